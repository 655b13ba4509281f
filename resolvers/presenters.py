"""Answers from rows: a member, its game and its history as one caller may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

import strawberry

from app.domain.access import MemberId, Scope
from app.domain.events import Standing, season_ladder
from app.domain.explain import explain
from app.domain.gifts import GiftSide
from app.domain.rules import visible_rank
from app.domain.seasons import settle
from app.identity.contacts import email_of
from app.identity.identities import identities_of
from app.loyalty.measures import rows_with_measures
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow, member_by_id
from app.loyalty.service import read_history
from app.loyalty.state import HistoryRow
from app.studios.queries import GameRow
from app.texts.history import NO_TITLES, player_sentence
from auth.callers import StudioOrStaff
from resolvers.bargain_view import bargains_of_member
from resolvers.context import Context
from resolvers.coupon_pages import coupons_of_member
from resolvers.game_view import game_of
from resolvers.gift_card_view import waiting_cards
from resolvers.gift_view import gifts_of_member
from resolvers.inventory_items import inventory_counts, inventory_page, loadout_of_member
from resolvers.invitations import invitations_of_member, referral_of
from resolvers.member_purchases import purchases_of_member
from resolvers.milestones import milestones_of_member
from resolvers.missions import activities_of, missions_of, with_claims
from resolvers.notifications import inbox_of_member, preferences_of_member
from resolvers.order_view import orders_of_member
from resolvers.pack_memberships import packs_of, with_support
from resolvers.pages import connection_of, encode_cursor, number_place, window_of
from resolvers.paths import keep_paths_of, paths_of
from resolvers.standing_view import absolute_of, season_of
from resolvers.store import redemptions_of_member
from resolvers.stored_value_accounts import stored_value_of_member, top_up_offers_of_member
from resolvers.titles import titles_in_history
from resolvers.view import View, view_of
from resolvers.wishes import wishes_of_member
from schema.bargains import BargainConnection
from schema.common import Paging
from schema.coupons import CouponConnection
from schema.game import Tier
from schema.gift_cards import GiftCard
from schema.gifts import GiftConnection
from schema.history import HistoryEntry, HistoryEntryConnection, HistoryEntryEdge
from schema.inventory import InventoryConnection, InventoryCount, Loadout
from schema.invitations import InvitationConnection, Referral
from schema.member import Identity, Member, MemberAt
from schema.milestones import Milestone
from schema.missions import Activity, Mission
from schema.notifications import NotificationConnection, NotificationPreference
from schema.orders import OrderConnection
from schema.pack import PackMembership
from schema.paths import TierPath
from schema.purchase import PurchaseConnection
from schema.scalars import Points
from schema.standing import PointsBalance, Progress
from schema.store import RedemptionConnection
from schema.stored_value import StoredValueAccount, TopUpOffer
from schema.wishes import Wish


async def present_member(view: View, row: MemberRow) -> Member:
    """Returns a member at the game's present, with what fell due since it was written."""
    (row,) = await rows_to_show(view, [row])
    return member_of(view, row)


async def member_by_id_now(context: Context, game: GameRow, member_id: UUID) -> Member | None:
    """Returns a member of a game as it is now; None where its person was erased."""
    async with context.services.core.database.acquire() as connection:
        row = await member_by_id(connection, [game.id], member_id)
    return None if row is None else await present_member(await view_of(context, row.game), row)


async def rows_to_show(view: View, rows: Sequence[MemberRow]) -> list[MemberRow]:
    """Returns the members as `member_of` needs them: with the measures that they lack by the present."""
    return await rows_with_measures(view.context.services.core.database, rows, view.game_now, view.book)


def member_of(view: View, row: MemberRow) -> Member:
    """Returns what `present_member` does, of a member of `rows_to_show`."""
    game_now = max(view.game_now, row.standing.applied_to)
    return _member(view, row, settle(row.standing, game_now, view.book)[0], game_now)


def recorded_member(view: View, recorded: Recorded) -> Member:
    """Returns the member as it was right after a command, also where the command is repeated."""
    view = replace(view, game_now=recorded.game_now)
    until = None if recorded.event is None else recorded.event.event.seq
    return _member(view, _recorded_row(view, recorded), recorded.standing, recorded.game_now, until)


def recorded_at(view: View, recorded: Recorded) -> MemberAt:
    """Returns the status right after a command, or as it would be after it."""
    view = replace(view, game_now=recorded.game_now)
    return member_at_of(view, _recorded_row(view, recorded), recorded.standing)


async def present_of(view: View, row: MemberRow) -> MemberAt:
    """Returns the status at the game's present."""
    (row,) = await rows_to_show(view, [row])
    game_now = max(view.game_now, row.standing.applied_to)
    return member_at_of(replace(view, game_now=game_now), row, settle(row.standing, game_now, view.book)[0])


def _recorded_row(view: View, recorded: Recorded) -> MemberRow:
    return MemberRow(
        id=MemberId(recorded.member_id),
        external_id=recorded.external_id,
        profile=recorded.profile,
        joined_at=recorded.joined_at,
        standing=recorded.standing,
        game=view.game,
        known_as=recorded.known_as,
    )


