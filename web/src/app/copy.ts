// Copies the words of a text area.
import { announce } from "./announce";

export function copyButton(button: HTMLButtonElement): void {
  const words = button.textContent;
  button.addEventListener("click", () => {
    const from = document.querySelector<HTMLTextAreaElement>(button.dataset.copy ?? "");
    if (!from) return;
    void navigator.clipboard.writeText(from.value).then(
      () => tell("Copied"),
      () => {
        // Not allowed to write: the words are marked, ready for Ctrl+C.
        from.closest("details")?.setAttribute("open", "");
        from.focus();
        from.select();
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
