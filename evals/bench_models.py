"""Every figure the project promises about language models, printed as one table.

    python evals/bench_models.py [--part throughput,tokens] [--documents 200]
    python evals/bench_models.py --local http://127.0.0.1:8080/v1 --gold DIR --scorer PATH [--only N] [--batch 1]

The first needs nothing but this folder: invented articles, and a server of our own that answers after 200 ms. The second
briefs gold articles with a model that is being served, and then with the built-in engine, and scores both. Its replies are
cached, one file an article, below --work: what was interrupted goes on where it was, and a second run asks nothing.

Tokens are counted as characters / 4, the usual estimate for English text and JSON; no tokenizer is at hand offline.
"""

from __future__ import annotations

import argparse
import collections
import json
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import ROOT, Row, at_least, at_most, percent, show, summarizer
from invented import ISSUE, articles

from summarizer import wiring
from summarizer.briefing import Briefing
from summarizer.config import Settings, load_configuration
from summarizer.documents import Corpus, Document
from summarizer.drafting.schemas import schema_of
from summarizer.ingest import Reading
from summarizer.prompts import load_prompts
from summarizer.text.sentences import sentences

LATENCY = 0.2
CONCURRENCY = 16
CHARACTERS_A_TOKEN = 4


@dataclass(frozen=True)
class Asked:
    """What the command line says."""

    documents: int
    local: str | None
    gold: Path | None
    scorer: Path | None
    only: int | None
    batch: int
    concurrency: int
    model: str
    work: Path


# --- throughput


