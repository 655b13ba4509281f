"""The store's main path in other languages and from the right: no English word is left, nothing is cut."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.conftest import Visitors
from browser.demo import Demo
from browser.host import Host
from browser.sentences import loose
from browser.studio import Studio, enter
from browser.test_store_journey import sign_in
from browser.widget import PHONE

LOCALES = ("en", "de", "es", "fr", "ja", "ko", "pt-BR", "zh-Hans", "zh-Hant")
DATA = re.compile(
    r"Bronze|Silver|Gold|Platinum|Diamond|Black|Mira|Google|Apple|Facebook|Demo|[\w.]+@[\w.]+"
    r"|Emberfall|USD|GB|Gems|Boosts|Events|Looks|Goods|VIP|Laurel|[A-Z][a-z]+ \d{4}"
)
"""What is the demo's and not ours: names of tiers, people, providers, categories; and months."""
SAME = {
    "de": {"Status", "Name", "Digital"},
    "ja": set[str](),
}
"""Words that are the same in English."""

Look = Callable[[str, Page], None]

_TEXTS = """() => {
  const found = [];
  const root = document.body;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (parentElement.closest("script, style, noscript, option[lang]")) continue;
    if (parentElement.checkVisibility() || parentElement.closest("option")) found.push(textContent);
  }
  for (const element of root.querySelectorAll("[aria-label], [title], [alt], [placeholder]"))
    for (const name of ["aria-label", "title", "alt", "placeholder"])
      if (element.hasAttribute(name) && element.checkVisibility()) found.push(element.getAttribute(name));
  found.push(document.title);
  return [...new Set(found.map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean))];
}"""

_CUT = """() => {
  const top = document.querySelector("dialog[open]") ?? document.querySelector("main");
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const around = (element) => {
    let box = element;
    while (getComputedStyle(box).display === "inline" && box.parentElement) box = box.parentElement;
    return box;
  };
  const texts = [...top.querySelectorAll("*"), ...document.querySelectorAll("header *")]
    .filter((element) => element instanceof HTMLElement && own(element) && element.checkVisibility())
    .filter((element) => !element.closest(".sr, option, .me-name"));
  const cut = texts.map(around).filter((box) => {
    const hidden = getComputedStyle(box).overflow !== "visible";
    return box.scrollWidth > box.clientWidth + 1 || (hidden && box.scrollHeight > box.clientHeight + 2);
  }).map((box) => `cut: ${box.textContent.trim()}`);
  const places = texts.filter((element) => top.contains(element)).flatMap((element) =>
    [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim()).map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return { text: node.data.trim(), rects: [...range.getClientRects()] };
    }));
  const across = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = (a, b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const meet = (a, b) => across(a, b) > 2 && down(a, b) > 4;
  const over = places.flatMap((one, index) => places.slice(index + 1)
    .filter((other) => one.rects.some((a) => other.rects.some((b) => meet(a, b))))
    .map((other) => `over each other: ${one.text} / ${other.text}`));
  const pen = document.createElement("canvas").getContext("2d");
  const chosen = [...top.querySelectorAll("select")].filter((select) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(select);
    pen.font = font;
    const words = pen.measureText(select.selectedOptions[0].text).width;
    const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return select.checkVisibility() && words > room;
  }).map((select) => `cut: ${select.selectedOptions[0].text}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? ["the page is too wide"] : [];
  return [...new Set([...cut, ...over, ...chosen, ...wide])];
}"""


def walk(context: BrowserContext, demo: Demo, look: Look, query: str = "") -> None:
    """From the shop window to the reward and what the store has of it; `look` is called on each page."""
    studio = Studio(demo)
    player = studio.onboard(displayName="Mira")
    studio.buy(player, "120")
    # No sum counts up or down while it is read.
    context.on("page", lambda page: page.emulate_media(reduced_motion="reduce"))
    store = context.new_page()
    store.set_viewport_size(PHONE)

    def visit(step: str, path: str) -> None:
        store.goto(f"{demo.url}/store{path}{query}")
        store.locator("main > :not(.banners)").first.wait_for()
        expect(store.locator(".skeleton")).to_have_count(0)
        expect(store.locator("main h1, main h2").first).to_be_attached()
        look(step, store)

    visit("window", "")
    store.close()
    store = enter(context, demo, player)
    store.set_viewport_size(PHONE)
    visit("item", "/i/chest")
    store.goto(f"{demo.url}/store/i/chest/redeem{query}")
    dialog = store.locator("dialog[open]")
    expect(dialog).to_be_visible()
    look("guest", store)
    sign_in(store, "Google", f"Mira{player}")
    expect(dialog.locator("button[type=submit]")).to_be_visible()
    look("redeem", store)
    dialog.locator("button[type=submit]").click()
    expect(dialog.locator(".redeemed .step")).to_have_count(3)
    look("redeemed", store)
    for step in ("", "status", "orders", "history", "inbox", "account"):
        visit(step or "catalog", f"/{step}" if step else "")


