"""The words of what is sent to studios and fetched for them: webhooks and pictures."""

from app.events.base import EventType
from app.pictures.failures import PictureFailure
from app.pictures.queries import PictureStatus
from app.webhooks.queries import DeliveryStatus, EndpointStatus, Failure
from schema.described import described

EVENT_TYPE = described(
    EventType,
    "WebhookEventType",
    "The events that are sent to endpoints; messages name them with a dot: `purchase.recorded`.",
    {
        "MEMBER_TIER_CHANGED": "A member holds another tier.",
        "SEASON_ENDING": "A season ends soon.",
        "SEASON_CLOSED": "A season has ended.",
        "PROGRESS_THRESHOLD": "A share of the SC that keep the tier is reached.",
        "POINTS_EXPIRING": "P expire soon unless a purchase is made.",
        "POINTS_EXPIRED": "P have expired.",
        "PURCHASE_RECORDED": "A purchase was counted.",
        "PURCHASE_REFUNDED": "All or part of a purchase went back.",
        "REDEMPTION_CREATED": "An item was redeemed and waits to be fulfilled.",
        "REDEMPTION_UPDATED": "A redemption was fulfilled, failed or cancelled.",
        "INVITATION_UPDATED": "An invitation of the player has come into another state.",
        "LOADOUT_CHANGED": "What a member has equipped has changed.",
        "STORED_VALUE_CHANGED": "Stored value came, left, or is owed.",
        "STORED_VALUE_EXPIRING": "A bonus of stored value ends soon.",
        "GIFT_CREATED": "A player gives something to another.",
        "GIFT_CLAIMED": "A gift was claimed; the player is its giver.",
        "GIFT_CARD_CREATED": "A gift card of a giver was made; the player is the giver.",
        "GIFT_CARD_CLAIMED": "A gift card was claimed; the player has its value.",
        "GIFT_CARD_RETURNED": "A gift card has come back; the player is its giver.",
        "GIFT_CARD_REVOKED": "The money of a gift card was charged back; the player is its giver, or who has"
        " claimed one without a giver.",
        "BARGAIN_REACHED": "The price of a bargaining has reached the floor; the player is its owner.",
        "COUPON_ISSUED": "A member was given a coupon, or has claimed it.",
        "COUPON_USED": "An order has used a coupon.",
        "COUPON_REVOKED": "A coupon was taken away.",
        "PACK_CHANGED": "A pack was paid for, does not renew any more, or was paid back.",
        "PACK_ENDING": "A pack ends, or renews by itself, soon.",
        "PACK_EXPIRED": "A pack gives nothing any more.",
    },
)

ENDPOINT_STATUS = described(
    EndpointStatus,
    "WebhookEndpointStatus",
    "Whether messages are sent to an endpoint.",
    {
        "ENABLED": "Messages are sent.",
        "DISABLED": "It was paused; what it would get meanwhile is not kept for it.",
        "GONE": "It answered 410, and is left alone until it is enabled again.",
    },
)

DELIVERY_STATUS = described(
    DeliveryStatus,
    "WebhookDeliveryStatus",
    "Whether a delivery has arrived.",
    {
        "PENDING": "It waits for its first or next attempt, or is under way.",
        "DELIVERED": "The endpoint took it.",
        "FAILED": "It was given up; `replayDelivery` sends it again.",
    },
)

DELIVERY_FAILURE = described(
    Failure,
    "WebhookFailure",
    "Why an attempt failed.",
    {
        "HTTP_STATUS": "The answer was none of success.",
        "REDIRECTED": "The answer led elsewhere: redirects are not followed.",
        "GONE": "The answer was that nothing is there any more: the endpoint is left alone.",
        "TIMEOUT": "No answer within 15 seconds.",
        "NO_ADDRESS": "The host's name has no address.",
        "ADDRESS_REFUSED": "The host's name leads to an address outside the public internet.",
        "NOT_REACHED": "Nothing took the connection.",
        "TLS": "The connection could not be secured: look at the certificate.",
        "BAD_ANSWER": "The answer was not HTTP, or broke off.",
        "GIVEN_UP": "It waited for 84 hours: the endpoint was paused, or rested because it failed.",
        "INTERNAL": "Laurel could not sign it; tell us.",
    },
)

PICTURE_STATUS = described(
    PictureStatus,
    "PictureStatus",
    "What became of the address of a picture.",
    {
        "PENDING": "It is to be fetched: for the first time, or again after a failure.",
        "READY": "Its picture is stored, and shown.",
        "FAILED": "It is not tried any more. Giving the same address once more begins anew.",
    },
)
PICTURE_FAILURE = described(
    PictureFailure,
    "PictureFailure",
    "Why a picture could not be had.",
    {
        "TIMEOUT": "It was not there, whole, within 20 seconds. It is tried again.",
        "NO_ADDRESS": "The name of the host has no address. It is tried again.",
        "ADDRESS_REFUSED": "The address, or one that it redirects to, lies outside the public internet, is"
        " not https, or has characters that are not ASCII.",
        "NOT_REACHED": "The host could not be connected to. It is tried again.",
        "TLS": "The host's certificate is not valid for its name. It is tried again.",
        "BAD_ANSWER": "What the host answered was not HTTP. It is tried again.",
        "HTTP_STATUS": "The host answered with a status other than 2xx. It is tried again.",
        "TOO_MANY_REDIRECTS": "The address led on more than three times. It is tried again.",
        "TOO_LARGE": "The file has more than 5 MiB, or as WebP still more than 1 MiB.",
        "NOT_A_PICTURE": "The file is not in PNG, JPEG, WebP, GIF or AVIF, or it is broken.",
        "SVG": "The file is an SVG, which can hold scripts.",
        "TOO_MANY_PIXELS": "The picture has more than 16,777,216 pixels.",
        "TOO_COSTLY": "Reading the file took too much time or memory.",
        "INTERNAL": "Laurel failed. It is tried again.",
    },
)
