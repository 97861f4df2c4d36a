"""The words of the mail of welcome, which a desk puts its own in place of (rule C6)."""

import json
import pickle
from typing import Any

import pytest
from comptoir import ConflictError, InvalidError, RefusedError, TemplateDraft

from .conftest import House
from .people import problems

OWN = TemplateDraft(subject="Bienvenue chez {provider}", body="Bonjour {person},\n\n{{{account}}} : {portal}")


def test_c6_a_desk_has_words_of_its_own(either: House) -> None:
    templates = either.administrator.templates
    built_in = templates.list()
    assert [(one.locale, one.own, one.version) for one in built_in] == [
        ("en", False, 0),
        ("fi", False, 0),
        ("fr", False, 0),
    ]
    assert all("{person}" in one.body and one.subject for one in built_in)
    preview = either.administrator.preview().templates.set("fr", OWN)
    own = either.administrator.based_on(0).templates.set("fr", OWN)
    assert preview == own
    assert (own.locale, own.subject, own.body, own.own, own.version) == ("fr", OWN.subject, OWN.body, True, 1)
    assert templates.list() == [*built_in[:2], own]
    sample = templates.sample("fr")
    assert (sample.locale, sample.subject) == ("fr", "Bienvenue chez Infomedia")
    assert "} : https://portal.infomedia.example" in sample.text
    assert sample.html.startswith("<!DOCTYPE html>")
    for view in (own, sample):
        assert pickle.loads(pickle.dumps(view)) == view
        assert json.loads(view.to_json()) == view.to_dict()
    assert repr(own) == "TemplateView(locale='fr', own=True, version=1)"
    assert "Bonjour" not in repr([OWN, own, sample])
    with pytest.raises(ConflictError) as stale:
        either.administrator.based_on(0).templates.set("fr", {"subject": "x", "body": "y"})
    assert stale.value.code == "conflict"
    cleared = templates.clear("fr")
    assert (cleared.body, cleared.own, cleared.version) == (built_in[2].body, False, 2)
    assert templates.clear("fi") == built_in[1]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ({}, [("/subject", "required"), ("/body", "required")]),
        ({"subject": "x\ny", "body": "x"}, [("/subject", "control_characters")]),
        ({"subject": "x" * 201, "body": "x" * 10_001}, [("/subject", "too_long"), ("/body", "too_long")]),
        ({"subject": "{nom}", "body": "{"}, [("/subject", "unknown_placeholder"), ("/body", "unknown_placeholder")]),
        ({"subject": "x", "body": " \n "}, [("/body", "blank")]),
        ({"subject": 1, "body": "x"}, [("/subject", "wrong_type")]),
        ({"subject": "x", "body": "x", "html": "x"}, [("/html", "unknown_member")]),
    ],
)
def test_each_word_of_a_template_can_be_wrong(
    house: House, draft: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidError) as caught:
        house.administrator.templates.set("fr", draft)
    assert problems(caught.value) == found
    assert all(problem.text(locale) for problem in caught.value.problems for locale in ("en", "fi", "fr"))
    assert not any(one.own for one in house.administrator.templates.list())


def test_mails_are_written_in_three_languages_only(house: House) -> None:
    templates = house.administrator.templates
    calls: list[Any] = [lambda tag: templates.set(tag, OWN), templates.clear, templates.sample]
    for call in calls:
        with pytest.raises(InvalidError) as caught:
            call("sv")
        assert problems(caught.value) == [("/locale", "unknown_language")]
        with pytest.raises(InvalidError) as caught:
            call("no tag!")
        assert caught.value.code == "unknown_language"
    for session in (house.agent, house.dealer):
        with pytest.raises(RefusedError):
            session.templates.list()
