"""Portuguese words as data."""

from __future__ import annotations

STOP_WORDS = """
o a os as um uma uns umas de do da dos das em no na nos nas num numa nuns numas por pelo pela pelos pelas para pra ao à
aos às com sobre entre até desde sob contra durante conforme perante via e ou mas porém que se como enquanto pois embora
assim eu tu ele ela você nós vós eles elas vocês me te lhe lhes lo la los las mim ti si comigo consigo meu minha meus
minhas teu tua seu sua seus suas nosso nossa nossos nossas deles delas este esta isto estes estas esse essa isso esses
essas aquele aquela aquilo aqueles aquelas deste desta destes destas disto desse dessa desses dessas disso daquele
daquela daqueles daquelas neste nesta nestes nestas nisto nesse nessa nesses nessas nisso naquele naquela naqueles
naquelas cada todo toda todos todas tudo alguém algo algum alguma alguns algumas qualquer quaisquer vários várias outro
outra outros outras mesmo mesma mesmos mesmas próprio própria tal tais ambos ambas muito muita muitos muitas pouco pouca
poucos poucas mais menos tão tanto tanta tantos tantas quê qual quais cujo cuja cujos cujas és é somos são era eras eram
foi fomos foram será serão seria seriam seja sejam fosse fossem for sendo sido ser estou está estamos estão estava
estavam esteve estiveram estará estarão esteja estejam estando estado estar tenho tem temos têm tinha tinham teve
tiveram teria teriam tenha tenham tendo tido ter há hão havia haviam houve haverá haver pode podem podia podiam pôde
puderam poderá poderia poderiam poder deve devem devia deviam deverá deveria dever quer querem vai vão ia iam também
além então aqui aí ali lá já ainda quase bem favor posso podes podemos devo devemos
"""
# Words that ask together with a noun.
WHICH = "que qual quais"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
quem; {WHICH}: pessoa pessoas homem homens mulher mulheres presidente rei rainha imperador autor escritor cientista
jogador ator atriz; chama: homem mulher
""",
    "place": f"""
onde aonde donde; {WHICH}: país países cidade cidades lugar lugares local locais sítio estado estados continente região
regiões província províncias ilha ilhas rua aldeia capital município; que: mundo
""",
    "time": f"""
quando; {WHICH}: ano anos data dia dias mês meses século década época período hora horas momento estação semana; que:
altura
""",
    "number": f"""
quanto quanta quantos quantas; quanto quantas: tempo dinheiro vezes; {WHICH}: percentagem porcentagem percentual número
quantidade proporção idade altitude comprimento distância velocidade temperatura tamanho preço população superfície área
profundidade duração frequência; qual: altura
""",
    "reason": f"""
