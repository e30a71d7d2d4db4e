// The text beside the static files that says what is bundled in them, made
// from the packages that the build really read.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

function packageOf(input) {
  const inside = input.split("node_modules/").pop();
  const parts = inside.split("/");
  return inside.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
}

/** Name, version and license text of each package behind the inputs, and of the design system. */
export function licenses(root, inputs) {
  const names = new Set(inputs.filter((i) => i.includes("node_modules/")).map(packageOf));
  names.add("@uswds/uswds");
  const out = ["The static files of coesummary hold parts of the following packages."];
  for (const name of [...names].sort()) {
    const folder = join(root, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((f) => /^licen[cs]e(\.|$)/i.test(f));
    if (!file) throw new Error(`${name} has no license file`);
    const text = readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").trim();
    out.push(`${"=".repeat(72)}\n${name} ${version}\n\n${text}`);
  }
  return out.join("\n\n") + "\n";
}
