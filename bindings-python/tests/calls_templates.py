"""Calls about the words of mails, by the names that the vectors give them, read through typed attributes."""

from __future__ import annotations

import pytest
from comptoir import TemplateDraft, Templates

from .drafted import sent
from .told import Members
from .told_people import told

TEMPLATE = "locale subject body own version"
SAMPLE = "locale subject text html"


def templates(templates: Templates, verb: str, args: Members) -> object:
    match verb:
        case "list":
            return [told(one, TEMPLATE) for one in templates.list()]
        case "set":
            return told(templates.set(args("locale"), sent(TemplateDraft, args("draft"))), TEMPLATE)
        case "clear":
            return told(templates.clear(args("locale")), TEMPLATE)
        case "sample":
            return told(templates.sample(args("locale")), SAMPLE)
    pytest.fail(f"no such call: templates.{verb}")
