"""Invitations over GraphQL: codes, claims, what each side and the staff read, what is exported and erased."""

from datetime import timedelta

import pytest

from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.identity.doors import ASSERT
from tests.api.invitations.documents import CLAIM, MARKS, MINE, OF_MEMBER, REPLACE
from tests.api.notifications.documents import INBOX
from tests.api.privacy.documents import ERASE, EXPORT
from tests.cast import NOW, fetch_rows

STAFF_ONLY = {
    "inviteePlayerId",
    "claimedAt",
    "qualifiesAt",
    "qualifiedAt",
    "reversedAt",
    "isRewarded",
    "refusal",
}
STATES = "SELECT state, refusal FROM invitations WHERE game_id = $1 ORDER BY id"
OF_ERASED = (
    "SELECT count(*) FROM {} t JOIN members m ON m.game_id = t.game_id AND m.id = t.member_id"
    " WHERE m.erased_at IS NOT NULL"
)
EXPORTED = (
    '"inviteCodes":[{"code":"',
    '"side":"INVITER","state":"QUALIFIED"',
    '"fraudMarks":[{"kind"',
)


@pytest.fixture
async def stage(world: World) -> Stage:
    stage = await world.stage()
    await stage.onboard("ada")
    return stage


async def mine(stage: Stage, player: str = "ada") -> Json:
    return (await stage.world.ask(await stage.token(player), MINE)).only


async def code(stage: Stage, player: str = "ada") -> str:
    return (await mine(stage, player))["referral"]["code"]


def nodes(member: Json) -> list[Json]:
    return [edge["node"] for edge in member["invitations"]["edges"]]


async def qualified(stage: Stage) -> None:
    """Bob came by Ada's code, bought, and stayed."""
    await stage.onboard("bob", displayName="  bob the brave", inviteCode=await code(stage))
    await stage.ask(ASSERT, input={"playerId": "bob", "subject": "bob"})
    await stage.buy("b1", "20", "bob")
    await stage.advance(NOW + timedelta(days=15))


async def test_the_code_and_the_link(stage: Stage) -> None:
    referral = (await mine(stage))["referral"]
    assert referral["link"].endswith(f"/store#invite={referral['code']}")
    assert (referral["qualified"], referral["pending"]) == (0, 0)
    assert (await stage.ask(OF_MEMBER, playerId="ada")).only["referral"] == referral
    replaced = (await stage.world.ask(await stage.token("ada"), REPLACE)).only
    assert replaced["userErrors"] == []
    assert replaced["referral"]["code"] != referral["code"]
    assert await code(stage) == replaced["referral"]["code"]


async def test_the_inviter_sees_a_state_and_a_letter_and_the_studio_all(stage: Stage) -> None:
    await qualified(stage)
    member = await mine(stage)
    (shown,) = nodes(member)
    assert shown == dict.fromkeys(STAFF_ONLY) | {
        "invitationId": shown["invitationId"],
        "state": "QUALIFIED",
        "initial": "B",
    }
    assert member["referral"]["qualified"] == 1
    assert (member["referral"]["rewardedThisMonth"], member["referral"]["rewarded"]) == (1, 1)
    (full,) = nodes((await stage.ask(OF_MEMBER, playerId="ada")).only)
    assert full == shown | {
        "inviteePlayerId": "bob",
        "claimedAt": "2026-01-01T00:00:00Z",
        "qualifiedAt": "2026-01-15T00:00:00Z",
        "isRewarded": True,
    }
    assert nodes(await mine(stage, "bob")) == []


async def test_the_limit_of_a_month_begins_again_and_that_of_all_does_not(stage: Stage) -> None:
    await qualified(stage)
    await stage.advance(NOW + timedelta(days=31))
    referral = (await mine(stage))["referral"]
    assert (referral["rewardedThisMonth"], referral["rewarded"]) == (0, 1)


async def test_both_sides_are_told(stage: Stage) -> None:
    await qualified(stage)

    async def invitation_notices(player: str) -> list[Json]:
        inbox = (await stage.world.ask(await stage.token(player), INBOX)).only["notifications"]["edges"]
        return [edge["node"] for edge in reversed(inbox) if edge["node"]["__typename"] == "InvitationUpdated"]

    assert [(one["state"], one["isInviter"], one["rewardP"]) for one in await invitation_notices("ada")] == [
        ("JOINED", True, 0),
        # Nobody looked while it was pending.
        ("QUALIFIED", True, 500),
    ]
    (reward,) = await invitation_notices("bob")
    assert (reward["state"], reward["isInviter"], reward["rewardP"]) == ("QUALIFIED", False, 200)
    assert reward["message"] == "Your invitation has qualified: you have earned 200 points."


