"""Rendering of pages: a template of `templates/`, a Content-Security-Policy, and headers against caching."""

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    """The addresses of what a page loads first; the names change with the content."""

    script: str
    preloads: tuple[str, ...]
    """The scripts that `script` imports."""
    styles: tuple[str, ...]


@functools.cache
def bundle_files(bundle: str, entry: str = "main.ts") -> BundleFiles:
    """Returns the files of one entry of a bundle that `web/` built, as its manifest names them."""
    manifest = json.loads((STATIC / bundle / "manifest.json").read_text("utf-8"))
    script, *imported = [manifest[key] for key in _with_imports(manifest, entry)]
    return BundleFiles(
        _address(bundle, script["file"]),
        tuple(_address(bundle, chunk["file"]) for chunk in imported),
        tuple(_address(bundle, css) for chunk in (*imported, script) for css in chunk.get("css", ())),
    )


def _with_imports(manifest: Mapping[str, Mapping[str, Any]], entry: str) -> list[str]:
    """Returns the keys of an entry and of all that it imports, each once, the entry first."""
    keys = [entry]
    for key in keys:
        keys += [name for name in manifest[key].get("imports", ()) if name not in keys]
    return keys


def _address(bundle: str, file: str) -> str:
    return f"/static/{bundle}/{file}"
