"""The games of the matrix, and one of everything in each of them, with names that no other game has."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from json import dumps
from uuid import uuid4

from app.domain.access import StaffRole
from app.identity.staff import set_limits
from tests.api.approvals import documents as approvals
from tests.api.bargains.cast import make_activity, start, token_of
from tests.api.cast import Json, Stage, bought
from tests.api.coupons.cast import coupon, template
from tests.api.gift_cards import cast as cards
from tests.api.gifts.documents import GIVE
from tests.api.houses.documents import CREATE_KEY
from tests.api.inventory import documents as inventory
from tests.api.orders.cast import quoted, reserved, sold
from tests.api.packs.documents import pay_pack
from tests.api.simulations import START
from tests.api.staff.people import employ
from tests.api.store.cast import Shop
from tests.api.store.documents import REDEEM
from tests.api.stored_value.documents import TOP_UP
from tests.api.webhooks.documents import CREATE, DELETE, TEST
from tests.api.wishes.cast import wished
from tests.cast import fetch_rows, program_file

OWN, SAME_STUDIO, OTHER_STUDIO, OTHER_LIVE = "quest", "arena", "hunt", "court"
"""Two studios, each with a sandbox and a live game."""
KEPT = {
    *("game", "realm", "window", "slug", "item", "sku", "mission", "activity", "benefit"),
    *("endpoint", "delivery", "node", "entry", "studio", "definition", "stackable", "slot"),
    *("couponTemplate", "pack", "bargainActivity", "bargainToken"),
}
"""The kinds of things that may be named any number of times."""
IN_ONE_GAME = {
    *("player", "topUp", "giftCard", "order", "sold", "sku", "mission", "activity", "benefit", "purchase"),
    *("definition", "stackable", "slot", "other", "couponTemplate", "pack", "packPayment", "bargainActivity"),
}
"""The kinds of names that are unique within a game: they mean nothing in another one."""
OF_PLAYERS = {
    *("player", "topUp", "member", "node", "entry", "redemption", "notification", "purchase", "grant"),
    *("wish", "coupon", "packPayment", "quote", "order", "sold", "gift", "givenGift", "giftCard"),
}
"""The kinds of things that belong to a player."""
NODES = ("member", "game", "redemption", "item", "endpoint", "delivery", "notification")
"""The kinds of things whose ids `node` takes."""
_PURCHASE = (
    "mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) { purchase { purchaseId } } }"
)
_INBOX = (
    "query($playerId: ID) { member(playerId: $playerId) {"
    " notifications(first: 10) { edges { node { id } } } } }"
)


def fresh() -> str:
    return uuid4().hex


def nonexistent(kind: str) -> str:
    """Returns a name of this kind that nothing has."""
    if kind in {"couponTemplate", "bargainActivity"}:
        return f"T_{fresh().upper()}"
    return fresh() if kind in IN_ONE_GAME or kind == "slug" else str(uuid4())


@dataclass
class Place:
    """One game, its studio's key for it, and things of it by kind."""

    stage: Stage
    resident: str = "resident"
    """A player whose things are there for the asking."""
    _kept: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    @property
    def name(self) -> str:
        return self.stage.game.slug

    async def thing(self, kind: str, player: str | None = None) -> str:
        """Return the name of a thing of this kind, of a player where it is a player's; the same each time."""
        place = kind, (player if kind in OF_PLAYERS else None) or self.resident
        if place not in self._kept:
            self._kept[place] = await self.new(*place)
        return self._kept[place]

    async def new(self, kind: str, player: str) -> str:
        """Make a thing of this kind, and return its name."""
        return await _MAKERS[kind](self, player)

    async def player(self) -> str:
        """A new player with some points."""
        player = f"player-{fresh()}"
        await self.stage.grant_to_new(player, 100)
        return player

    async def redemption(self, player: str) -> str:
        """A pending redemption of a player, who is as identified after it as before."""
        shop, game_id = Shop(self.stage), self.stage.game.id
        database = self.stage.world.database
        of_player = "SELECT member_id FROM players WHERE game_id = $1 AND external_id = $2"
        ((member_id,),) = await fetch_rows(database, of_player, game_id, player)
        marked = await fetch_rows(database, "SELECT 1 FROM identities WHERE member_id = $1", member_id)
        if not marked:
            await shop.identify(player)
        given = {"itemId": await self.thing("item"), "idempotencyKey": fresh()}
        done = (await self.stage.world.ask(await shop.session(player), REDEEM, input=given)).only
        assert done["userErrors"] == [], done
        if not marked:
            await fetch_rows(database, "DELETE FROM identities WHERE member_id = $1", member_id)
        return done["redemption"]["id"]

    async def inbox(self, player: str) -> list[str]:
        """The ids of a player's notifications, the newest first; there are two at least."""
        for _ in range(2):
            await self.stage.grant(fresh(), 5, player)
        member = (await self.stage.ask(_INBOX, playerId=player)).only
        return [edge["node"]["id"] for edge in member["notifications"]["edges"]]

    async def clean_up(self, operation: str, answered: Json) -> None:
        """Take back what an operation did that was carried out: what there may be so many of, or changes
        what others are answered."""
        database = self.stage.world.database
        match operation:
            case "Mutation.createWebhookEndpoint":
                await self.stage.ask(DELETE, input={"endpointId": answered["endpoint"]["id"]})
            case "Mutation.createKey":
                await fetch_rows(database, "DELETE FROM studio_keys WHERE id = $1", answered["key"]["id"])
            case "Mutation.createGame":
                await fetch_rows(database, "DELETE FROM games WHERE id = $1", answered["game"]["id"])
            case "Mutation.upsertInventorySlot":
                await self.stage.ask(inventory.REMOVE_SLOT, input={"code": answered["slot"]["code"]})
            case "Mutation.runScenario":
                # The clock that the game was made with.
                game = self.stage.game
                await fetch_rows(
                    database, "UPDATE games SET sandbox_now = $2 WHERE id = $1", game.id, game.sandbox_now
                )


