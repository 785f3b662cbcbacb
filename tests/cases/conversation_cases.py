"""Texts of our own, and conversations about them: each turn with words of the passage that answers it."""

from __future__ import annotations

# By name. Each is a Markdown file.
TEXTS = {
    "lighthouse": """\
# The lighthouse of Skarvoy

The lighthouse stands on the northern tip of Skarvoy, two kilometres from the village. It was built in 1868 by the
engineer Nils Aamodt, who had learnt his trade in Scotland. The tower is 31 metres high and made of granite.

The lamp burnt whale oil until 1904, when it was changed to paraffin. Electricity came in 1951, because the paraffin
had to be carried up 140 steps every evening. Since then the light has been seen from 22 nautical miles.

Ingrid Moe was the last keeper. She lived in the tower with her two sons until 1987, when the light was automated.
Her younger son Lars runs the small museum in the oil store today.

The museum opens from May to September and is closed on Mondays. Tickets cost 90 kroner; children pay half. In 2019
it counted 8,200 visitors, in 2020 only 1,100 and in 2021 it counted 5,400.

A storm in January 2015 tore off part of the roof. The repair took eleven months and was paid by the coastal
administration. The granite had to come from the old quarry, which was reopened for it.
""",
    "bakery": """\
# Brandt's bakery

Brandt's bakery opened in Lindau in 1932. Its founder, Paul Brandt, had been a ship's cook. The oven that he built
is still in use.

Today the bakery is run by Marta Brandt and her cousin Felix. Marta bakes the bread, and Felix keeps the books. They
employ fourteen people in Lindau and nine in Bregenz.

The rye loaf is the best known of its breads. It is made of sourdough that rests for thirty hours. A rye loaf costs
4.80 euros, a spelt loaf 5.60 euros and a baguette 2.10 euros.

In 2021 the price of flour rose by a third. The bakery gave up its white rolls, since they had earned nothing for
years. Many customers complained, but sales fell by only two per cent.

The shop in Lindau opens at six in the morning, the shop in Bregenz at half past seven. On Sundays only the shop in
Lindau is open, from eight to eleven.
""",
    "town library": """\
# The town library of Orvel

The library moved into the former customs house in 2012. The move cost 3.4 million euros, of which the town paid a
third. The rest came from the regional fund.

Helena Brix has directed the library since 2016. Before that she led the archive of Tarn. She wants to open the
reading room at night, as students asked for it.

The library has 120,000 books, 4,000 films and 300 board games. A card costs 15 euros a year; it is free for people
under 20. Books can be kept for four weeks, films for one.

The reading room has 80 seats. A flood in July 2018 ruined the carpets and six hundred maps. Volunteers dried the
maps in the town's ice rink, which was turned off for it.

A bus with 2,500 books visits eleven villages every two weeks. Its driver, Tom Ruiz, also reads stories to children.
The bus was bought used from Sweden in 2014.
""",
    "bridge": """\
# The bridge over the Tarn gorge

The town council decided in May 2014 to replace the old wooden bridge, which had been closed to lorries since 2007.
Three offices took part in the competition. The office of Paula Reinholt won with a steel arch.

Construction began in March 2016 and was to take two years. In the first winter the river rose by four metres and
washed away the scaffolding. The opening was therefore put off until October 2019.

The bridge cost 41 million euros instead of 28 million. The mayor, Tomas Brandl, blamed the price of steel. The
opposition said that the ground had been tested too late.

The arch spans 162 metres and stands 70 metres above the water. Around 6,500 cars cross it every day, and on
weekends many cyclists. A toll of two euros is paid by lorries only.

Falcons nest under the arch since 2021. A camera shows the nest on the town's website. In spring the footpath is
closed for them between six and nine in the morning.
""",
    "Radweg": """\
# Der Radweg am Kanal

Der Radweg am Kanal wurde 2011 eröffnet. Er führt von Bornau nach Lessin und ist 34 Kilometer lang. Geplant hat ihn
die Ingenieurin Heike Volmer, die auch den Hafen von Lessin umgebaut hat.

Im Sommer 2019 fuhren dort 80.000 Radler, 2020 waren es 120.000 und 2021 noch 95.000. Die Stadt Bornau zählt sie mit
zwei Messstellen. Die Wirte am Kanal freuen sich über die Gäste.

Der Bau kostete 9 Millionen Euro. Zwei Drittel bezahlte das Land, den Rest die beiden Städte. Seit 2022 wird ein
Stück bei Morsum erneuert, weil Wurzeln den Belag gehoben haben.

In Morsum gibt es eine Fähre für Räder. Sie gehört Karl Jansen, der sie mit der Hand über den Kanal zieht. Eine
Überfahrt kostet zwei Euro, für Kinder einen.
""",
    "moulin": """\
# Le moulin de Vaubert

Le moulin de Vaubert a été construit en 1784 par Étienne Morel. Il servait à moudre le blé des villages voisins. Une
inondation a emporté sa roue en 1910.

Depuis 2005, le moulin appartient à Claire Dumont. Elle y fabrique du papier avec de vieux draps. Elle emploie six
personnes et vend surtout au Japon.

Une feuille coûte 4 euros, un carnet 18 euros. En 2019 le moulin a vendu 3000 carnets, en 2020 seulement 1200. Le
moulin est ouvert du mardi au samedi, car Claire se repose le dimanche et le lundi.
""",
    "faro": """\
# El faro de Peñalba

El faro de Peñalba se construyó en 1892. El ingeniero Julián Ortega lo diseñó después de un naufragio. La torre mide
27 metros y está pintada de rojo.

Desde 2014 dirige el faro Marta Salas. Vive allí con su padre, que fue el último farero. Marta alquila tres
habitaciones a los viajeros.

Una noche cuesta 85 euros en verano y 60 euros en invierno. En 2019 llegaron 900 viajeros, en 2020 solo 200. El
desayuno está incluido porque el pueblo queda lejos.
""",
}
# The text that is asked, and the turns. An empty string: the answer is a refusal; None: anything may come.
CONVERSATIONS: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "lighthouse",
        [
            ("who built the lighthouse?", "Nils Aamodt"),
            ("when?", "built in 1868"),
            ("where had he learnt that?", "in Scotland"),
            ("and how high is it?", "31 metres"),
        ],
    ),
    (
        "lighthouse",
        [
            ("how many visitors came in 2019?", "8,200"),
            ("and 2020?", "8,200"),
            ("and in 2021?", "8,200"),
            ("what does a ticket cost?", "90 kroner"),
            ("and for children?", "children pay half"),
        ],
    ),
    (
        "lighthouse",
        [
            ("who was the last keeper?", "Ingrid Moe"),
            ("until when?", "until 1987"),
            ("why did she leave?", "until 1987"),
            ("does she have children?", "two sons"),
        ],
    ),
    (
        "lighthouse",
        [
            ("when did electricity come?", "1951"),
            ("why?", "140 steps"),
            ("how far can it be seen?", "22 nautical miles"),
            ("and what was used before that?", "whale oil"),
        ],
    ),
    (
        "lighthouse",
        [
            ("who paid for the repair?", "coastal administration"),
            ("how long did it take?", "eleven months"),
            ("great, and could you also tell me when the museum is open?", "May to September"),
        ],
    ),
    (
        "bakery",
        [
            ("who founded the bakery?", "Paul Brandt"),
            ("when was that?", "1932"),
            ("where?", "in Lindau in 1932"),
            ("who runs it now?", "Marta Brandt"),
            ("who else?", None),
        ],
    ),
    (
        "bakery",
        [
            ("how much is a rye loaf?", "4.80"),
            ("and a baguette?", "4.80"),
            ("what about the spelt one?", "4.80"),
            ("how long does the dough rest?", "thirty hours"),
        ],
    ),
    (
        "bakery",
        [
            ("when does the shop in Lindau open?", "six in the morning"),
            ("and Bregenz's?", "half past seven"),
            ("and on Sundays?", "eight to eleven"),
        ],
    ),
    (
        "bakery",
        [
            ("who is Paul Brandt?", "ship's cook"),
            ("why was it given up?", "white rolls"),
            ("did sales fall?", "two per cent"),
            ("by how much?", "two per cent"),
        ],
    ),
    (
        "bakery",
        [
            ("how many people work in Bregenz?", "nine in Bregenz"),
            ("and in Lindau?", "fourteen"),
            ("sorry, the rye loaf", "rye loaf"),
            ("how is it made?", "sourdough"),
        ],
    ),
    (
        "town library",
        [
            ("who directs the library?", "Helena Brix"),
            ("since when?", "since 2016"),
            ("and before that?", "archive of Tarn"),
            ("what does she want?", "at night"),
            ("why?", "students asked"),
        ],
    ),
    (
        "town library",
        [
            ("how much did the move cost?", "3.4 million"),
            ("who paid for it?", "regional fund"),
            ("when was it?", "2012"),
            ("how many books does it have?", "120,000"),
        ],
    ),
    (
        "town library",
        [
            ("what did the flood ruin?", "six hundred maps"),
            ("when?", "July 2018"),
            ("how were they dried?", "ice rink"),
            ("tell me more", None),
            ("by whom?", None),
        ],
    ),
    (
        "town library",
        [
            ("who drives the bus?", "Tom Ruiz"),
            ("what else does he do?", "reads stories"),
            ("where did they buy it?", "Sweden"),
            ("et depuis quand ?", "2014"),
        ],
    ),
    (
        "town library",
        [
            ("how long can I keep books?", "four weeks"),
            ("and films?", "films for one"),
            ("what does a card cost?", "15 euros"),
            ("for whom is it free?", "under 20"),
        ],
    ),
    (
        "town library",
        [
            ("how many seats are there in the reading room?", "80 seats"),
            ("and could it open at night?", "at night"),
            ("what is the capital of France?", ""),
            ("and of Germany?", ""),
        ],
    ),
    (
        "bridge",
        [
            ("when did the construction begin?", "March 2016"),
            ("how long was it to take?", "two years"),
            ("why was it put off?", "four metres"),
            ("until when?", "October 2019"),
            ("by how much did the river rise?", "four metres"),
        ],
    ),
    (
        "bridge",
        [
            ("how much did the bridge cost?", "41 million"),
            ("why so much?", "price of steel"),
            ("who said that?", "Tomas Brandl"),
            ("and the opposition?", "too late"),
            ("tell me more", None),
            ("and who won the competition?", "Paula Reinholt"),
        ],
    ),
    (
        "bridge",
        [
            ("how long is the arch?", "162 metres"),
            ("and how high?", "70 metres"),
            ("how many cars use it?", "6,500"),
            ("do they pay a toll?", "toll"),
            ("how much?", "two euros"),
            ("thanks. Something else: who nests under the arch?", "Falcons"),
            ("since when?", "2021"),
            ("where?", "under the arch"),
        ],
    ),
    (
        "bridge",
        [
            ("who won the competition?", "Paula Reinholt"),
            ("with what?", "steel arch"),
            ("and when was the old one closed to lorries?", "2007"),
            ("when did the council decide it?", "May 2014"),
            ("sorry, the opening", "October 2019"),
        ],
    ),
    (
        "Radweg",
        [
            ("wann wurde der Radweg eröffnet?", "2011"),
            ("wie lang ist er?", "34 Kilometer"),
            ("wer hat ihn geplant?", "Heike Volmer"),
            ("was hat sie noch gebaut?", "Hafen"),
            ("und was kostete der Bau?", "9 Millionen"),
            ("wer hat das bezahlt?", "das Land"),
        ],
    ),
    (
        "Radweg",
        [
            ("wie viele Radler kamen 2019?", "80.000"),
            ("und 2020?", "120.000"),
            ("und 2021?", "95.000"),
            ("warum wird der Weg bei Morsum erneuert?", "Wurzeln"),
            ("seit wann?", "2022"),
        ],
    ),
    (
        "Radweg",
        [
            ("wem gehört die Fähre?", "Karl Jansen"),
            ("was kostet eine Überfahrt?", "zwei Euro"),
            ("und für Kinder?", "Kinder einen"),
            ("wo?", "In Morsum"),
            ("erzähl mir mehr", None),
            ("toll, und wie lang ist der Radweg?", "34 Kilometer"),
        ],
    ),
    (
        "moulin",
        [
            ("qui a construit le moulin ?", "Morel"),
            ("quand ?", "1784"),
            ("à qui appartient-il ?", "Claire Dumont"),
            ("depuis quand ?", "2005"),
            ("que fabrique-t-elle ?", "papier"),
        ],
    ),
    (
        "moulin",
        [
            ("combien coûte une feuille ?", "4 euros"),
            ("et un carnet ?", "18 euros"),
            ("combien de carnets a-t-il vendus en 2019 ?", "3000"),
            ("et en 2020 ?", "1200"),
            ("merci, et quand est-il ouvert ?", "mardi"),
            ("pourquoi ?", "se repose"),
            ("dis-m'en plus", None),
        ],
    ),
    (
        "faro",
        [
            ("¿quién diseñó el faro?", "Julián Ortega"),
            ("¿cuándo?", "1892"),
            ("¿cuánto mide la torre?", "27 metros"),
            ("¿y quién lo dirige?", "Marta Salas"),
            ("¿desde cuándo?", "2014"),
            ("¿con quién vive?", "su padre"),
        ],
    ),
    (
        "faro",
        [
            ("¿cuánto cuesta una noche en verano?", "85 euros"),
            ("¿y en invierno?", "60 euros"),
            ("¿cuántos viajeros llegaron en 2019?", "900"),
            ("¿y en 2020?", "200"),
            ("¿por qué está incluido el desayuno?", "queda lejos"),
            ("cuéntame más", None),
        ],
    ),
]
