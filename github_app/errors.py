"""Errors whose text may be shown to people. Anything else is internal: logged whole, shown as an id only."""


class UserError(Exception):
    """Something that the person who asked can put right.

    Attributes:
        code: Stable name of the error, such as ``branch_protected``.
        text: What happened, one sentence, valid Markdown.
        hint: What to do before asking again, valid Markdown; how to ask again depends on how it was asked.
    """

    def __init__(self, code: str, text: str, hint: str) -> None:
        self.code = code
        self.text = text
        self.hint = hint
        super().__init__(f"{text} {hint}")
