// Asks from time to time if the file is still the one that the page shows.
import type { Saver } from "./saver";

const interval = 5000; // milliseconds, while the page can be seen

export function watch(form: HTMLFormElement, saver: Saver, changedOutside: () => void): void {
  let told = "";

  async function look(): Promise<void> {
    const revision = saver.revision;
    if (document.visibilityState !== "visible" || saver.busy || told === revision) return;
    const query = new URLSearchParams({ file: form.dataset.file ?? "", revision });
    let same: boolean;
    try {
      const answer = await fetch(`${form.dataset.changed}?${query}`, { signal: AbortSignal.timeout(interval) });
      if (!answer.ok) return;
      same = ((await answer.json()) as { same: boolean }).same;
    } catch {
      return; // A save will say so, when there is something to save.
    }
    // An answer from before a save of our own says nothing.
    if (same || saver.busy || saver.revision !== revision) return;
    told = revision;
    // The server refuses to write over the newer file, and says where both are.
    if (saver.unsaved) void saver.flush();
    else changedOutside();
  }

  window.setInterval(() => void look(), interval);
  window.addEventListener("focus", () => void look());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) void look();
  });
}
