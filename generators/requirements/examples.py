"""Examples: values that a text gives to show what a field may hold, 'title: e.g. "Off-peak 12 months"'."""

import re

from generators.requirements.passages import Passage, blank

_SHOWS = (
    r"(?:e\.? ?g\.?|ex\.|for (?:example|instance)|example:?|sample:?|i\.e\.|such as|like|z\. ?b\.|p\. ?ej\.|par ex\.)"
)
_QUOTED = r"(?:\"[^\"\n]{1,100}\"|(?<!\w)'[^'\n]{1,100}'(?!\w))"
_ONE_OR_MORE = rf"{_QUOTED}(?:(?:, ?(?:or |and )?| or | and |/){_QUOTED}){{0,5}}"
_EXAMPLE = re.compile(
    # Behind the sign that ends the name of a field an example may be any words.
    rf"(?:(?<=[:=(])\s?|(?<=\s[-\u2013\u2014])\s){_SHOWS}[:,]?\s(?:{_ONE_OR_MORE}|[^,;()\n]{{1,100}})"
    # Elsewhere it is what stands in quotes.
    rf"|,?\s{_SHOWS}[:,]?\s{_ONE_OR_MORE}"
    # A text in quotes is one if it is alone; several are a choice.
    r"|(?<=\w:)\s\"[^\"\n|]{1,100}\"(?=\s*(?:$|[,;(]\s*(?!\")))(?!\s*[,;|/]\s*\")",
    re.IGNORECASE,
)


def drop_examples(passage: Passage) -> Passage:
    """Give a list of fields with blanks for the examples of what they hold."""
    return blank(passage, _EXAMPLE)