async def test_a_wrong_code_makes_nobody_known(stage: Stage) -> None:
    refused = (await stage.ask(ONBOARD, input={"playerId": "bob", "inviteCode": "AAAAAAAA"})).fault
    assert refused == ("CODE_INVALID", ["inviteCode"])
    assert (await stage.ask(OF_MEMBER, playerId="bob")).error[0] == "NOT_FOUND"
    assert (await stage.onboard("bob", inviteCode=await code(stage)))["created"]
    assert not (await stage.onboard("bob", inviteCode=await code(stage)))["created"]


async def test_claiming_it_later(stage: Stage) -> None:
    await stage.onboard("bob")
    secret, given = await stage.token("bob"), await code(stage)
    for _ in range(2):
        assert (await stage.world.ask(secret, CLAIM, code=given)).only == {"claimed": True, "userErrors": []}
    assert (await stage.world.ask(secret, CLAIM, code=await code(stage, "bob"))).fault == (
        "ALREADY_CLAIMED",
        ["code"],
    )


async def test_a_code_of_another_game_is_none(stage: Stage, world: World) -> None:
    other = await world.stage()
    await other.onboard("eve")
    await stage.onboard("bob")
    foreign = await code(other, "eve")
    assert (await world.ask(await stage.token("bob"), CLAIM, code=foreign)).fault[0] == "CODE_INVALID"


async def test_a_mark_refuses_and_the_staff_reads_why(stage: Stage) -> None:
    await stage.onboard("bob")
    marks = [{"kind": "DEVICE", "value": "a phone"}, {"kind": "PAYMENT", "value": "a card"}]
    for player, new in (("ada", 2), ("bob", 2), ("bob", 0)):
        done = (await stage.ask(MARKS, input={"playerId": player, "marks": marks})).only
        assert done == {"new": new, "userErrors": []}
    refused = await stage.world.ask(await stage.token("bob"), CLAIM, code=await code(stage))
    assert refused.fault == ("NOT_ENTITLED", ["code"])
    assert "phone" not in refused.content.decode()
    assert [(one["state"], one["refusal"]) for one in nodes(await mine(stage))] == [("REFUSED", None)]
    (full,) = nodes((await stage.ask(OF_MEMBER, playerId="ada")).only)
    assert (full["state"], full["refusal"]) == ("REFUSED", "SAME_DEVICE")
    entries = await fetch_rows(
        stage.world.database,
        "SELECT actor, after::text FROM audit_log WHERE operation = 'reportFraudMarks' AND game_id = $1",
        stage.game.id,
    )
    assert [actor for actor, _ in entries] == ["KEY", "KEY"]
    assert not any("phone" in after for _, after in entries)
    kept = await fetch_rows(stage.world.database, "SELECT count(*) FROM fraud_marks WHERE hash ~ 'phone'")
    assert kept == [(0,)]


async def test_what_is_exported_and_what_erasing_leaves(stage: Stage) -> None:
    await qualified(stage)
    await stage.onboard("cid", inviteCode=await code(stage))
    await stage.ask(MARKS, input={"playerId": "ada", "marks": [{"kind": "DEVICE", "value": "a phone"}]})
    exported = (await stage.ask(EXPORT, playerId="ada")).only
    for expected in EXPORTED:
        assert expected in exported
    assert "bob" not in exported
    mine_was = await code(stage)
    assert (await stage.ask(ERASE, input={"playerId": "ada"})).only["userErrors"] == []
    for table in ("invite_codes", "fraud_marks"):
        assert await fetch_rows(stage.world.database, OF_ERASED.format(table)) == [(0,)]
    rows = await fetch_rows(stage.world.database, STATES, stage.game.id)
    assert rows == [("QUALIFIED", None), ("REFUSED", "ERASED")]
    late = await stage.ask(ONBOARD, input={"playerId": "dan", "inviteCode": mine_was})
    assert late.fault[0] == "CODE_INVALID"
    # A refund of the invitee is still booked.
    await stage.refund("b1")
    await stage.advance(NOW + timedelta(days=16))
    rows = await fetch_rows(stage.world.database, STATES, stage.game.id)
    assert rows == [("REVERSED", None), ("REFUSED", "ERASED")]


async def test_an_erased_invitee_has_no_letter(stage: Stage) -> None:
    await qualified(stage)
    assert (await stage.ask(ERASE, input={"playerId": "bob"})).only["userErrors"] == []
    (full,) = nodes((await stage.ask(OF_MEMBER, playerId="ada")).only)
    assert (full["state"], full["initial"], full["inviteePlayerId"]) == ("QUALIFIED", None, None)
