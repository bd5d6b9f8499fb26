"""German: the words that carry a text's structure, in English, and those that tell a text to be German."""

from generators.requirements.phrasebooks.brackets import Bracket

MARKERS = (
    "und der die das ein eine wir ist für mit gehört zu nicht soll brauchen bitte hat haben einen einem "
    "einer den des"
)
"""Words that tell that a text is in this language."""

_MAY = {
    r"(?:kann|können|darf|dürfen)(?! nicht\b)(?: sich)?": "can",
    r"(?:muss|müssen|soll|sollen)(?! nicht\b)": "must",
    "(?:kann|können|darf|dürfen) nicht": "must not",
}
_DEEDS = {
    "enthalten": "contain", "haben|besitzen": "have", "umfassen": "include", "gehören": "belong",
    "vorkommen|auftauchen|erscheinen|stehen|liegen": "be", "mehrfach vorkommen|doppelt vorkommen": "repeat",
    "besuchen": "attend", "belegen": "take", "unterrichten|geben": "teach", "schreiben": "write", "buchen": "book",
    "ausleihen|leihen": "borrow", "mieten": "rent", "kaufen": "buy", "bestellen": "order", "teilnehmen": "take part",
    "mitmachen|mitwirken": "take part", "arbeiten": "work", "spielen": "play", "singen|auftreten": "perform",
    "leiten": "lead", "betreuen": "manage", "anmelden|einschreiben": "sign up", "nutzen|verwenden": "use",
    "reservieren": "reserve", "anlegen": "create", "liefern": "supply", "pflegen": "manage",
}  # fmt: skip
_WISHES = {
    "erfassen|aufnehmen|festhalten|eintragen": "record", "anlegen|erstellen": "create", "verwalten|pflegen": "manage",
    "speichern|ablegen": "store", "registrieren": "register", "hinzufügen": "add", "buchen": "book", "sehen": "see",
    "planen": "schedule", "reservieren": "reserve", "melden": "report", "bestellen": "order", "einreichen": "submit",
}  # fmt: skip
_KEPT = "gespeichert|erfasst|festgehalten|notiert|hinterlegt|aufgezeichnet|dokumentiert|vermerkt|abgelegt|aufgenommen"
_DONE = {
    "gegeben": "taught", "aufgeführt": "performed", "gespielt": "played", "verkauft": "sold", "geliefert": "delivered",
    "zugeordnet|zugewiesen": "assigned", "gelagert": "kept", "eingesetzt|verwendet": "used", "gehalten": "held",
    "gebucht": "booked", "vermietet": "rented", "bestellt": "ordered",
}  # fmt: skip
BRACKETS = (
    Bracket(
        {"müssen|muss|werden|wird|sollen|soll": "we store"},
        {f"(?:{_KEPT})(?: werden)?": ""},
        lead="(?:für|zu|bei|pro|von|über|je) [^.;!?\n,:]{2,80}? ",
    ),
    Bracket({"halten wir|wir halten": "we record"}, {"fest": ""}),
    Bracket({"nehmen wir|wir nehmen|schreiben wir|wir schreiben|zeichnen wir": "we record"}, {"auf": ""}),
    Bracket(
        {"möchte ich|will ich|ich möchte|ich will": "i want to", "(?:möchten|wollen|müssen) wir|wir (?:möchten|wollen|müssen)": "we want to"},
        {f"(?:{said})(?: können)?": english for said, english in _WISHES.items()},
    ),
    Bracket({"wird": "is", "werden": "are"}, _DONE, ahead=r" (?:in|an|auf|bei)\b"),
    Bracket(_MAY, {**_DEEDS, **{f"(?:{said}) (?:werden|sein)": f"be {done}" for said, done in _DONE.items()}}),
)
"""'Wir halten den Namen fest', 'ein Mitglied kann mehrere Boote haben'."""
BEHIND_CLAUSES = "und|oder|mit|aber|damit|sodass|so dass|wobei|sowie|für|um|die|der|das|in|an|auf|von|zu|per|pro"
"""What may stand behind the last part of a verb."""

