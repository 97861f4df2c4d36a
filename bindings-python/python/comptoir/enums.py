"""Enumerations: each member is also its text. Written by ``generate_enums.py``."""

from enum import StrEnum

__all__ = [
    "RequestKind",
]


class RequestKind(StrEnum):
    """What a request asks for."""

    CREATE = "create"
    MODIFY = "modify"
