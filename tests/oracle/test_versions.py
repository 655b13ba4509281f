"""The oracle against sums done by hand where more than one version of the rules plays a part."""

import pytest

from tests.oracle.build import boost, bought, check, day, game, joined, ladder, points, program, tier
from tests.oracle.standing import Version, standing

GAMES: list[Version] = [(None, game())]


def test_a_running_season_keeps_its_ladder_and_the_next_takes_the_new() -> None:
    old = ladder(3, 100, 50, 10)
    new = program(
        [tier("T1", 1000, 500, 40, sc="3", p="3"), tier("T2", 1000, 500, 40)],
        scPerUsd="20",
        pPerUsd="5",
        rates={"USD": "1", "EUR": "2"},
        pExpiryMonths=1,
    )
    programs: list[Version] = [(None, old), (day(5), new)]
    events = [joined(day(0)), bought(day(6), "a", "2", "EUR")]
    # Day 6: rate 2, 20 SC and 5 P per USD, 1 month (new); multipliers 1 and 1 of the running season (old).
    # SC 2 x 2 x 20 x 1 = 80; P 2 x 2 x 5 x 1 = 20; the clock to 7 February = day 37.
    check(
        standing(programs, GAMES, events, day(10, -1)),
        tier=1,
        progress=80,
        target=100,
        keepThreshold=50,
        seasonEndsAt=day(10),
        p=20,
        pExpiresAt=day(37),
        programVersion=0,
    )
    # Day 10: 80 >= 50 (old; the new 500 would not be met), renewed for 40 days under the new ladder.
    check(
        standing(programs, GAMES, events, day(10)),
        tier=1,
        progress=0,
        target=1000,
        keepThreshold=500,
        seasonStartedAt=day(10),
        seasonEndsAt=day(50),
        programVersion=1,
    )
    events.append(bought(day(10), "b", "1"))
    # Now the new multipliers: SC 1 x 20 x 3 = 60; P 20 + 1 x 5 x 3 = 35.
    check(standing(programs, GAMES, events, day(11)), progress=60, p=35)


def test_a_version_applies_from_its_own_instant_and_the_later_of_two_wins() -> None:
    first, second = ladder(2, 100, 50, 7), ladder(2, 100, 50, 8)
    programs: list[Version] = [(None, ladder(2, 100, 50, 10)), (day(10), first), (day(10), second)]
    events = [joined(day(0))]
    # The season that starts at day 10 exactly is played by the second version of that instant: 8 days.
    check(standing(programs, GAMES, events, day(10)), seasonEndsAt=day(18), programVersion=2)
    check(
        standing(programs, GAMES, [joined(day(10, -1))], day(10)), seasonEndsAt=day(20, -1), programVersion=0
    )


SHRUNK: list[Version] = [(None, ladder(6, 100, 60, 10)), (day(3), ladder(4, 70, 50, 20))]


@pytest.mark.parametrize("points_earned", [0, 60])
def test_the_ladder_shrinks_while_on_tier_six(points_earned: int) -> None:
    events = [joined(day(0), 6), points("SC_GRANTED", day(4), points_earned)]
    check(
        standing(SHRUNK, GAMES, events, day(9)), tier=6, target=100, progress=points_earned, programVersion=0
    )
    # Day 10. With 0 < 60: demoted to 5, which is no more: 4 (not 3). With 60: stays on 6, no more: 4.
    check(
        standing(SHRUNK, GAMES, events, day(10)),
        tier=4,
        tierCode="T4",
        progress=0,
        target=70,
        keepThreshold=50,
        seasonEndsAt=day(30),
        programVersion=1,
    )


def test_the_ladder_shrinks_while_on_tier_four_of_six() -> None:
    # Demoted to 3, which is still there.
    check(standing(SHRUNK, GAMES, [joined(day(0), 4)], day(10)), tier=3, seasonEndsAt=day(30))


