// Shows what is wrong or missing: beside the fields, in the list at the top
// with a link to each, and as numbers beside the parts.
import { announce } from "./announce";
import { all, element } from "./element";
import { groupOf } from "./fields";
import { whenReleased } from "./press";
import type { Finding, Known, PartCount } from "./types";

const word = { fatal: "Must fix:", warning: "Check:" };

export class Findings {
  private answer: Known = { findings: [], parts: [] };
  /** Fields that the reader has left, and so may hear that they are empty. */
  private readonly left = new Set<string>();
  private readonly refusals = new Map<string, string>();
  private shown = new Set<string>();

  constructor(private readonly form: HTMLFormElement) {}

  update(answer: Known): void {
    this.answer = answer;
    whenReleased(this.render);
  }

  leave(group: HTMLElement): void {
    const pointer = group.dataset.field ?? "";
    if (this.left.has(pointer)) return;
    this.left.add(pointer);
    whenReleased(this.render);
  }

  /** A change that the server will not store; null once it did. */
  refused(pointer: string, message: string | null): void {
    if (message === null && !this.refusals.delete(pointer)) return;
    if (message !== null) this.refusals.set(pointer, message);
    whenReleased(this.render);
  }

  private readonly render = (): void => {
    const { findings, parts, total } = this.answer;
    showCounts(parts);
    if (total !== undefined) for (const out of all("[data-total]")) out.textContent = total;
    const byGroup = new Map<HTMLElement, Finding[]>();
    const page: Finding[] = [];
    for (const finding of [...findings, ...this.refusalsAsFindings()]) {
      const group = groupOf(this.form, finding.pointer);
      if (!group || !this.visible(finding, group)) continue;
      page.push(finding);
      byGroup.set(group, [...(byGroup.get(group) ?? []), finding]);
    }
    keepingPlace(() => {
      for (const group of all("[data-field]", this.form)) showInGroup(group, byGroup.get(group) ?? []);
      for (const box of all("[data-summary]", this.form)) showSummary(box, page);
    });
    this.announceNew(byGroup);
  };

  private refusalsAsFindings(): Finding[] {
    return [...this.refusals].map(([pointer, message]) => {
      const group = groupOf(this.form, pointer);
      const where = group?.querySelector("label, legend")?.textContent?.trim() ?? "";
      return { pointer, message, where, url: group ? `#${group.id}` : "", severity: "fatal", code: "not saved", help: "", authority: "", rule: "", quote: "" };
    });
  }

  private visible(finding: Finding, group: HTMLElement): boolean {
    return !finding.empty || this.form.dataset.checked !== undefined || this.left.has(group.dataset.field ?? "");
  }

  /** Says what is new about fields other than the one being typed in. */
  private announceNew(byGroup: Map<HTMLElement, Finding[]>): void {
    const now = new Set<string>();
    const fresh: string[] = [];
    for (const [group, findings] of byGroup) {
      for (const finding of findings) {
        const key = `${finding.pointer} ${finding.code} ${finding.message}`;
        if (group.contains(document.activeElement) && !this.shown.has(key)) continue;
        now.add(key);
        if (!this.shown.has(key)) fresh.push(`${word[finding.severity]} ${finding.where}: ${finding.message}`);
      }
    }
    this.shown = now;
    if (fresh.length > 2) announce(`${fresh.length} new things to do on this page.`);
    else if (fresh.length > 0) announce(fresh.join(" "));
  }

  /** Takes what is known when the page opens as already said. */
  start(answer: Known): void {
    this.update(answer);
    announce("");
  }
}

/** Changes what stands above the reader without moving what is being read. */
function keepingPlace(change: () => void): void {
  const active = document.activeElement;
  const anchor = active && active !== document.body ? active : null;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor && window.scrollY > 0) window.scrollBy(0, anchor.getBoundingClientRect().top - before);
}

function showInGroup(group: HTMLElement, findings: Finding[]): void {
  const box = group.querySelector<HTMLElement>("[data-findings]");
  if (!box) return;
  const lines = findings.map((f) => {
    const line = finding("p", f, words(f));
    if (f.help) line.append(" ", element("span", { class: "finding__help" }, f.help));
    if (f.rule) line.append(" ", element("a", { class: "finding__rule", href: f.rule }, "Why?"));
    return line;
  });
  // The same lines are left alone: a link in them may have the focus.
  const fresh = element("div", {}, ...lines);
  if (fresh.innerHTML !== box.innerHTML) box.replaceChildren(...fresh.childNodes);
  const fatal = findings.some((f) => f.severity === "fatal");
  group.classList.toggle("usa-form-group--error", fatal);
  group.classList.toggle("usa-form-group--warning", !fatal && findings.length > 0);
  for (const control of all("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea, [role=textbox]", group)) {
    if (control.closest("[data-field]") !== group) continue;
    if (fatal) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

function finding(tag: "p" | "li", f: Finding, ...children: (Node | string)[]): HTMLElement {
  return element(tag, { class: `finding finding--${f.severity}` }, element("strong", { class: "finding__word" }, word[f.severity]), " ", ...children);
}

/** The message, with the spaces that it quotes. */
function words(f: Finding): HTMLElement {
  return element("span", { class: "source" }, f.message);
}

function showSummary(box: HTMLElement, findings: Finding[]): void {
  const fatal = findings.filter((f) => f.severity === "fatal");
  const warnings = findings.filter((f) => f.severity !== "fatal");
  if (findings.length === 0) {
    box.replaceChildren();
    return;
  }
  const parts = [fatal.length && `${fatal.length} to fix`, warnings.length && `${warnings.length} to check`].filter(Boolean);
  const title = element("h2", { id: "summary-title" }, `To do on this page: ${parts.join(", ")}`);
  const lines = [...fatal, ...warnings].map((f) => finding("li", f, element("a", { href: f.url, "data-quote": f.quote }, f.where || "This field"), " – ", words(f)));
  const fresh = element("div", {}, element("section", { class: "summary", "aria-labelledby": "summary-title" }, title, element("ul", {}, ...lines)));
  if (fresh.innerHTML !== box.innerHTML) box.replaceChildren(...fresh.childNodes);
}

function showCounts(parts: PartCount[]): void {
  for (const { part, fatal, warnings } of parts) {
    for (const out of all(`[data-count="${CSS.escape(part)}"]`)) {
      const kind = fatal > 0 ? "fatal" : warnings > 0 ? "warning" : "done";
      out.textContent = fatal > 0 ? `${fatal} to do` : warnings > 0 ? `${warnings} to check` : "Done";
      out.className = `count count--${kind}`;
    }
  }
}
