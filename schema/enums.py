"""The words of the API: enums of the domain, each value with what it means to a studio engineer."""

from enum import Enum

import strawberry

from app.domain.access import GameMode, Provider, StaffRole
from app.domain.errors import UserErrorCode
from app.domain.events import ChangeKind
from app.domain.gifts import GiftNews, GiftSide, GiftStatus
from app.domain.growth.measures import MeasureCounts
from app.domain.growth.windows import CalendarPeriod
from app.domain.invitations import InvitationRefusal, InvitationState
from app.domain.notifications import NotificationKind, RewardSource
from app.domain.rules import BenefitKind, MissionCounts
from app.domain.store import EligibilityReason, ItemKind, RedemptionStatus
from app.domain.top_ups import BonusPolicy
from app.invitations.marks import ReportedKind
from schema.described import described

GAME_MODE = described(
    GameMode,
    "GameMode",
    "Whether a game is played for real.",
    {
        "LIVE": "Runs by the real clock; a studio reaches it by live keys.",
        "SANDBOX": "Has its own members and a clock that can be moved; a studio reaches it by test keys.",
    },
)

MISSION_COUNTS = described(
    MissionCounts,
    "MissionCounts",
    "What moves a mission on.",
    {
        "PURCHASES": "Each purchase, by itself.",
        "AMOUNT_USD": "What was paid, in USD, by itself.",
        "REPORTED": "What the studio's server reports with `reportMissionProgress`.",
    },
)
BENEFIT_KIND = described(
    BenefitKind,
    "BenefitKind",
    "What sort of benefit a row shows; clients choose the icon by it.",
    {
        "MULTIPLIER": "More points on purchases; `value` is the factor.",
        "DAILY_BONUS": "Points or an item, once per day.",
        "MONTHLY_GIFT": "Points or an item, once per calendar month.",
        "DISCOUNT": "Less on orders; `value` is the percent off list prices.",
        "FREE_SHIPPING": "Orders sent for nothing; `value` is how many in a calendar month.",
        "BIRTHDAY": "More P on purchases in the month of the player's birthday; `value` is the factor.",
        "VIP_SUPPORT": "Faster or personal support.",
        "PERSONAL_OFFER": "Offers made for the player.",
        "OTHER": "Anything else; the texts say what.",
    },
)

HISTORY_KIND = described(
    ChangeKind,
    "HistoryKind",
    "What changed a standing.",
    {
        "JOINED": "The player became known; the first season began.",
        "PURCHASE": "A purchase was counted.",
        "REFUND": "All or part of a purchase went back, with what it had earned.",
        "SC_GRANTED": "SC for a mission or an activity.",
        "P_GRANTED": "P given by the studio, a benefit or a mission.",
        "P_SPENT": "P spent in the store.",
        "P_RETURNED": "P back from a redemption that was cancelled or failed. P_EXPIRED follows where the"
        " player cancelled it after they had expired.",
        "P_EXPIRED": "The balance expired: no purchase was made in time.",
        "INVITE_QUALIFIED": "Somebody whom the member invited has qualified, with a reward or beyond the"
        " limits.",
        "INVITE_REWARDED": "The reward for coming by an invitation, which has qualified.",
        "INVITE_REVERSED": "An invitation was taken back, with what it had given.",
        "PACK_PERIOD": "A period of a pack was paid for.",
        "PACK_CANCELLED": "A pack does not renew by itself any more.",
        "PACK_ENDED": "A payment for a pack went back, which ended its period.",
        "PACK_REVERSED": "The bank took back a payment for a pack: it counts as if it had not been made.",
        "PROMOTED": "One or more tiers were completed; a season of the tier entered began.",
        "LOOPED": "The last tier was completed, once or more; its season began again.",
        "RENEWED": "The season ended with the keep threshold met: the tier was kept.",
        "RESTARTED": "A season of the first tier ended below the keep threshold: it began again.",
        "DEMOTED": "The season ended below the keep threshold: one tier down.",
        "CORRECTED": "The past came out differently by a refund, a late purchase, an invitation or a"
        " payment for a pack.",
        "MERGED": "Another account of the same person was joined to this one, with all that it had.",
        "CLOSED": "This account was joined to another one of the same person, which goes on for both.",
    },
)

