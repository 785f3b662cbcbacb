"""Folders of made-up text in several languages, and questions about them, for the law that every engine gives the same
answers: words so frequent that most questions match hundreds of passages, and passages that stand in many places."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import ExitStack, contextmanager
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from engine_cases import CLUSTER, named

import qa
from qa.analysis.tokenizer import strings
from qa.render.jsonview import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Tongue(NamedTuple):
    """A language: what joins its words, what ends its sentences, its small words, and those that are asked for."""

    between: str
    end: str
    small: tuple[str, ...]
    words: tuple[str, ...]


ENGLISH = Tongue(
    " ",
    ".",
    tuple("the of and in to was that with for on it by".split()),
    tuple(
        "harbour storm council survey bridge charter pilot tide museum engine library orchard glacier treaty railway "
        "lantern quarry senate voyage harvest academy furnace dialect granite parish plateau reservoir sailor tunnel "
        "weaver archive barley canal drought embassy ferry garrison heron island jury kiln ledger meadow nursery "
        "observatory pasture quartz rampart sulphur tribunal uprising vineyard windmill yeoman zinc".split()
    ),
)
GERMAN = Tongue(
    " ",
    ".",
    tuple("der die und in den von zu das mit sich auf für ist nicht".split()),
    tuple(
        "Hafen Sturm Rat Brücke Lotse Flut Museum Bücherei Gletscher Vertrag Eisenbahn Laterne Steinbruch Ernte "
        "Akademie Ofen Mundart Granit Gemeinde Stausee Seemann Tunnel Weber Gerste Kanal Dürre Botschaft Fähre "
        "Insel Wiese Sternwarte Weide Schwefel Gericht Aufstand Weinberg Mühle Straße Übung Zink".split()
    ),
)
SPANISH = Tongue(
    " ",
    ".",
    tuple("el la de que y en los del se las por un para con una".split()),
    tuple(
        "puerto tormenta consejo puente piloto marea museo biblioteca glaciar tratado ferrocarril linterna cantera "
        "cosecha academia horno dialecto granito parroquia embalse marinero túnel tejedor cebada sequía embajada "
        "isla pradera observatorio azufre tribunal viñedo molino camión niño año".split()
    ),
)
CHINESE = Tongue(
    "",
    "。",
    tuple("的 了 在 是 和 也 就 都".split()),
    tuple(
        "港口 风暴 议会 桥梁 领航 潮水 博物馆 图书馆 冰川 条约 铁路 灯笼 采石 收获 学院 熔炉 方言 花岗岩 教区 水库 "
        "水手 隧道 织工 大麦 运河 干旱 使馆 渡船 海岛 草地 天文台 硫磺 法庭 起义 葡萄园 风车".split()
    ),
)
TONGUES = (ENGLISH, ENGLISH, GERMAN, SPANISH, CHINESE)
SAME = 0.6  # of the paragraphs stand in many places
KINDS = ("plain", "plain", "plain", "plain", "misspelt", "unknown", "heading", "one word")


class World:
    """A folder of made-up files; one seed decides how they are made, changed and removed."""

    def __init__(self, folder: Path, passages: int, files: int, seed: int = 0) -> None:
        self.folder = folder
        self.chance = random.Random(seed)
        self.each = max(1, passages // files)
        self._same = {tongue: [self._paragraph(tongue) for _ in range(2)] for tongue in TONGUES}
        folder.mkdir()
        for number in range(files):
            self.write(number)

    def write(self, number: int) -> None:
        """Writes a file anew: its language and its format follow from its number, half of them are Markdown."""
        tongue = TONGUES[number % len(TONGUES)]
        plain = "\n\n".join(self._any(tongue) for _ in range(self.each))
        text = self._markdown(tongue) if number % 2 else plain
        (self.folder / self.name(number)).write_text(text, encoding="utf-8")

    @staticmethod
    def name(number: int) -> str:
        return f"{number:03}.{'md' if number % 2 else 'txt'}"

    def change(self) -> None:
        """Removes some files, writes some anew, makes some that were not there, and gives some the text of another."""
        paths = sorted(self.folder.iterdir())
        removed, copied, *others = self.chance.sample(paths, min(5, len(paths)))
        source = next(path for path in paths if path not in (removed, copied))
        copied.write_bytes(source.read_bytes())
        removed.unlink()
        for path in others:
            if path != source:
                self.write(int(path.stem))
        self.write(900 + self.chance.randrange(50))

    def question(self) -> str:
        """A question of one to five words, most of them frequent."""
        kind, tongue = self.chance.choice(KINDS), self.chance.choice(TONGUES)
        words = self._drawn(tongue, 1 if kind == "one word" else self.chance.randint(2, 5))
        if kind == "misspelt" and tongue is ENGLISH:
            word = self.chance.choice([word for word in ENGLISH.words if len(word) > 5])
            words[-1] = word[:2] + word[3] + word[2] + word[4:]
        elif kind == "unknown":
            words[self.chance.randrange(2) :] = ["xylotrope", "quidnunc"]
        elif kind == "heading":
            words.append(f"Part{self.chance.randrange(1, 9)}")
        return f"{tongue.between.join(words)}{'？' if tongue is CHINESE else '?'}"

    def follow_up(self) -> str:
        """A question that leans on what was asked before."""
        word = self.chance.choice(ENGLISH.words[:12])
        return self.chance.choice(["and who said that?", f"and what about the {word}?", "when was it?", f"why {word}?"])

    def _drawn(self, tongue: Tongue, number: int) -> list[str]:
        weights = list(accumulate(1 / (place + 2) for place in range(len(tongue.words))))
        return self.chance.choices(tongue.words, cum_weights=weights, k=number)

    def _sentence(self, tongue: Tongue) -> str:
        pieces = []
        for word in self._drawn(tongue, self.chance.randint(5, 9)):
            pieces += [self.chance.choice(tongue.small), word]
        said = tongue.between.join(pieces)
        return said[:1].upper() + said[1:] + tongue.end

    def _paragraph(self, tongue: Tongue) -> str:
        joint = " " if tongue.between else ""
        return joint.join(self._sentence(tongue) for _ in range(self.chance.randint(5, 8)))

    def _any(self, tongue: Tongue) -> str:
        if self.chance.random() < SAME:
            return self.chance.choice(self._same[tongue])
        return self._paragraph(tongue)

    def _markdown(self, tongue: Tongue) -> str:
        """Headings, paragraphs and tables."""
        pieces: list[str] = []
        left = self.each
        while left > 0:
            pieces.append(f"## Part{len(pieces) % 9 + 1} {tongue.between.join(self._drawn(tongue, 2))}")
            for _ in range(min(left, self.chance.randint(2, 6))):
                pieces.append(self._any(tongue))
                left -= 1
            if left > 2 and self.chance.random() < 0.5:
                rows = [self._drawn(tongue, 3) for _ in range(min(left, 4))]
                head = f"| {' | '.join(self._drawn(tongue, 3))} |\n| --- | --- | --- |\n"
                pieces.append(head + "\n".join(f"| {' | '.join(row)} |" for row in rows))
                left -= len(rows)
        return "\n\n".join(pieces)


class Clustered(qa.Library):
    """A library that asks a cluster's index without files; another library keeps the index up to date with them."""

    def __init__(self, name: str, *paths: Path) -> None:
        self._writer = qa.open(*paths, engine=name, is_indexed=True)
        self.__dict__ |= vars(qa.open(engine=name))

    def refresh(self) -> bool:
        """Write the changes to the cluster, and refresh from it."""
        return self._writer.refresh() and super().refresh()

    def close(self) -> None:
        self._writer.close()
        super().close()


