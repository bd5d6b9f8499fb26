"""Spanish: the words that carry a text's structure, in English, and those that tell a text to be Spanish."""

MARKERS = (
    "y el la los las un una de que para con pertenece necesitamos tiene muchos por favor del es puede cada "
    "sin "
    "nombre fecha obligatorio único sí entero"
)
"""Words that tell that a text is in this language."""

PHRASES = """
    pertenece a=belongs to; pertenecen a=belongs to; tiene muchos=has many; tiene muchas=has many
    tiene varios=has many; tiene varias=has many; puede estar en muchos=can be in many
    puede estar en muchas=can be in many; puede tener muchos=can have many; puede tener varios=can have many
    consta de=consists of; tiene=has; tienen=have; obligatorio=required; obligatoria=required
    requerido=required; opcional=optional; único=unique; unico=unique; única=unique
    puede estar vacío=optional; sí/no=yes/no; si/no=yes/no; entero=integer; booleano=boolean; texto=text
    por favor=please; necesitamos=we need; necesito=i need; queremos=we want; microservicio=microservice; un servicio para=a service for; un servicio que=a service which
    un servicio en=a service in; un servicio con=a service with; servicio web=service; servicio rest=service
    un servicio sencillo=a simple service; el servicio=the service; servicio de=service of; servicio para=service for
    nuestro servicio=our service; un servicio:=a service:; sin=without
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
    usa un=has a; usa una=has a; utiliza un=has a; utiliza una=has a; usa varios=uses many; usa varias=uses many
    puede apuntarse a=can sign up for; pueden apuntarse a=can sign up for; puede inscribirse en=can sign up for
    pueden inscribirse en=can sign up for; se inscribe en=signs up for; se inscriben en=sign up for
    puede matricularse en=can sign up for; se apunta a=signs up for; puede incluir=can contain; pueden incluir=can contain
    puede contener=can contain; pueden contener=can contain; puede aparecer en=can be in; pueden aparecer en=can be in
    puede estar en=can be in; pueden estar en=can be in; puede figurar en=can be in; pueden figurar en=can be in
    puede formar parte de=can be in; pueden formar parte de=can be in; forma parte de varios=is in many
    forma parte de varias=is in many; forma parte de=belongs to; forman parte de=belong to; reúne=contains
    puede participar en=can take part in; pueden participar en=can take part in; puede trabajar en=can work in
    puede tocar en=can play in; toca en varios=plays in many; actúa en varios=performs in many; actúa en varias=performs in many
    puede usarse en=can be used in; se usa en=is used in; puede asistir a=can attend; pueden asistir a=can attend
    puede tener muchas=can have many; puede tener varias=can have many; pueden tener varios=can have many
    pueden tener varias=can have many; pueden tener muchos=can have many; puede haber muchos=there are many
    puede haber varios=there are many; puede tener=can have; uno o varios=one or more; una o varias=one or more
    uno o más=one or more; una o más=one or more; distintos=many; distintas=many; diversos=many; diversas=many
    se refiere a=refers to; se refieren a=refer to; hace referencia a=refers to; depende de=belongs to
    se celebra en=takes place in; se juega en=takes place in; tiene lugar en=takes place in; se imparte en=takes place in
    vive en=lives in; está en un=lies in a; está en una=lies in a; es de un=belongs to a; es de una=belongs to a
    son de un=belong to a; son de una=belong to a; es para un=is for a; es para una=is for a
    exactamente un=exactly one; exactamente una=exactly one; como máximo un=at most one; y a un solo=and to one
    a un solo=to one; a una sola=to one; el mismo=the; la misma=the; los mismos=the; las mismas=the; un mismo=a; una misma=a
    por un=by a; por una=by a; por varios=by many; por varias=by many; por el mismo=by the; ha sido=is; han sido=are
    hay que guardar=we store; hay que registrar=we record; hay que anotar=we record; se guarda=we store; se guardan=we store
    interesa=we need; interesan=we need; nos interesa=we need; nos interesan=we need; almacenamos=we store
    queremos saber=we want to know; necesitamos saber=we need to know; hace falta una=we need a; hace falta un=we need a
    buscamos=we need; busco=i need; quisiéramos=we want; nos gustaría=we want; me gustaría=i want
    y, opcionalmente,=and optionally; y opcionalmente=and optionally; opcionalmente=optionally
    tiene que ser único=must be unique; tiene que ser única=must be unique; tienen que ser únicos=must be unique
    deben ser únicos=must be unique; ha de ser único=must be unique; ha de ser única=must be unique; únicos=unique
    únicas=unique; no puede estar repetido=must be unique; no puede estar vacío=must not be empty
    no puede quedar vacío=must not be empty; no puede faltar=must not be empty; puede faltar=optional; no obligatorio=optional
    no obligatoria=optional; es obligatorio=is required; es obligatoria=is required; debe tener=must have; deben tener=must have
    no lo queremos=is not wanted; no la queremos=is not wanted; no lo necesitamos=is not needed; no la necesitamos=is not needed
    no es necesaria la=no need for; no se necesita=no need for; no necesita=no need for; ninguna=no; ningún=no; ninguno=no
    más adelante=later; así que=so; ahora queremos=now we want; pero ahora=but now; antiguo=old; antigua=old
    hasta ahora=so far; actualmente=currently; usamos=we use; preferimos=we prefer
    acceden con=log in with; accede con=log in with; entran con=log in with; entra con=log in with; acceso con=login with
    inician sesión con=log in with; inicia sesión con=log in with; inicio de sesión con=login with; sesiones=sessions
    sesión=session; límite de peticiones=rate limit; limitación de peticiones=rate limit; límite de solicitudes=rate limit
    una cola para=a message queue for; cola de tareas=message queue; cola de trabajos=message queue; caché=cache
    número entero=integer; número decimal=decimal; texto largo=long text; sí o no=yes/no; verdadero/falso=true/false
    fecha del=fecha of; fecha de la=fecha of; hora del=hora of; número máximo de=max number of; número mínimo de=min number of
    en segundos=in seconds; en metros cuadrados=in m2; en hectáreas=in hectares; precio por=precio por; tarifa por=tarifa por
    proyecto personal=side project; proyecto paralelo=side project; proyecto de hobby=hobby project
    proyecto de fin de semana=weekend project; prototipo rápido=quick prototype; prueba de concepto=proof of concept
    altísimo rendimiento=extreme performance; máximo rendimiento=maximum performance; alto rendimiento=extreme performance
    dominio complejo=complex domain; entorno empresarial=enterprise; nuestro=our; nuestra=our; nuestros=our; nuestras=our
    base de datos=database; funcionalidades=features; lenguaje=language; gestionar=to manage; para poder=so that i can
    para llevar=so that i have; para que=so that
    hola=hello; buenas=hello; buenos días=hello; un saludo=thanks; saludos=thanks; gracias=thanks
    e=and; u=or; viene de=belongs to; proviene de=belongs to; sale de una=belongs to a; sale de un=belongs to a
    no funciona=does not work; no arranca=does not start; usar=use; contener=contain; tener=have; ser=be; incluir=include
    participar en=take part in; asistir a=attend; inscribirse en=sign up for; apuntarse a=sign up for; alquilar=rent; escribir=write
    trabajar en=work in; pertenecer a=belong to; aparecer en=be in; llevar=have; impartir=teach; prestar=borrow; comprar=buy
    de muchos a muchos=many to many; muchos-a-muchos=many-to-many; estar en=be in
"""
"""What stands for what; a phrase ends where its word ends."""
