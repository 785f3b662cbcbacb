"""The words of going on with a conversation, as data: talk before a question, "tell me more", "the second one".

Law: only data, loaded for a later question and for no first one. In the strings ";" parts the phrases, and "/" parts
words of which one stands there. A language without an entry has none of these forms.
"""

from __future__ import annotations

from typing import NamedTuple


class FollowUpWords(NamedTuple):
    """How a language goes on with a conversation.

    `talk` says nothing about what is asked; it counts at the start of a question if a punctuation mark or more talk
    follows, and at its end behind a punctuation mark. `polite` is talk without a mark. `change` is talk that leaves the
    subject. `topic` comes before the subject of a question ("back to the parks. Who ...").

    `more` asks for further passages, `other` for the next one, and `ordinals` for one by its number; around these may
    stand `fillers`. `things` are pronouns that stand for no person, `persons` those that stand for one. `empty` are
    words that say nothing without the sentence before ("why not?"), and no word of `asking` does ("how many times?").

    `auxiliaries` begin a whole sentence ("and is it free?"), `parts` stand before a part of one ("what about"). Behind
    a word of `before_that`, "that" points ("what did that show?") and joins no clauses. `articles` may stand before a
    name alone. `you` are words for the program that is asked.
    """

    talk: str = ""
    polite: str = ""
    change: str = ""
    topic: str = ""
    more: str = ""
    other: str = ""
    ordinals: tuple[str, ...] = ()
    fillers: str = ""
    things: str = ""
    persons: str = ""
    empty: str = ""
    asking: str = ""
    auxiliaries: str = ""
    parts: str = ""
    before_that: str = ""
    articles: str = ""
    you: str = ""


