"""Compares the labels' languages by Mozilla's compare-locales: a second opinion on the contract of the core's own tests.

It ends with 0 whatever is missing, so its figures are read; and to know that it sees faults, it is shown some.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[2] / "locales"
TOOL = Path(sys.executable).with_name("compare-locales")


def faults(folder: Path) -> dict[str, object]:
    """What compare-locales tells of each file that has anything missing, obsolete or wrong."""
    arguments = [TOOL, "--json", "-", folder / "l10n.toml", folder, "fi", "fr"]
    told = json.loads(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout)
    return {file: details for project in told for file, details in project["details"].items()}


def planted(old: str, new: str) -> dict[str, object]:
    """What is told of a copy whose French words have a fault."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(LOCALES, Path(folder, "locales")))
        file = copy / "fr" / "common.ftl"
        text = file.read_text(encoding="utf-8")
        assert old in text, old
        file.write_text(text.replace(old, new), encoding="utf-8")
        return faults(copy)


found = faults(LOCALES)
assert not found, json.dumps(found, indent=1)
for old, new in [("yes = Oui\n", ""), ("yes = Oui\n", "yes = { nobody }\n"), ("yes = Oui\n", "yes = Oui\nelse = Autre\n")]:
    assert "fr/common.ftl" in planted(old, new), new
print("compare-locales finds nothing to say of Finnish and French, and finds what is planted")
