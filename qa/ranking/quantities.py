"""Tell which quantity a question for a number asks for ("money"), and which one the unit of a number measures.

Law: both depend on the tables of words alone. A word that is in no table asks for no quantity and is no unit. All
languages share the tables: a question in one language may be about a text in another.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.letters import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.query.question import Question

# Words of a question for a quantity, one language after the other; "*" stands for an ending.
_ASKING = {
    "money": """
        cost costs price prices priced expensive cheap fee fees fare fares toll rent salary wage wages budget
        pay paid money revenue income profit deposit tax taxes debt pension kaution pacht steuer steuern rente
        honorar beitrag schulden bußgeld zuschuss fianza alquiler impuesto multa deuda caution impôt amende
        dette kostet kosten kostete kosteten preis preise teuer billig gebühr gebühren miete gehalt lohn geld
        umsatz gewinn einnahmen cuesta cuestan costó costaba costar coste costo precio precios caro cara caros
        caras tarifa sueldo salario ingresos coûte coûtent coûtait coûté coûter coût prix cher chère loyer
        salaire tarif argent costa costano costava costato prezzo prezzi cari tariffa affitto stipendio soldi
        custa custam custou custava custo preço preços salário aluguel dinero dinheiro kost kostten prijs
        prijzen duur huur loon koste kostar kostade kosta kostnad pris priset priser dyr dyrt avgift hyra koster
        kostede kostet dyre gebyr leje leie kosztuje kosztują kosztował* koszt koszty cena ceny cenę drogi droga
        drogie opłata stojí stál stála stálo cenu drahý drahá drahé poplatek стоит стоят стоил* стоимост* цена
        цены цену дорогой дорогая дорого денег коштує коштують коштував* вартіст* ціна ціну струва струват
        струваше цената fiyat* ücret* pahalı maliyet* κοστίζει κοστίζουν κόστισε κόστος τιμή ακριβό costă preț*
        costul scump costen preu kerül került ára költség* drága maksaa maksavat maksoi hinta hinnan kallis
        harga harganya biaya mahal tarif ongkos giá phí سعر ثمن تكلفة يكلف تكلف كلفة قیمت هزینه بها מחיר מחירו
        עולה עלות עלה कीमत क़ीमत दाम मूल्य किराया शुल्क खर्च लागत महंगा महंगी 多少钱 多少錢 价格 價格 价钱 價錢
        售价 售價 费用 費用 成本 贵 貴 いくら 値段 価格 料金 가격 비용 요금 값 ราคา แพง กี่บาท
        """,
    "mass": """
        weigh weighs weighed weight heavy wiegt wiegen wog gewicht schwer pesa pesan pesaba pesó peso pesado pesada
        pèse pèsent pesait poids lourd lourde pesano pesava pesante pesam weegt wegen woog zwaar väger vägde vikt
        tung tungt vejer vejede vægt veier veide vekt waży ważą ważył* waga ciężki váží vážil* hmotnost těžký весит
        весят весил* вес масса тяжел* важить вага тежи тегло тежк* ağır ağırlı* ζυγίζει βάρος cântăreș* greutate*
        greu pes súlya nehéz painaa painoi paino berat beratnya nặng يزن تزن وزن שוקל שוקלת משקל वज़न वजन भारी 多重
        重量 重さ 重い 무게 무거 หนัก น้ำหนัก
        """,
    "length": """
        far tall wide deep height width depth distance length weit breit tief entfernung höhe länge breite tiefe
        lang altura longitud distancia profundidad anchura lejos hauteur longueur largeur profondeur distance
        altezza lunghezza larghezza profondità distanza lontano altitude comprimento distância profundidade longe
        ver breed diep hoogte lengte afstand långt djup bredd avstånd lång langt dyb bredde afstand langt dyp
        avstand daleko wysoki głęboki odległość długość wysokość daleký vysoký vzdálenost délka výška далеко высоко
        глубоко высота длина ширина глубина расстояние висота довжина відстань височина дължина uzak yüksek uzunluk
        yükseklik mesafe μακριά ύψος μήκος απόσταση departe înălțime* lungime* lluny alçada messze magas hossza
        magassága távolság kaukana pitkä korkea pituus korkeus jauh tinggi panjang tingginya xa cao ارتفاع طول مسافة
        عمق فاصله גובה אורך מרחק ऊँचाई ऊंचाई ऊँचा ऊंचा लंबाई दूरी दूर गहराई 多远 多遠 多高 多深 多宽 长度 長度 高度
        距离 距離 深さ 高さ 長さ 거리 높이 길이 깊이 ไกล สูง ลึก ยาว
        """,
    "time": """
        last lasts lasted take takes took duration time zeit tijd tid dauert dauern dauerte dauer lange dura duran
        duró duraba durar tarda tardan tardó tardar tiempo duración dure durent durait durée temps durano durò
        durata tempo durata demora demoram demorou duração duurt duurde duren lange tar varar varade tager varer
        varte trwa trwał* trvá trval* длится длил* длительност* долго времени продолжительн* триває тривал* довго
        часу трае време продължител* sürer sürdü sürüyor süresi süre διαρκεί διάρκεια durează durat* tart tartott
        meddig kestää kesti lama lamanya lâu يستغرق تستغرق يستمر تستمر مدة مدت זמן נמשך נמשכת समय देर अवधि 多久
        多长时间 多長時間 时间 時間 何分 期間 오래 시간 기간 นาน เวลา
        """,
    "warmth": """
        cold hot warm temperature kalt heiß temperatur* frío fría caliente temperatura froid chaud température
        freddo fredda caldo calda frio fria quente koud heet temperatuur kallt varmt koldt zimno teplota teplý
        температур* холодн* тепло sıcak soğuk sıcaklık* θερμοκρασία* hőmérséklet* lämpötila* suhu nhiệt حرارة دما
        טמפרטורה तापमान ठंडा गर्म 温度 溫度 气温 氣溫 気温 온도 기온 อุณหภูมิ หนาว ร้อน
        """,
    "age": """
        old age aged पुराना पुरानी पुराने alt alter edad âge età idade oud leeftijd gammal ålder gammel alder lat
        věk возраст* вік възраст* yaş* ηλικία* vârsta kor ikä umur usia tuổi عمر سن גיל आयु उम्र 年龄 年齡 几岁 幾歲
        年齢 何歳 나이 อายุ
        """,
    "times": """
        often frequently frequency oft häufig veces frecuencia fois fréquence volte spesso frequenza vezes
        frequência vaak keer ofta gånger ofte gange ganger często razy často krát kolikrát часто раз разів пъти sık
        kez defa kere συχνά φορές ori frecvent sovint vegades gyakran hányszor usein kertaa sering kali lần مرة مرات
        بار פעמים बार 几次 幾次 多少次 频率 頻率 何回 頻度 자주 몇번 บ่อย กี่ครั้ง
        """,
    "speed": """
        fast speed schnell geschwindigkeit rápido velocidad vitesse velocità velocidade snel snelheid hastighet
        hastighed prędkość rychlost скорост* быстро швидкіст* hız* ταχύτητα viteză sebesség nopeus kecepatan سرعة
        سرعت מהירות गति 速度 速さ 속도 ความเร็ว
        """,
    "share": """
        percent* prozent* porcent* pourcent* procent* percentage porcentaje percentual* percentuale anteil odsetek
        процент* відсот* yüzde ποσοστό százalék* prosent* persen persentase نسبة درصد אחוז प्रतिशत 百分之 百分比
        割合 パーセント 퍼센트 비율 เปอร์เซ็นต์ ร้อยละ
        """,
}
_UNITS = {
    "money": """
        dollar dollars euro euros pound pounds pence cent cents franc francs franco francos franchi franken yen yuan
        eur usd gbp chf jpy cny inr rupee* rupi* pesos peso reais real forint* lira liras lire lei leu kr krone*
        krona kronor kroner pfund libras zł złot* kč korun* koron* рубл* руб долл* евро грн гривн* гривень гривня
        лев лева лв фунт* ευρώ δολάρι* tl euroa ron دولار يورو یورو جنيه ريال درهم دينار ليرة تومان ریال دلار שקל
        שקלים דולר יורו אירו रुपये रुपए रुपया रु डॉलर यूरो पाउंड đồng đô rupiah dolar dólar* dòlar* 元 美元 欧元
        歐元 日元 块 塊 人民币 円 ドル ユーロ 원 달러 유로 บาท ดอลลาร์ ยูโร
        """,
    "mass": """
        kg g mg t lb lbs pound pounds ounce ounces oz stone ton tons tonne tonnes tonnen kilo* gram grams gramm
        gramme grammes grammi gramo gramos grama gramas grammaa gigaton* gigatonn* tonelad* tonnellat* tonn tonna
        tonnia pfund libras кг г т мг тонн* килограм* кілограм* грамм* грам κιλά τόνοι كيلو كيلوغرام كيلوجرام غرام
        طن کیلو کیلوگرم گرم تن קילו גרם טון किलो किलोग्राम ग्राम टन गीगाटन 公斤 千克 克 吨 噸 斤 キログラム グラム
        トン 킬로그램 그램 톤 กิโลกรัม กก กรัม ตัน
        """,
    "length": """
        km m cm mm mi mile miles meter meters metern metre metres metro metros metri mètre* metr metry metrów metrů
        kilomet* foot feet ft inch inches yard yards meile* fuß pies piedi pés meter pieds miglia millas milhas mil
        км м см мм метр* километр* кілометр* миль мили μέτρα χιλιόμετρα метра كيلومتر متر أمتار کیلومتر מטר מטרים
        किलोमीटर मीटर मील 公里 千米 米 厘米 キロメートル メートル センチ 미터 킬로미터 เมตร กิโลเมตร
        """,
    "time": """
        h hr hrs hour hours min mins minute minutes s sec secs second seconds day days week weeks month months year
        years decade decades century centuries std stunde stunden minuten sek sekunde sekunden tag tage tagen woche
        wochen monat monate monaten jahr jahre jahren heure heures seconde secondes jour jours semaine semaines mois
        an ans année années hora horas minuto minutos segundo segundos día días semana semanas mes meses año años
        ora ore minuti secondi giorno giorni settimana settimane mese mesi anno anni dia dias mês anos uur uren
        seconden dag dagen weken maand maanden jaar timme timmar dagar vecka veckor månad månader år time timer
        minutter dage dager uge uger uke uker måned måneder godz godzina godziny godzin minut minuta minuty dni
        dzień tydzień tygodni* miesi* lat lata rok roku hodina hodiny hodin dny den týden týdnů měsíc* let roky ч
        час часа часов мин минут* секунд* дня дней день недел* месяц* год года лет годин* днів дні тиждень тижнів
        місяц* років роки рік дни седмиц* месец* години saat dakika gün hafta ay yıl saniye ώρα ώρες λεπτά μέρες
        ημέρες μήνες χρόνια έτη oră zile săptămân* lună luni ani hores minuts dies setmanes mesos anys óra perc nap
        hét hónap év tunti* minuuttia päivä* viikko* kuukau* vuosi vuotta jam menit hari minggu bulan tahun giờ phút
        ngày tuần tháng năm ساعة ساعات دقيقة دقائق يوم أيام أسبوع أسابيع شهر أشهر شهور سنة سنوات أعوام ساعت دقیقه
        روز هفته ماه سال שעה שעות דקות ימים שבועות חודשים שנה שנים घंटे घंटा मिनट दिन सप्ताह हफ़्ते हफ्ते महीने
        महीना साल वर्ष सेकंड 小时 小時 分钟 分鐘 秒 天 个月 個月 周 星期 年 時間 分 日 か月 週間 시간 분 초 일 년
        개월 주 ชั่วโมง นาที วัน ปี เดือน สัปดาห์ percig óráig napig hétig hónapig évig
        """,
    "age": """
        month months year years monat monate monaten jahr jahre jahren mois an ans mes meses año años mesi anno anni
        mês ano anos maanden jaar månader år måneder miesięcy rok roku lat lata měsíců let roky месяц* год года лет
        років роки рік ay yaş έτη χρόνια luni ani an anys hónap* év éves kuukau* vuosi vuotta vuotias bulan tahun
        tuổi شهر سنة سنوات سال חודשים שנים שנה महीने महीना साल वर्ष 岁 歲 歳 年 세 살 년 ปี ขวบ เดือน
        """,
    "warmth": """
        degree degrees celsius fahrenheit kelvin grad grado* degré* gradi grau graus grader graden stopni* stupň*
        stupeň градус* derece βαθμ* grade fok astetta derajat độ درجة درجات درجه מעלות डिग्री 度 ℃ 도 องศา
        """,
    "times": """
        time times mal male malen vez veces fois volta volte vezes keer gånger gång gange gang ganger raz razy krát
        раз раза пъти kez defa kere φορές φορά ori vegades vegada kertaa kali lần مرة مرات مرتين بار פעמים फिर बार
        次 回 번 ครั้ง
        """,
    "speed": """
        mph kmh kph knots knot knoten nudos nœuds nodi
        """,
    "size": """
        hectare* acre* hektar* hectárea* ha litre* liter* litro* litri l ml gallon* m² m2 km² km2 square quadrat* kb
        mb gb tb bytes byte pixel* px watt* volt* kw mw kwh hz
        """,
}
# Other quantities of which a unit answers a question for one:
_ALSO = {"speed": frozenset(("time", "length"))}
# Quantities that a question asks for only by the word behind "how": "how much did the old mill cost"
_ONLY_BEHIND = frozenset(("age", "speed", "times"))
_SIGNS = {"money": "$€£¥₹₽₩₺₫฿₪￥", "share": "%٪％", "warmth": "°℃℉"}
SIGNS = "".join(_SIGNS.values())
# Words that ask for a duration or a length, and those that tell that it is a duration:
_LONG = frozenset(
    "long lang largo larga longo longa lungo lunga lång långt langt hosszú uzun dlouhý długi लंबा लंबी".split()
)
_HELPING = frozenset("do does did has have had must should".split())  # "how long does it take"
# Words that ask how many; of these, some ask for nothing else:
_MANY = frozenset("many viele vielen wieviele cuántos cuántas quanti quante quantos quantas många mange".split())
MANY = _MANY.union(
    "combien hoeveel сколько скільки ile kolik hány kaç berapa câți câte quants quantes कितने कितनी كم".split()
)
COUNT, TIMES = frozenset(("count",)), frozenset(("times",))
# A price is asked for by "much" and a word for "is": "how much is the ticket?"
_MUCH_IS = re.compile(
    r"\b(?:much (?:is|are|was|were)|cuánto (?:es|son|era)|quanto (?:è|é|era|sono|são)|hoeveel (?:is|zijn)"
    r"|wie ?viel (?:ist|sind)|c'est combien|hvor mye er|hvor meget er|hur mycket är|cât (?:e|este|sunt|face)"
    r"|quant (?:és|val|valen)|mennyi (?:az?|egy)|paljonko on|колко (?:е|са)|πόσο (?:κάνει|κάνουν|είναι|έχει|έχουν))\b"
)
PRICE = frozenset(("money", "share"))
_HOW_MANY = r"(?:多少|几|幾|何|몇|กี่) ?"
# Words before a number, or instead of one, that say how often something happens, and those that need none.
EVERY = frozenset(
    "every each alle jede jeden jedes cada tous toutes chaque ogni elke iedere varje hver hvert co każde každé každých"
    " каждые каждый каждую кожні кожен всеки her κάθε fiecare minden joka setiap mỗi كل हर".split()
)
ONCE = frozenset("once twice thrice jednou dvakrát třikrát dwukrotnie дважды трижды двічі тричі".split())
_OFTEN = (EVERY | ONCE).union(
    "einmal zweimal dreimal viermal fünfmal mehrmals hourly daily nightly weekly fortnightly monthly quarterly yearly"
    " annually stündlich täglich nachts wöchentlich monatlich vierteljährlich jährlich diariamente semanalmente"
    " mensualmente anualmente quotidiennement hebdomadairement mensuellement annuellement quotidianamente"
    " settimanalmente mensilmente annualmente diário mensalmente dagelijks wekelijks maandelijks jaarlijks dagligen"
    " dagligt daglig veckovis månadsvis årligen ugentlig ukentlig månedlig månedligt årlig årligt codziennie"
    " tygodniowo miesięcznie rocznie denně týdně měsíčně ročně ежедневно еженедельно ежемесячно ежегодно щодня щотижня"
    " щомісяця щороку".split()
)
READ = 1000  # characters of a question
ENDING = 4  # letters that "*" stands for, at most


@lru_cache(maxsize=2)
def _table(name: str) -> tuple[dict[str, frozenset[str]], tuple[tuple[str, str], ...]]:
    """The quantities of each whole word, and the beginnings of words with their quantities. A word is also known
    without its marks, unless that is another word: "länge", "lange"."""
    words: dict[str, frozenset[str]] = {}
    beginnings: list[tuple[str, str]] = []
    for quantity, listed in (_ASKING if name == "asking" else _UNITS).items():
        for word in map(folded, listed.split()):
            if word.endswith("*"):
                beginnings.append((plain(word[:-1]), quantity))
            else:
                words[word] = words.get(word, frozenset()) | {quantity}
    return {plain(word): own for word, own in words.items()} | words, tuple(beginnings)


@lru_cache(maxsize=1 << 12)  # the words of a question's candidates, of which most stand in several
def _of(word: str, name: str) -> frozenset[str]:
    words, beginnings = _table(name)
    word = folded(word)
    if own := words.get(word) or words.get(plain(word)):
        return own
    word = plain(word)
    ends = len(word) - ENDING
    return frozenset(quantity for begin, quantity in beginnings if word.startswith(begin) and len(begin) >= ends)


def asking(word: str) -> frozenset[str]:
    """The quantities that a word of a question asks for.

    >>> sorted(asking("costs")), sorted(asking("Gewicht")), sorted(asking("lamp"))
    (['money'], ['mass'], [])
    """
    return _of(word, "asking")


def of_unit(word: str) -> frozenset[str]:
    """The quantities that a unit measures: a pound may be money.

    >>> sorted(of_unit("Minuten")), sorted(of_unit("pounds")), sorted(of_unit("bottles"))
    (['time'], ['mass', 'money'], [])
    """
    return _of(word, "units")


def of_sign(sign: str) -> frozenset[str]:
    """The quantities of a sign beside a number: "€", "%"."""
    return frozenset(quantity for quantity, signs in _SIGNS.items() if sign in signs)


class Asked(NamedTuple):
    """What a question for a number asks for: the quantities of which the answer is one, and whether it asks how many
    there are of what it names, so that the answer needs no unit."""

    quantities: frozenset[str]
    counts: bool = False


def asked_quantities(question: Question) -> frozenset[str]:
    """The quantities of which a question for a number asks one; COUNT if it asks how many there are of what is no unit;
    none if it does not say."""
    return _asked(question.text[:READ], question.language, question.measure).quantities


def counts(question: Question) -> bool:
    """Whether a question asks how many there are of what it names."""
    return _asked(question.text[:READ], question.language, question.measure).counts


@lru_cache(maxsize=16)
def _asked(text: str, code: str, measure: str) -> Asked:
    if language_of(code).is_unspaced:
        return Asked(_with_others(_asked_unspaced(text)))
    words = [word.lower() for word in tokenizer.strings(text)]
    asking_alone = language_of(code).unaccented.alone
    if any(one in EVERY and asking_alone.get(plain(folded(behind))) == "number" for one, behind in pairwise(words)):
        return Asked(TIMES)  # "ogni quanto", "cada cuánto"
    named = frozenset().union(*map(asking, words))
    if measure in _LONG:
        is_lasting = "time" in named or not _HELPING.isdisjoint(words)
        return Asked(frozenset(("time",)) if is_lasting else frozenset(("length", "time")))
    if MANY.isdisjoint(words):
        own = _with_others(asking(measure) or named - _ONLY_BEHIND)
        return Asked(own or (PRICE if _MUCH_IS.search(text.lower()) else own))
    behind = words[next(place for place, word in enumerate(words) if word in MANY) + 1 :]
    counted = next((word for word in behind if folded(word) not in language_of(code).stop_words), "")
    if units := of_unit(counted):
        return Asked(units & named or units, counts=True)
    if not _MANY.isdisjoint(words):
        return Asked(COUNT, counts=True)
    own = _with_others(asking(counted) or named - _ONLY_BEHIND)
    return Asked(own or COUNT, counts=not own)


def _with_others(quantities: frozenset[str]) -> frozenset[str]:
    return quantities.union(*(_ALSO.get(quantity, ()) for quantity in quantities))


def _asked_unspaced(text: str) -> frozenset[str]:
    if match := re.search(_HOW_MANY, text):
        _, units = unit_at(text, match.end())
        if units:
            return units
    return _found_in(text, "asking")


def named_in(text: str, words: Iterable[str]) -> frozenset[str]:
    """The quantities that the words of a sentence name; `text` is looked at where there are no spaces."""
    return _with_others(frozenset().union(*map(asking, words), _found_in(text, "asking")))


def says_how_often(words: Iterable[str]) -> bool:
    """Whether a sentence says how often something happens: "twice", "every week", "daily".

    >>> says_how_often(("The", "filter", "is", "cleaned", "weekly")), says_how_often(("twenty", "filters"))
    (True, False)
    """
    return any(word.lower() in _OFTEN for word in words)


def has_quantity(text: str, words: Iterable[str], wanted: frozenset[str]) -> bool:
    """Whether a sentence that holds a number has a unit or a sign of one of the quantities, or names one.

    >>> has_quantity("It is 3 m high.", ("It", "is", "3", "m", "high"), frozenset(("money",)))
    False
    """
    if wanted == COUNT:
        return True
    signs = frozenset().union(*(_SIGNS.get(quantity, "") for quantity in wanted))
    if not signs.isdisjoint(text) or not named_in(text, words).isdisjoint(wanted):
        return True
    return any(not of_unit(word).isdisjoint(wanted) for word in words) or not _found_in(text, "units").isdisjoint(
        wanted
    )


def _found_in(text: str, name: str) -> frozenset[str]:
    """The quantities of all words of a table that stand in a text without spaces."""
    return frozenset().union(*(own for word, own in _unspaced(name).items() if word in text))


@lru_cache(maxsize=2)
def _unspaced(name: str) -> dict[str, frozenset[str]]:
    """The words of a table in scripts without spaces, the longest first."""
    words = {word: own for word, own in _table(name)[0].items() if tokenizer.is_unspaced(word) or word in "℃"}
    return dict(sorted(words.items(), key=lambda one: -len(one[0])))


def unit_at(text: str, place: int) -> tuple[str, frozenset[str]]:
    """The unit that begins at this place of a text without spaces, and its quantities; ("", none) if there is none."""
    found = ((word, own) for word, own in _unspaced("units").items() if text.startswith(word, place))
    return next(found, ("", frozenset()))
