"""`python -m app.cli` is `laurel`."""

from app.cli import main

main()
