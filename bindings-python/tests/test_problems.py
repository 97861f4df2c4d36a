"""What is wrong with an input, all at once, in the reader's language."""

import json
import math
import pickle
from typing import Any

import comptoir
import pytest
from comptoir import CreateDraft, DeskDraft, InvalidError, JobTitleDraft, Pack, PackSettings, Problem, ProblemCode

from .conftest import House, draft, settings, staff

FAULTY = {
    "kind": "create",
    "account": {
        "existing": False,
        "name": "   ",
        "language": "fr",
        "country": "SE",
        "address": {"street": "12 rue de la Paix", "postal_code": None, "city": "Paris", "region": None},
        "notes": 3,
        "colour": "red",
    },
    "users": [
        {
            "email": "joe at garage",
            "first_name": "Joe",
            "last_name": "Martin",
            "job_title": "king",
            "language": "fr",
            "time_zone": "Mars/Base",
        }
    ],
}

# By hand, from the glossary and the messages of the form.
IN_FINNISH = [
    ("/account/name", "blank", "Kentässä on pelkkiä välilyöntejä. Täytä kenttä."),
    (
        "/account/country",
        "country_not_served",
        "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.",
    ),
    ("/account/address/postal_code", "required", "Tämä tieto on pakollinen. Täytä kenttä."),
    ("/account/notes", "wrong_type", "Tässä pitää olla tekstiä."),
    (
        "/account/colour",
        "unknown_member",
        "Tässä ei käytetä tämännimistä tietoa. "
        "Käytä vain näitä: existing, id, reference, name, language, country, address ja notes.",
    ),
    ("/users/0/email", "invalid_email", "Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@esimerkki.fi."),
    (
        "/users/0/job_title",
        "unknown_job_title",
        "Tätä tehtävää ei ole luettelossa. Valitse jokin näistä: body_shop_manager ja workshop_manager.",
    ),
    (
        "/users/0/time_zone",
        "unknown_time_zone",
        "Tämännimistä aikavyöhykettä ei ole. Käytä luettelon nimeä, esimerkiksi Europe/Paris.",
    ),
]


def told(problems: list[Problem], locale: str = "fi") -> list[tuple[str, str, str]]:
    return [(problem.path, str(problem.code), problem.text(locale)) for problem in problems]


def test_every_mistake_of_a_draft_is_told_at_once_in_finnish(house: House) -> None:
    assert told(house.dealer.requests.check(FAULTY)) == IN_FINNISH
    assert told(house.dealer.requests.pack().check(json.dumps(FAULTY))) == IN_FINNISH
    with pytest.raises(InvalidError) as caught:
        house.dealer.requests.submit(FAULTY)
    assert (caught.value.code, told(caught.value.problems)) == ("invalid", IN_FINNISH)
    listed = caught.value.to_dict("fi")["problems"]
    assert [(one["path"], one["code"], one["text"]) for one in listed] == IN_FINNISH
    assert listed[-1]["args"] == {"example": "Europe/Paris"}
    assert len(house.dealer.requests.list()) == 0


def test_a_good_draft_has_no_problems(house: House) -> None:
    assert house.dealer.requests.check(draft()) == []


def test_problems_and_failures_can_be_pickled_and_told_in_any_language(house: House) -> None:
    problems = house.dealer.requests.check(FAULTY)
    again = pickle.loads(pickle.dumps(problems))
    assert again == problems
    assert told(again) == IN_FINNISH
    assert again[0].code is ProblemCode.BLANK
    assert [problem.text("fr-CA") for problem in again] == [problem.text("fr") for problem in problems]
    with pytest.raises(InvalidError) as caught:
        house.dealer.requests.submit(FAULTY)
    error = pickle.loads(pickle.dumps(caught.value))
    assert type(error) is InvalidError
    assert (error.code, error.problems, error.retry) == (caught.value.code, problems, False)
    assert error.text("fi") == caught.value.text("fi")
    assert error.to_dict("fr") == caught.value.to_dict("fr")
    assert repr(again[0]) == 'Problem(path="/account/name", code="blank")'


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("", "invalid_json"),
        ("{", "invalid_json"),
        (b"\xff\xfe", "invalid_json"),
        ("\ud800", "invalid_json"),
        ({"kind": "\ud800"}, "invalid_json"),
        ({"kind": math.nan}, "invalid_json"),
        ("[]", "wrong_type"),
        ({"kind": 10**400}, "invalid_json"),
        ('{"kind":"create","kind":"create"}', "duplicate_member"),
        ({"kind": "create", "users": [None] * 5000}, "too_many_values"),
        ({"kind": "x" * 70_000}, "too_large"),
        ({"kind": "abolish"}, "unknown_option"),
        ({"kind": "modify", "account": {"existing": True}}, "unknown_member"),
        ({"kind": "create", "modify_users": True}, "unknown_member"),
    ],
)
def test_a_malformed_draft_is_told_by_its_code(house: House, given: Any, code: str) -> None:
    assert code in [str(problem.code) for problem in house.dealer.requests.check(given)]


