"""What is wrong with rules that were to be published (rules.md §2, §9). Pure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RulesFault:
    """A fault, and where it is: `tiers[2].scFrom`."""

    path: str
    message: str


class RulesRefused(Exception):
    """Rules with faults, and all of their faults. Nothing was stored."""

    def __init__(self, faults: Sequence[RulesFault]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.message}" for fault in faults))
        self.faults = faults
