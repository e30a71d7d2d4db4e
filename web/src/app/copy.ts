// Copies the words of an element.
import { announce } from "./announce";

export function copyButton(button: HTMLButtonElement): void {
  const words = button.textContent;
  button.addEventListener("click", () => {
    const from = document.querySelector<HTMLElement>(button.dataset.copy ?? "");
    if (!from) return;
    const text = from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement ? from.value : from.innerText;
    void navigator.clipboard.writeText(text).then(
      () => tell("Copied"),
      () => {
        // Not allowed to write: the words are marked, ready for Ctrl+C.
        getSelection()?.selectAllChildren(from);
        tell("Press Ctrl+C to copy");
      },
    );
  });

  function tell(done: string): void {
    button.textContent = done;
    announce(done);
    window.setTimeout(() => (button.textContent = words), 3000);
  }
}
