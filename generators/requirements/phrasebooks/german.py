"""German: the words that carry a text's structure, in English, and those that tell a text to be German."""

from generators.requirements.phrasebooks.brackets import Bracket

MARKERS = (
    "und der die das ein eine wir ist für mit gehört zu nicht soll brauchen bitte hat haben einen einem einer den "
    "des pflicht eindeutig ja nein zahl datum"
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
    "leiten": "lead", "erteilen|aufgeben": "place", "betreuen": "manage", "anmelden|einschreiben": "sign up",
    "nutzen|verwenden": "use",
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
        {
            "möchte ich|will ich|ich möchte|ich will": "i want to",
            "(?:möchten|wollen|müssen) wir|wir (?:möchten|wollen|müssen)": "we want to",
        },
        {f"(?:{said})(?: können)?": english for said, english in _WISHES.items()},
    ),
    Bracket({"wird": "is", "werden": "are"}, _DONE, ahead=r" (?:in|an|auf|bei)\b"),
    Bracket(_MAY, {**_DEEDS, **{f"(?:{said}) (?:werden|sein)": f"be {done}" for said, done in _DONE.items()}}),
)
"""'Wir halten den Namen fest', 'ein Mitglied kann mehrere Boote haben'."""
BEHIND_CLAUSES = "und|oder|mit|aber|damit|sodass|so dass|wobei|sowie|für|um|die|der|das|in|an|auf|von|zu|per|pro"
"""What may stand behind the last part of a verb."""