USER_ERROR_CODE = described(
    UserErrorCode,
    "UserErrorCode",
    "Why a mutation was refused; nothing was changed.",
    {
        "INVALID": "A value is outside its limits, or does not fit what there is; `path` and"
        " `message` say which,"
        " and why.",
        "NOT_FOUND": "What the input names does not exist, or not for this caller.",
        "IDEMPOTENCY_CONFLICT": "The id or key was used before with other input.",
        "UNKNOWN_CURRENCY": "The program's rules have no exchange rate for the currency at the instant at"
        " which the purchase counts. Have one published that holds from then, and send the purchase again.",
        "OCCURRED_IN_FUTURE": "`occurredAt` lies more than 5 minutes after the game's present.",
        "ALREADY_REFUNDED": "All of the purchase has gone back already.",
        "REFUND_EXCEEDS_PURCHASE": "The refund is for more than is left of the purchase.",
        "PRICE_CHANGED": "The item's price is not the `expectedPrice`, or none was sent and it rose"
        " a moment ago;"
        " `currentPrice` is the price now.",
        "INSUFFICIENT_POINTS": "The balance of P is smaller than what is to be spent.",
        "TIER_TOO_LOW": "The item, or its style, asks for a higher tier than the member holds.",
        "NOT_STARTED": "It is too early: before the `availableFrom` of the item, or before the"
        " mission, the offer or the coupon starts, or bargaining begins.",
        "ENDED": "It is too late: past the `availableUntil` of the item, the `endsAt` of the mission, the"
        " end of the offer, the coupon, which may also be paused, the flash sale, the bargaining, whose price"
        " may also have reached the floor, or the days in which an invitation is claimed.",
        "SOLD_OUT": "Fewer of the item are left than were asked for, or than the benefit gives; or none is"
        " for the bargaining.",
        "LIMIT_REACHED": "There may be no more: of an item its `perMemberLimit`, of an activity what"
        " it gives in a"
        " day, a week or in all, of a game's webhook endpoints 10, its"
        " definitions 500 and its slots 50, of a member's stored grants 2,000, of a"
        " studio's games 100 and of its valid keys 50; of stored value what the game's rules allow, 20"
        " currencies and 1,000 lots of a member; of coupons what"
        " their template allows and 200 of a member, 500 templates and 100 flash sales of a game; 100"
        " activities of bargaining of a game; a player has helped as many bargainings as one may; a birthday"
        " was changed within 365 days; a person's budget of P a day is used up; or of a"
        " member's invite codes or marks there are as many as may be.",
        "COMING_SOON": "The item is shown, but cannot be redeemed yet.",
        "IDENTIFICATION_REQUIRED": "To redeem, the member needs an identity: sign in with Apple, Facebook or"
        " Google, or let the game assert it. To be erased, sign in with one of the three anew.",
        "EMAIL_REQUIRED": "A tangible item needs an e-mail, and the member has none: give an `email`.",
        "STORE_SESSION_REQUIRED": "A player token is not enough: open the store by a link of"
        " `createStoreLink`, or"
        " sign in there.",
        "ADDRESS_REQUIRED": "A tangible item needs a `shippingAddress`.",
        "NOT_PENDING": "The redemption has been fulfilled, failed or cancelled already, the approval was"
        " decided or has expired, or an order has the coupon or the bargaining.",
        "ALREADY_CLAIMED": "The benefit was claimed for this day or month: see its `claim.nextAt`; or the"
        " account came by another invitation.",
        "NOT_ENTITLED": "The benefit, mission, offer or coupon is not for the tier that the player holds; the"
        " approval is not the caller's to decide: who asked cannot, and the limit for one grant must cover"
        " it; a LIVE"
        " game is a product owner's to make; a product owner would change or end its own role;"
        " or the account can claim no invitation, or not that one; or the bargaining is the caller's own, of"
        " another game, or cannot be bought before its price has reached the floor.",
        "CODE_INVALID": "The code or token is wrong, expired or used: get a new one.",
        "IDENTITY_IN_USE": "The identity belongs to another member: where both are of one game,"
        " `mergeMembers` can"
        " join them.",
        "NOT_A_SANDBOX": "Only a sandbox's clock can be moved, and scenarios are played in sandboxes alone.",
        "VERSION_CONFLICT": "Somebody else has changed it since it was read: read it again.",
        "GAME_ARCHIVED": "The game was archived: nobody joins, earns or spends in it any more.",
        "STACK_FULL": "The player owns as many of the item as its `maxStack` allows, or owns it for ever.",
        "NOT_OWNED": "The player does not own the item now, or not so many of it.",
        "INSUFFICIENT_VALUE": "Less stored value is left than that.",
        "NOTHING_TO_REFUND": "Nothing would be paid out.",
        "QUOTE_CHANGED": "The order costs something else now, or the quote is too old: see the new `quote`.",
        "COUPON_NOT_APPLICABLE": "The coupon is not for this order: leave it out.",
        "RESERVATION_EXPIRED": "What the order held is free again, and not all of it is there any more: pay"
        " the money back.",
        "AMOUNT_MISMATCH": "The money that was paid is not what is due.",
        "ALREADY_CONFIRMED": "The order was paid: what goes back of it is a return.",
        "BUDGET_SPENT": "As many of the coupon were issued, or used, as there may be, or its discounts have"
        " come to their greatest sum.",
    },
)


