"""A game's own page on another origin, as strict as a page can be, with the widget in it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import BrowserContext, Locator, Page

from browser.demo import Demo
from browser.studio import Studio

_PAGE = """<!doctype html>
<html lang="en" dir="{dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A game</title>
<link rel="stylesheet" href="/host.css">
<script type="module" src="{laurel}/widget.js"></script>
<script type="module" src="/host.js"></script>
<laurel-widget {attributes}></laurel-widget>
"""
_FRAME = """<!doctype html>
<html lang="en">
<title>A portal</title>
<link rel="stylesheet" href="/host.css">
<iframe title="A game" src="{src}"></iframe>
"""
_STYLE = """
body { background: #eee; margin: 0; }
@media (prefers-color-scheme: dark) { body { background: #111; } }
iframe { border: 0; height: 640px; width: 360px; }
"""
_SCRIPT = """
const widget = document.querySelector("laurel-widget");
window.heard = [];
for (const name of ["store", "claim", "moment", "error"]) {
  widget.addEventListener(`laurel-${name}`, (event) => {
    window.heard.push({ name, detail: event.detail });
    if (name === "store") event.preventDefault();
  });
}
widget.busy = location.hash === "#busy";
widget.tokenProvider = async () => {
  const answer = await fetch("/token" + location.search);
  if (!answer.ok) throw new Error("The game has no token.");
  return answer.text();
};
"""


@dataclass
class Host(Studio):
    """The game's server: it makes tokens with the studio's key, which the page never sees."""

    url: str = ""
    asked: int = 0
    """How often a page asked for a token."""
    answers: list[str | None] = field(default_factory=list)
    """What it answers instead, one after the other; None refuses."""

    def address(self, player: str, attributes: str = "", direction: str = "ltr", page: str = "/") -> str:
        asked = urlencode({"player": player, "attributes": attributes, "dir": direction})
        return f"{self.url}{page}?{asked}"

    def open(
        self, context: BrowserContext, player: str, attributes: str = "", *, direction: str = "ltr"
    ) -> tuple[Page, Locator]:
        """Returns the game's page and the widget in it."""
        page = context.new_page()
        page.goto(self.address(player, attributes, direction))
        return page, page.locator("laurel-widget")


@contextmanager
def serving(demo: Demo) -> Iterator[Host]:
    """Serve the game's page at an origin of its own: another port is one."""
    host = Host(demo)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(address.query).items()}
            match address.path:
                case "/token":
                    host.asked += 1
                    token = host.answers.pop(0) if host.answers else host.token(asked["player"])
                    self._answer(200 if token else 403, "text/plain", token or "")
                case "/host.js":
                    self._answer(200, "text/javascript", _SCRIPT)
                case "/host.css":
                    self._answer(200, "text/css", _STYLE)
                case "/frame":
                    self._answer(200, "text/html", _FRAME.format(src=host.address(asked["player"])))
                case "/":
                    values = {"dir": asked.get("dir", "ltr"), "attributes": asked.get("attributes", "")}
                    self._answer(200, "text/html", _PAGE.format(laurel=demo.url, **values))
                case _:
                    self._answer(404, "text/plain", "")

        def _answer(self, status: int, kind: str, body: str) -> None:
            laurel = demo.url
            policy = (
                f"default-src 'none'; base-uri 'none'; script-src 'self' {laurel};"
                f" connect-src 'self' {laurel};"
                f" img-src {laurel}; style-src 'self'; frame-src 'self';"
                " require-trusted-types-for 'script'; trusted-types lit-html"
            )
            self.send_response(status)
            self.send_header("content-type", f"{kind}; charset=utf-8")
            self.send_header("content-security-policy", policy)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the base class names it
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
