"""Portuguese words as data."""

from __future__ import annotations

STOP_WORDS = """
o a os as um uma uns umas de do da dos das em no na nos nas num numa nuns numas por pelo pela pelos pelas para pra
ao à aos às com sobre entre até desde sob contra durante conforme perante via e ou mas porém que se como quando
enquanto onde porque pois embora assim eu tu ele ela você nós vós eles elas vocês me te lhe lhes lo la los las mim
ti si comigo consigo meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas deles delas este esta
isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas deste desta destes destas disto
desse dessa desses dessas disso daquele daquela daqueles daquelas neste nesta nestes nestas nisto nesse nessa nesses
nessas nisso naquele naquela naqueles naquelas cada todo toda todos todas tudo alguém algo algum alguma alguns
algumas qualquer quaisquer vários várias outro outra outros outras mesmo mesma mesmos mesmas próprio própria tal
tais ambos ambas muito muita muitos muitas pouco pouca poucos poucas mais menos tão tanto tanta tantos tantas quê
quem qual quais cujo cuja cujos cujas aonde donde quanto quanta quantos quantas porquê és é somos são era eras eram
foi fomos foram será serão seria seriam seja sejam fosse fossem for sendo sido ser estou está estamos estão estava
estavam esteve estiveram estará estarão esteja estejam estando estado estar tenho tem temos têm tinha tinham teve
tiveram teria teriam tenha tenham tendo tido ter há hão havia haviam houve haverá haver pode podem podia podiam pôde
puderam poderá poderia poderiam poder deve devem devia deviam deverá deveria dever quer querem vai vão ia iam também
além então aqui aí ali lá já ainda quase bem favor
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
quem; que pessoa; qual pessoa; que homem; qual homem; que mulher; qual mulher; que presidente; qual presidente;
que rei; qual rei; que rainha; qual rainha; que imperador; qual imperador; que autor; qual autor; que escritor;
qual escritor; que cientista; qual cientista; que jogador; qual jogador; que ator; qual ator; que atriz; qual atriz;
que pessoas; quais pessoas; que homens; que mulheres; como se chama o homem; como se chama a mulher
""",
    "place": """
onde; aonde; donde; que país; qual país; que pais; qual pais; que cidade; qual cidade; que lugar; qual lugar;
que local; qual local; que sítio; qual sítio; que estado; qual estado; que continente; qual continente; que região;
qual região; que regiao; qual regiao; que província; qual província; que ilha; qual ilha; que rua; qual rua;
que aldeia; qual aldeia; que capital; qual capital; que município; qual município; que países; quais países;
que cidades; quais cidades; que lugares; quais lugares; que locais; quais locais; que estados; quais estados;
que regiões; quais regiões; que províncias; quais províncias; que ilhas; quais ilhas; qual é a capital;
qual é o país; qual é a cidade; que parte do mundo; qual a capital
""",
    "time": """
quando; que ano; qual ano; que data; qual data; que dia; qual dia; que mês; qual mês; que mes; qual mes; que século;
qual século; que seculo; qual seculo; que década; qual década; que decada; qual decada; que época; qual época;
que período; qual período; que periodo; qual periodo; que altura; qual altura; que hora; qual hora; que momento;
qual momento; que estação; qual estação; que semana; qual semana; que anos; quais anos; que dias; quais dias;
que meses; quais meses; que horas; quais horas; qual é a data; qual foi a data; qual foi o ano; qual a data
""",
    "number": """
quanto; quanta; quantos; quantas; que percentagem; qual percentagem; que porcentagem; qual porcentagem;
que percentual; qual percentual; que número; qual número; que numero; qual numero; que quantidade; qual quantidade;
que proporção; qual proporção; que idade; qual idade; que altitude; qual altitude; que comprimento;
qual comprimento; que distância; qual distância; que velocidade; qual velocidade; que temperatura; qual temperatura;
que tamanho; qual tamanho; que preço; qual preço; que população; qual população; que superfície; qual superfície;
que profundidade; qual profundidade; que duração; qual duração; que frequência; qual frequência; qual o número;
qual é o número; qual a percentagem; qual é a percentagem; qual a porcentagem; qual é a porcentagem;
qual a população; qual é a população; qual a altura; qual é a altura; qual a idade; qual é a idade;
qual a distância; qual é a distância; qual a área; qual é a área; qual o comprimento; qual é o comprimento;
qual a velocidade; qual é a velocidade; qual a temperatura; qual é a temperatura; qual o preço; qual é o preço;
qual o tamanho; qual é o tamanho; com que frequência
""",
    "reason": """
por que; por quê; porque; porquê; que razão; qual razão; que razao; qual razao; que motivo; qual motivo; que causa;
qual causa; que razões; que motivos; que causas; quais razões; quais motivos; quais as causas; quais as razões;
qual é a razão; qual foi a razão; qual a razão; qual é o motivo; qual foi o motivo; qual o motivo; qual é a causa;
qual foi a causa; qual a causa; quais são as causas; quais foram as causas; a que se deve; a que se deveu; para quê;
para que; com que objetivo; com que fim
""",
}
CAUSE_WORDS = """
porque pois porquê devido razão razões motivo motivos causa causas causou causado causada causados causadas causando
provocou provocado provocada provocando graças consequência consequências portanto consequentemente resultado
resultou culpa originou dado finalidade objetivo evitar impedir permitir permitindo permitiu atribuído atribuída
"""
TIME_WORDS = """
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro terça feira sábado domingo
ontem anteontem hoje amanhã semana semanas mês meses primavera verão outono inverno manhã madrugada tarde noite
século séculos seculo década décadas decada milénio milênio
"""
NUMBER_WORDS = """
zero dois duas três tres quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis
dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta
noventa cem cento centos duzentos duzentas trezentos trezentas quatrocentos quinhentos quinhentas mil milhar
milhares milhão milhões bilhão bilhões bilião biliões trilhão trilhões dúzia dúzias dezena dezenas centena centenas
meio meia metade terço terços quarto par dobro triplo primeiro primeira primeiros primeiras segundo segunda terceiro
terceira quarta quinto quinta sexto sexta sétimo sétima oitavo oitava nono nona décimo décima
"""
ABBREVIATIONS = """
sr sra srs sras srta dr dra drs prof profa profª eng arq adv gen cel cap ten sto sta av p.ex p ex pág págs pp núm nº
n.º vol vols caps art arts fig figs ed eds org orgs trad tel aprox cf cfr vd vs jan fev abr jun jul ago set nov dez
séc exmo exma ilmo
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "ele ela eles elas dele dela deles delas nele nela neles nelas lhe lhes seu sua seus suas"
OTHERS = "outro outra outros outras mesmo mesma mesmos mesmas tal tais ambos ambas"
POINTERS = """
este esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas deste desta disto destes
destas desse dessa disso desses dessas daquele daquela daquilo daqueles daquelas neste nesta nisto nestes nestas nesse
nessa nisso nesses nessas naquele naquela naquilo
"""
LEADS = """
e; mas; porém; ou; então; aí; assim; pois; também; não; sim; ok; okay; certo; tá; tudo bem; sério; é mesmo;
de verdade; que tal; o que dizer de; o que acontece se; o que aconteceria se; qual deles; qual delas; quais deles;
quais delas; quem deles; qual dos dois; conte mais; me conte mais; conte me mais; conta mais; fale mais; me fale mais;
diga mais; me diga mais; diga me mais; me dê; dê me; dá me
"""