PHRASES = """
    gehört genau zu einem=belongs to one; gehören zu=belongs to; gehört zu=belongs to
    besteht aus=consists of; bestehen aus=consist of; hat mehrere=has many; hat viele=has many
    haben mehrere=have many; haben viele=have many; hat genau=has one; kann mehrere=has many; hat=has; haben=have
    mit=with; und=and
    oder=or; ohne=without; für=for; von=of; pflichtfeld=required; pflicht=required; verpflichtend=required
    obligatorisch=required; zwingend=required; darf leer sein=optional; kann leer sein=optional
    freiwillig=optional; eindeutig=unique; zahl=number; steht an=stands at; stehen an=stand at
    steht in=stands in; stehen in=stand in
    steht auf=stands on; liegt in=lies in; liegt an=lies at; liegt auf=lies on; wohnt in=lives in
    arbeitet in=works in
    arbeitet für=works for; go mit=Golang with; verbindet=connects; verbinden=connect
    einmalig=unique
    bei der=for the; bei dem=for the; beim=for the
    bei jeder=for each
    bei jedem=for each; der eindeutig sein muss=which must be unique; die eindeutig sein muss=which must be unique
    das eindeutig sein muss=which must be unique; der eindeutig ist=which is unique
    die eindeutig ist=which is unique
    das eindeutig ist=which is unique; vornamen=vorname; nachnamen=nachname; es gibt=there are
    sie gehört zu=it belongs to
    er gehört zu=it belongs to; es gehört zu=it belongs to; sie hat=it has; er hat=it has; es hat=it has
    vielen=many; mehreren=many
    an mehreren=in many; an vielen=in many; in mehreren=in many; in vielen=in many; kann an vielen=can take part in many; kann an mehreren=can take part in many
    können an vielen=can take part in many
    können an mehreren=can take part in many; kann in vielen=can be in many; kann in mehreren=can be in many
    nur einmal vergeben=be unique; doppelt vorkommen=repeat; zweimal vorkommen=repeat; ja/nein=yes/no
    ganzzahl=integer
    dezimalzahl=decimal; kommazahl=decimal; wahrheitswert=boolean; nicht nötig=not needed
    nicht notwendig=not needed; nötig=needed; notwendig=needed; brauchen wir nicht=is not needed
    haben wir=we have; wir brauchen=we need; wir benötigen=we need; wir möchten=we want; wir wollen=we want; ich brauche=i need
    eine anmeldung gehört zu=a Anmeldung belongs to
    eine anmeldung hat=a Anmeldung has; jede anmeldung=each Anmeldung; anmeldungen=Anmeldungen; anmeldung=login
    einloggen=login; bitte=please; keine=no; keinen=no; kein=no; nicht=not; dienst=service
    generieren=generate; erstellen=create; erzeugen=generate; bauen=build; jede=each; jeder=each; jedes=each
    früher=previously; bisher=so far; statt=instead of; aktuell=currently; warteschlange=message queue
    einen=a; einem=a; einer=a; eines=a; eine=a; ein=a; der=the; die=the; das=the; den=the; dem=the
    des=of the; zu viele=many; mehrere=many; viele=many; genau=exactly; muss=must; werden=be; sein=be
    ist=is; sind=are; enthält=contains; enthalten=contain; besitzt=has
    muss eindeutig sein=must be unique; müssen eindeutig sein=must be unique
    darf nicht leer sein=must not be empty
    findet in=takes place in; finden in=take place in; findet an=takes place at; findet auf=takes place on
    wird von=is done by; werden von=are done by; oder nicht=or not; als=as; möchte ich=i want
    möchten wir=we want; erfassen=to record; anlegen=to create; verwalten=to manage
    speichern=to store; damit=so that; zum=to the; zur=to the; können=can; kann=can
    können sich für=can sign up for; kann sich für=can sign up for; nimmt teil an=joins; nehmen teil an=join
    datum und uhrzeit=date and time; beliebig viele=any number of; gibt es=there are; zu jedem=for each
    zu jeder=for each; zu einem=for a; zu einer=for a; pro=per; name der=name of the; name des=name of the
    sowie=and; außerdem=also; ausserdem=also; zusätzlich=also; ob es=whether it; ob er=whether it
    ob sie=whether it; ob=whether; das ist alles=that is all; das war's=that is all
    namen=name; nummer der=number of the; nummer des=number of the; nur einmal vorkommen=be unique
    wir speichern=we store; wir erfassen=we record; wir notieren=we record; speichern wir=we store
    erfassen wir=we record; notieren wir=we record; merken wir uns=we record; kann leer bleiben=optional
"""
"""What stands for what; a phrase ends where its word ends."""