async def _game(place: Place, _player: str) -> str:
    return str(place.stage.game.id)


async def _member(place: Place, player: str) -> str:
    return (await place.stage.member(player))["id"]


async def _item(place: Place, _player: str) -> str:
    return (await Shop(place.stage).item(f"gem-{place.name}", price=1))["id"]


async def _sku(place: Place, _player: str) -> str:
    return (await Shop(place.stage).item(f"cup-{place.name}", stock=1_000))["sku"]


async def _endpoint(place: Place, _player: str) -> str:
    given = {"url": f"https://hooks.example.com/{fresh()}", "eventTypes": ["REDEMPTION_CREATED"]}
    return (await place.stage.ask(CREATE, input=given)).only["endpoint"]["id"]


async def _delivery(place: Place, _player: str) -> str:
    given = {"endpointId": await place.thing("endpoint")}
    return (await place.stage.ask(TEST, input=given)).only["delivery"]["id"]


async def _purchase(place: Place, player: str) -> str:
    given = bought(f"purchase-{fresh()}", "1", player)
    return (await place.stage.ask(_PURCHASE, input=given)).only["purchase"]["purchaseId"]


async def _top_up(place: Place, player: str) -> str:
    given = {"playerId": player, "topUpId": fresh(), "amount": {"amount": "1", "currency": "USD"}}
    return (await place.stage.ask(TOP_UP, input=given)).only["topUp"]["topUpId"]


async def _pack_payment(place: Place, player: str) -> str:
    return await pay_pack(place.stage, player, await place.thing("pack"), renews=True)


def _of_stage(make: Callable[[Stage, str], Awaitable[str]]) -> Callable[["Place", str], Awaitable[str]]:
    async def made(place: Place, player: str) -> str:
        return await make(place.stage, player)

    return made


async def _entry(place: Place, player: str) -> str:
    return f"{(await _member(place, player)).replace('-', '')}-1"


async def _studio(place: Place, _player: str) -> str:
    return str(place.stage.game.studio_id)


_TO_BE_REVOKED = "to be revoked"


async def _studio_key(place: Place, _player: str) -> str:
    owner = await employ(place.stage.world, StaffRole.PRODUCT_OWNER)
    studio_id = place.stage.game.studio_id
    # A studio has so many keys at most: the latest that were made here stay.
    earlier = "SELECT id FROM studio_keys WHERE studio_id = $1 AND name = $2 ORDER BY created_at DESC"
    await fetch_rows(
        place.stage.world.database,
        f"DELETE FROM studio_keys WHERE id IN ({earlier} OFFSET 2)",  # noqa: S608 - of the lines above
        *(studio_id, _TO_BE_REVOKED),
    )
    given = {
        "studioId": str(studio_id),
        "mode": "LIVE",
        "scopes": ["members:read"],
        "name": _TO_BE_REVOKED,
    }
    return (await owner.ask(CREATE_KEY, input=given)).only["key"]["id"]


async def _person(place: Place, _player: str) -> str:
    person = await employ(place.stage.world, StaffRole.SUPPORT)
    return (await person.ask("{ viewer { staff { id } } }")).only["staff"]["id"]


async def _simulation(place: Place, _player: str) -> str:
    owner = await employ(place.stage.world, StaffRole.PRODUCT_OWNER)
    given = {
        "draft": dumps(program_file()),
        "from": "2025-01-01T00:00:00Z",
        "until": "2026-01-01T00:00:00Z",
        "gameIds": [str(place.stage.game.id)],
    }
    return (await owner.ask(START, input=given)).only["simulation"]["id"]


async def _player(place: Place, player: str) -> str:
    return player


async def _notification(place: Place, player: str) -> str:
    return (await place.inbox(player))[-1]


async def _redemption(place: Place, player: str) -> str:
    return await place.redemption(player)


async def define(place: Place, code: str, **changes: object) -> str:
    """Define an item at a place, and return its code."""
    title = [{"locale": "en", "text": "Thing"}]
    given = {"code": code, "kind": "BADGE", "title": title, "styles": [{"code": "plain", "title": title}]}
    done = (await place.stage.ask(inventory.UPSERT, input=given | changes)).only
    assert done["userErrors"] == [], done
    return code


