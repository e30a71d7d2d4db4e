// What every page does beyond plain HTML. Without this script all of it works
// by sending forms.
import { prepare } from "./app/announce";
import { copyButton } from "./app/copy";
import { dropZone, refuseStrayFiles } from "./app/drop";
import { all } from "./app/element";
import { focusFirst, followQuotes } from "./app/focus";
import { partForm } from "./app/form";
import { printWhole } from "./app/print";
import { onceOnly } from "./app/submit";
import { filters, sortable } from "./app/tables";

prepare();
for (const hidden of all("[data-script]")) hidden.hidden = false;
// A part's form first saves what was typed, and only then is it sent, once.
for (const form of all<HTMLFormElement>("form[data-form]")) partForm(form);
for (const form of all<HTMLFormElement>("form")) if (form.method === "post") onceOnly(form);
for (const table of all<HTMLTableElement>("table[data-sortable]")) sortable(table);
for (const zone of all("[data-drop]")) dropZone(zone);
for (const button of all<HTMLButtonElement>("button[data-copy]")) copyButton(button);
filters();
refuseStrayFiles();
printWhole();

// The browser takes the focus away when it goes to a place that can't have it,
// so ours is set after that.
window.addEventListener("load", () => window.setTimeout(focusFirst, 50));
followQuotes();
