"""French: the words that carry a text's structure, in English, and those that tell a text to be French."""

MARKERS = (
    "et le la les un une de des du que pour avec appartient besoin nous je il est dans chaque peut sans "
    "plusieurs à sur au aux ou par sont cherche"
)
"""Words that tell that a text is in this language."""

PHRASES = """
    appartient à=belongs to; appartiennent à=belongs to; a plusieurs=has many; ont plusieurs=have many
    est lié à=is linked to; est liée à=is linked to; sont liés à=are linked to; sont liées à=are linked to
    peut avoir plusieurs=can have many; se compose de=consists of; obligatoire=required; requis=required
    facultatif=optional; optionnel=optional; optionnelle=optional; unique=unique; peut être vide=optional
    oui/non=yes/no; entier=integer; booléen=boolean; texte=text; il nous faut=we need
    nous avons besoin de=we need; nous voulons=we want; elle a=it has; il a=it has; elle a un=it has a
    elle a une=it has a; il a un=it has a; il a une=it has a; en m²=in m2; en m2=in m2; en kg=in kg
    en km=in km; en cm=in cm
    en mm=in mm; en minutes=in minutes; en heures=in hours; en jours=in days; en euros=in euros
    en litres=in liters; s'il vous plaît=please; sans=without; pas de=no
    pas besoin de=no need for; a lieu sur=takes place on; a lieu dans=takes place in; ont lieu dans=take place in
    ont lieu sur=take place on; a lieu à=takes place at; participent à=take part in; participe à=takes part in
    peut participer à plusieurs=can take part in many
     ou non=or not; go avec=Golang with; beaucoup de=many; a beaucoup de=has many; fait beaucoup de=has many
    fait plusieurs=has many
    intégration continue=ci; correspond à=belongs to; correspondent à=belongs to; sur un=on a; sur une=on a
    ne peut pas se répéter=must be unique
    doivent être uniques=must be unique; au maximum=at most; nous ne voulons pas de=no
    connexion=login; authentification=authentication; avec=with; chaque=each; une=a; un=a; les=the; le=the
    la=the; et=and; ou=or; de=of; pour=for; ressources=resources; file d'attente=message queue
    générer=generate; créer=create; plusieurs=many; au lieu de=instead of; dans=in; contient=contains
    contiennent=contain; est décrit par=is described by; est décrite par=is described by
    sont décrits par=are described by; sont décrites par=are described by
    possède=has; possèdent=have; comporte=has; comportent=have; dispose de=has
    comprend=has; comprennent=have; date d'=date of; a un=has a
    a une=has a; ont un=have a; ont une=have a; d'un=of a; d'une=of a
    est=is; sont=are; date de naissance=date of birth; en stock=in stock; date et heure=date and time
    et à un=and to a; et à une=and to a; et d'un=and of a; et d'une=and of a
    concerne=is for; concernent=are for; du=of the; des=of the; son=its; sa=its; ses=its; leur=their
    nombre de=number of; se connecter=log in; par cookie=by cookie; doit=must; doivent=must
    auparavant=previously; avant=previously; nous utilisions=we used; on utilisait=we used; nous gardons=we keep
    nous enregistrons=we record; on enregistre=we record; doit être unique=must be unique
    si elle est=whether it is
    s'il est=whether it is; si c'est=whether it is; peut rester vide=optional
    date de=date of; d'inventaire=of inventaire; heure de=time of; ce sera=it will be
    se fait chez=takes place at; se fait dans=takes place in; se fait sur=takes place on; ni de=nor; ni=nor
    la liste des=a list of; la liste de=a list of; en donnant=by giving; en indiquant=by giving; prendre=book
    ait=has
    aient=have; en tant que=as a; je veux=i want; voir=see; faire une=make a; faire un=make a; mon=my; ma=my
    mes=my
    soit rattachée à=is assigned to; soit rattaché à=is assigned to; porte un=has a; porte une=has a
    obligatoires=required; personne ne doit=nobody has to; on avait pensé à=we thought about
    sont rattachées à=belong to; sont rattachés à=belong to
    est rattachée à=belongs to; est rattaché à=belongs to; on y garde=we keep; on garde=we keep
    on y note=we note; on note=we note; nous notons=we note
    porte sur=is for
    porte toujours sur=is for; un seul=a single; une seule=a single; qui doit être unique=which must be unique
    qui ne peut pas exister deux fois=which is unique; qui ne peut exister qu'une fois=which is unique
    deux fois=twice; a été prolongé=was extended; on a hésité avec=we considered
    nous avons hésité avec=we considered
    a été écarté=was rejected; a été écartée=was rejected; finalement=finally; inutile de prévoir=no need for
    inutile de=no need for; est gérée par=is handled by; est déjà gérée par=is handled by
    est géré par=is handled by
    surtout pas de=no; on a=we have; s'il a été=whether it was; si elle a été=whether it was; chacun=each
    gérer=manage; l'=the; nos=our; notre=our; qui vaut=which is; qui valent=which are; qui est=which is
    qui sont=which are
    qui peut être=which can be; qui a=which has; qui ont=which have; s'ils sont=if they are
    s'elles sont=if they are; si elles sont=if they are; s'ils ont=if they have; s'il a=if it has
    qu'ils nous=that they; qu'elles nous=that they; qu'ils=that they; qu'elles=that they; qu'il=that it
    qu'elle=that it; qu'on=that we; que nous=that we; ou pas=or not; il y a=there are; de plus=also
    en plus=also; file de messages=message queue; file de tâches=message queue; mais=but
    c'est tout=that is all; et c'est tout=and that is all; voilà=that is all
"""
"""What stands for what; a phrase ends where its word ends."""
