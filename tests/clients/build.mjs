// Bundles each client into one file that needs nothing but Node: `npm ci && npm run build`.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const licence = readFileSync("node_modules/graphql-http/LICENSE.md", "utf8").trim();
const version = JSON.parse(readFileSync("node_modules/graphql-http/package.json", "utf8")).version;

await build({
  entryPoints: ["graphql-http-audit.mjs"],
  outfile: "dist/graphql-http-audit.mjs",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  legalComments: "inline",
  banner: { js: `/*! Built by build.mjs; contains graphql-http ${version}:\n\n${licence}\n*/` },
});
