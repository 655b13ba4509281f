"""The end of a staff sign-in: the proven identity begins a session if it was invited."""

from datetime import UTC, datetime

import structlog
from starlette.requests import Request
from starlette.responses import Response

from app.identity.proven import ProvenIdentity
from app.identity.sign_ins import SignInUnderWay
from app.identity.staff_sessions import begin_staff_session
from app.infra.db import Database
from auth.cookies import set_cookie, staff_cookie, staff_secret
from auth.sign_in import STAFF, back_to

_log = structlog.get_logger("laurel.staff")


async def finish_staff_sign_in(
    database: Database, request: Request, under_way: SignInUnderWay, proven: ProvenIdentity
) -> Response:
    """Begin a session and redirect to `under_way.next`; to the staff's page where it was not invited.

    The outcome then says why: `no-email` without a verified e-mail, else `not-invited`.
    """
    secret = await begin_staff_session(database, proven, staff_secret(request.headers), datetime.now(UTC))
    if secret is None:
        outcome = "no-email" if proven.email is None else "not-invited"
        _log.warning("staff sign-in refused", reason=outcome)
        return back_to(STAFF, outcome)
    return set_cookie(back_to(under_way.next, "signed-in"), staff_cookie(secret))