async def grant(place: Place, player: str, item: str, quantity: int = 1) -> str:
    """Grant a player an item, and return the id of the grant."""
    given = {"playerId": player, "item": item, "quantity": quantity, "reason": "x", "idempotencyKey": fresh()}
    done = (await place.stage.ask(inventory.GRANT, input=given)).only
    assert done["userErrors"] == [], done
    grants = (await place.stage.ask(inventory.GRANTS, playerId=player, first=1)).only
    return grants["edges"][0]["node"]["id"]


async def _definition(place: Place, _player: str) -> str:
    return await define(place, f"d-{fresh()}")


async def _stackable(place: Place, _player: str) -> str:
    return await define(place, f"s-{fresh()}", maxStack=1_000)


async def _slot(place: Place, _player: str) -> str:
    code = f"slot-{fresh()}"
    await place.stage.ask(inventory.UPSERT_SLOT, input={"code": code, "kinds": ["BADGE"], "size": 1})
    return code


async def _other(place: Place, _player: str) -> str:
    return await place.player()


async def give(place: Place, giver: str, to: str | None = None) -> Json:
    """Have a player give something, to a player or by a link."""
    item = await define(place, f"p-{fresh()}", giftable=True)
    await grant(place, giver, item)
    given = {"item": item, "playerId": to, "idempotencyKey": fresh()}
    done = (await place.stage.world.ask(await place.stage.token(giver), GIVE, input=given)).only
    assert done["userErrors"] == [], done
    return done["gift"]


async def _gift(place: Place, player: str) -> str:
    return (await give(place, await place.player(), player))["giftId"]


async def _given_gift(place: Place, player: str) -> str:
    return (await give(place, player))["giftId"]


async def _gift_token(place: Place, _player: str) -> str:
    return (await give(place, await place.player()))["link"].partition("#gift=")[2]


async def _bargain_activity(place: Place, _player: str) -> str:
    # Its hours outlast the call that turns the clock forward.
    more = {"helpers": 100, "hours": 720, "price": {"amount": "999", "currency": "USD"}}
    return await make_activity(place.stage, f"B_{fresh()}".upper(), **more)


async def _bargain_token(place: Place, player: str) -> str:
    """The token of a bargaining that takes more helpers than there are callers."""
    return token_of(await start(place.stage, player, await place.new("bargainActivity", player)))


async def _gift_card(place: Place, player: str) -> str:
    """A card of a giver, of which there may be so many only: not of the resident."""
    giver = await place.player() if player == place.resident else player
    return (await cards.make_card(place.stage, giver))["giftCard"]["giftCardId"]


async def _card_token(place: Place, _player: str) -> str:
    return cards.token_of(await cards.make_card(place.stage, None))


async def _grant(place: Place, player: str) -> str:
    return await grant(place, player, await place.thing("stackable"))


def _named(prefix: str) -> Callable[[Place, str], Awaitable[str]]:
    async def name(place: Place, _player: str) -> str:
        return f"{prefix}_{place.name}".upper() if prefix else place.name

    return name


async def _approval(place: Place, player: str) -> str:
    world = place.stage.world
    person = await employ(world, StaffRole.SUPPORT)
    await set_limits(world.database, person.email, 0, None)
    grant = {"gameId": str(place.stage.game.id), "playerId": player, "idempotencyKey": fresh()}
    asked = await person.ask(approvals.GRANT, input=grant | {"points": 1, "reason": "Sorry"})
    return asked.only["approval"]["id"]


_MAKERS: dict[str, Callable[[Place, str], Awaitable[str]]] = {
    "game": _game,
    "realm": _game,
    "window": _game,
    "slug": _named(""),
    "player": _player,
    "member": _member,
    "simulation": _simulation,
    "studio": _studio,
    "studioKey": _studio_key,
    "person": _person,
    "entry": _entry,
    "node": _member,
    "item": _item,
    "sku": _sku,
    "redemption": _redemption,
    "endpoint": _endpoint,
    "delivery": _delivery,
    "notification": _notification,
    "purchase": _purchase,
    "topUp": _top_up,
    "pack": _named("P"),
    "packPayment": _pack_payment,
    "quote": _of_stage(quoted),
    "order": _of_stage(reserved),
    "sold": _of_stage(sold),
    "approval": _approval,
    "definition": _definition,
    "stackable": _stackable,
    "slot": _slot,
    "grant": _grant,
    "wish": _of_stage(wished),
    "other": _other,
    "gift": _gift,
    "givenGift": _given_gift,
    "giftToken": _gift_token,
    "giftCard": _gift_card,
    "cardToken": _card_token,
    "couponTemplate": _of_stage(template),
    "bargainActivity": _bargain_activity,
    "bargainToken": _bargain_token,
    "coupon": _of_stage(coupon),
    "mission": _named("M"),
    "activity": _named("A"),
    "benefit": _named("B"),
}
