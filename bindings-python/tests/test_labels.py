"""A host's own words: what is installed holds for the whole process, so that each test takes it away again."""

import pickle
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from comptoir import (
    CatalogError,
    FlawCode,
    InvalidError,
    RequestState,
    format,
    labels,
)
from comptoir.labels import Catalog

from .told import VECTORS

LOCALES = VECTORS.parent / "locales"
FAULTY = """yes = Ja { $name }
no = { $
nobody = x
problems-found = { $count ->
    [one] { $count } fel
   *[many] { $count } fel
 }
"""


@pytest.fixture(autouse=True)
def nothing_stays_installed() -> Iterator[None]:
    labels.uninstall()
    yield
    labels.uninstall()


def test_a_whole_language_serves_its_readers_everywhere() -> None:
    swedish = Catalog.folder(LOCALES)
    assert (swedish.locales, swedish.check(), repr(swedish)) == (["sv"], [], "Catalog(sv)")
    assert labels.message("sv", "yes") == "Yes"
    swedish.install()
    assert [labels.message(tag, "yes") for tag in ("sv", "sv-FI", "fi", "nb")] == ["Ja", "Ja", "Kyllä", "Yes"]
    assert labels.locales() == ["en", "fi", "fr", "sv"]
    assert labels.available("sv-FI") == "sv"
    assert labels.negotiate(["sv-FI", "fi"]) == "sv"
    assert labels.negotiate_header("sv-FI, fi;q=0.5") == "sv"
    assert labels.language_name("sv", "fi") == "finska"
    assert format.money("sv", 253975, "EUR") == "2\u00a0539,75\u00a0€"
    assert RequestState.COMPLETED.label("sv") not in (RequestState.COMPLETED.label("en"), "")
    with pytest.raises(InvalidError) as caught:
        format.month("sv", "x")
    assert caught.value.text("sv")
    labels.uninstall()
    assert labels.message("sv", "yes") == "Yes"
    assert labels.locales() == ["en", "fi", "fr"]


def test_messages_built_in_read_otherwise() -> None:
    catalog = Catalog().add("fr", "own.ftl", "yes = Volontiers")
    assert catalog.add("fr-CA", "canada.ftl", "no = Nenni\ncountry-fr = La France") is catalog
    assert catalog.locales == ["fr", "fr-CA"]
    catalog.install()
    assert [labels.message(tag, "yes") for tag in ("fr", "fr-BE")] == ["Volontiers", "Volontiers"]
    assert [labels.message(tag, "no") for tag in ("fr", "fr-CA")] == ["Non", "Nenni"]
    assert labels.country_name("fr-CA", "FR") == "La France"
    # Whole at a time: the next one takes the place of this one.
    Catalog().add("fi", "own.ftl", "yes = Joo").install()
    assert [labels.message(tag, "yes") for tag in ("fr", "fi")] == ["Oui", "Joo"]


def test_flaws_say_where_what_and_how_to_mend_it() -> None:
    flaws = Catalog().add("da", "da/common.ftl", FAULTY).check()
    found = [flaw for flaw in flaws if flaw.code != FlawCode.MISSING]
    assert [str(flaw) for flaw in found] == [
        "da/common.ftl:1: yes: unknown_variable",
        "da/common.ftl:2: syntax",
        "da/common.ftl:3: nobody: unknown_key",
        "da/common.ftl:4: problems-found: plural_forms",
    ]
    first = found[0]
    assert (first.locale, first.file, first.line, first.key) == ("da", "da/common.ftl", 1, "yes")
    assert (first.code, first.args["name"], first.is_typographic) == (FlawCode.UNKNOWN_VARIABLE, "name", False)
    assert first.text("en") == "The message is not given $name; it has no variables."
    assert first.text("fr") == "Le message ne reçoit pas $name\u202f: il n’a pas de variables."
    assert found[3].text("fi") == "Vaihtoehtoina on oltava täsmälleen kielen lukumuodot: one ja other."
    assert repr(first) == ("Flaw(locale='da', file='da/common.ftl', line=1, key='yes', code='unknown_variable')")
    missing = next(flaw for flaw in flaws if flaw.code == FlawCode.MISSING)
    assert (missing.file, missing.line, str(missing)) == (None, None, f"da: {missing.key}: missing")
    assert missing.to_dict() == {"locale": "da", "key": missing.key, "code": "missing"}
    for flaw in [*found, missing]:
        assert pickle.loads(pickle.dumps(flaw)) == flaw
        assert pickle.loads(pickle.dumps(flaw)).text("fi") == flaw.text("fi")


