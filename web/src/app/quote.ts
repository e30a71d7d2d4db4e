// Selects the words that a finding means, in the text that they stand in.
import { all } from "./element";

/** Letters with the place of each, so that a piece that is found can be pointed at. */
interface Letters {
  text: string;
  places: [Node | null, number][];
}

const written = /[*_\\]/; // the marks of the stored text, which an editor doesn't show
const blocks = "p, h1, h2, h3, h4, h5, h6, li, td, th";

/** Selects a piece of stored text in a field, and brings it in sight. False where it isn't there. */
export function selectQuote(field: HTMLElement, quote: string): boolean {
  const wanted = plain([[null, quote]]).text.trim();
  if (!wanted) return false;
  for (const box of all("[contenteditable=true], textarea, input:not([type]), input[type=text]", field)) {
    if (box.closest("[data-field]") !== field || box.getClientRects().length === 0) continue;
    const typed = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement;
    const { text, places } = plain(typed ? [[null, box.value]] : textsOf(box));
    const at = find(text, wanted);
    const [first, last] = [places[at], places[at + wanted.length - 1]];
    if (!first || !last) continue;
    box.focus({ preventScroll: true });
    if (typed) {
      box.setSelectionRange(first[1], last[1] + 1);
      const { top, height } = box.getBoundingClientRect();
      show(top + (height * first[1]) / box.value.length);
    } else if (first[0] && last[0]) {
      getSelection()?.setBaseAndExtent(first[0], first[1], last[0], last[1] + 1);
      show(getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0);
    }
    return true;
  }
  return false;
}

/** The texts of an editor; between two blocks there is a space. */
function textsOf(box: HTMLElement): [Node | null, string][] {
  const out: [Node | null, string][] = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement?.closest(blocks);
    const broken = around !== block || node.previousSibling instanceof HTMLBRElement;
    if (broken && out.length > 0) out.push([null, " "]);
    block = around;
    out.push([node, node.nodeValue ?? ""]);
  }
  return out;
}

/** Without the marks, and with one space where there is any. */
function plain(texts: [Node | null, string][]): Letters {
  let text = "";
  const places: Letters["places"] = [];
  for (const [node, value] of texts) {
    for (let i = 0; i < value.length; i++) {
      const space = /\s/.test(value[i]!);
      if (written.test(value[i]!) || (space && (text === "" || text.endsWith(" ")))) continue;
      text += space ? " " : value[i]!;
      places.push([node, i]);
    }
  }
  return { text, places };
}

/** Where a piece stands: as words of their own, rather than in a longer word. */
function find(text: string, wanted: string): number {
  const letter = /[\p{L}\p{N}]/u;
  const cuts = (at: number) => letter.test(text[at - 1] ?? "") && letter.test(text[at] ?? "");
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!cuts(at) && !cuts(at + wanted.length)) return at;
  }
  return text.indexOf(wanted);
}

/** Scrolls where a line is not well in sight. */
function show(top: number): void {
  if (top < window.innerHeight * 0.2 || top > window.innerHeight * 0.7) window.scrollBy(0, top - window.innerHeight / 3);
}
