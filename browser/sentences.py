"""Whether sentences are read as written where the page runs from the right."""

from playwright.sync_api import Locator

_LOOSE = """(element) => {
  const walker = document.createTreeWalker(element.shadowRoot ?? element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (!parentElement) continue;  // between the templates at the root
    if (parentElement.closest("script, style, option, .sr, bdi")) continue;
    if (!parentElement.checkVisibility()) continue;
    const text = data.replace(/\\s+/g, " ").trim();
    if (/[.:!?…%)]$/.test(text)) found.push(text);
  }
  return found;
}"""


def loose(within: Locator) -> list[str]:
    """Returns the sentences that are in no `<bdi>`: their last sign goes to their beginning."""
    return within.evaluate(_LOOSE)
