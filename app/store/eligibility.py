"""Eligibility for an item of the catalog as it is stored, by the rules of its game. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.audience import FOREVER, Audience
from app.domain.errors import Fault, UserErrorCode
from app.domain.events import Standing
from app.domain.instants import BEGINNING
from app.domain.rules import RuleBook, visible_rank
from app.domain.store import Eligibility, EligibilityReason, ItemKind, Offer, Shopper, eligibility_of
from app.loyalty.state import KnownAs


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of a game's catalog as it is stored.

    `image_url` is where its picture is, as it was given, `picture` the hash of the one that is shown.
    `redeemed` is how many the calling member has of it, counted where there is a limit; `version` counts the
    changes of all but its stock and the picture that is shown. One of it grants at once `grants`, an
    item by its code; or `grants_coupon`, a coupon by its template's code; or `grants_value`, so much bonus of
    stored value in minor units of `grants_currency`; or nothing.
    """

    id: UUID
    sku: str
    kind: ItemKind
    category: str | None
    title: Mapping[str, str]
    description: Mapping[str, str] | None
    image_url: str | None
    picture: bytes | None
    price: int
    price_risen_at: datetime | None
    min_tier: str | None
    available_from: datetime | None
    available_until: datetime | None
    stock: int | None
    per_member_limit: int | None
    coming_soon: bool
    countries: Sequence[str]
    priority: int
    archived_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    redeemed: int = 0
    grants: str | None = None
    grants_coupon: str | None = None
    grants_value: int | None = None
    grants_currency: str | None = None

    @property
    def is_given_at_once(self) -> bool:
        """Returns whether a redemption of it is fulfilled by what it grants."""
        return any(each is not None for each in (self.grants, self.grants_coupon, self.grants_value))


@dataclass(frozen=True, slots=True)
class Buyer:
    """A member at the store: the standing at the game's present, and how well it is known."""

    standing: Standing
    known_as: KnownAs
    country: str | None
    has_store_session: bool


def minimum_rank(item: ItemRow, book: RuleBook, game_now: datetime) -> int:
    """Returns the rank that the item asks for; 1 when any tier will do."""
    return 1 if item.min_tier is None else book.rank_of(item.min_tier, game_now)


def item_eligibility(
    item: ItemRow, buyer: Buyer, book: RuleBook, game_now: datetime, quantity: int = 1
) -> Eligibility:
    """Returns what the buyer may do with the item at the game's instant, and every reason against."""
    offer = Offer(
        price=item.price,
        tangible=item.kind is ItemKind.TANGIBLE,
        minimum_rank=minimum_rank(item, book, game_now),
        audience=Audience(item.available_from or BEGINNING, item.available_until or FOREVER),
        countries=item.countries,
        stock_left=item.stock,
        per_member_limit=item.per_member_limit,
        coming_soon=item.coming_soon,
        archived=item.archived_at is not None,
    )
    rank = buyer.standing.tier
    shopper = Shopper(
        rank=rank,
        visible_rank=visible_rank(book.program_at(game_now), book.game_at(game_now), rank),
        balance=buyer.standing.p,
        country=buyer.country,
        redeemed=item.redeemed,
        has_store_session=buyer.has_store_session,
        is_identified=buyer.known_as.is_identified,
        has_email=buyer.known_as.has_email,
    )
    return eligibility_of(offer, shopper, game_now, quantity)


def hidden_tiers(book: RuleBook, game_now: datetime, held: int) -> list[str]:
    """Returns the codes of all tiers that a player on rank `held` may not know of (rules.md §8)."""
    visible = visible_rank(book.program_at(game_now), book.game_at(game_now), held)
    codes = {
        tier.code for program in book.programs if program.applies_from <= game_now for tier in program.tiers
    }
    return sorted(code for code in codes if book.rank_of(code, game_now) > visible)


_MESSAGES = {
    EligibilityReason.INSUFFICIENT_POINTS: "The balance is too small for this.",
    EligibilityReason.TIER_TOO_LOW: "The item asks for a higher tier than the one held.",
    EligibilityReason.NOT_STARTED: "The item cannot be redeemed yet: see its `availableFrom`.",
    EligibilityReason.ENDED: "The item could be redeemed until its `availableUntil`.",
    EligibilityReason.SOLD_OUT: "Fewer are left than were asked for.",
    EligibilityReason.LIMIT_REACHED: "One member may not have that many: see the item's `perMemberLimit`.",
    EligibilityReason.COMING_SOON: "The item is shown, but cannot be redeemed yet.",
    EligibilityReason.IDENTIFICATION_REQUIRED: "Sign in with Apple, Facebook or Google first.",
    EligibilityReason.EMAIL_REQUIRED: "Goods are sent to somebody who can be written to: give an `email`.",
    EligibilityReason.STORE_SESSION_REQUIRED: "Open the store by a link of the game, or sign in.",
}
_PATHS: Mapping[EligibilityReason, tuple[str, ...]] = {
    EligibilityReason.EMAIL_REQUIRED: ("email",),
    EligibilityReason.STORE_SESSION_REQUIRED: (),
    EligibilityReason.IDENTIFICATION_REQUIRED: (),
}
_OF_QUANTITY = {
    EligibilityReason.INSUFFICIENT_POINTS,
    EligibilityReason.SOLD_OUT,
    EligibilityReason.LIMIT_REACHED,
}


def as_faults(reasons: Sequence[EligibilityReason], quantity: int) -> list[Fault]:
    """Returns the reasons as refusals of `redeem`, each with the input that it is about."""
    return [
        Fault(
            UserErrorCode(reason),
            _MESSAGES[reason],
            ("quantity",) if quantity > 1 and reason in _OF_QUANTITY else _PATHS.get(reason, ("itemId",)),
        )
        for reason in reasons
    ]
