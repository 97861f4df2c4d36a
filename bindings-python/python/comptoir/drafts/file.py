"""Files that come with work."""

from __future__ import annotations

from dataclasses import dataclass

from comptoir.drafts.base import _TypedDraft


@dataclass(slots=True, kw_only=True, repr=False)
class FileDraft(_TypedDraft):
    """What is said of a file before its bytes are sent.

    ``name`` is what it is called: folders, invisible characters and what a file system refuses are cleaned away.
    ``key`` is the uploader's own name for this upload, by which it goes on after it was cut off: 1 to 200 characters on
    one line; another file takes another key. ``size`` is how many bytes it has, 1 up to what the desk takes;
    ``sha256`` their SHA-256, 64 hexadecimal digits; ``media_type`` what it holds, ``type/subtype``, None meaning
    ``application/octet-stream``.

    ``Files.upload`` finds ``size`` and ``sha256`` itself where they are left out.
    Example: ``session.files.upload(FileDraft(name="notice.pdf", key="upload-17"), "/srv/in/17.pdf")``.
    """

    _class = "FileDraft"
    name: str = ""
    key: str = ""
    size: int = 0
    sha256: str = ""
    media_type: str | None = None

    def __repr__(self) -> str:
        """Without the name."""
        return f"FileDraft(size={self.size!r}, ..)"
