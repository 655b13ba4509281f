"""`laurel reencrypt`: the second half of a change of LAUREL_SECRET."""

from app.cli.database import settings_with_database, with_database
from app.cli.output import AsJson, emit
from app.infra.encryption import Encryptor
from app.privacy import reencryption


def reencrypt(as_json: AsJson = False) -> int:
    """Encrypt with LAUREL_SECRET what an old secret encrypted; exit status 1 if anything cannot be read."""
    settings = settings_with_database()
    encryptor = Encryptor(*settings.secret_texts)
    done = with_database(lambda database: reencryption.reencrypt(database, encryptor), settings)
    words = f"{done.renewed:,} values were encrypted again with LAUREL_SECRET."
    if done.unreadable:
        words += (
            f" {done.unreadable:,} can be read with no secret that is set:"
            " add the one that encrypted them to LAUREL_OLD_SECRETS."
        )
    emit({"renewed": done.renewed, "unreadable": done.unreadable}, as_json=as_json, words=words)
    return 1 if done.unreadable else 0
