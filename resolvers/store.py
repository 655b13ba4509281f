"""Answers from rows of the store: items and redemptions as one caller may see them, and their pages."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
import strawberry

from app.domain.access import Scope
from app.domain.amounts import MAX_POINTS
from app.domain.rules import in_locale, visible_rank
from app.domain.seasons import settle
from app.domain.top_ups import to_amount
from app.infra.encryption import Encryptor
from app.infra.keyset import Window
from app.loyalty.measures import rows_with_measures
from app.loyalty.queries import MemberRow
from app.pictures.addresses import picture_path
from app.store.eligibility import Buyer, ItemRow, hidden_tiers, item_eligibility, minimum_rank
from app.store.point_events import delivery_context
from app.store.queries import PlayerVisibility
from app.store.redemption_queries import RedemptionPlace, RedemptionRow, member_redemptions
from app.store.service import OVERDUE_REASON
from app.texts.renderer import renderer
from app.texts.titles import translated
from auth.callers import PlayerCaller, StudioOrStaff
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.picture_states import GivenPicture
from resolvers.view import View
from schema.common import Paging
from schema.game import Tier
from schema.money import Money
from schema.scalars import Points
from schema.store import (
    CatalogItem,
    CatalogItemManagement,
    Delivery,
    Eligibility,
    LocalizedText,
    Redemption,
    RedemptionConnection,
    RedemptionEdge,
    ShippingAddress,
)


async def buyer_of(view: View, player: PlayerCaller, row: MemberRow | None = None) -> Buyer:
    """Returns the calling player as a buyer, at the game's present; `row` is its member, if read again."""
    row = row or player.member
    game_now = max(view.game_now, row.standing.applied_to)
    (row,) = await rows_with_measures(view.context.services.core.database, [row], game_now, view.book)
    return Buyer(
        standing=settle(row.standing, game_now, view.book)[0],
        known_as=row.known_as,
        country=row.profile.country,
        has_store_session=player.session is not None,
    )


def visibility_of(
    view: View, player: PlayerCaller, buyer: Buyer, *, affordable: bool | None = None
) -> PlayerVisibility:
    """Returns what the calling player may see of the catalog."""
    return PlayerVisibility(
        game_id=player.member.game.id,
        member_id=player.member.id,
        game_now=view.game_now,
        country=buyer.country,
        hidden=hidden_tiers(view.book, view.game_now, buyer.standing.tier),
        balance=buyer.standing.p,
        affordable=affordable,
    )


def item_of(view: View, row: ItemRow, buyer: Buyer | None) -> CatalogItem:
    """Returns an item, with its eligibility for a `buyer`; for studios and staff, with its management."""
    return CatalogItem(
        id=strawberry.ID(str(row.id)),
        sku=row.sku,
        kind=row.kind,
        category=row.category,
        title=in_locale(row.title, view.locale),
        description=None if row.description is None else in_locale(row.description, view.locale),
        image_url=None if row.picture is None else picture_path(view.game.id, row.picture),
        price=Points(row.price),
        min_tier=_min_tier(view, row, buyer),
        available_from=row.available_from,
        available_until=row.available_until,
        stock_left=None if row.stock is None else Points(row.stock),
        per_member_limit=row.per_member_limit,
        coming_soon=row.coming_soon,
        grants=row.grants,
        grants_coupon=row.grants_coupon,
        grants_value=None
        if row.grants_value is None or row.grants_currency is None
        else Money(amount=to_amount(row.grants_value, row.grants_currency), currency=row.grants_currency),
        eligibility=None if buyer is None else _eligibility(view, row, buyer),
        management=_management(view, row) if view.show_internal_numbers else None,
    )


def _min_tier(view: View, row: ItemRow, buyer: Buyer | None) -> Tier | None:
    if row.min_tier is None:
        return None
    rank = minimum_rank(row, view.book, view.game_now)
    if buyer is not None:
        program, game = view.book.program_at(view.game_now), view.book.game_at(view.game_now)
        if rank > visible_rank(program, game, buyer.standing.tier):
            return None
    return view.ladder()[rank - 1]


