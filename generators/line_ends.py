"""Line ends of files that people converted as a whole: they are edited as if they had not been, and stay converted."""

from collections.abc import Callable


def has_windows_ends(text: str) -> bool:
    r"""Tell whether every line of a text ends with ``\r\n``."""
    return "\r\n" in text and text.count("\n") == text.count("\r\n") == text.count("\r")


def edit_unconverted(text: str, edit: Callable[[str], str]) -> str:
    r"""Edit a text with ``\n`` as its line end, and give it back with the line ends that it had."""
    if not has_windows_ends(text):
        return edit(text)
    return edit(text.replace("\r\n", "\n")).replace("\n", "\r\n")
