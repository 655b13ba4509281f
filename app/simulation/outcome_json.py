"""Outcomes as JSON, as they are stored: of a part, and of a whole simulation."""

import json
from collections import Counter
from dataclasses import asdict, astuple
from uuid import UUID

from app.domain.simulation import Move, Outcome, Sums


def to_json(outcome: Outcome) -> str:
    """Returns an outcome as JSON."""
    return json.dumps(
        {
            "members": outcome.members,
            "leftOut": outcome.left_out,
            "flows": [[before, after, count] for (before, after), count in sorted(outcome.flows.items())],
            "before": asdict(outcome.before),
            "after": asdict(outcome.after),
            "losers": [astuple(move) for move in outcome.losers],
            "gainers": [astuple(move) for move in outcome.gainers],
        },
        default=str,
    )


def read_outcome(text: str) -> Outcome:
    """Returns the outcome that `to_json` made JSON of."""
    stored = json.loads(text)
    return Outcome(
        members=stored["members"],
        left_out=stored["leftOut"],
        flows=Counter({(before, after): count for before, after, count in stored["flows"]}),
        before=Sums(**stored["before"]),
        after=Sums(**stored["after"]),
        losers=[_move(*move) for move in stored["losers"]],
        gainers=[_move(*move) for move in stored["gainers"]],
    )


def _move(tiers: int, p: int, progress: int, member_id: str) -> Move:
    return Move(tiers, p, progress, UUID(member_id))
