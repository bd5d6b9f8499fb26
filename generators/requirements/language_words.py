"""Language words: what carries a text's structure in each language, and what its fields are named by, in English."""

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
    "it": ("e il la gli le un una di che per con appartiene serve ha molti del della è ogni senza ci nostro "),
}

# What stands for what, the longer first; a phrase ends where its word ends.
PHRASES = {
    "en": """
        w/o=without; w/=with; ppl=people; dont=don't; doesnt=doesn't; cant=can't; wont=won't; gonna=going to
        shall=must; is having=has; are having=have; is belong to=belongs to
        are belong to=belong to; is belonging to=belongs to; are belonging to=belong to; can to=can; must to=must
    """,
    "de": """
        gehört genau zu einem=belongs to one; gehören zu=belongs to; gehört zu=belongs to
        besteht aus=consists of; hat mehrere=has many; hat viele=has many; haben mehrere=have many
        haben viele=have many; hat genau=has one; kann mehrere=has many; hat=has; haben=have; mit=with; und=and
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
        no es necesaria=is not needed; no es necesario=is not needed; no hace falta=is not needed
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
        generar=generate; crear=create; en stock=in stock; en=in; contiene=contains; contienen=contain
        y a un=and to a; y a una=and to a; la hace un=made by a; la hace una=made by a; lo hace un=made by a
        fecha y hora=date and time; guardamos=we store; registramos=we record; anotamos=we record
        queremos guardar=we want to store; queremos registrar=we want to record; necesito guardar=i need to store
        necesitamos guardar=we need to store; si está=whether it is; si es=whether it is; es=is; son=are
        debe ser único=must be unique; debe ser única=must be unique; no se repite=must be unique; su=its; sus=its
        iniciar sesión=log in; puede quedar vacío=optional; puede quedar vacía=optional; número de=number of
        cantidad de=number of
    """,
    "fr": """
        appartient à=belongs to; appartiennent à=belongs to; a plusieurs=has many; ont plusieurs=have many
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
        contiennent=contain; a un=has a; a une=has a; ont un=have a; ont une=have a; d'un=of a; d'une=of a
        est=is; sont=are; date de naissance=date of birth; en stock=in stock; date et heure=date and time
        et à un=and to a; et à une=and to a; et d'un=and of a; et d'une=and of a
        concerne=is for; concernent=are for; du=of the; des=of the; son=its; sa=its; ses=its; leur=their
        nombre de=number of; se connecter=log in; par cookie=by cookie; doit=must; doivent=must
        auparavant=previously; avant=previously; nous utilisions=we used; on utilisait=we used; nous gardons=we keep
        nous enregistrons=we record; on enregistre=we record; doit être unique=must be unique
        si elle est=whether it is
        s'il est=whether it is; si c'est=whether it is; peut rester vide=optional
        gérer=manage; nos=our; notre=our
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
        antes=previously; fazer login=log in
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
        non vogliamo=no
        ha=has; hanno=have; molti=many; molte=many; invece di=instead of; in=in
    """,
}

