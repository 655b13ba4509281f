"""The types of the API. The enums come first: a type that met a bare one would show it undescribed."""

from schema import console_enums as console_enums
from schema import delivery_enums as delivery_enums
from schema import enums as enums
