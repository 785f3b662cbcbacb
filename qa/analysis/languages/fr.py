"""French words as data."""

from __future__ import annotations

STOP_WORDS = """
t le la les un une des du de au aux l d je tu il elle on nous vous ils elles me te se moi toi lui soi leur leurs eux y
en mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces cela ça ceci celui celle ceux celles ci là
chaque chacun chacune tout toute tous toutes quelque quelques certain certaine certains certaines plusieurs autre
autres même mêmes tel telle tels telles beaucoup peu plus moins assez trop tant autant à dans par pour sur sous avec
chez entre vers contre depuis pendant durant dès jusque jusqu parmi selon malgré envers outre via hors lors et ou
mais donc car ni si que qu qui quoi dont où quand comme lorsque puisque parce quoique tandis afin ainsi cependant
toutefois pourtant quel quelle quels quelles lequel laquelle lesquels lesquelles duquel auquel auxquels auxquelles
desquels desquelles combien comment pourquoi est es suis sommes êtes sont étais était étions étiez étaient fus fut
fûmes furent sera seras serai serons serez seront serait serais seraient soit sois soient soyez fût être étant été
ai as a avons avez ont avais avait avions aviez avaient eus eut eurent aura auras aurai aurons aurez auront aurait
aurais auraient aie ait aient ayant avoir eu eue eues fait faire font peut peux peuvent pouvait pouvaient pourra
pourront pourrait pourraient pouvoir doit dois doivent devait devaient devra devront devrait devraient devoir veut
veux veulent voulait voulaient voudrait vouloir va vont allait faut fallait très aussi alors puis ici déjà encore
bien presque environ plutôt surtout notamment également vraiment ensemble voici voilà svp d'où jusqu'où
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
qui; à qui; de qui; quel homme; quels hommes; quel président; quel roi; quel empereur; quel auteur; quel écrivain;
quel personnage; quel scientifique; quel acteur; quel joueur; quel ministre; quelle personne; quelles personnes;
quelle femme; quelles femmes; quelle reine; quelle actrice; quelle présidente; lequel des hommes;
comment s'appelle l'homme; comment s'appelle la femme; quels auteurs; quels écrivains; quels acteurs; quels joueurs
""",
    "place": """
où; quel pays; quel endroit; quel lieu; quel continent; quel état; quel village; quel département; quel quartier;
quel bâtiment; quels pays; quels endroits; quels lieux; quels états; quelle ville; quelle région; quelle rue;
quelle province; quelle île; quelle commune; quelle capitale; quelles villes; quelles régions; quelles provinces;
quelles îles; quel est le pays; quelle est la ville; quelle est la capitale; quel est le lieu; vers où; jusqu'où;
d'où
""",
    "time": """
quand; quel jour; quel mois; quel siècle; quel an; quel moment; quel millénaire; quelle année; quelle date;
quelle heure; quelle époque; quelle décennie; quelle période; quelle saison; quelle semaine; quelles années;
quelles dates; quels jours; quels mois; quelle est la date; quelle est l'année; depuis quand; jusqu'à quand
""",
    "number": """
combien; quel pourcentage; quel nombre; quel âge; quel prix; quel montant; quel taux; quel coût; quelle proportion;
quelle quantité; quelle somme; quelle distance; quelle hauteur; quelle longueur; quelle largeur; quelle profondeur;
quelle taille; quelle superficie; quelle population; quelle vitesse; quelle température; quelle durée;
quelle fréquence; quelle part; quel est le nombre; quel est le pourcentage; quelle est la population;
quelle est la hauteur; quelle est la longueur; quelle est la superficie; quelle est la distance;
quelle est la taille; quel est l'âge; quelle est la vitesse; quelle est la température; quelle est la durée;
quel est le prix; quel est le taux
""",
    "reason": """
pourquoi; quelle raison; quelles raisons; quelle cause; quelles causes; quel motif; quels motifs;
pour quelle raison; quelle est la raison; quelle est la cause; quelles sont les raisons; quelles sont les causes;
à cause de quoi; en raison de quoi; dans quel but; quel but
""",
}
CAUSE_WORDS = """
parce car puisque raison raisons cause causes causé causée causées causant donc afin grâce dû due dus dues motif
motifs motivé pourquoi conséquent conséquence conséquences résultat entraîné entraînant entraîne provoqué provoquée
provoqua explique éviter empêcher empêché permettre faute
"""
TIME_WORDS = """
janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre lundi
mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui semaine semaines mois printemps automne hiver
matin matinée midi soir soirée nuit minuit siècle siècles décennie décennies millénaire
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
# Words of a question that lean on what was said before it.
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
