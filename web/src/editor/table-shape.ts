// A table has one header row, and a column's side is the same in all its rows:
// that is all that can be written down.
import type { Transaction } from "prosemirror-state";

export function squareTables(tr: Transaction): void {
  const { table, table_header, table_cell } = tr.doc.type.schema.nodes;
  if (!table || !table_header || !table_cell) return;
  const changes: { pos: number; header: boolean; align: unknown }[] = [];
  tr.doc.descendants((node, pos) => {
    if (node.type !== table) return !node.isTextblock;
    const sides: unknown[] = [];
    // Cells that were just made have none yet, and take their column's.
    node.forEach((row) => row.forEach((cell, _, c) => (sides[c] ??= cell.attrs.align)));
    node.forEach((row, rowOffset, r) => {
      row.forEach((cell, cellOffset, c) => {
        const header = r === 0;
        const align = sides[c] ?? null;
        if ((cell.type === table_header) !== header || cell.attrs.align !== align) {
          changes.push({ pos: pos + 1 + rowOffset + 1 + cellOffset, header, align });
        }
      });
    });
    return false;
  });
  for (const { pos, header, align } of changes) {
    const attrs = tr.doc.nodeAt(pos)?.attrs;
    tr.setNodeMarkup(pos, header ? table_header : table_cell, { ...attrs, align });
  }
}
