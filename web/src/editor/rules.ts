// The two things that typing does by itself, both undone by Backspace: a
// hyphen or a star and a space begins bullets, a number or a letter with its
// mark begins a list that counts. Quotes, dashes and stars stay as typed.
import { InputRule, inputRules, undoInputRule } from "prosemirror-inputrules";
import type { Node } from "prosemirror-model";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { markerKind } from "./marker";

export { undoInputRule };

function wrap(state: EditorState, start: number, end: number, list: Node): Transaction | null {
  const $start = state.doc.resolve(start);
  // Only where a paragraph of the text itself begins.
  if ($start.depth !== 1 || $start.parent.type.name !== "paragraph" || $start.parentOffset > 0) return null;
  const tr = state.tr.delete(start, end);
  const range = tr.doc.resolve(start).blockRange();
  if (!range) return null;
  const item = list.child(0);
  return tr.wrap(range, [
    { type: list.type, attrs: list.attrs },
    { type: item.type, attrs: item.attrs },
  ]);
}

export function rules(): Plugin {
  return inputRules({
    rules: [
      new InputRule(/^[-*]\s$/, (state, _match, start, end) => {
        const { bullet_list, list_item } = state.schema.nodes;
        return wrap(state, start, end, bullet_list!.create(null, list_item!.create({ number: 0 })));
      }),
      new InputRule(/^(\d+|[aAiI])([.)])\s$/, (state, match, start, end) => {
        const typed = markerKind(match[1] ?? "");
        const { ordered_list, list_item } = state.schema.nodes;
        if (!typed) return null;
        return wrap(state, start, end, ordered_list!.create({ kind: typed.kind, delimiter: match[2] }, list_item!.create({ number: typed.number })));
      }),
    ],
  });
}
