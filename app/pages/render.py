"""Rendering of pages: a template of `templates/`, a Content-Security-Policy, and headers against caching."""

import functools
import json
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import Response

STATIC = Path(__file__).parent.parent / "static"

# Nothing is allowed by default; frames, forms and <base> do not fall back to default-src.
NOTHING_ELSE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
TEXT_CSP = f"{NOTHING_ELSE}; style-src 'self'; img-src 'self'"
"""For pages of text and links."""
FORM_CSP = TEXT_CSP.replace("form-action 'none'", "form-action 'self'")
"""For pages with a form that is sent to this server."""


def printable(text: str) -> str:
    """Returns the text without control characters, which could rewrite a terminal, and lone surrogates."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates", encoding="utf-8"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_templates.filters["printable"] = printable


def render_page(template: str, policy: str, *, status: int = 200, **values: object) -> Response:
    """Returns the page that a template makes of `values`, under a Content-Security-Policy."""
    return page_response(_templates.get_template(template).render(values), "text/html", policy, status)


def page_response(body: str, media_type: str, policy: str, status: int = 200) -> Response:
    """Returns a page that is not cached, since it may show a key, nor named in a Referer."""
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "Vary": "Accept",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(body, status, headers, media_type)


@dataclass(frozen=True, slots=True)
class BundleFiles:
    """The addresses of a bundle's script and style sheet, whose names change with their content."""

    script: str
    style: str


@functools.cache
def bundle_files(bundle: str) -> BundleFiles:
    """Returns the files of a bundle that `web/` built."""
    entry = json.loads((STATIC / bundle / "manifest.json").read_text("utf-8"))["main.ts"]
    return BundleFiles(f"/static/{bundle}/{entry['file']}", f"/static/{bundle}/{entry['css'][0]}")
