"""The command line: `laurel COMMAND`, documented in docs/cli.md.

Every command takes `--json`: its result, and nothing else, on stdout. What cannot be done is one sentence on
stderr that says what to do, with exit status 2.
"""

import signal
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.metadata import version
from types import FrameType
from typing import Annotated, Any, NamedTuple, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup


class Place(NamedTuple):
    """Where a command is, and what the list of all commands says of it: the beginning of its own help."""

    module: str
    name: str
    help: str


COMMANDS: Mapping[str, Place] = {
    "serve": Place("serving", "serve", "Serve the API until it is interrupted."),
    "worker": Place("serving", "worker", "Settle what falls due and send webhooks."),
    "demo": Place("serving", "demo", "Make the demo's studio, games and players."),
    "migrate": Place("serving", "migrate", "Bring the database's schema to its head."),
    "schema": Place("serving", "schema", "Print the GraphQL schema."),
    "audit": Place("history", "audit", "Prove for every member that standing, replay and ledger agree."),
    "distribute": Place("distribution", "distribute", "Lay the rows of games on the machines of a Citus"),
    "reencrypt": Place("secret", "reencrypt", "Encrypt with LAUREL_SECRET what an old secret encrypted."),
    "import": Place("history", "import_file", "Import purchases from before Laurel."),
    "rules": Place("rules", "commands", "The program's rules."),
    "studio": Place("studios", "studio", "Studios."),
    "game": Place("games", "commands", "A studio's games."),
    "key": Place("studios", "key", "The keys of a studio's servers."),
    "staff": Place("staff", "commands", "The staff, who operate the program, by invitation."),
    "catalog": Place("catalog", "commands", "What a game's players can spend P on."),
    "player": Place("players", "commands", "Players and their standing."),
}


class _Commands(TyperGroup):
    """All commands; the module of one is imported when it is run, since all together take seconds."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - typer's own, passed on
        super().__init__(**attributes)
        self.commands = {name: TyperCommand(name, help=place.help) for name, place in COMMANDS.items()}

    def resolve_command(
        self,
        ctx: Any,  # noqa: ANN401 - typer keeps its type private
        args: list[str],
    ) -> tuple[str | None, Any, list[str]]:
        name, _, rest = super().resolve_command(ctx, args)
        return name, None if name is None else load(name), rest


def load(name: str) -> Any:  # noqa: ANN401 - typer keeps its type private
    """Import a command, or a group of them."""
    place = COMMANDS[name]
    found = getattr(import_module(f"app.cli.{place.module}"), place.name)
    if not isinstance(found, typer.Typer):
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(name)(found)
        found = alone
    return typer.main.get_command(found)


app = typer.Typer(
    name="laurel",
    cls=_Commands,
    help="A loyalty program for games that players trust.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"{version('laurel')}\n")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end."),
    ] = False,
) -> None:
    """Take the options before a command."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end the process with its exit status."""
    # A signal ends the process through its `finally` blocks and exit handlers: they stop the embedded server.
    signal.signal(signal.SIGTERM, _terminated)
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status: 0, 1 where a check found faults, 2 after a failure."""
    try:
        status = app(list(arguments) or ["--help"], prog_name="laurel", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        from app.cli.failures import as_failure  # noqa: PLC0415 - it knows all failures, so it imports all

        failure = as_failure(error)
        if failure is None:
            raise
        sys.stderr.write(f"{failure}\n")
        return 2
    return status if isinstance(status, int) else 0


def _terminated(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(143)
