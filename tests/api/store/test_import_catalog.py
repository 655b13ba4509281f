"""`importCatalog`: a whole file or none of it; every fault with its line and column."""

import csv
import io
from collections.abc import Sequence

import pytest

from app.domain.access import Scope
from app.store.importer import MAX_ROW_FAULTS, MAX_ROWS
from tests.api.cast import Answer, Cast, World, check_strangers
from tests.api.inventory.documents import UPSERT as DEFINE
from tests.api.store.cast import Shop
from tests.api.store.documents import CATALOG, IMPORT
from tests.cast import dump

FILE = """\
sku,kind,title,title.de,price,stock,minTier,countries,description,comingSoon,perMemberLimit,priority,availableUntil
gems,DIGITAL,100 gems,100 Edelsteine,500,,,,,,,,
mug,TANGIBLE,"Mug, large",Becher,2500,40,SILVER,DE AT,"For tea.
Or ""coffee"".",true,2,7,2027-01-01T00:00:00Z
"""


async def send(shop: Shop, text: str) -> Answer:
    return await shop.ask(IMPORT, input={"csv": text})


def faults(answer: Answer) -> list[tuple[str, ...]]:
    assert all(error["message"] for error in answer.refused["userErrors"])
    return [tuple(error["path"][1:]) for error in answer.refused["userErrors"]]


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    await check_strangers(cast, Scope.CATALOG_WRITE, IMPORT, input={"csv": FILE})
    foreign = {"csv": FILE, "gameId": cast.acme.game_id("quest")}
    assert (await cast.zenith.ask(IMPORT, input=foreign)).fault == ("NOT_FOUND", ["gameId"])
    assert await dump(world.database) == before


async def test_a_file(shop: Shop) -> None:
    assert (await send(shop, FILE)).only == {"created": 2, "changed": 0, "userErrors": []}
    mug, gems = [edge["node"] for edge in (await shop.ask(CATALOG)).only["edges"]]
    assert (gems["sku"], gems["price"], gems["stockLeft"], gems["minTier"]) == ("gems", 500, None, None)
    assert (mug["title"], mug["description"], mug["kind"]) == (
        "Mug, large",
        'For tea.\nOr "coffee".',
        "TANGIBLE",
    )
    assert (mug["stockLeft"], mug["perMemberLimit"], mug["comingSoon"]) == (40, 2, True)
    assert (mug["minTier"]["code"], mug["availableUntil"]) == ("SILVER", "2027-01-01T00:00:00Z")
    assert mug["management"]["countries"] == ["DE", "AT"]
    assert {one["locale"]: one["text"] for one in mug["management"]["titles"]} == {
        "en": "Mug, large",
        "de": "Becher",
    }


async def test_rows_grant_items_of_the_game(shop: Shop) -> None:
    texts = [{"locale": "en", "text": "Badge"}]
    badge = {"code": "badge", "kind": "BADGE", "title": texts, "styles": [{"code": "a", "title": texts}]}
    assert (await shop.ask(DEFINE, input=badge)).only["userErrors"] == []
    header = "sku,kind,title,price,grants\n"
    unknown = f"{header}a,DIGITAL,A,1,badge\nb,DIGITAL,B,1,hat\n"
    answer = (await shop.ask(IMPORT, input={"csv": unknown})).only
    assert [error["path"] for error in answer["userErrors"]] == [["csv", "3", "grants"]]
    done = (await shop.ask(IMPORT, input={"csv": f"{header}a,DIGITAL,A,1,badge\nb,DIGITAL,B,1,\n"})).only
    assert (done["created"], done["userErrors"]) == (2, [])
    found = (await shop.ask(CATALOG)).only["edges"]
    assert {edge["node"]["sku"]: edge["node"]["grants"] for edge in found} == {"a": "badge", "b": None}


async def test_a_repeat_changes_nothing_that_players_see(shop: Shop) -> None:
    await send(shop, FILE)
    ada = await shop.shopper()
    seen = (await ada.ask(CATALOG)).only
    assert (await send(shop, FILE)).only == {"created": 0, "changed": 2, "userErrors": []}
    assert (await ada.ask(CATALOG)).only == seen


