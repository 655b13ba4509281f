"""What is the same for all who ask is answered once for each document, and never wrongly."""

from dataclasses import dataclass, field

import orjson
import pytest
import strawberry
from strawberry.schema.config import StrawberryConfig

from app.studios.service import publish_program
from schema.scalars import SCALAR_MAP, Points
from tests.api.cast import Stage, World
from tests.api.documents import ME
from tests.cast import NOW, game_file, program_file
from transport.documents import CachingSchema
from transport.plans import SharedAnswers


@strawberry.type
class Leaf:
    points: Points


@strawberry.type
class Rung:
    code: str
    leaves: list[Leaf]
    cacheable: strawberry.Private[bool] = False


@dataclass
class Counted(Rung):
    """One that counts how often it was read."""

    reads: list[str] = field(default_factory=list)

    def __getattribute__(self, name: str) -> object:
        if name == "leaves":
            object.__getattribute__(self, "reads").append(name)
        return object.__getattribute__(self, name)


def rung(code: str, points: int = 1, *, cacheable: bool = True) -> Counted:
    return Counted(code=code, leaves=[Leaf(points=Points(points))], cacheable=cacheable)


@strawberry.type
class Query:
    @strawberry.field
    def rungs(self, info: strawberry.Info[list[Rung], None]) -> list[Rung]:
        return info.context

    @strawberry.field
    def first(self, info: strawberry.Info[list[Rung], None]) -> Rung | None:
        return info.context[0]


@pytest.fixture
def schema() -> CachingSchema:
    return CachingSchema(Query, config=StrawberryConfig(scalar_map=dict(SCALAR_MAP)))


async def ask(schema: CachingSchema, text: str, *rungs: Rung, **variables: object) -> object:
    """What a client reads."""
    result = await schema.run(schema.documents.get(text), variables, list(rungs), encodes=True)
    assert result.errors is None
    return orjson.loads(orjson.dumps(result.data))


async def compiled(schema: CachingSchema, text: str) -> None:
    """A document is compiled when it comes again."""
    for _ in range(2):
        await ask(schema, text, rung("first", cacheable=False))


ALL = "{ rungs { code leaves { points } } }"


async def test_it_is_read_once_for_each_document(schema: CachingSchema) -> None:
    one, other = rung("a"), rung("b", 2)
    expected = {"rungs": [{"code": "a", "leaves": [{"points": 1}]}, {"code": "b", "leaves": [{"points": 2}]}]}
    await compiled(schema, ALL)
    for _ in range(3):
        assert await ask(schema, ALL, one, other) == expected
    assert (len(one.reads), len(other.reads)) == (1, 1)
    await ask(schema, ALL + " ", one)
    assert len(one.reads) == 2


async def test_plain_values_are_read_each_time(schema: CachingSchema) -> None:
    """Where the answer is not encoded, it is the caller's own."""
    await compiled(schema, ALL)
    one, answers = rung("a"), list[object]()
    for _ in range(2):
        result = await schema.execute(ALL, {}, [one])
        answers.append(result.data)
    assert answers == [{"rungs": [{"code": "a", "leaves": [{"points": 1}]}]}] * 2
    assert len(one.reads) == 2


async def test_what_is_somebodys_own_is_read_each_time(schema: CachingSchema) -> None:
    own = rung("a", cacheable=False)
    await compiled(schema, ALL)
    for points in (1, 2):
        own.leaves = [Leaf(points=Points(points))]
        assert await ask(schema, ALL, own) == {"rungs": [{"code": "a", "leaves": [{"points": points}]}]}


async def test_each_place_of_a_document_has_its_own_answer(schema: CachingSchema) -> None:
    """The same fragment in two places, in one of them with more beside it."""
    text = "{ first { ...R } rungs { ...R code2: code } } fragment R on Rung { code }"
    one = rung("a")
    for _ in range(4):
        assert await ask(schema, text, one) == {
            "first": {"code": "a"},
            "rungs": [{"code": "a", "code2": "a"}],
        }


async def test_what_hangs_on_a_variable_is_kept_for_each_of_its_values(schema: CachingSchema) -> None:
    text = "query($all: Boolean!) { rungs { code leaves @include(if: $all) { points } } }"
    shared = rung("a")
    for _ in range(3):
        assert await ask(schema, text, shared, all=False) == {"rungs": [{"code": "a"}]}
        assert await ask(schema, text, shared, all=True) == {
            "rungs": [{"code": "a", "leaves": [{"points": 1}]}]
        }


async def test_an_answer_with_an_error_is_not_kept(schema: CachingSchema) -> None:
    text, broken = "{ first { code leaves { points } } }", rung("a", 2**53)
    await compiled(schema, text)
    for _ in range(2):
        result = await schema.run(schema.documents.get(text), {}, [broken], encodes=True)
        assert result.data == {"first": None}
        assert result.errors
    # By the plan, and then by graphql-core, which makes the error.
    assert len(broken.reads) == 4


async def test_no_object_answers_for_another_one_at_its_address(schema: CachingSchema) -> None:
    """Rules come and go: the address of a tier that nobody holds any more is given to the next one."""

    for number in range(500):
        assert await ask(schema, ALL, rung(f"r{number}", number)) == {
            "rungs": [{"code": f"r{number}", "leaves": [{"points": number}]}]
        }


async def test_what_is_kept_is_bounded(schema: CachingSchema, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transport.plans.MAX_SHARED_BYTES", 400)
    await compiled(schema, ALL)
    kept = schema._shared_answers
    for number in range(100):
        await ask(schema, ALL, rung(f"r{number}", number))
        assert (
            0
            < sum(len(orjson.dumps(fragment)) for _, fragment in kept._entries.values())
            == kept._bytes
            <= 400
        )
    assert isinstance(kept, SharedAnswers)
    assert len(kept._entries) > 1


async def test_newer_rules_are_shown_at_once(world: World) -> None:
    stage: Stage = await world.stage(rules=game_file())
    await stage.onboard()
    token = await stage.token()
    before = (await world.ask(token, ME)).only
    assert (await world.ask(token, ME)).only == before
    assert {tier["name"] for tier in before["game"]["tiers"]} >= {"Bronze", "Silver"}
    others = [tier | {"name": f"New {tier['name']}"} for tier in program_file()["tiers"]]
    await publish_program(world.database, program_file(tiers=others), None, NOW)
    after = (await world.ask(token, ME)).only
    assert {tier["name"] for tier in after["game"]["tiers"]} >= {"New Bronze", "New Silver"}


async def test_claims_are_each_players_own(world: World) -> None:
    stage = await world.stage(rules=game_file())
    tokens = []
    for player in ("ada", "bob"):
        await stage.onboard(player)
        tokens.append(await stage.token(player))
    claim = 'mutation { claimBenefit(code: "DAILY") { userErrors { code } } }'
    benefits = "benefits { code claim { available } }"
    shown = f"{{ me {{ tier {{ {benefits} }} nextTier {{ {benefits} }} }} }}"
    for _ in range(2):
        await world.ask(tokens[0], claim)
        claims = [(await world.ask(token, shown)).only["tier"]["benefits"][0]["claim"] for token in tokens]
        assert claims == [{"available": False}, {"available": True}]
