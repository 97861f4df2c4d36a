"""Makes the Swift package whole: this folder's files and the sources generated from the built library.

    generate.py BINDGEN LIBRARY PACKAGE

BINDGEN is the built `comptoir-bindgen`, LIBRARY a `libcomptoir_uniffi` that is not stripped, PACKAGE the folder to make
or to bring up to date. A file that would stay the same is left alone: the next build compiles only what changed.

What UniFFI generates is changed where its settings do not reach. Each change says why, and fails when it finds nothing.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

MODULE_MAP = """module ComptoirFFI {
    header "ComptoirFFI.h"
    link "comptoir_uniffi"
    export *
}
"""

# Records that hold an object which is nothing but itself.
NEVER_EQUAL = {"StoreOptions"}

# Values that hold an object which may equal another but has no hash.
NEVER_HASHED = {"Decision"}


def changed(pattern: str, replacement: str, source: str, *, times: int | None = None) -> str:
    """`source` with every match of `pattern` replaced: `times` of them, or at least one."""
    result, found = re.subn(pattern, replacement, source, flags=re.MULTILINE)
    if found == 0 or times not in (None, found):
        sys.exit(f"{found} matches of {pattern!r} in the generated source: UniFFI has changed")
    return result


def cancellable(source: str) -> str:
    """A task that is cancelled stops waiting: the calls go by way of `Sources/Comptoir/Waiting.swift`."""
    return changed(r"^fileprivate func uniffiRustCallAsync<", "func uniffiRustCallToItsEnd<", source, times=1)


def unchanged_by_default(source: str) -> str:
    """UniFFI knows no default that is a value of an enum: what a draft says nothing of stays."""
    return changed(r"^( *\*/)?(\w+: (?:Services|Accounts|Days)?Edit)(?=,|\) \{)", r"\1\2 = .unchanged", source)


def cases_in_lower_case(source: str) -> str:
    """The cases of errors are spelt as those of any other enum."""

    def lowered(match: re.Match[str]) -> str:
        name = match[2].lower() + match[3]
        # A keyword may be a case, once it is declared in backquotes.
        return f"{match[1]}`{name}`(" if match[1] == "case " else f"{match[1]}{name}("

    errors = re.findall(r"^enum (\w+): Swift\.Error", source, flags=re.MULTILINE)
    if not errors:
        sys.exit("no errors in the generated source: UniFFI has changed")
    for error in errors:
        begin = source.index(f"enum {error}: Swift.Error")
        end = source.index(f"public func FfiConverterType{error}_lift", begin)
        part = re.sub(r"(\bcase (?:let \.)?|return \.)([A-Z])(\w*)\(", lowered, source[begin:end])
        source = source[:begin] + part + source[end:]
    return source


def equatable(source: str) -> str:
    """UniFFI makes no value equatable that reaches an object, be it by an error that a method throws."""
    declaration = r"^public (?:indirect )?(?:struct|enum) (\w+)(?:: | : )?([^{]*)\{"
    declared = dict(re.findall(declaration, source, flags=re.MULTILINE))
    missing = [
        name
        for name, conformances in declared.items()
        if not name.startswith("FfiConverter") and "Equatable" not in conformances and name not in NEVER_EQUAL
    ]
    conformances = {name: "Equatable" if name in NEVER_HASHED else "Equatable, Hashable" for name in missing}
    return source + "".join(f"\nextension {name}: {told} {{}}\n" for name, told in conformances.items())


def chained(source: str) -> str:
    """A catalogue returns itself when something is added to it, for calls in a row."""
    return changed(
        r"^( *)(open func (?:add|withPseudo)\([^)]*\) *throws *-> Catalog\b)", r"\1@discardableResult\n\1\2", source, times=2
    )


def documented(source: str) -> str:
    """Rust's headings and links, as Swift writes them."""
    source = changed(r"^( *) \* # Errors\n *\* ", r"\1 * - Throws: ", source)

    def linked(comment: re.Match[str]) -> str:
        return re.sub(r"\[`(\w+)`\](?:\([^)]*\))?", r"``\1``", comment[0])

    return re.sub(r"^ *\* .*$", linked, source, flags=re.MULTILINE)


def generated(bindgen: str, library: str) -> dict[Path, str]:
    """The files made from the library, by their place in the package."""
    with tempfile.TemporaryDirectory() as folder:
        command = [bindgen, "generate", "--language", "swift", "--no-format", "--out-dir", folder, library]
        subprocess.run(command, check=True)
        source = Path(folder, "Comptoir.swift").read_text(encoding="utf-8")
        header = Path(folder, "ComptoirFFI.h").read_text(encoding="utf-8")
    for change in (cancellable, unchanged_by_default, cases_in_lower_case, equatable, chained, documented):
        source = change(source)
    return {
        Path("Sources/Comptoir/Generated.swift"): source,
        Path("Sources/ComptoirFFI/ComptoirFFI.h"): header,
        Path("Sources/ComptoirFFI/module.modulemap"): MODULE_MAP,
    }


def written() -> dict[Path, str]:
    """The files of this folder, by their place in the package."""
    files = [HERE / "Package.swift", *HERE.glob("Sources/**/*.swift"), *HERE.glob("Tests/**/*.swift")]
    return {file.relative_to(HERE): file.read_text(encoding="utf-8") for file in files}


def main() -> None:
    """Writes what is not there yet or has changed, and removes what no longer belongs."""
    bindgen, library, package = sys.argv[1:]
    target = Path(package)
    files = written() | generated(bindgen, library)
    for name, text in files.items():
        file = target / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    for folder in ("Sources", "Tests"):
        for file in (target / folder).rglob("*"):
            if file.is_file() and file.relative_to(target) not in files:
                file.unlink()


if __name__ == "__main__":
    main()
