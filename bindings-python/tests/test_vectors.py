"""Replays the cases of ``tests/vectors`` through the typed methods; the format is told there, in its README."""

import datetime
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from comptoir import (
    Actor,
    Calendar,
    Completion,
    ComptoirError,
    Deadline,
    DeadlineDay,
    FixedClock,
    FixedIds,
    InvalidError,
    Keys,
    OutgoingMail,
    Pack,
    Pause,
    Problem,
    Receipt,
    RequestDraft,
    Session,
    Store,
    format,
    labels,
    read_draft,
)

VECTORS = Path(__file__).parents[2] / "tests" / "vectors"
LOCALES = ("fr", "fi", "en")


def same(found: object, expected: object) -> bool:
    """Whether two values of JSON are equal, types too: in Python ``1 == True == 1.0``."""
    if type(found) is not type(expected):
        return False
    if isinstance(found, dict) and isinstance(expected, dict):
        return found.keys() == expected.keys() and all(same(value, expected[name]) for name, value in found.items())
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(map(same, found, expected))
    return found == expected


def check(found: object, expected: object, name: object) -> None:
    assert same(found, expected), f"{name}\nfound    {found!r}\nexpected {expected!r}"


class Members:
    """The members of an object: each is to be read, and none may be left."""

    def __init__(self, body: dict[str, Any]) -> None:
        self.body = dict(body)

    def __call__(self, name: str) -> Any:
        return self.body.pop(name)

    def maybe(self, name: str) -> Any:
        return self.body.pop(name, None)

    def done(self) -> None:
        assert not self.body, f"not described: {sorted(self.body)}"


def load(file: str, *members: str) -> Members:
    body = Members(json.loads((VECTORS / file).read_text(encoding="utf-8")))
    assert body("version") == 1
    assert set(body.body) == set(members)
    return body


def cases(file: Members, name: str = "cases") -> Iterator[Members]:
    found = file(name)
    assert found
    for case in found:
        members = Members(case)
        yield members
        members.done()


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def in_each(write: Callable[[str], object]) -> dict[str, object]:
    return {locale: write(locale) for locale in LOCALES}


def day_of(one: DeadlineDay) -> dict[str, object]:
    """A day as JSON, read through its typed attributes."""
    body: dict[str, object] = {"day": one.day.isoformat(), "kind": one.kind.value}
    if one.closure is not None:
        body["reason"] = one.closure.reason.value
        if one.closure.holiday is not None:
            body["holiday"] = one.closure.holiday.value
        if one.closure.label is not None:
            body["label"] = one.closure.label
    if one.last is not None:
        body["last"] = one.last.isoformat()
    if one.number is not None:
        body["number"], body["of"] = one.number, one.of
    return body


def written(at: datetime.datetime) -> str:
    assert at.tzinfo is datetime.UTC
    digits = 6 if at.microsecond % 1000 else 3 if at.microsecond else 0
    text = at.replace(tzinfo=None).isoformat(timespec="microseconds")
    return (text[: len(text) - 6 + digits] if digits else text[:-7]) + "Z"


def due_of(deadline: Deadline) -> dict[str, object]:
    return {
        "due": written(deadline.due),
        "last_day": deadline.last_day.isoformat(),
        "days": [day_of(one) for one in deadline.days],
    }


def problem_of(problem: Problem, locale: str) -> dict[str, object]:
    return {
        "path": problem.path,
        "code": problem.code.value,
        "args": problem.args,
        "text": problem.text(locale),
    }


def packs(file: Members) -> dict[str, Pack]:
    return {name: Pack.from_json(pack) for name, pack in file("packs").items()}


def test_forms() -> None:
    file = load("form.json", "packs", "cases")
    known = packs(file)
    for case in cases(file):
        form = known[case("pack")].form(case("kind"), case("locale"))
        expected, name = case("form"), case("name")
        check(form.to_dict(), expected, name)
        check(json.loads(form.to_json()), expected, name)
        shown = [(field.key, field.path, field.label) for section in form.sections for field in section.fields]
        listed = [(one["key"], one["path"], one["label"]) for part in expected["sections"] for one in part["fields"]]
        assert shown == listed, name


