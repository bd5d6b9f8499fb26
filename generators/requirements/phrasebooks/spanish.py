"""Spanish: the words that carry a text's structure, in English, and those that tell a text to be Spanish."""

MARKERS = (
    "y el la los las un una de que para con pertenece necesitamos tiene muchos por favor del es puede cada "
    "sin"
)
"""Words that tell that a text is in this language."""

PHRASES = """
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
"""
"""What stands for what; a phrase ends where its word ends."""
