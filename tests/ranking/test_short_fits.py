"""A short answer is of the quantity, the column, the sentence and the role that the question asks for, or not given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.resolve import resolve
from qa.ranking.quantities import asked_quantities, of_unit

if TYPE_CHECKING:
    from pathlib import Path


CAMP = """# Camp gear

The tent costs 310 euros and sleeps three people. It weighs 4.2 kg with its poles. We bought it on 3 May 2019 in Leeds.

The sleeping bag is rated to -18°C and weighs 950 g. It costs 89 euros.

The stove boils a litre in 5 minutes. It was the 3rd stove that we tried.

The hike to the hut is 30 km long and takes 9 hours. The hut opened in 1931.
"""
AUSRÜSTUNG = """# Ausrüstung

Das Zelt wiegt 4 kg und bietet Platz für drei Personen. Das Zelt ist ein gutes Stück und war teuer.

Der Weg zur Hütte ist 30 km lang. Die Wanderung dauert 9 Stunden. Die Fähre nach Borkum fährt 45 km weit über das Meer.

Die Uhr wird alle 5 Jahre geprüft.
"""
EQUIPO = """# Equipo

La tienda pesa 4 kg y tiene tres plazas. El saco pesa 950 gramos y cuesta 89 euros. La caminata es de 30 km y dura 9
horas. La linterna alumbra 12 metros. El saco aguanta hasta -18 °C en invierno.
"""
MARKET = """# बाज़ार

यह एक पुराना तंबू है जो गाँव में मिलता है। तंबू का वज़न 4 किलो है। टोपी की कीमत 250 रुपये है। किताब एक दुकान में बिकती है।
"""
TENT = "# 装备\n\n帐篷重4公斤，价格是310元。徒步路线长30公里，需要9小时。睡袋可以承受-18℃的低温。\n"
TOOL = """# Crawler

The option `--depth 3` follows links three levels deep. The crawler writes to the log at INFO level. Run CMD in the
shell to stop it. The index is rebuilt twice a week. The F# client was added by Petra Holm. NASA built the probe.
"""
SHOW = "# Schau\n\nDie Schau beginnt am 10.6. und dauert 3 Monate.\n"
TÁRLAT = "# Tárlat\n\nA tárlat június 10-én nyílik, és egészen őszig, azaz 3 hónapig tart.\n"
NÄYTTELY = "# Näyttely\n\nNäyttely alkaa 10. kesäkuuta ja kestää 3 kuukautta, mutta se on suljettu maanantaisin.\n"
EXHIBITION = "# 展览\n\n展览6月10日开始，为期三个月。\n"
TOURS = """# Tours

The tour lasts half the day and starts at 10:30. The climb takes 90 minutes and starts at 7:15. La gita dura a lungo e
parte alle 10.30.
"""
SAC = """# Le sac

La tente coûte 310 euros et pèse 4 kg. Le trajet fait 30 km et dure 9 heures. La lettre a été envoyée à Anne Petit par
le maire. Le phare a été peint par des bénévoles de Lyon. Paul Roux a dit que le jury était fier.
"""
QUANTITIES = [
    (CAMP, "how much does the tent weigh?", "4.2 kg"),
    (CAMP, "how much does the tent cost?", "310 euros"),
    (CAMP, "how heavy is the sleeping bag?", "950 g"),
    (CAMP, "how long does the hike take?", "9 hours"),
    (CAMP, "how long is the hike?", "30 km"),
    (TOURS, "how long does the tour last?", None),
    (TOURS, "how long does the climb take?", "90 minutes"),
    (TOURS, "quanto dura la gita?", None),
    (SHOW, "wie lange dauert die Schau?", "3 Monate"),
    (TÁRLAT, "meddig tart a tárlat?", "3 hónapig"),
    (NÄYTTELY, "kuinka kauan näyttely kestää?", "3 kuukautta"),
    (EXHIBITION, "展览为期多久？", None),
    (CAMP, "how cold can it get for the sleeping bag?", "-18°C"),
    (CAMP, "how much did the stove cost?", None),
    (CAMP, "how old is the hut?", None),
    (AUSRÜSTUNG, "wie teuer ist das Zelt?", None),
    (AUSRÜSTUNG, "wie schwer ist das Zelt?", "4 kg"),
    (AUSRÜSTUNG, "wie lang ist der Weg zur Hütte?", "30 km"),
    (AUSRÜSTUNG, "wie lange fährt die Fähre nach Borkum?", None),
    (EQUIPO, "¿cuánto pesa el saco?", "950 gramos"),
    (EQUIPO, "¿cuánto cuesta el saco?", "89 euros"),
    (EQUIPO, "¿qué temperatura aguanta el saco?", "-18 °C"),
    (EQUIPO, "¿cuánto cuesta la tienda?", None),
    (EQUIPO, "¿cuánto cuesta la linterna?", None),
    (MARKET, "तंबू की कीमत कितनी है?", None),
    (MARKET, "किताब की कीमत कितनी है?", None),
    (MARKET, "टोपी की कीमत कितनी है?", "250 रुपये"),
    (TENT, "帐篷的价格是多少？", "310元"),
    (TENT, "睡袋可以承受多少度？", "-18℃"),
    (TOOL, "how often does the crawler follow links?", None),
    (TOOL, "how often is the index rebuilt?", "twice"),
    (SAC, "combien pèse la tente ?", "4 kg"),
    (SAC, "combien de temps dure le trajet ?", "9 heures"),
]
HARBOUR = """# The harbour prize

