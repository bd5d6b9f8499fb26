"""Portuguese: the words that carry a text's structure, in English, and those that tell a text to be Portuguese."""

MARKERS = "e o a os as um uma de que para com pertence precisamos tem muitos por favor do da é cada sem nossa"
"""Words that tell that a text is in this language."""

PHRASES = """
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
"""
"""What stands for what; a phrase ends where its word ends."""