@pytest.fixture
def speaking(visitors: Visitors) -> Callable[[str], BrowserContext]:
    """Returns browsers of players who read a language."""
    return lambda locale: visitors(locale=locale, viewport=PHONE, timezone_id="UTC")


@pytest.fixture(scope="module")
def english(browser: Browser, demo: Demo) -> dict[str, set[str]]:
    """What each page says in English."""
    said: dict[str, set[str]] = {}
    context = browser.new_context(locale="en", viewport=PHONE, timezone_id="UTC")
    walk(context, demo, lambda step, page: said.update({step: set(page.evaluate(_TEXTS))}))
    context.close()
    assert len(said) == 11
    return said


@pytest.mark.parametrize("locale", ["de", "ja"])
def test_no_english_word_is_left_and_nothing_is_cut(
    speaking: Callable[[str], BrowserContext],
    demo: Demo,
    english: dict[str, set[str]],
    locale: Literal["de", "ja"],
) -> None:
    left: list[str] = []

    def look(step: str, page: Page) -> None:
        expect(page.locator("html")).to_have_attribute("lang", locale)
        for text in page.evaluate(_TEXTS):
            ours = DATA.sub("", text)
            # Japanese has no word in these letters; in German a text may not be the English one.
            is_english = bool(re.search("[A-Za-z]{3}", ours)) and (locale == "ja" or text in english[step])
            if is_english and text not in SAME[locale]:
                left.append(f"{step}: {text}")
        left.extend(f"{step}: {found}" for found in page.evaluate(_CUT))

    walk(speaking(locale), demo, look)
    assert not left, "\n".join(left)


def test_read_from_the_right_nothing_is_cut(speaking: Callable[[str], BrowserContext], demo: Demo) -> None:
    """No language of ours is written so yet: the page is mirrored as for Arabic, in English."""
    left: list[str] = []

    def look(step: str, page: Page) -> None:
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        left.extend(f"{step}: {found}" for found in page.evaluate(_CUT))
        left.extend(f"{step}: its end is at its beginning: {found}" for found in loose(page.locator("body")))

    walk(speaking("ar"), demo, look, "?dir=rtl")
    assert not left, "\n".join(left)


def test_the_word_that_erases_is_of_the_language(
    speaking: Callable[[str], BrowserContext], demo: Demo
) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Mira")
    store = enter(speaking("de"), demo, player, "/account")
    sign_in(store, "Google", f"Gone{player}")
    store.get_by_role("button", name="Mich löschen").click()
    dialog = store.get_by_role("dialog")
    field, erase = dialog.get_by_role("textbox"), dialog.get_by_role("button", name="Mich endgültig löschen")
    expect(field).to_have_accessible_name("Gib zur Bestätigung LÖSCHEN ein")
    for other in ("ERASE", "LÖSCH"):
        field.fill(other)
        expect(erase).to_be_disabled()
    field.fill(" löschen ")
    erase.click()
    expect(store.locator(".toast").last).to_contain_text("Alles über dich ist gelöscht.")
    expect(store.locator("laurel-window")).to_be_visible()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_names_of_tabs_are_whole_on_a_phone(
    speaking: Callable[[str], BrowserContext], demo: Demo, host: Host, locale: str
) -> None:
    """Those of the widget with unread messages in its inbox, and those of the store; each in one line."""
    context = speaking(locale)
    _, widget = host.open(context, "sam", f"locale={locale}")
    tabs = widget.get_by_role("tablist")
    expect(tabs.locator(".badge")).to_be_visible()
    store = enter(context, demo, "ana")
    for bar in (tabs, store.locator("header nav")):
        lines = bar.evaluate(
            """(bar) => [...bar.children].flatMap((tab) =>
              [...tab.querySelectorAll("*"), tab].flatMap(({ childNodes }) => [...childNodes])
                .filter((node) => node.nodeType === 3 && node.data.trim())
                .filter((node) => !node.parentElement.closest(".sr, .badge"))
                .map((node) => {
                  const range = document.createRange();
                  range.selectNodeContents(node);
                  return [node.data.trim(), new Set([...range.getClientRects()].map(({ top }) => top)).size];
                }))"""
        )
        assert len(lines) in {4, 5}
        assert [name for name, count in lines if count != 1] == []
        assert bar.evaluate("(bar) => bar.scrollWidth - bar.clientWidth") <= 0
