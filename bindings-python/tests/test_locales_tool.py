"""The command for translators, in the process and as a process of its own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from comptoir import labels, locales
from comptoir.locales import main

from .told import VECTORS

SWEDISH = VECTORS.parent / "locales"
FAULTY = """yes = Oui { $name }
no = D'accord
nobody = x
problems-found = { $count ->
    [one] { $count } problème
   *[many] { $count } problèmes
 }
"""


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "own.ftl").write_text(FAULTY, "utf-8")
    return tmp_path


@pytest.fixture
def blemished(tmp_path: Path) -> Path:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "own.ftl").write_text("yes = D'accord\nno = Oh!\n", "utf-8")
    return tmp_path


def test_a_whole_language_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SWEDISH)]) == 0
    assert capsys.readouterr() == ("No flaws: sv.\n", "")


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        (
            "en",
            """:1: yes: The message is not given $name; it has no variables.
:2: no: Hint: Write a curved apostrophe (’).
:3: nobody: Nothing asks for this key. Look it up in the list of keys.
:4: problems-found: The choice needs exactly the plural forms of this language: many, one and other.
3 flaws.
1 hint on typography.
""",
        ),
        (
            "fi",
            """:1: yes: Viestille ei anneta muuttujaa $name: sillä ei ole muuttujia.
:2: no: Huomautus: Käytä kaarevaa heittomerkkiä (’).
:3: nobody: Avainta ei käytetä missään. Tarkista se avainten luettelosta.
:4: problems-found: Vaihtoehtoina on oltava täsmälleen kielen lukumuodot: many, one ja other.
3 virhettä.
1 typografinen huomautus.
""",
        ),
        (
            "fr",
            """:1: yes: Le message ne reçoit pas $name\u202f: il n’a pas de variables.