@strawberry.enum(description="What would happen if the season ended with today's progress.")
class SeasonOutlook(Enum):
    KEEP = strawberry.enum_value("KEEP", description="The keep threshold is met: the tier stays.")
    DEMOTE = strawberry.enum_value("DEMOTE", description="It is missed: one tier down.")
    RESTART = strawberry.enum_value(
        "RESTART", description="It is missed on the first tier: the season starts again."
    )


@strawberry.enum(description="Who the credentials of a request belong to.")
class ViewerKind(Enum):
    ANONYMOUS = strawberry.enum_value("ANONYMOUS", description="No credentials were sent.")
    PLAYER = strawberry.enum_value("PLAYER", description="A player, by a player token or a store session.")
    VISITOR = strawberry.enum_value(
        "VISITOR",
        description="Somebody at the store who signed in with an identity that no game knows yet: see"
        " `createConnectCode`.",
    )
    STUDIO = strawberry.enum_value("STUDIO", description="A studio's server, by a studio key.")
    STAFF = strawberry.enum_value("STAFF", description="Somebody of the staff, by a staff session.")


STAFF_ROLE = described(
    StaffRole,
    "StaffRole",
    "What somebody of the staff is, which says what they may do and whose games they reach.",
    {
        "PRODUCT_OWNER": "Steers the program: all games of all studios, with all that staff may do.",
        "STUDIO_FOCAL": "Steers the games of one studio, with all that staff may do.",
        "SUPPORT": "Helps players of all studios: reads members, grants P and items, exports and erases"
        " personal data.",
    },
)


PROVIDER = described(
    Provider,
    "Provider",
    "Who proved an identity.",
    {
        "APPLE": "Sign in with Apple.",
        "FACEBOOK": "Facebook Login.",
        "GOOGLE": "Sign in with Google.",
        "GAME": "The game asserted it, by `assertIdentity`.",
    },
)

ITEM_KIND = described(
    ItemKind,
    "ItemKind",
    "What an item of the catalog is.",
    {
        "DIGITAL": "Delivered by the studio's server.",
        "TANGIBLE": "Sent by post: redeeming it takes an e-mail and an address.",
    },
)

ELIGIBILITY_REASON = described(
    EligibilityReason,
    "EligibilityReason",
    "What stands in the way of redeeming an item; all of it is listed.",
    {
        "INSUFFICIENT_POINTS": "The balance is smaller than the price; `pointsShort` says by how much.",
        "TIER_TOO_LOW": "The member holds a lower tier than `minTier`.",
        "NOT_STARTED": "It is before `availableFrom`.",
        "ENDED": "It is past `availableUntil`.",
        "SOLD_OUT": "None is left.",
        "LIMIT_REACHED": "The member has as many as `perMemberLimit` allows.",
        "COMING_SOON": "It is shown, and cannot be redeemed yet.",
        "IDENTIFICATION_REQUIRED": "The member is a guest: sign in with Apple, Facebook or Google, or let the"
        " game assert the identity.",
        "EMAIL_REQUIRED": "It is sent by post, and the member has no e-mail; `redeem` takes one.",
        "STORE_SESSION_REQUIRED": "The caller holds a player token, not a store session.",
    },
)

REDEMPTION_STATUS = described(
    RedemptionStatus,
    "RedemptionStatus",
    "PENDING -> FULFILLED, or -> FAILED / CANCELLED with the points returned.",
    {
        "PENDING": "The studio has to deliver it; past the game's limit it fails by itself.",
        "FULFILLED": "The studio has delivered or sent it.",
        "FAILED": "It could not be had after all; the points were returned.",
        "CANCELLED": "The player took it back; the points were returned, with the expiry that they had.",
    },
)

