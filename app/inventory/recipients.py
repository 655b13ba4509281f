"""A member whose possessions are changed: locked, at its present, with what it has equipped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.events import Change, Standing, season_ladder
from app.domain.inventory import Definition, Holding, holding_of
from app.domain.loadouts import Move, Placement, StoredLoadout, Wearer, kept, wearer_of, with_holdings
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.events.outbox import append
from app.events.webhook_events import loadout_changed_event
from app.infra.db import Connection, mark_changed
from app.inventory import queries, writes
from app.inventory.definitions import definitions_by_code, version_of
from app.loyalty.measures import standing_with_measures
from app.loyalty.players import lock_player
from app.studios.core import GameSession
from app.studios.queries import GameRow, game_by_id


@dataclass(frozen=True, slots=True)
class Recipient:
    """A locked member at the game's instant `now`; `due` are the changes that settle its standing to it."""

    game: GameRow
    member_id: UUID
    external_id: str
    standing: Standing
    book: RuleBook
    now: datetime
    due: Sequence[Change] = ()


async def lock_recipient(connection: Connection, session: GameSession, external_id: str) -> Recipient:
    """Lock a player's member. Raises DomainError with NOT_FOUND."""
    game = await game_by_id(connection, session.game.id)
    state = await lock_player(connection, game.id, external_id)
    book = await session.core.rules.of(connection, game)
    now = max(game.now(session.real_now), state.standing.applied_to)
    held = await standing_with_measures(connection, game.id, state.id, state.standing, until=now, book=book)
    standing, due = settle(held, now, book)
    return Recipient(game, state.id, external_id, standing, book, now, due)


@dataclass(frozen=True, slots=True)
class Equipped:
    """What a recipient has equipped; `kept` are the placements that are not forgotten (`loadouts.kept`)."""

    stored: StoredLoadout
    wearer: Wearer
    definitions: Mapping[str, Definition]
    kept: Sequence[tuple[Placement, bool]]


async def read_equipped(connection: Connection, recipient: Recipient, items: Iterable[str] = ()) -> Equipped:
    """Returns what a recipient has equipped, with the definitions of that and of these items."""
    game_id = recipient.game.id
    stored = await queries.loadout_of(connection, game_id, recipient.member_id)
    wearer = wearer_of(stored, recipient.standing, recipient.due, recipient.book, recipient.now)
    codes = {*items, *(placement.item for placement in stored.placements)}
    definitions = await definitions_by_code(connection, game_id, codes)
    return Equipped(stored, wearer, definitions, kept(stored, wearer, definitions))


async def store_equipped(
    connection: Connection, recipient: Recipient, placements: Sequence[Placement]
) -> int:
    """Store what a recipient has equipped now, tell the game and the streams, and return the version."""
    game_id, standing = recipient.game.id, recipient.standing
    ladder = season_ladder(standing, recipient.book).version
    moves = [Move(recipient.now, standing.tier, ladder)]
    version = await writes.store_loadout(connection, game_id, recipient.member_id, placements, moves)
    version += await version_of(connection, game_id)
    mark_changed([recipient.member_id])
    if recipient.game.has_webhook_endpoints:
        event = loadout_changed_event(recipient.member_id, recipient.external_id, version, recipient.now)
        await append(connection, game_id, [event])
    return version


async def count_holding(connection: Connection, recipient: Recipient, item: str) -> Holding:
    """Count again what a recipient has of an item after its grants or uses changed, and store it.

    What is equipped of it is shown, or not, from now on.
    """
    game_id, member_id = recipient.game.id, recipient.member_id
    grants = await queries.grants_of(connection, game_id, member_id, item)
    holding = holding_of(grants, await queries.used_of(connection, game_id, member_id, item))
    granted_at = max((grant.granted_at for grant in grants), default=None)
    await writes.store_holding(connection, game_id, member_id, item, holding=holding, granted_at=granted_at)
    mark_changed([member_id])
    equipped = await read_equipped(connection, recipient)
    if any(one.item == item and one.until != holding.until for one in equipped.stored.placements):
        placements = with_holdings(equipped.kept, {item: holding}, equipped.definitions, equipped.wearer)
        await store_equipped(connection, recipient, placements)
    return holding