porquê; por: que; por para: quê; {WHICH}: razão razões motivo motivos causa causas; que: deve deveu objetivo fim
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "que quanto: custar custa custam custava custou pesar pesa pagar paga pagam pago"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "quão:"
# Words that may stand between the two, by the first.
LINKS = "qual quais: é são foi foram a o as os; que: parte do se; chama: o a"
CAUSE_WORDS = """
porque pois porquê devido razão razões motivo motivos causa causas causou causado causada causados causadas causando
provocou provocado provocada provocando graças consequência consequências portanto consequentemente resultado
resultou culpa originou dado finalidade objetivo evitar impedir permitir permitindo permitiu atribuído atribuída
"""
MONTHS = """
janeiro; fevereiro; março; abril; maio; junho; julho; agosto; setembro; outubro; novembro; dezembro
"""
TIME_WORDS = """
terça feira sábado domingo ontem anteontem hoje amanhã semana semanas mês meses primavera verão outono inverno manhã
madrugada tarde noite século séculos seculo década décadas decada milénio milênio
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
# Words of a question that refer to what was said before it.
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
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
do que se trata; de que se trata; do que trata *; de que trata *; do que se trata *; de que se trata *;
do que se trata isso; do que fala *; de que fala *; sobre o que é; sobre o que é *; sobre o que é isso;
sobre o que é isto; sobre o que fala *; o que diz *; resumo; breve resumo; resuma; resume; resumir; resuma *;
resume *; resumir *; resuma isso; resuma isto; resumir isso; pontos principais; pontos-chave; pontos mais importantes;
ideias principais; ideia principal; tema principal; tema; assunto principal; assunto; síntese; visão geral;
o essencial; o mais importante; tl dr; tldr
"""
OVERVIEW_TEXTS = """
este artigo; esse artigo; o artigo; este documento; esse documento; o documento; este texto; esse texto; o texto;
esta página; este arquivo; o arquivo; este ficheiro; o ficheiro; estes documentos; esses documentos; os documentos;
estes artigos; os artigos; estes arquivos; estes ficheiros; estes textos; este e-mail; esse e-mail; o e-mail;
este email; esse email; o email; esta mensagem; essa mensagem; esta carta; essa carta; esta ata; essa ata; a ata;
este contrato; esse contrato; esta apresentação; essa apresentação; a apresentação; estas notas; esta tabela;
este relatório; esse relatório
"""
OVERVIEW_FILLERS = """
por favor; pode; podes; poderia; podia; você pode; consegue; me; dê-me; dá-me; me dê; me dá; diga-me; faça; faz;
fazer; quero; queria; preciso de; um; uma; o; a; os; as; qual é; quais são; breve; brevemente; em resumo;
em poucas palavras; de *; em *; sobre *; deste artigo; do artigo; deste documento; do documento; deste texto;
do texto; neste artigo; no artigo; neste documento; no documento; neste texto; no texto; disso; obrigado; obrigada;
olá
"""
DEFINING = """
o_que_é que_é o_que_são o_que_era o_que_foi o_que_significa define defina definir definição_de definição_do definição_da
significado_de significado_do significado_da: é são era eram foi significa
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
define; defina; definir; definição/significado de/do/da; a/o definição/significado de/do/da; qual é/era a/o
definição/significado de/do/da;
o que aconteceu/ocorreu/sucedeu; que aconteceu/ocorreu/sucedeu;
o que este/o artigo/texto diz; diga/conte/fale/explique/mostre/dê/diz/conta/fala/explica/mostra/dá me; me
diga/conte/fale/explique/mostre/dê/diz/conta/fala; me explica/mostra/dá; me diga/conte/fale/diz/conta/fala
sobre/do/da/de; fale/fala me sobre/do/da/de; fale/fala/conte/conta sobre; fale/fala mais sobre; diga/conte/diz/conta
me tudo/algo sobre; me conte/conta tudo/algo sobre; me dê/dá informações/detalhes sobre; dê/dá me informações/detalhes
sobre; me dê/dá uma lista de/dos/das; você pode/poderia me dizer/explicar/contar/falar/dar; pode/poderia/podes/podias
me dizer/explicar/contar/falar/dar; pode/poderia/podes/podias dizer/explicar/contar/dar me; pode/poderia/podes/podias
explicar/descrever; você pode/poderia explicar/descrever; você pode/poderia; pode/poderia/podes/podias por favor;
alguém pode/sabe me dizer/explicar; alguém sabe; por favor; se faz favor; explique/explica; descreva/descreve;
liste/lista/enumere/cite todos/todas; liste/lista/enumere/cite todos/todas os/as; liste/enumere/cite os/as;
quero/queria/gostaria/preciso saber; quero/queria/preciso saber mais sobre; gostaria/preciso de saber; gostaria de
saber mais sobre; eu quero/queria/gostaria/preciso saber; eu gostaria/preciso de saber; eu quero/queria saber mais
sobre; gostaria de conhecer/perguntar; queria perguntar; me pergunto; pergunto me; tenho uma pergunta/dúvida sobre;
estou procurando; estou à procura de; procuro informações/informação sobre; estou procurando informações sobre;
preciso de informações sobre; estou interessado/interessada em; ajude/ajuda me a entender/perceber; me ajude/ajuda a
entender; é verdade/certo/correto que; é verdade; verdadeiro ou falso; sabe/sabes/sabem se/que/quem/quando/onde/como;
você sabe; você sabe se/que/quem/quando/onde/como; sabe/sabes/sabem; sabe/sabes dizer/me; sabe/sabes algo/alguma
sobre; sabe se algo sobre; tem/tens ideia de; tem/tens informações sobre; o que sabe/sabes/sabemos sobre/do/da/de; o
que você sabe sobre/do/da/de; o que se sabe sobre/do/da/de; o que pode/podes me dizer sobre; o que pode/podes
dizer/contar me sobre; o que me pode/podes dizer sobre; o que diz/fala/conta/explica o/este artigo/texto/documento; o
que o/este artigo/texto/documento diz/fala/conta; o que diz a/esta página; o que dizem os/estes
documentos/textos/artigos; o que os documentos/textos/artigos dizem; o que é dito sobre; o que se diz sobre; o
artigo/texto/documento diz/menciona/fala; o artigo/texto/documento fala sobre/de; há algo/informações/informação
sobre; existe algo/alguma como/sobre; existem informações sobre; segundo/conforme o/este artigo/texto/documento; de
acordo com o artigo/texto/documento; no/neste artigo/texto/documento; informações/informação sobre; detalhes sobre;
que/quais coisas; que tipo de coisa/coisas; o que é essa/aquela coisa de; a coisa de/do/da; o que quer dizer; o que se
entende por; em resumo; resumindo; ... por favor; ... se faz favor; ... segundo o/este artigo/texto/documento; ... de
acordo com o artigo/texto/documento; ... no/neste artigo/texto/documento; ... você sabe; ... é verdade; ... verdadeiro
ou falso; ... ou algo assim; ... e coisas assim; ... vs/versus ...; o que você pode me dizer;
como se chama/chamam/chamava/chamavam/chamou; como é/são/era/eram chamado/chamada/chamados/chamadas; como é que se
chama/chamam/chamava; qual é/era/foi o nome/significado; quais são/eram/foram os nomes; o que
significa/significam/significava; que significa/significam/significava; o que quer/querem dizer; que nome
tem/tinha/recebe/recebeu
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
eua usa: estados unidos; ue: união europeia; onu: nações unidas; urss: união soviética
"""

INFLECTIONS = "- s; - es; ão ões; ão ãos; al ais; el eis; el éis; ol óis; ul uis; il is; il eis; m ns; r res; z zes"

FORMS = """
abrir aberto aberta abertos abertas; cair caiu caído; caber coube; cobrir coberto coberta; compor compôs composto
composta; conseguir consegue; construir constrói constroem; conter contém contêm conteve; crer creu; dar deu deram;
descobrir descoberto descoberta; destruir destrói; detentar detém; dizer disse disseram dito dita; doer dói; eleger
eleito eleita eleitos; escrever escrito escrita escritos; expor expôs exposto; extinguir extinto extinta; fazer fez
fizeram feito feita feitos feitas; fugir foge; imprimir impresso; impor impôs imposto; intervir interveio; ler lê leu
leem; manter mantém mantêm manteve; medir meço; morrer morta mortos morto; obter obtém obteve obtiveram; odiar odeia;
ouvir ouço; pedir peço; perder perco; pôr pôs puseram põe põem; propor propôs proposto proposta; querer quis; reter
retém; rir ri; romper roto; saber soube sei; sair sai saiu saem; seguir segue; subir sobe sobem; supor supôs suposto;
trazer trouxe trouxeram; ver viu viram vê veem visto; vir veio vieram vem vêm
"""
