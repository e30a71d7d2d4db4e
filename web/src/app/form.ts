// A part's form: what is typed is saved, what is wrong is shown, and nobody
// leaves the page with something unsaved.
import { announce } from "./announce";
import { all, element } from "./element";
import { pointerOf } from "./fields";
import { Findings } from "./findings";
import { whenReleased } from "./press";
import { Saver } from "./saver";
import { type Known, type RichChange, richChange } from "./types";
import { watch } from "./watch";

export function partForm(form: HTMLFormElement): void {
  const findings = new Findings(form);
  let leaving = false;

  const saver = new Saver(form, {
    saved: (answer) => findings.update(answer),
    status: (words, problem) => showStatus(words, problem),
    refused: (pointer, message) => findings.refused(pointer, message),
    conflict: (message, url) => {
      showStatus("Not saved: see the message at the top of the page.", true);
      banner(form, message, url && conflictLink(url));
    },
  });

  function conflictLink(url: string): HTMLElement {
    const link = element("a", { href: url, class: "usa-button" }, "See both versions");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      void saver
        .offerConflict()
        .then((latest) => {
          leaving = true;
          location.assign(latest || url);
        })
        .catch(() => showStatus("Not saved: the program can't be reached. Keep this page open.", true));
    });
    return link;
  }

  form.addEventListener("input", (event) => {
    const pointer = pointerOf(event.target);
    if (!pointer) return;
    findings.refused(pointer, null);
    saver.changed(pointer);
  });
  form.addEventListener("change", (event) => {
    const pointer = pointerOf(event.target);
    if (pointer) saver.finished(pointer);
  });
  form.addEventListener(richChange, (event) => {
    const { pointer, doc } = (event as CustomEvent<RichChange>).detail;
    findings.refused(pointer, null);
    saver.changedRich(pointer, doc);
  });
  // From here on the last change is one of this page, whatever the button said.
  for (const type of ["input", richChange]) form.addEventListener(type, () => form.querySelector("[data-elsewhere]")?.remove());
  form.addEventListener("focusout", (event) => {
    if (!(event.target instanceof Element)) return;
    for (let group = event.target.closest<HTMLElement>("[data-field]"); group; group = group.parentElement?.closest<HTMLElement>("[data-field]") ?? null) {
      if (!(event.relatedTarget instanceof Node && group.contains(event.relatedTarget))) findings.leave(group);
    }
  });

  form.addEventListener("submit", (event) => {
    if (leaving) return;
    if (!saver.unsaved && !saver.busy) {
      leaving = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    void saver.flush().then((saved) => {
      if (!saved) return announce("Not saved. Please see the message on the page.");
      leaving = true;
      form.requestSubmit(button);
    });
  });

  // A link is followed once what was typed is in the file, so that the next
  // page shows it.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const inPage = link.hash !== "" && link.href.split("#")[0] === location.href.split("#")[0];
    if (inPage || link.closest("[contenteditable]") || link.origin !== location.origin || (!saver.unsaved && !saver.busy)) return;
    if (link.target && link.target !== "_self") return;
    event.preventDefault();
    void saver.flush().then((saved) => {
      if (saved) link.click();
    });
  });

  const flush = () => void saver.flush();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", (event) => {
    if (leaving || !saver.unsaved) return;
    flush();
    event.preventDefault();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) leaving = false;
  });

  if (form.dataset.known) findings.start(JSON.parse(form.dataset.known) as Known);
  if (form.dataset.changed) {
    watch(form, saver, () => {
      const again = element("a", { href: location.href, class: "usa-button" }, "Show the new version");
      again.addEventListener("click", (event) => {
        event.preventDefault();
        location.reload();
      });
      banner(form, "This file was changed outside of this page.", again);
    });
  }
}

let lastProblem = "";

function showStatus(words: string, problem: boolean): void {
  whenReleased(() => {
    for (const out of all("[data-saved]")) {
      // Announced by the page's live region when it matters, not each time.
      out.removeAttribute("role");
      out.textContent = words;
      out.classList.toggle("savebar__status--problem", problem);
    }
  });
  if (problem && words !== lastProblem) announce(words);
  lastProblem = problem ? words : "";
}

function banner(form: HTMLFormElement, message: string, action: Node | ""): void {
  const box = element("div", { class: "notice notice--warning notice--sticky", role: "alert", "data-banner": "" }, element("p", {}, message), action);
  whenReleased(() => {
    for (const old of all("[data-banner]")) old.remove();
    form.before(box);
  });
}
