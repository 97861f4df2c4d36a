"""Calls about a desk's own fields, by the names that the vectors give them, read through typed attributes."""

from __future__ import annotations

import pytest
from comptoir import FieldDraft, Fields, FieldUpdate, FieldView

from .drafted import sent
from .told import Members, check, history_of, in_each, read

FIELD = "id subject key kind name labels required default seen_by edited_by position retired_at version"


def fields(fields: Fields, verb: str, args: Members) -> object:
    match verb:
        case "list":
            return [field_of(field) for field in fields.list(args("subject"))]
        case "texts":
            subject, key, value, desk = args("subject"), args("key"), args("value"), args("desk")
            return [texts_of(field, value, desk) for field in fields.list(subject) if field.key == key]
        case "add":
            return field_of(fields.add(sent(FieldDraft, args("draft"))))
        case "edit":
            return field_of(fields.edit(args("field"), sent(FieldUpdate, args("update"))))
        case "retire":
            return field_of(fields.retire(args("field")))
        case "restore":
            return field_of(fields.restore(args("field")))
        case "history":
            return history_of(fields.history(args("field"), args("after")))
    pytest.fail(f"no such call: fields.{verb}")


def field_of(field: FieldView) -> dict[str, object]:
    body = {**read(field, FIELD), "choices": [read(choice, "key labels") for choice in field.choices]}
    check(body, field.to_dict(), "field")
    return body


def texts_of(field: FieldView, value: str, desk: str) -> dict[str, object]:
    return {"label": in_each(field.label), "text": in_each(lambda locale: field.text(value, locale, desk))}
