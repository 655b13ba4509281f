"""What a fresh machine gets: the product stands on its locked packages."""

import subprocess
import sys

from tests.conftest import REPO


def test_postgresql_is_reached_without_a_library_of_the_system() -> None:
    """procrastinate imports psycopg, which by itself looks for the system's libpq: many machines have none."""
    script = "import app.cli, app.main, psycopg; print(psycopg.pq.__impl__)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=REPO, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "binary", "psycopg[binary] brings its own libpq"
