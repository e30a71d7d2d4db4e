// Keeps the author's numbers. Nothing here runs when a text is opened or when
// words are typed. Where a change of the user's makes, removes or moves items,
// a list that counted one by one before goes on doing so; a list with a gap or
// a repeated number keeps every number that it has, and a new item in it gets
// the number after the one above it.
import type { Node } from "prosemirror-model";
import { isHistoryTransaction } from "prosemirror-history";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import { joinNeighbors } from "./neighbors";
import { unnumbered } from "./schema";
import { squareTables } from "./table-shape";

/** What was known of an item before a change. */
interface Old {
  list: OldList;
  depth: number;
  number: number;
}

interface OldList {
  start: number;
  /** The number of its last item. */
  end: number;
  consecutive: boolean;
}

/** The first text of an item says which it is: positions there can be followed through a change. */
function firstText(item: number): number {
  return item + 2;
}

function listBefore(list: Node): OldList {
  const numbers = list.children.map((item) => item.attrs.number as number);
  const [start, end] = [numbers[0] ?? 1, numbers[numbers.length - 1] ?? 1];
  return { start, end, consecutive: numbers.every((n, i) => n === start + i) };
}

/** Lists that became one count on only where each went on from the one before. */
function countedOn(lists: OldList[]): boolean {
  return lists.every((list, i) => {
    const before = lists[i - 1];
    return list.consecutive && (!before || before === list || list.start === before.end + 1);
  });
}

function isOrdered(node: Node | null | undefined): boolean {
  return node?.type.name === "ordered_list";
}

function isList(node: Node | null | undefined): boolean {
  return isOrdered(node) || node?.type.name === "bullet_list";
}

/** The items of ordered lists by where their first text went. */
function follow(doc: Node, map: (pos: number) => { pos: number; deleted: boolean }): Map<number, Old> {
  const out = new Map<number, Old>();
  const walk = (node: Node, pos: number, depth: number): void => {
    const list: OldList | null = isOrdered(node) ? listBefore(node) : null;
    node.forEach((child, offset) => {
      const at = pos + offset;
      if (list) {
        const went = map(firstText(at));
        if (!went.deleted && !out.has(went.pos)) out.set(went.pos, { list, depth, number: child.attrs.number as number });
      }
      if (!child.isTextblock) walk(child, at + 1, depth + (isList(child) ? 1 : 0));
    });
  };
  walk(doc, 0, 0);
  return out;
}

/** Where a list's numbers had got to, by the node that holds its pieces. */
type Progress = Map<OldList, { holder: Node; next: number }>;

function renumber(tr: Transaction, old: Map<number, Old>): void {
  const progress: Progress = new Map();
  const walk = (node: Node, pos: number, depth: number, holder: Node): void => {
    if (isOrdered(node)) numberList(tr, node, pos, depth, holder, old, progress);
    else if (isList(node)) bulletsHaveNone(tr, node, pos);
    node.forEach((child, offset) => {
      if (!child.isTextblock) walk(child, pos + offset + 1, depth + (isList(child) ? 1 : 0), node);
    });
  };
  // Numbers are attributes: setting them moves nothing.
  walk(tr.doc, 0, 0, tr.doc);
}

function numberList(tr: Transaction, list: Node, pos: number, depth: number, holder: Node, old: Map<number, Old>, progress: Progress): void {
  const items: { at: number; number: number; before: Old | undefined }[] = [];
  list.forEach((item, offset) => {
    items.push({ at: pos + offset, number: item.attrs.number as number, before: old.get(firstText(pos + offset)) });
  });
  const stayed = items.filter((i) => i.before?.depth === depth);
  const set = (i: number, number: number) => {
    const item = items[i];
    if (item && item.number !== number) {
      tr.setNodeAttribute(item.at, "number", number);
      item.number = number;
    }
  };
  const base = stayed[0]?.before;
  if (!base) {
    // Items that came from another level start a count of their own; what was
    // pasted or typed as a list has its numbers.
    if (items.some((i) => i.before || i.number === unnumbered)) items.forEach((_, i) => set(i, i + 1));
    return;
  }
  if (countedOn(stayed.flatMap((i) => i.before?.list ?? []))) {
    const earlier = progress.get(base.list);
    const start = earlier && earlier.holder === holder ? earlier.next : base.list.start;
    items.forEach((_, i) => set(i, start + i));
    progress.set(base.list, { holder, next: start + items.length });
    return;
  }
  items.forEach((item, i) => {
    if (item.before?.depth !== depth) set(i, i > 0 ? (items[i - 1]?.number ?? 0) + 1 : base.list.start);
  });
}

function bulletsHaveNone(tr: Transaction, list: Node, pos: number): void {
  list.forEach((item, offset) => {
    if (item.attrs.number !== 0) tr.setNodeAttribute(pos + offset, "number", 0);
  });
}

/** True where a change stays inside one paragraph: typing. */
function withinText(before: EditorState, after: EditorState): boolean {
  const start = before.doc.content.findDiffStart(after.doc.content);
  const end = before.doc.content.findDiffEnd(after.doc.content);
  if (start === null || !end) return true;
  const inOne = (doc: Node, from: number, to: number) => {
    if (to < from) return true;
    const $from = doc.resolve(from);
    return $from.parent.isTextblock && to <= $from.end();
  };
  const shift = Math.max(0, start - Math.min(end.a, end.b));
  return inOne(before.doc, start, end.a + shift) && inOne(after.doc, start, end.b + shift);
}

/** Says of a change that it sets numbers or markers itself. */
export const ownNumbers = "own numbers";

export function numbering(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (transactions.some(isHistoryTransaction) || !transactions.some((t) => t.docChanged) || withinText(before, after)) return null;
      const tr = after.tr;
      joinNeighbors(tr);
      squareTables(tr);
      if (!transactions.some((t) => t.getMeta(ownNumbers))) {
        const maps = [...transactions.map((t) => t.mapping), tr.mapping];
        const old = follow(before.doc, (pos) => {
          let deleted = false;
          for (const map of maps) {
            const result = map.mapResult(pos, 1);
            deleted ||= result.deletedAcross;
            pos = result.pos;
          }
          return { pos, deleted };
        });
        renumber(tr, old);
      }
      return tr.docChanged ? tr : null;
    },
  });
}
