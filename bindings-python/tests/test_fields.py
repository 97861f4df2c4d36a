"""A desk's own fields on accounts and contacts: defined, filled in, shown, carried in forms and packs."""

import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from comptoir import (
    AccountDraft,
    AccountInsert,
    AccountUpdate,
    ChoiceDraft,
    ConflictError,
    ContactUpdate,
    CreateDraft,
    CustomField,
    FieldAudience,
    FieldDraft,
    FieldKind,
    FieldSubject,
    FieldType,
    FieldUpdate,
    FieldView,
    InvalidError,
    NotFoundError,
    Pack,
    RefusedError,
    UserDraft,
)

from .conftest import House, beside, draft
from .people import UNKNOWN, activated, added, ann, garage, problems

FLEET = FieldDraft(
    subject=FieldSubject.ACCOUNT,
    key="fleet",
    kind=FieldKind.NUMBER,
    labels={"fr": "Taille du parc", "fi": "Kaluston koko"},
)
SIZE = FieldDraft(
    subject="account",
    key="size",
    kind="choice",
    labels={"fr": "Taille"},
    choices=[ChoiceDraft(key="s", labels={"fr": "Petit", "en": "Small"}), ChoiceDraft(key="l", labels={"fr": "Grand"})],
    default="s",
    seen_by=FieldAudience.EVERYONE,
)
BORN = FieldDraft(
    subject="contact", key="born", kind="date", labels={"fr": "Né le"}, seen_by="everyone", edited_by="everyone"
)


def defined(house: House, *drafts: FieldDraft) -> list[FieldView]:
    return [house.administrator.fields.add(draft) for draft in drafts]