def draft_bytes(case: Members) -> bytes:
    text, digits = case.maybe("text"), case.maybe("hex")
    if text is not None:
        return str(text).encode()
    if digits is not None:
        return bytes.fromhex(digits)
    draft = case("json")
    if (count := case.maybe("repeat_users")) is not None:
        first = draft["users"][0]
        draft["users"] = [{**first, "email": f"user{number}@garage.example"} for number in range(1, count + 1)]
    for pointer, fill in (case.maybe("fill") or {}).items():
        *way, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
        place = draft
        for part in way:
            place = place[int(part)] if isinstance(place, list) else place[part]
        place[int(last) if isinstance(place, list) else last] = fill["text"] * fill["times"]
    return json.dumps(draft, ensure_ascii=False).encode()


def test_checks() -> None:
    file = load("check.json", "packs", "cases")
    known = packs(file)
    for case in cases(file):
        pack, locale, name, expected = known[case("pack")], case("locale"), case("name"), case("problems")
        given = draft_bytes(case)
        problems = pack.check(given)
        check([problem_of(problem, locale) for problem in problems], expected, name)
        check([problem.to_dict(locale) for problem in problems], expected, name)
        try:
            plain = json.loads(given)
        except (ValueError, RecursionError):
            continue
        twice = any(one["code"] in ("duplicate_member", "too_large", "invalid_json") for one in expected)
        if isinstance(plain, dict) and not twice:
            check([problem_of(problem, locale) for problem in pack.check(plain)], expected, name)


def test_deadlines() -> None:
    for case in cases(load("deadline.json", "cases")):
        name = case("name")
        until = [(pause["from"], pause["until"]) for pause in case("pauses")]
        deadline = Deadline.compute(
            instant(case("submitted")),
            Calendar.from_json(case("calendar")),
            case("zone"),
            business_days=case("business_days"),
            pauses=[Pause(instant(start), None if end is None else instant(end)) for start, end in until],
            as_of=instant(case("as_of")),
        )
        check(due_of(deadline), {member: case(member) for member in ("due", "last_day", "days")}, name)
        check(in_each(deadline.text), case("text"), name)
        check(in_each(deadline.explanation), case("explanation"), name)


def argument(typed: dict[str, Any]) -> Any:
    ((kind, value),) = typed.items()
    makers: dict[str, Callable[[Any], Any]] = {
        "text": str,
        "number": int,
        "country": labels.Arg.country,
        "language": labels.Arg.language,
        "date": day,
        "moment": lambda moment: labels.Arg.moment(instant(moment["at"]), moment["zone"]),
        "label": labels.Arg.label,
        "list": lambda entries: [argument(entry) for entry in entries],
    }
    return makers[kind](value)


def test_labels() -> None:
    file = load("labels.json", "cases", "names")
    for case in cases(file):
        locale, key = case("locale"), case("key")
        args = {name: argument(value) for name, value in (case.maybe("args") or {}).items()}
        check(labels.message(locale, key, args), case("text"), (locale, key))
        assert labels.has(locale, key)
    for case in cases(file, "names"):
        locale, of, value = case("locale"), case("of"), case("value")
        found = named(case, locale, of, value)
        check(found, case("text"), (locale, of, value))


def named(case: Members, locale: str, of: str, value: str) -> str:
    match of:
        case "country":
            return labels.country_name(locale, value)
        case "language":
            return labels.language_name(locale, value)
        case "language_alone":
            return labels.capitalized(labels.language_name(locale, value))
        case "city":
            return labels.city_name(locale, value)
        case "zone":
            return labels.zone_label(locale, value, day(case("on")))
    pytest.fail(f"no such name: {of}")


