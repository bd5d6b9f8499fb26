"""Dutch: the words that carry a text's structure, in English, and those that tell a text to be Dutch."""

from generators.requirements.phrasebooks.brackets import Bracket

MARKERS = (
    "de het een en van voor met is zijn heeft hebben die dat wij we niet moet graag elke elk bij hoort nodig ook "
    "naar meer nee ja geen maar wel om te op aan wordt worden kan alleen willen onze naam datum verplicht uniek "
    "getal aantal tekst optioneel"
)
"""Words that tell that a text is in this language."""

_MAY = {
    "mag niet|mogen niet|kan niet|kunnen niet": "must not",
    r"(?:kan|kunnen|mag|mogen)(?! niet\b)(?: zich)?": "can",
    r"(?:moet|moeten)(?! niet\b)": "must",
}
_DEEDS = {
    "bevatten": "contain", "hebben|bezitten": "have", "omvatten": "include", "voorkomen|staan|zitten|zijn": "be",
    "(?:twee|meer dan één) keer voorkomen|dubbel voorkomen|vaker voorkomen|dubbel zijn": "repeat",
    "horen|behoren": "belong", "werken": "work", "spelen": "play", "zingen": "perform", "lesgeven": "teach",
    "volgen": "take", "geven": "teach", "schrijven": "write", "boeken": "book", "lenen": "borrow",
    "huren": "rent", "kopen": "buy", "bestellen": "order", "bezoeken": "visit", "bijwonen": "attend",
    "deelnemen|meedoen": "take part", "inschrijven|aanmelden|opgeven": "sign up", "reserveren": "reserve",
    "gebruiken": "use", "leiden": "lead", "beheren": "manage", "maken|aanmaken": "create", "plaatsen": "place",
    "hangen|liggen": "be", "leveren": "supply", "krijgen": "receive", "toevoegen": "add",
}  # fmt: skip
_WISHES = {
    "registreren": "register", "beheren": "manage", "maken|aanmaken": "create", "toevoegen": "add",
    "invoeren": "enter", "vastleggen|noteren": "record", "opslaan|bewaren": "store", "bijhouden": "track",
    "zien|bekijken": "see", "weten": "know", "boeken": "book", "plannen": "schedule",
    "plaatsen": "place", "indienen": "submit",
    "reserveren": "reserve", "aanvragen": "request", "bestellen": "order", "melden": "report",
}  # fmt: skip
_KEPT = "opgeslagen|bijgehouden|vastgelegd|geregistreerd|bewaard|genoteerd"
_DONE = {
    "uitgevoerd": "performed", "gegeven": "taught", "geschreven": "written", "gemaakt": "made", "besteld": "ordered",
    "geplaatst": "placed", "gekoppeld": "linked", "toegewezen": "assigned", "verkocht": "sold", "geleid": "led",
    "geleverd": "delivered", "behandeld": "treated", "gehouden": "held", "gehuurd": "rented", "geboekt": "booked",
    "gebruikt": "used", "geleend": "borrowed", "gedaan": "done", "ingediend": "submitted", "beheerd": "managed",
}  # fmt: skip
BRACKETS = (
    Bracket(
        {"waarmee (?:we|wij|ik)|waarin (?:we|wij|ik)": "to"},
        {f"(?:kunnen |willen )?(?:{said})": english for said, english in _WISHES.items()},
    ),
    Bracket(
        {"moeten|moet|worden|wordt|dient|dienen": "we store"},
        {f"(?:te )?(?:worden )?(?:{_KEPT})(?: (?:te )?worden)?": ""},
        lead=r"(?:voor|van|bij|per|over) [^.;!?\n,:]{2,80}? ",
    ),
    Bracket({"(?:slaan|sla) (?:we|wij|ik)|(?:we|wij) slaan": "we store"}, {"op": ""}),
    Bracket({"(?:houden|houd) (?:we|wij|ik)|(?:we|wij) houden": "we record"}, {"bij": ""}),
    Bracket({"(?:leggen|leg) (?:we|wij|ik)|(?:we|wij) leggen": "we record"}, {"vast": ""}),
    Bracket(
        {"wil ik|ik wil|ik moet": "i want to", "willen (?:we|wij)|(?:we|wij) (?:willen|moeten)": "we want to"},
        {f"(?:kunnen )?(?:{said})(?: kunnen)?": english for said, english in _WISHES.items()},
    ),
    Bracket({"wordt|is": "is", "worden|zijn": "are"}, _DONE, ahead=r" (?:in|op|door|aan|bij|voor|tijdens)\b"),
    Bracket(
        _MAY,
        {**_DEEDS, **{f"(?:{said}) (?:worden|zijn)|worden (?:{said})": f"be {done}" for said, done in _DONE.items()}},
    ),
)
"""'Wij slaan de naam op', 'een lid kan meerdere boten hebben'."""
BEHIND_CLAUSES = "met|en|of|zodat|om|voor|waarin|waarmee|die|dat|maar|inclusief|waarbij|per|aan|van|in|op|door"
"""What may stand behind the last part of a verb."""

