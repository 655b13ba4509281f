/** The sections of the store and their addresses. */

const ROOT = "/store";
export const SECTIONS = ["catalog", "rewards", "history", "account"] as const;
export type Section = (typeof SECTIONS)[number];

/** The section that the address names; the catalog for what does not exist. */
export function section(): Section {
  const name = location.pathname.slice(ROOT.length).replaceAll("/", "");
  return SECTIONS.find((known) => known === name) ?? "catalog";
}

export function addressOf(name: Section): string {
  return name === "catalog" ? ROOT : `${ROOT}/${name}`;
}

/** Goes to a section without loading the page again. */
export function go(name: Section): void {
  if (name !== section()) history.pushState(null, "", addressOf(name));
  dispatchEvent(new PopStateEvent("popstate"));
}

/** For links: a plain click stays on the page; all others are the browser's. */
export function onLink(name: Section): (event: MouseEvent) => void {
  return (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(name);
  };
}
