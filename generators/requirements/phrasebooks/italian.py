"""Italian: the words that carry a text's structure, in English, and those that tell a text to be Italian."""

MARKERS = (
    "e il la gli le un una di che per con appartiene serve ha molti del della è ogni senza ci nostro "
    "i lo uno dei delle degli nella nel hanno sono più può possono vogliamo deve nostra una da al alla "
    "nome obbligatorio intero univoco sì testo"
)
"""Words that tell that a text is in this language."""

PHRASES = """
    appartiene a=belongs to; appartiene al=belongs to; appartiene ad=belongs to; appartengono a=belong to
    appartiene alla=belongs to; appartengono al=belong to; appartengono alla=belong to; appartengono ad=belong to
    si riferisce a=refers to; si riferiscono a=refer to; si riferisce al=refers to; si riferisce alla=refers to
    riguarda=is about; riguardano=are about; è relativo a=is about; è relativa a=is about; fa parte di=belongs to
    fa capo a=belongs to; è associato a=is linked to; è associata a=is linked to; è collegato a=is linked to
    è collegata a=is linked to; sono collegati a=are linked to; sono collegate a=are linked to; è legato a=is linked to
    è legata a=is linked to; è assegnato a=is assigned to; è assegnata a=is assigned to; fanno parte di=belong to
    è fatto da=is made by; è fatta da=is made by; è tenuto da=is taught by; è tenuta da=is taught by
    è gestito da=is managed by; è gestita da=is managed by; è scritto da=is written by; è seguito da=is managed by
    è seguita da=is managed by; è di un=belongs to a; è di una=belongs to a; è di un solo=belongs to one
    sono di un=belong to a; sono di una=belong to a; è per un=is for a; è per una=is for a
    a un solo=to one; a una sola=to one; un solo=one; una sola=one; esattamente un=exactly one
    esattamente una=exactly one; al massimo un=at most one; al massimo una=at most one
    ha molti=has many; ha molte=has many; ha più=has many; può avere più=can have many; ha diversi=has many
    ha diverse=has many; ha vari=has many; ha varie=has many; hanno più=have many; può avere molti=can have many
    può avere molte=can have many; possono avere più=can have many; può avere diversi=can have many
    ha uno o più=has one or more; ha una o più=has one or more; uno o più=one or more; una o più=one or more
    può contenere=can contain; può includere=can contain; possono contenere=can contain; contiene=contains
    contengono=contain; include=includes; includono=include; comprende=includes; comprendono=include
    è composto da=consists of; è composta da=consists of; è formato da=consists of; è formata da=consists of
    è costituito da=consists of; si compone di=consists of; prevede=has; possiede=has; possiedono=have; dispone di=has
    può comparire in=can be in; possono comparire in=can be in; può trovarsi in=can be in; può stare in=can be in
    possono stare in=can be in; può apparire in=can be in; possono apparire in=can be in; può essere in=can be in
    possono essere in=can be in; compare in=is in; compaiono in=are in; può rientrare in=can be in
    può essere presente in=can be in; possono essere presenti in=can be in
    può frequentare=can attend; possono frequentare=can attend; è frequentato da=is attended by
    è frequentata da=is attended by; frequenta=attends; frequentano=attend; segue più=takes many
    può iscriversi a=can sign up for; possono iscriversi a=can sign up for; si iscrive a=signs up for
    si iscrivono a=sign up for; può essere scritto da=can be written by; può aver scritto=can write
    può scrivere=can write; scrive=writes; scrivono=write; può lavorare in=can work in; può lavorare su=can work on
    lavora in=works in; lavora per=works for; lavorano in=work in; può usare=can use; usa un=has a; usa una=has a; utilizza un=has a; utilizza una=has a; usa=uses; usano=use
    può prenotare=can book; prenota=books; prenotano=book; può ordinare=can order; può noleggiare=can rent
    può insegnare=can teach; insegna=teaches; tiene più=teaches many; può tenere più=can teach many
    si trova in=lies in; si trova a=lies in; si trovano in=lie in; si tiene in=takes place in; si svolge in=takes place in
    si svolge a=takes place at; ha luogo in=takes place in; vive in=lives in; abita in=lives in
    obbligatorio=required; obbligatori=required; obbligatorie=required; è obbligatorio=is required
    è obbligatoria=is required; ed è obbligatoria=and is required; ed è obbligatorio=and is required
    obbligatoria=required; richiesto=required; richiesta=required; facoltativo=optional; facoltativa=optional
    facoltativi=optional; facoltative=optional; opzionali=optional; non obbligatorio=optional
    non obbligatoria=optional; non può essere vuoto=must not be empty; non può essere vuota=must not be empty
    non può mancare=must not be empty; deve esserci sempre=must be filled; può mancare=optional
    facoltativamente=optionally; eventualmente=optionally; eventuale=optional; eventuali=optional
    opzionale=optional; univoco=unique; univoca=unique; unico=unique; go con=Golang with; unica=unique
    univoci=unique; univoche=unique; che deve essere univoco=which must be unique; in modo univoco=unique
    che deve essere univoca=which must be unique; deve essere univoco=must be unique; deve essere univoca=must be unique
    che deve essere unico=which must be unique; che deve essere unica=which must be unique; deve essere unica=must be unique
    devono essere univoci=must be unique; devono essere unici=must be unique; non può ripetersi=must be unique
    non si può ripetere=must be unique; non si ripete=must be unique; non possono ripetersi=must be unique
    non deve ripetersi=must be unique; non può essere duplicato=must be unique; non può essere duplicata=must be unique
    non può essere ripetuto=must be unique; non ci possono essere due=no two; non possono esserci due=no two
    non esistono due=no two; con lo stesso=with the same; con la stessa=with the same; gli stessi=the; le stesse=the
    lo stesso=the; la stessa=the
    unici=unique
    un inizio=a start; una fine=a end; ed=and; oppure no=or not
    oppure=or
    può partecipare a molti=can take part in many; può partecipare a molte=can take part in many
    può partecipare a più=can take part in many; possono partecipare a più=can take part in many
    partecipano a più=take part in many; partecipa a più=takes part in many; può suonare in più=can play in many
    suona in più=plays in many; recita in più=performs in many
    possono partecipare a molti=can take part in many; partecipa a molti=takes part in many; per ora=for now
    può essere vuoto=optional; può essere vuota=optional; può restare vuoto=optional; può rimanere vuoto=optional
    sì/no=yes/no; intero=integer; booleano=boolean; testo=text; per favore=please; ci serve=we need
    numero intero=integer; numero decimale=decimal; decimale=decimal; testo lungo=long text; sì o no=yes/no
    vero/falso=true/false; virgola mobile=float
    ci servono=we need; abbiamo bisogno di=we need; vogliamo=we want; abbiamo=we have; servizio rest=service; senza=without
    mi serve=i need; mi servirebbe=i need; ci servirebbe=we need; vorrei=i want; vorremmo=we want; voglio=i want
    serve un=we need a; serve una=we need a; ho bisogno di=i need; cerchiamo=we need; cerco=i need
    un servizio per=a service for; un servizio che=a service which; servizio web=service; un servizio=a service
    il servizio=the service; microservizio=microservice; tenere traccia di=to track; tenere traccia dei=to track
    tenere traccia delle=to track; tenere traccia degli=to track; gestire=to manage; dobbiamo=we have to
    voglio registrare=i want to register; voglio creare=i want to create; voglio aggiungere=i want to add
    voglio inserire=i want to enter; voglio prenotare=i want to book; voglio vedere=i want to see
    voglio gestire=i want to manage; vogliamo gestire=we want to manage; voglio salvare=i want to store
    come=as a; così posso=so that i can; in modo da=so that; così da=so that; affinché=so that; per poter=to
    autenticazione=authentication; con=with; ogni=each; una=a; uno=a; un'=a; un=a; gli=the; il=the; lo=the
    ciascun=each; ciascuna=each; ciascuno=each; i=the; le=the; l'=the; ognuno=each; ognuna=each; tutti i=all
    tutte le=all; dei=of the; degli=of the; delle=of the; dell'=of the; del=of the; dello=of the; della=of the
    nel=in the; nella=in the; nell'=in the; nei=in the; nelle=in the; su un=on a; su una=on a; da un=by a; da una=by a
    al cliente=to the cliente; dal=by the; dalla=by the
    la=the; e=and; o=or; di=of; per=for; coda di messaggi=message queue; generare=generate; creare=create
    una coda per=a message queue for; code di messaggi=message queue; cache redis=redis cache; limite di richieste=rate limit
    limitazione delle richieste=rate limit; limite di frequenza=rate limit; database dati=database
    base di dati=database; banca dati=database; linguaggio=language; funzionalità=features; entità=entity
    niente=no; nessun=no; nessuna=no; nessuno=no; e a un=and to a; e a una=and to a; data e ora=date and time
    e da un=and by a; e da una=and by a; ed a un=and to a; data/ora=date and time; data ed ora=date and time
    salviamo=we store; registriamo=we record; memorizziamo=we store; conserviamo=we store; annotiamo=we record
    teniamo=we keep; servono=we need; serve=we need; ci interessa=we need; ci interessano=we need
    bisogna registrare=we record; bisogna salvare=we store; bisogna memorizzare=we store; si registrano=we record
    si registra=we record; si salvano=we store; vanno registrati=we record; vanno salvati=we store
    vogliamo salvare=we want to store; vogliamo registrare=we want to record; vogliamo sapere=we want to know
    vogliamo memorizzare=we want to store; serve sapere=we need to know; deve avere=must have; devono avere=must have
    si deve registrare=we record; bisogna tenere=we keep; va registrato=we record; va registrata=we record
    è=is; sono=are; deve essere unico=must be unique; numero di=number of; accedere=log in
    numero massimo di=max number of; numero minimo di=min number of; quantità di=quantity of; se è=whether it is
    se è stato=whether it was; se è stata=whether it was; se ha=whether it has; se è già=whether it is already
    se sono=whether they are
    accesso con=login with; accesso tramite=login via; login tramite=login via; login con=login with; accesso=login
    sessioni=sessions; sessione=session; non serve il login=no login needed; non serve l'autenticazione=no login needed
    non serve autenticazione=no login needed; non serve un login=no login needed; non è necessario=is not needed
    non è necessaria=is not needed; non serve nessun=no need for; non sono necessari=are not needed
    non è richiesto=is not needed; non è richiesta=is not needed; non occorre=is not needed; non ci servono=no need for
    non servono=no need for; non usiamo=no; non abbiamo bisogno di=no need for; ci pensa=is handled by
    se ne occupa=is handled by; non serve=no need for; no, meglio=no, rather; per il momento=for now
    più avanti=later; in futuro=later; meglio=rather; di più=more; non più=no longer; in più=in many; più=many
    molti=many; molte=many; diversi=many; diverse=many; vari=many; varie=many; tanti=many; tante=many; parecchi=many
    a più=to many; da più=by many; su più=on many; per più=for many
    prima usavamo=previously we used; usavamo=we used; finora=so far; attualmente=currently; adesso=now; ora vogliamo=now we want
    adesso vogliamo=now we want; al posto di=instead of; anziché=instead of; vecchio=old; fino ad ora=so far
    usiamo=we use; preferiamo=we prefer; preferibilmente=preferably; con il=with the; con la=with the
    prima=previously; suo=its; sua=its; loro=their
    data di nascita=date of birth; data di=date of; non ci serve=no need for; data del=date of
    data della=date of; data dell'=date of; ora di=time of; un orario=a time; mio=my; mia=my; nostro=our
    nostra=our; nostri=our; nostre=our; prezzo per=prezzo per; costo per=costo per; tariffa per=tariffa per
    importo per=importo per; e a un solo=and to one; e a una sola=and to one; e di un=and of a; e di una=and of a
    e, facoltativamente,=and optionally; e facoltativamente=and optionally; e opzionalmente=and optionally
    obbligatoriamente=must; poter accedere=log in; poter=can; uno solo=only one
    non vogliamo=no; dobbiamo salvare=we save; dobbiamo registrare=we save; ogni volta che=each time
    quale=which; poi=then; c'è=there is; ci sono=there are; che ha=which has; che hanno=which have; che è=which is
    che sono=which are; che può essere=which can be; o no=or not; inoltre=also; ma=but; e basta=and that is all
    che=that; può essere=can be; possono essere=can be; può=can; possono=can; deve=must; devono=must; anche=also
    in metri=in meters; in minuti=in minuti; in ore=in ore; in giorni=in giorni; in kg=in kg; in euro=in euros
    ha=has; hanno=have; avere=have; invece di=instead of; in=in; questo è tutto=that is all; nient'altro=that is all
    è tutto=that is all; prototipo=prototype; prototipo veloce=quick prototype; progetto personale=side project
    progetto secondario=side project; progettino=side project; progetto hobby=hobby project; per hobby=hobby
    progetto per hobby=hobby project; dominio complesso=complex domain; prestazioni estreme=extreme performance
    altissime prestazioni=extreme performance; un progetto nel tempo libero=a side project
    ciao=hello; buongiorno=hello; salve=hello; grazie=thanks
    molti a molti=many to many; molti-a-molti=many-to-many; avremmo bisogno di=we need; avrei bisogno di=i need
    la nostra=our; il nostro=our; i nostri=our; le nostre=our; la mia=my; il mio=my; così=so that; contenere=contain
    usare=use; includere=include; partecipare a=take part in; iscriversi a=sign up for; frequentare=attend; prenotare=book
    noleggiare=rent; scrivere=write; appartenere a=belong to; comparire in=be in; lavorare in=work in; essere in=be in; comprare=buy
    non funziona=does not work; non parte=does not start; non si avvia=does not start; va in errore=fails; va in crash=crashes
    per la nostra=for our; per il nostro=for our; proviene da=belongs to; viene da=belongs to
"""
"""What stands for what; a phrase ends where its word ends."""
