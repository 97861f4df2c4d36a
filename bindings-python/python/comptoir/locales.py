"""Checks a host's own words, and lists the messages that there are: a command for translators.

``python -m comptoir.locales check FOLDER [--locale LANGUAGE] [--strict] [--json]`` tells each flaw of a folder's
words as ``file:line: key: text``. ``python -m comptoir.locales keys [--locale LANGUAGE] [--json]`` lists the messages,
their variables and an example of each. Both answer in the language asked for, else in English. The exit status is 0
where all is well, 1 where there are flaws, 2 where the command is wrong. What is typographic is a hint and no flaw,
unless the check is ``--strict``.

>>> from comptoir.locales import main
>>> main(["check", "/no/such/folder"])
2
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from comptoir import labels
from comptoir.errors import InvalidError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comptoir.labels import Flaw, LabelKey

__all__ = ["main"]

_CALL = "python -m comptoir.locales"

# As of a process that ended because nobody reads its answer any more.
_UNREAD = 141


class _MisusedError(Exception):
    """The command is none of those there are."""


class _Parser(argparse.ArgumentParser):
    """Its own texts are English: nobody sees them."""

    def error(self, message: str) -> NoReturn:
        raise _MisusedError(message)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says, without the name of the command, and answer with the exit status."""
    locale = "en"
    try:
        locale = labels.available(_wish(arguments))
        if "--help" in arguments or "-h" in arguments:
            print(_usage(locale))
            return 0
        options = _parser().parse_args(arguments)
    except _MisusedError:
        return _refused(labels.message(locale, "locales-misused"), _usage(locale))
    except InvalidError as error:
        return _refused(error.text(locale), _usage(locale))
    if options.command == "keys":
        return _keys(locale, as_json=options.json)
    return _check(options.folder, locale, strict=options.strict, as_json=options.json)


def _parser() -> _Parser:
    common = _Parser(add_help=False, allow_abbrev=False)
    common.add_argument("--locale")
    common.add_argument("--json", action="store_true")
    parser = _Parser(add_help=False, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", add_help=False, allow_abbrev=False, parents=[common])
    check.add_argument("folder")
    check.add_argument("--strict", action="store_true")
    commands.add_parser("keys", add_help=False, allow_abbrev=False, parents=[common])
    return parser


def _wish(arguments: Sequence[str]) -> str:
    """Find the language asked for, whatever else is wrong."""
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--locale", default="en")
    return str(parser.parse_known_args(arguments)[0].locale)


def _usage(locale: str) -> str:
    def say(key: str) -> str:
        return labels.message(locale, key)

    tag = say("locales-tag")
    lines = [
        f"{_CALL} check {say('locales-folder')} [--locale {tag}] [--strict] [--json]",
        f"    {say('locales-about-check')}",
        f"{_CALL} keys [--locale {tag}] [--json]",
        f"    {say('locales-about-keys')}",
        "",
        f"--locale {tag}",
        f"    {say('locales-about-locale')}",
        "--strict",
        f"    {say('locales-about-strict')}",
        "--json",
        f"    {say('locales-about-json')}",
        "",
        say("locales-about-status"),
    ]
    return "\n".join(lines)


def _refused(*texts: str) -> int:
    print(*texts, sep="\n\n", file=sys.stderr)
    return 2


def _check(folder: str, locale: str, *, strict: bool, as_json: bool) -> int:
    # A path need not be text.
    shown = os.fsencode(folder).decode("utf-8", "replace")
    try:
        catalog = labels.Catalog.folder(folder)
    except OSError:
        return _refused(labels.message(locale, "locales-no-folder", {"folder": shown}))
    flaws, locales = catalog.check(), catalog.locales
    if not flaws and not locales:
        return _refused(labels.message(locale, "locales-nothing", {"folder": shown}))
    grave = [flaw for flaw in flaws if strict or not flaw.is_typographic]
    if as_json:
        told = [{**flaw.to_dict(), "is_typographic": flaw.is_typographic, "text": flaw.text(locale)} for flaw in flaws]
        print(json.dumps({"locales": locales, "flaws": told}, indent=1))
        return 1 if grave else 0
    for flaw in flaws:
        print(_line(shown, flaw, locale, is_hint=flaw.is_typographic and not strict))
    if not grave:
        print(labels.message(locale, "locales-clean", {"locales": locales}))
    for key, count in [("locales-flaws", len(grave)), ("locales-hints", len(flaws) - len(grave))]:
        if count:
            print(labels.message(locale, key, {"count": count}))
    return 1 if grave else 0


def _line(folder: str, flaw: Flaw, locale: str, *, is_hint: bool) -> str:
    place = os.path.join(folder, flaw.file or flaw.locale or "")
    if flaw.line is not None:
        place += f":{flaw.line}"
    text = flaw.text(locale)
    if is_hint:
        text = labels.message(locale, "locales-hint", {"text": text})
    return ": ".join(part for part in (place, flaw.key, text) if part is not None)


def _keys(locale: str, *, as_json: bool) -> int:
    keys = sorted(labels.keys(locale), key=lambda key: (key.file, key.key))
    if as_json:
        print(json.dumps([key.to_dict() for key in keys], indent=1))
    else:
        print("\n\n".join(_told(key, locale) for key in keys))
    return 0


def _told(key: LabelKey, locale: str) -> str:
    lines = [f"# {key.comment}"] if key.comment else []
    for variable in key.variables:
        counts = labels.message(locale, "locales-counts", {"name": variable.name})
        lines.append(counts if variable.counts else f"${variable.name}")
    lines += key.example.splitlines()
    return "\n    ".join([f"{key.file}.ftl: {key.key}", *lines])


def _run() -> int:
    for stream in (sys.stdout, sys.stderr):
        # Not every terminal knows every character.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _UNREAD
    return status


if __name__ == "__main__":
    sys.exit(_run())