PHRASES = """
    hoort bij één=belongs to one; horen bij=belong to; hoort bij=belongs to; hoort tot=belongs to; horen tot=belong to
    behoort tot=belongs to; behoren tot=belong to; behoort toe aan=belongs to; hoort altijd bij=belongs to
    hoort thuis in=belongs to; horen thuis in=belong to; hoort er bij=belongs to; hoort bij precies één=belongs to one
    hoort bij maximaal één=belongs to one; hoort bij een=belongs to a; is gekoppeld aan=is linked to
    zijn gekoppeld aan=are linked to; verwijst naar=refers to; verwijzen naar=refer to; valt onder=belongs to
    vallen onder=belong to; is van=belongs to; zijn van=belong to; gaat over=is about; gaan over=are about
    is voor=is for; bestaat uit=consists of; bestaan uit=consist of; heeft meerdere=has many; heeft veel=has many
    hebben meerdere=have many; een vlag of het=whether it; een vlag of hij=whether it; een vlag of ze=whether it
    of die=whether it; of het nog=whether it; of hij nog=whether it; of ze nog=whether it; of het al=whether it
    of hij al=whether it; een vlag of hij nog=whether it; een vlag of het nog=whether it; of er=whether there
    niet nodig=not needed; nodig=needed; is niet nodig=is not needed; hoeft niet=is not needed
    hoeven niet=are not needed; niet vereist=not needed; hebben we niet nodig=is not needed; liever geen=no
    willen we geen=we want no; we willen geen=we want no; en geen=and no; hoeft er niet te zijn=is not needed
    hoeft er niet bij=is not needed; komt later=comes later; nog niet=not yet; voorlopig=for now
    niemand hoeft=nobody has to; heeft precies één=has one; heeft=has; hebben=have; met=with; en=and; of niet=or not
    of het=whether it; of hij=whether it; of ze=whether it; of=or; zonder=without; voor=for; van=of; verplicht=required
    verplichte=required; heeft verplicht=must have; moet altijd=must; heeft altijd=must have; optionele=optional
    unieke=unique; en optioneel een=and optionally a; vereist=required; niet verplicht=optional
    verplicht veld=required; moet ingevuld zijn=must be filled; moet ingevuld worden=must be filled
    moeten ingevuld zijn=must be filled; mag niet leeg zijn=must not be empty; mag leeg zijn=optional
    moet altijd ingevuld zijn=must be filled; mag ontbreken=optional; hoeft niet ingevuld te worden=optional
    mag leeg blijven=optional; optioneel=optional; uniek=unique; moet uniek zijn=must be unique
    moeten uniek zijn=must be unique; mag niet dubbel voorkomen=must be unique; is uniek=is unique
    mag maar één keer voorkomen=must be unique; mag niet twee keer voorkomen=must be unique
    mag maar een keer voorkomen=must be unique; mag niet vaker voorkomen=must be unique
    komt maar één keer voor=is unique; mogen niet dubbel voorkomen=must be unique; ja/nee=yes/no; ja of nee=yes/no
    getal=number; tekst=text; datum=date; tekstveld=text; heel getal=integer; geheel getal=integer
    gehele getal=integer; decimaal getal=decimal; kommagetal=decimal; decimaal=decimal; waar/onwaar=true/false
    datum en tijd=date and time; datum/tijd=datetime; datum met tijd=date and time; datum en tijdstip=date and time
    tabel=table; veld=field; velden=fields; we hebben nodig=we need; wij hebben nodig=we need; verplicht?=required
    hebben we nodig=we need; hebben we=we have; hebben wij=we have; we willen=we want; wij willen=we want
    ik wil=i want; ik heb=i have; willen we=we want; ik zoek=i need; we zoeken=we need; wij zoeken=we need
    ik wil graag=i want; graag een=we need a; we willen graag=we want; wij willen graag=we want; ik heb nodig=i need
    kan iemand=can you; graag=please; alsjeblieft=please; alstublieft=please; geen=no; niet=not
    een dienst voor=a service for; een dienst die=a service which; een dienst om=a service to
    een dienst waarmee=a service with which; een dienst waarin=a service in which; webdienst=service; beheren=manage
    maken=create; bouwen=build; genereren=generate; opzetten=set up; elke=each; elk=each; iedere=each; ieder=each
    alle=all; vroeger=previously; eerder=previously; voorheen=previously; tot nu toe=so far; huidige=current
    draaide=ran; gebruikten we=we used; we gebruikten=we used; momenteel=currently; in plaats van=instead of
    nu willen we=now we want; maar nu=but now; wachtrij=message queue; berichtenwachtrij=message queue
    een wachtrij voor=a message queue for; een=a; één=one; de=the; het=the; dezelfde=the; hetzelfde=the
    met dezelfde=with the same; met hetzelfde=with the same; deze=this; veel=many; meerdere=many; verschillende=many
    een of meer=one or more; één of meer=one or more; één of meerdere=one or more; een of meerdere=one or more
    nul of meer=zero or more; allerlei=many; aan meerdere=in many; aan veel=in many; bij meerdere=to many
    precies één=exactly one; precies=exactly; hooguit één=at most one; maximaal één=at most one; moet=must; moeten=must
    worden=be; zijn=are; is=is; kan=can; kunnen=can; mag=may; mogen=may; wordt=is; staat=stands; ligt=lies
    ligt op=lies on; zit in=sits in; woont in=lives in; werkt bij=works at; werkt voor=works for
    speelt in meerdere=plays in many; zingt in meerdere=performs in many; doet mee aan meerdere=takes part in many
    neemt deel aan meerdere=takes part in many; doen mee aan=take part in; neemt deel aan=takes part in
    nemen deel aan=take part in; bevat=contains; bevatten=contain; omvat=includes; omvatten=include; bezit=has
    bezitten=have; kent=has; krijgt=gets; gebruikt een=has a; inloggen=log in; aanmelden=log in; ingelogd=logged in
    aanmelding met=login with; authenticatie=authentication; autorisatie=authorization; sessies=sessions
    sessie=session; we bewaren=we store; wij bewaren=we store; we noteren=we record; wij noteren=we record
    bewaren we=we store; noteren we=we record; registreren we=we record; we registreren=we record
    we houden bij=we record; slaan we op=we store; houden we bij=we record; we slaan op=we store; weten we=we know
    we weten=we know; willen we weten=we want to know; willen we bewaren=we want to store
    willen we opslaan=we want to store; per=per; als=as a; zodat=so that; op een=on a; in een=in a; aan een=to a
    door een=by a; door=by; bij een=at a; en bij een=and to a; en bij één=and to one; en aan een=and to a
    over een=about a; staat op=stands on; staat in=stands in; ligt in=lies in; daarnaast=also; ook=also; maar=but
    er zijn=there are; verder=also; bovendien=also; er is=there is; tevens=also; namelijk=namely; waaronder=including
    hun=their; zijn eigen=its; meer hoeft niet=that is all; dat is alles=that is all; meer niet=that is all
    dat is het=that is all; aantal personen=number of personen; een aantal=a number of; maximaal aantal=max number of
    maximum aantal=max number of; minimaal aantal=min number of; prototype=prototype; snel prototype=quick prototype
    hobbyproject=hobby project; hobby-project=hobby project; zijproject=side project; nevenproject=side project
    bedrijfskritisch=enterprise; enterprise-omgeving=enterprise; complex domein=complex domain
    zeer hoge prestaties=extreme performance; extreem hoge prestaties=extreme performance; snelheidslimiet=rate limit
    verzoeklimiet=rate limit; in meter=in meters; in kilo=in kg; in minuten=in minutes; in uren=in hours
    in dagen=in days; in weken=in weeks; hoi=hello; hallo=hello; goedemorgen=hello; groeten=thanks; bedankt=thanks
    dank je=thanks; veel-op-veel=many-to-many; veel op veel=many to many; veel-naar-veel=many-to-many
    n-op-n=many-to-many; kind=child; kinderen=children; bij elke=to each; bij elk=to each; bij iedere=to each
    bij ieder=to each; is altijd van=belongs to; komt van=belongs to; komen van=belong to; komt uit=belongs to
    afkomstig van=of; werkt niet=does not work; start niet=does not start; crasht=crashes; faalt=fails
    kapotte build=broken build; op dit moment=currently; daarna=then; tabellen=tables; naast=beside; allemaal=all
    onze=our; mijn=my; leeft in=lives in; woont op=lives in; hangt in=lies in; bevindt zich in=lies in
"""
"""What stands for what; a phrase ends where its word ends."""
