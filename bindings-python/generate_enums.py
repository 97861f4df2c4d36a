"""Write ``comptoir/enums.py`` from the enumerations of the native module.

Run it when an enumeration changed: ``python generate_enums.py > python/comptoir/enums.py``; a test compares.
"""

from comptoir import _native

HEAD = '''"""Enumerations: each member is also its text. Written by ``generate_enums.py``."""

from enum import StrEnum

from comptoir._native import _enum_label

__all__ = [
'''

LABELLED = '''

class _Labelled(StrEnum):
    def label(self, locale: str) -> str:
        """What it is called in the language of a reader of this locale."""
        return _enum_label(type(self).__name__, self.value, locale)
'''


def source() -> str:
    """The text of the module."""
    enums = _native._enums()
    lines = [HEAD + "".join(f'    "{name}",\n' for name in sorted(name for name, *_ in enums)) + "]"]
    lines += [LABELLED.rstrip("\n")]
    for name, doc, members, labelled in enums:
        base = "_Labelled" if labelled else "StrEnum"
        lines += ["", "", f"class {name}({base}):", f'    """{doc}"""', ""]
        lines += [f'    {text.upper().replace("-", "_")} = "{text}"' for text in members]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(source(), end="")
