// Puts the focus where a link or a redirect points: to the field, not just to
// its place on the page.
import { all } from "./element";

const focusable = "input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), [contenteditable=true], button:not([disabled]), a[href]";

export function focusTarget(): void {
  goToPlace();
  // Once the page is drawn the browser goes to the place itself, and takes the
  // focus away from everything where the place can't have it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) goToPlace();
    }),
  );
}

function goToPlace(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const place = id && document.getElementById(id);
  if (!place || place.id === "main") return;
  const field = place.matches("[data-field], section, fieldset, li, tr");
  const fields = all(focusable, place).filter((e) => !e.closest("[data-findings], .usa-hint, .row__tools, [role=toolbar], details:not([open])") && e.getClientRects().length > 0);
  const target = place.matches(focusable) || place.tabIndex >= 0 || (place.hasAttribute("tabindex") && !field) ? place : fields[0];
  if (!target) return;
  target.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}
