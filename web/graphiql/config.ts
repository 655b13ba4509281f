import WELCOME from "./welcome.graphql?raw";

/*
 * What the server wrote into this page: the JSON in <script type="application/json" id="laurel-config">,
 * written by app/pages/routes.py:
 *     {endpoint: string, headers: string, tabs: [{title: string, query: string, variables: string}]}
 */

interface ServerTab {
  title: string;
  query: string;
  variables: string;
}

export interface Tab {
  query: string;
  variables: string | null;
}

export interface Config {
  endpoint: string;
  headers: string | null;
  /** At least one. */
  tabs: [Tab, ...Tab[]];
}

/** GraphiQL names a tab after its operation, so our title becomes the query's first comment. */
function asTab({ title, query, variables }: ServerTab): Tab {
  const heading = title ? `# ${title.replace(/\s+/g, " ").trim()}\n\n` : "";
  return { query: heading + query, variables: variables || null };
}

/** Reads the configuration. */
export function readConfig(): Config {
  const text = document.getElementById("laurel-config")?.textContent ?? "";
  const { endpoint, headers, tabs } = JSON.parse(text) as { endpoint: string; headers: string; tabs: ServerTab[] };
  const [first = { query: WELCOME, variables: null }, ...others] = tabs.map(asTab);
  return {
    endpoint,
    headers: headers || null,
    tabs: [first, ...others],
  };
}
