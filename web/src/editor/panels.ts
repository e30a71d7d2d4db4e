// What opens below the toolbar: the address of a link, the number of an item,
// what can be done with a table, and the keys. No windows of the browser's.
import type { Command } from "prosemirror-state";
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable, selectedRect } from "prosemirror-tables";
import type { EditorView } from "prosemirror-view";
import { element } from "../app/element";
import { address, linkHere, removeLink, setLink } from "./links";
import { numberHere, setNumber } from "./lists";
import { alignColumns, insertTable } from "./tables";

export type PanelName = "link" | "number" | "table" | "keys";

export class Panels {
  readonly node = element("div", { class: "editor__panel", role: "group" });
  open: PanelName | null = null;
  private readonly message = element("p", { class: "editor__message", role: "status" });

  constructor(
    private readonly view: EditorView,
    private readonly id: string,
    private readonly changed: () => void,
  ) {
    this.node.hidden = true;
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.close();
    });
  }

  toggle(name: PanelName): void {
    if (this.open === name) this.close();
    else this.show(name);
  }

  show(name: PanelName): void {
    this.open = name;
    this.message.textContent = "";
    const content = { link: () => this.link(), number: () => this.number(), table: () => this.table(), keys: () => this.keys() }[name]();
    this.node.setAttribute("aria-label", content.label);
    this.node.replaceChildren(...content.nodes, this.message);
    this.node.hidden = false;
    this.changed();
    this.node.querySelector<HTMLElement>("input, button")?.focus();
  }

  close(): void {
    this.open = null;
    this.node.hidden = true;
    this.changed();
    this.view.focus();
  }

  private button(words: string, act: () => void): HTMLButtonElement {
    const b = element("button", { type: "button", class: "usa-button usa-button--outline usa-button--tool" }, words);
    b.addEventListener("click", act);
    return b;
  }

  private command(words: string, command: Command): HTMLButtonElement {
    return this.button(words, () => {
      command(this.view.state, this.view.dispatch, this.view);
      this.close();
    });
  }

  private input(key: string, label: string, attributes: Record<string, string>, enter: () => void): [HTMLLabelElement, HTMLInputElement] {
    const id = `${this.id}-${key}`;
    const input = element("input", { id, class: "usa-input", ...attributes });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // It would send the form.
      enter();
    });
    return [element("label", { for: id }, label), input];
  }

  private link() {
    const here = linkHere(this.view.state);
    const apply = () => {
      const href = address(input.value);
      if (href === null) {
        this.message.textContent = "Enter a web address, such as https://www.example.org, or an email address.";
        input.setAttribute("aria-invalid", "true");
        input.focus();
        return;
      }
      setLink(href)(this.view.state, this.view.dispatch);
      this.close();
    };
    const [label, input] = this.input("link", "Address of the link", { inputmode: "url", autocomplete: "off", spellcheck: "false" }, apply);
    input.value = here?.href ?? "";
    const nodes: HTMLElement[] = [label, input, this.button("Apply", apply)];
    if (here) nodes.push(this.command("Remove the link", removeLink));
    nodes.push(this.button("Cancel", () => this.close()));
    return { label: "Link", nodes };
  }

  private number() {
    const apply = () => {
      const n = Number(input.value);
      if (!Number.isInteger(n) || n < 1 || n > 999_999_999) {
        this.message.textContent = "Enter a whole number from 1.";
        return;
      }
      setNumber(n)(this.view.state, this.view.dispatch);
      this.close();
    };
    const [label, input] = this.input("number", "Number of this item (1 stands for a and i too)", { inputmode: "numeric", autocomplete: "off" }, apply);
    input.classList.add("usa-input--small");
    input.value = String(numberHere(this.view.state));
    return { label: "Number of this item", nodes: [label, input, this.button("Apply", apply), this.button("Cancel", () => this.close())] };
  }

  private table() {
    return isInTable(this.view.state) ? this.changeTable() : this.newTable();
  }

  private newTable() {
    const apply = () => {
      const [r, c] = [Number(rows.value), Number(columns.value)];
      if (!(Number.isInteger(r) && Number.isInteger(c) && r >= 1 && c >= 1 && r <= 100 && c <= 20)) {
        this.message.textContent = "Enter 1 to 100 rows and 1 to 20 columns.";
        return;
      }
      insertTable(r + 1, c)(this.view.state, this.view.dispatch);
      this.close();
    };
    const [rowsLabel, rows] = this.input("rows", "Rows below the heading row", { inputmode: "numeric", value: "2", autocomplete: "off" }, apply);
    const [columnsLabel, columns] = this.input("columns", "Columns", { inputmode: "numeric", value: "3", autocomplete: "off" }, apply);
    for (const input of [rows, columns]) input.classList.add("usa-input--small");
    return { label: "New table", nodes: [rowsLabel, rows, columnsLabel, columns, this.button("Insert the table", apply), this.button("Cancel", () => this.close())] };
  }

  private changeTable() {
    const { bottom, top, right, left, map } = selectedRect(this.view.state);
    const nodes = [
      this.command("Row above", addRowBefore),
      this.command("Row below", addRowAfter),
      this.command("Column before", addColumnBefore),
      this.command("Column after", addColumnAfter),
    ];
    if (bottom - top < map.height) nodes.push(this.command("Remove the row", deleteRow));
    if (right - left < map.width) nodes.push(this.command("Remove the column", deleteColumn));
    nodes.push(
      this.command("Column left", alignColumns(null)),
      this.command("Column centered", alignColumns("center")),
      this.command("Column right", alignColumns("right")),
      this.command("Remove the table", deleteTable),
      this.button("Close", () => this.close()),
    );
    return { label: "Table", nodes };
  }

  private keys() {
    const list = element("dl", { class: "editor__keys" });
    for (const [key, words] of [
      ["Alt+F10", "to these buttons; arrow keys go along, Escape goes back"],
      ["Escape, then Tab", "leaves the text"],
      ["Tab, Shift+Tab", "in a list: a level in or out; in a table: the next or previous cell"],
      ["Enter", "a new paragraph or item; twice: out of the list"],
      ["Shift+Enter", "a new line in the same paragraph"],
      ["Ctrl+B, Ctrl+I, Ctrl+K", "bold, italic, link"],
      ["Ctrl+Shift+7, Ctrl+Shift+8", "numbers, bullets"],
      ["Ctrl+Z, Ctrl+Y", "undo, redo"],
      ["Ctrl+Shift+V", "paste the words only"],
    ]) {
      list.append(element("div", {}, element("dt", {}, key ?? ""), element("dd", {}, words ?? "")));
    }
    return { label: "Keyboard", nodes: [list, this.button("Close", () => this.close())] };
  }
}