The harbour prize was given to Nora Lind by the mayor. Tom Reed said that the jury was proud.

The old lighthouse was painted by volunteers from Leeds. The statue was brought from York in 1890.

The bell was stolen during the night. Eve Stone sleeps in the tower.

Will Smith swept the floor. The door was locked by Paul Winter.
"""
VILLA = """# La villa

El premio se entregó a Nora Lind durante la fiesta. Marta Solís abrió la puerta y Juan Peña cerró la ventana.

La iglesia fue pintada por los monjes de Priego. Ana Gil fundó la escuela y la dirigió Luis Mora.
"""
HAVEN = """# Haven

De brief werd aan Paul Winter gestuurd door de gemeente. De vuurtoren werd geschilderd door vrijwilligers uit Leiden.

De brug werd geopend door Jan de Boer.
"""
LANG = "# Làng\n\nKỹ sư Lê Minh thiết kế cầu. Ông Nguyễn Văn Kỹ xây ngôi nhà này vào năm 1950.\n"
DRIVERS = """# The drivers

The C++ driver was written by Ann Lee over one winter. The C# driver is much younger and smaller than that.

The parser in Rust is maintained by Zoe Park. The parser in Python has no maintainer.
"""
STAFF = "# Staff\n\nCook: Ann Lee\nRole: Head Chef\n\nThe soup is hot.\n"
PEOPLE = [
    (HARBOUR, "who gave the harbour prize?", None),
    (HARBOUR, "who got the harbour prize?", "Nora Lind"),
    (HARBOUR, "who was proud?", None),
    (HARBOUR, "who said that the jury was proud?", "Tom Reed"),
    (HARBOUR, "who painted the old lighthouse?", None),
    (HARBOUR, "who brought the statue?", None),
    (HARBOUR, "who stole the bell?", None),
    (HARBOUR, "who swept the floor?", "Will Smith"),
    (HARBOUR, "who locked the door?", "Paul Winter"),
    (VILLA, "¿quién entregó el premio?", None),
    (VILLA, "¿quién abrió la puerta?", "Marta Solís"),
    (VILLA, "¿quién cerró la ventana?", "Juan Peña"),
    (VILLA, "¿quién pintó la iglesia?", None),
    (VILLA, "¿quién fundó la escuela?", "Ana Gil"),
    (VILLA, "¿quién dirigió la escuela?", "Luis Mora"),
    (HAVEN, "wie stuurde de brief?", None),
    (HAVEN, "wie schilderde de vuurtoren?", None),
    (HAVEN, "wie opende de brug?", "Jan de Boer"),
    (SAC, "qui a envoyé la lettre ?", None),
    (SAC, "qui a peint le phare ?", None),
    (SAC, "qui était fier ?", None),
    (LANG, "ai thiết kế cầu?", "Lê Minh"),
    (TOOL, "who writes to the log?", None),
    (TOOL, "who stops the crawler in the shell?", None),
    (TOOL, "who added the F# client?", "Petra Holm"),
    (TOOL, "who built the probe?", "NASA"),
    (DRIVERS, "who wrote the C++ driver?", "Ann Lee"),
    (DRIVERS, "who wrote the C# driver?", None),
    (DRIVERS, "who maintains the parser in Rust?", "Zoe Park"),
    (DRIVERS, "who maintains the parser in Python?", None),
    (STAFF, "who is the cook?", "Ann Lee"),
]
TABLE = """# Orders

| Item | Quantity | Price | Due | Date |
| --- | --- | --- | --- | --- |
| Lamp | 1 | 129.50 | 2024-05-01 | 2024-04-02 |
| Chair | 4 | 75.00 | 2024-06-10 | 2024-05-03 |
"""
TABELLE = """# Bestellungen

Das ist die Liste der Bestellungen, die wir in diesem Jahr von der Firma bekommen haben, und was sie uns kosten.