def formatted(case: Members, locale: str, kind: str) -> str:
    match kind:
        case "number":
            return format.number(locale, case("value"))
        case "decimal":
            return format.decimal(locale, case("value"))
        case "money":
            return format.money(locale, case("minor_units"), case("currency"))
        case "date":
            return format.date(locale, day(case("day")), case("style"))
        case "time":
            return format.time(locale, datetime.time.fromisoformat(case("time")))
        case "date_time":
            return format.date_time(locale, instant(case("at")), case("zone"), case("style"))
        case "list":
            return format.list(locale, case("texts"))
    pytest.fail(f"no such format: {kind}")


def test_formats() -> None:
    for case in cases(load("formats.json", "cases")):
        before = dict(case.body)
        check(formatted(case, case("locale"), case("format")), case("text"), before)


def test_languages() -> None:
    for case in cases(load("languages.json", "cases")):
        header, offered = case("header"), case("offered")
        check(labels.negotiate_header(header, offered), case("answer"), (header, offered))


def receipt_of(receipt: Receipt) -> dict[str, object]:
    return {
        "id": receipt.id,
        "code": receipt.code,
        "state": receipt.state.value,
        "submitted_at": written(receipt.submitted_at),
        "due": due_of(receipt.due),
        "account": receipt.account,
        "version": receipt.version,
    }


def draft_of(draft: RequestDraft) -> dict[str, object]:
    body = draft.to_dict()
    assert read_draft(body) == draft
    return body


def mail_of(mail: OutgoingMail) -> dict[str, object]:
    return {
        "id": mail.id,
        "template": mail.template,
        "from": mail.from_,
        "to": mail.to,
        "language": mail.language,
        "subject": mail.subject,
        "text": mail.text,
        "attempts": mail.attempts,
    }


def done(session: Session, call: str, args: Members) -> object:
    """Calls by name and tells the outcome as JSON."""
    requests, accounts, people = session.requests, session.accounts, session.people
    match call:
        case "people.add_dealership":
            return people.add_dealership(args("draft")).to_dict()
        case "people.add_staff":
            return people.add_staff(args("draft")).to_dict()
        case "people.staff":
            return [one.to_dict() for one in people.staff()]
        case "people.dealerships":
            return [one.to_dict() for one in people.dealerships()]
        case "requests.blank":
            return draft_of(requests.pack().blank(args("kind")))
        case "requests.check":
            locale = args("locale")
            return [problem_of(problem, locale) for problem in requests.check(args("draft"))]
        case "requests.submit":
            return receipt_of(requests.submit(args("draft")))
        case "requests.start":
            return receipt_of(requests.start(args("code")))
        case "requests.cancel":
            return receipt_of(requests.cancel(args("code")))
        case "requests.ask":
            return receipt_of(requests.ask(args("code"), args("text")))
        case "requests.answer":
            return receipt_of(requests.answer(args("code"), args("text")))
        case "requests.reject":
            return receipt_of(requests.reject(args("code"), args("text")))
        case "requests.complete":
            return receipt_of(requests.complete(args("code"), Completion(roles=args("roles"))))
        case "requests.get":
            request = requests.get(args("code"))
            body = request.to_dict()
            check(draft_of(request.draft), body["draft"], "draft")
            check(due_of(request.due), body["due"], "due")
            return body
        case "requests.list":
            return [request.code for request in requests.list(args("state"))]
        case "accounts.list":
            return [account.to_dict() for account in accounts.list()]
        case "accounts.contacts":
            return [contact.to_dict() for contact in accounts.contacts(args("account"))]
        case "outbox.lease":
            return [mail_of(mail) for mail in session.outbox.lease(args("limit"), args("seconds"))]
        case "outbox.acknowledge":
            session.outbox.acknowledge(args("id"))
            return None
        case "audit.verify":
            return session.audit.verify().to_dict()
    pytest.fail(f"no such call: {call}")


def session_of(store: Store, desk: str, actor: str) -> Session:
    place = store.desk(desk)
    kind, name = actor.split(":", 1)
    if kind == "host":
        return place.session(Actor.host(name))
    assert kind == "staff"
    found = place.session(Actor.host("replay")).people.staff_by_email(name)
    assert found is not None
    return place.session(Actor.staff(found.id))