def test_a_field_is_added_changed_retired_and_restored(either: House) -> None:
    fields = either.administrator.fields
    fleet, size = defined(either, FLEET, SIZE)
    assert (fleet.subject, fleet.key, fleet.kind, fleet.name) == (
        FieldSubject.ACCOUNT,
        "fleet",
        FieldKind.NUMBER,
        "Taille du parc",
    )
    assert (fleet.required, fleet.default, fleet.choices, fleet.retired_at) == (False, None, [], None)
    assert (fleet.seen_by, fleet.edited_by, fleet.version) == (FieldAudience.DESK, FieldAudience.DESK, 1)
    assert (fleet.label("fi"), fleet.label("en"), fleet.position < size.position) == (
        "Kaluston koko",
        "Taille du parc",
        True,
    )
    assert fleet.text("1234.5", "fr") == "1\u202f234,5"
    assert [choice.key for choice in size.choices] == ["s", "l"]
    assert (size.text("s", "en"), size.text("s", "fi", "fr"), size.text("s", "fi")) == ("Small", "Petit", "Small")
    small = size.choices[0]
    assert (small.label("fr"), small.label("fi", "fr"), small.labels) == ("Petit", "Petit", SIZE.choices[0].labels)
    for view in (fleet, size, small):
        assert pickle.loads(pickle.dumps(view)) == view
        assert json.loads(view.to_json()) == view.to_dict()
    assert repr(fleet) == "FieldView(subject='account', key='fleet', version=1)"
    assert fields.list("account") == [fleet, size]
    assert fields.list(FieldSubject.CONTACT) == []

    edited = either.administrator.based_on(1).fields.edit(fleet.id, FieldUpdate(position=1000, default="10"))
    assert (edited.position, edited.default, edited.version) == (1000, "10", 2)
    assert [field.key for field in fields.list("account")] == ["size", "fleet"]
    assert fields.edit(fleet.id, FieldUpdate(default=None)).default is None
    retired = fields.retire(fleet.id)
    assert retired.retired_at == either.clock.now
    assert fields.retire(fleet.id) == retired
    assert fields.restore(fleet.id).retired_at is None
    history = fields.history(fleet.id)
    assert [entry.action for entry in history] == [
        "restore_field",
        "retire_field",
        "edit_field",
        "edit_field",
        "add_field",
    ]
    assert all(entry.text(locale) for entry in history for locale in ("en", "fi", "fr"))
    preview = either.administrator.preview().fields.add(BORN)
    assert (preview.key, fields.list("contact")) == ("born", [])
    with pytest.raises(ConflictError) as stale:
        either.administrator.based_on(1).fields.edit(fleet.id, FieldUpdate(required=True))
    assert stale.value.code == "conflict"
    with pytest.raises(ConflictError, match=r"^taken_field: "):
        fields.add(FLEET)
    for call in (
        lambda: either.agent.fields.add(BORN),
        lambda: either.agent.fields.retire(fleet.id),
        lambda: either.agent.fields.history(fleet.id),
    ):
        with pytest.raises(RefusedError):
            call()


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"subject": "person"}, "/subject", "unknown_option"),
        ({"key": "Fleet"}, "/key", "invalid_key"),
        ({"kind": "money"}, "/kind", "unknown_option"),
        ({"labels": {}}, "/labels", "too_few"),
        ({"labels": {"no tag!": "x"}}, "/labels/no tag!", "unknown_language"),
        ({"choices": [{"key": "a", "labels": {"fr": "A"}}]}, "/choices", "too_many"),
        ({"kind": "choice"}, "/choices", "too_few"),
        ({"choices": [{"key": "a", "label": "A"}]}, "/choices/0/label", "unknown_member"),
        ({"required": "yes"}, "/required", "wrong_type"),
        ({"default": "douze"}, "/default", "invalid_decimal"),
        ({"seen_by": "nobody"}, "/seen_by", "unknown_option"),
        ({"edited_by": "staff"}, "/edited_by", "edited_wider_than_seen"),
        ({"position": 1001}, "/position", "out_of_range"),
        ({"position": "1"}, "/position", "wrong_type"),
    ],
)
def test_each_member_of_a_field_can_be_wrong(house: House, change: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        house.administrator.fields.add({**FLEET.to_dict(), **change})
    assert (path, code) in problems(caught.value)
    if change.keys() <= set(FieldUpdate.__dataclass_fields__):
        (fleet,) = defined(house, FLEET)
        with pytest.raises(InvalidError) as caught:
            house.administrator.fields.edit(fleet.id, change)
        assert (path, code) in problems(caught.value)


def test_values_are_given_kept_in_one_way_and_told(either: House) -> None:
    accounts = either.agent.accounts
    fleet, size = defined(either, FLEET, SIZE)
    plain, account = garage(either), accounts.create(AccountInsert(name="Garage", custom={"fleet": "012.50"}))
    assert (plain.custom, account.custom) == ({"size": "s"}, {"fleet": "12.5", "size": "s"})
    assert pickle.loads(pickle.dumps(account)) == account
    mixed: Any = {"fleet": Decimal("7"), "size": "l"}
    typed = AccountUpdate(custom=mixed)
    assert accounts.edit(account.id, typed).account.custom == {"fleet": "7", "size": "l"}
    assert accounts.edit(account.id, AccountUpdate(custom={"fleet": None})).account.custom == {"size": "l"}
    (entry, *_) = accounts.history(account.id)
    (change,) = entry.changes
    assert (change.field, change.label("fi"), change.before.value, change.after.value) == (
        "custom/fleet",
        "Kaluston koko",
        "7",
        None,
    )
    for members, found in (
        ({"fleet": "douze"}, [("/custom/fleet", "invalid_decimal")]),
        ({"size": "xl"}, [("/custom/size", "unknown_option")]),
        ({"wheels": "4"}, [("/custom/wheels", "unknown_field")]),
        ({"fleet": 7}, [("/custom/fleet", "wrong_type")]),
        ({"fleet": ["7"]}, [("/custom/fleet", "wrong_type")]),
        ("fleet", [("/custom", "wrong_type")]),
    ):
        for call in (
            lambda: accounts.create(AccountInsert(name="Garage", custom=members)),  # type: ignore[arg-type]  # noqa: B023
            lambda: accounts.edit(account.id, AccountUpdate(custom=members)),  # type: ignore[arg-type]  # noqa: B023
        ):
            with pytest.raises(InvalidError) as caught:
                call()
            assert problems(caught.value) == found
    with pytest.raises(InvalidError) as used:
        either.administrator.fields.edit(size.id, FieldUpdate(choices=[SIZE.choices[0]]))
    assert problems(used.value) == [("/choices", "choice_in_use")]
    assert used.value.problems[0].args["count"] == 1
    either.administrator.fields.retire(size.id)
    assert accounts.get(account.id).custom == {}
    either.administrator.fields.restore(size.id)
    assert accounts.get(account.id).custom == {"size": "l"}
    either.administrator.fields.edit(fleet.id, FieldUpdate(required=True))
    with pytest.raises(InvalidError) as required:
        garage(either)
    assert problems(required.value) == [("/custom/fleet", "required")]


def test_who_sees_a_field_and_who_edits_it(house: House) -> None:
    defined(house, FLEET, SIZE, BORN)
    account = house.agent.accounts.create(AccountInsert(name="Garage", custom={"fleet": "7"}))
    contact = added(house, account, custom={"born": "1990-02-28"})
    assert contact.custom == {"born": "1990-02-28"}
    manager = activated(house, contact)
    assert manager.accounts.get(account.id).custom == {"size": "s"}
    assert [field.key for field in manager.fields.list("account")] == ["size"]
    assert [field.text("1990-02-28", "fi") for field in manager.fields.list("contact")] == [
        "keskiviikko 28. helmikuuta 1990"
    ]
    other = added(house, account, email="bea@garage.example")
    assert manager.contacts.edit(other.id, ContactUpdate(custom={"born": "2000-01-01"})).custom == {
        "born": "2000-01-01"
    }
    assert manager.contacts.edit(other.id, ContactUpdate(custom={"born": None})).custom == {}
    with pytest.raises(InvalidError) as wrong:
        manager.contacts.edit(other.id, ContactUpdate(custom={"born": "28.2.1990"}))
    assert problems(wrong.value) == [("/custom/born", "invalid_day")]
    with pytest.raises(InvalidError) as wrong:
        house.agent.contacts.create(ann(account, email="c@garage.example", custom={"wheels": "4"}))
    assert problems(wrong.value) == [("/custom/wheels", "unknown_field")]
    assert house.dealer.fields.list("account") == manager.fields.list("account")
    assert beside(house).fields.list("account") == []


def test_forms_and_packs_carry_fields(house: House) -> None:
    defined(house, FLEET, SIZE, BORN)
    pack = house.administrator.requests.pack()
    fleet, size, born = pack.settings.custom_fields
    assert fleet == CustomField(subject="account", key="fleet", kind="number", labels=FLEET.labels)
    assert (size.choices, size.default, size.editable) == (SIZE.choices, "s", True)
    assert born.subject is FieldSubject.CONTACT
    assert Pack(pack.settings) == Pack.from_json(pack.to_json()) == pickle.loads(pickle.dumps(pack)) == pack
    form = pack.form("create", "fr")
    field = form.field("/account/custom/fleet")
    assert field is not None
    assert (field.label, field.type_) == ("Taille du parc", FieldType.NUMBER)
    born_field = form.field("/users/*/custom/born")
    assert born_field is not None
    assert born_field.type_ is FieldType.DATE
    blank = pack.blank("create")
    assert isinstance(blank, CreateDraft)
    assert (blank.account.custom, blank.users[0].custom) == ({"size": "s"}, {})
    given = draft()
    given.account.custom, given.users[0].custom = {"fleet": "douze"}, {"born": "hier"}
    assert [(problem.path, str(problem.code)) for problem in pack.check(given)] == [
        ("/account/custom/fleet", "invalid_decimal"),
        ("/users/0/custom/born", "invalid_day"),
    ]
    given.account.custom, given.users[0].custom = {"fleet": "7"}, {"born": "1990-02-28"}
    assert pack.check(given) == []
    assert given.to_dict()["account"]["custom"] == {"fleet": "7"}
    assert "1990" not in repr([given, given.users, given.account])
    assert AccountDraft(custom={"a": "b"}) != AccountDraft()
    assert UserDraft(custom={"a": "b"}) != UserDraft()
    with pytest.raises(InvalidError) as wrong:
        Pack({**json.loads(pack.to_json())["settings"], "custom_fields": [{"subject": "account"}]})
    assert wrong.value.problems


def test_what_is_no_field_is_unknown(house: House) -> None:
    fields = house.administrator.fields
    for unknown in ("", "no id", UNKNOWN):
        for call in (fields.retire, fields.restore, fields.history):
            with pytest.raises(NotFoundError, match=r"^unknown_field: "):
                call(unknown)
        with pytest.raises(NotFoundError, match=r"^unknown_field: "):
            fields.edit(unknown, FieldUpdate())
    for subject in ("accounts", "Compte", ""):
        with pytest.raises(InvalidError) as caught:
            fields.list(subject)
        assert caught.value.code == "unknown_option"
