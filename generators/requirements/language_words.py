"""Language words: what carries a text's structure in each language, in English."""

MARKERS = {
    "de": "und der die das ein eine wir ist für mit gehört zu nicht soll brauchen bitte hat haben einen einem einer den"
    " des",
    "es": (
        "y el la los las un una de que para con pertenece necesitamos tiene muchos por favor del es puede cada sin "
    ),
    "fr": (
        "et le la les un une de des du que pour avec appartient besoin nous je il est dans chaque peut sans plusieurs "
        "à sur au aux ou par sont cherche "
    ),
    "pt": ("e o a os as um uma de que para com pertence precisamos tem muitos por favor do da é cada sem nossa "),
    "nl": (
        "de het een en van voor met is zijn heeft hebben die dat wij we niet moet graag elke elk bij hoort nodig ook "
        "naar meer nee ja geen maar wel om te op aan wordt worden kan alleen willen onze "
    ),
    "it": ("e il la gli le un una di che per con appartiene serve ha molti del della è ogni senza ci nostro "),
}

# What stands for what, the longer first; a phrase ends where its word ends.
PHRASES = {
    "en": """
        w/o=without; w/=with; gotta=must; gimme=give me; cuz=because; coz=because; lil=little; tons of=many
        a ton of=many; lots of=many
        loads of=many; heaps of=many; plenty of=many; a bunch of=many; dozens of=many; hundreds of=many
        thousands of=many
        as many=many; on top of that=also; on top of it=also; furthermore=also; moreover=also; in addition=also
        additionally=also
        whole number=integer; belongs too=belongs to; belong too=belong to; of course=also; u=you; each 1=each one
        every 1=every one; ppl=people; luv=love
        thx=thanks; dont=don't
        doesnt=doesn't
        cant=can't; wont=won't; gonna=going to
        shall=must; is having=has; are having=have; is belong to=belongs to
        are belong to=belong to; is belonging to=belongs to; are belonging to=belong to; can to=can; must to=must
    """,
    "de": """
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
        kann an vielen=can take part in many; kann an mehreren=can take part in many
        können an vielen=can take part in many
        können an mehreren=can take part in many; kann in vielen=can be in many; kann in mehreren=can be in many
        nur einmal vergeben=be unique; doppelt vorkommen=repeat; zweimal vorkommen=repeat; ja/nein=yes/no
        ganzzahl=integer
        dezimalzahl=decimal; kommazahl=decimal; wahrheitswert=boolean; nicht nötig=not needed
        nicht notwendig=not needed; nötig=needed; notwendig=needed; brauchen wir nicht=is not needed
        wir brauchen=we need; wir benötigen=we need; wir möchten=we want; wir wollen=we want; ich brauche=i need
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
    """,
    "es": """
        pertenece a=belongs to; pertenecen a=belongs to; tiene muchos=has many; tiene muchas=has many
        tiene varios=has many; tiene varias=has many; puede estar en muchos=can be in many
        puede estar en muchas=can be in many; puede tener muchos=can have many; puede tener varios=can have many
        consta de=consists of; tiene=has; tienen=have; obligatorio=required; obligatoria=required
        requerido=required; opcional=optional; único=unique; unico=unique; única=unique
        puede estar vacío=optional; sí/no=yes/no; si/no=yes/no; entero=integer; booleano=boolean; texto=text
        por favor=please; necesitamos=we need; necesito=i need; queremos=we want; servicio=service; sin=without
        inicio de sesión=login; autenticación=authentication; antes=previously; en lugar de=instead of; con=with
        no es necesaria=is not needed; no es necesario=is not needed
        go con=Golang with; nada de=no
        guardan=store; guarda=stores; registra=records
        registran=record; corresponde a=belongs to; corresponden a=belongs to; corresponde al=belongs to
        que no se puede repetir=that is unique; que no se repite=that is unique; no se puede repetir=must be unique
        no se pueden repetir=must be unique; no puede repetirse=must be unique; por ahora=for now
        puede participar en muchos=can take part in many; puede participar en muchas=can take part in many
        puede participar en varios=can take part in many
         participa en muchos=can be in many; participa en muchas=can be in many; muchos a muchos=many to many
        cada=each; una=a; un=a; los=the; las=the; el=the; la=the; y=and; o=or; de=of; para=for
        no necesitamos=no need for; no queremos=no; no usamos=no
        no hace falta=no need for; muchos=many; muchas=many; varios=many; cola de mensajes=message queue
        generar=generate; crear=create; en stock=in stock; en=in; contiene=contains; contienen=contain; incluye=includes
        tenemos=we have; tengo=i have; ofrecer=offer; puede ser ofrecido por=can be offered by; puede=can; pueden=can
        se hace con=is made with
        esté vinculado a=is linked to; esté vinculada a=is linked to; está vinculado a=is linked to
        está vinculada a=is linked to
        y a un=and to a; y a una=and to a; la hace un=made by a; la hace una=made by a; lo hace un=made by a
        fecha y hora=date and time; guardamos=we store; registramos=we record; anotamos=we record
        queremos guardar=we want to store; queremos registrar=we want to record; necesito guardar=i need to store
        necesitamos guardar=we need to store; si está=whether it is; si es=whether it is; es=is; son=are
        debe ser único=must be unique; debe ser única=must be unique; no se repite=must be unique; su=its; sus=its
        iniciar sesión=log in; puede quedar vacío=optional; puede quedar vacía=optional; número de=number of
        pertenezca a=belongs to; pertenezcan a=belong to; corresponda a=belongs to; sea=is; haya=there is
        nada más=that is all; nadie tiene que=nobody has to; nadie=nobody; se da en=takes place in; y si=and if
        varias=many; por cada=for each; se apuntan=there are
        dar de alta a=register; dar de alta=register; esté asignada a=is assigned to; esté asignado a=is assigned to
        está asignada a=is assigned to; está asignado a=is assigned to; esté=is; tenga=has; tengan=have
        un solo=a single
        cantidad de=number of; en qué=in which; está=is; dura=lasts; duran=last; del=of the
        cuántos=how many; cuántas=how many; cuánto=how much; dejando=by giving; indicando=by giving
        introduciendo=by entering; poniendo=by giving; mi=my; mis=my; un único=a single; una única=a single
        uno solo=only one; una sola=only one; toda=each; todo=each; apunte a=points to; apunta a=points to
        lleve=has; lleva=has; llevan=have; obligatorios=required; obligatorias=required; opcionales=optional
        no puede haber dos=no two; no pueden existir dos=no two; no puede existir más de un=no two
        con el mismo=with the same; con la misma=with the same; cada cual=each; cada uno=each; cada una=each
        como=as a; quiero=i want; necesito saber=i need to know; ver=see; consultar=see; pedir=request
        apuntar a=register; apuntar=register; registrar=register; un listado de=a list of
        hay=there are; que tiene=which has; que tienen=which have; que es=which is
        que son=which are; que puede ser=which can be; que debe=which must; que=that; o no=or not
        se registra sobre=is recorded on; se registra en=is recorded in; se registra=is recorded
        se registran=are recorded; se hace en=is done in; se hace sobre=is done on; se anota en=is recorded in
        se asigna a=is assigned to; se asocia a=is assigned to; en metros=in meters; en kilos=in kg; en kg=in kg
        en minutos=in minutos; en horas=in horas; en días=in días; en litros=in liters; en euros=in euros
        sobre una=on a; sobre un=on a; además=also; pero=but; estuvimos mirando=we looked at; miramos=we looked at
        pensamos en=we thought about; nos quedamos con=we go with; usábamos=we used; la resuelve=is handled by
        lo resuelve=is handled by; la hace el=is handled by the; la gestiona=is handled by; tampoco=neither
        y ya está=and that is all; y nada más=and that is all; eso es todo=that is all
    """,
    "fr": """
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
    """,
    "pt": """
        pertence a=belongs to; pertence ao=belongs to; pertence à=belongs to; tem muitos=has many
        tem muitas=has many; tem vários=has many; tem várias=has many; pode ter vários=can have many
        pode ter muitos=can have many; obrigatório=required; obrigatória=required; obrigatorio=required
        opcional=optional; único=unique; única=unique; unico=unique; pode ficar vazio=optional; sim/não=yes/no
        inteiro=integer; booleano=boolean; texto=text; por favor=please; precisamos de=we need
        precisamos=we need; preciso de=i need; queremos=we want; serviço=service; não é necessária=is not needed
        não é necessário=is not needed
        não são necessários=are not needed; não precisa=is not needed; go com=Golang with; item do=item of
        item da=item of; nada de=no
        corresponde a=belongs to; registra=records; registram=record
        armazena=stores; armazenam=store; guarda=stores; guardam=store
        pode participar de vários=can take part in many
        pode participar de muitos=can take part in many;  participa de vários=can be in many
        participa de muitos=can be in many; não pode se repetir=must be unique; não pode repetir=must be unique
        não podem se repetir=must be unique; por enquanto=for now; autenticação=authentication
        sem=without; com=with; cada=each; uma=a; um=a; os=the; as=the; o=the; e=and; ou=or; de=of; para=for
        data de=date of; não precisamos de=no need for; não precisa de=no need for; não queremos=no
        fila de mensagens=message queue; gerar=generate; criar=create; tem=has; têm=have; muitos=many
        em vez de=instead of; em estoque=in stock; em=in; contém=contains; contêm=contain; data do=date of
        data da=date of; data de nascimento=date of birth; pode estar em muitos=can be in many
        pode estar em muitas=can be in many; e a um=and to a; e a uma=and to a; data e hora=date and time
        guardamos=we store; registramos=we record
        precisamos guardar=we need to store; queremos guardar=we want to store; se está=whether it is
        se é=whether it is; é=is; são=are; deve ser único=must be unique; deve ser única=must be unique
        seu=its; sua=its; pode ser vazio=optional; número de=number of; quantidade de=number of; de cada=of each
        antes=previously; fazer login=log in; há=there are; que tem=which has; que têm=which have; que é=which is
        que são=which are; que pode ser=which can be; ou não=or not; além disso=also; mas=but; e só=and that is all
        em metros=in meters; em kg=in kg; em minutos=in minutos; em horas=in horas; em dias=in dias
    """,
    "nl": """
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
    """,
    "it": """
        appartiene a=belongs to; appartiene al=belongs to; appartiene ad=belongs to; ha molti=has many
        ha molte=has many; ha più=has many; può avere più=can have many; obbligatorio=required
        obbligatoria=required; richiesto=required; facoltativo=optional; facoltativa=optional
        opzionale=optional; univoco=unique; univoca=unique; unico=unique; go con=Golang with; unica=unique
        unici=unique
        un inizio=a start; una fine=a end; ed=and; oppure no=or not
        oppure=or
        può partecipare a molti=can take part in many; può partecipare a molte=can take part in many
        possono partecipare a molti=can take part in many; partecipa a molti=takes part in many; per ora=for now
        può essere vuoto=optional
        sì/no=yes/no; intero=integer; booleano=boolean; testo=text; per favore=please; ci serve=we need
        ci servono=we need; abbiamo bisogno di=we need; vogliamo=we want; servizio=service; senza=without
        autenticazione=authentication; con=with; ogni=each; una=a; uno=a; un'=a; un=a; gli=the; il=the; lo=the
        la=the; e=and; o=or; di=of; per=for; coda di messaggi=message queue; generare=generate; creare=create
        niente=no; nessun=no; nessuna=no; e a un=and to a; e a una=and to a; data e ora=date and time
        salviamo=we store; registriamo=we record
        è=is; sono=are; deve essere unico=must be unique; numero di=number of; accedere=log in
        prima=previously; suo=its; sua=its
        data di nascita=date of birth; data di=date of; non ci serve=no need for; non serve=no need for
        non vogliamo=no; dobbiamo salvare=we save; dobbiamo registrare=we save; ogni volta che=each time
        quale=which; poi=then; c'è=there is; ci sono=there are; che ha=which has; che hanno=which have; che è=which is
        che sono=which are; che può essere=which can be; o no=or not; inoltre=also; ma=but; e basta=and that is all
        in metri=in meters; in minuti=in minuti; in ore=in ore; in giorni=in giorni
        ha=has; hanno=have; molti=many; molte=many; invece di=instead of; in=in
    """,
}
