// The buttons above an editor: one stop for the Tab key, the arrow keys go
// from one to the next, Escape goes back to the text.
import { setBlockType, toggleMark } from "prosemirror-commands";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import type { EditorView } from "prosemirror-view";
import { element } from "../app/element";
import { indent, listAround, outdent, setStyle, toggleList } from "./lists";
import { linkHere } from "./links";
import { marker } from "./marker";
import type { Panels } from "./panels";
import { type Kind, kinds } from "./schema";

interface Control {
  node: HTMLButtonElement | HTMLSelectElement;
  update(state: EditorState): void;
}

export interface Toolbar {
  node: HTMLElement;
  focus(): void;
  update(): void;
}

export function toolbar(view: EditorView, panels: Panels, name: string): Toolbar {
  const { schema } = view.state;
  const run = (command: Command) => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const controls = controlsFor();
  const node = element("div", { class: "editor__toolbar", role: "toolbar", "aria-label": `Format of ${name}` });
  node.append(...controls.map((c) => c.node));
  let current = 0;

  function controlsFor(): Control[] {
    const { strong, em } = schema.marks;
    const out = [
      button("B", "Bold (Ctrl+B)", toggleMark(strong!), (s) => marked(s, "strong"), "bold"),
      button("I", "Italic (Ctrl+I)", toggleMark(em!), (s) => marked(s, "em"), "italic"),
      panelButton("Link", "Link (Ctrl+K)", "link", (s) => linkHere(s) !== null),
      button("Bullets", "Bulleted list (Ctrl+Shift+8)", toggleList("bullet_list"), (s) => listAround(s)?.node.type.name === "bullet_list"),
      button("Numbers", "Numbered list (Ctrl+Shift+7)", toggleList("ordered_list"), (s) => listAround(s)?.node.type.name === "ordered_list"),
      styleSelect(),
      panelButton("Start at", "Set the number of this item", "number", null, (s) => listAround(s)?.node.type.name === "ordered_list"),
      button("Outdent", "A level out (Shift+Tab)", outdent, null),
      button("Indent", "A level in (Tab)", indent, null),
      button("Undo", "Undo (Ctrl+Z)", undo, null, "", (s) => undoDepth(s) > 0),
      button("Redo", "Redo (Ctrl+Y)", redo, null, "", (s) => redoDepth(s) > 0),
      panelButton("Keys", "Help with the keyboard", "keys", null),
    ];
    if (schema.nodes.heading) out.unshift(blockSelect());
    if (schema.nodes.table) out.splice(-3, 0, panelButton("Table", "Table", "table", isInTable));
    return out;
  }

  function base(words: string, label: string, look: string): HTMLButtonElement {
    return element("button", { type: "button", class: `editor__button ${look && `editor__button--${look}`}`.trim(), title: label, ...(look && { "aria-label": label }) }, words);
  }

  function button(words: string, label: string, command: Command, on: ((s: EditorState) => boolean) | null, look = "", can?: (s: EditorState) => boolean): Control {
    const b = base(words, label, look);
    b.addEventListener("click", () => {
      if (b.getAttribute("aria-disabled") !== "true") run(command);
    });
    return {
      node: b,
      update(state) {
        if (on) b.setAttribute("aria-pressed", String(on(state)));
        b.setAttribute("aria-disabled", String(!(can ? can(state) : command(state))));
      },
    };
  }

  function panelButton(words: string, label: string, panel: Parameters<Panels["toggle"]>[0], on: ((s: EditorState) => boolean) | null, can?: (s: EditorState) => boolean): Control {
    const b = base(words, label, "");
    b.addEventListener("click", () => {
      if (b.getAttribute("aria-disabled") !== "true") panels.toggle(panel);
    });
    return {
      node: b,
      update(state) {
        b.setAttribute("aria-expanded", String(panels.open === panel));
        b.classList.toggle("editor__button--on", on?.(state) ?? false);
        b.setAttribute("aria-disabled", String(can ? !can(state) : false));
      },
    };
  }

  function select(label: string, options: [string, string][], chosen: (s: EditorState) => string, choose: (value: string) => Command): Control {
    const s = element("select", { class: "editor__select", "aria-label": label, title: label });
    for (const [value, words] of options) s.append(element("option", { value }, words));
    s.addEventListener("change", () => run(choose(s.value)));
    return {
      node: s,
      update(state) {
        const value = chosen(state);
        s.value = value || options[0]![0]; // never empty, also where nothing can be chosen
        s.disabled = value === "";
      },
    };
  }

  function blockSelect(): Control {
    const { heading, paragraph } = schema.nodes;
    const options: [string, string][] = [["p", "Text"], ...[1, 2, 3, 4, 5, 6].map((n): [string, string] => [String(n), `Heading ${n}`])];
    return select(
      "Text or heading",
      options,
      (s) => {
        const { parent, depth } = s.selection.$from;
        if (parent.type === heading) return String(parent.attrs.level);
        return depth === 1 && parent.type === paragraph ? "p" : "";
      },
      (value) => (value === "p" ? setBlockType(paragraph!) : setBlockType(heading!, { level: Number(value) })),
    );
  }

  function styleSelect(): Control {
    const options = ([".", ")"] as const).flatMap((d) => kinds.map((k): [string, string] => [`${k}${d}`, [1, 2, 3].map((n) => marker(k, d, n)).join(" ")]));
    return select(
      "Kind of numbers",
      options,
      (s) => {
        const list = listAround(s)?.node;
        return list?.type.name === "ordered_list" ? `${list.attrs.kind}${list.attrs.delimiter}` : "";
      },
      (value) => setStyle(value.slice(0, -1) as Kind, value.slice(-1) as "." | ")"),
    );
  }

  function goTo(index: number): void {
    const usable = controls.filter((c) => !c.node.disabled);
    const target = usable[(index + usable.length) % usable.length];
    if (!target) return;
    current = controls.indexOf(target);
    rove();
    target.node.focus();
  }

  function rove(): void {
    if (controls[current]?.node.disabled) current = controls.findIndex((c) => !c.node.disabled);
    controls.forEach((c, i) => (c.node.tabIndex = i === current ? 0 : -1));
  }

  node.addEventListener("keydown", (event) => {
    const usable = controls.filter((c) => !c.node.disabled);
    const at = usable.findIndex((c) => c.node === document.activeElement);
    const moves: Record<string, () => void> = {
      ArrowRight: () => goTo(at + 1),
      ArrowLeft: () => goTo(at - 1),
      Home: () => goTo(0),
      End: () => goTo(usable.length - 1),
      Escape: () => view.focus(),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  });
  node.addEventListener("focusin", (event) => {
    const at = controls.findIndex((c) => c.node === event.target);
    if (at >= 0) current = at;
    rove();
  });
  // A press with the mouse leaves the selection in the text where it is.
  node.addEventListener("mousedown", (event) => {
    if (event.target instanceof HTMLButtonElement) event.preventDefault();
  });

  const update = () => {
    for (const c of controls) c.update(view.state);
    rove();
  };
  update();
  return { node, focus: () => goTo(Math.max(0, controls.filter((c) => !c.node.disabled).findIndex((c) => c.node.tabIndex === 0))), update };
}

function marked(state: EditorState, name: "strong" | "em"): boolean {
  const type = state.schema.marks[name]!;
  const { from, to, empty, $from } = state.selection;
  if (empty || !(state.selection instanceof TextSelection)) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}
