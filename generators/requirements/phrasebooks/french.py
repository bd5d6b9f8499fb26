"""French: the words that carry a text's structure, in English, and those that tell a text to be French."""

MARKERS = (
    "et le la les un une de des du que pour avec appartient besoin nous je il est dans chaque peut sans plusieurs "
    "à sur au aux ou par sont cherche nom obligatoire entier oui texte"
)
"""Words that tell that a text is in this language."""

PHRASES = """
    appartient à=belongs to; appartiennent à=belongs to; a plusieurs=has many; ont plusieurs=have many
    est lié à=is linked to; est liée à=is linked to; sont liés à=are linked to; sont liées à=are linked to
    peut avoir plusieurs=can have many; se compose de=consists of; obligatoire=required; requis=required
    facultatif=optional; optionnel=optional; optionnelle=optional; unique=unique; peut être vide=optional
    oui/non=yes/no; entier=integer; booléen=boolean; texte=text; il nous faut=we need; nous avons besoin de=we need
    nous voulons=we want; elle a=it has; il a=it has; elle a un=it has a; elle a une=it has a; il a un=it has a
    il a une=it has a; en m²=in m2; en m2=in m2; en kg=in kg; en km=in km; en cm=in cm; en mm=in mm
    en minutes=in minutes; en heures=in hours; en jours=in days; en euros=in euros; en litres=in liters
    s'il vous plaît=please; sans=without; pas de=no; pas besoin de=no need for; a lieu sur=takes place on
    a lieu dans=takes place in; ont lieu dans=take place in; ont lieu sur=take place on; a lieu à=takes place at
    participent à=take part in; participe à=takes part in; peut participer à plusieurs=can take part in many
    ou non=or not; go avec=Golang with; beaucoup de=many; a beaucoup de=has many; fait beaucoup de=has many
    fait plusieurs=has many; intégration continue=ci; correspond à=belongs to; correspondent à=belongs to; sur un=on a
    sur une=on a; ne peut pas se répéter=must be unique; doivent être uniques=must be unique; au maximum=at most
    nous ne voulons pas de=no; connexion=login; authentification=authentication; avec=with; chaque=each; une=a; un=a
    les=the; le=the; la=the; et=and; ou=or; de=of; pour=for; ressources=resources; file d'attente=message queue
    générer=generate; créer=create; plusieurs=many; au lieu de=instead of; dans=in; contient=contains
    contiennent=contain; est décrit par=is described by; est décrite par=is described by
    sont décrits par=are described by; sont décrites par=are described by; possède=has; possèdent=have; comporte=has
    comportent=have; dispose de=has; comprend=has; comprennent=have; date d'=date of; a un=has a; a une=has a
    ont un=have a; ont une=have a; d'un=of a; d'une=of a; est=is; sont=are; date de naissance=date of birth
    en stock=in stock; date et heure=date and time; et à un=and to a; et à une=and to a; et d'un=and of a
    et d'une=and of a; concerne=is for; concernent=are for; du=of the; des=of the; son=its; sa=its; ses=its; leur=their
    nombre de=number of; se connecter=log in; par cookie=by cookie; doit=must; doivent=must; auparavant=previously
    avant=previously; nous utilisions=we used; on utilisait=we used; nous gardons=we keep; nous enregistrons=we record
    on enregistre=we record; doit être unique=must be unique; si elle est=whether it is; s'il est=whether it is
    si c'est=whether it is; peut rester vide=optional; date de=date of; d'inventaire=of inventaire; heure de=time of
    ce sera=it will be; se fait chez=takes place at; se fait dans=takes place in; se fait sur=takes place on; ni de=nor
    ni=nor; la liste des=a list of; la liste de=a list of; en donnant=by giving; en indiquant=by giving; prendre=book
    ait=has; aient=have; en tant que=as a; je veux=i want; voir=see; faire une=make a; faire un=make a; mon=my; ma=my
    mes=my; soit rattachée à=is assigned to; soit rattaché à=is assigned to; porte un=has a; porte une=has a
    obligatoires=required; personne ne doit=nobody has to; on avait pensé à=we thought about
    sont rattachées à=belong to; sont rattachés à=belong to; est rattachée à=belongs to; est rattaché à=belongs to
    on y garde=we keep; on garde=we keep; on y note=we note; on note=we note; nous notons=we note; porte sur=is for
    porte toujours sur=is for; un seul=a single; une seule=a single; qui doit être unique=which must be unique
    qui ne peut pas exister deux fois=which is unique; qui ne peut exister qu'une fois=which is unique; deux fois=twice
    a été prolongé=was extended; on a hésité avec=we considered; nous avons hésité avec=we considered
    a été écarté=was rejected; a été écartée=was rejected; finalement=finally; inutile de prévoir=no need for
    inutile de=no need for; est gérée par=is handled by; est déjà gérée par=is handled by; est géré par=is handled by
    surtout pas de=no; on a=we have; s'il a été=whether it was; si elle a été=whether it was; chacun=each; gérer=manage
    l'=the; nos=our; notre=our; qui vaut=which is; qui valent=which are; qui est=which is; qui sont=which are
    qui peut être=which can be; qui a=which has; qui ont=which have; s'ils sont=if they are; s'elles sont=if they are
    si elles sont=if they are; s'ils ont=if they have; s'il a=if it has; qu'ils nous=that they; qu'elles nous=that they
    qu'ils=that they; qu'elles=that they; qu'il=that it; qu'elle=that it; qu'on=that we; que nous=that we
    ou pas=or not; il y a=there are; de plus=also; en plus=also; file de messages=message queue
    file de tâches=message queue; mais=but; c'est tout=that is all; et c'est tout=and that is all; voilà=that is all
    nous cherchons=we need; on cherche=we need; je cherche=i need; on voudrait=we want; nous voudrions=we want
    je voudrais=i want; nous souhaitons=we want; on souhaite=we want; il me faut=i need; j'ai besoin de=i need
    on aimerait=we want; un service pour=a service for; microservice=microservice; en go=in Golang
    je veux enregistrer=i want to register; je veux créer=i want to create; je veux ajouter=i want to add
    je veux réserver=i want to book; je veux saisir=i want to enter; je veux gérer=i want to manage
    vient d'un=belongs to a; vient d'une=belongs to a; vient de=belongs to; provient d'un=belongs to a
    provient d'une=belongs to a; se rapporte à=refers to; fait référence à=refers to; dépend d'un=belongs to a
    dépend d'une=belongs to a; fait partie d'un=belongs to a; fait partie d'une=belongs to a
    fait partie de plusieurs=is in many; peut faire partie de plusieurs=can be in many; relève d'un=belongs to a
    relève d'une=belongs to a; est associé à=is linked to; est associée à=is linked to; sont associés à=are linked to
    est affecté à=is assigned to; est affectée à=is assigned to; est attribué à=is assigned to
    est réservée par=is made by; est réservé par=is made by; est encadrée par=is managed by
    est encadré par=is managed by; est animé par=is taught by; est animée par=is taught by; est donné par=is taught by
    est donnée par=is taught by; est écrit par=is written by; par un=by a; par une=by a; par plusieurs=by many
    par le=by the; par la=by the; un même=a; une même=a; le même=the; la même=the; les mêmes=the
    avec le même=with the same; avec la même=with the same; peut contenir=can contain; peuvent contenir=can contain
    peut comporter=can contain; peut inclure=can contain; peut figurer dans=can be in; peuvent figurer dans=can be in
    peut apparaître dans=can be in; peut être dans=can be in; peuvent apparaître dans=can be in
    peut se trouver dans=can be in; peut être jouée dans=can be in; peut être joué dans=can be in
    peut être utilisé dans=can be used in; peut être utilisée dans=can be used in; peut suivre=can attend
    peuvent suivre=can attend; suit plusieurs=attends many; peut assister à=can attend; peut venir à=can take part in
    peuvent venir à=can take part in; peuvent participer à=can take part in; peut participer à=can take part in
    peut s'inscrire à=can sign up for; peuvent s'inscrire à=can sign up for; s'inscrit à=signs up for
    s'inscrivent à=sign up for; peut réserver=can book; peuvent réserver=can book; peut commander=can order
    peut emprunter=can borrow; peut louer=can rent; peut travailler dans=can work in; peut animer=can teach
    anime plusieurs=teaches many; joue dans plusieurs=plays in many; utilise un=has a; utilise une=has a; accueille=has
    accueillent=have; reçoit=has; reçoivent=have; compte plusieurs=has many; regroupe=contains; regroupent=contain
    rassemble=contains; contient plusieurs=contains many; inclut=includes; incluent=include
    peuvent avoir plusieurs=can have many; peuvent avoir=can have; peut avoir=can have; peut posséder=can have
    de nombreux=many; de nombreuses=many; différents=many; différentes=many; divers=many; diverses=many
    un ou plusieurs=one or more; une ou plusieurs=one or more; exactement un=exactly one; exactement une=exactly one
    au plus un=at most one; au plus une=at most one; et à un seul=and to one; à un seul=to one; à une seule=to one
    à plusieurs=to many; dans plusieurs=in many; sur plusieurs=on many; pour plusieurs=for many; de plusieurs=of many
    se déroule dans=takes place in; se déroule à=takes place at; se tient dans=takes place in
    se tient à=takes place at; se trouve dans=lies in; se trouvent dans=lie in; est situé dans=lies in
    est située dans=lies in; habite à=lives in; il faut conserver=we store; il faut enregistrer=we record
    il faut noter=we record; il faut stocker=we store; on doit enregistrer=we record; on conserve=we store
    nous conservons=we store; nous stockons=we store; on stocke=we store; et, facultativement,=and optionally
    et facultativement=and optionally; et éventuellement=and optionally; facultativement=optionally
    éventuellement=optionally; facultative=optional; facultatifs=optional; facultatives=optional; optionnels=optional
    optionnelles=optional; est facultatif=is optional; non obligatoire=optional; peut manquer=optional
    ne peut pas être vide=must not be empty; ne doit pas être vide=must not be empty
    doit être renseigné=must be filled; doit être renseignée=must be filled; doivent être renseignés=must be filled
    requise=required; ne doit pas exister deux fois=must be unique; ne peut exister qu'une fois=must be unique
    ne se répète pas=is unique; ne doit pas se répéter=must be unique; ne peuvent pas se répéter=must be unique
    ne peut pas être en double=must be unique; doit rester unique=must be unique; uniques=unique; pas de doublon=unique
    sans doublon=unique; décimal=decimal; nombre entier=integer; nombre décimal=decimal; nombre à virgule=decimal
    texte long=long text; texte libre=long text; vrai/faux=true/false; oui ou non=yes/no; date/heure=date and time
    nombre maximum de=max number of; nombre maximal de=max number of; nombre minimum de=min number of
    si elle a=whether it has; aucune=no; aucun=no; on ne veut ni=no; nous ne voulons ni=no; on ne veut pas de=no
    pas d'=no; n'est pas nécessaire=is not needed; n'est pas requise=is not needed; n'est pas requis=is not needed
    inutile=not needed; pas nécessaire=not needed; pour l'instant=for now; pour le moment=for now; plus tard=later
    dans un second temps=later; maintenant nous voulons=now we want; maintenant on veut=now we want; ancien=old
    ancienne=old; jusqu'ici=so far; actuellement=currently; tout était=it ran; nous utilisons=we use
    nous préférons=we prefer; de préférence=preferably; connexion avec=login with; connexion via=login via
    connexion par=login by; sessions par cookie=sessions with cookies; authentification par=authentication with
    authentification avec=authentication with; s'authentifient avec=log in with; se connectent avec=log in with
    limitation de débit=rate limit; limite de débit=rate limit; limitation du débit=rate limit
    limite de requêtes=rate limit; limitation des requêtes=rate limit; une file pour=a message queue for
    base de données=database; langage=language; fonctionnalités=features; prix au=prix au; prix par=prix par
    tarif par=tarif par; projet perso=side project; projet personnel=side project; projet de loisir=hobby project
    projet du week-end=weekend project; projet de week-end=weekend project; preuve de concept=proof of concept
    prototype rapide=quick prototype; domaine complexe=complex domain; très haute performance=extreme performance
    performances extrêmes=extreme performance; petit projet=small project; pour que=so that; afin de=to
    afin que=so that; date d'adhésion=date of adhésion; équipée d'un=équipée d'un; équipé d'un=équipé d'un
    bonjour=hello; salut=hello; bonsoir=hello; cordialement=thanks; merci=thanks; plusieurs à plusieurs=many to many
    plusieurs-à-plusieurs=many-to-many; et des=and; ne marche pas=does not work; ne fonctionne pas=does not work
    ne démarre pas=does not start; avoir=have; contenir=contain; être dans=be in; participer à=take part in
    s'inscrire à=sign up for; suivre=attend; réserver=book; emprunter=borrow; louer=rent; écrire=write
    appartenir à=belong to; figurer dans=be in; apparaître dans=be in; peut=can; peuvent=can; utiliser=use; acheter=buy
    vit dans=lives in; vivent dans=live in; est hébergé dans=lies in; est hébergée dans=lies in; est rangé dans=lies in
"""
"""What stands for what; a phrase ends where its word ends."""
