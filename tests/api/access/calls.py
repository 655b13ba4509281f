"""How each root field is asked: its document, and what its input holds beside the names of things."""

from collections.abc import Awaitable, Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from json import dumps
from typing import Any
from uuid import uuid4

from app.domain.instants import format_instant
from tests.api import documents, reports, simulations
from tests.api.access import proofs
from tests.api.access.callers import Caller
from tests.api.access.places import KEPT, Place, fresh, nonexistent
from tests.api.access.table import OPERATIONS, Operation
from tests.api.approvals import documents as approvals
from tests.api.bargains import documents as bargains
from tests.api.bargains.cast import activity_input
from tests.api.coupons import documents as coupons
from tests.api.earning import documents as earning
from tests.api.gift_cards import documents as gift_cards
from tests.api.gifts import documents as gifts
from tests.api.houses import documents as houses
from tests.api.identity import doors
from tests.api.inventory import documents as inventory
from tests.api.invitations import documents as invitations
from tests.api.live import cast as live
from tests.api.notifications import documents as notifications
from tests.api.orders import documents as orders
from tests.api.packs import documents as packs
from tests.api.past import documents as past
from tests.api.privacy import documents as privacy
from tests.api.rules import documents as rules
from tests.api.staff.people import VIEWER
from tests.api.store import documents as store
from tests.api.stored_value import documents as stored_value
from tests.api.webhooks import documents as webhooks
from tests.api.wishes import documents as wishes
from tests.cast import program_file

Json = dict[str, Any]
Secrets = Callable[[Place, Caller], Awaitable[Mapping[str, Any]]]
_MONEY = {"amount": "1", "currency": "USD"}
_HOOK = {"url": "https://hooks.example.com/new", "eventTypes": ["REDEMPTION_CREATED"]}
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
"""A red pixel."""
_SIMULATED = {"draft": dumps(program_file()), "from": "2025-01-01T00:00:00Z", "until": "2026-01-01T00:00:00Z"}
_DEFINED = {
    "kind": "BADGE",
    "title": [{"locale": "en", "text": "Thing"}],
    "styles": [{"code": "plain", "title": [{"locale": "en", "text": "Plain"}]}],
}
_CSV = "sku,kind,title,price\ncsv,DIGITAL,Csv,1\n"


@dataclass(frozen=True)
class Call:
    """One way to ask a root field."""

    document: str
    rest: Json = field(default_factory=dict[str, Any])
    """The variables, without what names a thing."""
    left_out: tuple[str, ...] = ()
    """Arguments that cannot stand beside the others, or that the answer does not need."""
    new: tuple[str, ...] = ()
    """The arguments of things that are used up, though their kind is kept."""
    secrets: Secrets | None = None
    """Makes the arguments that prove themselves."""