| Artikel | Menge | Preis | Datum | Fällig |
| --- | --- | --- | --- | --- |
| Lampe | 1 | 129,50 | 02.04.2024 | 01.05.2024 |
| Tisch | 2 | 310,00 | 15.06.2024 | 20.07.2024 |
"""
CSV = "Item,Quantity,Price,Date,Due\nLamp,1,129.50,2024-04-02,2024-05-01\nDesk,2,310.00,2024-06-15,2024-07-20\n"
ROWS = [
    ("orders.md", TABLE, "how much is the lamp?", "129.50"),
    ("orders.md", TABLE, "how many chairs were ordered?", "4"),
    ("orders.md", TABLE, "when is the lamp due?", "2024-05-01"),
    ("orders.md", TABLE, "when was the chair ordered?", None),
    ("bestellung.md", TABELLE, "wie viel kostet die Lampe?", "129,50"),
    ("bestellung.md", TABELLE, "wann ist der Tisch fällig?", "20.07.2024"),
    ("bestellung.md", TABELLE, "wie schwer ist der Tisch?", None),
    ("orders.csv", CSV, "how much does the lamp cost?", "129.50"),
    ("orders.csv", CSV, "when is the desk due?", "2024-07-20"),
    ("orders.csv", CSV, "how heavy is the desk?", None),
    ("sums.csv", "Item,Sum,Paid\nRoof,12500,2024-03-07\nStove,830,2024-05-12\n", "how much was the roof?", "12500"),
    ("sums.csv", "Poste,Montant,Lot\nToiture,1250,4\nChauffage,8300,7\n", "combien coûte le chauffage ?", "8300"),
    ("sums.csv", "Item,Amount,Price\nFlour,500 g,3\nSugar,200 g,2\n", "how much does the sugar cost?", "2"),
    ("sums.csv", "Item,Amount,Lot\nFlour,500 g,3\nSugar,200 g,2\n", "how much does the sugar cost?", None),
]


def marked(path: Path, text: str, question: str) -> str | None:
    """The short answer of the first citation, from a library of this one file."""
    path.write_text(text, encoding="utf-8")
    with qa.open(path) as library:
        answer = library.ask(question, min_confidence=0)
    found = answer.citations[0]
    start = found.passage.span.start
    return found.short and found.passage.text[found.short.start - start : found.short.end - start]


@pytest.mark.parametrize(("text", "question", "expected"), QUANTITIES)
def test_a_number_is_of_the_quantity_that_is_asked_for(
    text: str, question: str, expected: str | None, tmp_path: Path
) -> None:
    assert marked(tmp_path / "a.md", text, question) == expected


@pytest.mark.parametrize(("text", "question", "expected"), PEOPLE)
def test_who_is_the_one_that_does_it_and_a_whole_name(
    text: str, question: str, expected: str | None, tmp_path: Path
) -> None:
    assert marked(tmp_path / "a.md", text, question) == expected


@pytest.mark.parametrize(("name", "text", "question", "expected"), ROWS)
def test_a_cell_is_of_the_column_that_is_asked_for(
    name: str, text: str, question: str, expected: str | None, tmp_path: Path
) -> None:
    assert marked(tmp_path / name, text, question) == expected


@pytest.mark.parametrize(
    ("question", "code", "quantities"),
    [
        ("How much does it cost?", "en", {"money"}),
        ("¿Cada cuánto pasa el autobús?", "es", {"times"}),
        ("ogni quanto costa?", "it", {"times"}),
        ("quanto costa ogni visita?", "it", {"money"}),
        ("co ile jeździ autobus?", "pl", {"times"}),
        ("how much is the ticket?", "en", {"money", "share"}),
        ("πόσο κάνει το παιδικό;", "el", {"money", "share"}),
        ("mennyi a padlásszoba?", "hu", {"money", "share"}),
        ("cât e un bilet?", "ro", {"money", "share"}),
        ("How many kilometres is it?", "en", {"length"}),
        ("How many old houses are there?", "en", {"count"}),
        ("How long does it take?", "en", {"time"}),
        ("How long is it?", "en", {"length", "time"}),
        ("How useful was it?", "en", set()),
        ("Wie lange ist es offen?", "de", {"time"}),
        ("Combien coûte le billet ?", "fr", {"money"}),
        ("Сколько стоит билет?", "ru", {"money"}),
        ("Hur lång tid tar det?", "sv", {"time"}),
        ("çadırın ağırlığı kaç kilo?", "tr", {"mass"}),
        ("有几公里？", "zh", {"length"}),
    ],
)
def test_the_words_of_a_question_tell_the_quantity(question: str, code: str, quantities: set[str]) -> None:
    assert asked_quantities(resolve(question, (), Known({}), (code,))) == quantities


@pytest.mark.parametrize(
    ("word", "quantities"),
    [
        ("Minuten", {"time"}),
        ("pounds", {"mass", "money"}),
        ("рублей", {"money"}),
        ("grammar", set()),
        ("bottles", set()),
    ],
)
def test_a_unit_tells_its_quantity(word: str, quantities: set[str]) -> None:
    assert of_unit(word) == quantities
