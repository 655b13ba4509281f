"""What a look-alike shows: whom to sign in as, the step back to us by POST, and refusals."""

import base64
import hashlib
from collections.abc import Mapping

from starlette.responses import Response

from app.pages.render import FORM_CSP, render_page
from auth.developer.people import PEOPLE, TYPED

_SUBMIT = "document.forms[0].submit()"
_SUBMIT_HASH = base64.b64encode(hashlib.sha256(_SUBMIT.encode()).digest()).decode()
_SUBMIT_CSP = f"{FORM_CSP}; script-src 'sha256-{_SUBMIT_HASH}'"


def choose_page(brand: str, request: Mapping[str, str]) -> Response:
    """Whom to sign in as; `request` goes along, to be checked again with the choice."""
    return render_page(
        "look_alike_choose.html", FORM_CSP, brand=brand, request=request, people=PEOPLE, typed=TYPED
    )


def post_page(brand: str, address: str, fields: Mapping[str, str]) -> Response:
    """Sends the browser back to us by a POST, as Apple does; with a button for those without scripts."""
    return render_page(
        "look_alike_post.html", _SUBMIT_CSP, brand=brand, address=address, fields=fields, script=_SUBMIT
    )


def refusal_page(brand: str, problem: str) -> Response:
    """What is wrong. Like the originals, it sends nobody on to an address that it does not know."""
    return render_page("look_alike_refusal.html", FORM_CSP, status=400, brand=brand, problem=problem)
