"""Italian: the words that carry a text's structure, in English, and those that tell a text to be Italian."""

MARKERS = "e il la gli le un una di che per con appartiene serve ha molti del della è ogni senza ci nostro"
"""Words that tell that a text is in this language."""

PHRASES = """
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
"""
"""What stands for what; a phrase ends where its word ends."""
