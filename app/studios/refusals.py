"""Why commands about studios, games, keys and staff are refused."""

from app.domain.errors import DomainError, Fault, UserErrorCode


class Refused(DomainError):
    """A command about studios, games, keys or staff cannot be done."""


def invalid(message: str, *path: str) -> Refused:
    """Returns the refusal of a bad value; `path` leads to it in the input of a mutation."""
    return Refused(Fault(UserErrorCode.INVALID, message, path))


class UnknownStudio(Refused):
    """No studio has this slug."""

    def __init__(self, slug: str) -> None:
        super().__init__(Fault(UserErrorCode.NOT_FOUND, f"There is no studio {slug}.", ("studioId",)))
        self.slug = slug
