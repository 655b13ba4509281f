/*
 * Validates every GraphQL document of web/ and tests/clients against schema/schema.graphql, deprecated fields
 * included, and writes generated/<bundle>.ts: each operation as a constant that carries the types of its variables
 * and of its data. The types come from the schema, so tsc refuses a field that the server does not have.
 *
 * tests/clients/relay is not here: relay-compiler validates it, and its directives are not the server's.
 */
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import {
  type DocumentNode,
  Kind,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  Source,
  buildSchema,
  concatAST,
  parse,
  print,
  separateOperations,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
} from "graphql";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const web = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const clients = resolve(web, "../tests/clients");
const schema = buildSchema(readFileSync(resolve(web, "../schema/schema.graphql"), "utf8"));

const CODEGEN = {
  strictScalars: true,
  scalars: {
    ID: { input: "string", output: "string" },
    Base64: "string",
    RulesText: "string",
    Csv: "string",
    DateTime: "string",
    Decimal: "string",
    Points: "number",
  },
  skipTypename: true,
  disableDescriptions: true,
};

/** No surface shows all that the kit has fragments for. */
const RULES = [...specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule), NoDeprecatedCustomRule];

/** Throws all that is wrong with the document, each fault with its file and line. */
function check(document: DocumentNode): void {
  const faults = validate(schema, document, RULES);
  if (faults.length > 0) throw new Error(faults.map(String).join("\n\n"));
}

/** Whether the file is in a folder below this one that is a bundle of its own. */
function isOfAnother(folder: string, name: string): boolean {
  const path = `${folder}/${name.split(sep).join("/")}`;
  return Object.keys(BUNDLES).some((bundle) => bundle.startsWith(`${folder}/`) && path.startsWith(`${bundle}/`));
}

/** The documents of the folders' .graphql files, as one. */
function documentOf(...folders: string[]): DocumentNode {
  const paths = folders.flatMap((folder) =>
    readdirSync(resolve(web, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".graphql") && !isOfAnother(folder, name))
      .map((name) => resolve(web, folder, name))
      .sort(),
  );
  return concatAST(paths.map((path) => parse(new Source(readFileSync(path, "utf8"), relative(web, path)))));
}

/** The constant of one operation: `SignOutEverywhere` is SIGN_OUT_EVERYWHERE. */
function constantOf(name: string, document: DocumentNode): string {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation || name === "") throw new Error("Every operation needs a name.");
  const kind = operation.operation.replace(/^./, (letter) => letter.toUpperCase());
  const constant = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();
  const text = JSON.stringify(stripIgnoredCharacters(print(document)));
  return `export const ${constant} = ${text} as Operation<${name}${kind}, ${name}${kind}Variables>;\n`;
}

/** Each bundle with the folders, beside its own, whose documents it uses. */
const BUNDLES = {
  kit: [],
  store: ["kit"],
  "store/bargain": [],
  "store/cards": [],
  "store/gifts": ["kit"],
  "store/invite": ["kit"],
  "store/mine": ["kit"],
  "store/packs": [],
  "store/pages": ["kit"],
  "store/value": ["kit"],
  play: ["kit"],
  widget: ["kit"],
  "widget/tabs": ["kit"],
  console: ["kit"],
  "console/money": ["kit"],
  "console/reports": ["kit"],
  studio: ["kit", "console"],
  "studio/money": ["kit"],
  program: ["kit", "console"],
};

async function generate(bundle: string, others: readonly string[]): Promise<void> {
  const document = documentOf(...others, bundle);
  check(document);
  const types = await codegen({
    schema: parse(readFileSync(resolve(web, "../schema/schema.graphql"), "utf8")),
    documents: [{ location: bundle, document }],
    filename: `${bundle}.ts`,
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
    config: CODEGEN,
  });
  const constants = Object.entries(separateOperations(document)).map(([name, own]) => constantOf(name, own));
  const path = resolve(web, "generated", `${bundle}.ts`);
  const client = relative(dirname(path), resolve(web, "kit/client.ts")).split(sep).join("/");
  const head = constants.length > 0 ? [`import type { Operation } from "${client}";\n`] : [];
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, [...head, types, ...constants].join("\n"));
}

/** The documents in strings and templates of the clients' sources. */
function documentsOfClients(): DocumentNode[] {
  const text = /(["`])(\s*(?:(?:query|mutation|subscription)\b[^"`]*)?\{\s*[a-z][^"`]*\}\s*)\1/g;
  const names = readdirSync(clients).filter((name) => name.endsWith(".mjs"));
  return names.flatMap((name) => {
    const source = readFileSync(resolve(clients, name), "utf8");
    return [...source.matchAll(text)].map(({ 2: document = "", index }) => {
      const line = source.slice(0, index).split("\n").length;
      return parse(new Source(document, `tests/clients/${name}`, { line, column: 1 }));
    });
  });
}

try {
  for (const [bundle, others] of Object.entries(BUNDLES)) await generate(bundle, others);
  check(documentOf("graphiql"));
  const others = documentsOfClients();
  if (others.length === 0) throw new Error("There are no documents in tests/clients.");
  others.forEach(check);
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
