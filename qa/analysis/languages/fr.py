"""French words as data."""

from __future__ import annotations

STOP_WORDS = """
t le la les un une des du de au aux l d je tu il elle on nous vous ils elles me te se moi toi lui soi leur leurs eux y
en mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces cela ça ceci celui celle ceux celles ci là
chaque chacun chacune tout toute tous toutes quelque quelques certain certaine certains certaines plusieurs autre autres
même mêmes tel telle tels telles beaucoup peu plus moins assez trop tant autant à dans par pour sur sous avec chez entre
vers contre depuis pendant durant dès jusque jusqu parmi selon malgré envers outre via hors lors et ou mais donc car ni
si que qu quoi dont comme lorsque puisque parce quoique tandis afin ainsi cependant toutefois pourtant quel quelle quels
quelles lequel laquelle lesquels lesquelles duquel auquel auxquels auxquelles desquels desquelles comment est es suis
sommes êtes sont étais était étions étiez étaient fus fut fûmes furent sera seras serai serons serez seront serait
serais seraient soit sois soient soyez fût être étant été ai as a avons avez ont avais avait avions aviez avaient eus
eut eurent aura auras aurai aurons aurez auront aurait aurais auraient aie ait aient ayant avoir eu eue eues fait faire
font peut peux peuvent pouvait pouvaient pourra pourront pourrait pourraient pouvoir doit dois doivent devait devaient
devra devront devrait devraient devoir veut veux veulent voulait voulaient voudrait vouloir va vont allait faut fallait
très aussi alors puis ici déjà encore bien presque environ plutôt surtout notamment également vraiment ensemble voici
voilà svp d'où jusqu'où pouvez pouvons devez devons
"""
# Words that ask together with a noun.
WHICH = "quel quels quelle quelles"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
qui; {WHICH}: personne personnes homme hommes femme femmes président présidente roi reine empereur auteur auteurs
écrivain écrivains personnage scientifique acteur acteurs actrice joueur joueurs ministre; lequel: hommes; appelle:
homme femme
""",
    "place": f"""
où; {WHICH}: pays endroit endroits lieu lieux continent état états village département quartier bâtiment ville villes
région régions rue province provinces île îles commune capitale
""",
    "time": f"""
quand; {WHICH}: an année années jour jours mois siècle moment millénaire date dates heure époque décennie période saison
semaine
""",
    "number": f"""
