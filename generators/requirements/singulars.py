"""Singulars: names that are the plural of another one, or can only be a plural, in languages other than English.

Names have come here by way of the English singular, so that of a plural in 's' that letter is gone.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

# Plurals without accents, and without the 's' that is one in English, too; the first that fits. Those that other words
# end with as well are of the longer words alone.
_REGULAR: Mapping[str, tuple[tuple[str, str], ...]] = {
    "de": (
        ("ungen", "ung"), ("heiten", "heit"), ("keiten", "keit"), ("schaften", "schaft"), ("enten", "ent"),
        ("anten", "ant"), ("isten", "ist"), ("kunden", "kunde"), ("Kunden", "Kunde"),
    ),
    "es": (("cione", "cion"), ("siones", "sion")),
    "pt": (("coe", "cao"), ("coes", "cao"), ("soes", "sao"), ("soe", "sao")),
    # As if it were English, a 'sortie' has become a 'sorty' on the way.
    "fr": (("y", "ie"),),
    "nl": (
        ("ingen", "ing"), ("heden", "heid"), ("schappen", "schap"), ("anten", "ant"), ("isten", "ist"),
        ("klanten", "klant"), ("Klanten", "Klant"), ("boeken", "boek"), ("Boeken", "Boek"), ("lanen", "laan"),
        # As if they were English, 'reparaties' have become a 'reparaty' on the way.
        ("aty", "atie"), ("cty", "ctie"), ("nty", "ntie"), ("oty", "otie"), ("ity", "itie"), ("pty", "ptie"),
    ),
    "it": (
        ("menti", "mento"), ("zioni", "zione"), ("sioni", "sione"), ("trici", "trice"), ("tori", "tore"),
        ("sori", "sore"), ("ieri", "iere"), ("venti", "vento"), ("Venti", "Vento"), ("enti", "ente"), ("anti", "ante"),
        ("dini", "dine"), ("ture", "tura"), ("cchi", "cco"), ("ghi", "go"), ("etti", "etto"), ("atti", "atto"),
        ("otti", "otto"), ("ette", "etta"), ("loni", "lone"), ("mali", "male"), ("rsi", "rso"), ("nali", "nale"),
        ("gioni", "gione"), ("tteri", "ttere"), ("nari", "nario"), ("tari", "tario"), ("rori", "rore"),
    ),
}  # fmt: skip

_IN_S: Mapping[str, tuple[str, ...]] = {
    "de": (
        "kurs", "haus", "gleis", "kreis", "preis", "weis", "nis", "glas", "zins", "puls", "fels",
    ),
    "nl": (
        "rijles", "zwemles", "dansles", "muziekles", "zangles", "pianoles", "gitaarles", "surfles", "zeilles",
        "skiles", "yogales", "kookles", "taalles", "proefles", "cursus", "huis", "reis", "prijs", "bewijs", "adres",
        "kas", "glas", "gids", "proces", "congres", "paleis", "plaats", "kans", "fles", "doos", "fiets", "omnibus", "muis",
    ),
    "fr": (
        "cours", "devis", "avis", "colis", "repas", "permis", "corps", "tapis", "parcours", "concours", "secours",
        "discours", "relais", "palais", "procès", "proces", "succès", "bus", "pays", "mois", "engrais", "logis",
    ),
    "es": ("autobus", "mes", "pais", "interes", "ingles", "viernes", "crisis", "analisis", "dosis", "tesis"),
    "pt": ("onibus", "mes", "pais", "lapis", "tenis", "campus", "portugues"),
    "it": ("bus", "autobus", "campus"),
}  # fmt: skip
"""What one thing ends with, though it looks like several to English; of a Romance language the whole word."""

_IRREGULAR: Mapping[str, Mapping[str, str]] = {
    "nl": {"leden": "lid", "schepen": "schip", "steden": "stad", "eieren": "ei", "kinderen": "kind", "koeien": "koe"},
    "it": {"uomini": "uomo", "uova": "uovo", "soci": "socio", "buoi": "bue"},
    "fr": {"yeux": "oeil", "travaux": "travail", "vitraux": "vitrail"},
    "de": {"museen": "museum", "themen": "thema", "firmen": "firma", "konten": "konto", "praxen": "praxis"},
}  # fmt: skip


def _list_dutch(name: str) -> Iterator[str]:
    """Give what the plural of a Dutch name can be: boot, boten; boeket, boeketten; huis, huizen; baby, baby's."""
    yield f"{name}en"
    yield f"{name}n"
    yield f"{name}{name[-1]}en"
    yield f"{name}eren"
    if re.search(r"([aeou])\1[^aeiou]$", name):
        name = name[:-2] + name[-1]
        yield f"{name}en"
    if name[-1] in "fs":
        yield f"{name[:-1]}{'v' if name[-1] == 'f' else 'z'}en"


