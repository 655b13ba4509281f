"""`subscription { notifications }`: what its owner gets, and who else gets nothing."""

from tests.api.cast import Stage, World
from tests.api.live.cast import NOTIFICATIONS, connected


async def test_a_purchase_is_told_as_it_happens(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS)
        await socket.quiet()
        await stage.grant("g", 50)
        told = await socket.next()
        assert (told["__typename"], told["delta"], told["balance"]) == ("PointsChanged", 50, 50)
        await socket.quiet()
