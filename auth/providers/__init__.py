"""The providers that players and staff sign in with: those that are configured."""

from collections.abc import Mapping

from app.domain.access import Provider
from app.infra.clock import Clock, real_time
from app.settings import Settings
from auth.developer import LookAlikes
from auth.providers.apple import APPLE, AppleEndpoints, AppleSecrets, AppleSignIn
from auth.providers.facebook import FacebookEndpoints, FacebookSignIn
from auth.providers.google import GoogleEndpoints, GoogleSignIn
from auth.providers.outbound import Outbound
from auth.providers.protocol import ProviderClient, SignInCancelled, SignInFailed

__all__ = [
    "ProviderClient",
    "Providers",
    "SignInCancelled",
    "SignInFailed",
    "close_providers",
    "make_providers",
]

Providers = Mapping[Provider, ProviderClient]


def make_providers(
    settings: Settings, look_alikes: LookAlikes | None = None, clock: Clock = real_time
) -> Providers:
    """Make a client for each provider that is configured; with `look_alikes`, for those only.

    Raises ValueError where Apple's private key is not the text of a .p8 file.
    """
    if look_alikes is not None:
        return _by_name(_developer(look_alikes, clock))
    clients: list[ProviderClient] = []
    if settings.google_client_id and settings.google_client_secret:
        secret = settings.google_client_secret.get_secret_value()
        clients.append(
            GoogleSignIn(Outbound(settings.google_client_id, app_ids=settings.app_ids), secret, clock)
        )
    if settings.facebook_client_id and settings.facebook_client_secret:
        secret = settings.facebook_client_secret.get_secret_value()
        clients.append(
            FacebookSignIn(Outbound(settings.facebook_client_id, app_ids=settings.app_ids), secret, clock)
        )
    if (
        settings.apple_client_id
        and settings.apple_team_id
        and settings.apple_key_id
        and settings.apple_private_key
    ):
        secrets = AppleSecrets(
            settings.apple_team_id,
            settings.apple_key_id,
            settings.apple_private_key.get_secret_value(),
            APPLE.issuer,
        )
        clients.append(
            AppleSignIn(Outbound(settings.apple_client_id, app_ids=settings.app_ids), secrets, clock)
        )
    return _by_name(clients)


def _developer(look_alikes: LookAlikes, clock: Clock) -> list[ProviderClient]:
    """Make clients of the look-alikes: browsers reach them at our origin, we call them in the process."""

    def outbound(client_id: str) -> Outbound:
        return Outbound(client_id, look_alikes.transport())

    google, apple, facebook = look_alikes.google, look_alikes.apple, look_alikes.facebook
    apple_at = AppleEndpoints(
        apple.authorization, apple.internal("token"), apple.internal("keys"), apple.issuer
    )
    secrets = AppleSecrets(apple.team_id, apple.key_id, apple.private_key, apple.issuer)
    return [
        GoogleSignIn(
            outbound(google.client_id),
            google.client_secret,
            clock,
            GoogleEndpoints(
                google.authorization, google.internal("token"), google.internal("keys"), (google.issuer,)
            ),
        ),
        AppleSignIn(outbound(apple.client_id), secrets, clock, apple_at),
        FacebookSignIn(
            outbound(facebook.client_id),
            facebook.client_secret,
            clock,
            FacebookEndpoints(
                facebook.authorization,
                facebook.internal("token"),
                facebook.internal("me"),
                facebook.internal("keys"),
                facebook.issuer,
            ),
        ),
    ]


def _by_name(clients: list[ProviderClient]) -> Providers:
    return {client.provider: client for client in clients}


async def close_providers(providers: Providers) -> None:
    """Close the connections of all clients."""
    for client in providers.values():
        await client.close()
