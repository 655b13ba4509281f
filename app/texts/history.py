"""The sentence of an entry of the history as a player reads it, in the player's locale.

It says what was gained, in progress and points, and never what a player is not told: positions, rates, spans
of other tiers, versions of rules. What studios and staff read of the same is `app.domain.explain`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.events import Change, ChangeDetails, ChangeKind
from app.domain.rules import RuleBook
from app.texts.growth import path_text
from app.texts.renderer import Days, Earned, Money, Points, Progress, Renderer, Value, renderer
from app.texts.titles import title_of_grant, title_of_pack

_Message = tuple[str, Mapping[str, Value]]
"""The id of a message in the catalogs, without its prefix, and what its placeholders stand for."""

NO_TITLES: Mapping[str, str] = {}


def player_sentence(
    change: Change, book: RuleBook, locale: str, titles: Mapping[str, str] = NO_TITLES
) -> str:
    """Returns what happened, in a locale; `titles` are those of redeemed items, by redemption."""
    reason = titles.get(change.reference)
    return _Reader(book, locale, renderer(locale)).sentence(
        change.kind, change.sc, change.p, change.details, reason
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Someone who reads a history in a locale."""

    book: RuleBook
    locale: str
    renderer: Renderer

    def sentence(
        self, kind: ChangeKind, sc: int, p: int, details: ChangeDetails, reason: str | None = None
    ) -> str:
        """Returns the sentence of a change; `reason` replaces the one that was stored."""
        parts = [
            self.renderer.render(f"history.{message_id}", values)
            for message_id, values in self._messages(kind, sc, p, details, reason)
        ]
        text = parts[0]
        for part in parts[1:]:
            text = self.renderer.render("sentences", {"first": text, "second": part})
        return text

    def _messages(
        self, kind: ChangeKind, sc: int, p: int, details: ChangeDetails, reason: str | None
    ) -> Iterator[_Message]:
        match kind:
            case ChangeKind.SC_GRANTED | ChangeKind.P_GRANTED:
                yield self._granted(Earned(sc, p), details)
            case ChangeKind.P_SPENT | ChangeKind.P_RETURNED:
                yield _because(_name(kind), reason or details["reason"], {"points": Points(abs(p))})
            case ChangeKind.CORRECTED:
                yield _corrected(details)
                yield from self._differences(details)
            case ChangeKind.JOINED | ChangeKind.PURCHASE | ChangeKind.REFUND | ChangeKind.P_EXPIRED:
                yield from _counted(kind, sc, p, self._with_packs(details))
            case ChangeKind.INVITE_QUALIFIED | ChangeKind.INVITE_REWARDED | ChangeKind.INVITE_REVERSED:
                yield _invited(kind, details)
            case (
                ChangeKind.PACK_PERIOD
                | ChangeKind.PACK_CANCELLED
                | ChangeKind.PACK_ENDED
                | ChangeKind.PACK_REVERSED
            ):
                yield _name(kind), self._pack(details)
                if "renews" in details and kind is ChangeKind.PACK_PERIOD:
                    yield "pack_period.renews", {}
                if "countedAt" in details:
                    yield "pack_period.counted", {"at": _instant(details["countedAt"])}
            case ChangeKind.MERGED | ChangeKind.CLOSED:
                yield _joined(kind, details)
            case _:
                yield from _moved(kind, details, path_text(details, self.book, self.locale))

    def _granted(self, earned: Earned, details: ChangeDetails) -> _Message:
        title = title_of_grant(self.book, details, self.locale)
        if "streak" in details:
            return "granted.streak", {"reason": title, "days": Days(details["streak"]), "earned": earned}
        return _because("granted", title, {"earned": earned})

    def _pack(self, details: ChangeDetails) -> Mapping[str, Value]:
        """Returns what the sentence of a pack says: its title, its end, and what was paid or goes back."""
        values: dict[str, Value] = {"title": title_of_pack(self.book, str(details["pack"]), self.locale)}
        if "until" in details:
            values["until"] = _instant(details["until"])
        return values | ({"money": _money(details)} if "amount" in details else {})

    def _with_packs(self, details: ChangeDetails) -> ChangeDetails:
        """Returns the details with packs whose factors counted among the boosts, by their titles."""
        if "packs" not in details:
            return details
        titles = [title_of_pack(self.book, code, self.locale) for code in str(details["packs"]).split(", ")]
        return {**details, "boosts": ", ".join(filter(None, [str(details["boosts"]), *titles]))}

    def _differences(self, details: ChangeDetails) -> Iterator[_Message]:
        """Yield what came out differently when the past was counted again."""
        number = 0
        while (name := f"different{number}") in details:
            inner = {
                key.removeprefix(f"{name}."): value
                for key, value in details.items()
                if key.startswith(f"{name}.")
            }
            kind, points = ChangeKind(details[name]), int(inner.get("points", 0))
            sc = points if kind is ChangeKind.SC_GRANTED else 0
            p = -points if kind is ChangeKind.P_EXPIRED else points if kind is ChangeKind.P_GRANTED else 0
            gone = ".gone" if f"{name}Gone" in details else ""
            text = self.sentence(kind, sc, p, inner)
            yield f"difference{gone}", {"at": _instant(details[f"{name}At"]), "text": text}
            number += 1


