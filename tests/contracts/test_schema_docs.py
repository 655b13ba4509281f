"""The schema documents itself: everything has a description, and the numbers in them are the real ones."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    is_specified_scalar_type,
)

from app.approvals.service import MAX_NOTE
from app.bargains import limits as bargains
from app.coupons import limits as coupons
from app.domain.access import MAX_ID_TOKEN, Scope
from app.domain.amounts import MAX_AMOUNT, MAX_AMOUNT_PLACES, MAX_POINTS
from app.domain.approvals import APPROVAL_HOURS, ROLE_LIMITS
from app.domain.birthdays import BIRTHDAY_HOUR, CHANGED_WITHIN
from app.domain.csv_text import MAX_COLUMNS, MAX_FIELD_CHARS
from app.domain.gifts import GIFT_LIFE, REMIND_DAYS
from app.domain.instants import LATEST
from app.domain.inventory import ENDED_DAYS, SOON_DAYS
from app.domain.invitations import CLAIM_WITHIN, OLD_CODE_LIFE
from app.domain.locales import MAX_LOCALE
from app.domain.looks import DARK_SURFACE, LIGHT_SURFACE, SHAPE_CONTRAST, TEXT_CONTRAST
from app.domain.milestones import STEPS, TOLD_WITHIN, MilestoneKind
from app.domain.receipt import CLOCK_TOLERANCE
from app.domain.reports import FALL_DAYS, MAX_PERIOD_DAYS, REPURCHASE_WEEKS
from app.domain.rules_changes import MAX_CHANGES
from app.domain.simulation import MOST_MOVED
from app.domain.urls import MAX_URL
from app.domain.wishes import MAX_WISH_TEXT, MAX_WISHES
from app.earning.service import MAX_CODE
from app.gifts import limits as gifts
from app.identity.codes import CONNECT_CODE_LIFE, WRONG_CODES, WRONG_CODES_WINDOW
from app.identity.contacts import MAX_EMAIL
from app.identity.identities import MAX_IDENTITIES, MAX_SUBJECT
from app.identity.links import LINK_LIFE
from app.identity.service import PLAYER_TOKEN_LIFE
from app.identity.sessions import BEARER_LIFE
from app.infra import link_tokens
from app.infra.targets import FIRST_FREE_PORT
from app.infra.targets import MAX_URL as MAX_TARGET
from app.inventory import limits as inventory
from app.invitations.codes import MAX_GOOD_CODES, MAX_TYPED
from app.invitations.marks import MAX_MARK, MAX_MARKS, MAX_MARKS_OF_MEMBER
from app.loyalty.inputs import MAX_DISPLAY_NAME, MAX_ID, MAX_REASON
from app.loyalty.text_inputs import MAX_DESCRIPTION, MAX_TITLE
from app.notifications.service import MAX_MARKED
from app.orders.inputs import (
    MAX_CODES,
    MAX_LINES,
    MAX_TTL_SECONDS,
    MAX_UNITS,
    QUOTE_FOR,
    USUAL_TTL_SECONDS,
)
from app.orders.inputs import MAX_TITLE as MAX_LINE_TITLE
from app.pictures.failures import MAX_FETCHED_BYTES
from app.pictures.fetching import FETCH_SECONDS
from app.pictures.jobs import UNUSED_DAYS
from app.pictures.reencode import MAX_PIXELS, MAX_SIDE, MAX_STORED_BYTES
from app.pictures.service import MAX_UPLOAD_BYTES
from app.privacy.export import MAX_EXPORTED
from app.privacy.service import AUTHENTICATED_WITHIN
from app.purchases.service import MAX_BATCH
from app.reports.inputs import DEFAULT_DAYS, MAX_CSV_MEMBERS, MAX_ITEMS
from app.rules_drafts.service import GRACE_MINUTES
from app.rules_drafts.service import MAX_NOTE as MAX_RULES_NOTE
from app.rules_files.faults import MAX_FAULTS
from app.rules_files.kinds import MAX_RADIUS
from app.rules_files.text import MAX_DRAFT_CHARS
from app.simulation.service import MAX_GAMES
from app.store.catalog import MAX_CATEGORY, MAX_COUNTRIES, MAX_PER_MEMBER, MAX_PRIORITY
from app.store.importer import MAX_ROWS
from app.store.inputs import MAX_QUANTITY, MAX_SHORT, MAX_STREET
from app.store.redeeming import PRICE_HOLD
from app.store.wish_queries import MAX_DEMANDED
from app.studios.keys import MAX_ACTIVE_KEYS, MAX_KEY_NAME
from app.studios.service import MAX_FULFIL_HOURS, MAX_GAMES_PER_STUDIO, MAX_NAME, MAX_SLUG
from app.webhooks.delivery import ANSWER_SECONDS, MAX_RESPONSE_EXCERPT
from app.webhooks.service import MAX_DESCRIPTION as MAX_ENDPOINT_DESCRIPTION
from app.webhooks.service import MAX_OLD_SECRET_HOURS
from app.webhooks.writes import GIVE_UP_AFTER, LOG_RETENTION
from resolvers.coupons import ENDED_SALES
from resolvers.member_lists import MAX_FALLING_DAYS, MAX_SEARCH
from resolvers.root import make_schema
from schema.node import MAX_NODES
from transport.limits import DEFAULT_PAGE, MAX_PAGE
from transport.sockets import MAX_OPERATIONS

SCHEMA = make_schema()._schema


def descriptions() -> Iterator[tuple[str, str | None]]:
    """The coordinate of everything in the schema that is ours, with its description."""
    for name, found in SCHEMA.type_map.items():
        if name.startswith("__") or is_specified_scalar_type(found):
            continue
        yield name, found.description
        if isinstance(found, GraphQLEnumType):
            yield from ((f"{name}.{value}", known.description) for value, known in found.values.items())
        if isinstance(found, GraphQLInputObjectType):
            yield from ((f"{name}.{field}", known.description) for field, known in found.fields.items())
        if isinstance(found, GraphQLObjectType):
            for field, known in found.fields.items():
                yield f"{name}.{field}", known.description
                for argument, given in known.args.items():
                    yield f"{name}.{field}({argument}:)", given.description


DESCRIBED: Mapping[str, str] = {name: text or "" for name, text in descriptions()}


def test_everything_has_a_description() -> None:
    assert [name for name, text in DESCRIBED.items() if not text.strip()] == []


def test_descriptions_stand_alone() -> None:
    assert [name for name, text in DESCRIBED.items() if text != text.strip()] == []


def test_what_can_be_null_says_when() -> None:
    outputs = [found for found in SCHEMA.type_map.values() if isinstance(found, GraphQLObjectType)]
    nullable = [
        f"{owner.name}.{name}"
        for owner in outputs
        for name, field in owner.fields.items()
        if f"{owner.name}.{name}" in DESCRIBED and not isinstance(field.type, GraphQLNonNull)
    ]
    assert [name for name in nullable if "null" not in DESCRIBED[name].lower()] == []


def test_the_words_in_brackets_are_defined() -> None:
    levels = set(re.findall(r"\[([A-Z]+)\]: ", DESCRIBED["Query"]))
    brackets = [text for where in DESCRIBED.values() for text in re.findall(r"\[([^\]\d\"]+)\]", where)]
    words = {word for text in brackets for word in re.findall(r"[A-Z]{2,}", text)}
    scopes = {word for text in brackets for word in re.findall(r"[a-z]+:[a-z]+", text)}
    assert words == levels
    assert scopes <= set(Scope)


PAGED = f"1 to {MAX_PAGE}"
AN_ID = f"1 to {MAX_ID} characters"
STATED: list[tuple[str, str]] = [
    *(
        ("Mutation.grantPoints", f"{role} {limits.grant:,} P and {limits.daily:,} P a day")
        for role, limits in ROLE_LIMITS.items()
    ),
    ("Mutation.grantPoints", f"waits {APPROVAL_HOURS} hours"),
    ("Approval.expiresAt", f"{APPROVAL_HOURS} hours after"),
    ("DecideApprovalInput.note", f"at most {MAX_NOTE} characters"),
    ("Query.members(first:)", PAGED),
    ("Member.history(first:)", PAGED),
    ("Query.members(last:)", PAGED),
    ("Query.nodes(ids:)", f"up to {MAX_NODES}"),
    ("Query.members(search:)", f"at most {MAX_SEARCH} characters"),
    ("Query.members(fallingWithinDays:)", f"1 to {MAX_FALLING_DAYS}"),
    ("CreateStudioInput.slug", f"at most {MAX_SLUG} characters"),
    ("CreateGameInput.name", f"1 to {MAX_NAME} printable characters"),
    ("CreateGameInput", f"at most {MAX_GAMES_PER_STUDIO}"),
    ("UpdateGameInput.fulfilHours", f"1 to {MAX_FULFIL_HOURS:,}"),
    ("CreateKeyInput", f"at most {MAX_ACTIVE_KEYS}"),
    ("CreateKeyInput.name", f"at most {MAX_KEY_NAME} characters"),
    ("StaffLimitsInput.grant", f"0 to {MAX_POINTS:,}"),
    ("OnboardPlayerInput.playerId", AN_ID),
    ("OnboardPlayerInput.displayName", f"At most {MAX_DISPLAY_NAME} characters"),
    ("OnboardPlayerInput.locale", f"at most {MAX_LOCALE} characters"),
    ("UpdatePlayerInput.locale", f"at most {MAX_LOCALE} characters"),
    ("LocalizedTextInput.locale", f"at most {MAX_LOCALE} characters"),
    ("RecordPurchaseInput.playerId", AN_ID),
    ("RecordPurchaseInput.purchaseId", AN_ID),
    ("RecordPurchaseInput.sku", AN_ID),
    ("RefundPurchaseInput.refundId", AN_ID),
    ("RefundPurchaseInput.reason", f"at most {MAX_REASON} characters"),
    ("GrantPointsInput.idempotencyKey", AN_ID),
    ("GrantPointsInput.reason", f"at most {MAX_REASON} characters"),
    ("MoneyInput.amount", f"at most {MAX_AMOUNT:,}"),
    ("MoneyInput.amount", f"at most {MAX_AMOUNT_PLACES} digits"),
    ("Mutation.recordPurchases", f"up to {MAX_BATCH} purchases"),
    ("RecordPurchaseInput.occurredAt", f"{CLOCK_TOLERANCE.seconds // 60} minutes ahead"),
    ("UserErrorCode.OCCURRED_IN_FUTURE", f"{CLOCK_TOLERANCE.seconds // 60} minutes"),
    ("AdvanceClockInput.to", f"before the year {LATEST.year}"),
    ("IssuePlayerTokenPayload.expiresAt", "One hour"),
    ("Points", "2^53-1"),
    ("CreateStoreLinkPayload.expiresAt", f"{LINK_LIFE.seconds} seconds"),
    ("StoreSessionToken.expiresAt", "One hour"),
    ("ConnectCode.expiresAt", "Ten minutes"),
    ("Mutation.connectStoreCode", f"{WRONG_CODES} wrong codes in ten minutes"),
    ("Mutation.signInWithIdToken", f"at most {MAX_IDENTITIES} each"),
    ("SignInWithIdTokenInput.idToken", f"at most {MAX_ID_TOKEN:,} characters"),
    ("AssertIdentityInput.subject", f"1 to {MAX_SUBJECT} characters"),
    ("AssertIdentityInput.email", f"at most {MAX_EMAIL} characters"),
    ("Query.exportMyData", f"up to {MAX_EXPORTED:,} entries"),
    ("Query.exportPlayer", f"up to {MAX_EXPORTED:,} entries"),
    ("Mutation.eraseMe", f"within the last {AUTHENTICATED_WITHIN.seconds // 60} minutes"),
    ("UpsertCatalogItemInput.category", f"at most {MAX_CATEGORY} characters"),
    ("UpsertCatalogItemInput.title", f"at most {MAX_TITLE} characters"),
    ("UpsertCatalogItemInput.description", f"at most {MAX_DESCRIPTION:,} characters"),
    ("UpsertCatalogItemInput.imageUrl", f"at most {MAX_URL:,} characters"),
    ("UploadPictureInput.data", f"at most {MAX_UPLOAD_BYTES:,} bytes and {MAX_PIXELS:,} pixels"),
    ("UploadedPicture", f"at most {MAX_SIDE:,} pixels"),
    ("PictureFailure.TIMEOUT", f"within {FETCH_SECONDS:.0f} seconds"),
    ("PictureFailure.TOO_LARGE", f"more than {MAX_FETCHED_BYTES // 2**20} MiB"),
    ("PictureFailure.TOO_LARGE", f"more than {MAX_STORED_BYTES // 2**20} MiB"),
    ("PictureFailure.TOO_MANY_PIXELS", f"more than {MAX_PIXELS:,} pixels"),
    ("Mutation.uploadPicture", f"after {UNUSED_DAYS} days"),
    ("UpsertCatalogItemInput.perMemberLimit", f"1 to {MAX_PER_MEMBER:,}"),
    ("UpsertCatalogItemInput.countries", f"at most {MAX_COUNTRIES}"),
    ("UpsertCatalogItemInput.priority", f"up to {MAX_PRIORITY:,}"),
    ("ImportCatalogInput.csv", f"up to {MAX_ROWS:,} items"),
    ("ImportCatalogInput.csv", f"At most {MAX_COLUMNS} columns"),
    ("ImportCatalogInput.csv", f"{MAX_FIELD_CHARS:,} characters in a field"),
    ("StartSimulationInput.draft", f"at most {MAX_DRAFT_CHARS:,} characters"),
    ("SaveDraftInput.document", f"at most {MAX_DRAFT_CHARS:,} characters"),
    ("CheckDraftInput.document", f"at most {MAX_DRAFT_CHARS:,} characters"),
    ("CheckDraftPayload.faults", f"at most {MAX_FAULTS}"),
    ("CheckDraftPayload.changes", f"at most {MAX_CHANGES:,} things"),
    ("Query.rulesChanges", f"at most {MAX_CHANGES:,} things"),
    ("PublishDraftInput.note", f"1 to {MAX_RULES_NOTE:,} characters"),
    ("PublishDraftInput.validFrom", f"Up to {GRACE_MINUTES} minutes ago"),
    ("StartSimulationInput.gameIds", f"1 to {MAX_GAMES}"),
    ("SimulationResult.losers", f"{MOST_MOVED} members"),
    ("ReportPeriodInput.until", f"at most {MAX_PERIOD_DAYS} days"),
    ("Query.reports(period:)", f"default {DEFAULT_DAYS} days"),
    ("RepurchaseReport.buckets", f"{REPURCHASE_WEEKS}, and one"),
    ("FallingReport", f"within {FALL_DAYS} days"),
    ("FallingReport.csv", f"at most {MAX_CSV_MEMBERS:,}"),
    ("ItemRedemptionsReport.items", f"at most {MAX_ITEMS}"),
    ("Query.loadouts", f"up to {inventory.MAX_LOADOUTS} players"),
    ("Query.itemDefinitions", f"at most {inventory.MAX_DEFINITIONS}"),
    ("Query.inventorySlots", f"at most {inventory.MAX_SLOTS}"),
    ("UpsertItemDefinitionInput", f"at most {inventory.MAX_DEFINITIONS}"),
    ("UpsertItemDefinitionInput.code", f"1 to {inventory.MAX_CODE} letters"),
    ("UpsertItemDefinitionInput.styles", f"1 to {inventory.MAX_STYLES}"),
    ("UpsertItemDefinitionInput.maxStack", f"1 to {inventory.MAX_STACK:,}"),
    ("UpsertItemDefinitionInput.days", f"1 to {inventory.MAX_DAYS:,}"),
    ("UpsertInventorySlotInput", f"at most {inventory.MAX_SLOTS}"),
    ("UpsertInventorySlotInput.size", f"1 to {inventory.MAX_SLOT_SIZE}"),
    ("GrantItemInput", f"at most {inventory.MAX_GRANTS:,} stored grants"),
    ("GrantItemInput.days", f"1 to {inventory.MAX_DAYS:,}"),
    ("OrganizeItemInput.position", f"1 to {inventory.MAX_POSITION:,}"),
    ("Mutation.setLoadout", f"{inventory.MAX_CHANGES} changes a minute"),
    ("Mutation.equip", f"{inventory.MAX_CHANGES} changes a minute"),
    ("Mutation.organizeItem", f"{inventory.MAX_CHANGES} changes a minute"),
    ("Member.gifts(first:)", PAGED),
    ("Gift", f"for {GIFT_LIFE.days} days"),
    ("Gift", f"{REMIND_DAYS[0]} days and {REMIND_DAYS[1]} day before"),
    ("Mutation.giveItem", f"At most {gifts.MAX_OPEN} open gifts"),
    ("Mutation.giveItem", f"{gifts.MAX_A_DAY} in 24 hours"),
    ("GiveItemInput.quantity", f"1 to {MAX_QUANTITY}"),
    ("GiveItemInput.message", f"at most {gifts.MAX_MESSAGE} characters"),
    ("GiveItemInput.idempotencyKey", AN_ID),
    ("Query.gift", f"After {link_tokens.WRONG_TOKENS} wrong ones"),
    ("Query.gift(token:)", f"{link_tokens.TOKEN_CHARS} letters"),
    ("ClaimGiftInput.token", f"{link_tokens.TOKEN_CHARS} letters"),
    ("DeclineGiftInput.token", f"{link_tokens.TOKEN_CHARS} letters"),
    ("Member.inventory(ended:)", f"the last {ENDED_DAYS} days"),
    ("SeasonEndingReminder.lostItems", f"from {SOON_DAYS} days before"),
    ("RedeemInput.expectedPrice", f"the last {PRICE_HOLD.seconds // 60} minutes"),
    ("Query.bargain", f"After {link_tokens.WRONG_TOKENS} wrong ones"),
    ("HelpBargainInput.token", f"{link_tokens.TOKEN_CHARS} letters"),
    ("Mutation.helpBargain", f"{bargains.HELPS_OF_ACTIVITY} of one activity, and {bargains.HELPS_A_DAY} "),
    ("BargainActivityInput.code", f"At most {bargains.MAX_OPEN_ACTIVITIES} activities"),
    ("BargainActivityInput.title", f"1 to {bargains.MAX_TITLE} characters"),
    ("BargainActivityInput.helpers", f"1 to {bargains.MAX_HELPERS}"),
    ("BargainActivityInput.hours", f"1 to {bargains.MAX_HOURS} hours"),
    ("Query.bargainActivities", f"at most {bargains.MAX_OPEN_ACTIVITIES}"),
    ("CouponTemplateInput.title", f"1 to {coupons.MAX_TITLE} characters"),
    ("CouponTemplateInput.code", f"At most {coupons.MAX_TEMPLATES} templates"),
    ("CouponTemplateInput.skus", f"1 to {coupons.MAX_PICKED}"),
    ("CouponTemplateInput.categories", f"1 to {coupons.MAX_PICKED}"),
    ("CouponTemplateInput.categories", f"at most {coupons.MAX_CATEGORY} characters"),
    ("CouponTemplateInput.genericCode", f"{coupons.MIN_GENERIC} to {coupons.MAX_GENERIC} letters"),
    ("CouponTemplateInput.daysFromIssue", f"1 to {coupons.MAX_VALID_DAYS:,}"),
    ("CreateCouponCodesInput.count", f"1 to {coupons.MAX_CODES_AT_ONCE:,}"),
    ("CreateCouponCodesInput.count", f"at most {coupons.MAX_CODES:,} of a template"),
    ("CouponConnection", f"At most {coupons.MAX_USABLE} can"),
    ("Query.couponTemplates", f"at most {coupons.MAX_TEMPLATES}"),
    ("Query.flashSales", f"at most {coupons.MAX_OPEN_SALES}"),
    ("FlashSaleInput.code", f"At most {coupons.MAX_OPEN_SALES} sales"),
    ("Mutation.claimCoupon", f"After {coupons.WRONG_CODES} wrong codes in an hour"),
    ("Mutation.claimCoupon", f"after {coupons.WRONG_CODES_OF_ADDRESS} from one address"),
    ("Mutation.claimCoupon(code:)", f"At most {coupons.MAX_TYPED} characters"),
    ("UpdatePlayerInput.birthday", f"once in {CHANGED_WITHIN.days} days"),
    ("CouponTrigger.BIRTHDAY", f"{BIRTHDAY_HOUR:02}:00"),
    ("RedeemInput.quantity", f"1 to {MAX_QUANTITY}"),
    ("ShippingAddressInput.line1", f"at most {MAX_STREET} characters"),
    ("ShippingAddressInput.line2", f"At most {MAX_STREET} characters"),
    ("ShippingAddressInput.postalCode", f"At most {MAX_SHORT} characters"),
    ("ShippingAddressInput.phone", f"at most {MAX_SHORT} characters"),
    ("FulfillRedemptionInput.trackingUrl", f"at most {MAX_URL:,} characters"),
    ("ReportMissionProgressInput.mission", f"at most {MAX_CODE} characters"),
    ("RecordActivityInput.activity", f"at most {MAX_CODE} characters"),
    ("RecordActivityInput.activityId", AN_ID),
    ("Mutation.claimBenefit(code:)", f"at most {MAX_CODE} characters"),
    ("Member.notifications(first:)", PAGED),
    ("Member.wishes", f"at most {MAX_WISHES},"),
    ("Mutation.wishItem", f"at most {MAX_WISHES} wishes"),
    ("Mutation.wishItem(text:)", f"1 to {MAX_WISH_TEXT} characters"),
    ("Wish.text", f"1 to {MAX_WISH_TEXT} characters"),
    ("ItemDemandReport.items", f"at most {MAX_DEMANDED}"),
    ("ItemDemandReport.texts", f"at most {MAX_DEMANDED}"),
    ("MilestoneKind.PURCHASES", ", ".join(map(str, STEPS[MilestoneKind.PURCHASES]))),
    ("MilestoneKind.GIFTS", ", ".join(map(str, STEPS[MilestoneKind.GIFTS]))),
    ("MilestoneKind.STREAK", ", ".join(map(str, STEPS[MilestoneKind.STREAK]))),
    ("MilestoneReached", f"the last {TOLD_WITHIN.days} days"),
    ("Member.invitations(first:)", PAGED),
    ("Mutation.claimInvitation", f"within {CLAIM_WITHIN.days} days"),
    ("Mutation.claimInvitation(code:)", f"up to {MAX_TYPED} characters"),
    ("OnboardPlayerInput.inviteCode", f"within {CLAIM_WITHIN.days} days"),
    ("Mutation.replaceInviteCode", f"good for {OLD_CODE_LIFE.days} days"),
    ("Mutation.replaceInviteCode", f"At most {MAX_GOOD_CODES} are"),
    ("FraudMarkInput.value", f"1 to {MAX_MARK} characters"),
    ("ReportFraudMarksInput.marks", f"1 to {MAX_MARKS};"),
    ("ReportFraudMarksInput.marks", f"{MAX_MARKS_OF_MEMBER} are kept"),
    ("Mutation.markNotificationsRead(ids:)", f"up to {MAX_MARKED}"),
    ("CreateWebhookEndpointInput.url", f"at most {MAX_TARGET:,} characters"),
    ("CreateWebhookEndpointInput.url", f"on port 443, or {FIRST_FREE_PORT} or above"),
    ("CreateWebhookEndpointInput.description", f"at most {MAX_ENDPOINT_DESCRIPTION} characters"),
    ("RotateWebhookSecretInput.oldSecretHours", f"0 to {MAX_OLD_SECRET_HOURS}"),
    ("WebhookDelivery", f"kept for {LOG_RETENTION.days} days"),
    ("WebhookDelivery.response", f"at most {MAX_RESPONSE_EXCERPT:,} bytes"),
    ("WebhookFailure.TIMEOUT", f"within {ANSWER_SECONDS} seconds"),
    ("Subscription", f"up to {MAX_OPERATIONS} operations"),
    ("GameLook", f"contrast of {TEXT_CONTRAST:g} to"),
    ("OrderLineInput.quantity", f"at most {MAX_UNITS:,} in all lines"),
    ("QuoteOrderInput.lines", f"1 to {MAX_LINES} lines"),
    ("QuoteOrderInput.coupons", f"at most {MAX_CODES}"),
    ("OrderLineInput.title", f"1 to {MAX_LINE_TITLE} characters"),
    ("ReturnOrderInput.reason", f"at most {MAX_REASON} characters"),
    ("Query.endedFlashSales", f"The {ENDED_SALES} flash sales"),
    ("Quote.expiresAt", f"{QUOTE_FOR // timedelta(minutes=1)} minutes"),
    ("ReserveOrderInput.ttlSeconds", f"1 to {MAX_TTL_SECONDS:,} seconds"),
    ("ReserveOrderInput.ttlSeconds", f"{USUAL_TTL_SECONDS} when left out"),
    ("GameLook.radius", f"0 to {MAX_RADIUS}"),
    ("TierLook.light", f"contrast of {SHAPE_CONTRAST:g} to {LIGHT_SURFACE}"),
    ("TierLook.dark", f"contrast of {SHAPE_CONTRAST:g} to {DARK_SURFACE}"),
    ("WebhookFailure.GIVEN_UP", f"for {GIVE_UP_AFTER // timedelta(hours=1)} hours"),
]


@pytest.mark.parametrize(("where", "stated"), STATED, ids=[f"{where} {stated}" for where, stated in STATED])
def test_limits_are_stated_where_they_hold(where: str, stated: str) -> None:
    assert stated in DESCRIBED[where]


def test_the_numbers_that_are_stated_in_words() -> None:
    assert PLAYER_TOKEN_LIFE.total_seconds() == BEARER_LIFE.total_seconds() == 3_600
    assert CONNECT_CODE_LIFE.total_seconds() == WRONG_CODES_WINDOW.total_seconds() == 600
    assert MAX_POINTS == 2**53 - 1


EXAMPLES = {
    *("1990", "02", "28", "312", "2,500", "310", "400", "3166", "3339", "0..1"),
    *("4217", "47", "4.99", "24", "72", "2026", "11", "21", "20", "17"),
    *("00", "14", "30", "50", "80", "100", "410"),
}
"""Numbers in descriptions that are no limits: examples, standards, the rules' default steps."""


def test_no_number_is_stated_that_nothing_proves() -> None:
    proven = {number for _, stated in STATED for number in re.findall(r"\d[\d,.]*\d", stated)} | EXAMPLES
    unproven = {
        (name, number)
        for name, text in DESCRIBED.items()
        for number in re.findall(r"\d[\d,.]*\d", text)
        if number not in proven
    }
    assert unproven == set()


@pytest.mark.parametrize(("owner", "field"), [("Query", "members"), ("Member", "history")])
def test_pages_start_as_the_contract_says(owner: str, field: str) -> None:
    found = SCHEMA.get_type(owner)
    assert isinstance(found, GraphQLObjectType)
    assert found.fields[field].args["first"].default_value == DEFAULT_PAGE == 20
