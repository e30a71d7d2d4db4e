// What the list buttons and keys do.
import type { Attrs, Node, NodeType, ResolvedPos } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { ownNumbers } from "./numbering";
import { type Kind, unnumbered } from "./schema";

/** The innermost list around the selection, and where it stands. */
export function listAround(state: EditorState): { node: Node; pos: number } | null {
  return listAt(state.selection.$from);
}

function listAt($pos: ResolvedPos): { node: Node; pos: number } | null {
  for (let d = $pos.depth; d > 0; d--) {
    const node = $pos.node(d);
    if (node.type.name.endsWith("_list")) return { node, pos: $pos.before(d) };
  }
  return null;
}

function item(state: EditorState): NodeType {
  return state.schema.nodes.list_item as NodeType;
}

/** Makes the list around the selection one of another type, its items counted anew. */
function retype(tr: Transaction, pos: number, type: NodeType, attrs: Attrs, start: number): void {
  const list = tr.doc.nodeAt(pos);
  if (!list) return;
  tr.setNodeMarkup(pos, type, { tight: list.attrs.tight, ...attrs });
  const ordered = type.name === "ordered_list";
  list.forEach((_, offset, i) => tr.setNodeAttribute(pos + 1 + offset, "number", ordered ? start + i : 0));
}

/** Bullets or numbers on; off, where the list is one already. */
export function toggleList(name: "bullet_list" | "ordered_list"): Command {
  return (state, dispatch, view) => {
    const type = state.schema.nodes[name] as NodeType;
    const around = listAround(state);
    if (around?.node.type === type) return liftListItem(item(state))(state, dispatch, view);
    if (around) {
      if (dispatch) {
        const tr = state.tr.setMeta(ownNumbers, true);
        retype(tr, around.pos, type, {}, 1);
        dispatch(tr.scrollIntoView());
      }
      return true;
    }
    // A heading can't be in a list; its words can.
    const { $from, $to } = state.selection;
    const tr = state.tr;
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.type.name === "heading") tr.setNodeMarkup(pos, state.schema.nodes.paragraph);
      return !node.isTextblock;
    });
    const plain = state.apply(tr);
    return wrapInList(type)(plain, dispatch && ((wrapped) => {
      for (const step of wrapped.steps) tr.step(step);
      dispatch(tr.scrollIntoView());
    }), view);
  };
}

/** Other markers for the list around the selection; every number stays. */
export function setStyle(kind: Kind, delimiter: "." | ")"): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    if (around?.node.type.name !== "ordered_list") return false;
    if (dispatch) {
      const tr = state.tr.setMeta(ownNumbers, true);
      tr.setNodeMarkup(around.pos, null, { ...around.node.attrs, kind, delimiter });
      // Letters and romans have no zero.
      if (kind !== "decimal" && around.node.child(0).attrs.number === 0) {
        around.node.forEach((child, offset) => tr.setNodeAttribute(around.pos + 1 + offset, "number", (child.attrs.number as number) + 1));
      }
      dispatch(tr);
    }
    return true;
  };
}

/** Gives the item with the selection a number; those after it go on from there. */
export function setNumber(number: number): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    if (around?.node.type.name !== "ordered_list") return false;
    if (dispatch) {
      const tr = state.tr.setMeta(ownNumbers, true);
      const first = state.selection.$from.index(state.doc.resolve(around.pos).depth + 1);
      around.node.forEach((_, offset, i) => {
        if (i >= first) tr.setNodeAttribute(around.pos + 1 + offset, "number", number + i - first);
      });
      dispatch(tr);
    }
    return true;
  };
}

/** The number of the item with the selection. */
export function numberHere(state: EditorState): number {
  const around = listAround(state);
  if (!around) return 1;
  return around.node.child(state.selection.$from.index(state.doc.resolve(around.pos).depth + 1)).attrs.number as number;
}

// The markers that Word's outline goes through, a level further in.
const below: Record<Kind, Kind> = {
  decimal: "lowerLetter",
  lowerLetter: "lowerRoman",
  lowerRoman: "decimal",
  upperRoman: "upperLetter",
  upperLetter: "decimal",
};

/** A level further in, below the item above; a new level gets the next kind of marker. */
export const indent: Command = (state, dispatch, view) => {
  const outer = listAround(state);
  return sinkListItem(item(state))(state, dispatch && ((tr) => {
    const inner = listAt(tr.selection.$from);
    const made = inner && outer && inner.node.type === outer.node.type && inner.node.childCount === moved(state);
    if (made && inner.node.type.name === "ordered_list") {
      const { kind, delimiter, tight } = outer.node.attrs as { kind: Kind; delimiter: string; tight: boolean };
      tr.setNodeMarkup(inner.pos, null, { kind: below[kind], delimiter, tight });
    }
    dispatch(tr);
  }), view);
};

/** How many items of the innermost list the selection touches. */
function moved(state: EditorState): number {
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to, (n) => n.childCount > 0 && n.firstChild?.type === item(state));
  return range ? range.endIndex - range.startIndex : 0;
}

export const outdent: Command = (state, dispatch, view) => liftListItem(item(state))(state, dispatch, view);

/** Enter: a new item; on an item without words, a level out. */
export const splitItem: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const depth = $from.depth - 1;
  const inItem = depth > 0 && $from.node(depth).type === item(state);
  const blank = inItem && empty && $from.parent.content.size === 0 && $from.node(depth).childCount === 1;
  return (blank ? outdent : splitListItem(item(state), { number: unnumbered }))(state, dispatch, view);
};

/** Backspace where an item begins takes its marker away, or a level. */
export const liftAtStart: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const depth = $from.depth - 1;
  if (!empty || $from.parentOffset > 0 || depth < 1 || $from.node(depth).type !== item(state) || $from.index(depth) > 0) return false;
  return outdent(state, dispatch, view);
};