def test_the_ladder_shrinks_and_tier_six_loops() -> None:
    events = [joined(day(0), 6), points("SC_GRANTED", day(4), 250)]
    # 250 - 100 = 150: loop 1, by the old ladder. Tier 6 entered again is now tier 4, the last, 70 wide:
    # 150 - 70 = 80: loop 2; 80 - 70 = 10: loop 3.
    check(standing(SHRUNK, GAMES, events, day(4)), tier=4, progress=10, loops=3, seasonEndsAt=day(24))


def test_the_ladder_shrinks_and_tier_five_is_promoted() -> None:
    events = [joined(day(0), 5), points("SC_GRANTED", day(4), 130)]
    # 130 - 100 = 30: promoted to 6, which is no more: the last tier, 4. No loop.
    check(
        standing(SHRUNK, GAMES, events, day(4)),
        tier=4,
        progress=30,
        loops=0,
        target=70,
        seasonStartedAt=day(4),
    )
    events.append(points("SC_GRANTED", day(5), 120))
    # 30 + 120 = 150: 150 - 70 = 80: loop 1; 80 - 70 = 10: loop 2.
    check(standing(SHRUNK, GAMES, events, day(5)), tier=4, progress=10, loops=2, seasonEndsAt=day(25))


def test_the_ladder_shrinks_and_one_event_promotes_and_loops() -> None:
    events = [joined(day(0), 5), points("SC_GRANTED", day(4), 250)]
    # 250 - 100 = 150: promoted, to 4 of 4; 150 - 70 = 80: loop 1; 80 - 70 = 10: loop 2.
    check(standing(SHRUNK, GAMES, events, day(4)), tier=4, progress=10, loops=2)


GROWN: list[Version] = [
    (None, ladder(2, 100, 60, 10)),
    (
        day(3),
        program(
            [tier("T1", 100, 50, 5), tier("T2", 50, 20, 6), tier("T3", 60, 30, 7), tier("T4", 70, 40, 8)]
        ),
    ),
]


def test_the_ladder_grows_while_on_the_old_last_tier() -> None:
    start = joined(day(0), 2)
    # 175 - 100 = 75: by the old ladder tier 2 is the last, so loop 1. Tier 2 by the new one is 50 wide
    # and not the last: 75 - 50 = 25, tier 3.
    events = [start, points("SC_GRANTED", day(4), 175)]
    check(
        standing(GROWN, GAMES, events, day(4)), tier=3, progress=25, target=60, loops=1, seasonEndsAt=day(11)
    )
    # 130 - 100 = 30: loop 1, and tier 2 it is, by the new ladder, for 6 days.
    events = [start, points("SC_GRANTED", day(4), 130)]
    check(
        standing(GROWN, GAMES, events, day(4)), tier=2, progress=30, target=50, loops=1, seasonEndsAt=day(10)
    )
    # 100 + 50 + 60 + 70 + 70 + 5 = 355: loop 1 on 2, then tiers 3 and 4, then two loops of 4.
    events = [start, points("SC_GRANTED", day(4), 355)]
    check(standing(GROWN, GAMES, events, day(4)), tier=4, progress=5, loops=3, seasonEndsAt=day(12))


def test_the_ladder_grows_and_nothing_happens_before_the_season_ends() -> None:
    events = [joined(day(0), 2), points("SC_GRANTED", day(4), 99)]
    # 99 < 100 by the old ladder, whatever the new width of 50 says; 99 >= 60 at day 10: renewed, 6 days.
    check(standing(GROWN, GAMES, events, day(9)), tier=2, progress=99, target=100, loops=0)
    check(standing(GROWN, GAMES, events, day(10)), tier=2, progress=0, target=50, seasonEndsAt=day(16))


def test_a_loop_with_carryover_under_two_versions() -> None:
    wide = program([tier("T1", 10, 5, 10), tier("T2", 100, 100, 10)])
    narrow = program([tier("T1", 10, 5, 10), tier("T2", 40, 40, 20)])
    programs: list[Version] = [(None, wide), (day(3), narrow)]
    events = [joined(day(0), 2), points("SC_GRANTED", day(1), 90), points("SC_GRANTED", day(4), 115)]
    # 90 + 115 = 205: 205 - 100 = 105, loop 1 by the running season; then 40 wide: 105 - 40 = 65, loop 2;
    # 65 - 40 = 25, loop 3. The season of 20 days starts at day 4.
    check(
        standing(programs, GAMES, events, day(4)),
        tier=2,
        progress=25,
        target=40,
        loops=3,
        lifetimeSc=205,
        seasonEndsAt=day(24),
        programVersion=1,
    )


