"""Views of the consoles' tables: each person has its own, and so many."""

import pytest

from app.domain.access import StaffRole
from app.identity.saved_views import (
    MAX_VIEW_NAME,
    MAX_VIEW_PAGE,
    MAX_VIEW_QUERY,
    MAX_VIEWS,
    MAX_VIEWS_OF_PAGE,
)
from tests.api.approvals.documents import AUDIT_LOG
from tests.api.cast import World
from tests.api.houses.documents import REMOVE_VIEW, REVOKE, SAVE_VIEW, SAVED_VIEWS
from tests.api.staff.people import Person, employ
from tests.cast import fetch_rows


@pytest.fixture
async def person(world: World) -> Person:
    await world.stage()
    return await employ(world, StaffRole.SUPPORT)


async def save(person: Person, page: str, name: str, query: str = "tier=GOLD") -> str:
    saved = (await person.ask(SAVE_VIEW, input={"page": page, "name": name, "query": query})).only
    assert saved["userErrors"] == []
    return saved["view"]["id"]


async def names(person: Person, page: str | None = None) -> list[str]:
    return [view["name"] for view in (await person.ask(SAVED_VIEWS, page=page)).only]


async def test_a_view_is_saved_replaced_and_removed(person: Person) -> None:
    first = await save(person, "members", "Gold")
    await save(person, "audit", "Mine")
    await save(person, "members", "A", "sort=POINTS")
    assert await save(person, "members", "Gold", "tier=GOLD&sort=POINTS") == first
    assert (await names(person), await names(person, "members")) == (["Mine", "Gold", "A"], ["Gold", "A"])
    (gold, _) = (await person.ask(SAVED_VIEWS, page="members")).only
    assert (gold["page"], gold["query"]) == ("members", "tier=GOLD&sort=POINTS")
    removed = await person.ask(REMOVE_VIEW, input={"viewId": first})
    assert removed.only["view"]["name"] == "Gold"
    assert await names(person, "members") == ["A"]
    assert (await person.ask(REMOVE_VIEW, input={"viewId": first})).fault == ("NOT_FOUND", ["viewId"])
    assert (await person.ask(REMOVE_VIEW, input={"viewId": "x"})).fault == ("NOT_FOUND", ["viewId"])


async def test_a_person_sees_and_removes_its_own_alone(person: Person, world: World) -> None:
    view, owner = await save(person, "members", "Gold"), await employ(world, StaffRole.PRODUCT_OWNER)
    assert await names(owner) == []
    assert (await owner.ask(REMOVE_VIEW, input={"viewId": view})).fault == ("NOT_FOUND", ["viewId"])
    assert await save(owner, "members", "Gold") != view
    assert await names(person) == ["Gold"]


async def test_the_log_names_the_page_alone(person: Person, world: World) -> None:
    view = await save(person, "members", "ada", "search=ada")
    await person.ask(REMOVE_VIEW, input={"viewId": view})
    owner = await employ(world, StaffRole.PRODUCT_OWNER)
    entries = [edge["node"] for edge in (await owner.ask(AUDIT_LOG, subject=view)).only["edges"]]
    assert [(e["operation"], e["subject"], e["before"], e["after"]) for e in entries] == [
        ("removeView", "VIEW", '{"page":"members"}', None),
        ("saveView", "VIEW", None, '{"page":"members"}'),
    ]


async def test_who_is_revoked_has_none_any_more(person: Person, world: World) -> None:
    await save(person, "members", "Gold")
    owner = await employ(world, StaffRole.PRODUCT_OWNER)
    staff_id = (await person.ask("{ viewer { staff { id } } }")).only["staff"]["id"]
    assert (await owner.ask(REVOKE, input={"staffId": staff_id})).only["userErrors"] == []
    assert await fetch_rows(world.database, "SELECT 1 FROM saved_views WHERE staff_id = $1", staff_id) == []


LONGEST = {"page": "p" * MAX_VIEW_PAGE, "name": "é" * MAX_VIEW_NAME, "query": "q" * MAX_VIEW_QUERY}


@pytest.mark.parametrize(
    ("wrong", "value"),
    [
        *(("page", page) for page in ("", "Members", "1", "a b", "p" * (MAX_VIEW_PAGE + 1))),
        *(("name", name) for name in ("", " ", "a\nb", "é" * (MAX_VIEW_NAME + 1))),
        *(("query", query) for query in ("a\nb", "q" * (MAX_VIEW_QUERY + 1))),
    ],
)
async def test_texts_have_limits(person: Person, wrong: str, value: str) -> None:
    answer = await person.ask(SAVE_VIEW, input=LONGEST | {wrong: value})
    assert answer.fault == ("INVALID", [wrong])


async def test_the_longest_texts_are_saved(person: Person) -> None:
    await save(person, **LONGEST)
    assert (await person.ask(SAVED_VIEWS)).only[0]["query"] == LONGEST["query"]


@pytest.mark.parametrize(("pages", "count"), [(1, MAX_VIEWS_OF_PAGE), (MAX_VIEWS, MAX_VIEWS)])
async def test_there_are_so_many_of_a_page_and_in_all(
    person: Person, world: World, pages: int, count: int
) -> None:
    await fetch_rows(
        world.database,
        "INSERT INTO saved_views (id, staff_id, page, name, query, saved_at)"
        " SELECT gen_random_uuid(), st.id, 'page-' || n % $2::int, 'view-' || n, '', now()"
        " FROM staff st, generate_series(1, $3::int) n WHERE st.email = $1",
        *(person.email, pages, count - 1),
    )
    await save(person, "page-0", "the last one")
    given = {"page": "page-0", "name": "one more", "query": ""}
    assert (await person.ask(SAVE_VIEW, input=given)).fault == ("LIMIT_REACHED", ["name"])
    await save(person, "page-0", "the last one", "tier=SILVER")
