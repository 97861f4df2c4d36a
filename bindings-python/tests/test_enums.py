import importlib.util
from pathlib import Path

from comptoir import enums


def test_the_python_enumerations_are_those_of_the_native_module() -> None:
    path = Path(__file__).parent.parent / "generate_enums.py"
    spec = importlib.util.spec_from_file_location("generate_enums", path)
    assert spec is not None
    assert spec.loader is not None
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    assert enums.__file__ is not None
    assert Path(enums.__file__).read_text(encoding="utf-8") == generator.source()
