/*
 * What the server told this page: the JSON in <script type="application/json" id="laurel-config">,
 * written by app/pages/routes.py:
 *     {endpoint: string, headers: string, tabs: [{title: string, query: string, variables: string}]}
 */

const WELCOME = `# Laurel's GraphQL API.
#
# The credentials go into Headers, below:
#   {"Authorization": "Bearer <key or token>"}
#
# Ctrl+Enter runs, Ctrl+Space completes;
# the book on the left explains every type.

query WhoAmI {
  viewer {
    kind
    scopes
  }
}
`;

/** GraphiQL names a tab after its operation, so our title becomes the query's first comment. */
function asTab({ title, query, variables }) {
  const heading = title ? `# ${title.replace(/\s+/g, " ").trim()}\n\n` : "";
  return { query: heading + query, variables: variables || null };
}

/** Reads the configuration; `tabs` always has at least one tab in it. */
export function readConfig() {
  const { endpoint, headers, tabs } = JSON.parse(document.getElementById("laurel-config").textContent);
  return {
    endpoint,
    headers: headers || null,
    tabs: tabs.length > 0 ? tabs.map(asTab) : [{ query: WELCOME, variables: null }],
  };
}
