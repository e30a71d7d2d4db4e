// No form is sent twice, and a long wait is named.
import { all, element } from "./element";

export function onceOnly(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    if (form.dataset.busy !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.busy = "";
    // After the browser has read the form: a disabled button's value isn't sent.
    window.setTimeout(() => waiting(form, true));
  });
  // Going back brings the page back as it was left.
  window.addEventListener("pageshow", () => waiting(form, false));
}

function waiting(form: HTMLFormElement, on: boolean): void {
  if (!on) delete form.dataset.busy;
  for (const button of all<HTMLButtonElement>("button:not([type=button])", form)) {
    if (on) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
  for (const old of all("[data-progress-shown]", form)) old.remove();
  if (on && form.dataset.progress) {
    const line = element("div", { class: "progress", role: "status", "data-progress-shown": "" }, element("p", {}), element("div", { class: "progress__bar" }));
    form.append(line);
    // A live region speaks of what changes in it, so the words come second.
    window.setTimeout(() => line.firstElementChild?.append(form.dataset.progress ?? ""));
  }
}
