// Two lists of one kind with nothing between them are one list: written down,
// they could not be told apart.
import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";

function sameList(a: Node, b: Node): boolean {
  if (a.type !== b.type) return false;
  if (a.type.name === "bullet_list") return true;
  return a.type.name === "ordered_list" && a.attrs.kind === b.attrs.kind && a.attrs.delimiter === b.attrs.delimiter;
}

export function joinNeighbors(tr: Transaction): void {
  const seams: number[] = [];
  tr.doc.descendants((node, pos, parent, index) => {
    const before = parent && index > 0 ? parent.child(index - 1) : null;
    if (before && sameList(before, node)) seams.push(pos);
    return !node.isTextblock;
  });
  // From the end, so that the places before stay what they are.
  for (const seam of seams.reverse()) tr.join(seam);
}