async def test_items_keep_the_order_of_the_file(shop: Shop) -> None:
    rows = "".join(f"i{number},DIGITAL,x,1\n" for number in range(30))
    assert (await send(shop, "sku,kind,title,price\n" + rows)).only["created"] == 30
    page = (await shop.ask(CATALOG, first=100)).only["edges"]
    assert [edge["node"]["sku"] for edge in page] == [f"i{number}" for number in range(30)]


async def test_stock_without_a_column_stays_as_it_is(shop: Shop) -> None:
    await shop.item(stock=3)
    await send(shop, "sku,kind,title,price\ngem,DIGITAL,Gem,11\n")
    assert await shop.stock() == 3
    await send(shop, "sku,kind,title,price,stock\ngem,DIGITAL,Gem,11,\n")
    assert await shop.stock() is None


async def test_every_rows_fault_is_reported_and_nothing_is_stored(shop: Shop) -> None:
    before = await dump(shop.world.database)
    text = (
        "\ufeffpriority,sku,kind,title,price,stock,minTier,availableFrom,comingSoon,countries,title.de\r\n"
        "1,good,DIGITAL,Good,1,,,,,,\r\n"
        "x,a,GIFT,A,1.5,-,,2026-01-01,yes,,\r\n"
        "1,a,DIGITAL,A,0,-1,EMERALD,,false,de,\r\n"
        "\r\n"
        "1,a,DIGITAL,A,1,,,,,,ab\x07c\r\n"
        "1,b,DIGITAL,,1,,,,,,\r\n"
        "1,c,DIGITAL,C\r\n"
        "1,,,D,,,,,,,\r\n"
    )
    assert faults(await send(shop, text)) == [
        *(("3", column) for column in ("kind", "price", "availableFrom", "stock", "comingSoon", "priority")),
        *(("4", column) for column in ("price", "minTier", "stock", "countries", "sku")),
        *(("6", "title.de"), ("6", "sku")),
        ("7", "title"),
        ("8",),
        *(("9", "kind"), ("9", "price"), ("9", "sku")),
    ]
    assert await dump(shop.world.database) == before


HEADERS: list[tuple[str, Sequence[tuple[str, ...]]]] = [
    ("", [("1",)]),
    ("\n\n", [("1",)]),
    ("sku,kind,title\n", [("1", "price")]),
    ("sku,kind,title,price,stok\n", [("1", "stok")]),
    ("sku,kind,title,price,sku\n", [("1", "sku")]),
    ("sku,kind,title,price,category.de\n", [("1", "category.de")]),
    ("sku;kind;title;price\n", [("1",)]),
    ('sku,kind,title,price\n"a,DIGITAL,A,1\n', [("2",)]),
]


@pytest.mark.parametrize(("text", "wanted"), HEADERS)
async def test_what_is_no_catalog(shop: Shop, text: str, wanted: Sequence[tuple[str, ...]]) -> None:
    assert faults(await send(shop, text)) == list(wanted)


async def test_an_empty_file_changes_nothing(shop: Shop) -> None:
    answer = await send(shop, "sku,kind,title,price\n")
    assert answer.only == {"created": 0, "changed": 0, "userErrors": []}


def rows(count: int, price: str = "1") -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["sku", "kind", "title", "price"])
    writer.writerows([f"i{number}", "DIGITAL", "x", price] for number in range(count))
    return out.getvalue()


async def test_as_many_rows_as_there_may_be(shop: Shop) -> None:
    assert (await send(shop, rows(MAX_ROWS))).only["created"] == MAX_ROWS
    before = await dump(shop.world.database)
    assert faults(await send(shop, rows(MAX_ROWS + 1))) == [(str(MAX_ROWS + 2),)]
    assert await dump(shop.world.database) == before


async def test_of_many_faults_the_first_are_reported(shop: Shop) -> None:
    assert len(faults(await send(shop, rows(MAX_ROW_FAULTS + 5, "free")))) == MAX_ROW_FAULTS


async def test_what_is_no_text(shop: Shop) -> None:
    for bad in (5, None, "a\x00b", ["x"]):
        answer = await shop.ask(IMPORT, input={"csv": bad})
        assert answer.error == ("BAD_USER_INPUT", ["input", "csv"])
    literal = (
        'mutation { importCatalog(input: {csv: "sku,kind,title,price\\ngem,DIGITAL,Gem,1"}) { created } }'
    )
    assert (await shop.ask(literal)).only == {"created": 1}