:2: no: Remarque\u202f: Employez l’apostrophe courbe (’).
:3: nobody: Cette clé n’est utilisée nulle part. Consultez la liste des clés.
:4: problems-found: Le choix demande exactement les formes de pluriel de cette langue\u202f: many, one et other.
3 défauts.
1 remarque typographique.
""",
        ),
    ],
)
def test_flaws_are_told_as_compilers_tell_them(
    faulty: Path, locale: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(faulty), "--locale", locale]) == 1
    expected = re.sub(r"^:", f"{faulty}/fr/own.ftl:", told, flags=re.M)
    assert capsys.readouterr() == (expected, "")


def test_hints_are_flaws_to_the_strict_alone(blemished: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(blemished)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{blemished}/fr/own.ftl:1: yes: Hint: Write a curved apostrophe (’)."
    assert lines[2:] == ["No flaws: fr.", "2 hints on typography."]
    assert main(["check", "--strict", str(blemished)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{blemished}/fr/own.ftl:1: yes: Write a curved apostrophe (’)."
    assert lines[2:] == ["2 flaws."]


def test_what_is_missing_is_told_by_its_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "da").mkdir()
    (tmp_path / "da" / "common.ftl").write_text("yes = Ja\n", "utf-8")
    assert main(["check", str(tmp_path)]) == 1
    *lines, summary = capsys.readouterr().out.splitlines()
    assert f"{tmp_path}/da: no: The message is missing." in lines
    assert f"{tmp_path}/da: yes: The message is missing." not in lines
    assert len(lines) == len(labels.keys("en")) - 1
    assert summary == f"{len(lines):,} flaws."


def test_the_answer_as_data(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(faulty), "--json", "--locale=fr"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["locales"] == ["fr"]
    assert [flaw["code"] for flaw in told["flaws"]] == ["unknown_variable", "apostrophe", "unknown_key", "plural_forms"]
    assert told["flaws"][1] == {
        "locale": "fr",
        "file": "fr/own.ftl",
        "line": 2,
        "key": "no",
        "code": "apostrophe",
        "is_typographic": True,
        "text": "Employez l’apostrophe courbe (’).",
    }
    assert main(["check", str(SWEDISH), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"locales": ["sv"], "flaws": []}


def test_keys_are_listed_with_variables_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "--locale", "fi"]) == 0
    entries = capsys.readouterr().out.removesuffix("\n").split("\n\n")
    assert "common.ftl: problems-found\n    $count (määrää lukumuodon)\n    5 virhettä" in entries
    assert "common.ftl: yes\n    Kyllä" in entries
    heads = [entry.split("\n")[0] for entry in entries if re.match(r"\S+\.ftl: \S+\n", entry)]
    assert len(heads) == len(labels.keys("fi"))
    assert heads == sorted(heads)
    assert main(["keys", "--json", "--locale", "fr"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {key["key"] for key in told} == {key.key for key in labels.keys("fr")}
    assert next(key for key in told if key["key"] == "problems-found")["example"] == "5 problèmes"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chekc", "x"],
        ["check"],
        ["check", "x", "y"],
        ["check", "x", "--wide"],
        ["keys", "x"],
        ["keys", "--strict"],
        ["keys", "--local", "fi"],
        ["keys", "--locale"],
        ["--json"],
    ],
)
def test_who_calls_it_wrongly_is_told_how_to(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("The command is wrong.\n\npython -m comptoir.locales check FOLDER [--locale LANGUAGE]")


def test_what_is_no_language_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "--locale", "no tag!"]) == 2
    out, err = capsys.readouterr()
    assert (out, "fi" in err.split("\n")[0]) == ("", True)


@pytest.mark.parametrize(
    ("locale", "folder", "status"),
    [("en", "FOLDER", "Exit status:"), ("fi", "KANSIO", "Paluuarvo"), ("fr", "DOSSIER", "Code de retour\u202f:")],
)
def test_help_is_in_the_readers_language(
    locale: str, folder: str, status: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for asked in (["--help"], ["check", "-h"]):
        assert main([*asked, "--locale", locale]) == 0
        out, err = capsys.readouterr()
        assert f"check {folder} [--locale" in out
        assert status in out
        assert "locales-" not in out
        assert err == ""


def test_a_folder_without_words_is_the_wrong_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in (SWEDISH / "sv", tmp_path):
        assert main(["check", str(folder)]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith(f"There are no words in {folder}. ")
    for nowhere in (tmp_path / "nowhere", SWEDISH / "sv" / "common.ftl"):
        assert main(["check", str(nowhere), "--locale", "fi"]) == 2
        assert capsys.readouterr() == ("", f"Kansiota {nowhere} ei voi lukea. Tarkista polku ja lukuoikeudet.\n")


def test_every_word_of_the_tool_is_asked_for() -> None:
    assert locales.__file__ is not None
    source = Path(locales.__file__).read_text("utf-8")
    keys = [key.key for key in labels.keys("en") if key.key.startswith("locales-")]
    assert len(keys) > 10
    assert [key for key in keys if f'"{key}"' not in source and f"'{key}'" not in source] == []


def command(*arguments: str | Path, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    """Run the tool as people do."""
    call = [sys.executable, "-X", "utf8=0", "-m", "comptoir.locales", *map(str, arguments)]
    return subprocess.run(call, capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, check=False)


def test_the_command_answers_with_its_status(faulty: Path) -> None:
    run = command("check", SWEDISH)
    assert (run.returncode, run.stdout, run.stderr) == (0, b"No flaws: sv.\n", b"")
    run = command("check", faulty)
    assert (run.returncode, run.stderr) == (1, b"")
    assert command("chekc").returncode == 2


def test_a_terminal_that_knows_few_characters_gets_all_there_is(faulty: Path) -> None:
    run = command("check", faulty, "--locale", "fr", encoding="ascii:strict")
    assert (run.returncode, run.stderr) == (1, b"")
    assert rb"Remarque\u202f: Employez l\u2019apostrophe" in run.stdout
    assert json.loads(command("keys", "--json", "--locale", "fi", encoding="ascii:strict").stdout)


def test_who_reads_no_further_sees_no_traceback() -> None:
    call = [sys.executable, "-m", "comptoir.locales", "keys"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
