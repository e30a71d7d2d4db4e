// Reads what a form's fields hold, as the server wants to hear it.
import { all } from "./element";
import type { Change } from "./types";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(node: Element): node is Control {
  return node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;
}

/** The pointer of the field that an event comes from; "" where it is none that is saved. */
export function pointerOf(target: EventTarget | null): string {
  if (!(target instanceof Element) || !isControl(target)) return "";
  return target.name.startsWith("/") ? target.name : "";
}

/** A field's change, read from the controls of its name. */
export function readField(form: HTMLFormElement, pointer: string): Change | null {
  // A hidden input is for forms that are sent without script.
  const controls = [...form.elements].filter((e): e is Control => isControl(e) && e.name === pointer && e.type !== "hidden");
  const first = controls[0];
  if (!first) return null;
  if (first instanceof HTMLInputElement && first.type === "checkbox") {
    return { pointer, values: checked(controls) };
  }
  if (first instanceof HTMLInputElement && first.type === "radio") {
    return { pointer, value: checked(controls)[0] ?? "" };
  }
  return { pointer, value: first.value };
}

function checked(controls: Control[]): string[] {
  return controls.filter((c) => c instanceof HTMLInputElement && c.checked).map((c) => c.value);
}

/** The group that shows what is said about a pointer: the nearest one up the tree. */
export function groupOf(form: ParentNode, pointer: string): HTMLElement | null {
  const groups = new Map(all("[data-field]", form).map((g) => [g.dataset.field ?? "", g]));
  for (let p = pointer; p !== ""; p = p.slice(0, p.lastIndexOf("/"))) {
    const group = groups.get(p);
    if (group) return group;
  }
  return null;
}
