// Makes an editor of every text area that asks for one: those in sight at
// once, the others while the browser has nothing else to do.
import { whenReleased } from "./app/press";
import { mount } from "./editor/mount";

const waiting = new Set(document.querySelectorAll<HTMLTextAreaElement>("textarea[data-rich][data-doc]"));

// A form that is sent says nothing of these texts: what changes in an editor
// is saved by itself, and what has not changed stays as it is in the file.
for (const area of waiting) {
  area.dataset.pointer = area.name;
  area.removeAttribute("name");
}

function open(area: HTMLTextAreaElement): void {
  if (!waiting.delete(area)) return;
  const active = document.activeElement === area;
  const view = mount(area);
  if (active) view?.focus();
}

for (const area of waiting) {
  if (area.getBoundingClientRect().top < window.innerHeight) open(area);
}
document.addEventListener("focusin", (event) => {
  if (event.target instanceof HTMLTextAreaElement) open(event.target);
});

// A few at a time, so that a key that is pressed meanwhile is not held up.
function next(): void {
  const until = performance.now() + 12;
  for (const area of waiting) {
    open(area);
    if (performance.now() > until) break;
  }
  if (waiting.size > 0) window.setTimeout(() => whenReleased(next));
}
window.setTimeout(next);
