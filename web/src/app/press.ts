// Nothing moves under a finger. What would change the layout of the page waits
// while a button is pressed: else what is pressed goes away from under the
// pointer, and the click that the reader meant never comes.

const patience = 400; // milliseconds from letting go to the click, with touch

let pressed = false;
let timer = 0;
const waiting = new Set<() => void>();

/** Changes the layout: at once, or after the click that is under way. A change that waits already waits once. */
export function whenReleased(change: () => void): void {
  if (pressed) waiting.add(change);
  else change();
}

function release(): void {
  clearTimeout(timer);
  pressed = false;
  const changes = [...waiting];
  waiting.clear();
  for (const change of changes) change();
}

/** After the event's own work is done: a click sends the form first. */
function releaseSoon(delay: number): void {
  if (!pressed) return;
  clearTimeout(timer);
  timer = window.setTimeout(release, delay);
}

function on<K extends keyof WindowEventMap>(type: K, listen: (event: WindowEventMap[K]) => void): void {
  window.addEventListener(type, listen, { capture: true, passive: true });
}

on("pointerdown", (event) => {
  if (event.button !== 0) return;
  clearTimeout(timer);
  pressed = true;
});
on("pointerup", () => releaseSoon(patience));
on("click", () => releaseSoon(0));
on("pointercancel", () => releaseSoon(0));
on("contextmenu", () => releaseSoon(0));
// Let go where the page could not see it.
on("pointermove", (event) => {
  if (event.pointerType === "mouse" && event.buttons === 0) releaseSoon(patience);
});
on("blur", (event) => {
  if (event.target === window) releaseSoon(0);
});
document.addEventListener("visibilitychange", () => releaseSoon(0));
