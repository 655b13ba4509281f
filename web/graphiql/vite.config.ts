/*
 * Builds GraphiQL into app/static/graphiql/: one script, one style sheet, the licences of what is
 * inside, and a manifest from which app/pages/routes.py learns the two hashed names.
 *
 * The result is committed; scripts/check_bundles.sh shows that it is what these sources give.
 *
 * Why GraphiQL 4.1.2 and not 5: version 5 replaced CodeMirror by the Monaco editor. Built the same way
 * that is 7.1 MB in 21 files with three workers, against 1.3 MB in one script here; and Monaco writes
 * <style> elements (under this page's policy a browser refused 117 of them), so that the page would
 * need style-src 'unsafe-inline'. 4.1.2 is the last release on CodeMirror, runs on current React, and
 * shows nothing but our own API. Go to 5 when it no longer costs the policy.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, defineConfig } from "vite";

const here = dirname(fileURLToPath(import.meta.url));

const outDir = resolve(process.env.LAUREL_STATIC ?? resolve(here, "../../app/static"), "graphiql");
const licences = "THIRD-PARTY-LICENSES.md";

/**
 * GraphiQL's style sheet carries 300 kB of Roboto and Fira Code as data: URLs, which `font-src 'self'`
 * refuses. style.css names the fonts of the reader's own system instead.
 */
const withoutEmbeddedFonts: Plugin = {
  name: "without-embedded-fonts",
  enforce: "pre",
  transform(code, id) {
    if (!/graphiql\/dist\/style\.css(\?|$)/.test(id)) return null;
    return { code: code.replace(/@font-face\s*\{[^}]*\}/g, ""), map: null };
  },
};

/** What a package.json says of where the package comes from. */
interface Manifest {
  author?: string | { name: string };
  repository: string | { url: string };
}

/** Vite copies licence files; some packages only name their licence, and are credited from package.json. */
const creditsWithoutLicenceFile: Plugin = {
  name: "credits-without-licence-file",
  closeBundle() {
    const path = resolve(outDir, licences);
    const credited = readFileSync(path, "utf8").replace(
      /^(## (\S+) - \S+ \((.+)\))\n+(?=## |$(?![\s\S]))/gm,
      (_, heading: string, name: string, licence: string) => {
        const manifest = readFileSync(resolve(here, "../node_modules", name, "package.json"), "utf8");
        const { author, repository } = JSON.parse(manifest) as Manifest;
        const by = (typeof author === "object" ? author.name : author) ?? "its contributors";
        const home = typeof repository === "object" ? repository.url : repository;
        return `${heading}\n\nCopyright (c) ${by} (${home}). The package names the ${licence} licence and brings no copy of it.\n\n`;
      },
    );
    writeFileSync(path, credited);
  },
};

export default defineConfig({
  root: here,
  base: "/static/graphiql/",
  publicDir: false,
  plugins: [withoutEmbeddedFonts, creditsWithoutLicenceFile],
  resolve: {
    alias: {
      // The original injects <style> elements, which `style-src 'self'` refuses.
      "react-style-singleton": resolve(here, "style-singleton.ts"),
    },
  },
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: ".",
    manifest: "manifest.json",
    license: { fileName: licences },
    modulePreload: false,
    sourcemap: false,
    target: "es2022",
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: { graphiql: resolve(here, "main.ts") },
      output: { codeSplitting: false },
      onLog(level, log, handle) {
        // "use client" means nothing to a page without a server renderer.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
});
