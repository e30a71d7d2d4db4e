// The one live region of a page. Saving goes on all the time and is not
// announced; what a listener must know is: the first save, errors, conflicts,
// and a problem with a field that was just left.
import { element } from "./element";

let region: HTMLElement | undefined;

export function prepare(): void {
  region = element("div", { class: "usa-sr-only", role: "status" });
  document.body.append(region);
}

export function announce(words: string): void {
  if (region) region.textContent = words;
}
