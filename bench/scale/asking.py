"""Measure a question about an indexed folder: cold, as a whole process, and warm, in an open library.

Law: each question is asked once, of everything that is compared, in turn.
"""

from __future__ import annotations

import gc
import json
import shutil
import sys
from pathlib import Path
from statistics import median, quantiles
from time import sleep
from typing import TYPE_CHECKING

from place import SETTLED, Place, milliseconds, run_ask
from processes import Ran, in_turn, median_ms, python_command, qa_command, run
from results import verdict
from retrievers import RETRIEVERS, Finder

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpora import Corpus

ROOT = Path(__file__).parents[2]  # of the project
RUNS = 20  # of a cold command
WARM = 100  # measured questions, after ten others
WARM_BARS = ((10_000, 15), (100_000, 20), (sys.maxsize, 30))  # the most passages, and the bar for them in milliseconds


def cold_processes(place: Place) -> None:
    """Compare the whole process of a question with the floor and with qmd."""
    asked = [question for article in place.articles() for question, _ in article.questions[:2]]
    files, largest = place.corpus(min(10_000, place.largest)), place.corpus(place.largest)
    article = place.root / "article.md"
    bundled = next((ROOT / "corpus").glob("*.md"))
    shutil.copyfile(bundled, article)
    golden = ROOT / "tests" / "golden" / "questions.jsonl"
    about = [known["question"] for known in map(json.loads, golden.read_text("utf-8").splitlines()) if known["expect"]]
    run([*qa_command(), "index", str(place.root / "articles")])
    for corpus in (files, largest):
        place.indexed(corpus.passages)
    sleep(SETTLED)

    floor, model = "`python -c pass`", '`python -c "import rank_bm25"`'
    names = ("qa ask, 16 articles", _row_name(files), _row_name(largest))
    single = "qa ask, one Markdown article, again"
    commands: dict[str, Callable[[int], Ran]] = {
        floor: lambda number: run(python_command("pass")),
        model: lambda number: run(python_command("import rank_bm25")),
        names[0]: lambda number: run_ask(asked[number], place.root / "articles"),
        names[1]: lambda number: run_ask(files.questions[number], files.folder),
        names[2]: lambda number: run_ask(largest.questions[number], largest.folder),
        single: lambda number: run_ask(about[number], article),
    }
    command, version = _qmd(place.root / "articles")
    peer = f"qmd {version}, search, 16 articles"
    if command:
        commands[peer] = lambda number: run([*command, "search", asked[number]])
    ran = in_turn(commands, RUNS)
    least, theirs = median_ms(ran[floor]), median_ms(ran[peer]) if command else 0.0
    rows = []
    for name in dict.fromkeys(names):
        took = median_ms(ran[name])
        against = f"{theirs:.0f} ms, {verdict(took, theirs)}" if command and name == names[0] else ""
        more = f"{took - least:.0f} ms more | 80 ms more | {verdict(took - least, 80)}"
        rows.append(f"| {name} | {took:.0f} | {floor}, {least:.0f} | {more} | {against} |")
    took, import_ = median_ms(ran[single]), median_ms(ran[model])
    times = f"{took / import_:.2f} times | 1.25 times | {verdict(took / import_, 1.25)}"
    rows.append(f"| {single} | {took:.0f} | {model}, {import_:.0f} | {times} | |")
    if command:
        found = sum("qmd://" in one.output for one in ran[peer])
        answered = sum(one.status == 0 for one in ran[names[0]])
        note = f"On the 16 articles, qmd finds something for {found} of {RUNS} questions; qa answers {answered}."
        rows.append(f"| {peer} | {theirs:.0f} | | | | | |")
    else:
        note = f"qmd: {version}."
    body = (
        f"Median of {RUNS} runs of the whole process, each with another question, with its output piped; the commands "
        f"run in turn. {note}\n\n"
        "| command | ms | floor, ms | | bar | | below qmd |\n| --- | --- | --- | --- | --- | --- | --- |\n"
    )
    place.write_section("cold", "cold question", body + "\n".join(rows), "tantivy", "rank-bm25", "numpy")


def open_libraries(place: Place) -> None:
    """Compare a new question in an open library with other programs that find the first three passages."""
    rows = []
    for size in sorted({min(size, place.largest) for size in (10_000, 100_000, place.largest)}):
        times, missing = _warm_times(place, size)
        bar = next(bar for most, bar in WARM_BARS if size <= most)
        for name, taken in times.items():
            judged = f"{bar} | {verdict(median(taken), bar)}" if name == "qa" else "|"
            rows.append(f"| {size:,} | {name} | {median(taken):.1f} | {quantiles(taken, n=100)[-1]:.1f} | {judged} |")
        rows += [f"| {size:,} | {name} | {reason} | | | |" for name, reason in missing.items()]
    body = (
        f"A folder of made-up text and {WARM} questions about it, each with six words of one passage, each asked for "
        "the first time. qa: the whole of `library.ask`, with its quotes. The others receive the words and find the "
        "first three passages.\n\n| passages | | median, ms | 99th percentile, ms | bar, ms | |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
    )
    place.write_section("warm", "warm question", body + "\n".join(rows), "tantivy", "rank-bm25", "numpy")


def _warm_times(place: Place, size: int) -> tuple[dict[str, list[float]], dict[str, str]]:
    """Measure each question for qa and its peers; give also the peers that were not asked, with the reason."""
    import qa

    corpus = place.corpus(size)
    place.indexed(size)
    finders: dict[str, Finder] = {}
    missing = {}
    for peer in RETRIEVERS:
        if size > peer.largest:
            missing[peer.name] = f"not asked of more than {peer.largest:,}"
            continue
        try:
            finders[peer.name] = peer.build(corpus, place.root)
        except Exception as error:  # not installed, or whatever it raises
            missing[peer.name] = f"not installed ({error}): {peer.install}"
    gc.collect()
    gc.freeze()  # keep the garbage collector off the peers' millions of values while qa is measured
    times: dict[str, list[float]] = {"qa": [], **{name: [] for name in finders}}
    with qa.open(corpus.folder) as library:
        if library.size != size:
            raise SystemExit(f"{library.size} passages in place of {size}")
        for question in corpus.questions[WARM:]:
            library.ask(question)
            for finder in finders.values():
                finder.find(question[5:-1].split())
        for question in corpus.questions[:WARM]:
            times["qa"].append(milliseconds(lambda question=question: library.ask(question)))  # type: ignore[misc]
            words = question[5:-1].split()
            for name, finder in finders.items():
                times[name].append(milliseconds(lambda finder=finder, words=words: finder.find(words)))  # type: ignore[misc]
    return times, missing


def _row_name(corpus: Corpus) -> str:
    return f"qa ask, {corpus.passages:,} passages in {sum(1 for _ in corpus.folder.iterdir()):,} files"


def _qmd(folder: Path) -> tuple[list[str], str]:
    """Index the folder with qmd; give its command and version, or no command and the reason if it is missing."""
    bun, script = shutil.which("bun"), shutil.which("qmd")
    if not bun or not script:
        return [], "not installed: npm install -g bun @tobilu/qmd@latest"
    package = Path(script).resolve().parent
    while not (package / "package.json").exists():
        package = package.parent
    main = next(known for name in ("dist/cli/qmd.js", "src/qmd.ts") if (known := package / name).exists())
    run([bun, str(main), "collection", "add", str(folder), "--name", "articles", "--mask", "**/*.txt"])
    return [bun, str(main)], json.loads((package / "package.json").read_text("utf-8"))["version"]
