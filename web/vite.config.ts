/*
 * Builds the pages and the widget into app/static/web/, in one go, so that they share chunks: scripts and style
 * sheets with hashed names, the licences of what is inside, a manifest from which app/pages/render.py learns the
 * names, and `sources.sha256`, by which a test without Node sees that the committed build is the one of the
 * committed sources.
 *
 * LAUREL_STATIC names another folder to build into; scripts/check_bundles.sh compares the two.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const web = dirname(fileURLToPath(import.meta.url));
const outDir = resolve(process.env.LAUREL_STATIC ?? resolve(web, "../app/static"), "web");
const ENTRIES = ["play", "program", "store", "stories", "studio", "widget"];
const SHARED = ["console", "kit"];

/** What every surface shows first: Lit, and the part of the kit that the widget's first screen is made of. */
const BASE =
  /(lit|lit-element|reactive-element|lit-html)\/(?!.*directives\/)|kit\/(texts\/(en|index)|bar|base|client|clock|countdown|feedback|first-icons|format|gem|language|locales|risk|rolling|scale|season|tokens)\.ts/;

/** The words of the store's later pages, in another language than English: one file for each language. */
const LATER_WORDS = /store\/texts\/\w+\/(?!en\.|index\.)([\w-]+)\.ts$/;

/** Every file that the build is made of, as paths below web/ with slashes, sorted. */
function sources(): string[] {
  const below = (folder: string) =>
    readdirSync(resolve(web, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(web, resolve(entry.parentPath, entry.name)).split(sep).join("/"));
  return [...[...SHARED, ...ENTRIES].flatMap(below), "package-lock.json", "vite.config.ts"].sort();
}

/** One digest for all of them: of the lines "<sha256 of the file>  <path>". */
function digest(): string {
  const lines = sources().map(
    (path) => `${createHash("sha256").update(readFileSync(resolve(web, path))).digest("hex")}  ${path}\n`,
  );
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** Takes the indentation out of a source, and the blanks around the punctuation of its style sheets. */
function withoutBlanks(code: string): string {
  return code
    .replace(/css`[^`]*`/g, (sheet) => sheet.replace(/\/\*[^]*?\*\//g, "").replace(/\s*([{};,])\s*/g, "$1").replace(/: (?=[^;{}]*;)/g, ":"))
    .replace(/\n\s+/g, "\n");
}

export default defineConfig({
  root: web,
  base: "/static/web/",
  publicDir: false,
  plugins: [
    {
      // Templates and style sheets are strings, which no minifier of scripts touches: they lose what only people read.
      name: "strings",
      enforce: "pre",
      transform: (code, id) => (id.startsWith(web) && id.endsWith(".ts") ? withoutBlanks(code) : null),
    },
    {
      // No chunk that is loaded later has a style sheet to be loaded first: an import needs no help.
      name: "plain-imports",
      transform: (_code, id) => (id.includes("vite/preload-helper") ? "export const __vitePreload = (load) => load();" : null),
    },
    {
      name: "sources-digest",
      closeBundle: () => writeFileSync(resolve(outDir, "sources.sha256"), `${digest()}\n`),
    },
  ],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: ".",
    manifest: "manifest.json",
    license: { fileName: "THIRD-PARTY-LICENSES.md" },
    // The page itself names what is loaded first (app/pages/templates/bundle.html).
    modulePreload: false,
    sourcemap: false,
    target: "es2022",
    rollupOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, resolve(web, name, "main.ts")])),
      output: {
        entryFileNames: "[name]-[hash:8].js",
        chunkFileNames: "[name]-[hash:8].js",
        // One file for what every surface shows first: a file for each combination of surfaces would weigh more.
        codeSplitting: { groups: [
            { name: "base", test: BASE },
            { name: (id: string) => `store-${LATER_WORDS.exec(id)?.[1] ?? ""}`, test: LATER_WORDS },
            { name: "widget", test: /widget\/(main|widget)\.ts$|generated\/widget\.ts$/ },
          ] },
      },
    },
  },
});