PHRASES = """
    gehört genau zu einem=belongs to one; gehören zu=belongs to; gehört zu=belongs to; besteht aus=consists of
    bestehen aus=consist of; hat mehrere=has many; hat viele=has many; haben mehrere=have many; haben viele=have many
    hat genau=has one; kann mehrere=has many; hat=has; haben=have; mit=with; und=and; oder=or; ohne=without; für=for
    von=of; pflichtfeld=required; pflicht=required; verpflichtend=required; obligatorisch=required; zwingend=required
    darf leer sein=optional; kann leer sein=optional; freiwillig=optional; eindeutig=unique; zahl=number
    steht an=stands at; stehen an=stand at; steht in=stands in; stehen in=stand in; steht auf=stands on
    liegt in=lies in; liegt an=lies at; liegt auf=lies on; wohnt in=lives in; arbeitet in=works in
    arbeitet für=works for; go mit=Golang with; verbindet=connects; verbinden=connect; einmalig=unique; bei der=for the
    bei dem=for the; beim=for the; bei jeder=for each; bei jedem=for each; der eindeutig sein muss=which must be unique
    die eindeutig sein muss=which must be unique; das eindeutig sein muss=which must be unique
    der eindeutig ist=which is unique; die eindeutig ist=which is unique; das eindeutig ist=which is unique
    vornamen=vorname; nachnamen=nachname; es gibt=there are; sie gehört zu=it belongs to; er gehört zu=it belongs to
    es gehört zu=it belongs to; sie hat=it has; er hat=it has; es hat=it has; vielen=many; mehreren=many
    an mehreren=in many; an vielen=in many; in mehreren=in many; in vielen=in many
    kann an vielen=can take part in many; kann an mehreren=can take part in many
    können an vielen=can take part in many; können an mehreren=can take part in many; kann in vielen=can be in many
    kann in mehreren=can be in many; nur einmal vergeben=be unique; doppelt vorkommen=repeat; zweimal vorkommen=repeat
    ja/nein=yes/no; ganzzahl=integer; dezimalzahl=decimal; kommazahl=decimal; wahrheitswert=boolean
    nicht nötig=not needed; nicht notwendig=not needed; nötig=needed; notwendig=needed
    brauchen wir nicht=is not needed; haben wir=we have; wir brauchen=we need; wir benötigen=we need
    wir möchten=we want; wir wollen=we want; ich brauche=i need; eine anmeldung gehört zu=a Anmeldung belongs to
    eine anmeldung hat=a Anmeldung has; jede anmeldung=each Anmeldung; anmeldungen=Anmeldungen; anmeldung=login
    einloggen=login; bitte=please; keine=no; keinen=no; kein=no; nicht=not; dienst=service; generieren=generate
    erstellen=create; erzeugen=generate; bauen=build; jede=each; jeder=each; jedes=each; früher=previously
    bisher=so far; statt=instead of; aktuell=currently; warteschlange=message queue; einen=a; einem=a; einer=a; eines=a
    eine=a; ein=a; der=the; die=the; das=the; den=the; dem=the; des=of the; zu viele=many; mehrere=many; viele=many
    genau=exactly; muss=must; werden=be; sein=be; ist=is; sind=are; enthält=contains; enthalten=contain; besitzt=has
    muss eindeutig sein=must be unique; müssen eindeutig sein=must be unique; darf nicht leer sein=must not be empty
    findet in=takes place in; finden in=take place in; findet an=takes place at; findet auf=takes place on
    wird von=is done by; werden von=are done by; oder nicht=or not; als=as; möchte ich=i want; möchten wir=we want
    erfassen=to record; anlegen=to create; verwalten=to manage; speichern=to store; damit=so that; zum=to the
    zur=to the; können=can; kann=can; können sich für=can sign up for; kann sich für=can sign up for
    nimmt teil an=joins; nehmen teil an=join; datum und uhrzeit=date and time; beliebig viele=any number of
    gibt es=there are; zu jedem=for each; zu jeder=for each; zu einem=for a; zu einer=for a; pro=per
    name der=name of the; name des=name of the; sowie=and; außerdem=also; ausserdem=also; zusätzlich=also
    ob es=whether it; ob er=whether it; ob sie=whether it; ob=whether; das ist alles=that is all; das war's=that is all
    namen=name; nummer der=number of the; nummer des=number of the; nur einmal vorkommen=be unique
    wir speichern=we store; wir erfassen=we record; wir notieren=we record; speichern wir=we store
    erfassen wir=we record; notieren wir=we record; merken wir uns=we record; kann leer bleiben=optional
    über jeden=for each; über jede=for each; über jedes=for each; von jedem=for each; von jeder=for each; vom=of the
    in jeder=in each; in jedem=in each; an jedem=in each; an jeder=in each; pro person=pro Person; preis pro=Preis pro
    kosten pro=Kosten pro; gebühr pro=Gebühr pro; betrag pro=Betrag pro; kommt von=belongs to
    kommt immer von=belongs to; kommen von=belong to; stammt von=belongs to; stammen von=belong to
    stammt aus=belongs to; bezieht sich auf=refers to; beziehen sich auf=refer to; ist zugeordnet zu=is assigned to
    ist verknüpft mit=is linked to; sind verknüpft mit=are linked to; gehört immer zu=belongs to
    gehört stets zu=belongs to; gehört jeweils zu=belongs to; zählt zu=belongs to; und zu einem=and to a
    und zu einer=and to a; und einem=and a; und einer=and a; und zu genau einem=and to one
    und zu genau einer=and to one; genau einem=exactly one; genau einer=exactly one; genau einen=exactly one
    genau eine=exactly one; genau ein=exactly one; höchstens einen=at most one; höchstens eine=at most one
    kommt in mehreren=is in many; kommen in mehreren=are in many; spielt in mehreren=plays in many
    singt in mehreren=performs in many; nimmt an mehreren=takes part in many; besucht mehrere=attends many
    belegt mehrere=takes many; betreut mehrere=manages many; betreuen mehrere=manage many; leitet mehrere=leads many
    unterrichtet mehrere=teaches many; schreibt mehrere=writes many; nutzt mehrere=uses many; bucht mehrere=books many
    von mehreren=by many; von vielen=by many; für mehrere=for many; zu mehreren=to many; bei mehreren=in many
    verschiedene=many; etliche=many; einige=many; ein oder mehrere=one or more; eine oder mehrere=one or more
    besitzen=have; verfügt über=has; verfügen über=have; umfasst=includes; umfassen=include; beinhaltet=contains
    beinhalten=contain; dazu gehören=these are; setzt sich zusammen aus=consists of; wollen wir nicht=is not wanted
    wollen wir keine=we want no; wollen wir kein=we want no; auch nicht=neither; möchten wir nicht=is not wanted
    entfällt=is not needed; wird nicht benötigt=is not needed; wird nicht gebraucht=is not needed
    werden nicht benötigt=are not needed; ist nicht erforderlich=is not needed; nicht erforderlich=not needed
    muss man sich nicht=is not needed; müssen sich nicht=need not; braucht es nicht=is not needed
    brauche ich nicht=is not needed; brauchen wir=we need; benötigen wir=we need; suchen wir=we need
    wir suchen=we need; suche=i need; gesucht wird=we need; jetzt soll es=now we want; nun soll es=now we want
    lief das auf=it ran on; lief bisher auf=so far ran on; ein dienst hat=a Dienst has; jeder dienst=each Dienst
    dienste=Dienste; dienst:=Dienst:; authentifizierung=authentication; authentisierung=authentication
    über sessions=with sessions; über session=with sessions; per session=with sessions; per sessions=with sessions
    mittels jwt=with JWT; sitzungen=sessions; anmelden=log in; kommt später=comes later; vorerst=for now
    zunächst=for now; erst mal=for now; niemand muss=nobody has to; darf sich nicht wiederholen=must be unique
    dürfen sich nicht wiederholen=must be unique; darf nur einmal vorkommen=must be unique
    darf es nur einmal geben=must be unique; gibt es nur einmal=is unique; ist eindeutig=is unique; einzigartig=unique
    eindeutige=unique; eindeutigen=unique; muss ausgefüllt sein=must be filled; muss angegeben werden=must be filled
    müssen angegeben werden=must be filled; muss vorhanden sein=must be filled; darf fehlen=optional
    kann fehlen=optional; optionale=optional; optionalen=optional; wahlweise=optionally; ggf.=optionally
    gegebenenfalls=optionally; falls vorhanden=if any; ganze zahl=integer; langer text=long text; freitext=long text
    ja oder nein=yes/no; wahr/falsch=true/false; datum/uhrzeit=date and time; datum mit uhrzeit=date and time
    hobbyprojekt=hobby project; hobby-projekt=hobby project; nebenprojekt=side project; freizeitprojekt=hobby project
    privatprojekt=side project; privates projekt=side project; wochenendprojekt=weekend project
    enterprise-umgebung=enterprise; komplexes fachgebiet=complex domain; komplexe fachlichkeit=complex domain
    komplexe domäne=complex domain; komplexen domäne=complex domain; höchste performance=extreme performance
    extreme performance=extreme performance; extrem schnell=extremely fast; ratenbegrenzung=rate limit
    anfragelimit=rate limit; nachrichtenwarteschlange=message queue; haben wir nur=we have only
    maximale anzahl an=max number of; kleine=small; kleines=small; kleinen=small; kleiner=small; einfache=simple
    einfaches=simple; einfachen=simple; unser=our; unsere=our; unseren=our; unserem=our; unserer=our; mein=my; meine=my
    meinen=my; meinem=my; meiner=my; nutzt ein=has a; nutzt einen=has a; nutzt eine=has a; verwendet ein=has a
    verwendet einen=has a; verwendet eine=has a; , mit der=, with which; , mit dem=, with which
    , mit denen=, with which; , in der=, in which; , in dem=, in which; hallo zusammen=hello; hallo=hello
    guten tag=hello; moin=hello; liebe grüße=thanks; viele grüße=thanks; wurde von=was done by; wurden von=were done by
    stehen in einer n:m-beziehung=are many-to-many; stehen in einer m:n-beziehung=are many-to-many
    n:m-beziehung=many-to-many relation; m:n-beziehung=many-to-many relation; viele-zu-viele=many-to-many
    viele zu viele=many to many; funktioniert nicht=does not work; startet nicht=does not start; stürzt ab=crashes
    baut nicht=does not build; kind=child; kinder=children; kindern=children; sitzt in=sits in; lebt in=lives in
    befindet sich in=lies in; befinden sich in=lie in; hängt in=lies in
"""
"""What stands for what; a phrase ends where its word ends."""
