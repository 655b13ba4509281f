"""The product owner at the rules: the ladder, the draft, simulations, versions."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.axe import findings
from browser.console import FOCAL, OWNER, answer, open_console, overflow, settled
from browser.demo import Demo

PHONE = 390
NAME, FROM, TO, KEEP, SEASON = range(5)


RESULT = """query($id: ID!) { simulation(id: $id) { result {
  members tiers { nameAfter before after } gainers { memberId } } } }"""
FIRST = "{ rules(version: 1) { document } }"
SAVE = """mutation($input: SaveDraftInput!) {
  saveDraft(input: $input) { draft { revision } userErrors { message } } }"""
PUBLISH = """mutation($input: PublishDraftInput!) {
  publishDraft(input: $input) { version { version } userErrors { message } } }"""


def ladder(context: BrowserContext, demo: Demo) -> Page:
    page = open_console(context, demo, OWNER, "/program/ladder", game="cdnow")
    expect(cell(page, 1, NAME)).to_have_text("Silver")
    return page


def cell(page: Page, row: int, column: int) -> Locator:
    return page.get_by_role("grid", name="Tiers").locator(f'[data-place="{row}/{column}"]')


def write(page: Page, row: int, column: int, text: str) -> None:
    """Types into a cell, as into any sheet: what was there is replaced."""
    cell(page, row, column).click()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def discard(page: Page) -> None:
    """Discards the draft."""
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Draft").click()
    page.get_by_role("button", name="Discard").click()
    page.get_by_role("dialog").get_by_role("button", name="Discard").click()
    expect(page.get_by_text("There is no draft")).to_be_visible()


def test_a_sheet_is_written_by_keys(context: BrowserContext, demo: Demo) -> None:
    page = ladder(context, demo)
    cell(page, 1, KEEP).click()
    page.keyboard.press("ArrowRight")
    expect(cell(page, 1, SEASON)).to_be_focused()
    page.keyboard.type("31")
    page.keyboard.press("Tab")
    expect(cell(page, 1, SEASON)).to_have_text("31")
    page.keyboard.press("Control+z")
    expect(cell(page, 1, SEASON)).to_have_text("30")
    page.keyboard.press("Control+y")
    expect(cell(page, 1, SEASON)).to_have_text("31")

    cell(page, 1, SEASON).click()
    page.keyboard.press("F2")
    page.keyboard.type("9")
    page.keyboard.press("Escape")
    expect(cell(page, 1, SEASON)).to_have_text("31")
    page.keyboard.press("Delete")
    expect(cell(page, 1, SEASON)).to_have_text("")
    expect(cell(page, 1, SEASON)).to_have_attribute("aria-invalid", "true")


def test_a_block_is_copied_and_pasted_as_in_other_sheets(context: BrowserContext, demo: Demo) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = ladder(context, demo)
    cell(page, 0, KEEP).click()
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == "400\t30\n900\t30"

    cell(page, 3, KEEP).click()
    page.keyboard.press("Control+v")
    expect(cell(page, 3, KEEP)).to_have_text("400")
    expect(cell(page, 4, SEASON)).to_have_text("30")
    page.keyboard.press("Control+z")
    expect(cell(page, 3, KEEP)).to_have_text("5,000")
    expect(cell(page, 4, SEASON)).to_have_text("90")

    page.evaluate(
        """navigator.clipboard.writeText('"A ""new""\tname"\t0\t1,500\\r\\nTin\t1500\t3000\\r\\n')"""
    )
    cell(page, 0, NAME).click()
    page.keyboard.press("Control+v")
    expect(cell(page, 0, NAME)).to_have_text(re.compile('A "new"\\sname'))
    expect(cell(page, 0, TO)).to_have_text("1,500")
    expect(cell(page, 1, NAME)).to_have_text("Tin")


def test_tiers_join_without_a_gap(context: BrowserContext, demo: Demo) -> None:
    page = ladder(context, demo)
    write(page, 0, TO, "1200")
    expect(cell(page, 1, FROM)).to_have_text("1,200")
    write(page, 2, FROM, "3500")
    expect(cell(page, 1, TO)).to_have_text("3,500")

    cell(page, 2, NAME).click()
    page.get_by_role("button", name="Add a tier above").click()
    expect(cell(page, 3, NAME)).to_have_text("New tier")
    expect(cell(page, 2, TO)).to_have_text("5,750")
    expect(cell(page, 3, FROM)).to_have_text("5,750")
    expect(cell(page, 3, TO)).to_have_text("8,000")
    expect(page.get_by_role("region", name=re.compile("fault"))).to_have_count(0)

    page.get_by_role("button", name="Remove the tier").click()
    expect(cell(page, 3, NAME)).to_have_text("Platinum")
    expect(cell(page, 2, TO)).to_have_text("8,000")


def test_a_fault_is_at_its_cell(context: BrowserContext, demo: Demo) -> None:
    page = ladder(context, demo)
    write(page, 2, KEEP, "6000")
    expect(cell(page, 2, KEEP)).to_have_attribute("aria-invalid", "true")
    faults = page.get_by_role("region", name="1 fault")
    expect(faults).to_contain_text("tiers[2].keepThreshold")
    assert findings(page) == []

    write(page, 4, SEASON, "many")
    expect(page.get_by_role("region", name="2 faults")).to_be_visible()
    page.get_by_role("button", name=re.compile(r"tiers\[4\]\.seasonDays")).click()
    expect(cell(page, 4, SEASON)).to_be_focused()
    described = cell(page, 4, SEASON).get_attribute("aria-describedby")
    expect(page.locator(f"#{described} .sheet-wrong")).not_to_be_empty()
    page.keyboard.type("90")
    page.keyboard.press("Enter")
    expect(cell(page, 4, SEASON)).not_to_have_attribute("aria-invalid", "true")
    expect(faults).to_be_visible()


def test_the_rest_of_the_file(context: BrowserContext, demo: Demo) -> None:
    page = ladder(context, demo)
    page.get_by_role("link", name="Earning, rates, boosts").click()
    page.get_by_label("SC per USD").fill("20")
    page.get_by_role("grid", name="Exchange rates").locator('[data-place="1/1"]').click()
    page.keyboard.type("cheap")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="1 fault")).to_contain_text("rates.EUR")
    page.keyboard.press("Control+z")
    expect(page.get_by_role("region", name="1 fault")).to_have_count(0)
    assert findings(page) == []

    page.get_by_role("link", name="JSON").click()
    source = page.get_by_label("The rules file")
    expect(source).to_have_value(re.compile('"scPerUsd": "20"'))
    source.fill('{"tiers": [')
    source.blur()
    expect(page.get_by_text("This is no JSON object")).to_be_visible()
    assert findings(page) == []

    page.get_by_role("link", name="Tiers").click()
    expect(page.get_by_text("1,000 SC and 550 P")).to_be_visible()
    page.get_by_label("Amount").fill("10")
    expect(page.get_by_text("200 SC and 110 P")).to_be_visible()


def test_two_owners_do_not_overwrite_one_another(context: BrowserContext, own_demo: Demo) -> None:
    one = ladder(context, own_demo)
    other = context.new_page()
    other.goto(one.url)
    expect(cell(other, 1, NAME)).to_have_text("Silver")
    write(one, 1, KEEP, "910")
    one.keyboard.press("Control+s")
    expect(one.get_by_text("The draft is saved.").first).to_be_visible()
    write(other, 1, KEEP, "920")
    other.keyboard.press("Control+s")
    expect(other.get_by_text("after you had read it")).to_be_visible()
    expect(cell(other, 1, KEEP)).to_have_text("920")
    other.get_by_role("button", name="Take theirs").click()
    expect(cell(other, 1, KEEP)).to_have_text("910")
    discard(other)


def test_an_owner_edits_simulates_and_publishes(context: BrowserContext, own_demo: Demo) -> None:
    page = ladder(context, own_demo)
    write(page, 0, TO, "300")
    write(page, 0, KEEP, "100")
    write(page, 2, KEEP, "2500")
    page.keyboard.press("Control+s")
    expect(page.get_by_text("The draft is saved.").first).to_be_visible()

    page.get_by_role("link", name="Check and publish").click()
    expect(page.locator(".rule-change").filter(has_text="Gold keep 2,000 → 2,500 SC")).to_be_visible()
    assert findings(page) == []
    simulated(page)

    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Draft").click()
    expect(page.get_by_text("This very draft was simulated:")).to_be_visible()
    touched = page.get_by_text(re.compile("At least .* touched today")).inner_text()
    members = re.sub(r"\D", "", touched.split("At least")[1])
    publish = page.get_by_role("button", name="Publish…")
    publish.click()
    expect(page.get_by_role("dialog")).to_have_count(0)  # a note and an instant are required
    page.get_by_label("Note").fill("Silver for more of you")
    page.get_by_label("Applies from").fill("2099-01-01T00:00")
    expect(publish).to_be_enabled()
    publish.click()
    dialog = page.get_by_role("dialog", name="Publish version 2")
    assert findings(page) == []
    dialog.get_by_role("textbox").fill(f"{members}1")
    dialog.get_by_role("button", name="Publish version 2").click()
    expect(dialog).to_be_visible()  # what is typed is not the number of the members
    dialog.get_by_role("textbox").fill(members)
    dialog.get_by_role("button", name="Publish version 2").click()

    expect(page.get_by_role("heading", name="Versions", level=1)).to_be_visible()
    first = page.get_by_role("row").filter(has_text="Version 2")
    expect(first).to_contain_text("Silver for more of you")
    expect(first).to_contain_text("to come")
    expect(page.locator(".panel").filter(has_text="From version 1 to version 2")).to_contain_text(
        "Gold keep 2,000 → 2,500 SC"
    )
    assert findings(page) == []

    first_again(page)
    page.reload()
    expect(page.locator(".panel").filter(has_text="From version 2 to version 3")).to_contain_text(
        "Gold keep 2,500 → 2,000 SC"
    )
    page.get_by_role("combobox", name="From").select_option("1")
    expect(page.get_by_text("Nothing is different.")).to_be_visible()

    # A version that is to come is no fault of the next draft.
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Ladder").click()
    write(page, 1, KEEP, "950")
    expect(page.get_by_text("500 SC and 550 P")).to_be_visible()
    expect(page.get_by_role("region", name=re.compile("fault"))).to_have_count(0)


def first_again(page: Page) -> None:
    """Publishes the first version once more."""
    document = answer(page, FIRST, {})["rules"]["document"]
    saved = answer(page, SAVE, {"input": {"document": document, "basedOn": 2}})["saveDraft"]
    publication = {
        "note": "As before",
        "validFrom": "2099-01-01T00:00:00Z",
        "revision": saved["draft"]["revision"],
    }
    assert answer(page, PUBLISH, {"input": publication})["publishDraft"]["version"] == {"version": 3}


def simulated(page: Page) -> None:
    """Simulates the draft on the demo's CDNOW customers; what is shown is what the API answers."""
    page.get_by_role("link", name="Simulate the draft").click()
    for game in page.get_by_role("checkbox").all():
        game.uncheck()
    page.get_by_role("checkbox", name=re.compile("CDNOW")).check()
    page.get_by_label("From", exact=True).fill("1997-02-01")
    assert findings(page) == []
    page.get_by_role("button", name="Start").click()
    distribution = page.get_by_role(
        "region", name="Members of each tier at the end of the period, before and after"
    )
    expect(distribution).to_be_visible()
    assert findings(page) == []

    shown = [row.inner_text() for row in distribution.get_by_role("row").all()[1:]]
    simulation = page.url.split("?")[0].split("/")[-1]
    result = answer(page, RESULT, {"id": simulation})["simulation"]["result"]
    for line, tier in zip(shown, result["tiers"], strict=True):
        assert [tier["nameAfter"], f"{tier['before']:,}", f"{tier['after']:,}"] == line.split()[:3]
    assert sum(tier["after"] for tier in result["tiers"]) == result["members"] > 0
    assert any(tier["before"] != tier["after"] for tier in result["tiers"])

    gainers = page.get_by_role("region", name="Who gains most").get_by_role("link")
    expect(gainers).to_have_count(len(result["gainers"]))
    assert "/studio/members/" in (gainers.first.get_attribute("href") or "")


def test_a_phone_has_room_for_all_of_it(context: BrowserContext, demo: Demo) -> None:
    page = ladder(context, demo)
    page.set_viewport_size({"width": PHONE, "height": 844})
    for path in ("ladder", "ladder?part=earning", "draft", "simulate", "versions"):
        page.goto(f"{demo.url}/program/{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert overflow(settled(page)) <= 1, path


def test_a_focal_is_not_offered_the_program(context: BrowserContext, demo: Demo) -> None:
    page = open_console(context, demo, FOCAL, "/program/ladder")
    expect(page.get_by_role("heading", name="Not for your role")).to_be_visible()
    expect(page.get_by_role("navigation", name="Sections").get_by_role("link", name="Ladder")).to_have_count(
        0
    )
