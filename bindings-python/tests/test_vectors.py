"""Replays the cases of ``tests/vectors`` through the typed methods; the format is told there, in its README."""

import datetime
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from comptoir import (
    Calendar,
    Deadline,
    InvalidError,
    Pack,
    Pause,
    format,
    labels,
)

from .replay import replayed
from .told import (
    VECTORS,
    Members,
    cases,
    check,
    day,
    due_of,
    in_each,
    instant,
    load,
    problem_of,
)


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


def typed(read: Callable[[str, str], object], locale: str, text: str) -> str | None:
    """What is read from a typed text, as JSON; None where it is refused."""
    try:
        return str(read(locale, text))
    except InvalidError:
        return None


def formatted(case: Members, locale: str, kind: str) -> str | None:
    match kind:
        case "number":
            return format.number(locale, case("value"))
        case "decimal":
            return format.decimal(locale, case("value"))
        case "money":
            return format.money(locale, case("minor_units"), case("currency"))
        case "price":
            return format.price(locale, case("price"), case("currency"))
        case "date":
            return format.date(locale, day(case("day")), case("style"))
        case "date_range":
            return format.date_range(locale, day(case("first")), day(case("last")), case("style"))
        case "relative_day":
            return format.relative_day(locale, day(case("day")), day(case("today")))
        case "business_days":
            return format.business_days(locale, case("days"))
        case "time":
            return format.time(locale, datetime.time.fromisoformat(case("time")))
        case "date_time":
            return format.date_time(locale, instant(case("at")), case("zone"), case("style"))
        case "date_time_zone":
            return format.date_time_zone(locale, instant(case("at")), case("zone"), case("style"))
        case "percent":
            return format.percent(locale, case("tenths"))
        case "month":
            return format.month(locale, case("month"))
        case "list":
            return format.list(locale, case("texts"))
        case "parse_decimal":
            return typed(format.parse_decimal, locale, case("typed"))
        case "parse_date":
            return typed(format.parse_date, locale, case("typed"))
    pytest.fail(f"no such format: {kind}")


def test_formats() -> None:
    for case in cases(load("formats.json", "cases")):
        before = dict(case.body)
        check(formatted(case, case("locale"), case("format")), case("text"), before)


def test_languages() -> None:
    for case in cases(load("languages.json", "cases")):
        header, offered = case("header"), case("offered")
        check(labels.negotiate_header(header, offered), case("answer"), (header, offered))


HISTORIES = ["history.json", "modify.json", "accounts.json", "subscriptions.json", "orders.json", "business.json"]


@pytest.mark.parametrize("history", HISTORIES)
def test_histories(history: str, tmp_path: Path) -> None:
    replayed(load(history, "key", "ids", "steps"), tmp_path)


def test_every_file_is_replayed() -> None:
    known = [
        "accounts.json",
        "business.json",
        "centres.json",
        "check.json",
        "deadline.json",
        "form.json",
        "formats.json",
        "history.json",
        "labels.json",
        "languages.json",
        "modify.json",
        "orders.json",
        "people.json",
        "periods.json",
        "permissions.json",
        "subscriptions.json",
        "work.json",
    ]
    assert sorted(path.name for path in VECTORS.glob("*.json")) == known


def test_every_file_is_as_it_was_judged() -> None:
    listed = [line.split("  ") for line in (VECTORS / "SHA256SUMS").read_text("utf-8").splitlines()]
    sums = {file: digest for digest, file in listed}
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
    monkeypatch.setattr("tests.told.VECTORS", tmp_path)
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
