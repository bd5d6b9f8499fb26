"""Language words: the phrasebooks by language."""

from generators.requirements.phrasebooks import dutch, english, french, german, italian, portuguese, spanish

_BOOKS = {"de": german, "es": spanish, "fr": french, "pt": portuguese, "nl": dutch, "it": italian}
MARKERS = {language: book.MARKERS for language, book in _BOOKS.items()}
PHRASES = {"en": english.PHRASES, **{language: book.PHRASES for language, book in _BOOKS.items()}}
