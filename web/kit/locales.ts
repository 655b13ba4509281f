/** Languages whose texts a reader of another one gets before English. */
const NEIGHBOURS: Partial<Record<string, string[]>> = { nb: ["no"], no: ["nb"], nn: ["no", "nb"], yue: ["zh"] };

interface Known<Name extends string = string> {
  name: Name;
  tag: string;
  language: string;
  script: string | undefined;
  region: string | undefined;
}

function read<Name extends string>(name: Name): Known<Name> | undefined {
  try {
    const said = new Intl.Locale(name.replaceAll("_", "-"));
    return { name, tag: said.baseName, language: said.language, script: said.maximize().script, region: said.region };
  } catch {
    return undefined; // no locale: there are no texts for it
  }
}

/**
 * Which of the locales that there are texts in a reader gets (docs/rules.md §9); undefined where English is left.
 * Of several regions the reader's own, then a text without one, then the usual one of the language.
 */
export function lookup<Name extends string>(wanted: string, available: Name[]): Name | undefined {
  const reader = read(wanted);
  if (!reader?.language) return undefined;
  const texts = available.flatMap((name) => read(name) ?? []);
  for (const language of [reader.language, ...(NEIGHBOURS[reader.language] ?? [])]) {
    const usual = new Intl.Locale(language, { script: reader.script }).maximize().region;
    const distance = ({ tag, region }: Known) =>
      [tag === reader.tag, region === reader.region, !region, region === usual, true].indexOf(true);
    const [nearest] = texts
      .filter((text) => text.language === language && text.script === reader.script)
      .sort((a, b) => distance(a) - distance(b) || a.tag.length - b.tag.length || (a.name < b.name ? -1 : 1));
    if (nearest) return nearest.name;
  }
  return undefined;
}
