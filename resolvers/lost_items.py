"""The items that a demotion, or the end of a pack, takes: named when it is told, and before it comes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.domain.instants import parse_instant
from app.domain.inventory import SOON_DAYS, Definition, Holding, is_of_packs, owned_until
from app.domain.loadouts import Move, lost
from app.domain.notifications import NotificationKind
from app.domain.pack_items import given_items
from app.domain.rules import in_locale
from app.inventory.queries import items_of
from app.loyalty.queries import MemberRow
from app.notifications.queries import NotificationRow
from resolvers.view import View


async def lost_items(
    view: View, member: MemberRow, rows: Sequence[NotificationRow]
) -> Mapping[int, Sequence[str]]:
    """Returns the titles of the items that are lost by what these notifications are about, by their ids.

    By the definitions that there were then. Notifications by which nothing is lost are left out.
    """
    moves = {row.id: moved for row in rows if (moved := _moves(view, row)) is not None}
    ends = {row.id: ended for row in rows if (ended := _pack_end(row)) is not None}
    if not moves and not ends:
        return {}
    services, game_id = view.context.services, view.game.id
    async with services.core.database.acquire() as connection:
        inventory = await services.inventories.of(connection, game_id)
        items = await items_of(connection, game_id, member.id)
    holdings = {code: row.holding for code, row in items.items()}
    found: dict[int, Sequence[str]] = {}
    for number, (pack, at) in ends.items():
        titles = _lost_with_pack(view, member, (inventory.definitions, holdings), pack, at)
        if titles:
            found[number] = titles
    for number, (before, after) in moves.items():
        known = [
            row.definition
            for row in inventory.rows.values()
            if row.created_at <= after.at and (row.archived_at is None or row.archived_at > after.at)
        ]
        titles = sorted(
            in_locale(definition.title, view.locale)
            for definition in lost(known, holdings, before, after, view.book)
        )
        if titles:
            found[number] = titles
    return found


def _pack_end(row: NotificationRow) -> tuple[str, datetime] | None:
    """Returns the pack that has ended, or ends without a renewal, and when."""
    params = row.params
    is_end = row.kind is NotificationKind.PACK_EXPIRED or (
        row.kind is NotificationKind.PACK_ENDING and params["outcome"] == "ENDS"
    )
    return (str(params["pack"]), parse_instant(str(params["endsAt"]))) if is_end else None


def _lost_with_pack(
    view: View,
    member: MemberRow,
    possessions: tuple[Mapping[str, Definition], Mapping[str, Holding]],
    pack: str,
    at: datetime,
) -> list[str]:
    """Returns the titles of what a pack gives until `at`, and nothing else gives then: not the standing of
    the present, nor grants, nor what is paid of packs."""
    definitions, holdings = possessions
    items = {
        item
        for held in member.standing.packs
        if held.code == pack and at in {held.until, held.gives_until}
        for item in given_items(held, view.book)
    }
    return sorted(
        in_locale(definition.title, view.locale)
        for code, definition in definitions.items()
        if code in items
        and is_of_packs(definition)
        and owned_until(
            definition, holdings[code].until if code in holdings else None, member.standing, view.book, at
        )
        is None
    )


def _moves(view: View, row: NotificationRow) -> tuple[Move, Move] | None:
    """Returns the tier before and after a demotion, that has come or would come within `SOON_DAYS`."""
    params = row.params
    if row.kind is NotificationKind.TIER_CHANGED:
        before = Move(row.created_at, int(params["from"]), int(params["fromLadder"]))
        return before, Move(row.created_at, int(params["to"]), int(params["toLadder"]))
    is_near = row.kind is NotificationKind.SEASON_ENDING and int(params["daysLeft"]) <= SOON_DAYS
    if not is_near or params["outlook"] != "DEMOTE":
        return None
    ends_at, rank = parse_instant(str(params["endsAt"])), int(params["rank"])
    ladder = view.book.program_at(ends_at)
    after = Move(ends_at, min(rank - 1, ladder.last_rank), ladder.version)
    return Move(row.created_at, rank, int(params["ladder"])), after
