"""Bargainings, as one caller may see them."""

from collections.abc import Sequence
from uuid import UUID

import strawberry

from app.bargains.activity_queries import ActivityRow
from app.bargains.limits import LINK_KIND
from app.bargains.list_queries import bargains_of_activity
from app.bargains.queries import BargainRow, HelpRow, bargains_page, helps_of
from app.domain.access import GameId
from app.domain.bargaining import BargainStatus
from app.domain.top_ups import to_amount
from app.infra.link_tokens import token_with
from app.loyalty.queries import MemberRow
from app.pictures.addresses import picture_path
from resolvers.pages import connection_of, encode_cursor, id_place, place_in_time, time_parts, window_of
from resolvers.view import View
from schema.bargains import Bargain, BargainActivity, BargainConnection, BargainEdge, BargainHelp
from schema.common import Paging
from schema.money import Money
from schema.scalars import Points

_OVER = frozenset({BargainStatus.ORDERED, BargainStatus.EXPIRED})


async def bargains_of_member(view: View, row: MemberRow, paging: Paging) -> BargainConnection:
    """Returns a page of a member's bargainings, the latest first. Raises BadUserInput."""
    window = window_of(paging, place_in_time)
    async with view.context.services.core.database.acquire() as connection:
        rows = await bargains_page(connection, row.game.id, row.id, window, view.game_now)
        helps = await helps_of(connection, row.game.id, [bargain.id for bargain in rows])
    return connection_of(
        BargainConnection,
        BargainEdge,
        window,
        rows,
        cursor_of=lambda bargain: encode_cursor(*time_parts(bargain.started_at, bargain.id)),
        nodes_of=lambda shown: [_bargain(view, bargain, row, helps) for bargain in shown],
    )


async def bargains_of_activity_page(
    view: View, activity: str, paging: Paging, status: BargainStatus | None
) -> BargainConnection:
    """Returns a page of an activity's bargainings, the latest first. Raises BadUserInput."""
    window, game = window_of(paging, id_place), view.game
    async with view.context.services.core.database.acquire() as connection:
        rows = await bargains_of_activity(connection, game.id, activity, window, view.game_now, status=status)
        helps = await helps_of(connection, game.id, [bargain.id for bargain in rows])
    return connection_of(
        BargainConnection,
        BargainEdge,
        window,
        rows,
        cursor_of=lambda bargain: encode_cursor(bargain.id.hex),
        nodes_of=lambda shown: [_bargain(view, bargain, None, helps) for bargain in shown],
    )


async def bargain_of(view: View, row: BargainRow, member: MemberRow | None) -> Bargain:
    """Returns a bargaining as a member sees it, or somebody without one."""
    async with view.context.services.core.database.acquire() as connection:
        helps = await helps_of(connection, row.game.id, [row.id])
    return _bargain(view, row, member, helps)


def _bargain(view: View, row: BargainRow, member: MemberRow | None, helps: Sequence[HelpRow]) -> Bargain:
    now, is_player = view.game_now, view.context.player is not None
    status = row.status_at(now)
    caller = member.id if member is not None and is_player else None
    is_own = caller == row.owner_member
    return Bargain(
        id=strawberry.ID(str(row.id)),
        game_id=strawberry.ID(str(row.game.id)),
        game_name=row.game.name,
        activity=row.activity,
        sku=row.sku,
        title=row.name,
        image_url=_image(row.game.id, row.picture),
        status=status,
        price=money_of(row.price, row.currency),
        first_price=money_of(row.terms.first, row.currency),
        floor_price=money_of(row.terms.floor, row.currency),
        price_left=money_of(row.left, row.currency),
        helpers=row.terms.helpers,
        helpers_left=row.terms.helpers - row.helped,
        helps=[_help(row, one, caller) for one in helps if one.bargain_id == row.id],
        buy_early=row.buy_early,
        sold_out=row.is_sold_out and not row.has_unit(now),
        own=is_own,
        owner_name=row.owner_name,
        owner_player_id=strawberry.ID(row.owner) if view.show_internal_numbers else None,
        link=_link(view, row) if is_own and status not in _OVER else None,
        started_at=row.started_at,
        ends_at=row.times.ends_at,
        reached_at=row.reached_at,
        held_until=row.times.held_until,
        reserved_until=row.times.reserved_until if row.is_reserved(now) else None,
        ordered_at=row.ordered_at,
    )


def _help(row: BargainRow, one: HelpRow, caller: UUID | None) -> BargainHelp:
    return BargainHelp(
        cut=money_of(one.cut, row.currency), name=one.name, own=one.member_id == caller, at=one.at
    )


def _link(view: View, row: BargainRow) -> str | None:
    """Returns where others help, with the token; None where the secret that made it is gone."""
    services = view.context.services
    token = token_with(services.core.required_encryptor, LINK_KIND, row.id, row.token_hash)
    store = row.game.store_url or f"{services.public_url}/store"
    return None if token is None else f"{store}#bargain={token}"


def _image(game_id: GameId, picture: bytes | None) -> str | None:
    return None if picture is None else picture_path(game_id, picture)


def activity_of(row: ActivityRow, game_id: GameId, *, shows_source: bool) -> BargainActivity:
    """Returns an activity of a game; `shows_source` is for callers who may change it."""
    left = row.stock_left
    return BargainActivity(
        code=row.code,
        sku=row.sku,
        title=row.name,
        image_url=_image(game_id, row.picture),
        image_source=row.image_url if shows_source else None,
        price=money_of(row.terms.first, row.currency),
        floor_price=money_of(row.terms.floor, row.currency),
        helpers=row.terms.helpers,
        least_cut=money_of(row.terms.least, row.currency),
        hours=row.hours,
        buy_early=row.buy_early,
        starts_at=row.starts_at,
        until=row.until_at,
        stock=None if row.stock is None else Points(row.stock),
        stock_left=None if left is None else Points(left),
    )


def money_of(minor: int, currency: str) -> Money:
    """Returns an amount of minor units."""
    return Money(amount=to_amount(minor, currency), currency=currency)
