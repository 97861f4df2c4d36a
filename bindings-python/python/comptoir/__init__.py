"""The counter where a provider serves its business customers."""

from comptoir._native import Echo, EchoDraft, EchoedView, Problem, version
from comptoir.enums import RequestKind
from comptoir.errors import (
    ComptoirError,
    ConflictError,
    InternalError,
    InvalidError,
    NotFoundError,
    RefusedError,
    StateError,
    StoreError,
)

__all__ = [
    "ComptoirError",
    "ConflictError",
    "Echo",
    "EchoDraft",
    "EchoedView",
    "InternalError",
    "InvalidError",
    "NotFoundError",
    "Problem",
    "RefusedError",
    "RequestKind",
    "StateError",
    "StoreError",
    "version",
]

__version__ = version()
