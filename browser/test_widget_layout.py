"""How the widget lies in its page: nothing of it sticks out, and what belongs together looks alike."""

import pytest
from playwright.sync_api import BrowserContext, expect

from browser.host import Host
from browser.sentences import loose
from browser.widget import tab

VIEWS = ("Earn", "Spend", "Compare", "Inbox", "Why")


@pytest.mark.parametrize("player", ["sam", "w-layout-new"])
def test_from_the_right_sentences_end_at_their_end_and_the_page_does_not_grow(
    context: BrowserContext, host: Host, player: str
) -> None:
    host.calm(player)
    page, widget = host.open(context, player, direction="rtl")
    for view in VIEWS:
        tab(widget, view).click()
        expect(widget.get_by_role("tabpanel", name=view)).to_be_visible()
        expect(widget.locator(".skeleton:visible")).to_have_count(0)
        assert loose(widget) == [], view
        # What scrolls inside the widget, words for screen readers as well, adds nothing to the page.
        assert page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0, view


def test_what_belongs_together_looks_alike(context: BrowserContext, host: Host) -> None:
    host.buy("w-layout-silver", "150")
    host.calm("w-layout-silver")
    _, widget = host.open(context, "w-layout-silver", "view=spend")
    cards = widget.locator(".items").first.locator(".item")
    expect(cards).to_have_count(3)
    heights = cards.evaluate_all("(all) => all.map((card) => card.getBoundingClientRect().height)")
    assert len(set(heights)) == 1
    tab(widget, "Earn").click()
    review = widget.locator(".activity-head").filter(has_text="Review in the app store")
    lines, state = review.locator(".clamp"), review.get_by_text("Open")
    # Names take the room, states no more than they need.
    height = "(title) => title.clientHeight / parseFloat(getComputedStyle(title).lineHeight)"
    assert lines.evaluate(height) == 1
    assert state.evaluate("(state) => state.offsetWidth") < 80
    tab(widget, "Why").click()
    gains = widget.locator(".entry").filter(has_text="$150.00").locator(".gain")
    expect(gains).to_have_count(2)
    sizes = gains.evaluate_all("(all) => all.map((gain) => getComputedStyle(gain).fontSize)")
    assert len(set(sizes)) == 1
