// Draws the markers of ordered items. They are no part of the text: an
// attribute holds each, the style sheet shows it before the item, and screen
// readers read it there.
import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { marker } from "./marker";
import type { Kind } from "./schema";

function draw(doc: Node): DecorationSet {
  const out: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== "ordered_list") return !node.isTextblock;
    const { kind, delimiter } = node.attrs as { kind: Kind; delimiter: string };
    node.forEach((item, offset) => {
      const from = pos + 1 + offset;
      out.push(Decoration.node(from, from + item.nodeSize, { "data-marker": marker(kind, delimiter, item.attrs.number as number) }));
    });
    return true;
  });
  return DecorationSet.create(doc, out);
}

export function markers(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, state) => draw(state.doc),
      apply: (tr, old) => (tr.docChanged ? draw(tr.doc) : old),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
