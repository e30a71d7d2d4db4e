// Puts the focus where a link or a redirect points: to the field, not just to
// its place on the page.
import { all } from "./element";
import { groupOf } from "./fields";
import { selectQuote } from "./quote";
import type { Known } from "./types";

const focusable = "input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), [contenteditable=true], button:not([disabled]), a[href]";

/** Where the page opens at a field, what is known of the field says which words are meant. */
export function focusFirst(): void {
  const place = document.getElementById(hashId());
  const form = place?.closest<HTMLFormElement>("form[data-known]");
  const known = form ? (JSON.parse(form.dataset.known ?? "") as Known).findings : [];
  focusTarget(known.find((f) => f.quote && form && groupOf(form, f.pointer) === place)?.quote ?? "");
}

/** Links of findings lead to the words that they are about, also when they are followed twice. */
export function followQuotes(): void {
  let quote = "";
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-quote]") : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.href === location.href) {
      event.preventDefault();
      focusTarget(link.dataset.quote);
    } else quote = link.dataset.quote ?? "";
  });
  window.addEventListener("hashchange", () => {
    focusTarget(quote);
    quote = "";
  });
}

function focusTarget(quote = ""): void {
  goToPlace(quote);
  // Once the page is drawn the browser goes to the place itself, and takes the
  // focus away from everything where the place can't have it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) goToPlace(quote);
    }),
  );
}

function hashId(): string {
  return decodeURIComponent(location.hash.slice(1));
}

function goToPlace(quote: string): void {
  const id = hashId();
  const place = id && document.getElementById(id);
  if (!place || place.id === "main") return;
  const field = place.matches("[data-field], section, fieldset, li, tr");
  const fields = all(focusable, place).filter((e) => !e.closest("[data-findings], .usa-hint, .row__tools, [role=toolbar], details:not([open])") && e.getClientRects().length > 0);
  const target = place.matches(focusable) || place.tabIndex >= 0 || (place.hasAttribute("tabindex") && !field) ? place : fields[0];
  if (!target) return;
  target.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
  selectQuote(place, quote);
}
