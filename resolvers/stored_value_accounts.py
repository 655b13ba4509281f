"""What a member has in stored value, as one caller may see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import strawberry

from app.domain import top_ups
from app.domain.audience import FOREVER
from app.domain.events import Standing, season_ladder
from app.domain.stored_value import StoredValueKind
from app.domain.stored_value_entries import Book
from app.domain.top_ups import to_amount
from app.loyalty.queries import MemberRow
from app.stored_value import service
from app.stored_value.queries import EntryRow, offers_given
from app.stored_value.service import AccountView
from app.texts.stored_value import entry_sentence
from resolvers.pages import connection_of, encode_cursor, number_place, window_of
from resolvers.view import View
from schema.common import Paging
from schema.scalars import Points
from schema.stored_value import (
    StoredValueAccount,
    StoredValueEntry,
    StoredValueEntryConnection,
    StoredValueEntryEdge,
    StoredValueLot,
    TopUpOffer,
    TopUpStep,
)


async def stored_value_of_member(view: View, member: MemberRow) -> list[StoredValueAccount]:
    """Returns a member's accounts at the game's present, by their currencies."""
    context = view.context
    accounts = await service.read_accounts(context.services.core, member, context.real_now)
    return [_account_of(view, member, account) for account in accounts]


async def top_up_offers_of_member(view: View, member: MemberRow, standing: Standing) -> list[TopUpOffer]:
    """Returns the offers of top-ups that a member can have at the game's present, in the rules' order."""
    if member.game.archived_at is not None:
        return []
    offered = view.book.game_at(view.game_now).top_ups
    tier = season_ladder(standing, view.book).tier(standing.tier).code
    if not offered.offers:
        return []
    async with view.context.services.core.database.acquire() as connection:
        given = await offers_given(connection, member.game.id, member.id)
    open_offers = offered.offers_for(tier, view.game_now, given)
    return [_offer_of(offer, left, offered.shop_url) for offer, left in open_offers]


def _offer_of(offer: top_ups.TopUpOffer, left: int | None, shop_url: str | None) -> TopUpOffer:
    currency, until = offer.currency, offer.audience.until
    return TopUpOffer(
        code=offer.code,
        currency=currency,
        steps=[
            TopUpStep(pay=to_amount(step.pay, currency), bonus=to_amount(step.bonus, currency))
            for step in offer.steps
        ],
        bonus_days=offer.bonus_days,
        until=None if until == FOREVER else until,
        times_left=None if left is None else Points(left),
        shop_url=shop_url,
    )


def _account_of(view: View, member: MemberRow, read: AccountView) -> StoredValueAccount:
    account, currency = read.account, read.account.currency
    return StoredValueAccount(
        pages=_AccountFields(view, member, read),
        currency=currency,
        available=to_amount(read.available, currency),
        paid=to_amount(account.paid, currency),
        bonus=to_amount(account.bonus, currency),
        held=to_amount(account.held, currency),
        debt=to_amount(account.debt, currency),
        lots=[
            StoredValueLot(
                id=strawberry.ID(str(UUID(int=lot.number))),
                kind=lot.kind,
                remaining=to_amount(lot.remaining, currency),
                held=to_amount(lot.held, currency),
                expires_at=lot.expires_at,
            )
            for lot in read.lots
        ],
    )


@dataclass(frozen=True, slots=True)
class _AccountFields:
    """The fields of an account that are read only where a query selects them."""

    view: View
    member: MemberRow
    read: AccountView

    async def entries(self, paging: Paging) -> StoredValueEntryConnection:
        """Returns a page of entries, newest first. Raises BadUserInput."""
        window = window_of(paging, number_place)
        core, account = self.view.context.services.core, self.read.account
        rows = await service.read_entries(core, self.member, account, window)
        return connection_of(
            StoredValueEntryConnection,
            StoredValueEntryEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(row.seq),
            nodes_of=lambda shown: [_entry_of(self.view, account.currency, row) for row in shown],
        )


_KINDS: Mapping[Book, StoredValueKind] = {Book.PAID: StoredValueKind.PAID, Book.BONUS: StoredValueKind.BONUS}


def _entry_of(view: View, currency: str, row: EntryRow) -> StoredValueEntry:
    return StoredValueEntry(
        id=strawberry.ID(f"{row.account_id.hex}-{row.seq}"),
        at=row.at,
        kind=_KINDS.get(row.book),
        delta=to_amount(row.delta, currency),
        explanation=entry_sentence(row.cause, view.locale),
    )
