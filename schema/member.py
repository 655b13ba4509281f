"""Members and everything a widget shows of them."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Protocol

import strawberry

from app.domain.access import Provider
from app.domain.gifts import GiftSide
from app.domain.inventory import ENDED_DAYS
from app.domain.wishes import MAX_WISHES
from app.gift_cards.limits import MAX_OPEN
from schema.common import DEFAULT_FIRST, After, Before, First, Last, Paging
from schema.coupons import CouponConnection
from schema.enums import SeasonOutlook
from schema.game import Game, Tier
from schema.gift_cards import GiftCard
from schema.gifts import GiftConnection
from schema.history import HistoryEntryConnection
from schema.inventory import KINDS, InventoryConnection, InventoryCount, Loadout
from schema.invitations import InvitationConnection, Referral
from schema.milestones import Milestone
from schema.missions import Activity, Mission
from schema.node import Node
from schema.notifications import NotificationConnection, NotificationPreference
from schema.orders import OrderConnection
from schema.paths import TierPath
from schema.purchase import PurchaseConnection
from schema.scalars import Points
from schema.store import RedemptionConnection
from schema.stored_value import StoredValueAccount, TopUpOffer
from schema.wishes import Wish


@strawberry.type(description="The relative scale 0 -> target of the tier held; no absolute SC.")
class Progress:
    current: Points = strawberry.field(
        description="SC inside the tier held, 0 <= current <= target. Where something beside SC is missing"
        " for the next tier, `target` is the most that is shown, and what is above it carries over."
    )
    target: Points = strawberry.field(description="SC that complete the tier.")
    remaining: Points = strawberry.field(description="target - current.")
    fraction: float = strawberry.field(description="current / target, 0..1, for a bar.")
    keep_threshold: Points = strawberry.field(description="Progress that keeps the tier at season's end.")
    keep_threshold_met: bool = strawberry.field(
        description="Whether `current` has reached it. Where something beside SC may keep the tier, see"
        " `Season.outlook`."
    )


@strawberry.type(description="The member's personal season, [startedAt, endsAt).")
class Season:
    started_at: datetime = strawberry.field(description="When the tier was entered or the last season ended.")
    ends_at: datetime = strawberry.field(
        description="The first instant after it: a purchase at it counts for the next season."
    )
    seconds_left: Points = strawberry.field(
        description="Seconds until `endsAt` by the game's clock, rounded up."
    )
    days_left: int = strawberry.field(description="Rounded up: 1 in the last 24 hours.")
    outlook: SeasonOutlook = strawberry.field(
        description="What would happen at the season's end if nothing more was done until then."
    )
    read_missing: strawberry.Private[Callable[[], str | None]]

    @strawberry.field(
        description="What is missing to keep the tier, by the nearest of `Member.keepPaths`, as the reader"
        " counts it: SC alone as a number, else with what is counted. Null where `outlook` is not DEMOTE."
    )
    def missing(self) -> str | None:
        return self.read_missing()


@strawberry.type(description="P, the points that are spent in the store.")
class PointsBalance:
    balance: Points = strawberry.field(
        description="May be below zero after a refund of points already spent; then it must be earned back."
    )
    expires_at: datetime | None = strawberry.field(
        description="When the whole balance expires unless a purchase is made before; null when nothing will."
    )


@strawberry.type(description="Absolute numbers, for studios and staff only.")
class AbsoluteStanding:
    position: Points = strawberry.field(description="Cumulative SC: the tier's floor plus progress.")
    lifetime_sc: Points = strawberry.field(description="All SC ever earned, less what refunds took back.")
    lifetime_p: Points = strawberry.field(
        description="All P ever earned or granted, less what refunds took back."
    )
    loops: Points = strawberry.field(description="How often the last tier was completed.")
    rules_version: int = strawberry.field(
        description="The version of the program's rules that the running season is played by."
    )
    ltv_usd: Decimal = strawberry.field(
        description="Lifetime value in USD: the one given at onboarding, plus purchases, less refunds."
    )


@strawberry.type(description="An identity that a member linked, or its game asserted.")
class Identity:
    provider: Provider = strawberry.field(description="Who proved it.")
    linked_at: datetime = strawberry.field(description="When it became the member's.")


class MemberFields(Protocol):
    """Reads of a member's lists; made by `resolvers` for the caller."""

    def missions(self) -> list[Mission]: ...

    def activities(self) -> list[Activity]: ...

    def paths(self) -> list[TierPath]: ...

    def keep_paths(self) -> list[TierPath]: ...

    async def history(self, paging: Paging) -> HistoryEntryConnection: ...

    async def redemptions(self, paging: Paging) -> RedemptionConnection: ...

    async def purchases(self, paging: Paging) -> PurchaseConnection: ...

    async def inventory(self, paging: Paging, *, kind: str | None, ended: bool) -> InventoryConnection: ...

    async def inventory_counts(self) -> list[InventoryCount]: ...

    async def loadout(self) -> Loadout: ...

    async def notifications(self, paging: Paging, *, unread_only: bool) -> NotificationConnection: ...

    async def notification_preferences(self) -> list[NotificationPreference]: ...

    async def stored_value(self) -> list[StoredValueAccount]: ...

    async def top_up_offers(self) -> list[TopUpOffer]: ...

    async def orders(self, paging: Paging) -> OrderConnection: ...

    async def coupons(self, paging: Paging, *, usable: bool | None) -> CouponConnection: ...

    async def identities(self) -> list[Identity]: ...

    async def wishes(self) -> list[Wish]: ...

    async def milestones(self) -> list[Milestone]: ...

    async def referral(self) -> Referral: ...

    async def invitations(self, paging: Paging) -> InvitationConnection: ...

    async def gifts(self, paging: Paging, *, side: GiftSide | None) -> GiftConnection: ...

    async def gift_cards(self) -> list[GiftCard]: ...

    async def email(self) -> str | None: ...


