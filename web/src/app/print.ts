// A field shows as much as fits in it; on paper it shows all that it holds.
import { all, element } from "./element";

export function printWhole(): void {
  window.addEventListener("beforeprint", () => {
    for (const field of all<HTMLInputElement | HTMLTextAreaElement>("input.usa-input, textarea.usa-textarea")) {
      if (!field.hidden) field.after(element("div", { class: "print-only printed", "data-printed": "" }, field.value));
    }
  });
  window.addEventListener("afterprint", () => {
    for (const copy of all("[data-printed]")) copy.remove();
  });
}