class Matching:
    """The number of passages that hold a word of a question as it is written; at least as many match."""

    def __init__(self, library: qa.Library) -> None:
        found = [passage.text for source in library.sources for passage in library.passages(source)]
        self.texts = found
        self._words = [frozenset(map(str.casefold, strings(text))) for text in found]

    def count(self, question: str) -> int:
        words = frozenset(map(str.casefold, strings(question))).difference(*(tongue.small for tongue in TONGUES))
        return sum(not words.isdisjoint(held) for held in self._words)


def copies(texts: Iterable[str]) -> int:
    """The number of texts that come more than once."""
    return sum(number for number in Counter(texts).values() if number > 1)


def shown(answer: qa.Answer) -> str:
    """The answer as JSON, without the time when its source was read."""
    return to_json(answer._replace(citations=tuple(one._replace(indexed_at="") for one in answer.citations)))


@contextmanager
def every(folder: Path, *paths: Path) -> Iterator[list[qa.Library]]:
    """A library of the paths in memory, one on disk in a folder of its own, and one in the cluster if there is one."""
    with ExitStack() as stack:
        names = ["memory:", f"disk:{folder}/index"]
        libraries = [stack.enter_context(qa.open(*paths, engine=name)) for name in names]
        if CLUSTER:
            libraries.append(stack.enter_context(Clustered(stack.enter_context(named("ranked")), *paths)))
        yield libraries


def same(libraries: Iterable[qa.Library], question: str, way: tuple[float | None, int], **more: Any) -> qa.Answer:
    """The answer that all libraries give."""
    least, limit = way
    answers = [library.ask(question, limit, least, **more) for library in libraries]
    first, *others = map(shown, answers)
    for other in others:
        assert other == first, f"{question} {way}"
    return answers[0]
