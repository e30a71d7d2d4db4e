// Puts an editor in the place of a text area. Where the text can't be opened,
// the text area stays and holds the text in its written form.
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { element } from "../app/element";
import { whenReleased } from "../app/press";
import { type RichChange, richChange } from "../app/types";
import { copying } from "./clipboard";
import { keys } from "./keys";
import { markers } from "./markers";
import { numbering } from "./numbering";
import { Panels } from "./panels";
import { pasting } from "./pasting";
import { rules } from "./rules";
import { type Dialect, fromServer, schemas, toServer } from "./schema";
import { type Toolbar, toolbar } from "./toolbar";

export function mount(area: HTMLTextAreaElement): EditorView | null {
  const dialect: Dialect = area.dataset.rich === "itemText" ? "itemText" : "narrative";
  const pointer = area.dataset.pointer ?? "";
  let doc;
  try {
    doc = fromServer(JSON.parse(area.dataset.doc ?? ""), dialect);
  } catch {
    area.removeAttribute("data-doc");
    area.name = pointer;
    area.before(element("p", { class: "usa-hint" }, "This text can't be opened in the editor. You can change it here as plain text."));
    return null;
  }
  const id = area.id;
  const labels = area.labels ? [...area.labels] : [];
  const name = labels[0]?.firstChild?.textContent?.trim() || "Text"; // "optional" is an element behind it
  const notes = element("div", { class: "editor__notes", role: "status" });
  const help = element("p", { class: "usa-sr-only", id: `${id}-help` }, "Press Alt and F10 for the buttons. In lists and tables, Tab moves within the text: press Escape, then Tab to leave.");
  const frame = element("div", { class: `editor editor--${dialect}` });

  let bar: Toolbar | null = null;
  let panels: Panels | null = null;
  const schema = schemas[dialect];
  const plugins = [
    ...pasting({ url: area.form?.dataset.paste ?? "", dialect, tell: (words) => whenReleased(() => tell(notes, words)) }),
    rules(),
    ...keys(schema, {
      toolbar: () => bar?.focus(),
      link: () => {
        panels?.show("link");
        return true;
      },
    }),
    history(),
    ...(dialect === "narrative" ? [tableEditing()] : []),
    gapCursor(),
    numbering(),
    markers(),
  ];

  const attributes: Record<string, string> = {
    id,
    role: "textbox",
    "aria-multiline": "true",
    "aria-describedby": [area.getAttribute("aria-describedby"), help.id].filter(Boolean).join(" "),
    class: "editor__text",
    spellcheck: "true",
    lang: "en-US",
  };
  const labelled = labels.map((l) => l.id).filter(Boolean).join(" ");
  if (labelled) attributes["aria-labelledby"] = labelled;
  else attributes["aria-label"] = name;

  // Others find the field by its id and nothing else has it twice.
  area.removeAttribute("id");
  area.hidden = true;
  area.after(frame);

  const view: EditorView = new EditorView(
    { mount: frame.appendChild(element("div")) },
    {
      state: EditorState.create({ doc, plugins }),
      attributes,
      ...copying(schema),
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr));
        bar?.update();
        if (!tr.docChanged) return;
        const detail: RichChange = { pointer, doc: () => toServer(view.state.doc) };
        frame.dispatchEvent(new CustomEvent(richChange, { detail, bubbles: true }));
      },
    },
  );
  panels = new Panels(view, id, () => bar?.update());
  bar = toolbar(view, panels, name);
  frame.prepend(bar.node, panels.node);
  frame.append(help, notes);
  for (const label of labels) label.addEventListener("click", () => view.focus());
  return view;
}

/** Shows what the server says of a paste, until it is closed. */
function tell(box: HTMLElement, words: string[]): void {
  if (words.length === 0) {
    box.replaceChildren();
    return;
  }
  const close = element("button", { type: "button", class: "usa-button usa-button--outline usa-button--tool" }, "Close");
  const note = element("div", { class: "notice notice--info" }, element("p", { class: "notice__title" }, "About what you pasted"), element("ul", {}, ...words.map((w) => element("li", {}, w))), close);
  close.addEventListener("click", () => {
    box.replaceChildren();
    box.parentElement?.querySelector<HTMLElement>("[role=textbox]")?.focus();
  });
  box.replaceChildren(note);
}
