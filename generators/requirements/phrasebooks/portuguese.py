"""Portuguese: the words that carry a text's structure, in English, and those that tell a text to be Portuguese."""

MARKERS = (
    "e o a os as um uma de que para com pertence precisamos tem muitos por favor do da é cada sem nossa não são "
    "têm mais dos das no na pode podem nosso ao queremos deve ser ou seu sua nome obrigatório inteiro sim texto"
)
"""Words that tell that a text is in this language."""

PHRASES = """
    pertence a=belongs to; pertence ao=belongs to; pertence à=belongs to; pertencem a=belong to; pertencem ao=belong to
    pertencem à=belong to; pertence sempre a=belongs to; refere-se a=refers to; refere-se ao=refers to
    faz parte de=belongs to; faz parte do=belongs to; faz parte da=belongs to; fazem parte de=belong to
    está ligada a=is linked to; está ligado a=is linked to; estão ligados a=are linked to
    estão ligadas a=are linked to; está associada a=is linked to; está associado a=is linked to
    está vinculada a=is linked to; está vinculado a=is linked to; é vinculado a=is linked to
    é vinculada a=is linked to; é associado a=is linked to; é associada a=is linked to; fica em=lies in
    ficam em=lie in; é de um=belongs to a; é de uma=belongs to a; são de um=belong to a; são de uma=belong to a
    é para um=is for a; é para uma=is for a; é sobre um=is about a; é sobre uma=is about a; é feita por=is made by
    é feito por=is made by; é dada por=is taught by; é dado por=is taught by; é registrada por=is reported by
    é registada por=is reported by; é registrado por=is reported by; é ministrada por=is taught by
    é ministrado por=is taught by; é escrito por=is written by; é lecionada por=is taught by
    é gerido por=is managed by; é gerida por=is managed by; diz respeito a=is about; um único=one; uma única=one
    um só=one; uma só=one; exatamente um=exactly one; exatamente uma=exactly one; no máximo um=at most one
    no máximo uma=at most one; tem muitos=has many; ao mesmo=to the; o mesmo=the; a mesma=the; os mesmos=the
    as mesmas=the; com o mesmo=with the same; com a mesma=with the same; tem muitas=has many; tem vários=has many
    tem várias=has many; pode ter vários=can have many; tem diversos=has many; tem diversas=has many
    pode ter várias=can have many; pode ter muitas=can have many; podem ter vários=can have many
    podem ter várias=can have many; possui vários=has many; possui várias=has many; possui muitos=has many
    possui muitas=has many; um ou mais=one or more; uma ou mais=one or more; pode conter=can contain
    pode incluir=can contain; podem conter=can contain; inclui=includes; incluem=include; é composto por=consists of
    é composta por=consists of; é formado por=consists of; consiste em=consists of; possui=has; possuem=have
    conta com=has; dispõe de=has; apresenta=has; pode ter muitos=can have many; obrigatório=required
    obrigatória=required; obrigatorio=required; obrigatórios=required; obrigatórias=required; é obrigatório=is required
    é obrigatória=is required; não obrigatório=optional; não obrigatória=optional
    não pode estar vazio=must not be empty; não pode ficar vazio=must not be empty
    não pode ficar vazia=must not be empty; não pode faltar=must not be empty; tem de ser preenchido=must be filled
    tem que ser preenchido=must be filled; deve ser preenchido=must be filled; opcional=optional; único=unique
    única=unique; unico=unique; pode ficar vazio=optional; sim/não=yes/no; únicos=unique; únicas=unique
    opcionais=optional; opcionalmente=optionally; pode ficar em branco=optional; facultativo=optional
    facultativa=optional; pode ficar vazia=optional; sim ou não=yes/no; caso exista=optional; inteiro=integer
    booleano=boolean; texto=text; por favor=please; precisamos de=we need; número inteiro=integer
    número decimal=decimal; texto longo=long text; verdadeiro/falso=true/false; precisamos=we need; preciso de=i need
    queremos=we want; um serviço rest=a service; não é necessária=is not needed; preciso dum=i need a
    preciso duma=i need a; preciso=i need; quero=i want; gostaríamos de=we want; gostaria de=i want; queria=i want
    precisava de=i need; procuramos=we need; procuro=i need; um serviço para=a service for
    um serviço que=a service which; serviço web=service; o serviço=the service; um serviço simples=a simple service
    microsserviço=microservice; micro-serviço=microservice; micro serviço=microservice; microserviço=microservice
    gerir=to manage; gerenciar=to manage; quero cadastrar=i want to register; quero registar=i want to register
    quero registrar=i want to register; quero criar=i want to create; quero adicionar=i want to add
    quero marcar=i want to book; quero ver=i want to see; quero reservar=i want to book; quero gerir=i want to manage
    quero gerenciar=i want to manage; quero lançar=i want to enter; quero inserir=i want to enter
    quero guardar=i want to store; queremos gerir=we want to manage; queremos cadastrar=we want to register; como=as a
    para que=so that; de modo que=so that; assim posso=so that i can; não é necessário=is not needed
    não é preciso=no need for; não é precisa=is not needed; não precisa ter=no; não é preciso guardar=we do not store
    não precisa ser=need not be; não precisa haver=no need for; dispensa=no need for; dispensamos=no need for
    não há necessidade de=no need for; nem=nor; não usamos=no; não vamos usar=no; não quero=no
    fica para depois=comes later; mais tarde=later; por agora=for now; não são necessários=are not needed
    não precisa=is not needed; go com=Golang with; item do=item of; item da=item of; nada de=no; nenhum=no; nenhuma=no
    ninguém precisa=nobody has to; corresponde a=belongs to; registra=records; registram=record; armazena=stores
    armazenam=store; guarda=stores; guardam=store; regista=records; registam=record
    pode participar de vários=can take part in many; pode participar em vários=can take part in many
    pode participar de várias=can take part in many; pode participar em várias=can take part in many
    podem participar de vários=can take part in many; podem participar em vários=can take part in many
    podem participar de várias=can take part in many; participa em vários=can be in many
    participa em várias=can be in many; participa de várias=can be in many
    podem se inscrever em vários=can sign up for many; pode se inscrever em vários=can sign up for many
    podem se inscrever em várias=can sign up for many; pode se inscrever em várias=can sign up for many
    pode inscrever-se em várias=can sign up for many; pode inscrever-se em vários=can sign up for many
    podem inscrever-se em vários=can sign up for many; podem inscrever-se em várias=can sign up for many
    inscrevem-se em=sign up for; inscreve-se em=signs up for; pode participar de muitos=can take part in many
    participa de vários=can be in many; pode estar em=can be in; podem estar em=can be in; pode aparecer em=can be in
    podem aparecer em=can be in; pode constar em=can be in; pode existir em=can be in; pode atuar em=can be in
    podem atuar em=can be in; pode tocar em=can play in; pode trabalhar em=can work in; podem trabalhar em=can work in
    trabalha em=works in; pode cuidar de=can manage; podem cuidar de=can manage; pode ser cuidado por=can be managed by
    pode ser escrito por=can be written by; pode escrever=can write; pode ser usado em=can be used in
    pode ser usada em=can be used in; usa um=has a; usa uma=has a; utiliza um=has a; utiliza uma=has a
    usa vários=uses many; pode reservar=can book; reserva vários=books many; podem reservar=can book
    pode encomendar=can order; pode alugar=can rent; pode frequentar=can attend; podem frequentar=can attend
    frequenta=attends; frequentam=attend; leciona=teaches; pode dar=can teach; dá várias=teaches many
    dá vários=teaches many; escreve=writes; participa de muitos=can be in many; não pode se repetir=must be unique
    não pode repetir=must be unique; não pode repetir-se=must be unique; não se pode repetir=must be unique
    não pode ser repetido=must be unique; não pode ser repetida=must be unique; não se repete=must be unique
    não podem repetir-se=must be unique; não pode haver dois=no two; não pode haver duas=no two
    não podem existir dois=no two; não existem dois=no two; não podem existir duas=no two
    que não se repete=which is unique; que deve ser único=which must be unique; que deve ser única=which must be unique
    tem de ser único=must be unique; tem que ser único=must be unique; tem de ser única=must be unique
    tem que ser única=must be unique; têm de ser únicos=must be unique; devem ser únicos=must be unique
    não pode ser duplicado=must be unique; não podem se repetir=must be unique; por enquanto=for now
    autenticação=authentication; sem=without; com=with; cada=each; uma=a; um=a; os=the; as=the; o=the; e=and; ou=or
    de=of; para=for; do=of the; da=of the; dos=of the; das=of the; dum=of a; duma=of a; no=in the; na=in the
    nos=in the; nas=in the; num=in a; numa=in a; ao=to the; aos=to the; pelo=by the; pela=by the; por um=by a
    por uma=by a; data de=date of; não precisamos de=no need for; não precisa de=no need for; não queremos=no
    fila de mensagens=message queue; gerar=generate; criar=create; tem=has; têm=have; muitos=many
    fila para=message queue for; uma fila para=a message queue for; fila de tarefas=message queue
    fila de eventos=message queue; filas de mensagens=message queue; limite de requisições=rate limit
    limite de pedidos=rate limit; limitação de pedidos=rate limit; limitação de requisições=rate limit
    banco de dados=database; base de dados=database; linguagem=language; tecnologia=technology; muitas=many
    vários=many; várias=many; diversos=many; diversas=many; todos os=all the; todas as=all the; de vários=of many
    de várias=of many; por vários=by many; por várias=by many; a vários=to many; a várias=to many; em vez de=instead of
    em estoque=in stock; em=in; contém=contains; contêm=contain; data do=date of; em stock=in stock
    ao invés de=instead of; atualmente=currently; até agora=so far; usávamos=we used; antes usávamos=previously we used
    agora queremos=now we want; mas agora=but now; antigo=old; antiga=old; preferimos=we prefer; usamos=we use
    pode ser em=please in; no momento=currently; data da=date of; data de nascimento=date of birth
    pode estar em muitos=can be in many; pode estar em muitas=can be in many; pode estar em vários=can be in many
    pode estar em várias=can be in many; e a um=and to a; e a uma=and to a; e ao=and to the; e à=and to the
    e a um só=and to one; data e hora=date and time; e de um=and of a; e de uma=and of a; e por um=and by a
    e por uma=and by a; data/hora=date and time; guardamos=we store; registramos=we record; registamos=we record
    anotamos=we record; armazenamos=we store; interessa=we need; só interessa=we need; é preciso guardar=we store
    é preciso registar=we record; é preciso registrar=we record; é necessário guardar=we store
    é necessário registrar=we record; é necessário armazenar=we store; devemos guardar=we store
    temos de guardar=we store; deve-se registrar=we record; precisamos guardar=we need to store
    queremos guardar=we want to store; se está=whether it is; precisamos de guardar=we need to store
    precisamos registrar=we need to record; queremos registrar=we want to record; queremos saber=we want to know
    precisamos saber=we need to know; se já foi=whether it was; se foi=whether it was; se já está=whether it is
    se tem=whether it has; se é=whether it is; é=is; são=are; deve ser único=must be unique
    deve ser única=must be unique; seu=its; sua=its; seus=its; suas=its; minha=my; meu=my; a nossa=our; o nosso=our
    os nossos=our; as nossas=our; a minha=my; o meu=my; da minha=of my; do meu=of my; da nossa=of our; do nosso=of our
    dos nossos=of our; recursos extras=features; recursos extra=features; funcionalidades=features; nosso=our
    nossa=our; nossos=our; nossas=our; pode ser vazio=optional; número de=number of; quantidade de=number of
    de cada=of each; número máximo de=max number of; número mínimo de=min number of; nº de=number of; qtd de=number of
    antes=previously; fazer login=log in; há=there are; que tem=which has; que têm=which have; que é=which is
    existem=there are; existe=there is; iniciam sessão=log in; iniciar sessão=log in
    login por sessão=login with sessions; entrar com=log in with; sessões=sessions; sessão=session
    login com=login with; acesso com=login with; início de sessão=login; que são=which are; que pode ser=which can be
    ou não=or not; além disso=also; mas=but; e só=and that is all; que=that; pode ser=can be; podem ser=can be
    pode=can; podem=can; deve=must; devem=must; também=also; deve ter=must have; devem ter=must have; ter=have
    é tudo=that is all; e mais nada=and that is all; é só isso=that is all; não=not; em metros=in meters; em kg=in kg
    em minutos=in minutos; em horas=in horas; em dias=in dias; em euros=in euros; em reais=in reais
    em hectares=in hectares; em quilos=in kg; preço por=preço por; valor por=valor por; taxa por=taxa por
    protótipo=prototype; protótipo rápido=quick prototype; projeto pessoal=side project; projeto paralelo=side project
    projetinho=side project; projeto de hobby=hobby project; projeto de fim de semana=weekend project
    prova de conceito=proof of concept; alto desempenho=extreme performance; altíssimo desempenho=extreme performance
    máximo desempenho=maximum performance; alta performance=extreme performance; domínio complexo=complex domain
    ambiente corporativo=enterprise; ambiente empresarial=enterprise; olá=hello; oi=hello; bom dia=hello
    boa tarde=hello; obrigado=thanks; obrigada=thanks; muitos para muitos=many to many; muitos-para-muitos=many-to-many
    muitos a muitos=many to many; n para n=many to many; número da=number of; número do=number of
    para poder=so that i can; usar=use; conter=contain; incluir=include; participar em=take part in
    participar de=take part in; inscrever-se em=sign up for; frequentar=attend; reservar=book; alugar=rent
    escrever=write; pertencer a=belong to; aparecer em=be in; estar em=be in; trabalhar em=work in; comprar=buy
    não funciona=does not work; não arranca=does not start; não inicia=does not start; queríamos=we want; temos=we have
    vem de=belongs to; vive em=lives in; mora em=lives in; encontra-se em=lies in; está num=lies in a
    está numa=lies in a
"""
"""What stands for what; a phrase ends where its word ends."""
