// Links lead to the web or to a mail address, and nowhere else.
import type { Mark } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";

/** The address that someone typed, complete; null where it leads nowhere that is allowed. */
export function address(typed: string): string | null {
  const text = typed.trim();
  if (/^(https?:\/\/[^\s/]|mailto:[^\s@]+@)[^\s<>]*$/i.test(text)) return text;
  if (/^[^\s@:/<>]+@[^\s@/<>]+\.[^\s@/<>]+$/.test(text)) return `mailto:${text}`;
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:][^\s<>]*)?$/i.test(text)) return `https://${text}`;
  return null;
}

/** The link at the selection and how far it goes. */
export function linkHere(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from, from, to, empty } = state.selection;
  const type = state.schema.marks.link!;
  const parent = $from.parent;
  if (!parent.isTextblock) return null;
  const start = $from.start();
  let found: { from: number; to: number; mark: Mark } | null = null;
  parent.forEach((node, offset) => {
    const mark = type.isInSet(node.marks);
    const [a, b] = [start + offset, start + offset + node.nodeSize];
    if (!mark) return;
    if (found && found.to === a && found.mark.eq(mark)) found.to = b;
    else if (!found || !(found.from <= from && from <= found.to)) found = { from: a, to: b, mark };
  });
  const link = found as { from: number; to: number; mark: Mark } | null;
  if (!link || from < link.from || to > link.to || (!empty && from === link.to)) return null;
  return { from: link.from, to: link.to, href: link.mark.attrs.href as string };
}

/** Links the selected words, changes the link here, or writes the address as a link. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const type = state.schema.marks.link!;
    const here = linkHere(state);
    const { from, to, empty } = state.selection;
    const mark = type.create({ href });
    const tr = state.tr;
    if (here) tr.removeMark(here.from, here.to, type).addMark(here.from, here.to, mark);
    else if (empty) tr.replaceSelectionWith(state.schema.text(href.replace(/^mailto:/, ""), [...(state.storedMarks ?? state.selection.$from.marks()), mark]), false);
    else tr.addMark(from, to, mark);
    dispatch?.(tr.removeStoredMark(type).scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const here = linkHere(state);
  const { from, to } = state.selection;
  dispatch?.(state.tr.removeMark(here?.from ?? from, here?.to ?? to, state.schema.marks.link));
  return true;
};