def _member(
    view: View, row: MemberRow, standing: Standing, game_now: datetime, until: int | None = None
) -> Member:
    ladder = season_ladder(standing, view.book)
    tier = ladder.tier(standing.tier)
    shown = min(standing.progress, tier.span)
    tier_held = view.tier(standing.tier, ladder.version)
    return Member(
        pages=MemberFields(view, row, standing, until),
        id=strawberry.ID(str(row.id)),
        player_id=strawberry.ID(row.external_id),
        display_name=row.profile.display_name,
        locale=row.profile.locale,
        is_guest=not row.known_as.is_identified,
        game=game_of(view, None if view.show_internal_numbers else standing.tier),
        joined_at=row.joined_at,
        tier=with_support(
            view,
            tier_held
            if view.show_internal_numbers
            else with_claims(view, tier_held, standing, row.profile.time_zone),
            standing,
        ),
        next_tier=_next_tier(view, standing),
        progress=Progress(
            current=Points(shown),
            target=Points(tier.span),
            remaining=Points(tier.span - shown),
            fraction=shown / tier.span,
            keep_threshold=Points(tier.keep_threshold),
            keep_threshold_met=standing.progress >= tier.keep_threshold,
        ),
        season=season_of(view, standing, tier, game_now),
        points=PointsBalance(balance=Points(standing.p), expires_at=standing.p_expires_at),
        loops=Points(standing.loops),
        standing=absolute_of(view, standing) if view.show_internal_numbers else None,
    )


def member_at_of(view: View, row: MemberRow, standing: Standing) -> MemberAt:
    """Returns a status; the present of `view` is its instant."""
    member = _member(view, row, standing, view.game_now)
    return MemberAt(
        at=view.game_now,
        member_id=member.id,
        tier=member.tier,
        next_tier=member.next_tier,
        progress=member.progress,
        season=member.season,
        points=member.points,
        standing=absolute_of(view, standing),
    )


def _next_tier(view: View, standing: Standing) -> Tier | None:
    """Returns the tier that completing this one enters, None at the top or where it is hidden.

    The season's ladder decides whether there is one, the ladder in force decides which.
    """
    ladder = season_ladder(standing, view.book)
    program, game = view.book.program_at(view.game_now), view.book.game_at(view.game_now)
    rank = standing.tier + 1
    if rank > ladder.last_rank or rank > program.last_rank:
        return None
    if not view.show_internal_numbers and rank > visible_rank(program, game, standing.tier):
        return None
    return view.ladder()[rank - 1]


def entries_of(
    view: View, member_id: UUID, rows: Sequence[HistoryRow], held: int, titles: Mapping[str, str] = NO_TITLES
) -> list[HistoryEntry]:
    """Returns entries of a history; studios and staff see references and rules versions too.

    `held` is the rank held now. A hidden tier that a player held before is named in its history, which is
    the player's own past, but shows no benefits there: it is hidden again (rules.md §8). `titles` are those
    of `titles_in_history`.
    """
    program, game = view.book.program_at(view.game_now), view.book.game_at(view.game_now)
    visible = program.last_rank if view.show_internal_numbers else visible_rank(program, game, held)
    return [_entry(view, member_id, row, visible, titles) for row in rows]


def _entry(
    view: View, member_id: UUID, row: HistoryRow, visible: int, titles: Mapping[str, str]
) -> HistoryEntry:
    change = row.change
    tier = view.tier(change.tier, change.ladder_version)
    shown_version = change.rules_version if view.show_internal_numbers else None
    if shown_version is None:
        explanation = player_sentence(change, view.book, view.locale, titles)
    else:
        explanation = explain(change.kind, change.sc, change.p, change.details, shown_version)
    return HistoryEntry(
        id=strawberry.ID(f"{member_id.hex}-{row.seq}"),
        at=change.at,
        kind=change.kind,
        explanation=explanation,
        tier=tier if tier.rank <= visible else replace(tier, read_benefits=list, cacheable=False),
        sc_delta=Points(change.sc),
        p_delta=Points(change.p),
        reference=(change.reference or None) if view.show_internal_numbers else None,
        rules_version=shown_version,
    )


