// Builds into a folder of its own and fails where static/ holds anything else:
// what is committed is what the sources say.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildInto } from "./build.mjs";

const committed = join(dirname(fileURLToPath(import.meta.url)), "static");

// What a page may weigh, in bytes as a server sends them compressed.
const budget = { "app.js": 10_240, "editor.js": 92_160, "style.css": 12_288 };

const folder = mkdtempSync(join(tmpdir(), "coesummary-web-"));
const problems = [];
try {
  await buildInto(folder);
  const names = new Set([...readdirSync(folder), ...readdirSync(committed)]);
  for (const name of [...names].sort()) {
    const [fresh, kept] = [folder, committed].map((f) => (readdirSync(f).includes(name) ? readFileSync(join(f, name)) : null));
    if (!fresh) problems.push(`static/${name} is not made by the build`);
    else if (!kept) problems.push(`static/${name} is missing: run "npm run build"`);
    else if (!fresh.equals(kept)) problems.push(`static/${name} differs from its sources: run "npm run build"`);
    const size = fresh ? gzipSync(fresh, { level: 9 }).length : 0;
    if (size > (budget[name] ?? Infinity)) problems.push(`static/${name} has ${size} bytes compressed; ${budget[name]} are allowed`);
    else if (name in budget) console.log(`${name}\t${size} bytes compressed`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log("static/ is what the sources make");
