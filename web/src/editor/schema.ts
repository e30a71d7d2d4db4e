// What a text can hold, and nothing else: the same kinds of nodes that the
// server reads and writes. Both dialects have the same names; a text that is
// an item or a cell itself has no headings and no tables.
import { type AttributeSpec, type MarkSpec, type Node, type NodeSpec, Schema } from "prosemirror-model";

export type Dialect = "narrative" | "itemText";
export const kinds = ["decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"] as const;
export type Kind = (typeof kinds)[number];

/** An attribute that must hold what its test allows: a text that does not is not opened. */
function attribute(initial: unknown, allows: (value: unknown) => boolean): AttributeSpec {
  return {
    default: initial,
    validate: (value) => {
      if (!allows(value)) throw new RangeError(`unexpected value ${String(value)}`);
    },
  };
}

/** The number of an item that was just made, until it gets its own. */
export const unnumbered = -1;

const bool = (v: unknown) => typeof v === "boolean";
const align = (v: unknown) => v === null || v === "center" || v === "right";

// What HTML says of a list, for programs that the text is copied into.
const htmlType: Record<Kind, string> = { decimal: "1", lowerLetter: "a", upperLetter: "A", lowerRoman: "i", upperRoman: "I" };

const shared: Record<string, NodeSpec> = {
  paragraph: { content: "inline*", group: "block itemBlock", toDOM: () => ["p", 0] },
  bullet_list: {
    content: "list_item+",
    group: "block itemBlock",
    attrs: { tight: attribute(true, bool) },
    toDOM: () => ["ul", { role: "list" }, 0],
  },
  ordered_list: {
    content: "list_item+",
    group: "block itemBlock",
    attrs: {
      kind: attribute("decimal", (v) => kinds.includes(v as Kind)),
      delimiter: attribute(".", (v) => v === "." || v === ")"),
      tight: attribute(true, bool),
    },
    toDOM: (node) => ["ol", { role: "list", type: htmlType[node.attrs.kind as Kind], start: String(Math.max(0, node.firstChild?.attrs.number ?? 1)) }, 0],
  },
  list_item: {
    content: "paragraph itemBlock*",
    defining: true,
    attrs: { number: attribute(unnumbered, (v) => Number.isInteger(v) && (v as number) >= unnumbered) },
    toDOM: (node) => ["li", node.attrs.number > 0 ? { value: String(node.attrs.number) } : {}, 0],
  },
  text: { group: "inline" },
  hard_break: { inline: true, group: "inline", selectable: false, toDOM: () => ["br"], leafText: () => "\n", linebreakReplacement: true },
};

// The editing of tables wants the spans; they are always 1 and never sent.
const cellAttrs = {
  align: attribute(null, align),
  colspan: attribute(1, (v) => v === 1),
  rowspan: attribute(1, (v) => v === 1),
  colwidth: attribute(null, (v) => v === null),
};

function cellDOM(tag: string) {
  return (node: Node) => [tag, node.attrs.align ? { class: `align-${node.attrs.align}` } : {}, 0] as const;
}

const narrativeOnly: Record<string, NodeSpec> = {
  heading: {
    content: "text*",
    group: "block",
    defining: true,
    attrs: { level: attribute(2, (v) => Number.isInteger(v) && (v as number) >= 1 && (v as number) <= 6) },
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  table: { content: "table_row+", group: "block", tableRole: "table", isolating: true, toDOM: () => ["table", ["tbody", 0]] },
  table_row: { content: "(table_cell | table_header)*", tableRole: "row", toDOM: () => ["tr", 0] },
  table_cell: { content: "text*", attrs: cellAttrs, tableRole: "cell", isolating: true, toDOM: cellDOM("td") },
  table_header: { content: "text*", attrs: cellAttrs, tableRole: "header_cell", isolating: true, toDOM: cellDOM("th") },
};

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: { validate: "string" } },
    inclusive: false,
    toDOM: (mark) => ["a", { href: mark.attrs.href as string, rel: "noreferrer" }, 0],
  },
  em: { toDOM: () => ["em", 0] },
  strong: { toDOM: () => ["strong", 0] },
};

export const schemas: Record<Dialect, Schema> = {
  narrative: new Schema({ nodes: { doc: { content: "block+" }, ...shared, ...narrativeOnly }, marks }),
  itemText: new Schema({ nodes: { doc: { content: "itemBlock+" }, ...shared }, marks }),
};

/** A text as the server knows it: without what only the editing needs. */
export function toServer(doc: Node): unknown {
  return JSON.parse(JSON.stringify(doc), (key, value: unknown) => {
    if (key !== "attrs") return value;
    const { colspan: _c, rowspan: _r, colwidth: _w, ...rest } = value as Record<string, unknown>;
    return rest;
  });
}

/** A text from the server; it throws where the text is not of the dialect. */
export function fromServer(json: unknown, dialect: Dialect): Node {
  const doc = schemas[dialect].nodeFromJSON(json);
  // A text without a word has a paragraph to write in.
  if (doc.childCount === 0) return schemas[dialect].topNodeType.createAndFill()!;
  doc.check();
  return doc;
}