combien; {WHICH}: pourcentage nombre âge prix montant taux coût proportion quantité somme distance hauteur longueur
largeur profondeur taille superficie population vitesse température durée fréquence part; que: coûte coûtent coûtait
""",
    "reason": f"pourquoi; {WHICH}: raison raisons cause causes motif motifs but; cause raison: quoi",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "que qu: coûter coûte coûtent coûtait coûté peser pèse pesait payer paie paient paye payent payez"
# Words that may stand between the two, by the first.
LINKS = f"{WHICH}: est sont le la les l; lequel: des; appelle: l la; cause raison: de"
# Words that do not ask, but look like one that asks without its accents.
NOT_ASKING = "ou"
CAUSE_WORDS = """
parce car puisque raison raisons cause causes causé causée causées causant donc afin grâce dû due dus dues motif
motifs motivé pourquoi conséquent conséquence conséquences résultat entraîné entraînant entraîne provoqué provoquée
provoqua explique éviter empêcher empêché permettre faute
"""
MONTHS = """
janvier; février fevrier; mars; avril; mai; juin; juillet; août aout; septembre; octobre; novembre; décembre decembre
"""
TIME_WORDS = """
lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui semaine semaines mois printemps automne
hiver matin matinée midi soir soirée nuit minuit siècle siècles décennie décennies millénaire
"""
NUMBER_WORDS = """
zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente
quarante cinquante soixante septante huitante octante nonante cent cents mille millier milliers million millions
milliard milliards billion billions dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine centaine
centaines demi demie moitié tiers quart quarts paire double triple premier première premiers premières second
seconde deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième
"""
ABBREVIATIONS = """
mm mme mmes mlle mlles mgr dr drs pr prof st ste sts av apr p.ex c.à.d cf env n° vol fig chap éd éds coll trad tél
bd boul janv févr fév avr juil déc oct nov lun ven sam dim gén cap lt cdt pp al lat angl hab adj vs
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "il elle ils elles lui eux leur leurs son sa ses sien sienne siens siennes"
OTHERS = "autre autres même mêmes tel telle tels telles"
POINTERS = "ce cet cette ces ceci cela ça celui celle ceux celles ci là"
JOINS = "ce celui celle ceux celles là"
LEADS = """
et; mais; ou bien; ou alors; alors; donc; puis; ensuite; aussi; également; non; oui; ok; okay; d'accord; vraiment; ah;
bon; sérieusement; qu'en est il; quid de; quid du; que dire de; que dire du; que se passe t il si;
que se passerait il si; lequel des deux; laquelle des deux; lequel d'entre eux; laquelle d'entre elles;
lesquels d'entre eux; lesquelles d'entre elles; dis m'en plus; dites m'en plus; parle m'en; raconte; continue;
donne moi; donnez moi
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
de quoi parle *; de quoi ça parle; de quoi cela parle; ça parle de quoi; de quoi parle ceci; de quoi s'agit-il;
de quoi il s'agit; de quoi est-il question; de quoi traite *; que dit *; résumé; bref résumé; court résumé; résumer;
résume; résumez; résume *; résumez *; résumer *; résume ça; résumez ceci; résume-moi *; résumez-moi *; points clés;
points principaux; points essentiels; points importants; idées principales; idée principale; idées clés;
sujet principal; thème principal; sujet; thème; l'essentiel; synthèse; vue d'ensemble; aperçu; grandes lignes; tl dr;
tldr
"""
OVERVIEW_TEXTS = """
cet article; l'article; ce document; le document; ce texte; le texte; cette page; ce fichier; le fichier; ce rapport;
ces documents; les documents; ces articles; les articles; ces fichiers; les fichiers; ces textes; ce mail; le mail;
ce courriel; le courriel; cet e-mail; l'e-mail; cet email; l'email; ce message; cette lettre; ce courrier; cette note;
ces notes; ce compte rendu; le compte rendu; ce compte-rendu; ce procès-verbal; le procès-verbal; ce contrat;
cette présentation; la présentation; ce tableau; ces mails; ces messages
"""
OVERVIEW_FILLERS = """
s'il te plaît; s'il vous plaît; svp; stp; peux-tu; pouvez-vous; pourrais-tu; pourriez-vous; tu peux; vous pouvez;
donne-moi; donnez-moi; fais-moi; faites-moi; dis-moi; faire; fais; faites; je veux; je voudrais; il me faut; me; un;
une; le; la; les; quel est; quelle est; quels sont; quelles sont; c'est quoi; bref; brièvement; rapidement; en résumé;
en bref; en quelques mots; en quelques phrases; de *; dans *; sur *; du document; du texte; du fichier; merci; bonjour
"""
DEFINING = """
qu'est_ce qu'est_ce_que c'est_quoi qu'était que_signifie que_veut_dire que_désigne définis définissez définir définition
définition_de signification signification_de: est sont était étaient désigne signifie
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
définis; définissez; définir; définition/signification de/du/des/d'un/d'une; la définition/signification
de/du/des/d'un/d'une; quelle est la définition de/du/des/d'un/d'une; donne/donnez moi la définition
de/du/des/d'un/d'une;
que s'est il passé/produit; qu'est ce qui s'est passé/produit; ce qui s'est passé; que s'est passé; qu'est ce qui est
arrivé; que se passa t il;
ce que dit l'article; ce que dit cet/le/ce article/texte/document; dis/parle/explique/montre/raconte/donne/décris moi;
parle moi de/du/des; dis/raconte moi tout/plus sur; dis/explique moi ce que;
dites/parlez/expliquez/montrez/racontez/donnez/décrivez moi; dites/parlez/expliquez/racontez nous; parlez moi
de/du/des; donne/donnez moi des informations/infos/détails sur; donne/donnez moi la/une liste; donne/donnez moi plus
d'informations sur; peux/pourrais tu; pouvez/pourriez vous; peux/pourrais tu me dire/expliquer/parler/donner/raconter;
pouvez/pourriez vous me dire/expliquer/parler/donner/raconter; peux/pourrais tu m'expliquer/m'en; pouvez/pourriez vous
m'expliquer; peux/pourrais tu expliquer/décrire; pouvez/pourriez vous expliquer/décrire; est ce que tu peux/pourrais;
est ce que tu peux/pourrais me/m'expliquer; est ce que vous pouvez/pourriez; est ce que vous pouvez/pourriez
m'expliquer; tu peux/pourrais me dire/expliquer; tu peux/pourrais m'expliquer; vous pouvez/pourriez me dire/expliquer;
me dire; m'expliquer; on peut dire; s'il te/vous plaît; s'il vous plait; svp; stp; explique/expliquez;
décris/décrivez; liste/listez/énumère/énumérez tous/toutes; cite/citez tous/toutes;
liste/listez/cite/citez/énumère/énumérez les; cite/citez tous/toutes les; liste/listez/énumère/énumérez tous/toutes
les; je veux/voudrais/aimerais/souhaite savoir/connaître; je veux/voudrais/aimerais en savoir plus sur; j'aimerais
savoir/connaître; j'aimerais en savoir plus sur; je souhaiterais savoir/connaître; je me demande; je me demandais; je
cherche; je cherche des informations/infos sur; j'ai une question sur; j'ai besoin d'informations sur; je m'intéresse
à/au/aux; aide/aidez moi à comprendre; je ne sais pas; est il/ce vrai/exact/correct que/qu; est il/ce vrai; est ce
vrai que; c'est vrai que; est ce que c'est vrai que; est ce bien vrai que; il est vrai que; est il vrai
qu'il/qu'elle/qu'on/qu'ils; est ce vrai qu'il/qu'elle/qu'on/qu'ils; c'est vrai qu'il/qu'elle/qu'on/qu'ils; vrai ou
faux; sais tu; savez vous; sais tu si/ce/qui/quand/où/comment/pourquoi; savez vous
si/ce/qui/quand/où/comment/pourquoi; tu sais; vous savez; tu sais si/ce/qui/quand/où/comment; est ce que tu sais; est
ce que vous savez; quelqu'un sait; quelqu'un sait il; sait on; sait on si/quand/qui; connais tu; connaissez vous; as
tu des informations/infos sur; avez vous des informations/infos sur; as tu une idée; que sais tu de/du/des/sur; que
savez vous de/du/des/sur; que sait on de/du/des/sur; qu'est ce qu'on sait sur/de; que peux tu me dire sur/de; que
pouvez vous me dire sur/de; que peux tu dire sur/de; que pouvez vous dire sur/de; que peut on dire de/du/sur; que
dit/raconte/explique l'article/cet/le/ce article/texte/document; que dit/raconte/explique/mentionne l'article; que
dit/raconte/explique/mentionne cet article; que dit/raconte la/cette page; que disent les/ces
documents/textes/articles; qu'est ce que dit l'article; qu'est ce que l'article dit; qu'est ce que le/ce
texte/document dit; qu'est ce que cet article dit; qu'est ce qu'on dit de/sur; que dit on de/du/des; l'article
dit/mentionne/parle; l'article dit/mentionne/parle t il/de/du; est ce que l'article parle/dit/mentionne; est ce que
le/ce texte/document parle/dit/mentionne; il y a quelque chose sur; existe t il une chose comme; selon/d'après
l'article; selon/d'après le/ce texte/document; selon/d'après cet article; dans l'article; dans le/ce texte/document;
dans cet article; informations/infos/renseignements sur/concernant; des informations/infos sur; détails sur; quelles
choses; quel genre/type de choses; quelle sorte de chose/choses; c'est quoi cette chose; c'est quoi cette histoire de;
c'est quoi; c'est quoi ce truc; qu'est ce que c'est que; c'est quoi le truc avec; qu'entend on par; que veut dire;
petite question; en bref; en gros; ... s'il te/vous plaît; ... s'il vous plait; ... svp; ... stp; ... selon/d'après
l'article; ... selon/d'après le/ce texte/document; ... dans l'article; ... dans le/ce texte/document; ... c'est vrai;
... est ce vrai; ... vrai ou faux; ... tu sais; ... ou quoi; ... et tout ça; ... vs/versus ...; y a t il des
informations; y a t il quelque chose;
comment s'appelle/s'appellent/s'appelait/s'appelaient; comment se nomme/nomment/nommait/nommaient; comment
appelle/nomme/appelait/nommait t on; comment appelle/nomme/appelait on; comment est/sont/était/étaient ...
appelé/appelée/appelés/appelées/nommé/nommée/nommés/nommées; quel/quels est/était/sont/étaient le/les nom/noms; que
signifie/signifient/signifiait/signifiaient; que veut/veulent/voulait dire; qu'est ce que signifie/signifient; quelle
est/était la signification; quel est/était le sens; que désigne/désignent
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
usa: états unis; ue: union européenne; onu: nations unies; urss: union soviétique
"""