def test_a_draft_that_is_too_deep_or_holds_itself_is_refused(house: House) -> None:
    endless: dict[str, Any] = {}
    endless["account"] = endless
    assert [problem.code for problem in house.dealer.requests.check(endless)] == [ProblemCode.TOO_DEEP]


def test_more_than_a_hundred_users_are_too_many(house: House) -> None:
    many = draft()
    many.users = many.users * 101
    codes = {(problem.path, str(problem.code)) for problem in house.dealer.requests.check(many)}
    assert ("/users", "too_many") in codes


def test_a_desks_draft_has_its_problems_too(house: House) -> None:
    with pytest.raises(InvalidError) as caught:
        house.store.create_desk(DeskDraft(name="Bad Name"), staff("b", "king"))
    paths = [(problem.path, str(problem.code)) for problem in caught.value.problems]
    assert ("/settings/name", "invalid_key") in paths
    assert ("/administrator/role", "unknown_option") in paths
    with pytest.raises(InvalidError) as caught:
        house.store.create_desk({"name": 1, "colour": "red"}, {"email": True})
    assert [(problem.path, str(problem.code)) for problem in caught.value.problems] == [
        ("/settings/name", "wrong_type"),
        ("/settings/colour", "unknown_member"),
        ("/administrator/email", "wrong_type"),
    ]
    with pytest.raises(InvalidError) as caught:
        house.agent.requests.complete("x", {"roles": ["king"]})
    assert caught.value.problems[0].path == "/roles/0"


def test_a_desk_has_its_own_job_titles_and_calendar(house: House) -> None:
    import datetime

    from .conftest import session

    given = settings("north", "FI")
    given.job_titles = [JobTitleDraft(key="foreman", labels={"fi": "Työnjohtaja"})]
    given.calendar = comptoir.Calendar.of("FI").with_closed(datetime.date(2026, 5, 4), "Inventaario")
    desk = house.store.create_desk(given, staff("ada", "desk_administrator"))
    pack = session(desk, "ada").requests.pack()
    assert pack.job_titles == ["body_shop_manager", "workshop_manager", "foreman"]
    assert pack.job_title_label("foreman", "fi") == "Työnjohtaja"


def test_a_pack_goes_to_a_phone_and_back(house: House) -> None:
    pack = house.dealer.requests.pack()
    again = Pack.from_json(pack.to_json())
    assert again == pack
    assert pickle.loads(pickle.dumps(pack)) == pack
    assert again.form("create", "fi") == house.dealer.requests.form("create", "fi")
    assert Pack(pack.settings) == pack
    own = PackSettings(provider="Infomedia", product="Market", country="FR", language="fr", time_zone="Europe/Paris")
    assert Pack(own).settings == own
    own.contact_url = "javascript:alert(1)"
    own.provider = ""
    with pytest.raises(InvalidError) as caught:
        Pack(own)
    assert [problem.path for problem in caught.value.problems] == ["/provider", "/contact_url"]
    with pytest.raises(InvalidError):
        Pack.from_json("{}")


def test_nothing_personal_is_shown_by_repr(house: House) -> None:
    receipt = house.dealer.requests.submit(draft())
    house.agent.requests.start(receipt.code)
    done = house.agent.requests.complete(receipt.code)
    assert done.account is not None
    account = house.agent.accounts.get(done.account)
    request = house.agent.requests.get(receipt.code)
    shown = [
        draft(), draft().users, draft().account, staff("ada", "agent"), receipt, request, request.draft, request.steps,
        request.submitter, account, account.address, house.agent.accounts.contacts(account.id),
        house.agent.people.staff(), house.host.outbox.lease(100, 60), house.host.audit.list(), house.dealer, house.desk,
        house.store, CreateDraft(),
    ]  # fmt: skip
    text = repr(shown)
    for secret in ("Joe", "joe@", "Martin", "rue de la Paix", "Garage", "denis", "Infomedia", "password"):
        assert secret not in text, secret