def test_the_multipliers_of_the_game_are_pinned_too() -> None:
    programs: list[Version] = [(None, program([tier("T1", 1000, 50, 10, sc="2"), tier("T2", 1000, 50, 10)]))]
    games: list[Version] = [(None, game({"T1": "1.5"})), (day(3), game({"T1": "7", "T2": "9"}))]
    events = [joined(day(0)), bought(day(4), "a", "1")]
    # The running season: 1 x 10 x 1.5 = 15, not x 7 and not the program's x 2. P knows no override: 10.
    check(standing(programs, games, events, day(4)), progress=15, p=10)
    events.append(bought(day(10), "b", "1"))
    # The next season, from day 10: 1 x 10 x 7 = 70.
    check(standing(programs, games, events, day(10)), progress=70, p=20)
    # Without an override the program's own: a game that drops it from day 3 gives x 2 in the next season.
    games = [(None, game({"T1": "1.5"})), (day(3), game())]
    check(standing(programs, games, events, day(10)), progress=20)
    # A promotion starts a season and so takes the game's newest: at day 4, 990 + 10 x 1.5 = 1005: T2 with 5.
    games = [(None, game({"T1": "1.5"})), (day(3), game({"T2": "9"}))]
    events = [joined(day(0)), points("SC_GRANTED", day(2), 990), bought(day(4), "a", "1")]
    check(standing(programs, games, events, day(4)), tier=2, progress=5)
    events.append(bought(day(4), "b", "1"))
    # 5 + 1 x 10 x 9 = 95.
    check(standing(programs, games, events, day(4)), tier=2, progress=95)


def test_boosts_are_of_the_version_in_force_at_the_instant() -> None:
    double, triple = boost("X", day(0), day(9), "2", "1"), boost("X", day(0), day(9), "3", "1")
    plain = ladder(2, 1000, 50, 30)
    programs: list[Version] = [(None, plain | {"boosts": [double]}), (day(2), plain | {"boosts": [triple]})]
    events = [joined(day(0)), bought(day(2, -1), "a", "1"), bought(day(2), "b", "1")]
    # 10 x 2 + 10 x 3 = 50, within one season.
    check(standing(programs, GAMES, events, day(3)), progress=50, programVersion=0)


def test_a_boost_names_tiers_by_their_code_in_the_running_season() -> None:
    old = program([tier("A", 1000, 50, 10), tier("B", 1000, 50, 10)])
    swapped = program(
        [tier("B", 1000, 50, 10), tier("A", 1000, 50, 10)],
        boosts=[boost("X", day(0), day(99), "2", "1", tiers=["A"])],
    )
    programs: list[Version] = [(None, old), (day(2), swapped)]
    events = [joined(day(0)), bought(day(3), "a", "1")]
    # The tier held at day 3 is still A of the old ladder: 10 x 2.
    check(standing(programs, GAMES, events, day(3)), tier=1, tierCode="A", progress=20)
    events.append(bought(day(10), "b", "1"))
    # Compared by rank, tier 1 is called B from day 10: 10 x 1.
    check(standing(programs, GAMES, events, day(10)), tier=1, tierCode="B", progress=10)


def test_one_who_joins_on_a_tier_the_program_has_no_more() -> None:
    # A season starts on tier 6 of 4: on the last.
    check(standing(SHRUNK, GAMES, [joined(day(3), 6)], day(3)), tier=4, target=70, seasonEndsAt=day(23))


def test_without_rules_in_force_there_is_no_standing() -> None:
    with pytest.raises(ValueError, match="no rules in force"):
        standing([(day(1), ladder(2, 100, 50, 10))], GAMES, [joined(day(0))], day(2))
