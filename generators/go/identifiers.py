"""Identifiers of Go: names of the issue in its casing, initialisms in capitals, escaped where Go has taken them."""

from collections.abc import Collection

from generators.spec import names

_INITIALISMS = frozenset(
    "acl api ascii cors cpu css dns eof guid html http https id ip json jwt lhs oidc qps ram rhs rpc sip sla smtp "
    "sql ssh tcp tls ts ttl udp ui uid uri url utf8 uuid vm xml".split()
)
"""Words that Go's own linters want in capitals: ``ID``, not ``Id``."""

KEYWORDS = frozenset(
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package "
    "range return select struct switch type var".split()
)

PREDECLARED = frozenset(
    "any append bool byte cap clear close comparable complex complex128 complex64 copy delete error false float32 "
    "float64 imag int int16 int32 int64 int8 iota len make max min new nil panic print println real recover rune "
    "string true uint uint16 uint32 uint64 uint8 uintptr".split()
)
"""Names that Go defines everywhere; another meaning of one is legal, and confuses."""


def export(name: str) -> str:
    """Give an exported name for a name in any casing: ``CustomerID`` for ``customer_id``."""
    words = names.split_words(name)
    return "".join(map(_write_word, words))


def _write_word(word: str) -> str:
    if word in _INITIALISMS:
        return word.upper()
    return f"{word[:-1].upper()}s" if word[:-1] in _INITIALISMS and word.endswith("s") else word.capitalize()


def hide(name: str) -> str:
    """Give a name that is not exported: ``customerID`` for ``customer_id``."""
    first, *others = names.split_words(name)
    return first + "".join(export(word) for word in others)


def name_package(plural: str) -> str:
    """Give the package for a plural in snake_case: lower case and in one piece, as Go writes them."""
    return plural.replace("_", "")


def escape(name: str, taken: Collection[str], word: str) -> str:
    """Give a name with a word behind it where it is taken: by Go, or by what it would stand beside."""
    return f"{name}{word}" if name in KEYWORDS or name in PREDECLARED or name in taken else name