async def test_a_body_beyond_the_limit(shop: Shop) -> None:
    answer = await shop.world.send(
        shop.stage.key, {"query": IMPORT, "variables": {"input": {"csv": "x" * 2**20}}}
    )
    assert answer.status == 413


# --- what spreadsheets make of a file ---


@pytest.mark.parametrize(
    "text",
    [
        '\ufeff"sku",kind,title,price\r\na,DIGITAL,A,1\r\n',
        '\ufeff\ufeffsku,"kind",title,price\na,DIGITAL,A,1\n',
        "sku,kind,title,price,,\na,DIGITAL,A,1,,\n,,,,,\n , ,,\n\n,,,,,,,,,\n",
        "sku,kind,title,price,,\na,DIGITAL,A,1\n",
        "sku,kind,title,price\na,DIGITAL,A,1,,,\n",
        "sku,kind,title,price\ra,DIGITAL,A,1\r",
        " sku , kind,title ,price\na,DIGITAL,A,1",
    ],
)
async def test_marks_and_empty_ends_are_no_faults(shop: Shop, text: str) -> None:
    assert (await send(shop, text)).only == {"created": 1, "changed": 0, "userErrors": []}


async def test_texts_are_stored_with_one_kind_of_line_end(shop: Shop) -> None:
    text = 'sku,kind,title,price,description\r\na,DIGITAL,A,1,"One\r\ntwo\rthree\nfour"\r\n'
    assert (await send(shop, text)).only["userErrors"] == []
    (edge,) = (await shop.ask(CATALOG)).only["edges"]
    assert edge["node"]["description"] == "One\ntwo\nthree\nfour"


SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "vertical bars"}


@pytest.mark.parametrize("separator", SEPARATORS)
async def test_another_separator_is_named_once(shop: Shop, separator: str) -> None:
    text = "sku,kind,title,price,stock\na,DIGITAL,A,1,2\n".replace(",", separator)
    (error,) = (await send(shop, text)).refused["userErrors"]
    assert error["path"] == ["csv", "1"]
    assert SEPARATORS[separator] in error["message"]
    assert "commas" in error["message"]


async def test_all_faults_of_a_header_and_of_a_row_at_once(shop: Shop) -> None:
    assert faults(await send(shop, "sku,kind,kind,stok,,title.de\n")) == [
        *(("1", "title"), ("1", "price"), ("1", "kind"), ("1", "stok")),
        ("1",),
    ]
    header = "sku,kind,title,price,minTier,countries,category\n"
    text = f"{header} ,GIFT,,1.5,EMERALD,de XXX,x\x07\n b,TANGIBLE,B,1,,,\n"
    assert faults(await send(shop, text)) == [
        *(("2", name) for name in ("kind", "price", "sku", "title", "category", "minTier")),
        *(("2", "countries"), ("2", "countries"), ("3", "sku")),
    ]


async def test_what_a_spreadsheet_damaged_is_refused(shop: Shop) -> None:
    rows = [
        *("7.65612E+16,DIGITAL,A,1", '"7,65612E+16",DIGITAL,A,1', "1E+16,DIGITAL,A,1"),
        *("#N/A,DIGITAL,A,1", "a,DIGITAL,#REF!,1", "b,DIGITAL,K\ufffdln,1"),
    ]
    answer = await send(shop, "sku,kind,title,price\n" + "\n".join(rows) + "\n")
    assert faults(answer) == [
        *(("2", "sku"), ("3", "sku"), ("4", "sku"), ("5", "sku"), ("6", "title"), ("7",)),
    ]
    messages = [error["message"] for error in answer.refused["userErrors"]]
    assert all("spreadsheet" in message for message in messages[:5])
    assert "UTF-8" in messages[5]


async def test_padded_cells_are_refused_as_by_the_api(shop: Shop) -> None:
    text = "sku,kind,title,price,stock,comingSoon,minTier\n b , DIGITAL , B , 1 , 2 , true , SILVER \n"
    assert {column for _, column in faults(await send(shop, text))} == {
        *("sku", "kind", "price", "stock", "comingSoon", "minTier"),
    }
