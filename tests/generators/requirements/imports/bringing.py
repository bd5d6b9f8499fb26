"""How tests bring a model: as a file that comes without a word, or to a service that is described otherwise."""

from pathlib import Path

from generators.requirements.attachments import Attachment
from generators.requirements.reading import understand
from generators.requirements.understanding import Understanding


def bring_file(path: Path) -> Understanding:
    """Understand a file that comes without a word."""
    return understand("", "", attachments=[Attachment(path.name, path.read_text(encoding="utf-8"))])


def bring_model(text: str, path: str) -> Understanding:
    """Understand a model beside which it is said what the service is built with."""
    return understand("Models API", "FastAPI with SQLite.", attachments=[Attachment(path, text)])
