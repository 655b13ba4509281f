/** The sections of the store and their addresses. */

const ROOT = "/store";
export const SECTIONS = ["catalog", "rewards", "history", "account"];

/** The section that the address names; the catalog for what does not exist. */
export function section() {
  const name = location.pathname.slice(ROOT.length).replaceAll("/", "");
  return SECTIONS.includes(name) ? name : "catalog";
}

export function addressOf(name) {
  return name === "catalog" ? ROOT : `${ROOT}/${name}`;
}

/** Goes to a section without loading the page again. */
export function go(name) {
  if (name !== section()) history.pushState(null, "", addressOf(name));
  dispatchEvent(new PopStateEvent("popstate"));
}

/** For links: a plain click stays on the page; all others are the browser's. */
export function onLink(name) {
  return (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(name);
  };
}
