// Text as plain lines, markers and all, for programs that take no more.
import type { Fragment, Node } from "prosemirror-model";
import { marker } from "./marker";
import type { Kind } from "./schema";

export function plainText(fragment: Fragment): string {
  return lines(fragment).join("\n");
}

function lines(fragment: Fragment, depth = 0): string[] {
  const out: string[] = [];
  let inline = "";
  fragment.forEach((node, _, i) => {
    if (node.isInline) {
      inline += node.isText ? node.text : "\n";
      return;
    }
    if (depth === 0 && i > 0) out.push("");
    out.push(...block(node, depth));
  });
  return inline ? [...out, inline] : out;
}

function block(node: Node, depth: number): string[] {
  switch (node.type.name) {
    case "bullet_list":
    case "ordered_list":
      return items(node, depth);
    case "table":
    case "table_row":
      return rows(node);
    default:
      return node.isTextblock ? [node.textBetween(0, node.content.size, "", "\n")] : lines(node.content, depth);
  }
}

function items(list: Node, depth: number): string[] {
  const out: string[] = [];
  list.forEach((item) => {
    const mark = list.type.name === "bullet_list" ? "•" : marker(list.attrs.kind as Kind, list.attrs.delimiter as string, item.attrs.number as number);
    lines(item.content, depth + 1).forEach((line, i) => out.push(`${i === 0 ? `${mark} ` : "    "}${line}`));
  });
  return out;
}

function rows(node: Node): string[] {
  if (node.type.name === "table_row") {
    const cells: string[] = [];
    node.forEach((cell) => cells.push(cell.textContent));
    return [cells.join("\t")];
  }
  const out: string[] = [];
  node.forEach((row) => out.push(...rows(row)));
  return out;
}
