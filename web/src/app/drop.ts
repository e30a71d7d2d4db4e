// Files can be dropped on an area that has a file input.
import { element } from "./element";

export function dropZone(zone: HTMLElement): void {
  const input = zone.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) return;
  const chosen = element("p", { class: "drop__chosen", role: "status" });
  zone.append(chosen);

  function took(): void {
    const names = [...(input?.files ?? [])].map((f) => f.name);
    chosen.textContent = names.length > 5 ? `${names.length} files chosen` : names.join(", ");
  }

  input.addEventListener("change", took);
  zone.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.add("drop--over");
  });
  for (const name of ["dragleave", "drop", "dragend"]) {
    zone.addEventListener(name, () => zone.classList.remove("drop--over"));
  }
  zone.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    event.preventDefault();
    if (files.length > 1 && !input.multiple) {
      chosen.textContent = "Please drop one file at a time.";
      return;
    }
    input.files = files;
    took();
  });
}

/** A file that misses its area would replace the page in the browser. */
export function refuseStrayFiles(): void {
  for (const name of ["dragover", "drop"] as const) {
    window.addEventListener(name, (event) => {
      if (!event.defaultPrevented && event.dataTransfer?.types.includes("Files")) {
        event.dataTransfer.dropEffect = "none";
        event.preventDefault();
      }
    });
  }
}
