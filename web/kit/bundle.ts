/*
 * Builds one page's sources into app/static/<name>/: a script, a style sheet, the licences of what is
 * inside, a manifest with the two hashed names, and `sources.sha256`, by which a test without Node sees
 * that the committed build is the one of the committed sources.
 *
 * LAUREL_STATIC names another folder to build into; scripts/check_bundles.sh compares the two.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type UserConfig, defineConfig } from "vite";

const web = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Every file that the bundle `name` is made of, as paths below web/ with slashes, sorted. */
function sourcesOf(name: string): string[] {
  const below = (folder: string) =>
    readdirSync(resolve(web, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(web, resolve(entry.parentPath, entry.name)).split(sep).join("/"));
  return [...below("kit"), ...below(name), "package-lock.json"].sort();
}

/** One digest for all of them: of the lines "<sha256 of the file>  <path>". */
function digestOf(name: string): string {
  const lines = sourcesOf(name).map(
    (path) => `${createHash("sha256").update(readFileSync(resolve(web, path))).digest("hex")}  ${path}\n`,
  );
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** The configuration that builds web/<name>/main.ts. */
export function bundle(name: string): UserConfig {
  const outDir = resolve(process.env.LAUREL_STATIC ?? resolve(web, "../app/static"), name);
  return defineConfig({
    root: resolve(web, name),
    base: `/static/${name}/`,
    publicDir: false,
    plugins: [
      {
        name: "sources-digest",
        closeBundle: () => writeFileSync(resolve(outDir, "sources.sha256"), `${digestOf(name)}\n`),
      },
    ],
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: ".",
      manifest: "manifest.json",
      license: { fileName: "THIRD-PARTY-LICENSES.md" },
      modulePreload: false,
      sourcemap: false,
      target: "es2022",
      rollupOptions: { input: { [name]: resolve(web, name, "main.ts") }, output: { codeSplitting: false } },
    },
  });
}
