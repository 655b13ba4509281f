"""Short ways to write rules and events down in the formats of the rules files."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

DAY_0 = datetime(2026, 1, 1, tzinfo=UTC)


def day(number: float, microseconds: int = 0) -> datetime:
    """So many days after 1 January 2026."""
    return DAY_0 + timedelta(days=number, microseconds=microseconds)


def tier(code: str, span: int, keep: int, days: int, *, sc: str = "1", p: str = "1") -> dict[str, Any]:
    return {"code": code, "span": span, "keep": keep, "days": days, "sc": sc, "p": p}


def program(tiers: Sequence[Mapping[str, Any]], **other: Any) -> dict[str, Any]:  # noqa: ANN401
    """A program of these tiers, laid end to end from 0; by default 1 USD is 10 SC and 10 P."""
    laid: list[dict[str, Any]] = []
    floor = 0
    for one in tiers:
        laid.append(
            {
                "code": one["code"],
                "name": one["code"].title(),
                "scFrom": floor,
                "scTo": floor + one["span"],
                "keepThreshold": one["keep"],
                "seasonDays": one["days"],
                "scMultiplier": one["sc"],
                "pMultiplier": one["p"],
            }
        )
        floor += one["span"]
    return {
        "note": "",
        "scPerUsd": "10",
        "pPerUsd": "10",
        "pExpiryMonths": 12,
        "lateWindowHours": 72,
        "rates": {"USD": "1", "EUR": "1.10", "JPY": "0.0067"},
        "boosts": [],
        "tiers": laid,
        "reminders": {
            "seasonDaysLeft": [14, 7, 3, 1],
            "keepThresholdPercent": [50, 80, 100],
            "scExpiringDaysLeft": [3, 1],
            "pExpiringDaysLeft": [30, 7, 1],
        },
    } | other


def ladder(count: int, span: int, keep: int, days: int, **other: Any) -> dict[str, Any]:  # noqa: ANN401
    """`count` tiers alike, T1 to Tn."""
    return program([tier(f"T{rank}", span, keep, days) for rank in range(1, count + 1)], **other)


def game(multipliers: Mapping[str, str] | None = None) -> dict[str, Any]:
    return {
        "hiddenFromTier": None,
        "scMultipliers": dict(multipliers or {}),
        "startingTiers": [],
        "benefits": {},
        "missions": [],
        "activities": [],
    }


def boost(
    code: str, start: datetime, end: datetime, sc: str, p: str, *, tiers: Sequence[str] | None = None
) -> dict[str, Any]:
    return {
        "code": code,
        "from": start.isoformat(),
        "until": end.isoformat(),
        "scFactor": sc,
        "pFactor": p,
        "tiers": None if tiers is None else list(tiers),
    }


def joined(at: datetime, rank: int = 1) -> dict[str, Any]:
    return {"kind": "JOINED", "at": at, "tier": rank}


def bought(
    at: datetime,
    purchase: str,
    amount: str,
    currency: str = "USD",
    sku: str | None = None,
    *,
    birthday: bool = False,
) -> dict[str, Any]:
    return {
        "kind": "PURCHASE",
        "at": at,
        "id": purchase,
        "amount": amount,
        "currency": currency,
        "sku": sku,
        "birthday": birthday,
    }


def refunded(at: datetime, purchase: str, amount: str) -> dict[str, Any]:
    return {"kind": "REFUND", "at": at, "purchase": purchase, "amount": amount}


def points(kind: str, at: datetime, number: int) -> dict[str, Any]:
    """SC_GRANTED, P_GRANTED, P_SPENT or P_RETURNED."""
    return {"kind": kind, "at": at, "points": number}


def spent(at: datetime, spend: str, number: int) -> dict[str, Any]:
    return {"kind": "P_SPENT", "at": at, "id": spend, "points": number}


def returned(at: datetime, spend: str, number: int, *, cancelled: bool) -> dict[str, Any]:
    """P of that spend back: by the player's own cancellation, or because it failed."""
    return {"kind": "P_RETURNED", "at": at, "id": spend, "points": number, "cancelled": cancelled}


def mission(
    code: str,
    counts: str,
    goal: int,
    start: datetime,
    end: datetime,
    **other: Any,  # noqa: ANN401
) -> dict[str, Any]:
    """A mission that gives nothing but what `other` says, in the format of the rules file."""
    return {
        "code": code,
        "title": {"en": f"Mission {code}"},
        "counts": counts,
        "goal": goal,
        "rewardSc": 0,
        "rewardP": 0,
        "from": start.isoformat(),
        "until": end.isoformat(),
        "tiers": None,
        "sku": None,
    } | other


def activity(code: str, **other: Any) -> dict[str, Any]:  # noqa: ANN401
    """An activity that gives nothing but what `other` says."""
    return {"code": code, "title": {"en": f"Activity {code}"}, "sc": 0, "p": 0, "streaks": []} | other


def benefit(code: str, kind: str, grants: Mapping[str, Any]) -> dict[str, Any]:
    texts = {"en": f"Benefit {code}"}
    return {
        "code": code,
        "kind": kind,
        "title": texts,
        "summary": texts,
        "rule": texts,
        "grants": dict(grants),
    }


def reported(at: datetime, code: str, number: int) -> dict[str, Any]:
    return {"kind": "MISSION_PROGRESS", "at": at, "code": code, "points": number}


def done(at: datetime, code: str, period: str) -> dict[str, Any]:
    return {"kind": "ACTIVITY", "at": at, "code": code, "period": period}


def check(actual: Mapping[str, Any], **expected: object) -> None:
    assert {key: actual[key] for key in expected} == expected
