"""Measures that are declared after the facts: counted anew by the sweep, the recorder, readers and merges."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from app.domain.audience import FOREVER
from app.domain.events import Standing
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.measures import rows_with_measures
from app.loyalty.queries import member_by_player
from app.loyalty.service import sweep
from app.studios.rules import load_book
from tests.cast import NOW, Cast, ladder, live
from tests.merging import merge
from tests.possessions import Possessions, ends
from tests.wallets import OFFER, Wallet

DAY = timedelta(days=1)
SPENT = {"code": "SPENT", "counts": "SPEND_USD", "window": {"kind": "ROLLING", "days": 60}}
BUYS = {"code": "BUYS", "counts": "PURCHASES", "window": {"kind": "LIFETIME"}}


def growing(*paths: list[dict[str, str]]) -> dict[str, Any]:
    """A ladder whose second tier is entered by one of these paths."""
    rules = ladder((1_000, 500, 30), (2_000, 900, 30), (5_000, 2_000, 30)) | {"measures": [SPENT, BUYS]}
    rules["tiers"][1]["enterBy"] = [*paths]
    return rules


BY_SPENDING = growing([{"measure": "SPENT", "atLeast": "50"}])
BY_BOTH = growing([{"measure": "SC"}, {"measure": "BUYS", "atLeast": "3"}])
PLAIN = ladder((1_000, 500, 30), (2_000, 900, 30), (5_000, 2_000, 30))
DEFINITIONS = {"SPEND_USD/ROLLING/60", "PURCHASES/LIFETIME"}


async def shown(cast: Cast, player: str = "p") -> Standing:
    """As a reader gets it: with what is lacking counted, and not settled."""
    async with cast.database.acquire() as connection:
        row = await member_by_player(connection, cast.game.id, player)
        book = await load_book(connection, cast.game.id)
    assert row is not None
    (counted,) = await rows_with_measures(cast.database, [row], cast.session.game_now, book)
    return counted.standing


async def clean(cast: Cast) -> dict[str, int]:
    report = await audit(cast.database, cast.real_now)
    assert [one.name for one in report.invariants if one.violations] == []
    return dict(report.beyond_span)


async def test_a_program_without_measures_stores_none(database: Database) -> None:
    cast = await live(database, program=PLAIN)
    await cast.buy("a", "10")
    assert (await cast.standing()).earning.measures == {}


async def test_the_sweep_counts_what_a_publication_declares(database: Database) -> None:
    cast = await live(database, program=PLAIN)
    await cast.buy("a", "45")
    await cast.publish(BY_SPENDING, NOW + DAY)
    later = cast.at(NOW + DAY)
    assert (await cast.standing()).earning.measures == {}
    assert (await shown(later)).earning.measures["PURCHASES/LIFETIME"] == {"": Decimal(1)}
    assert await sweep(later.core, later.game.id, later.real_now) == 1
    stored = await cast.standing()
    assert stored.earning.measures.keys() == DEFINITIONS
    assert stored.earning.measures["SPEND_USD/ROLLING/60"] == {NOW.date().isoformat(): Decimal(45)}
    assert stored.tier == 1
    await clean(later)


async def test_an_event_before_the_sweep_counts_all_that_was(database: Database) -> None:
    cast = await live(database, program=PLAIN)
    await cast.buy("a", "45")
    await cast.publish(BY_SPENDING, NOW + DAY)
    await clean(cast.at(NOW + DAY))
    # A season of the new version, 30 days on: what was spent before it still counts.
    later = cast.at(NOW + 31 * DAY)
    recorded = await later.buy("b", "5")
    assert (recorded.standing.tier, recorded.standing.progress) == (2, 0)
    await later.refund("a", amount="1")
    assert (await cast.standing()).tier == 1
    await clean(later)


async def test_the_audit_names_what_is_missing_above_the_span(database: Database) -> None:
    cast = await live(database, program=BY_BOTH)
    await cast.buy("a", "1100")
    assert (await cast.standing()).progress == 1_100
    code = BY_BOTH["tiers"][1]["code"]
    assert await clean(cast) == {f"{code} BUYS": 1}
    await cast.buy("b", "1")
    recorded = await cast.buy("c", "1")
    assert (recorded.standing.tier, recorded.standing.progress) == (2, 102)
    assert await clean(cast) == {}


async def test_a_merge_adds_what_measures_count(database: Database) -> None:
    cast = await live(database, program=BY_SPENDING)
    await cast.join("p")
    await cast.join("q")
    await cast.buy("a", "30", player="p")
    await cast.buy("b", "25", player="q")
    assert [(await cast.standing(player)).tier for player in "pq"] == [1, 1]
    merged = await merge(cast, "p", "q")
    assert merged.standing.tier == 2
    await clean(cast)


async def unswept(database: Database) -> Cast:
    """A member on the second tier that no worker looked at for a season of a version with new measures."""
    cast = await live(database, program=PLAIN, game={"topUps": {"offers": [OFFER]}})
    await cast.buy("a", "1000")
    await cast.buy("b", "950")
    await cast.publish(BY_SPENDING, NOW + DAY)
    await cast.fresh()
    standing = await cast.standing()
    assert (standing.tier, standing.earning.measures) == (2, {})
    return cast.at(NOW + 61 * DAY)


async def test_what_is_owned_is_read_and_granted_with_measures_counted_anew(database: Database) -> None:
    own = Possessions(await unswept(database))
    await own.define("badge")
    await own.grant("badge", "k")
    assert await ends(own, "badge") == FOREVER
    assert await own.shown() == []


async def test_an_offer_is_judged_with_measures_counted_anew(database: Database) -> None:
    wallet = Wallet(await unswept(database))
    assert (await wallet.top_up("t", "500", "STD")).top_up.bonus == 5_000