def _eligibility(view: View, row: ItemRow, buyer: Buyer) -> Eligibility:
    game_now = max(view.game_now, buyer.standing.applied_to)
    eligibility = item_eligibility(row, buyer, view.book, game_now)
    return Eligibility(
        redeemable=not eligibility.reasons,
        reasons=list(eligibility.reasons),
        points_short=Points(min(eligibility.points_short, MAX_POINTS)),
    )


def _management(view: View, row: ItemRow) -> CatalogItemManagement:
    return CatalogItemManagement(
        item_picture=GivenPicture(view.context.services.picture_sources, view.game.id, row.image_url),
        titles=[LocalizedText(locale=locale, text=text) for locale, text in row.title.items()],
        descriptions=[
            LocalizedText(locale=locale, text=text) for locale, text in (row.description or {}).items()
        ],
        countries=list(row.countries),
        priority=row.priority,
        archived_at=row.archived_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def redemption_of(view: View, row: RedemptionRow, buyer: Buyer | None) -> Redemption:
    """Returns a redemption; for studios and staff with the player's id, and its address with the scope."""
    return Redemption(
        delivery=_delivery(view, row),
        id=strawberry.ID(str(row.id)),
        item=item_of(view, row.item, buyer),
        title=row.title if view.show_internal_numbers else translated(row.title, row.item.title, view.locale),
        points_spent=Points(0 if row.giver_id and not view.show_internal_numbers else row.points_spent),
        benefit=None if row.claim is None else row.claim[0],
        quantity=row.quantity,
        status=row.status,
        created_at=row.created_at,
        due_at=row.due_at,
        settled_at=row.settled_at,
        tracking_url=row.tracking_url,
        failure_reason=_failure_reason(view, row),
        player_id=strawberry.ID(row.external_id) if view.show_internal_numbers else None,
    )


def _failure_reason(view: View, row: RedemptionRow) -> str | None:
    """Returns the studio's own words, or ours in the reader's locale."""
    if row.failure_reason != OVERDUE_REASON or view.show_internal_numbers:
        return row.failure_reason
    return renderer(view.locale).render("redemption.overdue", {})


def _delivery(view: View, row: RedemptionRow) -> Delivery | None:
    caller = view.context.caller
    ships = isinstance(caller, StudioOrStaff) and Scope.REDEMPTIONS_WRITE in caller.scopes
    return _EncryptedDelivery(view.context.services.core.required_encryptor, row) if ships else None


@dataclass(frozen=True, slots=True)
class _EncryptedDelivery:
    """The delivery of a redemption, decrypted only where a query selects it."""

    encryptor: Encryptor
    row: RedemptionRow

    def email(self) -> str | None:
        return self._decrypt(self.row.email_encrypted)

    def address(self) -> ShippingAddress | None:
        text = self._decrypt(self.row.address_encrypted)
        return None if text is None else ShippingAddress(**orjson.loads(text))

    def _decrypt(self, encrypted: bytes | None) -> str | None:
        return None if encrypted is None else self.encryptor.decrypt(encrypted, delivery_context(self.row.id))


# --- pages ---


def redemption_page(
    view: View,
    rows: Sequence[RedemptionRow],
    buyer: Buyer | None,
    window: Window[RedemptionPlace],
    *,
    by_due: bool = False,
) -> RedemptionConnection:
    """Returns the page of redemptions that was read for a window of `window_of`."""
    return connection_of(
        RedemptionConnection,
        RedemptionEdge,
        window,
        rows,
        cursor_of=lambda row: encode_cursor(*time_parts(row.due_at if by_due else row.created_at, row.id)),
        nodes_of=lambda shown: [redemption_of(view, row, buyer) for row in shown],
    )


async def redemptions_of_member(view: View, row: MemberRow, paging: Paging) -> RedemptionConnection:
    """Returns a page of a member's redemptions in the game, newest first. Raises BadUserInput."""
    window = window_of(paging, place_in_time)
    context = view.context
    buyer = None if context.player is None else await buyer_of(view, context.player, row)
    async with context.services.core.database.acquire() as connection:
        rows = await member_redemptions(connection, row.id, view.game.id, window)
    return redemption_page(view, rows, buyer, window)