@strawberry.type(description="The loyalty standing behind a player, at the game's present instant.")
class Member(Node):
    pages: strawberry.Private[MemberFields]
    id: strawberry.ID = strawberry.field(description="Laurel's id of the member.")
    player_id: strawberry.ID = strawberry.field(description="The game's own id of the player.")
    display_name: str | None = strawberry.field(
        description="The name given by the game; null where it gave none."
    )
    locale: str | None = strawberry.field(
        description="The locale that the game stored for the player, as BCP 47 writes it; null where it"
        " stored none. The player reads the texts of an answer in it, unless the request chose another one by"
        " its extension `locale`."
    )
    is_guest: bool = strawberry.field(
        description="True while the member has no identity: none linked by Apple, Facebook or"
        " Google, and none"
        " asserted by the game (`assertIdentity`). Guests cannot redeem."
    )
    game: Game = strawberry.field(description="The game it plays.")
    joined_at: datetime = strawberry.field(
        description="When the membership began: when the player became known, or with the first purchase that"
        " counts, where that was made before."
    )
    tier: Tier = strawberry.field(description="The tier held.")
    next_tier: Tier | None = strawberry.field(
        description="Null on the last tier and where the next tier is hidden from the caller."
    )
    progress: Progress = strawberry.field(description="The way to the next tier, as players see it.")
    season: Season = strawberry.field(description="The running season.")
    points: PointsBalance = strawberry.field(description="P to spend.")
    loops: Points = strawberry.field(
        description="How often the last tier was completed in this standing: 0 before the first time; a merge"
        " adds the two."
    )
    standing: AbsoluteStanding | None = strawberry.field(
        description="Studio and staff only; null for the player."
    )

    @strawberry.field(
        description="The missions that are open now for the tier held, or were begun on another one."
    )
    def missions(self) -> list[Mission]:
        return self.pages.missions()

    @strawberry.field(description="What earns each time it is done; empty in a game whose rules have none.")
    def activities(self) -> list[Activity]:
        return self.pages.activities()

    @strawberry.field(
        description="The ways to the next tier, the nearest first, at most 8; empty where there is no next"
        " tier, and where it is hidden from the caller."
    )
    def paths(self) -> list[TierPath]:
        return self.pages.paths()

    @strawberry.field(
        description="The ways to keep the tier at the season's end, the nearest first, at most 8: as they"
        " would be then if nothing more was done. Empty on the first tier, which is never lost."
    )
    def keep_paths(self) -> list[TierPath]:
        return self.pages.keep_paths()

    @strawberry.field(
        description="What happened to the standing and why, newest first; each entry explains itself."
    )
    async def history(
        self,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> HistoryEntryConnection:
        return await self.pages.history(Paging(first, after, last, before))

    @strawberry.field(description="What was redeemed in this game, newest first.")
    async def redemptions(
        self,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> RedemptionConnection:
        return await self.pages.redemptions(Paging(first, after, last, before))

    @strawberry.field(
        description="What the member bought, and those that it absorbed, with what each gives and what of it"
        " has gone back; the latest to be counted first."
    )
    async def purchases(
        self,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> PurchaseConnection:
        return await self.pages.purchases(Paging(first, after, last, before))

    @strawberry.field(
        description="What the member owns: what was granted, and what its tier gives, in its own order and"
        " then by code."
    )
    async def inventory(  # noqa: PLR0917 - the arguments are the contract's
        self,
        kind: Annotated[str | None, strawberry.argument(description=f"Of this kind alone: {KINDS}.")] = None,
        ended: Annotated[
            bool | None,
            strawberry.argument(
                description=f"True for what ended within the last {ENDED_DAYS} days instead: by its days, or"
                " with the tier that gave it."
            ),
        ] = False,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> InventoryConnection:
        return await self.pages.inventory(Paging(first, after, last, before), kind=kind, ended=bool(ended))

    @strawberry.field(
        description="How many items of each kind the member owns; kinds of which it has none are left out."
    )
    async def inventory_counts(self) -> list[InventoryCount]:
        return await self.pages.inventory_counts()

    @strawberry.field(description="What the member has equipped, as it is shown now.")
    async def loadout(self) -> Loadout:
        return await self.pages.loadout()

    @strawberry.field(description="The inbox: reminders and news, newest first.")
    async def notifications(
        self,
        unread_only: Annotated[
            bool | None, strawberry.argument(description="Leave out what was marked as read.")
        ] = False,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> NotificationConnection:
        return await self.pages.notifications(
            Paging(first, after, last, before), unread_only=bool(unread_only)
        )

    @strawberry.field(description="Which kinds of notifications the member wants.")
    async def notification_preferences(self) -> list[NotificationPreference]:
        return await self.pages.notification_preferences()

    @strawberry.field(
        description="Stored value: one account for each currency that was ever topped up, by the codes of"
        " these; at most 20."
    )
    async def stored_value(self) -> list[StoredValueAccount]:
        return await self.pages.stored_value()

    @strawberry.field(
        description="The offers of top-ups that the member can have now, in the order of the rules: those"
        " that run, are for its tier, and may be had once more. None in an archived game."
    )
    async def top_up_offers(self) -> list[TopUpOffer]:
        return await self.pages.top_up_offers()

    @strawberry.field(
        description="The member's orders, and those of members that it absorbed, the latest first."
    )
    async def orders(
        self,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> OrderConnection:
        return await self.pages.orders(Paging(first, after, last, before))

    @strawberry.field(
        description="The member's own coupons, those that can be used first, and of these the first to end."
    )
    async def coupons(
        self,
        usable: Annotated[
            bool | None,
            strawberry.argument(
                description="True for those that can be used now alone, false for the others. All by default."
            ),
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CouponConnection:
        return await self.pages.coupons(Paging(first, after, last, before), usable=usable)

    @strawberry.field(description="The identities that are the member's, the first one linked first.")
    async def identities(self) -> list[Identity]:
        return await self.pages.identities()

    @strawberry.field(
        description=f"What the member wishes for, the latest first; at most {MAX_WISHES}, and after a merge"
        " those of both."
    )
    async def wishes(self) -> list[Wish]:
        return await self.pages.wishes()

    @strawberry.field(description="What the member has reached, each once, the latest first.")
    async def milestones(self) -> list[Milestone]:
        return await self.pages.milestones()

    @strawberry.field(description="The member's code for inviting others, and how many came by it.")
    async def referral(self) -> Referral:
        return await self.pages.referral()

    @strawberry.field(description="Those whom the member invited, the latest first.")
    async def invitations(
        self,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> InvitationConnection:
        return await self.pages.invitations(Paging(first, after, last, before))

    @strawberry.field(description="What the member gave, and what it was given or has claimed, latest first.")
    async def gifts(
        self,
        side: Annotated[GiftSide | None, strawberry.argument(description="One side alone.")] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> GiftConnection:
        return await self.pages.gifts(Paging(first, after, last, before), side=side)

    @strawberry.field(
        description="The gift cards that the member gave and that wait to be claimed, those that end first"
        f" first; at most {MAX_OPEN}, more only after a merge."
    )
    async def gift_cards(self) -> list[GiftCard]:
        return await self.pages.gift_cards()

    @strawberry.field(
        description="The e-mail, in the member's own store session and for [redemptions:write]; null for"
        " everybody else, and where there is none."
    )
    async def email(self) -> str | None:
        return await self.pages.email()


@strawberry.type(
    description="A member's status at a past instant, for studios and staff. It has no id: it is none of the"
    " member's present."
)
class MemberAt:
    at: datetime = strawberry.field(description="The instant.")
    member_id: strawberry.ID = strawberry.field(description="Laurel's id of the member.")
    tier: Tier = strawberry.field(description="The tier held then, with the benefits that it had then.")
    next_tier: Tier | None = strawberry.field(description="The tier above it; null on the last one.")
    progress: Progress = strawberry.field(description="The way to the next tier.")
    season: Season = strawberry.field(description="The season that ran; what is left of it, as of then.")
    points: PointsBalance = strawberry.field(description="P that could be spent.")
    standing: AbsoluteStanding = strawberry.field(description="The absolute numbers.")
