"""What is wrong with rules that were to be published (rules.md §2, §9). Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.errors import Fault, UserErrorCode
from app.domain.paths import ROOT, steps_of


@dataclass(frozen=True, slots=True)
class RulesFault:
    """A fault, and where it is: `tiers[2].scFrom`."""

    path: str
    message: str


def as_user_error(fault: RulesFault, name: str) -> Fault:
    """Returns the fault as one of the input `name`, which is the file."""
    where = "The file" if fault.path == ROOT else fault.path
    path = (name, *(str(step) for step in steps_of(fault.path)))
    return Fault(UserErrorCode.INVALID, f"{where} {fault.message}.", path)


class RulesRefused(Exception):
    """Rules with faults, and all of their faults. Nothing was stored."""

    def __init__(self, faults: Sequence[RulesFault]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.message}" for fault in faults))
        self.faults = faults
