// Bundles each client into one file that needs nothing but Node: `npm ci && npm run build`.
import { existsSync, readFileSync } from "node:fs";
import { build } from "esbuild";

// Without the checks for those who write applications; as for a browser, since Node has all that they need.
const PRODUCTION = { "globalThis.__DEV__": "false", "process.env.NODE_ENV": '"production"' };
const DEVELOPMENT = { "globalThis.__DEV__": "true", "process.env.NODE_ENV": '"development"' };

const clients = [
  { name: "graphql-http-audit" },
  // Long, so without white space. No more than that: it looks its models up by the names of classes.
  { name: "oidc-provider", minifyWhitespace: true },
  // With all that they warn about.
  ...["apollo-cache", "graphcache", "relay"].map((name) => ({ name, minify: true, define: DEVELOPMENT, platform: "browser" })),
  ...["graphql-ws", "graphql-sse", "apollo", "apollo-persisted", "urql"].map((name) => ({ name, minify: true, define: PRODUCTION, platform: "browser" })),
];

// Koa's packages are CommonJS and ask for Node's modules by `require`, which a module does not have by itself.
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
const LICENCES = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "THIRD-PARTY-NOTICES.md"];

for (const { name, ...options } of clients) {
  const shared = {
    entryPoints: [`${name}.mjs`],
    nodePaths: ["node_modules"], // for what docs/clients imports
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    legalComments: "inline",
    ...options,
  };
  // The first round tells what is inside: the bundle carries the licence of each package in it.
  const { metafile } = await build({ ...shared, write: false, metafile: true });
  const banner = `/*! Built by build.mjs; contains ${packages(metafile).map(described).join("\n\n")}\n*/`;
  const needsRequire = packages(metafile).includes("koa");
  await build({
    ...shared,
    outfile: `dist/${name}.mjs`,
    banner: { js: needsRequire ? `${banner}\n${REQUIRE}` : banner },
  });
}

function packages({ inputs }) {
  const names = Object.keys(inputs).map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

function described(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const texts = LICENCES.map((file) => `${folder}/${file}`).filter(existsSync);
  return `${name} ${version} (${license}):\n\n${texts.map((file) => readFileSync(file, "utf8").trim()).join("\n\n")}`;
}
