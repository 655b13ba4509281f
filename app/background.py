"""The background work of a process: what falls due, webhooks, pictures, simulations."""

import asyncio
from collections.abc import Awaitable, Sequence

from app.infra.metrics import Metrics
from app.infra.targets import Targets
from app.picture_users import PICTURE_USERS
from app.pictures.fetching import Fetcher
from app.pictures.jobs import run_pictures
from app.simulation.runner import run_simulations
from app.studios.core import Core
from app.webhooks.delivery import Sender
from app.webhooks.jobs import run_webhooks
from app.worker import run_worker


def background_work(
    core: Core, targets: Targets, stop: asyncio.Event, *, metrics: Metrics
) -> Sequence[Awaitable[None]]:
    """Returns all of it, to be run at once; each ends, after what it has at hand, when `stop` is set."""
    database = core.database
    return (
        run_worker(core, stop, metrics=metrics),
        run_webhooks(database, core.required_encryptor, Sender(targets), stop, metrics=metrics),
        run_pictures(database, Fetcher(targets), stop, PICTURE_USERS, metrics=metrics),
        run_simulations(database, stop, metrics=metrics),
    )
