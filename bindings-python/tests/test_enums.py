import importlib.util
from enum import StrEnum
from pathlib import Path

import pytest
from comptoir import InvalidError, RequestKind, RequestState, Role, enums

from .conftest import House


def test_the_python_enumerations_are_those_of_the_native_module() -> None:
    path = Path(__file__).parent.parent / "generate_enums.py"
    spec = importlib.util.spec_from_file_location("generate_enums", path)
    assert spec is not None
    assert spec.loader is not None
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    assert enums.__file__ is not None
    assert Path(enums.__file__).read_text(encoding="utf-8") == generator.source()


def test_every_member_is_its_text_and_those_shown_to_people_have_labels() -> None:
    for name in enums.__all__:
        members = list(getattr(enums, name))
        assert members
        for member in members:
            assert isinstance(member, StrEnum)
            if hasattr(member, "label"):
                texts = {member.label(locale) for locale in ("en", "fi", "fr")}
                assert all(texts)
                assert not any("-" in text and text.islower() and " " not in text for text in texts), texts
    assert RequestState.IN_PROGRESS.label("fi") == "Käsittelyssä"
    assert Role.MANAGER.label("fr") == "Gestionnaire"


@pytest.mark.parametrize("kind", ["create", RequestKind.CREATE])
def test_an_enumeration_is_taken_as_member_and_as_text(house: House, kind: RequestKind | str) -> None:
    assert house.dealer.requests.form(kind, "fr").kind is RequestKind.CREATE


def test_an_unknown_member_is_invalid_and_names_the_others(house: House) -> None:
    with pytest.raises(InvalidError) as caught:
        house.dealer.requests.list(state="lost")
    assert caught.value.code == "unknown_option"
    assert "awaiting_submitter" in caught.value.text("en")