def _list_german(name: str) -> Iterator[str]:
    yield from (f"{name}{ending}" for ending in ("en", "e", "n", "er", "ern", "s"))


def _list_spanish(name: str) -> Iterator[str]:
    yield from (f"{name}{ending}" for ending in ("es", "s", "e"))
    if name[-1] in "rnldz":
        # As if it were English, an 'autor' has become an 'autore' of several on the way.
        yield f"{name}e"
    if name[-1] == "z":
        yield f"{name[:-1]}ce"


def _list_portuguese(name: str) -> Iterator[str]:
    yield from _list_spanish(name)
    if name[-1] == "m":
        yield f"{name[:-1]}n"
        yield f"{name[:-1]}ns"
    if name[-1] == "l":
        yield f"{name[:-1]}i"
        yield f"{name[:-1]}is"


def _list_french(name: str) -> Iterator[str]:
    yield from (f"{name}{ending}" for ending in ("x", "s"))
    if name.endswith("al"):
        yield f"{name[:-1]}ux"


def _list_italian(name: str) -> Iterator[str]:
    if name[-1] in "oae":
        # 'libri' are a 'libro' each.
        yield from (f"{name[:-1]}{ending}" for ending in "ei" if ending != name[-1])
    if name.endswith(("co", "go")):
        yield f"{name[:-1]}hi"
    if name.endswith(("ca", "ga")):
        yield f"{name[:-1]}he"
    if name.endswith("io"):
        yield name[:-1]
    if name.endswith(("cia", "gia")):
        yield f"{name[:-2]}e"


_PLURALS: Mapping[str, Callable[[str], Iterator[str]]] = {
    "de": _list_german,
    "nl": _list_dutch,
    "es": _list_spanish,
    "pt": _list_portuguese,
    "fr": _list_french,
    "it": _list_italian,
}


def find_singulars(known: Collection[str], language: str | None) -> dict[str, str]:
    """Give the singular of each name that is a plural in a language other than English, among known names or by itself.

    Args:
        known: All names of a text, in PascalCase.
        language: That of the text; None if it is English.
    """
    if language is None:
        return {}
    irregular = _IRREGULAR.get(language, {})
    alone = {name: single for name in known if (single := _find_alone(name, language, irregular))}
    cut = {name: f"{name}s" for name in known if f"{name}se" in known or _is_cut(f"{name}s", language)}
    options = sorted({*known, *alone.values(), *cut.values()})
    singulars = {plural: name for name in options for plural in _PLURALS[language](name) if plural != name}
    singulars |= {name: single for name, single in alone.items() if name not in singulars}
    singulars = {plural: name for plural, name in singulars.items() if plural not in cut.values()}
    singulars |= cut | {f"{name}e": name for name in cut.values()}
    return {name: _follow(name, singulars) for name in known if name in singulars}


def _follow(name: str, singulars: Mapping[str, str]) -> str:
    """Give the end of a chain: 'Mitgliedern' are 'Mitglieder', and those a 'Mitglied' each."""
    seen = {name}
    while name in singulars and singulars[name] not in seen:
        name = singulars[name]
        seen.add(name)
    return name


def _find_alone(name: str, language: str, irregular: Mapping[str, str]) -> str | None:
    """Give the singular of a name that can be nothing but a plural."""
    for many, one in irregular.items():
        if name.lower().endswith(many):
            # 'Koorleden' are a 'Koorlid' each.
            head = name[: -len(many)]
            return head + (one if head else one.capitalize())
    return next((name.removesuffix(many) + one for many, one in _REGULAR[language] if name.endswith(many)), None)


def _is_cut(word: str, language: str) -> bool:
    """Tell whether a word is one thing that English has taken the last letter of: a 'Kurs' has become a 'Kur'."""
    known = _IN_S[language]
    return word.lower() in known or (language in ("de", "nl") and word.lower().endswith(known))
