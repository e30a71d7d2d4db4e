// Sorts tables by a column, and hides the items that a filter leaves out.
import { all, element } from "./element";

export function sortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  if (!body) return;
  const headers = all<HTMLTableCellElement>("th[data-sort]", table);
  for (const header of headers) {
    const button = element("button", { type: "button", class: "sort" }, ...header.childNodes);
    header.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = header.getAttribute("aria-sort") === "ascending";
      for (const other of headers) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.append(...sorted([...body.rows], header.cellIndex, header.dataset.sort === "number", down));
    });
  }
}

function sorted(rows: HTMLTableRowElement[], column: number, numbers: boolean, down: boolean): HTMLTableRowElement[] {
  const value = (row: HTMLTableRowElement) => {
    const cell = row.cells[column];
    return cell?.dataset.value ?? cell?.textContent?.trim() ?? "";
  };
  const number = (text: string) => (text === "" || Number.isNaN(Number(text)) ? -Infinity : Number(text));
  const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement) =>
    numbers ? number(value(a)) - number(value(b)) || 0 : value(a).localeCompare(value(b), "en-US", { numeric: true });
  return rows.sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

type FilterControl = HTMLInputElement | HTMLSelectElement;

/** Sets up every filter control of the page. */
export function filters(): void {
  const controls = all<FilterControl>("[data-filter-for]");
  const places = new Set(controls.flatMap((c) => (c.dataset.filterFor ?? "").split(" ")));
  for (const id of places) {
    const place = document.getElementById(id);
    if (!place) continue;
    const own = controls.filter((c) => c.dataset.filterFor?.split(" ").includes(id));
    const apply = () => {
      const items = all("[data-item]", place);
      for (const item of items) item.hidden = !own.every((c) => passes(item, c));
      const shown = items.filter((i) => !i.hidden).length;
      for (const out of all(`[data-filter-count="${CSS.escape(id)}"]`)) {
        out.textContent = `${shown} of ${items.length} ${out.dataset.noun ?? ""}`.trim();
      }
    };
    for (const control of own) control.addEventListener("input", apply);
    apply();
  }
}

function passes(item: HTMLElement, control: FilterControl): boolean {
  const name = control.dataset.filter ?? "";
  if (control instanceof HTMLInputElement && control.type === "checkbox") return !control.checked || has(item, name, control.value);
  const wanted = control.value.trim();
  if (wanted === "") return true;
  if (name === "") return (item.textContent ?? "").toLowerCase().includes(wanted.toLowerCase());
  return has(item, name, wanted);
}

function has(item: HTMLElement, name: string, value: string): boolean {
  return (item.getAttribute(`data-${name}`) ?? "").split(" ").includes(value);
}
