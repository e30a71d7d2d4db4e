// The keys. Tab belongs to lists and tables; Escape and then Tab leaves the
// editor from anywhere.
import { baseKeymap, chainCommands, createParagraphNear, deleteSelection, joinBackward, joinForward, joinTextblockBackward, joinTextblockForward, liftEmptyBlock, selectNodeBackward, selectNodeForward, setBlockType, splitBlock, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Schema } from "prosemirror-model";
import { type Command, Plugin } from "prosemirror-state";
import { addRowAfter } from "prosemirror-tables";
import { indent, liftAtStart, listAround, outdent, splitItem, toggleList } from "./lists";
import { undoInputRule } from "./rules";
import { cellBelow, nextCell, previousCell, stopBelowTable } from "./tables";

/** In a list Tab is used up even where the item can't go further. */
function inList(command: Command): Command {
  return (state, dispatch, view) => {
    if (!listAround(state)) return false;
    command(state, dispatch, view);
    return true;
  };
}

const hardBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.type.contentMatch.matchType(state.schema.nodes.hard_break!)) return false;
  dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes.hard_break!.create()).scrollIntoView());
  return true;
};

export interface KeyActions {
  toolbar(): void;
  link: Command;
}

export function keys(schema: Schema, actions: KeyActions): Plugin[] {
  const backspace = chainCommands(undoInputRule, deleteSelection, liftAtStart, stopBelowTable, joinTextblockBackward, joinBackward, selectNodeBackward);
  const enter = chainCommands(cellBelow, splitItem, createParagraphNear, liftEmptyBlock, splitBlock);
  const own: Record<string, Command> = {
    Enter: enter,
    "Shift-Enter": chainCommands(cellBelow, hardBreak, enter),
    Backspace: backspace,
    "Mod-Backspace": backspace,
    "Shift-Backspace": backspace,
    Delete: chainCommands(deleteSelection, joinTextblockForward, joinForward, selectNodeForward),
    Tab: chainCommands(nextCell(addRowAfter), inList(indent)),
    "Shift-Tab": chainCommands(previousCell, inList(outdent)),
    "Mod-b": toggleMark(schema.marks.strong!),
    "Mod-i": toggleMark(schema.marks.em!),
    "Mod-k": actions.link,
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Shift-Mod-7": toggleList("ordered_list"),
    "Shift-Mod-8": toggleList("bullet_list"),
    "Alt-F10": () => {
      actions.toolbar();
      return true;
    },
  };
  // The letters of these keys differ by keyboard; browsers say Mod-& and Mod-*.
  own["Mod-&"] = toggleList("ordered_list");
  own["Mod-*"] = toggleList("bullet_list");
  const { heading, paragraph } = schema.nodes;
  if (heading) {
    for (let level = 1; level <= 6; level++) own[`Mod-Alt-${level}`] = setBlockType(heading, { level });
    own["Mod-Alt-0"] = setBlockType(paragraph!);
  }
  return [leaveWithTab(), keymap(own), keymap(baseKeymap)];
}

/** After Escape, Tab is the browser's: it goes to the next thing on the page. */
function leaveWithTab(): Plugin {
  let leaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        // True keeps the editor's own keys out of it, and the browser's default stays.
        keydown: (_view, event) => {
          if (event.isComposing) return false;
          if (event.key === "Escape") {
            leaving = true;
            return false;
          }
          if (event.key === "Shift") return false;
          const leave = leaving && event.key === "Tab";
          leaving = false;
          return leave;
        },
        blur: () => {
          leaving = false;
          return false;
        },
      },
    },
  });
}
