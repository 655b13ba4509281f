"""What the privacy tests ask."""

EXPORT_ME = "{ exportMyData }"
EXPORT = "query($playerId: ID!, $gameId: ID) { exportPlayer(playerId: $playerId, gameId: $gameId) }"
ERASE_ME = (
    "mutation($confirm: String!) { eraseMe(confirm: $confirm) { erased userErrors { code message path } } }"
)
ERASE = (
    "mutation($input: ErasePlayerInput!) { erasePlayer(input: $input)"
    " { erased userErrors { code message path } } }"
)
EVERYTHING = (EXPORT_ME, EXPORT, ERASE_ME, ERASE)
