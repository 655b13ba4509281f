"""The pages of a look-alike: the choice of a person, the return to our callback by POST, and refusals."""

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
    """Returns the page to choose a person; the fields of `request` are posted with the choice."""
    return render_page(
        "look_alike_choose.html", FORM_CSP, brand=brand, request=request, people=PEOPLE, typed=TYPED
    )


def post_page(brand: str, address: str, fields: Mapping[str, str]) -> Response:
    """Returns the page that posts `fields` to our callback, as Apple does; by a button without scripts."""
    return render_page(
        "look_alike_post.html", _SUBMIT_CSP, brand=brand, address=address, fields=fields, script=_SUBMIT
    )


def refusal_page(brand: str, problem: str) -> Response:
    """Returns the page that says what is wrong. As at the originals, it does not redirect."""
    return render_page("look_alike_refusal.html", FORM_CSP, status=400, brand=brand, problem=problem)