@contextmanager
def steady_server(seconds: float) -> Iterator[str]:
    """The base URL of a server in a process of its own."""
    command = [sys.executable, str(Path(__file__).with_name("steady_server.py")), "--seconds", str(seconds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None  # noqa: S101 - for the type checker
        yield child.stdout.readline().strip()
        child.communicate()  # closes its standard input, which ends it


def served(url: str) -> dict[str, float]:
    """The server's own count."""
    with urllib.request.urlopen(url.removesuffix("/v1") + "/stats", timeout=10) as response:  # noqa: S310 - our own server
        return json.loads(response.read())


def settings_for(url: str, folder: Path, **profile: object) -> Settings:
    """Settings under which the model at `url` drafts."""
    return load_configuration(folder, {}, file=profile_file(url, folder, folder / "replies.sqlite", **profile)).settings


def profile_file(url: str, folder: Path, cache: Path, *, model: str = "steady", **profile: object) -> Path:
    """A summarizer.toml for the model at `url`."""
    more = [f"{name} = {json.dumps(value)}" for name, value in profile.items()]
    head = [
        "[models.measured]",
        f"use = {json.dumps('openai:' + model)}",
        f"base_url = {json.dumps(url)}",
        "options.temperature = 0",
    ]
    tail = ["[roles]", 'drafter = "measured"', "[cache]", f"path = {json.dumps(str(cache))}", ""]
    path = folder / "summarizer.toml"
    path.write_text("\n".join([*head, *more, *tail]), encoding="utf-8")
    return path


class Clock:
    """Runs from the moment when the last of `total` documents was attributed: what comes after is the model's phase."""

    def __init__(self, total: int) -> None:
        """Wait for `total` steps."""
        self._left = total
        self.wall = self.cpu = 0.0

    def step(self) -> None:
        """One document is done."""
        self._left -= 1
        if self._left == 0:
            self.wall, self.cpu = time.perf_counter(), time.process_time()

    def stop(self) -> None:
        """Turn the moments into seconds."""
        self.wall, self.cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu


@dataclass(frozen=True)
class Phase:
    """A corpus briefed by a model that always takes the same time: what came out, what it took, and the server's count."""

    briefing: Briefing
    first: Clock
    again: Clock
    stats: dict[str, float]


def steadily(corpus: Corpus) -> Phase:
    """Brief a corpus, and then again: the second time everything is in the cache, which shows what the calls cost."""
    clocks = Clock(len(corpus)), Clock(len(corpus))
    with tempfile.TemporaryDirectory() as scratch, steady_server(LATENCY) as url:
        settings = settings_for(url, Path(scratch), concurrency=CONCURRENCY, batch=12)
        settings = settings.model_copy(update={"brief": settings.brief.model_copy(update={"issues": (ISSUE,)})})
        for clock in clocks:
            briefing = wiring.brief(Reading(corpus), settings, (), clock.step)
            clock.stop()
        return Phase(briefing, *clocks, served(url))


def throughput(asked: Asked) -> Iterator[Row]:
    """Many documents at once, against a server that always takes the same time."""
    documents = [Document(id=name, text=text) for name, text in articles(asked.documents + 1)]
    steadily(Corpus(tuple(documents[-1:])))  # so that no library is loaded while the clock runs
    phase = steadily(Corpus(tuple(documents[:-1])))
    stats, requests = phase.stats, phase.stats["requests"]
    ideal, waited = requests * LATENCY / CONCURRENCY, stats["last"] - stats["first"]
    yield at_most(f"throughput: {asked.documents} documents, {requests} requests, wall / ideal", waited / ideal, 1.15, "x")
    yield Row("  ideal, and from first request to last answer", f"{ideal:.2f} s, {waited:.2f} s")
    yield Row("  most requests at once", str(stats["most_at_once"]), f"{CONCURRENCY}", stats["most_at_once"] == CONCURRENCY)
    yield at_most("  client CPU a request: the call", 1000 * (phase.first.cpu - phase.again.cpu) / requests, 10, "ms", ".1f")
    rest = 1000 * phase.again.cpu / asked.documents
    yield Row("  CPU a document: prompts, gate, briefing, cache", f"{rest:.1f} ms")
    yield at_most("  all but attribution, a request", 1000 * phase.first.cpu / requests, 10, "ms", ".1f")
    yield Row("  all but attribution, on the wall", f"{phase.first.wall:.2f} s, {phase.again.wall:.2f} s from the cache")
    kept = sum(len(position.sentences) for position in phase.briefing.positions)
    yield Row("  sentences kept, rejected, failures", f"{kept}, {len(phase.briefing.rejected)}, {len(phase.briefing.failures)}")


# --- tokens


def tokens(characters: int) -> float:
    """The estimate."""
    return characters / CHARACTERS_A_TOKEN


def overheads() -> Iterator[Row]:
    """What a call costs beside the document's text: the template with nothing in it, and the schema of the answer."""
    from summarizer.drafting import answers  # noqa: PLC0415 - only here

    replies = {
        "side": answers.SideAnswer,
        "statements": answers.ReadStatements,
        "document": answers.DraftedDocument,
        "issues": answers.ProposedIssues,
        "harmonise": answers.HarmonisedIssues,
        "repair": answers.RepairedSentence,
        "sentence": answers.PlainSentence,
        "judge": answers.JudgedSentence,
    }
    for name, template in load_prompts().items():
        empty = template.render(**dict.fromkeys(template.variables, ""))
        prompt = sum(len(turn.content) for turn in empty)
        schema = len(json.dumps(schema_of(replies[name]).body))
        yield at_most(f"tokens: prompt {name}, the document left out", tokens(prompt), 900, "tokens", ".0f")
        yield at_most("  with the schema of the answer", tokens(prompt + schema), 900, "tokens", ".0f")


@dataclass(frozen=True)
class Forms:
    """Tokens of the same positions: pointed at, pointed at without any words, with quotations, and as a briefing has them."""

    pointing: float
    bare: float
    written: float
    briefing: float


def forms_of(text: str) -> Forms:
    """One position for everybody who speaks in an article, in each form; it rests on at most four sentences."""
    document = Document(id="article", text=text)
    read = wiring.attribute(document)
    whole = [sentence for paragraph in document.paragraphs for sentence in sentences(text, paragraph)]
    speakers = dict.fromkeys(statement.actor for statement in read.statements if statement.actor)
    forms: dict[str, list[dict[str, object]]] = {"pointing": [], "bare": [], "written": [], "briefing": []}
    for actor in speakers:
        parts = [part for statement in read.statements if statement.actor == actor for part in statement.content]
        numbers = [at for at, sentence in enumerate(whole, 1) if any(sentence.overlaps(part) for part in parts)][:4]
        quotations = [whole[at - 1] for at in numbers]
        words = parts[0].of(text).strip("“” ,").split()
        sentence = f"{read.actor(actor).name} says that {' '.join(words[:12])}."
        head = {"actor": read.actor(actor).name, "issue": 1, "side": "supports", "conditional": False, "sentence": sentence}
        forms["pointing"].append({**head, "sentences": numbers, "words": [" ".join(words[:8])]})
        forms["bare"].append({**head, "sentences": numbers, "words": []})
        forms["written"].append({**head, "quotations": [span.of(text) for span in quotations]})
        evidence = [
            {"document": document.id, "start": span.start, "end": span.end, "quote": span.of(text), "kind": "direct", "via": None}
            for span in quotations
        ]
        forms["briefing"].append(
            {"actor": actor, "issue": "levy", "stance": "supports", "sentences": [{"text": sentence, "evidence": evidence}]}
        )
    return Forms(**{name: tokens(len(json.dumps({"positions": rows}, ensure_ascii=False))) for name, rows in forms.items()})


def token_rows(_asked: Asked) -> Iterator[Row]:
    """What goes out and what comes back."""
    yield from overheads()
    every = [forms_of(text) for _, text in articles(20)]
    total = {name: sum(getattr(forms, name) for forms in every) for name in ("pointing", "bare", "written", "briefing")}
    share = 100 * total["pointing"] / total["written"]
    yield at_most("tokens: draft that points / same with quotations", share, 40, "%", ".0f")
    yield Row("  the same without a word copied", f"{100 * total['bare'] / total['written']:.0f} %")
    yield at_most("  pointing / written as a briefing has it", 100 * total["pointing"] / total["briefing"], 40, "%", ".0f")
    yield Row("  tokens of 20 articles", ", ".join(f"{name} {count:.0f}" for name, count in total.items()))


# --- a served model on gold articles


def local(asked: Asked) -> Iterator[Row]:
    """Gold articles briefed by the model and by the built-in engine, both scored."""
    if asked.local is None or asked.gold is None or asked.scorer is None:
        sys.exit("--local, --gold and --scorer belong together")
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(asked.gold.glob("*.json"))][: asked.only]
    for folder in ("gold", "model", "extractive"):
        shutil.rmtree(asked.work / folder, ignore_errors=True)
    for folder in ("gold", "model", "extractive", "replies"):
        (asked.work / folder).mkdir(parents=True, exist_ok=True)
    for case in cases:
        (asked.work / "gold" / f"{case['id']}.json").write_text(json.dumps(case), encoding="utf-8")
        yield brief_with_model(case, asked)
        brief_case(case, asked, "extractive")
    for engine in ("model", "extractive"):
        yield from scores(engine, asked)


def brief_case(case: dict[str, object], asked: Asked, engine: str, *more: str) -> tuple[dict[str, object], float]:
    """One article briefed as a user does it; what came out, and the seconds."""
    out = asked.work / engine / f"{case['id']}.json"
    issues = [part for issue in case["issues"] for part in ("--issue", issue)]  # type: ignore[attr-defined]
    text = next(root / str(case["text_file"]) for root in (asked.gold.parent, ROOT) if (root / str(case["text_file"])).exists())  # type: ignore[union-attr]
    arguments = ("brief", str(text), *issues, "--format", "json", "-o", str(out), *more)
    try:
        seconds = summarizer(*arguments, out=asked.work / "stdout").seconds
    except SystemExit as failed:  # one article that fails must not end a night's run; the scorer counts it as empty
        print(f"  {case['id']}: {failed}", flush=True)
        return {"provenance": {"usage": {}}}, 0.0
    return json.loads(out.read_text(encoding="utf-8")), seconds


def brief_with_model(case: dict[str, object], asked: Asked) -> Row:
    """One article with the model; the row says what it took, the first time it was asked."""
    ident = str(case["id"])
    cache = asked.work / "replies" / f"{ident}.sqlite"
    profile = {"batch": asked.batch, "concurrency": asked.concurrency, "timeout": 900, "attempts": 2}
    config = profile_file(str(asked.local), asked.work, cache, model=asked.model, **profile)
    briefing, seconds = brief_case(case, asked, "model", "--config", str(config))
    usage: dict[str, float] = briefing["provenance"]["usage"]  # type: ignore[index]
    times = asked.work / "times.json"
    known = json.loads(times.read_text(encoding="utf-8")) if times.exists() else {}
    if usage.get("requests"):
        known[ident] = round(known.get(ident, 0) + seconds, 1)
        times.write_text(json.dumps(known, indent=1), encoding="utf-8")
    told = f"{usage.get('requests', 0):.0f} requests, {usage.get('hits', 0):.0f} from the cache, {seconds:.0f} s"
    return Row(f"  {ident[:50]}", told, f"all: {known.get(ident, 0):.0f} s")


def scores(engine: str, asked: Asked) -> Iterator[Row]:
    """What the scorer says of an engine, and what its gate removed."""
    report = asked.work / f"{engine}.report.json"
    assert asked.gold is not None  # noqa: S101 - for the type checker
    roots = [part for root in (asked.gold.parent, ROOT) for part in ("--text-root", str(root))]
    command = [sys.executable, str(asked.scorer), "--gold", str(asked.work / "gold"), "--system", str(asked.work / engine)]
    subprocess.run([*command, *roots, "--json", str(report)], check=True, stdout=subprocess.DEVNULL)
    overall = json.loads(report.read_text(encoding="utf-8"))["overall"]
    for key in ("precision", "precision_known", "recall", "f1", "stance_accuracy_lenient", "stance_macro_f1_matched"):
        yield Row(f"{engine}: {key}", f"{overall[key] or 0:.3f}")
    yield at_least(f"{engine}: stance_accuracy_strict", overall["stance_accuracy_strict"] or 0, 0.70, "", ".3f")
    for key, limit in {"invented_rate": 0.05, "trap_rate": 0.02, "quotes_not_verbatim": 0, "wrong_offsets": 0}.items():
        yield at_most(f"{engine}: {key}", overall[key] or 0, limit, "", ".3f")
    yield from removed(engine, asked)


def removed(engine: str, asked: Asked) -> Iterator[Row]:
    """The share of sentences that the gate turned away, and why."""
    briefings = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((asked.work / engine).glob("*.json"))]
    kept = sum(len(position["sentences"]) for briefing in briefings for position in briefing["positions"])
    ledger = [row for briefing in briefings for row in briefing["rejected"]]
    share = f"{percent(len(ledger), kept + len(ledger)):.1f} % ({len(ledger)}/{kept + len(ledger)})"
    yield Row(f"{engine}: sentences rejected", share)
    kinds = collections.Counter(
        kind for row in ledger for kind in {found["kind"] for found in row["findings"] if found["weight"] == "reject"}
    )
    for kind, count in kinds.most_common():
        yield Row(f"  {kind}", str(count))
    yield Row("  failures", str(sum(len(briefing["failures"]) for briefing in briefings)))


