"""Query a server that was just started: python3 scripts/ask.py URL KEY

Waits until it answers; then the front page must come, and the answer to a query with the studio key.
Exit status 1, with the reason on stderr, when one of them does not.
"""

import json
import sys
import time
import urllib.request

PATIENCE_SECONDS = 60.0
ANSWER_SECONDS = 20.0


def fetch(url: str, *, key: str = "", query: str = "") -> str:
    """Returns the body of an answer, to a POST where there is a query. Raises OSError unless it is a 200."""
    body = json.dumps({"query": query}).encode() if query else None
    headers = {"Accept": "application/json" if query else "text/html", "Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(url, body, headers)  # noqa: S310 - our own server
    with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:  # noqa: S310 - as above
        return answer.read().decode()


def wait_until_healthy(url: str) -> None:
    """Wait for `/healthz`. Raises OSError when it does not come."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            fetch(f"{url}/healthz")
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


def ask(url: str, key: str) -> None:
    """Fetch the front page, and query whose key it is. Raises OSError or ValueError on a wrong answer."""
    wait_until_healthy(url)
    if "<title>" not in fetch(f"{url}/"):
        raise ValueError("the front page is no page")
    answer = json.loads(fetch(f"{url}/graphql", key=key, query="{ viewer { kind } }"))
    if answer != {"data": {"viewer": {"kind": "STUDIO"}}}:
        raise ValueError(f"GraphQL answered {answer}")


if __name__ == "__main__":
    try:
        ask(*sys.argv[1:])
    except (OSError, ValueError) as error:
        sys.exit(f"{sys.argv[1]} does not serve: {error}")
    sys.stdout.write(f"{sys.argv[1]} serves a page and a query\n")
