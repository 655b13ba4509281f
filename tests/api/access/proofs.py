"""What proves itself, or has to be there before a root field is asked: made anew for each call."""

from collections.abc import Mapping
from datetime import UTC, datetime
from json import dumps
from typing import Any

from tests.api.access.callers import Caller, make_player, make_unlinked
from tests.api.access.places import Place, fresh, grant
from tests.api.access.table import Kind
from tests.api.coupons import documents as coupons
from tests.api.houses import documents as houses
from tests.api.identity import doors
from tests.api.inventory import documents as inventory
from tests.api.invitations import documents as invitations
from tests.api.rules import documents as rules
from tests.auth import cast as auth
from tests.merging import offered


async def other_sides_code(place: Place, caller: Caller) -> Mapping[str, str]:
    other = await (make_player(place, Kind.GUEST) if caller.kind is Kind.UNLINKED else make_unlinked(place))
    return {"code": (await other.ask(doors.CREATE_CODE, {})).only["code"]}


async def invite_code(place: Place, _caller: Caller) -> Mapping[str, str]:
    """The code of the resident of the place."""
    member = (await place.stage.ask(invitations.OF_MEMBER, playerId=place.resident)).only
    return {"code": member["referral"]["code"]}


async def merge_token(place: Place, caller: Caller) -> Mapping[str, str]:
    if caller.player is None:
        return {"input.mergeToken": f"lm_{fresh()}"}
    stage, other = place.stage, await place.player()
    token = await offered(stage.world.database, stage.game, caller.player, other, datetime.now(UTC))
    return {"input.mergeToken": token}


async def coupon_code(place: Place, _caller: Caller) -> Mapping[str, str]:
    """A code that waits to be claimed."""
    given = {"template": await place.thing("couponTemplate"), "count": 1, "idempotencyKey": fresh()}
    (code,) = (await place.stage.ask(coupons.CODES, input=given)).only["codes"]
    return {"code": code}


async def with_value(place: Place, _caller: Caller) -> Mapping[str, str]:
    """A player who has something to be paid out."""
    player = await place.player()
    await place.new("topUp", player)
    return {"input.playerId": player}


async def token_to_preview(place: Place, caller: Caller) -> Mapping[str, str]:
    return {"mergeToken": (await merge_token(place, caller))["input.mergeToken"]}


async def typed_token(place: Place, _caller: Caller) -> Mapping[str, str]:
    nonce = fresh()
    token = await auth.id_token(
        place.stage.world, person="typed", email=f"{fresh()}@example.com", nonce=nonce
    )
    return {"input.idToken": token, "input.nonce": nonce}


async def revision(place: Place, _caller: Caller) -> Mapping[str, Any]:
    """What a save must name: the draft that is there, and the latest version."""
    game_id = str(place.stage.game.id)
    draft = (await place.stage.ask(rules.DRAFT, gameId=game_id)).only
    version = (await place.stage.ask(rules.RULES, gameId=game_id)).only["version"]
    return {"input.revision": draft and draft["revision"], "input.basedOn": version}


async def draft(place: Place, caller: Caller) -> Mapping[str, Any]:
    """A new draft, which differs from the version before it."""
    found = await revision(place, caller)
    given = {"gameId": str(place.stage.game.id)} | {
        name.removeprefix("input."): found[name] for name in found
    }
    document = dumps({"activities": [{"code": "A", "title": {"en": fresh()}}]})
    saved = (await place.stage.ask(rules.SAVE, input=given | {"document": document})).only
    return {"input.revision": saved["draft"]["revision"]}


async def view(_place: Place, caller: Caller) -> Mapping[str, Any]:
    """A view of the caller's own: a new one, in place of the last."""
    given = {"page": "removed", "name": "Removed", "query": ""}
    saved = await caller.ask(houses.SAVE_VIEW, {"input": given})
    # Who is none of the staff has none.
    return {} if "errors" in saved.body else {"input.viewId": saved.only["view"]["id"]}


async def owned(place: Place, caller: Caller) -> Mapping[str, Any]:
    """An item that the caller owns."""
    item = await place.thing("definition")
    if caller.player is not None and caller.player not in await owners(place, item):
        await grant(place, caller.player, item)
    return {"input.item": item}


async def owners(place: Place, item: str) -> set[str]:
    grants = (await place.stage.ask(inventory.GRANTS, item=item, first=100)).only
    return {edge["node"]["playerId"] for edge in grants["edges"]}


async def link(place: Place, _caller: Caller) -> Mapping[str, str]:
    return {"token": await place.new("giftToken", place.resident)}


async def giver(place: Place, _caller: Caller) -> Mapping[str, str]:
    """A player who has given none of the few cards of a day."""
    return {"input.giverPlayerId": await place.player()}


async def card_link(place: Place, _caller: Caller) -> Mapping[str, str]:
    return {"token": await place.new("cardToken", place.resident)}


async def card(place: Place, caller: Caller) -> Mapping[str, Any]:
    """A gift card of nobody, which who is no member yet claims without naming a player."""
    opened = {"input.token": await place.new("cardToken", place.resident)}
    return opened | ({"input.playerId": None, "input.gameId": None} if caller.kind is Kind.UNLINKED else {})


async def gift(place: Place, caller: Caller) -> Mapping[str, str]:
    """A gift to the caller, or one by a link for who is no member yet."""
    if caller.player is None:
        return {"input.token": await place.new("giftToken", place.resident)}
    return {"input.giftId": await place.new("gift", caller.player)}


async def loadout(place: Place, caller: Caller) -> Mapping[str, Any]:
    item = await owned(place, caller)
    if caller.player is None:
        return {"input.slots[].item": item["input.item"]}
    (read,) = (await place.stage.ask(inventory.LOADOUTS, playerIds=[caller.player])).only
    return {"input.slots[].item": item["input.item"], "input.version": read["version"]}


async def used_up(place: Place, _caller: Caller) -> Mapping[str, Any]:
    """A player with one of something that can be used up."""
    player, item = await place.player(), await place.thing("stackable")
    await grant(place, player, item)
    return {"input.playerId": player, "input.item": item}