PARTS: dict[str, Callable[[Asked], Iterator[Row]]] = {"throughput": throughput, "tokens": token_rows}


def parsed() -> tuple[list[str], Asked]:
    """The parts asked for, and how."""
    arguments = argparse.ArgumentParser(description="Print every figure the project promises about language models.")
    arguments.add_argument("--part", default=",".join(PARTS), help="parts, parted by commas; --local replaces them")
    arguments.add_argument("--documents", type=int, default=200, help="how many documents the throughput is measured on")
    arguments.add_argument("--local", metavar="BASE_URL", help="a server with a model, to be measured on gold articles")
    arguments.add_argument("--gold", type=Path, help="folder with gold files")
    arguments.add_argument("--scorer", type=Path, help="the scorer of positions")
    arguments.add_argument("--only", type=int, help="so many articles only")
    arguments.add_argument("--batch", type=int, default=1, help="statements a call (1: one question a call)")
    arguments.add_argument("--concurrency", type=int, default=1, help="calls at the same time")
    arguments.add_argument("--model", default="local", help="the name that the server knows the model by")
    arguments.add_argument("--work", type=Path, default=ROOT / ".bench" / "models", help="where replies and results are kept")
    given = vars(arguments.parse_args())
    parts = given.pop("part").split(",")
    for part in parts:
        if part not in PARTS:
            arguments.error(f"no part {part!r}; there are {', '.join(PARTS)}")
    return parts, Asked(**given)


def main() -> None:
    """Measure what is asked for."""
    parts, asked = parsed()
    measures = [local] if asked.local else [PARTS[part] for part in parts]
    for measure in measures:
        for row in measure(asked):
            show(row)


if __name__ == "__main__":
    main()
