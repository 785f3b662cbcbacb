"""Compare an index in a cluster with the bare client: indexing, searching with statistics, a whole question.

Law: both have the same documents, and everything that is compared runs in turn in one run. Medians and their ratios are
reported, also where they fall short of the bar.
"""

from __future__ import annotations

import gc
import json
import os
import resource
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from corpora import make_corpus
from processes import qa_command, run
from results import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora import Corpus
    from distribution import Node

    from qa.analysis.packing import Packed
    from qa.model import Query

PARTS = 4  # of the passages: the two ways of indexing take turns with each
QUESTIONS, WARMING = 410, 10  # in all, and the first that are not measured
THREADS = 4  # of the bare client: as many as qa has
LEAST, SEARCH, MIDDLE, LAST = 0.9, 1.6, 60.0, 150.0  # bars: indexing, search, a question's median and 99th percentile


class Site(NamedTuple):
    """The place of a run: a folder with its own cache, the nodes, and a made-up corpus."""

    root: Path
    nodes: Sequence[Node]
    corpus: Corpus

    @property
    def hosts(self) -> str:
        return ",".join(node.host for node in self.nodes)

    def engine(self, index: str = "measured") -> str:
        """Give the address of an index."""
        return f"opensearch://{self.hosts}/{index}"


def make_site(root: Path, nodes: Sequence[Node], passages: int) -> Site:
    """Make the corpus of a run."""
    return Site(root, nodes, make_corpus(root / "corpus", passages, asked=QUESTIONS))


def index_files(site: Site) -> Iterator[str]:
    """Index the files with the real command; give rows of the table, as the other parts do."""
    before, nodes = resource.getrusage(resource.RUSAGE_CHILDREN), sum(map(_processor_seconds, site.nodes))
    done = run([*qa_command(), "index", "--engine", site.engine(), str(site.corpus.folder)], weighed=True)
    after, nodes = resource.getrusage(resource.RUSAGE_CHILDREN), sum(map(_processor_seconds, site.nodes)) - nodes
    ours = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    rate = site.corpus.passages / done.seconds
    cores = os.cpu_count() or 1
    where = f"of {done.seconds * cores:.0f} s of {cores} cores, qa {ours:.0f}, the nodes {nodes:.0f}"
    yield f"| indexing files, a second | {rate:,.0f} | {where}; qa {done.memory / 1e9:.2f} GB | | |"