def _name(kind: ChangeKind) -> str:
    return kind.value.lower()


def _because(message_id: str, reason: str | int, values: Mapping[str, Value]) -> _Message:
    return (f"{message_id}.because", {**values, "reason": reason}) if reason else (message_id, values)


def _counted(kind: ChangeKind, sc: int, p: int, details: ChangeDetails) -> Iterator[_Message]:
    """Yield what a join, a purchase, a refund or an expiry gave or took."""
    match kind:
        case ChangeKind.JOINED:
            yield "joined", {"to": details["to"], "days": Days(details["days"])}
        case ChangeKind.PURCHASE:
            yield "purchase", {"money": _money(details), "tier": details["tier"], "earned": Earned(sc, p)}
            if details["boosts"]:
                yield "purchase.boosts", {"boosts": details["boosts"]}
            if "countedAt" in details:
                began = "began" if "joined" in details else "counted"
                yield f"purchase.{began}", {"at": _instant(details["countedAt"])}
        case ChangeKind.REFUND:
            earned = Earned(int(details["sc"]), int(details["p"]))
            yield _because("refund", details["reason"], {"money": _money(details), "earned": earned})
        case _:
            yield f"p_expired{'.returned' if 'returned' in details else ''}", {"points": Points(-p)}


def _moved(kind: ChangeKind, details: ChangeDetails, path: str) -> Iterator[_Message]:
    """Yield how a tier was completed, or a season ended; `path` is empty where SC alone decided."""
    name = _name(kind)
    with_path = {**details, "path": path}
    match kind:
        case ChangeKind.PROMOTED | ChangeKind.LOOPED:
            if path:
                yield f"{name}.path", with_path
            else:
                yield f"{name}{'' if details['times'] == 1 else '.many'}", details
            days = Days(details["days"])
            if details.get("carried"):
                yield "season.carried", {"carried": Progress(details["carried"]), "days": days}
            else:
                yield "season", {"days": days}
        case ChangeKind.RENEWED:
            moved = "" if details["from"] == details["to"] else ".moved"
            yield f"{name}{moved}{'.path' if path else ''}", with_path if path else details
        case ChangeKind.RESTARTED:
            yield f"{name}{'' if details['seasons'] == 1 else '.many'}", details
        case _:
            yield name, details
            if path:
                yield f"{name}.path", with_path


def _invited(kind: ChangeKind, details: ChangeDetails) -> _Message:
    earned = Earned(int(details["sc"]), int(details["p"]))
    if kind is ChangeKind.INVITE_REVERSED:
        return f"invite_reversed.{details['side']}", {"earned": earned}
    beyond = ".beyond" if "beyond" in details else ""
    return f"{_name(kind)}{beyond}", {"earned": earned}


def _joined(kind: ChangeKind, details: ChangeDetails) -> _Message:
    points = int(details["points"])
    values = {
        "tier": details["tier"],
        "progress": Progress(details["progress"]),
        "points": Points(abs(points)),
    }
    return f"{_name(kind)}{'.debt' if points < 0 else ''}", values


_CAUSES: Mapping[ChangeKind, str] = {
    ChangeKind.PURCHASE: "late",
    ChangeKind.REFUND: "refund",
    **dict.fromkeys(
        (ChangeKind.INVITE_QUALIFIED, ChangeKind.INVITE_REWARDED, ChangeKind.INVITE_REVERSED), "invitation"
    ),
    **dict.fromkeys((ChangeKind.PACK_PERIOD, ChangeKind.PACK_REVERSED), "pack"),
}


def _corrected(details: ChangeDetails) -> _Message:
    cause = _CAUSES[ChangeKind(details["cause"])]
    before, progress = Progress(details["fromProgress"]), Progress(details["progress"])
    same = ".same" if (details["from"], before) == (details["to"], progress) else ""
    values = {"from": details["from"], "before": before, "to": details["to"], "progress": progress}
    return f"corrected.{cause}{same}", values


def _money(details: ChangeDetails) -> Money:
    return Money(Decimal(details["amount"]), str(details["currency"]))


def _instant(text: str | int) -> datetime:
    return datetime.fromisoformat(str(text))
