// Builds the static files of the web app into a folder:
//   node build.mjs static
// The same sources and the same lock file give the same bytes.
import { build } from "esbuild";
import * as sass from "sass";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { licenses } from "./licenses.mjs";
import { subset } from "./uswds.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "node_modules/@uswds/uswds/packages");

function compile(file, options) {
  return sass.compile(join(here, "scss", file), { style: "compressed", ...options }).css;
}

/** Writes every static file into the folder. */
export async function buildInto(folder) {
  mkdirSync(folder, { recursive: true });
  const scripts = await build({
    absWorkingDir: here,
    entryPoints: ["src/app.ts", "src/editor.ts"],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022"],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const system = subset(compile("uswds.scss", { loadPaths: [packages], quietDeps: true, logger: sass.Logger.silent }));
  const own = compile("style.scss", {}).replace(/^\uFEFF/, "");
  writeFileSync(join(folder, "style.css"), `${system}${own}\n`);
  writeFileSync(join(folder, "LICENSES.txt"), licenses(here, Object.keys(scripts.metafile.inputs)));
  copyFileSync(join(here, "favicon.svg"), join(folder, "favicon.svg"));
}

/** The names of the files that a build writes. */
export const files = ["app.js", "editor.js", "style.css", "favicon.svg", "LICENSES.txt"];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (!folder) throw new Error("say which folder to build into: node build.mjs static");
  await buildInto(join(here, folder));
  for (const file of files) {
    console.log(`${file}\t${readFileSync(join(here, folder, file)).length} bytes`);
  }
}