# What fields of these languages are of, by the English word that says the same.
NOUNS = {
    **dict.fromkeys("datum fecha".split(), "date"),
    **dict.fromkeys("preis precio prix preco prezzo".split(), "price"),
    **dict.fromkeys("betrag importe montant valor valeur importo valore".split(), "amount"),
    **dict.fromkeys("menge cantidad quantite quantidade quantita".split(), "quantity"),
    **dict.fromkeys("beschreibung descripcion descricao descrizione".split(), "description"),
    **dict.fromkeys("notizen bemerkung notas observacoes".split(), "notes"),
    **dict.fromkeys("aktiv activo actif ativo attivo".split(), "active"),
    **dict.fromkeys("bezahlt pagado paye pago pagato".split(), "paid"),
    **dict.fromkeys("verfuegbar verfugbar disponible".split(), "available"),
    **dict.fromkeys("jahr ano annee anno".split(), "year"),
    **dict.fromkeys("alter edad idade".split(), "age"),
    **dict.fromkeys("dauer duracion duree".split(), "duration"),
    **dict.fromkeys("gewicht peso".split(), "weight"),
    **dict.fromkeys("nombre nom nome nome".split(), "name"),
    **dict.fromkeys("titel titulo titre titolo".split(), "title"),
    **dict.fromkeys("correo correio courriel".split(), "email"),
    **dict.fromkeys("telefono telefone telefon telefonnummer".split(), "phone"),
    **dict.fromkeys("direccion adresse endereco indirizzo".split(), "address"),
    **dict.fromkeys("codigo codice".split(), "code"),
    **dict.fromkeys("ubicacion localizacao posizione standort".split(), "location"),
    **dict.fromkeys("ciudad stadt ville cidade citta ort".split(), "city"),
    **dict.fromkeys("vorname nachname apellido apellidos prenom cognome sobrenome".split(), "surname"),
    **dict.fromkeys("calidad qualitaet qualitat qualite qualidade qualita niveau nivel livello".split(), "label"),
    **dict.fromkeys("startdatum enddatum geburtstag".split(), "date"),
    **dict.fromkeys("startzeit endzeit hora heure".split(), "time"),
    **dict.fromkeys("estado etat stato statut".split(), "status"),
    **dict.fromkeys("plz cap cep postleitzahl".split(), "zip"),
    **dict.fromkeys("nummer numero".split(), "number"),
    **dict.fromkeys("marke marca marque".split(), "brand"),
    **dict.fromkeys("farbe couleur colore cor".split(), "color"),
    **dict.fromkeys("capacidad capacidade capacite kapazitaet kapazitat capacita".split(), "capacity"),
    **dict.fromkeys("laenge lange longueur comprimento lunghezza".split(), "length"),
    **dict.fromkeys("hoehe hohe altura hauteur altezza".split(), "height"),
    **dict.fromkeys("breite anchura largeur largura larghezza".split(), "width"),
    **dict.fromkeys("costo custo coste cout costi".split(), "cost"),
    **dict.fromkeys("estoque existencias lagerbestand bestand".split(), "stock"),
    **dict.fromkeys("temperatur temperatura".split(), "temperature"),
    **dict.fromkeys("humedad humidite umidade umidita luftfeuchtigkeit".split(), "humidity"),
    **dict.fromkeys("presion pression pressao pressione luftdruck druck".split(), "pressure"),
    **dict.fromkeys("velocidad vitesse velocidade velocita geschwindigkeit".split(), "speed"),
    **dict.fromkeys("zeitpunkt momento moment horodatage".split(), "moment"),
    **dict.fromkeys(
        "observaciones observacoes remarques osservazioni kommentar comentario commentaire".split(), "remarks"
    ),
    **dict.fromkeys("salario gehalt salaire stipendio".split(), "salary"),
    **dict.fromkeys("superficie flaeche flache area".split(), "area"),
    **dict.fromkeys("distancia entfernung distanza".split(), "distance"),
    **dict.fromkeys("profundidad tiefe profondeur profundidade profondita".split(), "depth"),
    **dict.fromkeys("posti plazas asientos lugares sitzplaetze sitzplatze".split(), "seats"),
    **dict.fromkeys("puntos punkte pontos punti".split(), "points"),
    **dict.fromkeys("plaetze platze".split(), "seats"),
    **dict.fromkeys("gebuehr gebuhr honorar tarifa cuota taxa frais quota".split(), "fee"),
    **dict.fromkeys("miete loyer aluguel affitto alquiler".split(), "rent"),
    **dict.fromkeys("rabatt descuento remise desconto sconto".split(), "discount"),
    **dict.fromkeys("summe suma somme soma somma".split(), "total"),
    **dict.fromkeys("kaution caucion caution cauzione caucao".split(), "deposit"),
    **dict.fromkeys("moyen medio meio mezzo metodo methode".split(), "method"),
    **dict.fromkeys("taux tasa taxa tasso".split(), "rate"),
    **dict.fromkeys("lieu lugar luogo".split(), "place"),
    **dict.fromkeys("temps tempo zeit".split(), "time"),
    **dict.fromkeys("paginas seiten pagine".split(), "pages"),
    **dict.fromkeys("litros litri litres liter".split(), "liters"),
    **dict.fromkeys("kilos quilos kilogramm kilogrammi".split(), "kilograms"),
    **dict.fromkeys("puntuacion pontuacao punteggio punktzahl wertung bewertung".split(), "score"),
    **dict.fromkeys("minutos minuten minuti".split(), "minutes"),
    **dict.fromkeys("stunden horas heures ore".split(), "hours"),
    **dict.fromkeys("tage dias jours giorni".split(), "days"),
    "persone": "people",
    "kilometerstand": "mileage",
    "ospiti": "guests",
    "am": "date",
    **dict.fromkeys("breitengrad latitud latitudine".split(), "latitude"),
    **dict.fromkeys("laengengrad langengrad longitud longitudine".split(), "longitude"),
    "anzahl": "count",
    "uhrzeit": "time",
    **dict.fromkeys("beginn inizio inicio debut".split(), "start"),
    "fim": "end",
    "ende": "end",
    "kosten": "cost",
    "geburtsdatum": "birthdate",
}


HEADS = {
    "jahr": "year", "zahl": "count", "wert": "value", "satz": "rate", "gebuehr": "fee", "gebuhr": "fee",
    "datum": "date", "nummer": "number", "preis": "price", "zeit": "time", "betrag": "amount", "anzahl": "count",
    "temperatur": "temperature", "feuchtigkeit": "humidity", "druck": "pressure", "geschwindigkeit": "speed",
    "zeitpunkt": "moment", "bestand": "stock", "bemerkung": "notes", "bemerkungen": "notes", "flaeche": "area",
    "beschreibung": "description", "kosten": "cost", "adresse": "address", "gewicht": "weight", "dauer": "duration",
}  # fmt: skip
