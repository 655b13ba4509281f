"""`laurel reencrypt`: the second half of a change of LAUREL_SECRET."""

from app.cli.database import settings_with_database, with_database
from app.cli.output import AsJson, emit
from app.infra.encryption import Encryptor
from app.privacy import reencryption


def reencrypt(as_json: AsJson = False) -> int:
    """Encrypt with LAUREL_SECRET what an old secret encrypted; exit status 1 if anything cannot be read."""
    settings = settings_with_database()
    encryptor = Encryptor(*settings.secret_texts)
    result = with_database(lambda database: reencryption.reencrypt(database, encryptor), settings)
    words = f"{result.renewed:,} values were encrypted again with LAUREL_SECRET."
    if result.unreadable:
        words += (
            f" {result.unreadable:,} can be read with no secret that is set:"
            " add the one that encrypted them to LAUREL_OLD_SECRETS."
        )
    emit({"renewed": result.renewed, "unreadable": result.unreadable}, as_json=as_json, words=words)
    return 1 if result.unreadable else 0