NOTIFICATION_KIND = described(
    NotificationKind,
    "NotificationKind",
    "What notifications are about: one value for each type that implements `Notification`.",
    {
        "SEASON_ENDING": "SeasonEndingReminder.",
        "KEEP_THRESHOLD": "KeepThresholdReminder.",
        "SC_EXPIRING": "ScExpiringReminder.",
        "P_EXPIRING": "PExpiringReminder.",
        "TIER_CHANGED": "TierChanged.",
        "POINTS_CHANGED": "PointsChanged.",
        "REDEMPTION_UPDATED": "RedemptionUpdated.",
        "REWARD_EARNED": "RewardEarned.",
        "INVITATION_UPDATED": "InvitationUpdated.",
        "STORED_VALUE_EXPIRING": "StoredValueExpiringReminder.",
        "WISH_AVAILABLE": "WishAvailable.",
        "MILESTONE_REACHED": "MilestoneReached.",
        "GIFT_UPDATED": "GiftUpdated.",
        "COUPON_ISSUED": "CouponIssued.",
        "GIFT_CARD_UPDATED": "GiftCardUpdated.",
        "PACK_ENDING": "PackEndingReminder.",
        "PACK_EXPIRED": "PackExpiredNotice.",
        "BARGAIN_REACHED": "BargainReached.",
    },
)

GIFT_STATUS = described(
    GiftStatus,
    "GiftStatus",
    "What became of a gift. All but CLAIMED give back, once, what it took.",
    {
        "READY": "It can be claimed.",
        "CLAIMED": "Somebody has it.",
        "DECLINED": "It was not wanted.",
        "TAKEN_BACK": "Its giver took it back.",
        "EXPIRED": "It was not claimed in time.",
    },
)

GIFT_SIDE = described(
    GiftSide,
    "GiftSide",
    "The sides of a gift.",
    {"GIVEN": "The member gave it.", "RECEIVED": "It was given to the member, who may have claimed it."},
)

GIFT_NEWS = described(
    GiftNews,
    "GiftNews",
    "What a notification says of a gift.",
    {
        "RECEIVED": "It was given to the reader, and can be claimed.",
        "CLAIMED": "Somebody has claimed what the reader gave.",
        "DECLINED": "It was not wanted, and has come back to the reader.",
        "EXPIRED": "It was not claimed in time, and has come back to the reader.",
        "ENDING": "What the reader gave ends soon.",
    },
)

BONUS_POLICY = described(
    BonusPolicy,
    "BonusPolicy",
    "What becomes of a bonus of stored value that is left at its end.",
    {
        "LAPSE": "It is lost.",
        "EXTEND_ONCE": "It goes on for some months, once.",
        "CONVERT": "It becomes P.",
    },
)

REWARD_SOURCE = described(
    RewardSource,
    "RewardSource",
    "What gave a reward.",
    {
        "MISSION": "A mission that was completed.",
        "STREAK": "Days in a row of an activity.",
    },
)

CALENDAR_PERIOD = described(
    CalendarPeriod,
    "CalendarPeriod",
    "A period of the calendar in UTC.",
    {
        "MONTH": "A month.",
        "QUARTER": "A quarter: from January, April, July and October on.",
        "HALF": "Half a year: from January and July on.",
        "YEAR": "A year.",
    },
)

MEASURE_COUNTS = described(
    MeasureCounts,
    "MeasureCounts",
    "What a measure counts.",
    {
        "SPEND_USD": "What was bought, less refunds, in USD.",
        "PURCHASES": "Purchases of which something is left.",
        "INVITATIONS": "Invitations that qualified.",
        "ACTIVITY": "How often something was done in the game.",
    },
)

INVITATION_STATE = described(
    InvitationState,
    "InvitationState",
    "How far an invitation is.",
    {
        "JOINED": "The invitee has joined; a first purchase that is enough is missing.",
        "PENDING": "The purchase was made, and must last for the days that the rules say. A guest's waits"
        " until it is no guest any more.",
        "QUALIFIED": "It counts.",
        "REVERSED": "It counted, and refunds took it back.",
        "REFUSED": "It will not count.",
    },
)

INVITATION_REFUSAL = described(
    InvitationRefusal,
    "InvitationRefusal",
    "Why an invitation was refused: what the invitee shares with the inviter, or with somebody who was"
    " invited before.",
    {
        "SAME_IDENTITY": "An identity, perhaps one that was unlinked since.",
        "SAME_EMAIL": "An e-mail.",
        "SAME_DEVICE": "A device that the studio reported.",
        "SAME_PAYMENT": "A means of payment that the studio reported.",
        "SAME_MEMBER": "The invitee was a member before, or became one with the inviter, by a merge.",
        "ERASED": "One of the two was erased before it qualified.",
    },
)

FRAUD_MARK_KIND = described(
    ReportedKind,
    "FraudMarkKind",
    "What marks are of.",
    {"DEVICE": "A device.", "PAYMENT": "A means of payment."},
)