_PUBLISHED_FROM = datetime(2100, 1, 1, tzinfo=UTC)
_SAVED = {"document": "{}"}
_PUBLISHED = {"revision": 1, "note": "Why", "validFrom": format_instant(_PUBLISHED_FROM)}
_MEMBER = (
    "query($playerId: ID, $memberId: ID, $gameId: ID) {"
    " member(playerId: $playerId, memberId: $memberId, gameId: $gameId) { id } }"
)
_GAME = "query($slug: String, $gameId: ID) { game(slug: $slug, gameId: $gameId) { id slug } }"
CALLS: Mapping[str, Call] = {
    "Query.approvals": Call(approvals.APPROVALS),
    "Query.auditLog": Call(approvals.AUDIT_LOG),
    "Query.catalog": Call(store.CATALOG),
    "Query.explain": Call(past.EXPLAIN),
    "Query.exportMyData": Call(privacy.EXPORT_ME),
    "Query.exportPlayer": Call(privacy.EXPORT),
    "Query.game": Call(_GAME),
    "Query.couponTemplates": Call(coupons.TEMPLATES),
    "Query.couponSales": Call(coupons.TEMPLATE_SALES),
    "Query.couponCounts": Call(coupons.COUNTS),
    "Query.previewCouponTemplate": Call(
        coupons.PREVIEW, {"input": {"code": "TEN", "class": "ORDER", "title": "Ten", "percent": "10"}}
    ),
    "Query.flashSales": Call(coupons.SALES),
    "Query.packs": Call(packs.SOLD),
    "Query.packCounts": Call(packs.COUNTS),
    "Query.packHolders": Call(packs.HOLDERS, {"pack": "PASS"}),
    "Query.endedFlashSales": Call(coupons.ENDED_SALES),
    "Mutation.recordPackPayment": Call(packs.PAY, {"input": {"price": _MONEY}}),
    "Mutation.cancelPack": Call(packs.CANCEL, {"input": {"reason": "Sorry"}}, secrets=proofs.with_pack),
    "Mutation.refundPackPayment": Call(packs.REFUND, {"input": {"reason": "Sorry"}}),
    "Mutation.chargebackPackPayment": Call(packs.CHARGEBACK),
    "Query.bargain": Call(bargains.OPEN, secrets=proofs.bargain_link),
    "Query.bargainActivities": Call(bargains.ACTIVITIES),
    "Query.bargainResults": Call(bargains.RESULTS),
    "Query.bargains": Call(bargains.OF_ACTIVITY, {"activity": "ACTIVITY"}),
    "Mutation.upsertBargainActivity": Call(bargains.UPSERT, {"input": activity_input("ACTIVITY")}),
    "Mutation.startBargain": Call(bargains.START),
    "Mutation.helpBargain": Call(bargains.HELP, secrets=proofs.bargain_to_help),
    "Mutation.claimCoupon": Call(coupons.CLAIM, secrets=proofs.coupon_code),
    "Mutation.createCouponCodes": Call(coupons.CODES, {"input": {"count": 1}}),
    "Mutation.issueCoupon": Call(coupons.ISSUE),
    "Mutation.revokeCoupon": Call(coupons.REVOKE, {"input": {"reason": "Oh"}}, new=("input.couponId",)),
    "Mutation.upsertCouponTemplate": Call(
        coupons.UPSERT, {"input": {"code": "TEN", "class": "ORDER", "title": "Ten", "percent": "10"}}
    ),
    "Mutation.upsertFlashSale": Call(
        coupons.UPSERT_SALE,
        {
            "input": {
                "code": "SALE",
                "sku": "box",
                "price": _MONEY,
                "from": "2026-01-01T00:00:00Z",
                "until": "2100-01-01T00:00:00Z",
            }
        },
    ),
    "Query.liability": Call(stored_value.LIABILITY),
    "Query.me": Call(documents.ME),
    "Query.member": Call(_MEMBER, left_out=("memberId",)),
    "Query.memberAt": Call(past.MEMBER_AT, {"at": "2026-01-01T00:00:00Z"}, left_out=("memberId",)),
    "Query.members": Call(documents.MEMBERS),
    "Query.mergePreview": Call(doors.PREVIEW, secrets=proofs.token_to_preview),
    "Query.node": Call(documents.NODE),
    "Query.nodes": Call(documents.NODES),
    "Query.giftCards": Call(gift_cards.OF_GAME),
    "Query.giftCard": Call(gift_cards.OPEN, secrets=proofs.card_link),
    "Mutation.createGiftCard": Call(
        gift_cards.CREATE, {"input": {"amount": _MONEY, "reason": "Sorry"}}, secrets=proofs.giver
    ),
    "Mutation.claimGiftCard": Call(gift_cards.CLAIM, {"input": {}}, secrets=proofs.card),
    "Mutation.takeBackGiftCard": Call(gift_cards.TAKE_BACK, {"input": {"reason": "Sorry"}}),
    "Mutation.freezeGiftCard": Call(gift_cards.FREEZE, {"input": {"reason": "Sorry"}}),
    "Mutation.chargebackGiftCard": Call(gift_cards.CHARGEBACK, {"input": {"reason": "Sorry"}}),
    "Query.gift": Call(gifts.OPEN, secrets=proofs.link),
    "Query.inventoryGrants": Call(inventory.GRANTS),
    "Query.itemOwners": Call(inventory.OWNERS),
    "Query.inventorySlots": Call(inventory.SLOTS),
    "Query.itemDefinitions": Call(inventory.DEFINITIONS),
    "Query.loadouts": Call(inventory.LOADOUTS),
    "Query.order": Call(orders.ORDER),
    "Query.previewReturn": Call(orders.PREVIEW_RETURN, {"input": {"lines": [{"line": 0, "quantity": 1}]}}),
    "Query.orders": Call(orders.GAME_ORDERS),
    "Query.quoteOrder": Call(
        orders.QUOTE,
        {"input": {"currency": "USD", "lines": [{"sku": "box", "quantity": 1, "unitPrice": "1"}]}},
    ),
    "Query.previewPurchase": Call(houses.PREVIEW_PURCHASE, {"amount": _MONEY}),
    "Query.previewRefund": Call(houses.PREVIEW_REFUND),
    "Query.redemptions": Call(store.REDEMPTIONS),
    "Query.reports": Call(reports.BRIEF),
    "Query.rules": Call(rules.RULES),
    "Query.rulesChanges": Call(rules.CHANGES),
    "Query.rulesDraft": Call(rules.DRAFT),
    "Query.rulesVersions": Call(rules.VERSIONS),
    "Query.simulation": Call(simulations.ONE),
    "Query.simulations": Call(simulations.LIST),
    "Query.tryPurchase": Call(rules.TRY, {"tier": "GOLD", "amount": _MONEY}),
    "Query.savedViews": Call(houses.SAVED_VIEWS),
    "Query.scenarios": Call(houses.SCENARIOS),
    "Query.staffMembers": Call(houses.STAFF_MEMBERS),
    "Query.studioKeys": Call(houses.KEYS),
    "Query.viewer": Call(VIEWER),
    "Query.webhookEndpoints": Call(webhooks.LIST),
    "Mutation.adjustStock": Call(store.ADJUST, {"input": {"by": 1}}),
    "Mutation.advanceClock": Call(documents.ADVANCE, {"input": {"to": "2026-01-02T00:00:00Z"}}),
    "Mutation.archiveCatalogItem": Call(store.ARCHIVE),
    "Mutation.archiveGame": Call(houses.ARCHIVE_GAME, {"input": {"archived": False}}),
    "Mutation.archiveItemDefinition": Call(inventory.ARCHIVE, new=("input.code",)),
    "Mutation.consumeItem": Call(inventory.CONSUME, {"input": {"quantity": 1}}, secrets=proofs.used_up),
    "Mutation.equip": Call(inventory.EQUIP, secrets=proofs.owned),
    "Mutation.blockGiver": Call(gifts.BLOCK),
    "Mutation.claimGift": Call(gifts.CLAIM, {"input": {}}, left_out=("input.giftId",), secrets=proofs.gift),
    "Mutation.declineGift": Call(
        gifts.DECLINE, {"input": {}}, left_out=("input.giftId",), secrets=proofs.gift
    ),
    "Mutation.giveItem": Call(gifts.GIVE),
    "Mutation.takeBackGift": Call(gifts.TAKE_BACK),
    "Mutation.grantItem": Call(inventory.GRANT, {"input": {"reason": "Sorry"}}),
    "Mutation.organizeItem": Call(inventory.ORGANIZE, {"input": {"favourite": True}}, secrets=proofs.owned),
    "Mutation.removeInventorySlot": Call(inventory.REMOVE_SLOT, new=("input.code",)),
    "Mutation.revokeItem": Call(inventory.REVOKE, {"input": {"reason": "Oh"}}),
    "Mutation.setLoadout": Call(inventory.SET, {"input": {"version": 0}}, secrets=proofs.loadout),
    "Mutation.upsertInventorySlot": Call(inventory.UPSERT_SLOT, {"input": {"kinds": ["BADGE"], "size": 1}}),
    "Mutation.upsertItemDefinition": Call(inventory.UPSERT, {"input": _DEFINED}),
    "Mutation.assertIdentity": Call(doors.ASSERT),
    "Mutation.cancelRedemption": Call(store.CANCEL),
    "Mutation.cancelSimulation": Call(simulations.CANCEL),
    "Mutation.chargebackTopUp": Call(stored_value.CHARGEBACK),
    "Mutation.checkDraft": Call(rules.CHECK, {"input": _SAVED}),
    "Mutation.cashOutStoredValue": Call(
        stored_value.CASH_OUT, {"input": {"currency": "USD"}}, secrets=proofs.with_value
    ),
    "Mutation.changeStaffRole": Call(houses.CHANGE_ROLE, {"input": {"role": "STUDIO_FOCAL"}}),
    "Mutation.claimBenefit": Call(earning.CLAIM),
    "Mutation.claimInvitation": Call(invitations.CLAIM, secrets=proofs.invite_code),
    "Mutation.connectStoreCode": Call(doors.CONNECT, secrets=proofs.other_sides_code),
    "Mutation.createConnectCode": Call(doors.CREATE_CODE),
    "Mutation.createGame": Call(houses.CREATE_GAME, {"input": {"name": "Trial", "mode": "SANDBOX"}}),
    "Mutation.createKey": Call(houses.CREATE_KEY, {"input": {"mode": "SANDBOX", "scopes": ["members:read"]}}),
    "Mutation.createStudio": Call(houses.CREATE_STUDIO, {"input": {"name": "Studio"}}),
    "Mutation.createStoreLink": Call(doors.CREATE_LINK),
    "Mutation.createWebhookEndpoint": Call(webhooks.CREATE, {"input": _HOOK}),
    "Mutation.decideApproval": Call(approvals.DECIDE, {"input": {"approve": True}}),
    "Mutation.deleteWebhookEndpoint": Call(webhooks.DELETE, new=("input.endpointId",)),
    "Mutation.discardDraft": Call(rules.DISCARD, {"input": {"revision": 1}}, secrets=proofs.draft),
    "Mutation.eraseMe": Call(privacy.ERASE_ME, {"confirm": "ERASE"}),
    "Mutation.erasePlayer": Call(privacy.ERASE),
    "Mutation.failRedemption": Call(store.FAIL, {"input": {"reason": "Lost"}}),
    "Mutation.fulfillRedemption": Call(store.FULFILL),
    "Mutation.grantPoints": Call(documents.GRANT, {"input": {"points": 1, "reason": "Sorry"}}),
    "Mutation.importCatalog": Call(store.IMPORT, {"input": {"csv": _CSV}}),
    "Mutation.inviteStaff": Call(houses.INVITE, {"input": {"role": "STUDIO_FOCAL"}}),
    "Mutation.issuePlayerToken": Call(documents.ISSUE_TOKEN),
    "Mutation.markNotificationsRead": Call(notifications.MARK),
    "Mutation.mergeMembers": Call(documents.MERGE, secrets=proofs.merge_token),
    "Mutation.onboardPlayer": Call(documents.ONBOARD),
    "Mutation.publishDraft": Call(rules.PUBLISH, {"input": _PUBLISHED}, secrets=proofs.draft),
    "Mutation.recordActivity": Call(earning.ACTIVITY),
    "Mutation.recordPurchase": Call(documents.RECORD, {"input": {"amount": _MONEY}}),
    "Mutation.recordPurchases": Call(documents.RECORD_MANY, {"input": [{"amount": _MONEY}]}),
    "Mutation.reserveOrder": Call(orders.RESERVE),
    "Mutation.confirmOrder": Call(orders.CONFIRM, {"input": {"paid": _MONEY}}),
    "Mutation.releaseOrder": Call(orders.RELEASE),
    "Mutation.returnOrder": Call(
        orders.RETURN, {"input": {"lines": [{"line": 0, "quantity": 1}], "reason": "Oh"}}
    ),
    "Mutation.recordTopUp": Call(stored_value.TOP_UP, {"input": {"amount": _MONEY}}),
    "Mutation.redeem": Call(store.REDEEM),
    "Mutation.refundPurchase": Call(documents.REFUND),
    "Mutation.removeView": Call(houses.REMOVE_VIEW, secrets=proofs.view),
    "Mutation.refundTopUp": Call(stored_value.REFUND, {"input": {"amount": _MONEY}}),
    "Mutation.replayDelivery": Call(webhooks.REPLAY),
    "Mutation.replaceInviteCode": Call(invitations.REPLACE),
    "Mutation.reportFraudMarks": Call(
        invitations.MARKS, {"input": {"marks": [{"kind": "DEVICE", "value": "a phone"}]}}
    ),
    "Mutation.reportMissionProgress": Call(earning.REPORT, {"input": {"progress": 1}}),
    "Mutation.revokeKey": Call(houses.REVOKE_KEY),
    "Mutation.revokeStaff": Call(houses.REVOKE),
    "Mutation.rotateWebhookSecret": Call(webhooks.ROTATE),
    "Mutation.saveDraft": Call(rules.SAVE, {"input": _SAVED}, secrets=proofs.revision),
    "Mutation.saveView": Call(
        houses.SAVE_VIEW, {"input": {"page": "members", "name": "Mine", "query": "tier=GOLD"}}
    ),
    "Mutation.runScenario": Call(houses.RUN_SCENARIO, {"input": {"scenario": "a-first-purchase-earns-both"}}),
    "Mutation.setNotificationPreference": Call(
        notifications.PREFER, {"kind": "POINTS_CHANGED", "wanted": False}
    ),
    "Mutation.setStaffLimits": Call(houses.SET_LIMITS, {"input": {"limits": {"grant": 1}}}),
    "Mutation.signInWithIdToken": Call(
        doors.ID_TOKEN, {"input": {"provider": "GOOGLE"}}, secrets=proofs.typed_token
    ),
    "Mutation.signOutEverywhere": Call(doors.SIGN_OUT),
    "Mutation.startSimulation": Call(simulations.START, {"input": _SIMULATED}),
    "Mutation.testWebhook": Call(webhooks.TEST),
    "Mutation.updateGame": Call(houses.UPDATE_GAME, {"input": {"fulfilHours": 72}}),
    "Mutation.updatePlayer": Call(documents.UPDATE_PLAYER, {"input": {"displayName": "Ada"}}),
    "Mutation.updateStudio": Call(houses.UPDATE_STUDIO, {"input": {"name": "Studio"}}),
    "Mutation.updateWebhookEndpoint": Call(webhooks.UPDATE, {"input": {"enabled": True}}),
    "Mutation.uploadPicture": Call(store.UPLOAD, {"input": {"data": PNG}}),
    "Mutation.upsertCatalogItem": Call(
        store.UPSERT,
        {"input": {"kind": "DIGITAL", "title": [{"locale": "en", "text": "Thing"}], "price": 1}},
    ),
    "Mutation.removeWish": Call(wishes.REMOVE, new=("wishId",)),
    "Mutation.wishItem": Call(wishes.WISH),
    "Query.itemDemand": Call(wishes.DEMAND),
    "Subscription.notifications": Call(live.NOTIFICATIONS),
    "Subscription.status": Call(live.STATUS),
}
assert set(CALLS) == set(OPERATIONS)
_ONCE = {
    "Mutation.assertIdentity": ("input.subject", ""),
    "Mutation.createGame": ("input.slug", ""),
    "Mutation.createStudio": ("input.slug", ""),
    "Mutation.inviteStaff": ("input.email", "@example.com"),
}
"""Values that may be used once, by their paths, and how they end."""


