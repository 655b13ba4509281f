"""What a look-alike shows: whom to sign in as, the step back to us by POST, and refusals."""

import base64
import hashlib
from collections.abc import Mapping
from html import escape

from starlette.responses import Response

from app.pages.routes import NOTHING_ELSE, page_response
from auth.developer.people import PEOPLE, TYPED

_POLICY = (
    NOTHING_ELSE.replace("form-action 'none'", "form-action 'self'") + "; style-src 'self'; img-src 'self'"
)
_SUBMIT = "document.forms[0].submit()"
_SUBMIT_HASH = base64.b64encode(hashlib.sha256(_SUBMIT.encode()).digest()).decode()


def choose_page(brand: str, request: Mapping[str, str]) -> Response:
    """Whom to sign in as; `request` goes along, to be checked again with the choice."""
    people = "\n".join(
        f'<button name="person" value="{key}"><strong>{escape(person.name)}</strong>'
        f"<span>{escape(person.email or 'no e-mail')}</span><small>{escape(person.about)}</small></button>"
        for key, person in PEOPLE.items()
    )
    return _page(
        f"Developer sign-in: {brand} look-alike",
        f"""<p>These people are made up, and nobody needs a password.
This page stands in for {brand} in demo mode only.</p>
<form method="post" action="authorize" class="people">
{_hidden(request)}
{people}
</form>
<form method="post" action="authorize" class="typed">
{_hidden(request)}
<h2>Somebody else</h2>
<label>Name <input name="name" maxlength="100" autocomplete="off"></label>
<label>E-mail <input name="email" type="email" maxlength="254" autocomplete="off"></label>
<button class="button" name="person" value="{TYPED}">Sign in</button>
</form>
<form method="post" action="authorize">
{_hidden(request)}
<button class="quiet" name="cancel" value="yes">Cancel</button>
</form>""",
    )


def post_page(brand: str, address: str, fields: Mapping[str, str]) -> Response:
    """Sends the browser back to us by a POST, as Apple does; with a button for those without scripts."""
    return _page(
        f"Developer sign-in: {brand} look-alike",
        f"""<form method="post" action="{escape(address)}">
{_hidden(fields)}
<button class="button">Go on</button>
</form>
<script>{_SUBMIT}</script>""",
        f"; script-src 'sha256-{_SUBMIT_HASH}'",
    )


def refusal_page(brand: str, problem: str) -> Response:
    """What is wrong. Like the originals, it sends nobody on to an address that it does not know."""
    return _page(
        f"Developer sign-in: {brand} look-alike",
        f'<p role="alert">This sign-in cannot go on: {escape(problem)}.</p>',
        status=400,
    )


def _hidden(fields: Mapping[str, str]) -> str:
    return "\n".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in fields.items()
    )


def _page(title: str, body: str, more_policy: str = "", *, status: int = 200) -> Response:
    text = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(title)}</title>
<link rel="icon" href="/static/laurel.svg">
<link rel="stylesheet" href="/static/pages.css">
<link rel="stylesheet" href="/static/developer.css">
</head>
<body>
<main class="developer">
<section>
<h1>{escape(title)}</h1>
{body}
</section>
</main>
</body>
</html>
"""
    response = page_response(text, "text/html", _POLICY + more_policy)
    response.status_code = status
    return response
