"""The items that a demotion takes: named when it is told, and before it comes."""

from collections.abc import Mapping, Sequence

from app.domain.instants import parse_instant
from app.domain.inventory import SOON_DAYS
from app.domain.loadouts import Move, lost
from app.domain.notifications import NotificationKind
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
    if not moves:
        return {}
    services, game_id = view.context.services, view.game.id
    async with services.core.database.acquire() as connection:
        inventory = await services.inventories.of(connection, game_id)
        items = await items_of(connection, game_id, member.id)
    holdings = {code: row.holding for code, row in items.items()}
    found: dict[int, Sequence[str]] = {}
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