def put(variables: Json, path: str, value: object) -> None:
    """Set an argument by its path; of a list the first one."""
    steps = path.split(".")
    here: Any = variables
    for number, step in enumerate(steps):
        name, is_list = step.removesuffix("[]"), step.endswith("[]")
        if number == len(steps) - 1:
            here[name] = [value] if is_list else value
        elif is_list:
            here = here.setdefault(name, [{}])[0]
        else:
            here = here.setdefault(name, {})


async def name_of(operation: Operation, path: str, place: Place, caller: Caller, *, used_up: bool) -> str:
    """Return what an argument names at a place: a thing of the caller's, or of the place's resident."""
    kind = operation.names[path]
    if kind == "key":
        return fresh()
    own = caller.player if caller.player and place.name in caller.reaches else None
    if not used_up or (kind in KEPT and path not in CALLS[operation.name].new):
        return await place.thing(kind, own)
    return await place.new(kind, own or await place.player())


async def variables_of(
    operation: Operation, place: Place | None, caller: Caller, *, used_up: bool = False
) -> Json:
    """Return variables that name things at a place, at none those that do not exist.

    `used_up`: make new things where asking uses them up.
    """
    call = CALLS[operation.name]
    variables = deepcopy(call.rest)
    for path, kind in operation.names.items():
        if kind in {"cursor", "secret"} or path in call.left_out:
            continue
        if place is None:
            put(variables, path, nonexistent(kind))
        else:
            put(variables, path, await name_of(operation, path, place, caller, used_up=used_up))
    if operation.name in _ONCE:
        path, ending = _ONCE[operation.name]
        put(variables, path, f"{fresh()}{ending}")
    if call.secrets is not None:
        secrets = await _secrets(operation, call.secrets, place, caller, used_up=used_up)
        for path, value in secrets.items():
            put(variables, path, value)
    return variables


async def _secrets(
    operation: Operation, make: Secrets, place: Place | None, caller: Caller, *, used_up: bool
) -> Mapping[str, Any]:
    if place is not None and used_up:
        return await make(place, caller)
    # Who is refused needs none that are good.
    return {path: f"x{uuid4().hex}" for path, kind in operation.names.items() if kind == "secret"}