WORDS = {
    "en": FollowUpWords(
        talk="""
sorry; i'm/im/am sorry; i am sorry; excuse me; great; good; nice; cool; perfect; lovely; brilliant; excellent;
awesome; amazing; wonderful; fantastic; super; interesting; very/how interesting; that's/thats/that is
interesting/great/good/nice/helpful/cool/amazing/sad/funny/surprising/impressive; thanks; thank you; many thanks;
thanks a lot; thank you very much; thx; cheers; ok; okay; oki; alright; all right; right; fine; sure; well; hm; hmm;
hmmm; mhm; um; uh; oh; ah; aha; wow; really; indeed; exactly; true; i see; got it; understood; makes sense; that
makes sense; fair enough; good to know; no; nope; yes; yeah; yep; no no; wait; hold on; hang on; hi; hello; hey; by
the way; btw; anyway; actually; so; i mean; i meant; no i mean/meant; one more thing/question; just one more
thing/question; a follow-up/followup question; follow-up; quick question; another one; last question; one last
thing/question; never mind; let me see; please; not quite; oops; my mistake; my bad; to be precise; then; and then;
not bad; too bad; pity; poor man/woman/thing; good point; i understand; understandable
""",
        polite="""
sorry; no sorry; i mean/meant; no i mean/meant; oh and; ok/okay/great/thanks and; and/but could/can/would/will you
also; could/can/would/will you also; and could/can/would/will you; and/but i also want/wanted to know/ask; and/but
i'd also like to know; i also want/wanted to know/ask; i'd also like to know; i was also wondering; and/but also;
and/but please; while we are/we're at it
""",
        change="""
something else; something different; something completely different; another thing; another question; another
topic/subject; a new question; new question/topic/subject; a different question/topic/subject; different
question/topic/subject; next question/topic; other question; one other thing; on another note/subject/topic; on a
different note; change/changing of/the subject/topic; to change the subject/topic; let's change the subject/topic;
moving on; now something else/different; now for something else/different
""",
        topic="""
now; back to; now/and/so/ok/okay back to; let's talk about; let us talk about; let's go/come/get back to; let us
go/come/get back to; going/coming back to; returning to; turning to; on to; moving on to; as for; regarding;
concerning; about; speaking of; and now; and the; now/and/then about
""",
        more="""
more; go on; go ahead; carry on; continue; keep going; proceed; and; and then; then what; what then; so what then;
what next; what comes next; what happened/happens then/next; and after that; who else; what else; where else; when
else; why else; anyone/anybody/someone else; anything/something else; anyone/anything more; what more; others; any
others; which others; other ones; any other ones; the rest; the others; further; further details; elaborate; expand;
details; more details/information/info/detail; keep talking; next; next page
""",
        other="""
other one; other; next one; another one; another; a different one; different one; not that one; not this one; the
wrong one; wrong one; not that; not this
""",
        ordinals=(
            "first one; first",
            "second one; second",
            "third one; third",
            "fourth one; fourth",
            "fifth one; fifth",
        ),
        fillers="""
please; and; but; or; so; then; also; ok; okay; no; yes; well; i mean/meant/want/wanted; i'd like; i'd like to
know/hear/see/read; i want to know/hear/see/read; can/could/would/will you; can/could i have/see/get/hear;
tell/give/show/read/let/get me/us; me; tell; say; show; give; take; some; a bit; a little; bit; little; any; still;
about it/this/that/them/him/her/these/those; on it/this/that/them; about that one; of it/this/that/them;
is/are/was/were there; do you have; have you got; the; not that one; not this one; not the first one; not the first;
from the list; of the list; of those/them; for me; now; instead; answer; result; passage; quote; citation
""",
        things="it its itself",
        persons="he him his himself she her hers herself",
        empty="""
not no else again exactly precisely roughly approximately about then now before after that later next afterwards
happened happen said say says told tell mean means meant instead come ago really actually alone it
""",
        asking="""
how many times/people/minutes/hours/days/weeks/months/years; how much money/time; what/which kind/sort/type;
after/before/for/in/within how many minutes/hours/days/weeks/months/years; after/before/for/in/within how much time;
which one/ones; what time of day/year; till when; how much longer
""",
        auxiliaries="""
is are was were am be been do does did has have had can could will would shall should may might must isn't aren't
wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't if
""",
        parts="and; but; or; so; what about; how about; and/so/but what/how about",
        before_that="is are was were do does did has have had can could will would should may might must",
        articles="the a an",
        you="you your yours yourself",
    ),
    "de": FollowUpWords(
        talk="""
entschuldigung; entschuldige; verzeihung; sorry; tut mir leid; pardon; danke; vielen dank; danke schön; besten dank;
super; toll; prima; klasse; gut; sehr gut; schön; perfekt; interessant; spannend; aha; ach; ach so; ah; oh; hm; hmm;
ok; okay; alles klar; klar; verstehe; ich verstehe; verstanden; stimmt; genau; wirklich; echt; ja; nein; nee; doch;
na gut; nun; nun gut; also; moment; warte; halt; hallo; übrigens; ich meine; ich meinte; noch eine frage; eine frage
noch; noch etwas; noch was; bitte; das ist interessant/gut/schön; schade
""",
        polite="""
und könntest/kannst du mir auch sagen; und könnten/können sie mir auch sagen; könntest/kannst du mir auch sagen;
entschuldigung; ich meine/meinte; nein ich meine/meinte; und könntest/kannst du mir/auch; und könnten/können sie
mir/auch; könntest/kannst du mir auch; könnten/können sie mir auch; könntest/kannst du auch; könnten/können sie
auch; und auch; ich möchte/wollte auch wissen; und ich möchte/wollte auch wissen
""",
        change="""
etwas anderes; was anderes; ganz was anderes; etwas ganz anderes; andere/neue frage; eine andere frage;
anderes/neues thema; ein anderes thema; nächste frage; nächstes thema; themenwechsel
""",
        topic="""
nun; jetzt; nun/jetzt/und zu/zum/zur; zurück zu/zum/zur; wieder zu/zum/zur; und zurück zu/zum/zur; reden/sprechen
wir über; was angeht; zum thema; bezüglich; und der/die/das
""",
        more="""
mehr; weiter; und weiter; mach weiter; fahr fort; fahre fort; und; und dann; und danach; was dann; was noch; wer
noch; wo noch; wann noch; sonst noch jemand/etwas/was; noch jemand/etwas; noch mehr; wer sonst; was sonst; wer sonst
noch; was sonst noch; wo sonst; wie geht es weiter; wie ging es weiter; was geschah/passierte dann/danach; andere;
weitere; weitere details/informationen/infos; mehr details/informationen/infos; näheres; genaueres; das nächste; die
anderen; der rest
""",
        other="""
andere; anderen; anderes; das/die/der/den/dem andere/anderen; nächste; nächsten; nächstes; das/die/der/den
nächste/nächsten; eine/einen/ein andere/anderen/anderes; nicht das; nicht die; nicht der; nicht den
""",
        ordinals=(
            "erste/ersten/erstes",
            "zweite/zweiten/zweites",
            "dritte/dritten/drittes",
            "vierte/vierten/viertes",
            "fünfte/fünften/fünftes",
        ),
        fillers="""
bitte; und; aber; oder; dann; auch; nein; ja; ich meine/meinte/will/möchte; sag/sage/erzähl/erzähle/zeig/zeige/gib
mir/uns; sagen/erzählen/zeigen/geben sie mir/uns; kannst/könntest du; können/könnten sie; mir; uns; etwas; ein
bisschen; ein wenig; darüber; davon; dazu; gibt es; gab es; gibt's; hast du; haben sie; das; die; der; den; dem;
nicht das; nicht die; nicht der; nicht das erste; nicht die erste; nicht den ersten; noch; erzählen; sagen; zeigen;
geben; davon; ergebnis; stelle; zitat
""",
        things="es",
        persons="er ihn ihm",
        empty="""
nicht kein denn sonst noch genau ungefähr etwa dann danach davor vorher später nun jetzt sagte gesagt heißt
""",
        asking="""
wie viel geld/zeit; wieviel geld/zeit; wie viele leute/menschen/personen/minuten/stunden/tage/wochen/monate/jahre;
wie vielen leuten/menschen/personen/minuten/stunden/tagen/wochen/monaten/jahren; wie viele male;
innerhalb wie vieler minuten/stunden/tage/wochen/monate/jahre
""",
        auxiliaries="""
ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten darf dürfen durfte
muss müssen musste soll sollen sollte will wollen wollte würde hätte wäre gibt gab ob
""",
        parts="und; aber; oder; was ist mit; wie ist es mit; wie steht es mit; und was ist mit; und wie ist es mit",
        articles="der die das den dem ein eine einen",
        you="du dich dir dein deine",
    ),
    "fr": FollowUpWords(
        talk="""
pardon; désolé; désolée; je suis désolé/désolée; excuse/excusez moi; merci; merci beaucoup; merci bien; super;
génial; parfait; très bien; bien; bon; ah bon; intéressant; c'est intéressant; très intéressant; d'accord; ok; okay;
entendu; compris; je vois; je comprends; ah; oh; hm; euh; vraiment; oui; non; si; mais non; attends; attendez;
bonjour; salut; au fait; à propos; je veux/voulais dire; encore une question; une autre question encore; une
dernière question; s'il te/vous plaît; exact; exactement; dommage; alors; donc
""",
        polite="""
pardon; désolé; je veux/voulais dire; non je veux/voulais dire; et peux/pourrais tu aussi; et pouvez/pourriez vous
aussi; peux/pourrais tu aussi; pouvez/pourriez vous aussi; et peux/pourrais tu; et pouvez/pourriez vous; et aussi;
je voudrais aussi savoir; et je voudrais aussi savoir
""",
        change="""
autre chose; tout autre chose; une autre question; autre question; nouvelle question; un autre sujet; autre sujet;
nouveau sujet; question suivante; changeons de sujet; pour changer de sujet
""",
        topic="""
maintenant; et maintenant; revenons à/au/aux; retour à/au/aux; parlons de/du/des; pour revenir à/au/aux; quant
à/au/aux; concernant; à propos de/du/des; et le/la/les
""",
        more="""
plus; continue; continuez; poursuis; poursuivez; vas y; allez y; et; et puis; et ensuite; et alors; et après;
ensuite; puis; la suite; et la suite; qui d'autre; quoi d'autre; où d'autre; quoi encore; qui encore; et quoi
encore; quelqu'un d'autre; autre chose encore; d'autres; et d'autres; les autres; le reste; que s'est il passé
ensuite/après; plus de détails/précisions/d'informations; davantage; en savoir plus; plus d'informations; dis m'en
plus; dites m'en plus; développe; développez; encore
""",
        other="""
l'autre; autre; un/une autre; suivant; suivante; le/la suivant/suivante; pas celui là; pas celle là; pas ça
""",
        ordinals=(
            "premier; première",
            "deuxième; second; seconde",
            "troisième",
            "quatrième",
            "cinquième",
        ),
        fillers="""
s'il te/vous plaît; s'il vous plait; et; mais; ou; alors; aussi; non; oui; je veux/voulais/voudrais; je voulais
dire; je parlais du/de; dis/donne/montre/raconte moi; dites/donnez/montrez/racontez moi; peux/pourrais tu;
pouvez/pourriez vous; me; m'en; en; dire; donner; un peu; y a t il; il y a; as tu; avez vous; le; la; les; à ce
sujet; là dessus; sur ça; sur cela; pas le premier; pas la première; pas celui là; pas celle là; résultat; passage;
citation
""",
        things="",
        persons="lui",
        asking="""
combien de temps/fois/personnes/gens/minutes/jours/semaines/mois; combien d'argent/heures/années/ans; à partir de
quand; à partir de quelle/quel heure/jour
""",
        empty="pas non encore exactement environ alors ensuite après avant puis maintenant dit",
        auxiliaries="""
est sont était étaient a ont avait avaient sera seront fut furent peut peuvent pouvait doit doivent va vont y si
""",
        parts="et; mais; ou; qu'en est il de/du/des; quid de/du/des; et qu'en est il de/du/des; et pour",
        articles="le la les un une",
        you="tu te toi vous ton ta votre",
    ),
    "es": FollowUpWords(
        talk="""
perdón; perdona; perdone; lo siento; disculpa; disculpe; gracias; muchas gracias; genial; estupendo; perfecto; muy
bien; bien; bueno; vale; de acuerdo; ok; okay; entiendo; entendido; ya veo; claro; interesante; qué interesante; es
interesante; ah; oh; ajá; eh; hola; de verdad; sí; si; no; espera; espere; por cierto; quiero/quería decir; otra
pregunta más; una pregunta más; una última pregunta; por favor; exacto; exactamente; qué pena; pues; entonces
""",
        polite="""
perdón; quiero/quería decir; no quiero/quería decir; y puedes/podrías también; y puede/podría también;
puedes/podrías también; puede/podría también; y puedes/podrías; y puede/podría; y también; también
quiero/quisiera/quería saber; y también quiero/quisiera/quería saber
""",
        change="""
otra cosa; algo distinto; algo diferente; otra pregunta; una pregunta distinta; otro tema; nuevo tema; nueva
pregunta; siguiente pregunta; cambiando de tema; cambiemos de tema
""",
        topic="""
ahora; y ahora; volviendo a/al; volvamos a/al; de vuelta a/al; hablemos de/del; en cuanto a/al; sobre; respecto
a/al; y el/la/los/las
""",
        more="""
más; sigue; siga; continúa; continúe; adelante; y; y luego; y después; y entonces; luego; después; qué más; quién
más; quiénes más; dónde más; cuándo más; alguien más; algo más; otros; y otros; otras; los demás; las demás; el
resto; más detalles/información/datos; qué pasó después/luego; y qué pasó después/luego; explica más; cuéntame más;
dime más
""",
        other="el/la otro/otra; otro; otra; siguiente; el/la siguiente; no ese; no esa; no eso",
        ordinals=(
            "primero; primera",
            "segundo; segunda",
            "tercero; tercera",
            "cuarto; cuarta",
            "quinto; quinta",
        ),
        fillers="""
por favor; y; pero; o; entonces; también; no; sí; quiero/quería/quisiera; quería decir; me refiero/refería a/al;
dime; dame; cuéntame; muéstrame; diga; dígame; deme; puedes/podrías/puede/podría decirme/darme/contarme; me; un
poco; sobre eso/esto/ello; de eso/esto/ello; hay; había; tienes; tiene; el; la; los; las; no el primero; no la
primera; no ese; no esa; resultado; pasaje; cita; saber
""",
        things="ello",
        persons="",
        asking="a partir de qué hora; cuántos minutos/días/meses/años; cuántas personas/horas/semanas; cuánta gente",
        empty="no exactamente aproximadamente entonces luego después antes ahora más dijo dicho",
        auxiliaries="""
es son era eran fue fueron está están estaba ha han había habían será serán puede pueden podía debe deben va van hay
si
""",
        parts="y; e; pero; o; qué hay de/del; y qué hay de/del; qué tal; y qué pasa con; qué pasa con",
        articles="el la los las un una",
        you="tú te ti usted ustedes tu",
    ),
    "it": FollowUpWords(
        asking="fino a quando; fino a che ora; quanti minuti/giorni/mesi/anni; quante persone/ore/settimane",
        empty="no non esattamente circa allora poi ancora",
    ),
    "pt": FollowUpWords(
        asking="a partir de que horas; quantos minutos/dias/meses/anos; quantas pessoas/horas/semanas; quanta gente",
        empty="não exatamente aproximadamente então depois ainda",
    ),
    "ca": FollowUpWords(
        asking="quants minuts/dies/mesos/anys; quantes persones/hores/setmanes; quanta gent",
        empty="no exactament aproximadament llavors després",
    ),
    "ro": FollowUpWords(
        asking="cât de des/mult; câte minute/ore/zile/săptămâni/luni; câți ani/oameni; câte persoane",
        empty="nu exact aproximativ atunci apoi",
    ),
    "nl": FollowUpWords(
        asking="hoeveel mensen/personen/minuten/uur/uren/dagen/weken/maanden/jaar/jaren",
        empty="niet geen precies ongeveer dan nog",
    ),
    "sv": FollowUpWords(
        asking="""
hur lång tid; hur mycket tid/pengar; hur många gånger/personer/människor/minuter/timmar/dagar/veckor/månader/år; sedan
när; fram till när; när på dagen/året; vilken tid på dagen/året
""",
        empty="inte exakt ungefär då",
    ),
    "da": FollowUpWords(
        asking="""
hvor lang tid; hvor mange penge/gange/personer/mennesker/minutter/timer/dage/uger/måneder/år; hvor meget tid; siden
hvornår; hvornår på dagen/året; hvilken tid på dagen/året
""",
        empty="ikke præcis cirka så da",
    ),
    "no": FollowUpWords(
        asking="""
hvor lang tid; hvor mye tid/penger; hvor mange ganger/personer/mennesker/minutter/timer/dager/uker/måneder/år; siden
når; fram til når; når på dagen/året; hvilken tid på dagen/året
""",
        empty="ikke akkurat nøyaktig omtrent da",
    ),
    "pl": FollowUpWords(
        asking="po co; ile osób/ludzi/minut/godzin/dni/tygodni/miesięcy/lat", empty="nie dokładnie wtedy"
    ),
    "cs": FollowUpWords(
        asking="do kolika hodin; kolik lidí/osob/minut/hodin/dní/dnů/týdnů/měsíců/let", empty="ne přesně zhruba asi pak"
    ),
    "ru": FollowUpWords(
        asking="""
с каких пор; до каких пор; до какого числа/часа; до которого часа; до/со скольки; сколько
человек/людей/минут/часов/дней/недель/месяцев/лет
""",
        empty="не нет точно примерно тогда",
    ),
    "uk": FollowUpWords(
        asking="відколи; до котрої; до якої години; скільки людей/осіб/хвилин/годин/днів/тижнів/місяців/років",
        empty="не ні точно приблизно тоді",
    ),
    "bg": FollowUpWords(
        asking="в колко часа; колко души/хора/минути/часа/дни/седмици/месеца/години",
        empty="не точно приблизително тогава",
    ),
    "hu": FollowUpWords(
        asking="hánytól; hány ember/perc/óra/nap/hét/hónap/év; hány percig/óráig/napig/hétig/hónapig/évig",
        empty="nem pontosan körülbelül akkor",
    ),
    "fi": FollowUpWords(
        asking="""
moneenko asti; moneltako; mihin kellonaikaan; montako
kertaa/ihmistä/henkilöä/minuuttia/tuntia/päivää/viikkoa/kuukautta/vuotta; kuinka monta
kertaa/ihmistä/henkilöä/minuuttia/tuntia/päivää/viikkoa/kuukautta/vuotta
""",
        empty="ei tarkalleen noin sitten",
    ),
    "tr": FollowUpWords(
        asking="ne kadar süre/sürer/zaman/para; saat kaçtan itibaren; kaç kişi/dakika/saat/gün/hafta/ay/yıl",
        empty="değil hayır tam yaklaşık",
    ),
    "el": FollowUpWords(
        asking="πόσα λεπτά/άτομα/χρόνια; πόσες ώρες/μέρες/ημέρες/εβδομάδες; πόσους μήνες; πόσοι μήνες/άνθρωποι",
        empty="όχι δεν μη ακριβώς περίπου τότε",
    ),
    "id": FollowUpWords(
        asking="hari apa; buat apa/siapa; berapa orang/menit/jam/hari/minggu/bulan/tahun",
        empty="tidak tepatnya kira-kira lalu",
    ),
    "vi": FollowUpWords(
        asking="""
mấy lần/phút/giờ/tiếng/ngày/tuần/tháng/năm; bao nhiêu lần/người/phút/giờ/tiếng/ngày/tuần/tháng/năm; bao lâu một lần;
ngày nào; để làm gì
""",
        empty="không khoảng",
    ),
    "ar": FollowUpWords(
        asking="أيهم; أيهما; كم مرة/شخصا/دقيقة/ساعة/يوما/أسبوعا/شهرا/سنة/عاما", empty="لا ليس تماما تقريبا"
    ),
    "he": FollowUpWords(asking="בשביל מה; כמה פעמים/אנשים/דקות/שעות/ימים/שבועות/חודשים/שנים", empty="לא בדיוק בערך אז"),
    "fa": FollowUpWords(asking="چند بار/نفر/دقیقه/ساعت/روز/هفته/ماه/سال; ساعت چند", empty="نه دقیقا تقریبا"),
    "hi": FollowUpWords(asking="कितनी बार; कितने लोग/मिनट/घंटे/दिन/हफ्ते/सप्ताह/महीने/साल", empty="नहीं ठीक लगभग"),
}
