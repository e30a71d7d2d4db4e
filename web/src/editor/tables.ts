// What the table buttons and keys do.
import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { goToNextCell, isInTable, selectedRect } from "prosemirror-tables";

/** Puts an empty table after the block with the selection, or in place of an empty one. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { table, table_row, table_header, table_cell } = state.schema.nodes;
    if (!table || !table_row || !table_header || !table_cell || isInTable(state)) return false;
    if (dispatch) {
      const row = (type: typeof table_cell) => table_row.create(null, Array.from({ length: columns }, () => type.create()));
      const made = table.create(null, [row(table_header), ...Array.from({ length: rows - 1 }, () => row(table_cell))]);
      dispatch(placeBlock(state, made).scrollIntoView());
    }
    return true;
  };
}

/** Tables stand outside lists and paragraphs: the place is after the outermost block. */
function placeBlock(state: EditorState, table: Node) {
  const { $from, $to } = state.selection;
  const tr = state.tr;
  const empty = $from.depth === 1 && $from.parent.content.size === 0;
  const from = empty ? $from.before(1) : $to.depth > 0 ? $to.after(1) : $to.pos;
  const to = empty ? $from.after(1) : from;
  const last = to === state.doc.content.size;
  tr.replaceWith(from, to, last ? [table, state.schema.nodes.paragraph!.create()] : [table]);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)));
}

/** Tab: the next cell; behind the last one, a new row. */
export function nextCell(newRow: Command): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    if (goToNextCell(1)(state, dispatch)) return true;
    newRow(state, dispatch, view);
    return view ? goToNextCell(1)(view.state, view.dispatch) : true;
  };
}

export const previousCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  goToNextCell(-1)(state, dispatch);
  return true;
};

/** Enter: the cell below; below the last row, the text after the table. */
export const cellBelow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const rect = selectedRect(state);
  const below = rect.bottom < rect.map.height;
  const tr = state.tr;
  const pos = below ? rect.tableStart + (rect.map.map[rect.bottom * rect.map.width + rect.left] ?? 0) + 1 : rect.tableStart + rect.table.nodeSize - 1;
  if (!below) {
    const next = tr.doc.resolve(pos).nodeAfter;
    if (!next?.isTextblock) tr.insert(pos, state.schema.nodes.paragraph!.create());
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos)));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** The side that the selected columns keep to. */
export function alignColumns(align: null | "center" | "right"): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    if (dispatch) {
      const { map, left, right, tableStart } = selectedRect(state);
      const tr = state.tr;
      for (let i = 0; i < map.map.length; i++) {
        const column = i % map.width;
        if (column >= left && column < right) tr.setNodeAttribute(tableStart + (map.map[i] ?? 0), "align", align);
      }
      dispatch(tr);
    }
    return true;
  };
}

/** Words at the start of a paragraph below a table stay there. */
export const stopBelowTable: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1 || $from.index(0) === 0) return false;
  const before = state.doc.child($from.index(0) - 1);
  if (before.type.name !== "table") return false;
  const tr = state.tr;
  if ($from.parent.content.size === 0 && $from.indexAfter(0) < state.doc.childCount) tr.delete($from.before(1), $from.after(1));
  tr.setSelection(TextSelection.near(tr.doc.resolve($from.before(1)), -1));
  dispatch?.(tr.scrollIntoView());
  return true;
};
