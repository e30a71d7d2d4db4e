// What stands before an item, the same as in the finished document: letters go
// on after z with aa, bb as in Word; outside a form's limits it is decimal.
import type { Kind } from "./schema";

const romans: readonly (readonly [number, string])[] = [
  [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"],
  [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

export function marker(kind: Kind, delimiter: string, n: number): string {
  return numeral(kind, n) + delimiter;
}

function numeral(kind: Kind, n: number): string {
  if (kind === "lowerLetter" && n >= 1 && n <= 780) return letters(n);
  if (kind === "upperLetter" && n >= 1 && n <= 780) return letters(n).toUpperCase();
  if (kind === "lowerRoman" && n >= 1 && n <= 3999) return roman(n);
  if (kind === "upperRoman" && n >= 1 && n <= 3999) return roman(n).toUpperCase();
  return String(n);
}

function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

function roman(n: number): string {
  let out = "";
  for (const [value, digits] of romans) {
    for (; n >= value; n -= value) out += digits;
  }
  return out;
}

/** The number that a typed marker stands for, for the markers that begin a list. */
export function markerKind(text: string): { kind: Kind; number: number } | null {
  if (/^[1-9]\d{0,2}$/.test(text)) return { kind: "decimal", number: Number(text) };
  const first: Record<string, Kind> = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" };
  const kind = first[text];
  return kind ? { kind, number: 1 } : null;
}
