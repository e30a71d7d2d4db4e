// Copying within these editors brings back exactly what was copied: beside the
// HTML for other programs the clipboard holds the piece itself.
import { DOMSerializer, type Schema, Slice } from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { plainText } from "./plain";

const attributeName = "data-coesummary-slice";

export function copying(schema: Schema): EditorProps {
  let last: Slice | null = null;
  const html = DOMSerializer.fromSchema(schema);
  return {
    transformCopied: (slice) => (last = slice),
    clipboardTextSerializer: (slice) => plainText(slice.content),
    clipboardSerializer: Object.assign(Object.create(html) as DOMSerializer, {
      serializeFragment(...args: Parameters<DOMSerializer["serializeFragment"]>) {
        const out = html.serializeFragment(...args);
        const first = out.firstChild;
        if (first instanceof Element && last) first.setAttribute(attributeName, JSON.stringify(last.toJSON()));
        return out;
      },
    }),
  };
}

/** The piece that one of these editors copied, as far as this schema can hold it. */
export function ownSlice(html: string, schema: Schema): Slice | null {
  if (!html.includes(attributeName)) return null;
  const found = new DOMParser().parseFromString(html, "text/html").querySelector(`[${attributeName}]`);
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(found?.getAttribute(attributeName) ?? "null"));
    slice.content.forEach((node) => node.check());
    return slice;
  } catch {
    return null; // A table for a text that has none: the server turns it into lines.
  }
}