def outcome(store: Store, step: Members, args: Members) -> object:
    desk, actor, call = step("desk"), step("actor"), step("call")
    key, preview, version = step.maybe("once"), step.maybe("preview"), step.maybe("based_on")
    if call == "create_desk":
        assert (desk, actor, key, preview, version) == (None,) * 5
        created = store.create_desk(args("settings"), args("administrator"))
        return {"id": created.id, "name": created.name}
    session = session_of(store, desk, actor)
    if key is not None:
        session = session.once(key)
    if preview is not None:
        session = session.preview()
    if version is not None:
        session = session.based_on(version)
    return done(session, call, args)


def error_of(error: ComptoirError) -> dict[str, object]:
    body: dict[str, object] = {"code": error.code, "text": in_each(error.text)}
    if isinstance(error, InvalidError):
        body["problems"] = [{"path": problem.path, "code": problem.code.value} for problem in error.problems]
    return body


def test_history(tmp_path: Path) -> None:
    file = load("history.json", "key", "ids", "steps")
    key = Members(file("key"))
    clock = FixedClock(datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    keys = Keys(bytes.fromhex(key("root")), id=key("id"))
    key.done()
    store = Store.open(f"sqlite:{tmp_path}/counter.db", keys, clock=clock, ids=FixedIds(file("ids")))
    for number, step in enumerate(cases(file, "steps")):
        name = (number, dict(step.body))
        clock.set(instant(step("at")))
        args = Members(step("args"))
        found: object
        try:
            found, ended = outcome(store, step, args), "expect"
        except ComptoirError as error:
            found, ended = error_of(error), "error"
        assert ended in step.body, (name, found)
        check(found, step(ended), name)
        args.done()


def test_every_file_is_replayed() -> None:
    replayed = [
        "check.json",
        "deadline.json",
        "form.json",
        "formats.json",
        "history.json",
        "labels.json",
        "languages.json",
    ]
    assert sorted(path.name for path in VECTORS.glob("*.json")) == replayed


def test_every_file_is_as_it_was_judged() -> None:
    sums = dict(reversed(line.split("  ")) for line in (VECTORS / "SHA256SUMS").read_text("utf-8").splitlines())
    assert sums.keys() == {path.name for path in VECTORS.glob("*.json")}
    for file, expected in sums.items():
        assert hashlib.sha256((VECTORS / file).read_bytes()).hexdigest() == expected, file


def changed(value: Any, seed: int) -> Any:
    """The same value, but for one character of one text in it."""
    places: list[tuple[Any, Any]] = []

    def walk(place: Any) -> None:
        entries = place.items() if isinstance(place, dict) else enumerate(place) if isinstance(place, list) else ()
        for name, entry in entries:
            if isinstance(entry, str) and name != "name":
                places.append((place, name))
            walk(entry)

    walk(value)
    place, name = places[seed % len(places)]
    text = place[name]
    place[name] = text[:-1] + ("x" if text[-1:] != "x" else "y")
    return value


@pytest.mark.parametrize(
    ("file", "replay"),
    [
        ("check.json", test_checks),
        ("deadline.json", test_deadlines),
        ("form.json", test_forms),
        ("formats.json", test_formats),
        ("labels.json", test_labels),
        ("languages.json", test_languages),
    ],
)
def test_a_changed_character_is_noticed(
    file: str, replay: Callable[[], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    original = (VECTORS / file).read_text(encoding="utf-8")
    member = {"check.json": "problems", "form.json": "form", "languages.json": "answer"}.get(file, "text")
    monkeypatch.setattr("tests.test_vectors.VECTORS", tmp_path)
    for seed in (0, 3, 7):
        body = json.loads(original)
        for case in body["cases"]:
            if isinstance(case[member], str):
                case[member] += "x"
                break
            if case[member]:
                changed(case[member], seed)
                break
        (tmp_path / file).write_text(json.dumps(body), encoding="utf-8")
        with pytest.raises(AssertionError):
            replay()
