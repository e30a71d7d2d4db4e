// Sends what was typed. One request is under way at a time, so that the order
// is kept and each carries the revision that the one before it answered. What
// could not be sent stays in the list and is tried again; nothing is dropped.
import { announce } from "./announce";
import { readField } from "./fields";
import type { Change, Saved } from "./types";

const quiet = 700; // milliseconds after the last key
const longest = 1800; // milliseconds that typing may go on without a save
const keepaliveLimit = 60_000; // bytes; browsers refuse more than 64 KiB

interface Refusal {
  message?: string;
  conflict?: string;
}

export interface SaverEvents {
  saved(answer: Saved): void;
  status(words: string, problem: boolean): void;
  conflict(message: string, url: string): void;
  refused(pointer: string, message: string): void;
}

export class Saver {
  /** Pointers with something to send, oldest first. */
  private dirty = new Set<string>();
  private sending = new Set<string>();
  /** What the server will not store as it is; sent again once it changes. */
  private readonly refusals = new Set<string>();
  private readonly rich = new Map<string, () => unknown>();
  private running: Promise<boolean> | null = null;
  private timer = 0;
  private since = 0;
  private failures = 0;
  private oneByOne = false;
  private stopped = false;
  private everSaved = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly events: SaverEvents,
  ) {}

  get revision(): string {
    return this.form.querySelector<HTMLInputElement>('input[name="revision"]')?.value ?? "";
  }

  /** Something typed is not in the file yet. */
  get unsaved(): boolean {
    return this.dirty.size > 0 || this.sending.size > 0 || this.refusals.size > 0;
  }

  get busy(): boolean {
    return this.running !== null;
  }

  /** A field changed. */
  changed(pointer: string): void {
    this.refusals.delete(pointer);
    this.dirty.add(pointer);
    if (this.since === 0) this.since = Date.now();
    if (this.stopped) return;
    if (this.failures === 0) this.events.status("Saving …", false);
    this.schedule(quiet);
  }

  /** Nothing more is being typed in a field: what changed in it can go now. */
  finished(pointer: string): void {
    if (this.dirty.has(pointer)) this.schedule(0);
  }

  changedRich(pointer: string, doc: () => unknown): void {
    this.rich.set(pointer, doc);
    this.changed(pointer);
  }

  /** Sends everything now. False where something stays unsaved. */
  async flush(): Promise<boolean> {
    while (this.dirty.size > 0 || this.running) {
      if (this.stopped || !(await this.save())) return false;
    }
    return !this.unsaved && !this.stopped;
  }

  /** Sends what the server refused as too old once more, and says where both versions are shown. */
  async offerConflict(): Promise<string> {
    if (this.running) await this.running;
    const { answer, body } = await this.post([...this.dirty]);
    return answer.status === 409 ? ((body as Refusal).conflict ?? "") : "";
  }

  private schedule(delay: number): void {
    if (this.running || this.stopped) return;
    clearTimeout(this.timer);
    const wait = this.failures > 0 ? Math.min(10_000, 500 * 2 ** this.failures) : Math.min(delay, Math.max(0, this.since + longest - Date.now()));
    this.timer = window.setTimeout(() => void this.save(), wait);
  }

  private save(): Promise<boolean> {
    this.running ??= this.send().finally(() => {
      this.running = null;
      if (this.dirty.size > 0) this.schedule(this.oneByOne ? 0 : quiet);
    });
    return this.running;
  }

  private async send(): Promise<boolean> {
    clearTimeout(this.timer);
    const batch = [...this.dirty].slice(0, this.oneByOne ? 1 : undefined);
    if (batch.length === 0) return true;
    this.sending = new Set(batch);
    for (const pointer of batch) this.dirty.delete(pointer);
    if (this.dirty.size === 0) this.since = 0;
    let outcome: { answer: Response; body: unknown };
    try {
      outcome = await this.post(batch);
    } catch {
      this.failed(batch, "the program can't be reached. Keep this page open; it tries again by itself.");
      return false;
    }
    const { answer, body } = outcome;
    if (answer.ok) {
      this.succeeded(body as Saved);
      return true;
    }
    const refusal = (body ?? {}) as Refusal;
    if (answer.status === 409) {
      this.putBack(batch);
      this.stopped = true;
      this.events.conflict(refusal.message ?? "This file was changed elsewhere.", refusal.conflict ?? "");
      return false;
    }
    if (answer.status === 422) return this.refuse(batch, refusal.message ?? "This can't be stored as it is.");
    this.failed(batch, `${refusal.message ?? `the program answered with error ${answer.status}.`} It tries again by itself.`);
    return false;
  }

  private async post(pointers: string[]): Promise<{ answer: Response; body: unknown }> {
    const data = this.form.dataset;
    const body = JSON.stringify({
      file: data.file,
      revision: this.revision,
      part: data.part,
      changes: pointers.map((p) => this.read(p)).filter((c) => c !== null),
    });
    const answer = await fetch(data.save ?? "", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      // The request outlives the page, where the browser allows that.
      keepalive: new TextEncoder().encode(body).length < keepaliveLimit,
      signal: AbortSignal.timeout(30_000),
    });
    const json = answer.headers.get("Content-Type")?.startsWith("application/json");
    return { answer, body: json ? await answer.json() : null };
  }

  private read(pointer: string): Change | null {
    const doc = this.rich.get(pointer);
    return doc ? { pointer, doc: doc() } : readField(this.form, pointer);
  }

  private succeeded(answer: Saved): void {
    const before = this.revision;
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="revision"]')) {
      if (input.value === before) input.value = answer.revision;
    }
    this.sending.clear();
    this.failures = 0;
    if (this.dirty.size === 0) {
      this.oneByOne = false;
      if (this.refusals.size === 0) this.events.status(`Saved ${answer.saved}`, false);
    }
    if (!this.everSaved) announce("Saved. What you type is saved by itself.");
    this.everSaved = true;
    this.events.saved(answer);
  }

  /** One of several changes can't be stored: each is sent by itself, to know which. */
  private refuse(batch: string[], message: string): boolean {
    if (batch.length > 1) {
      this.putBack(batch);
      this.oneByOne = true;
      return true;
    }
    this.sending.clear();
    const pointer = batch[0] ?? "";
    if (!this.dirty.has(pointer)) {
      this.refusals.add(pointer);
      this.events.refused(pointer, message);
      this.events.status(`Not saved: ${message}`, true);
    }
    return true;
  }

  private failed(batch: string[], words: string): void {
    this.putBack(batch);
    this.failures++;
    this.events.status(`Not saved: ${words}`, true);
  }

  private putBack(batch: string[]): void {
    this.dirty = new Set([...batch, ...this.dirty]);
    this.sending.clear();
    if (this.since === 0) this.since = Date.now();
  }
}
