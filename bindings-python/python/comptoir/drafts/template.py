"""The words of mails that a desk can put its own in place of (rule C6)."""

from __future__ import annotations

from dataclasses import dataclass

from comptoir.drafts.base import _TypedDraft


@dataclass(slots=True, kw_only=True, repr=False)
class TemplateDraft(_TypedDraft):
    """The words of a mail in one language.

    ``subject`` is one line of at most 200 characters; ``body`` the whole text, greeting and closing too, at most 10,000
    characters, in which an empty line begins a new paragraph. In braces stands what differs from mail to mail:
    ``{person}`` (the full name of whom it is sent to), ``{account}``, ``{provider}``, ``{product}`` and ``{portal}``
    (the address of the portal). A brace itself is written twice: ``{{``, ``}}``.

    Example: ``TemplateDraft(subject="Bienvenue chez {provider}", body="Votre compte vous attend : {portal}")``.
    """

    _class = "TemplateDraft"
    subject: str = ""
    body: str = ""

    def __repr__(self) -> str:
        """Without the words."""
        return "TemplateDraft(..)"
