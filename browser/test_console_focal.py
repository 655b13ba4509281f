"""A studio's focal at work, from the rules to the sandbox; and the owner's studios and staff."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from browser.axe import findings
from browser.console import FOCAL, OWNER, SUPPORT, answer, at_console
from browser.demo import Demo
from browser.studio import Studio, enter

GAME = "game=demo-studio.demo"
PHONE = 390

PATHS = (
    "studio/redemptions",
    "studio/catalog",
    "studio/items",
    "studio/items/slots",
    "studio/items/grants",
    "studio/program",
    "studio/program?part=benefits",
    "studio/program?part=tiers",
    "studio/look",
    "studio/webhooks",
    "studio/keys",
    "studio/sandbox",
)
SHOWN = "query($gameId: ID!) { catalog(gameId: $gameId) { edges { node { sku price } } } }"
UPSERT = (
    "mutation($input: UpsertCatalogItemInput!) { upsertCatalogItem(input: $input) { userErrors { code } } }"
)
GRANTS = """query($gameId: ID!, $sku: String) {
  catalog(gameId: $gameId, sku: $sku) { edges { node { title grants } } }
}"""


def at(context: BrowserContext, demo: Demo, path: str, person: str = FOCAL) -> Page:
    separator = "&" if "?" in path else "?"
    page = at_console(context, demo, person, f"{path}{separator}{GAME}")
    expect(page.locator(".skeleton")).to_have_count(0)
    return page


def said(page: Page, words: str | re.Pattern[str]) -> None:
    expect(page.locator(".toast").filter(has_text=words).first).to_be_visible()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_accessible_and_fits_a_phone(context: BrowserContext, demo: Demo, path: str) -> None:
    page = at(context, demo, path)
    assert findings(page) == []
    page.set_viewport_size({"width": PHONE, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("path", ["program/studios", "program/staff"])
def test_an_owners_page_is_accessible_and_fits_a_phone(
    context: BrowserContext, demo: Demo, path: str
) -> None:
    page = at(context, demo, path, OWNER)
    assert findings(page) == []
    page.set_viewport_size({"width": PHONE, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_a_mission_is_drafted_mended_and_published(context: BrowserContext, own_demo: Demo) -> None:
    page = at(context, own_demo, "studio/program")
    page.get_by_role("button", name="Add a mission").click()
    entry = page.locator("details.entry[open]")
    page.get_by_role("button", name="Publish…").click()
    expect(page.get_by_role("alert")).to_contain_text("2 faults to mend")
    expect(entry.get_by_label("Code", exact=True)).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name=re.compile(r"missions\[\d+\]\.title\.en")).click()
    expect(entry.get_by_label("Title, English")).to_be_focused()
    entry.get_by_label("Title, English").fill("Ride to the harbour")
    entry.get_by_label("Code", exact=True).fill("HARBOUR")
    entry.get_by_label("Goal").fill("2")
    assert findings(page) == []
    page.get_by_role("button", name="Publish…").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("HARBOUR")
    dialog.get_by_label("Note").fill("A mission for the harbour")
    assert findings(page) == []
    dialog.get_by_role("button", name="Publish…").click()
    said(page, "Published")
    expect(page.locator(".draft-state")).to_contain_text("Version 2")
    page.get_by_role("link", name="Versions").click()
    expect(page.get_by_role("row").filter(has_text="A mission for the harbour")).to_be_visible()
    player = Studio(own_demo).onboard(displayName="Hal")
    store = enter(context, own_demo, player, "/status")
    expect(store.get_by_text("Ride to the harbour")).to_be_visible()


def test_two_who_edit_the_draft_do_not_overwrite_one_another(context: BrowserContext, own_demo: Demo) -> None:
    page = at(context, own_demo, "studio/program?part=tiers")
    other = at(context, own_demo, "studio/program?part=tiers")
    hidden = "Hidden from optional"
    page.get_by_label(hidden).select_option("BLACK")
    other.get_by_label(hidden).select_option("GOLD")
    page.get_by_role("button", name="Save").click()
    said(page, "The draft is saved")
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_role("alert").filter(has_text="Somebody else has saved")).to_be_visible()
    other.get_by_role("button", name="Take what was saved").click()
    expect(other.get_by_label(hidden)).to_have_value("BLACK")
    other.get_by_role("button", name="Discard").click()
    other.get_by_role("dialog").get_by_role("button", name="Discard").click()
    said(other, "The draft is gone")
    expect(other.get_by_label(hidden)).to_have_value("DIAMOND")


def test_an_item_is_added_seen_as_players_see_it_and_sold(context: BrowserContext, demo: Demo) -> None:
    page = at(context, demo, "studio/catalog")
    page.get_by_role("link", name="Add an item").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_label("Price")).to_have_attribute("aria-invalid", "true")
    sku = f"lamp-{uuid4().hex[:6]}"
    dialog.get_by_label("SKU").fill(sku)
    dialog.get_by_label("Title, English").fill("Harbour lamp")
    dialog.get_by_label("Price").fill("150")
    dialog.get_by_label("From tier").select_option("GOLD")
    preview = dialog.get_by_role("region", name="As players see it")
    expect(preview.get_by_role("button")).to_have_attribute("aria-disabled", "true")
    preview.get_by_label("As tier").select_option("GOLD")
    expect(preview.get_by_role("button", name=re.compile("Redeem"))).to_have_attribute(
        "aria-disabled", "false"
    )
    preview.get_by_label(re.compile(r"^\s*In\b")).select_option("de")
    expect(preview).to_contain_text("150 Punkte")
    assert findings(page) == []
    dialog.get_by_role("button", name="Save").click()
    said(page, "is in the catalog")
    row = page.get_by_role("row").filter(has_text=sku)
    expect(row).to_contain_text("150")
    row.get_by_role("button", name=re.compile("Archive")).click()
    page.get_by_role("dialog").get_by_role("button", name="Archive").click()
    said(page, "is archived")
    expect(row).to_have_count(0)


def test_what_an_item_grants_outlives_a_change_of_its_title(context: BrowserContext, demo: Demo) -> None:
    sku, game_id = f"crest-{uuid4().hex[:6]}", demo.games["demo"]
    page = at(context, demo, "studio/catalog")
    item = {"gameId": game_id, "sku": sku, "kind": "DIGITAL", "price": 90, "grants": "pennant"}
    made = answer(page, UPSERT, {"input": item | {"title": [{"locale": "en", "text": "Crest"}]}})
    assert made["upsertCatalogItem"]["userErrors"] == []
    page.reload()
    page.get_by_role("row").filter(has_text=sku).get_by_role("link", name="Crest").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Grants an item")).to_have_value("pennant")
    dialog.get_by_label("Title, English").fill("Old crest")
    dialog.get_by_role("button", name="Save").click()
    said(page, "is saved")
    (shown,) = answer(page, GRANTS, {"gameId": game_id, "sku": sku})["catalog"]["edges"]
    assert shown["node"] == {"title": "Old crest", "grants": "pennant"}


def test_a_file_with_faults_stores_nothing_and_names_them(context: BrowserContext, demo: Demo) -> None:
    page = at(context, demo, "studio/catalog")
    sku = f"csv-{uuid4().hex[:6]}"

    def bring(line: str) -> None:
        content = f"sku,kind,title,price\n{line}\n".encode()
        file: FilePayload = {"name": "items.csv", "mimeType": "text/csv", "buffer": content}
        page.get_by_label("File").set_input_files(files=[file])
        page.get_by_role("dialog").get_by_role("button", name="Import").click()

    page.get_by_role("button", name="Import CSV…").click()
    bring(f"{sku},DIGITAL,From a file,none")
    expect(page.get_by_role("dialog")).to_contain_text("Line 2, price")
    assert findings(page) == []
    bring(f"{sku},DIGITAL,From a file,70")
    said(page, "1 new")
    shown = answer(page, SHOWN, {"gameId": demo.games["demo"]})["catalog"]["edges"]
    assert {"sku": sku, "price": 70} in [edge["node"] for edge in shown]


def test_redemptions_are_fulfilled_and_fail_with_a_reason(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Rae")
    studio.grant(player, 2_000)
    studio.tell(
        "mutation($input: AssertIdentityInput!) { assertIdentity(input: $input) { userErrors { code } } }",
        player,
        subject=uuid4().hex,
    )
    store = enter(context, demo, player)
    for _ in range(2):
        store.goto(f"{demo.url}/store/i/chest/redeem")
        store.get_by_role("dialog").get_by_role("button", name=re.compile("Redeem for")).click()
        expect(store.get_by_role("dialog")).to_contain_text("It is yours!")
    page = at(context, demo, "studio/redemptions")
    rows = page.get_by_role("row").filter(has_text=player)
    expect(rows).to_have_count(2)
    rows.first.get_by_role("button", name=re.compile("^Gem chest")).click()
    details = page.get_by_role("dialog")
    expect(details).to_contain_text(player)
    assert findings(page) == []
    details.get_by_role("button", name="Fulfil").click()
    details.get_by_role("button", name="Mark as delivered").click()
    said(page, "is delivered")
    expect(rows).to_have_count(1)
    rows.first.get_by_role("button", name=re.compile("^Fail")).click()
    page.get_by_role("dialog").get_by_label("Reason").fill("The chest is empty")
    page.get_by_role("button", name="Fail and give the points back").click()
    expect(rows).to_have_count(0)
    page.get_by_role("link", name="Failed").click()
    expect(rows).to_contain_text("The chest is empty")
    store.goto(f"{demo.url}/store/orders")
    expect(store.get_by_text("The chest is empty")).to_be_visible()


def test_an_endpoint_is_made_tested_and_deleted(context: BrowserContext, demo: Demo) -> None:
    page = at(context, demo, "studio/webhooks")
    page.get_by_role("button", name="Add an endpoint").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Address").fill("ftp://example.com/hook")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_label("Address")).to_have_attribute("aria-invalid", "true")
    # Nothing listens there: the test message is seen to fail.
    dialog.get_by_label("Address").fill(f"http://127.0.0.1:1025/{uuid4().hex}")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("textbox", name="Secret")).to_have_value(re.compile("^whsec_"))
    assert findings(page) == []
    page.get_by_role("button", name="I have kept it").click()
    page.get_by_role("button", name=re.compile("^Send a test")).click()
    row = page.get_by_role("row").filter(has_text="webhook.test")
    expect(row).to_be_visible()
    row.get_by_role("button", name=re.compile("webhook.test")).first.click()
    expect(page.get_by_role("dialog")).to_contain_text("webhook-id")
    page.get_by_role("button", name="Close", exact=True).click()
    page.get_by_role("button", name=re.compile("^Delete")).click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No server hears of this game yet")).to_be_visible()


def test_a_key_is_shown_once_and_opens_nothing_once_revoked(context: BrowserContext, demo: Demo) -> None:
    page = at(context, demo, "studio/keys")
    name = f"Server {uuid4().hex[:6]}"
    page.get_by_role("button", name="Create a key").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_role("button", name="Create a key").click()
    expect(dialog.get_by_role("alert").filter(has_text="Choose one at least")).to_be_visible()
    dialog.get_by_label("Read members").check()
    dialog.get_by_role("button", name="Create a key").click()
    expect(page.get_by_role("textbox", name="Key")).to_have_value(re.compile("^lk_test_"))
    page.get_by_role("button", name="I have kept it").click()
    row = page.get_by_role("row").filter(has_text=name)
    expect(row).to_contain_text("members:read")
    row.get_by_role("button", name=re.compile("^Revoke")).click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect(row).to_contain_text("Revoked")


def test_a_worked_case_is_played_in_a_sandbox(context: BrowserContext, own_demo: Demo) -> None:
    page = at(context, own_demo, "studio/sandbox")
    page.get_by_role("button", name="Play: a first purchase earns both").click()
    outcome = page.locator(".outcome").filter(has_text="Played: a first purchase earns both")
    expect(outcome).to_contain_text("All numbers are as the example rules say")
    page.get_by_role("button", name="Close the message").click()
    assert findings(page) == []
    before = page.locator(".clock-now").inner_text()
    page.get_by_role("button", name="+ 7 days").click()
    said(page, "The clock has moved")
    expect(page.locator(".clock-now")).not_to_have_text(before)
    outcome.get_by_role("link", name="Look at the member").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("scenario-")


def test_support_is_offered_none_of_it(context: BrowserContext, demo: Demo) -> None:
    page = at_console(context, demo, SUPPORT, f"studio/catalog?{GAME}")
    sections = page.get_by_role("navigation", name="Sections")
    for title in ("Catalog", "Redemptions", "Program", "Look", "Webhooks", "Keys", "Sandbox"):
        expect(sections.get_by_role("link", name=title, exact=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Import CSV…")).to_have_count(0)


def test_the_owner_adds_a_studio_with_a_game_and_its_focal(context: BrowserContext, demo: Demo) -> None:
    page = at_console(context, demo, OWNER, "program/studios")
    slug = f"harbour-{uuid4().hex[:6]}"
    page.get_by_role("button", name="Add a studio").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name", exact=True).fill(slug.title())
    dialog.get_by_label("Short name").fill("Not a slug")
    dialog.get_by_role("button", name="Add a studio").click()
    expect(dialog.get_by_label("Short name")).to_have_attribute("aria-invalid", "true")
    dialog.get_by_label("Short name").fill(slug)
    dialog.get_by_role("button", name="Add a studio").click()
    page.get_by_role("button", name=f"Add a game to {slug.title()}").click()
    dialog.get_by_label("Name", exact=True).fill("Harbour rush")
    dialog.get_by_label("Short name").fill("rush")
    dialog.get_by_role("button", name="Add a game").click()
    row = page.get_by_role("row").filter(has_text=f"{slug}/rush")
    expect(row).to_contain_text("Sandbox")
    page.goto(f"{demo.url}/program/staff")
    page.get_by_role("button", name="Invite a person").click()
    email = f"{slug}@example.com"
    dialog.get_by_label("E-mail").fill(email)
    dialog.get_by_label("Role").select_option("STUDIO_FOCAL")
    dialog.get_by_label("Studio", exact=True).select_option(label=slug.title())
    assert findings(page) == []
    dialog.get_by_role("button", name="Invite", exact=True).click()
    person = page.get_by_role("row").filter(has_text=email)
    expect(person).to_contain_text(slug.title())
    person.get_by_role("button", name=re.compile("^Revoke")).click()
    dialog.get_by_role("button", name="Revoke").click()
    expect(person).to_have_count(0)
