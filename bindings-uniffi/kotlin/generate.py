"""Writes the Kotlin sources from the built library.

    generate.py BINDGEN LIBRARY FOLDER

BINDGEN is the built `comptoir-bindgen`, LIBRARY a `libcomptoir_uniffi` that is not stripped, FOLDER where the sources
go: whatever it held is removed.

What UniFFI generates is changed where its settings do not reach. Each change says why, and fails when it finds nothing.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path


def changed(pattern: str, replacement: str, source: str) -> str:
    """`source` with every match of `pattern` replaced, of which there must be one."""
    result, found = re.subn(pattern, replacement, source, flags=re.MULTILINE)
    if found == 0:
        sys.exit(f"no match of {pattern!r} in the generated source: UniFFI has changed")
    return result


def unchanged_by_default(source: str) -> str:
    """UniFFI knows no default that is a value of an enum: what a draft says nothing of stays."""
    return changed(r"^(    val `\w+`: )((?:Services|Accounts|Days)?Edit) *$", r"\1\2 = \2.Unchanged", source)


def main() -> None:
    """Generates, then changes what was generated."""
    bindgen, library, folder = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    command = [bindgen, "generate", "--language", "kotlin", "--no-format", "--out-dir", folder, library]
    subprocess.run(command, check=True)
    file = Path(folder, "comptoir", "comptoir.kt")
    file.write_text(unchanged_by_default(file.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