@dataclass(frozen=True, slots=True)
class MemberFields:
    """The fields of a member that are read only where a query selects them.

    `until` is the sequence number of the event after which the history ends.
    """

    view: View
    row: MemberRow
    standing: Standing
    until: int | None = None

    def missions(self) -> list[Mission]:
        """Returns the missions of now, without a read: the member's row holds its progress."""
        return missions_of(self.view, self.row.id, self.standing)

    def activities(self) -> list[Activity]:
        """Returns the activities, without a read."""
        return activities_of(self.view, self.row.id, self.standing, self.row.profile.time_zone)

    def paths(self) -> list[TierPath]:
        """Returns the ways to the next tier that the caller may see, without a read."""
        return [] if _next_tier(self.view, self.standing) is None else paths_of(self.view, self.standing)

    def keep_paths(self) -> list[TierPath]:
        """Returns the ways to keep the tier held, without a read."""
        return keep_paths_of(self.view, self.standing)

    async def history(self, paging: Paging) -> HistoryEntryConnection:
        """Returns a page of the history, newest first, after settling what fell due. Raises BadUserInput."""
        window = window_of(paging, number_place)
        services, view = self.view.context.services, self.view
        rows = await read_history(
            services.core,
            self.row,
            window,
            until=self.until,
            game_now=view.game_now,
            real_now=view.context.real_now,
        )
        titles = await titles_in_history(view, rows)
        return connection_of(
            HistoryEntryConnection,
            HistoryEntryEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(row.seq),
            nodes_of=lambda shown: entries_of(view, self.row.id, shown, self.standing.tier, titles),
        )

    async def redemptions(self, paging: Paging) -> RedemptionConnection:
        """Returns a page of the member's redemptions, newest first. Raises BadUserInput."""
        return await redemptions_of_member(self.view, self.row, paging)

    async def purchases(self, paging: Paging) -> PurchaseConnection:
        """Returns a page of purchases, the latest to be counted first. Raises BadUserInput."""
        return await purchases_of_member(self.view, self.row, paging)

    async def inventory(self, paging: Paging, *, kind: str | None, ended: bool) -> InventoryConnection:
        """Returns a page of what the member owns, or of what has ended. Raises BadUserInput."""
        return await inventory_page(self.view, self.row, paging, kind=kind, ended=ended)

    async def inventory_counts(self) -> list[InventoryCount]:
        """Returns how many items of each kind the member owns."""
        return await inventory_counts(self.view, self.row)

    async def loadout(self) -> Loadout:
        """Returns what the member shows now."""
        return await loadout_of_member(self.view, self.row)

    async def notifications(self, paging: Paging, *, unread_only: bool) -> NotificationConnection:
        """Returns a page of the inbox, newest first. Raises BadUserInput."""
        return await inbox_of_member(self.view, self.row, paging, unread_only=unread_only)

    async def notification_preferences(self) -> list[NotificationPreference]:
        """Returns every kind of notification, and whether the member wants it."""
        return await preferences_of_member(self.view, self.row)

    async def stored_value(self) -> list[StoredValueAccount]:
        """Returns the member's accounts of stored value, after settling what fell due."""
        return await stored_value_of_member(self.view, self.row)

    async def top_up_offers(self) -> list[TopUpOffer]:
        """Returns the offers of top-ups that the member can have now."""
        return await top_up_offers_of_member(self.view, self.row, self.standing)

    async def orders(self, paging: Paging) -> OrderConnection:
        """Returns a page of the member's orders, the latest first. Raises BadUserInput."""
        return await orders_of_member(self.view, self.row, paging)

    def packs(self) -> list[PackMembership]:
        """Returns the packs that the member has or had, without a read."""
        return packs_of(self.view, self.row.id, self.standing)

    async def coupons(self, paging: Paging, *, usable: bool | None) -> CouponConnection:
        """Returns a page of the member's coupons, those that can be used first. Raises BadUserInput."""
        return await coupons_of_member(self.view, self.row, paging, is_usable=usable)

    async def identities(self) -> list[Identity]:
        """Returns the member's identities, the first linked first."""
        async with self.view.context.services.core.database.acquire() as connection:
            rows = await identities_of(connection, self.row.id)
        return [Identity(provider=row.provider, linked_at=row.linked_at) for row in rows]

    async def wishes(self) -> list[Wish]:
        """Returns the member's wishes, the latest first."""
        return await wishes_of_member(self.view, self.row)

    async def milestones(self) -> list[Milestone]:
        """Returns what the member has reached, the latest first."""
        return await milestones_of_member(self.view, self.row)

    async def referral(self) -> Referral:
        """Returns the member's code, and how many came by it."""
        return await referral_of(self.view, self.row)

    async def invitations(self, paging: Paging) -> InvitationConnection:
        """Returns a page of those whom the member invited, the latest first. Raises BadUserInput."""
        return await invitations_of_member(self.view, self.row, paging)

    async def bargains(self, paging: Paging) -> BargainConnection:
        """Returns a page of the member's bargainings, the latest first. Raises BadUserInput."""
        return await bargains_of_member(self.view, self.row, paging)

    async def gifts(self, paging: Paging, *, side: GiftSide | None) -> GiftConnection:
        """Returns a page of the member's gifts, the latest first. Raises BadUserInput."""
        return await gifts_of_member(self.view, self.row, paging, side=side)

    async def gift_cards(self) -> list[GiftCard]:
        """Returns the cards that the member gave and that wait."""
        return await waiting_cards(self.view, self.row)

    async def email(self) -> str | None:
        """Returns the member's e-mail, for its own store session and for callers that ship things to it."""
        context = self.view.context
        if context.player is not None:
            visible = context.player.session is not None
        else:
            visible = (
                isinstance(context.caller, StudioOrStaff) and Scope.REDEMPTIONS_WRITE in context.caller.scopes
            )
        if not visible or not self.row.known_as.has_email:
            return None
        async with context.services.core.database.acquire() as connection:
            encryptor = context.services.core.required_encryptor
            return await email_of(connection, encryptor, self.row.game.id, self.row.id)
