"""What a sender may send: limits on ids, texts and numbers, each with its path. Pure."""

import hashlib
from dataclasses import replace
from decimal import Decimal

import orjson

from app.audit_log.actors import ActorKind, current_actor
from app.domain import amounts
from app.domain.access import OWN_PREFIX, is_own_id
from app.domain.amounts import CURRENCY, MAX_AMOUNT, MAX_AMOUNT_PLACES, MAX_POINTS
from app.domain.birthdays import check_birthday
from app.domain.countries import countries, country_meant
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.locales import canonical
from app.domain.periods import time_zones
from app.domain.text import is_one_line
from app.identity.erased import is_erased_id
from app.loyalty.state import Profile

MAX_ID = 128
"""Characters of a playerId, purchaseId, refundId, sku or idempotencyKey."""
MAX_REASON = 500
MAX_DISPLAY_NAME = 128


def invalid(message: str, *path: str) -> Fault:
    return Fault(UserErrorCode.INVALID, message, path)


def check_id(value: str, name: str) -> None:
    """Check an id of the studio: 1 to 128 printable characters, no space at its ends. Raises DomainError."""
    if not 1 <= len(value) <= MAX_ID:
        raise DomainError(invalid(f"{name} must have 1 to {MAX_ID} characters, not {len(value):,}.", name))
    if not is_one_line(value) or value != value.strip():
        raise DomainError(
            invalid(f"{name} must be one line without control characters or spaces at its ends.", name)
        )


def check_player_id(value: str) -> None:
    """Check as `check_id` does, and that the id is no stand-in for an erased player. Raises DomainError."""
    check_id(value, "playerId")
    if is_erased_id(value):
        raise DomainError(
            invalid("playerId has the form that stands for erased players: choose another one.", "playerId")
        )


def check_new_player_id(value: str) -> None:
    """Check as `check_player_id` does, and that the id is none that Laurel makes. Raises DomainError."""
    check_player_id(value)
    if is_own_id(value):
        raise DomainError(
            invalid(f"playerId must not begin with {OWN_PREFIX}: Laurel makes such ids.", "playerId")
        )


def check_points(points: int, name: str) -> None:
    if not 1 <= points <= MAX_POINTS:
        raise DomainError(invalid(f"{name} must be 1 to {MAX_POINTS:,}.", name))


def check_reason(reason: str) -> None:
    if not reason.strip():
        raise DomainError(invalid("A reason is needed: the player sees it in the history.", "reason"))
    check_text(reason, "reason", MAX_REASON)


def check_text(text: str, name: str, most: int) -> None:
    if len(text) > most:
        raise DomainError(invalid(f"{name} must have at most {most} characters, not {len(text):,}.", name))
    if not is_one_line(text):
        raise DomainError(invalid(f"{name} must be one line without control characters.", name))


def check_why(reason: str) -> None:
    """Check why something is done; the staff has to say it. Raises DomainError with INVALID."""
    if current_actor().kind is ActorKind.STAFF and not reason.strip():
        raise DomainError(invalid("The staff says why: the audit log keeps it.", "reason"))
    check_text(reason, "reason", MAX_REASON)


def check_money(amount: Decimal, currency: str) -> None:
    """Check a price that was paid: above zero, within limits, in a possible currency. Raises DomainError."""
    faults = Faults()
    faults.check(_check_amount, ("amount",), amount, currency)
    if CURRENCY.fullmatch(currency) is None:
        faults.add(
            Fault(
                UserErrorCode.UNKNOWN_CURRENCY,
                "A currency is an ISO 4217 code of three capital letters, such as USD.",
                ("amount", "currency"),
            )
        )
    faults.finish()


def _check_amount(amount: Decimal, currency: str) -> None:
    if amount <= 0:
        raise DomainError(invalid("An amount must be above zero; what goes back is a refund.", "amount"))
    if amount > MAX_AMOUNT:
        raise DomainError(invalid(f"An amount must be at most {MAX_AMOUNT:,}.", "amount"))
    most = amounts.minor_units(currency)
    if amounts.places(amount) > most:
        digits = f"at most {most} digits" if most else "no digits"
        raise DomainError(
            invalid(
                f"An amount in {currency[:40]} has {digits} after the point: check the amount and the"
                " currency.",
                "amount",
            )
        )


def ltv(value: Decimal | None) -> Decimal:
    """Returns the lifetime value from before in USD, 0 when it is unknown. Raises DomainError."""
    if value is None:
        return Decimal(0)
    if not 0 <= value <= MAX_AMOUNT or amounts.places(value) > MAX_AMOUNT_PLACES:
        raise DomainError(
            invalid(
                f"ltvUsd must be 0 to {MAX_AMOUNT:,}, with at most {MAX_AMOUNT_PLACES} digits after"
                " the point.",
                "ltvUsd",
            )
        )
    return value


def check_profile(profile: Profile) -> Profile:
    """Returns the profile as it is stored, with its locale in canonical form. Raises DomainError."""
    faults = Faults()
    if profile.display_name is not None:
        faults.check(check_text, (), profile.display_name, "displayName", MAX_DISPLAY_NAME)
    if profile.country is not None:
        faults.check(check_country, (), profile.country, "country")
    if profile.time_zone is not None and profile.time_zone not in time_zones():
        faults.add(invalid("timeZone must be a name of IANA's, such as Asia/Tokyo.", "timeZone"))
    if profile.birthday is not None:
        faults.check(_check_birthday, (), profile.birthday)
    if profile.locale is not None:
        faults.check(check_locale, (), profile.locale, "locale")
    faults.finish()
    if profile.locale is None:
        return profile
    return replace(profile, locale=check_locale(profile.locale, "locale"))


def _check_birthday(birthday: str) -> None:
    try:
        check_birthday(birthday)
    except ValueError as error:
        raise DomainError(invalid(f"birthday {error}.", "birthday")) from None


def check_country(code: str, *path: str) -> None:
    if code not in countries():
        meant = country_meant(code)
        instead = "" if meant is None else f" Instead of {code} send {meant}."
        raise DomainError(
            invalid(f"A country is an ISO 3166-1 code of two capital letters, such as DE.{instead}", *path)
        )


def check_locale(text: str, *path: str) -> str:
    """Returns the locale in canonical form. Raises DomainError."""
    try:
        return canonical(text)
    except ValueError as error:
        raise DomainError(invalid(f"locale {error}.", *path)) from None


def fingerprint(*values: object) -> bytes:
    """Returns a hash of an input, equal for inputs that mean the same: 4.990 is 4.99."""
    plain = [amounts.plain(value) if isinstance(value, Decimal) else value for value in values]
    return hashlib.sha256(orjson.dumps(plain, option=orjson.OPT_UTC_Z)).digest()