INFLECTIONS = "- s; - x; teur trice; teur trices; eur euse; eur euses"

FORMS = """
acquérir acquis acquit acquiert; apparaître apparu apparut apparaît; apprendre appris apprit apprend apprennent; asseoir
assis; atteindre atteint atteignit atteignait; attendre attend attendu attendait; battre battu bat battit; boire bu boit
boivent; combattre combattu combattit; comprendre compris comprend comprennent comprit; concevoir conçu conçoit conçut;
conclure conclu conclut; conduire conduisit; connaître connu connaît connut connue; conquérir conquis conquit;
construire construit construisit construisent; convaincre convaincu convainquit; coudre cousu; courir couru; couvrir
couvert couverte; craindre craint craignait; croire cru croit crut croient; croître crû; cuire cuit; décevoir déçu;
découvrir découvert découverte; décrire décrit décrivit décrivait décrivent; défendre défendu défend; descendre descendu
descend descendit; détruire détruit détruisit détruite; devenir devenu devint devient deviennent; dire dit disent
disait; disparaître disparu disparut disparaît; écrire écrit écrivit écrivait écrivent écrite écrits; élire élu élut
élit élue élus; entendre entendu entend; entreprendre entrepris entreprend; éteindre éteint; étendre étendu étend;
fondre fondu; inscrire inscrit inscrivit inscrite; interdire interdit; intervenir intervenu intervint intervient;
introduire introduit introduisit; lire lu lut lisait lisent; maintenir maintenu maintient maintint; mettre mis mit met
mettent; admettre admis admit admet; permettre permis permit permet permettent; promettre promis promit promet; remettre
remis remit remet; soumettre soumis soumit soumet; transmettre transmis transmit transmet; commettre commis commit
commet; mordre mordu; moudre moulu; mourir mort mourut meurt meurent morte morts; naître né naquit née nés naissait;
obtenir obtenu obtint obtient obtiennent; offrir offert offrit offerte; ouvrir ouvert ouverte; paraître paru parut
paraît; peindre peint peignit peinte; perdre perdu perd perdit perdue; plaire plu plaît; pleuvoir pleut plut; poursuivre
poursuivi poursuit; prendre pris prit prend prennent; prévoir prévu prévoit prévue; produire produisit produisent;
recevoir reçu reçut reçoit reçoivent reçue; réduire réduit réduisit réduite; rendre rendu rend rendit; répondre répondu
répond répondit; résoudre résolu résout; rire rit ri; rompre rompu rompt; suffire suffit; suivre suivi suit suivit
suivie; surprendre surpris; survivre survécu survit; tenir tenu tint tient tiennent; contenir contenu contient
contiennent; appartenir appartenu appartient appartiennent; tordre tordu; traduire traduit traduisit traduite; vaincre
vaincu vainquit; valoir vaut valut valent; vendre vendu vend vendit vendue; venir venu vint vient viennent; revenir
revenu revint revient; prévenir prévenu; vêtir vêtu; vivre vécu vécut vivait vivent vit; voir vu voit voient; oeil yeux;
ciel cieux; travail travaux; bail baux; vitrail vitraux; monsieur messieurs; madame mesdames; clé clef clefs
"""
