"""Write ``comptoir/enums.py`` from the enumerations of the native module.

Run it when an enumeration changed: ``python generate_enums.py > python/comptoir/enums.py``; a test compares.
"""

from comptoir import _native


def source() -> str:
    """The text of the module."""
    enums = _native.enums()
    lines = ['"""Enumerations: each member is also its text. Written by ``generate_enums.py``."""', ""]
    lines += ["from enum import StrEnum", "", "__all__ = ["]
    lines += [f'    "{name}",' for name in sorted(enums)]
    lines += ["]"]
    for name, (doc, members) in enums.items():
        lines += ["", "", f"class {name}(StrEnum):", f'    """{doc}"""', ""]
        lines += [f'    {text.upper()} = "{text}"' for text in members]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(source(), end="")
