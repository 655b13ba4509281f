"""Gift cards that many claim and end at once, from two processes, and whose makers die: each counts once."""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path

from app.domain.errors import DomainError, UserErrorCode
from app.domain.gift_cards import GiftCardStatus
from app.gift_cards.creating import CardDone
from app.infra.db import Database
from tests import doomed
from tests.cards import Cards, broken
from tests.cast import fetch_rows, live, other_process
from tests.doomed import PLAYERS
from tests.faults import killed_and_asked_again
from tests.strangers import stranger

CLAIMS = 50


async def test_fifty_claims_of_one_link_at_once(database: Database, database_url: str) -> None:
    """Strangers and members, from two processes: one has the value, and of the others none is a member."""
    cards = Cards.of(await live(database))
    players = [f"r{number}" for number in range(CLAIMS // 2)]
    for player in ("p", *players):
        await cards.cast.join(player)
    card = await cards.created("g1")
    strangers = [await stranger(cards.cast) for _ in range(CLAIMS // 2)]
    async with other_process(database_url) as second:
        there = Cards(cards.cast.elsewhere(second), cards.limiter)
        found = await asyncio.gather(
            *((cards, there)[n % 2].claim(card, who) for n, who in enumerate([*strangers, *players])),
            return_exceptions=True,
        )
    won = [one for one in found if isinstance(one, CardDone)]
    lost = [one.faults[0].code for one in found if isinstance(one, DomainError)]
    assert (len(won), Counter(lost)) == (1, {UserErrorCode.ALREADY_CLAIMED: CLAIMS - 1})
    recipient = won[0].card.recipient
    assert recipient is not None
    made = await fetch_rows(database, "SELECT external_id FROM players WHERE external_id LIKE 'laurel:%'")
    assert made == ([(recipient.external_id,)] if recipient.external_id.startswith("laurel:") else [])
    assert await fetch_rows(database, "SELECT sum(remaining)::int8 FROM stored_value_lots") == [(5_000,)]
    assert await broken(database) == []


async def test_every_end_at_once(database: Database, database_url: str) -> None:
    cards = Cards.of(await live(database))
    for player in ("p", "q"):
        await cards.cast.join(player)
    made = [await cards.created(f"g{number}") for number in range(8)]
    async with other_process(database_url) as second:
        there = Cards(replace(cards.cast.elsewhere(second)), cards.limiter)
        for card in made:
            await asyncio.gather(
                there.claim(card),
                cards.take_back(card.gift_card_id),
                there.freeze(card.gift_card_id),
                cards.charge_back(card.gift_card_id),
                return_exceptions=True,
            )
    assert {(await cards.now(card.id)).status for card in made} == {GiftCardStatus.REVOKED}
    assert await fetch_rows(
        database, "SELECT sum(paid)::int8, sum(debt)::int8 FROM stored_value_accounts"
    ) in (
        [(0, 0)],
        [(None, None)],
    )
    assert await broken(database) == []


async def test_nothing_is_lost_or_doubled_whoever_dies(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    cards = Cards.of(await live(database, "g"))
    for player in PLAYERS:
        await cards.cast.join(player)

    async def create(key: str) -> None:
        await cards.create(key, giver=None)

    keys = await killed_and_asked_again("gift_cards", doomed.gift_cards, database_url, tmp_path, create)
    stored = await fetch_rows(database, "SELECT gift_card_id FROM gift_cards")
    assert sorted(key for (key,) in stored) == sorted(keys)
    assert await broken(database) == []
