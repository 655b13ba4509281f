"""The source of a Python function that is compiled at run time, and the objects that it names."""

import math
from collections.abc import Callable
from itertools import count
from typing import Any


class Source:
    """One function under construction: its lines, and the objects that it uses."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._objects: dict[str, object] = {"inf": math.inf}
        self._numbers = count()

    def name(self, stem: str) -> str:
        """Returns a new name for a variable."""
        return f"{stem}{next(self._numbers)}"

    def add(self, value: object) -> str:
        """Returns a new name for an object that the function uses."""
        name = self.name("given")
        self._objects[name] = value
        return name

    def function(self, argument: str, answer: str) -> Callable[[Any], Any]:
        """Returns the function of one argument that runs the lines and returns the expression `answer`.

        No text of a client may be in lines and expressions, except as a string constant.
        """
        lines = [f"def compiled({argument}):", *(f" {line}" for line in self.lines), f" return {answer}"]
        exec("\n".join(lines), self._objects)  # noqa: S102 - as the docstring says  # nosec B102
        compiled: Callable[[Any], Any] = self._objects.pop("compiled")  # type: ignore[assignment] - what exec left
        return compiled