def index_passages(site: Site) -> Iterator[str]:
    """Index passages that are read and analysed beforehand, and send the same documents with the bare client."""
    from opensearchpy import helpers

    from qa.index import open_cluster
    from qa.index.opensearch.mapping import index_body, passage_documents, shared_fields, version_content

    kept = packed_sources(site.corpus)
    client = _bare_client(site)
    client.indices.delete(index="bare", ignore_unavailable=True)
    settings = index_body()
    settings["settings"]["index"] |= {"number_of_shards": 3, "number_of_replicas": 1}
    client.indices.create(index="bare", body=settings)
    times: dict[str, list[float]] = {"qa": [], "bare": []}
    with closing(open_cluster(site.engine("ready"))) as engine:
        with engine.writing() as batch:
            batch.record = b"made"  # so that both have an index before the measurement begins
        each = -(-len(kept) // PARTS)
        for at in range(0, len(kept), each):
            part = kept[at : at + each]
            documents = [
                {"_id": name, "_source": json.loads(line)}
                for source, packed, _ in part
                for name, line in passage_documents(
                    shared_fields(source, version_content(source, "", packed), "", 1, ""), packed
                )
            ]
            gc.collect()
            gc.freeze()
            start = perf_counter()
            sent = helpers.parallel_bulk(client, documents, thread_count=THREADS, chunk_size=1000, index="bare")
            if not all(is_done for is_done, _ in sent):
                raise SystemExit("the bare client lost passages")
            client.indices.refresh(index="bare")
            times["bare"].append(perf_counter() - start)
            documents.clear()
            start = perf_counter()
            with engine.writing() as batch:
                for source, packed, words in part:
                    batch.replace_packed(source, packed, words=words)
            times["qa"].append(perf_counter() - start)
        if engine.statistics(()).passages != site.corpus.passages:
            raise SystemExit("passages are lost")
        engine.drop()
    client.indices.delete(index="bare")
    ours, theirs = (site.corpus.passages / sum(times[name]) for name in ("qa", "bare"))
    rate = f"{ours / theirs:.2f} of it | {LEAST} of it | {'reached' if ours >= LEAST * theirs else '**not reached**'}"
    yield f"| indexing, passages ready to send, a second | {ours:,.0f} | {theirs:,.0f}: `parallel_bulk` | {rate} |"


def search_candidates(site: Site) -> Iterator[str]:
    """Find candidates with exact counts in an open engine, and compare with the server's own query.

    Each question is asked once.
    """
    from qa.index import open_cluster
    from qa.index.opensearch.mapping import indexable_term

    client = _bare_client(site)
    # Another engine than the measured one, which must not know the terms of the questions yet.
    with closing(open_cluster(site.engine())) as engine:
        queries = [_resolved(question, engine) for question in site.corpus.questions]
    times: dict[str, list[float]] = {"qa": [], "bare": []}
    asked: set[str] = set()
    new = known = 0
    with closing(open_cluster(site.engine())) as engine:
        engine.statistics(())
        for number, query in enumerate(queries):
            should = [
                {"term": {"terms": {"value": indexable_term(term.term), "boost": term.weight}}} for term in query.terms
            ]
            start = perf_counter()
            found = client.search(
                index="measured", search_type="dfs_query_then_fetch",
                body={"size": 100, "query": {"bool": {"should": should}}},
            )  # fmt: skip
            took = perf_counter() - start
            start = perf_counter()
            hits = engine.search(query, 100)
            ours = perf_counter() - start
            if len(hits) != min(100, len(found["hits"]["hits"])):
                raise SystemExit("hits are lost")
            terms = {term.term for term in query.terms}
            if number >= WARMING:
                times["bare"].append(took * 1000)
                times["qa"].append(ours * 1000)
                new, known = new + len(terms - asked), known + len(terms & asked)
            asked |= terms
    ours, theirs = median(times["qa"]), median(times["bare"])
    ratio = f"{ours / theirs:.2f} times | {SEARCH} times | {verdict(ours / theirs, SEARCH)}"
    many = f"{(new + known) / len(times['qa']):.0f} terms in a question, {new / (new + known):.0%} of them new"
    yield f"| search with statistics, ms: {many} | {ours:.1f} | {theirs:.1f}: the bare query | {ratio} |"


def ask_questions(site: Site) -> Iterator[str]:
    """Ask whole questions in an open library."""
    import qa

    times = []
    with qa.open(engine=site.engine()) as library:
        for question in site.corpus.questions:
            start = perf_counter()
            library.refresh()
            library.ask(question)
            times.append((perf_counter() - start) * 1000)
    times = times[WARMING:]
    middle, last = median(times), quantiles(times, n=100)[-1]
    judged = f"{MIDDLE:.0f} and {LAST:.0f} ms | {verdict(middle, MIDDLE)}, {verdict(last, LAST)}"
    yield f"| a whole question, ms: median and 99th percentile | {middle:.1f} and {last:.1f} | | | {judged} |"


def packed_sources(corpus: Corpus) -> list[tuple[str, Sequence[Packed], bytes]]:
    """Read each file; give its passages as the index keeps them, and their words."""
    from qa.errors import LoadError
    from qa.ingest.job import Job
    from qa.ingest.reading import read_files

    jobs = [Job(str(path), path.name, path.stat().st_size) for path in sorted(corpus.folder.iterdir())]
    found: list[tuple[str, Sequence[Packed], bytes]] = []
    for job, outcome in read_files(jobs, ""):
        if isinstance(outcome, LoadError):
            raise outcome
        found.append((job.path, outcome.packed, outcome.words))
    return found


def _bare_client(site: Site) -> Any:
    """Give a client of the server, without qa."""
    from opensearchpy import OpenSearch

    return OpenSearch([{"host": "127.0.0.1", "port": node.http} for node in site.nodes], timeout=60)


def _resolved(question: str, engine: Any) -> Query:
    from qa.query.resolve import resolve

    return resolve(question, (), engine, ("en",)).query


def _processor_seconds(node: Node) -> float:
    """Give the processor time of a node, in seconds."""
    fields = Path(f"/proc/{node.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
