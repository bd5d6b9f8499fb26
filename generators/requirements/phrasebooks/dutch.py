"""Dutch: the words that carry a text's structure, in English, and those that tell a text to be Dutch."""

MARKERS = (
    "de het een en van voor met is zijn heeft hebben die dat wij we niet moet graag elke elk bij hoort "
    "nodig ook naar meer nee ja geen maar wel om te op aan wordt worden kan alleen willen onze"
)
"""Words that tell that a text is in this language."""

PHRASES = """
    hoort bij één=belongs to one; horen bij=belong to; hoort bij=belongs to; hoort tot=belongs to
    bestaat uit=consists of; heeft meerdere=has many; heeft veel=has many; hebben meerdere=have many
    een vlag of het=whether it; een vlag of hij=whether it; niet nodig=not needed; nodig=needed
    heeft precies één=has one; heeft=has; hebben=have; met=with; en=and; of niet=or not; of het=whether it
    of hij=whether it; of ze=whether it; of=or; zonder=without; voor=for; van=of; verplicht=required
    moet ingevuld zijn=must be filled; mag niet leeg zijn=must not be empty; mag leeg zijn=optional
    mag leeg blijven=optional; optioneel=optional; uniek=unique; moet uniek zijn=must be unique
    mag maar één keer voorkomen=must be unique; ja/nee=yes/no; getal=number; tekst=text; datum=date
    heel getal=integer; waar/onwaar=true/false; we hebben nodig=we need; wij hebben nodig=we need
    hebben we nodig=we need; we willen=we want; wij willen=we want; ik wil=i want; ik heb=i have
    graag=please; alsjeblieft=please; alstublieft=please; geen=no; niet=not; dienst=service; maken=create
    bouwen=build; genereren=generate; elke=each; elk=each; iedere=each; ieder=each; vroeger=previously
    in plaats van=instead of; wachtrij=message queue; een=a; één=one; de=the; het=the; veel=many
    meerdere=many; precies=exactly; moet=must; moeten=must; worden=be; zijn=are; is=is; kan=can; kunnen=can
    bevat=contains; bevatten=contain; inloggen=log in; aanmelden=log in; we bewaren=we store
    wij bewaren=we store; we noteren=we record; wij noteren=we record; bewaren we=we store
    noteren we=we record; per=per; als=as a; zodat=so that; op een=on a; in een=in a; aan een=to a
    staat op=stands on; staat in=stands in; ligt in=lies in; daarnaast=also; ook=also; maar=but; er zijn=there are
    hun=their; zijn eigen=its; meer hoeft niet=that is all; dat is alles=that is all
"""
"""What stands for what; a phrase ends where its word ends."""
