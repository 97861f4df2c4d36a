"""Makes core/src/model/people/passwords/common.txt: passwords of 12 to 256 characters that many people have.

    python3 tools/passwords/generate.py Django-5.2.19-py3-none-any.whl

Two sources, in lower case and NFC, sorted by their bytes, each once:

- `common-passwords.txt.gz` of Django (BSD-3-Clause), those of 12 characters or more;
- made here by rule: rows of keyboards, and words that people take for a password with what they append to them.

What one rule of `password.rs` refuses anyway (one unit repeated, a run of code points) is left out.
"""

import gzip
import sys
import unicodedata
import zipfile
from pathlib import Path

PLACE = Path(__file__).parents[2] / "core/src/model/people/passwords/common.txt"
LEAST, MOST = 12, 256

# Rows as they lie side by side on keyboards of English, French and Finnish.
ROWS = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"]
ROWS += ["1234567890+´", "qwertyuiopå¨", "asdfghjklöä'", "zxcvbnm,.-"]
ROWS += ["azertyuiop^$", "qsdfghjklmù*", "wxcvbn,;:!"]
DIGITS = "12345678901234567890"

WORDS = """
password passw0rd p@ssword p@ssw0rd mypassword thepassword welcome letmein iloveyou administrator admin changeme
superman batman football baseball basketball princess sunshine monkey dragon master shadow michael jordan
qwerty azerty qwertz abc123 computer internet security secret trustno1 whatever starwars pokemon
motdepasse monmotdepasse bonjour bienvenue jetaime doudou soleil chouchou marseille administrateur changezmoi ordinateur
chocolat princesse footballeur parisien vacances
salasana salasanani tervetuloa rakastan kissa koira suomi helsinki perkele jalkapallo tietokone vaihdatama
paasana kesaloma juhannus
""".split()
ENDS = ["", "1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890"]
ENDS += ["!", "!!", "!!!", "1!", "12!", "123!", "1234!", "?", ".", "*", "@123", "#1", "_123", "-123", "321", "4321"]
ENDS += [str(year) for year in range(1990, 2036)]


def by_rule():
    for row in ROWS:
        for one in (row, row[::-1]):
            yield from (one, one + one, one + "123", one + "1234", "123" + one)
    for first in ROWS:
        for second in ROWS:
            yield first[:6] + second[:6]
    for length in range(LEAST, len(DIGITS) + 1):
        yield DIGITS[:length]
        yield DIGITS[:length][::-1]
    for word in WORDS:
        for end in ENDS:
            yield word + end
        yield word + word
    for left, right in (("qwerty", "asdfgh"), ("azerty", "qsdfgh"), ("qazwsx", "edcrfv")):
        yield from (left + right, right + left)
    # Columns of a keyboard, down and zigzag.
    yield from ("1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "qazwsxedcrfv", "zaq12wsxcde3", "1a2z3e4r5t6y", "aqwzsxedcrfv")


def from_django(wheel):
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read("django/contrib/auth/common-passwords.txt.gz")
    return gzip.decompress(packed).decode().split("\n")


def refused_by_rule(word):
    repeated = any(all(word[i] == word[i - unit] for i in range(unit, len(word))) for unit in (1, 2, 3, 4))
    steps = {ord(b) - ord(a) for a, b in zip(word, word[1:])}
    return repeated or steps in ({1}, {-1})


def main():
    words = {unicodedata.normalize("NFC", word.strip().lower()) for word in [*from_django(sys.argv[1]), *by_rule()]}
    kept = [word for word in words if LEAST <= len(word) <= MOST and not refused_by_rule(word)]
    PLACE.write_bytes("\n".join(sorted(kept, key=str.encode)).encode() + b"\n")
    print(len(kept), "passwords,", PLACE.stat().st_size, "bytes")


main()
