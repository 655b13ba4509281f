"""What axe-core finds wrong with a page as it is now, shadow trees included."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# One that ends may begin others, in what inherits from it.
_AT_REST = """() => {
  // A document's animations are not those of the shadow trees in it.
  const hosts = [...document.querySelectorAll("*")].filter(({ shadowRoot }) => shadowRoot);
  const roots = [document, ...hosts.map(({ shadowRoot }) => shadowRoot)];
  const running = roots.flatMap((root) => root.getAnimations()).filter(
    ({ playState, effect }) => playState === "running" && effect.getComputedTiming().endTime !== Infinity,
  );
  running.forEach((animation) => animation.finish());
  return running.length === 0;
}"""


def findings(page: Page, within: str | None = None) -> list[str]:
    """Returns a line for each element that breaks a rule: the rule, and the element.

    `within` leaves out what is wrong with the page around a part, a selector.

    What moves is taken to its end first: half faded in, every text is too pale.
    """
    page.wait_for_function(_AT_REST)
    violations = Axe().run(page, within, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{found['id']}: {node['html'][:200]}" for found in violations for node in found["nodes"]]
