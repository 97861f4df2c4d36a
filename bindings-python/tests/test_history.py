"""Histories as sentences, and the changes that a host follows."""

import datetime
import pickle
from typing import assert_type

import pytest
from comptoir import (
    AccountEdit,
    AddressDraft,
    AddressEdit,
    Change,
    FieldValueKind,
    HistoryActorKind,
    HistoryEntry,
    InvalidError,
    ModifyDraft,
    NotFoundError,
    Page,
    RefusedError,
    labels,
)

from .conftest import House, draft

NNBSP = "\u202f"


def told(page: Page[HistoryEntry], locale: str) -> list[str]:
    return [entry.text(locale) for entry in page]


def test_a_request_tells_its_history(either: House) -> None:
    receipt = either.dealer.requests.submit(draft())
    either.agent.requests.start(receipt.code)
    either.agent.requests.ask(receipt.code, "Quel atelier ?")
    history = either.dealer.requests.history(receipt.code)
    assert_type(history, Page[HistoryEntry])
    asked, started, submitted = history
    assert [entry.action for entry in history] == ["ask_submitter", "start_request", "submit_request"]
    assert asked.said is not None
    assert (asked.said.kind, asked.said.value) == (FieldValueKind.TEXT, "Quel atelier ?")
    (change,) = started.changes
    assert (change.field, change.label("fi")) == ("state", change.label("fi-FI"))
    assert (change.before.kind, change.before.value, change.after.value) == (
        FieldValueKind.CHOICE,
        "submitted",
        "in_progress",
    )
    assert change.after.text("fi") == "Käsittelyssä"
    assert started.by.kind is HistoryActorKind.STAFF
    assert started.by.person is not None
    assert (started.by.person.name, started.by.host) == ("anna Infomedia", None)
    assert started.by.staff == started.by.person.id
    assert submitted.called.value == receipt.code
    assert (submitted.at, submitted.version) == (datetime.datetime(2026, 4, 30, 8, tzinfo=datetime.UTC), 1)
    for locale in ("en", "fi", "fr"):
        assert all(receipt.code in text for text in told(history, locale))
    assert len({text for locale in ("en", "fi", "fr") for text in told(history, locale)}) == 9
    assert "Quel" not in repr(list(history)) + repr(asked.said) + repr(asked.changes) + repr(asked.by)


def test_an_account_tells_what_changed_with_the_values_before_and_after(either: House) -> None:
    account = either.account(draft())
    edit = AccountEdit(id=account.id, language="fi", address=AddressEdit(street="14 rue de la Paix"))
    either.done(ModifyDraft(account=edit))
    history = either.agent.accounts.history(account.id)
    edited = next(entry for entry in history if entry.action == "edit_account")
    changes = {change.field: change for change in edited.changes}
    assert (changes["language"].before.value, changes["language"].after.value) == ("fr", "fi")
    assert changes["language"].label("fr") == "Langue"
    assert changes["language"].after.text("fr") == "finnois"
    address = changes["address"].after
    assert address.kind is FieldValueKind.ADDRESS
    assert address.value == AddressDraft(street="14 rue de la Paix", postal_code="75002", city="Paris")
    assert address.text("fr") == "14 rue de la Paix, 75002 Paris"
    assert "français → finnois" in edited.text("fr")
    assert "ranska → suomi" in edited.text("fi")
    kinds = {value.kind for entry in history for change in entry.changes for value in (change.before, change.after)}
    assert kinds >= {
        FieldValueKind.NOTHING,
        FieldValueKind.TEXT,
        FieldValueKind.LANGUAGE,
        FieldValueKind.COUNTRY,
        FieldValueKind.ADDRESS,
        FieldValueKind.CHOICE,
        FieldValueKind.PERSON,
    }
    for entry in history:
        for change in entry.changes:
            for value in (change.before, change.after):
                if value.kind is FieldValueKind.NOTHING:
                    assert (value.value, value.text("fi")) == (None, "—")
    assert history.items[0].to_dict()["by"]["kind"] == "staff"


def test_a_history_has_its_own_cursors_and_strangers_see_none(house: House) -> None:
    account = house.account(draft())
    with pytest.raises(InvalidError):
        house.agent.accounts.history(account.id, after="AAAA")
    with pytest.raises(InvalidError):
        house.agent.requests.history(house.dealer.requests.list().items[0].code, "AAAA")
    for unknown in ("", "x", "019ddd66-e000-7063-a5bf-f3145f120844"):
        with pytest.raises(NotFoundError, match=r"^unknown_account"):
            house.agent.accounts.history(unknown)
        with pytest.raises(NotFoundError, match=r"^unknown_request"):
            house.agent.requests.history(unknown)


def test_a_host_follows_all_changes(either: House) -> None:
    first = either.host.changes()
    assert (first.more, len(first)) == (False, len(first.items))
    assert first.items[0].action == "create_desk"
    assert len(either.host.changes(first.next)) == 0
    receipt = either.dealer.requests.submit(draft())
    again = either.host.changes(after=either.host.changes(first.next).next)
    assert len(again) == 0
    news = either.host.changes(first.next)
    (submitted,) = [change for change in news if change.subject == "request"]
    assert_type(submitted, Change)
    assert (submitted.action, submitted.subject_id, submitted.version) == ("submit_request", receipt.id, 1)
    assert submitted.actor == str(either.dealer.actor)
    assert submitted.fields
    assert "Joe" not in news.to_json()
    assert pickle.loads(pickle.dumps(news)) == news
    with pytest.raises(InvalidError) as caught:
        either.host.changes("AAAA")
    assert [str(problem.code) for problem in caught.value.problems] == ["invalid_cursor"]
    with pytest.raises(RefusedError) as refused:
        either.dealer.changes()
    assert refused.value.action == "read_changes"
    with pytest.raises(TypeError):
        either.host.changes(1)  # type: ignore[arg-type]


def test_the_first_of_several_languages_that_labels_are_written_in() -> None:
    assert labels.negotiate(["sv", "fr-CA", "fi"]) == "fr"
    assert labels.negotiate(("sv-FI", "fi")) == "fi"
    assert labels.negotiate(["sv", "nb"]) == "en"
    assert labels.negotiate([]) == "en"
    with pytest.raises(InvalidError) as caught:
        labels.negotiate(["fr", "no tag!"])
    assert caught.value.code == "unknown_language"
    for wrong in ("fr", 1, [1], None):
        with pytest.raises(TypeError):
            labels.negotiate(wrong)  # type: ignore[arg-type]


def test_a_language_is_negotiated_by_the_header_of_a_request() -> None:
    assert labels.negotiate_header("fr-CA, fi;q=0.8, *;q=0.1") == "fr"
    assert labels.negotiate_header("") == "en"
    assert labels.negotiate_header("sv, fi;q=0.8", ["fr", "fi"]) == "fi"
    assert labels.negotiate_header("fr", []) == "en"
    assert labels.negotiate_header("x" * 5000 + ", fi", ["fr", "fi"]) == "fr"
    with pytest.raises(InvalidError) as caught:
        labels.negotiate_header("fr", ["no tag!"])
    assert caught.value.code == "unknown_language"
    for wrong in ("fr", 1, [1]):
        with pytest.raises(TypeError):
            labels.negotiate_header("fr", wrong)  # type: ignore[arg-type]