def test_what_has_flaws_changes_nothing_and_tells_them_all() -> None:
    catalog = Catalog.folder(LOCALES).add("da", "da/common.ftl", FAULTY)
    with pytest.raises(CatalogError) as caught:
        catalog.install()
    error = caught.value
    assert isinstance(error, InvalidError)
    assert (error.code, error.problems, error.retry) == ("invalid_catalog", [], False)
    assert error.flaws == catalog.check()
    assert len(error.flaws) > 1000
    assert len({error.text(locale) for locale in ("en", "fi", "fr")}) == 3
    assert format.number("fr", len(error.flaws)) in error.text("fr")
    assert error.to_dict("fr")["flaws"][0]["text"] == error.flaws[0].text("fr")
    assert labels.message("sv", "yes") == "Yes"
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, CatalogError)
    assert (again.code, again.flaws, again.text("fi")) == (error.code, error.flaws, error.text("fi"))


def test_blemishes_are_told_and_installed() -> None:
    catalog = Catalog().add("fr", "own.ftl", "yes = D'accord")
    (flaw,) = catalog.check()
    assert (flaw.code, flaw.is_typographic) == (FlawCode.APOSTROPHE, True)
    catalog.install()
    assert labels.message("fr", "yes") == "D'accord"


def test_the_pseudo_language_is_english_accented() -> None:
    catalog = Catalog().with_pseudo()
    assert catalog.with_pseudo() is catalog
    catalog.install()
    assert labels.message("en-XA", "yes") == "Ýéšš"
    assert labels.message("en-XA", "problems-found", {"count": 3}).startswith("3 ")
    assert labels.message("en-GB", "yes") == "Yes"


def test_folders_that_are_no_locale_and_files_that_are_no_text_are_flaws(tmp_path: Path) -> None:
    for name, content in [
        ("fr/own.ftl", "\ufeffyes = Volontiers\r\n".encode()),
        ("fr/latin.ftl", b"no = \xe9\n"),
        ("fr/large.ftl", b"#" * ((1 << 20) + 1)),
        ("fr/notes.txt", b"no file of messages"),
        ("not a locale/own.ftl", b"yes = x\n"),
    ]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    told = [str(flaw) for flaw in Catalog.folder(str(tmp_path)).check()]
    assert told == ["fr/large.ftl: too_large", "fr/latin.ftl: unreadable", "not a locale: not_a_locale"]


def test_a_folder_that_cannot_be_read_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        Catalog.folder(tmp_path / "nowhere")
    assert caught.value.filename == tmp_path / "nowhere"
    assert caught.value.errno == 2
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(NotADirectoryError, match="Not a directory"):
        Catalog.folder(file)


def test_all_keys_are_listed_with_their_variables_and_an_example() -> None:
    in_finnish = {key.key: key for key in labels.keys("fi")}
    found = in_finnish["problems-found"]
    assert (found.file, found.example) == ("common", "5 virhettä")
    assert [(variable.name, variable.counts) for variable in found.variables] == [("count", True)]
    assert found.to_dict() == {
        "key": "problems-found",
        "file": "common",
        "comment": found.comment,
        "variables": [{"name": "count", "counts": True}],
        "example": "5 virhettä",
    }
    assert in_finnish["yes"].variables == []
    assert in_finnish.keys() == {key.key for key in labels.keys("fr")}
    assert all(labels.has("en", key) for key in in_finnish)
    Catalog().add("fi", "own.ftl", "yes = Joo").install()
    assert {key.key: key.example for key in labels.keys("fi")}["yes"] == "Joo"


def test_an_error_that_was_kept_is_told_to_readers_of_languages_added_since() -> None:
    with pytest.raises(InvalidError) as caught:
        labels.country_name("fr", "XX")
    before = pickle.dumps(caught.value)
    Catalog.folder(LOCALES).add("fr-CA", "canada.ftl", "no = Nenni").install()
    kept = pickle.loads(before)
    assert [kept.text(tag) for tag in ("sv", "fr-CA")] == [kept.text("en"), kept.text("fr")]
    with pytest.raises(InvalidError) as caught:
        labels.country_name("fr", "XX")
    after = pickle.dumps(caught.value)
    assert pickle.loads(after).text("sv") == caught.value.text("sv") != caught.value.text("en")
    labels.uninstall()
    assert pickle.loads(after).text("sv") == caught.value.text("en")


def test_values_amid_text_from_right_to_left_are_isolated() -> None:
    catalog = Catalog()
    for path in sorted((VECTORS.parents[1] / "locales" / "en").glob("*.ftl")):
        catalog.add("fa", path.name, path.read_text("utf-8"))
    catalog.install()
    isolated = labels.message("fa", "problems-found", {"count": 3})
    assert isolated.startswith("\u2068")
    assert isolated.endswith("\u2069 problems")


def test_readers_see_one_catalogue_or_the_other() -> None:
    catalogs = [
        Catalog().add("fr", "own.ftl", f"yes = {word}\nno = {word}\nproblems-found = {{ yes }}{{ no }}{{ $count }}")
        for word in ("Un", "Deux")
    ]
    catalogs[0].install()
    seen: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(labels.message("fr", "problems-found", {"count": 2}))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for turn in range(40):
        catalogs[turn % 2].install()
    done.set()
    for thread in threads:
        thread.join()
    assert seen <= {"UnUn2", "DeuxDeux2"}
    assert seen
