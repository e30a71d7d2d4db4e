// What the server says, as in its answers to a save.

/** One finding, as the checks report it. */
export interface Finding {
  pointer: string;
  severity: "fatal" | "warning";
  code: string;
  message: string;
  help: string;
  authority: string;
  /** Where the rule is explained; "" where it is not. */
  rule: string;
  /** The value is missing or empty: shown once its field was left, or after Check. */
  empty?: boolean;
  /** The field that it is about, on whichever page. */
  url: string;
  /** The field's name with its item: "Goal 1: statement". */
  where: string;
  /** The piece of the stored text that is meant; "" where all of it is. */
  quote: string;
}

export interface PartCount {
  part: string;
  fatal: number;
  warnings: number;
}

export interface Known {
  findings: Finding[];
  parts: PartCount[];
  total?: string;
}

export interface Saved extends Known {
  revision: string;
  /** The time of day, in words. */
  saved: string;
}

/** One changed field: its text, its texts, or its rich text. */
export type Change =
  | { pointer: string; value: string }
  | { pointer: string; values: string[] }
  | { pointer: string; doc: unknown };

/** What an editor says when its text changes. */
export interface RichChange {
  pointer: string;
  doc: () => unknown;
}

export const richChange = "coesummary:rich-change";
