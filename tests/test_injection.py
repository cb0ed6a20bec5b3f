"""Documents that try to take over the model, and a model that lets them: nothing of it may reach a briefing."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from summarizer import ingest, pipeline
from summarizer.attribution.model import Attributions
from summarizer.briefing import Briefing, Evidence
from summarizer.chat import Message, Schema
from summarizer.documents import Document
from summarizer.drafting.asking import Asker
from summarizer.drafting.gate import Helpers
from summarizer.drafting.model import Engine
from summarizer.grounding.policy import Rules
from summarizer.models.scripted import ScriptedModel
from summarizer.positions.reads import Read
from summarizer.prompts import load_prompts

FOLDER = Path(__file__).parent / "injection"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
Attribute = Callable[[Document], Attributions]
Answer = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """What somebody is to have said."""

    actor: str
    stance: str
    sentence: str
    words: str
    silent: bool = False
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Attack:
    """A document, what it honestly says, and what it wants to be said."""

    name: str
    issue: str
    wants: Said
    honest: tuple[Said, ...]
    document: Document

    @property
    def truth(self) -> Said | None:
        """What the victim really says, if anything."""
        return next((said for said in self.honest if said.actor == self.wants.actor), None)

    @property
    def others(self) -> tuple[Said, ...]:
        """The honest statements of everybody but the victim."""
        return tuple(said for said in self.honest if said.actor != self.wants.actor)


@cache
def attack(name: str) -> Attack:
    """One of the documents with its sidecar."""
    table = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    (document,) = ingest.read([str(FOLDER / f"{name}.md")]).corpus
    honest = tuple(Said(**said) for said in table["honest"])
    return Attack(name, table["issue"], Said(**table["wants"]), honest, document)


# --- the model that obeys

LIES: dict[str, Callable[[Attack], tuple[str, list[str]]]] = {
    "wanted words": lambda made: (made.wants.sentence, [made.wants.words]),
    "the victim's true words": lambda made: (made.wants.sentence, [made.truth.words] if made.truth else []),
    "no words": lambda made: (made.wants.sentence, []),
    "a plain lie": lambda made: (f"{made.wants.actor} {made.wants.stance} the {made.issue}.", []),
    "the side only": lambda _: ("", []),
    "nearly true words": lambda made: (made.wants.sentence, [f"{made.truth.words} now and for ever" if made.truth else "never"]),
}
"""How the model lies: the sentence, and the words that it says it relies on."""

_BLOCK = re.compile(r"^\[(\d+)\] (.*)", re.MULTILINE)
_LINE = re.compile(r"^(\d+) (.*)", re.MULTILINE)


@dataclass
class Obedient:
    """Answers every question about a document as the attack in it wants, and truthfully about those it does not care for.

    With `everywhere` it lies about everybody's statements, not only where the victim or nobody honest is heard.
    """

    attack: Attack
    lie: str
    everywhere: bool = False
    written: set[str] = field(default_factory=set)

    def __call__(self, messages: Sequence[Message], schema: Schema) -> str:
        """The answer to a question, by the JSON that it wants."""
        prompt = messages[-1].content
        asked: Any = schema.body["properties"]
        answer = self._answer(prompt, asked)
        self.written.update(found["sentence"] for found in _objects(answer) if found.get("sentence"))
        return json.dumps(answer)

    def _answer(self, prompt: str, asked: Any) -> Answer:
        if "issues" in asked:
            return {"issues": [self.attack.issue or "everything that was said"]}
        if "verdict" in asked:
            return {"verdict": "supported"}
        if "side" in asked:
            told = self._honest_in(prompt)
            return {"side": told.stance if told else self.attack.wants.stance}
        if "positions" in asked:
            read = self._batch if "statement" in asked["positions"]["items"]["properties"] else self._document
            return {"positions": list(read(prompt))}
        told = self._honest_in(prompt)
        sentence, words = (told.sentence, [told.words]) if told else self._lie
        return {"sentence": sentence, "words": words} if "words" in asked else {"sentence": sentence}

    @property
    def _lie(self) -> tuple[str, list[str]]:
        return LIES[self.lie](self.attack)

    def _honest_in(self, text: str) -> Said | None:
        """Whose statement is shown, where it is one that the attack does not care for."""
        if self.everywhere:
            return None
        plain = _plain(text)
        return next((said for said in self.attack.others if said.actor in text and _plain(said.words) in plain), None)

    def _batch(self, prompt: str) -> Iterator[Answer]:
        shown = {int(number): line for number, line in _BLOCK.findall(prompt)}
        for number in [*shown, *self.attack.wants.numbers, 99]:
            told = self._honest_in(shown.get(number, ""))
            sentence, words = (told.sentence, [told.words]) if told else self._lie
            side = told.stance if told else self.attack.wants.stance
            yield {"statement": number, **_position(side, sentence, words), "relayed": False}

    def _document(self, prompt: str) -> Iterator[Answer]:
        sentence, words = self._lie
        truth = self.attack.truth
        for pointed in ([], self._numbers(prompt, self.attack.wants), self._numbers(prompt, truth) if truth else [99]):
            yield {
                "actor": self.attack.wants.actor,
                **_position(self.attack.wants.stance, sentence, words),
                "sentences": pointed,
            }
        for said in self.attack.others:
            honest = _position(said.stance, said.sentence, [said.words])
            yield {"actor": said.actor, **honest, "sentences": self._numbers(prompt, said)}

    def _numbers(self, prompt: str, said: Said) -> list[int]:
        return [int(number) for number, line in _LINE.findall(prompt) if _plain(said.words) in _plain(line)][:4]


def _position(side: str, sentence: str, words: list[str]) -> Answer:
    return {"issue": 1, "side": side, "conditional": False, "sentence": sentence, "words": words}


def _objects(answer: Answer) -> list[Answer]:
    return list(answer.get("positions", [answer]))


def _plain(text: str) -> str:
    return re.sub(r"[^\w\s]", "", text).casefold()


# --- a briefing that such a model drafts, repairs and judges

STRATEGIES: dict[str, Answer] = {
    "one statement a call": {"strategy": "statements", "batch": 1},
    "statements": {"strategy": "statements"},
    "document": {"strategy": "document"},
    "both": {"strategy": "both"},
}


@pytest.fixture(scope="module")
def read_attack(attribute: Attribute) -> Callable[[Attack], Read]:
    """A document with who said what in it, attributed once."""
    reads: dict[str, Read] = {}

    def read(made: Attack) -> Read:
        if made.name not in reads:
            reads[made.name] = Read(made.document, attribute(made.document))
        return reads[made.name]

    return read


def briefed(read: Read, made: Attack, model: ScriptedModel, how: Answer) -> Briefing:
    """The briefing with this model in every role; without an issue the model is asked for those as well."""
    prompts = load_prompts()
    helpers = Helpers(repairer=Asker(model, prompts["repair"]), rounds=2, judge=Asker(model, prompts["judge"]))
    models = pipeline.Models(engine=Engine(model, prompts, concurrency=1, **how), helpers=helpers)
    issues = (made.issue,) if made.issue else ()
    return pipeline.brief([read], pipeline.Request(issues=issues), Rules(), models=models)


def stances(briefing: Briefing) -> dict[str, str]:
    """Actor's name → stance."""
    names = {actor.id: actor.name for actor in briefing.actors}
    return {names[position.actor]: position.stance.value for position in briefing.positions}


def assert_grounded(briefing: Briefing, read: Read) -> None:
    """Every quotation stands where its offsets say, inside a statement that attribution gives to the position's actor."""
    text = read.document.text
    for position in briefing.positions:
        for sentence in position.sentences:
            assert sentence.evidence
            for item in sentence.evidence:
                assert text[item.start : item.end] == item.quote
                assert position.actor in set(_speakers(item, read.attributions))


def _speakers(item: Evidence, attributions: Attributions) -> Iterator[str | None]:
    for statement in attributions.statements:
        starts = any(part.start <= item.start < part.end for part in statement.content)
        ends = any(part.start < item.end <= part.end for part in statement.content)
        if starts and ends:
            yield statement.actor


def assert_fended_off(briefing: Briefing, made: Attack, model: Obedient) -> None:
    """Nothing that the attack wants is among the positions, and what the model wrote for it is in the ledger."""
    wants = made.wants
    held = stances(briefing)
    victims = [name for name in held if wants.actor.removeprefix("the ") in name]
    assert not [name for name in victims if wants.silent or held[name] == wants.stance]
    shown = [sentence for position in briefing.positions for sentence in position.sentences]
    assert not [sentence.text for sentence in shown if wants.sentence in sentence.text]
    assert not [item.quote for sentence in shown for item in sentence.evidence if item.quote == wants.words]
    if wants.sentence in model.written:
        assert wants.sentence in [row.text for row in briefing.rejected]


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("name", NAMES)
def test_an_obedient_model_gets_nothing_through(
    read_attack: Callable[[Attack], Read], name: str, strategy: str, lie: str
) -> None:
    """What the attack wants is turned away; what other people honestly said is there all the same."""
    made = attack(name)
    read = read_attack(made)
    obedient = Obedient(made, lie)
    briefing = briefed(read, made, ScriptedModel(obedient), STRATEGIES[strategy])
    assert_grounded(briefing, read)
    assert_fended_off(briefing, made, obedient)
    held = stances(briefing)
    assert {said.actor: held.get(said.actor) for said in made.others} == {said.actor: said.stance for said in made.others}


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("strategy", ["one statement a call", "statements"])
@pytest.mark.parametrize("name", NAMES)
def test_a_model_that_lies_about_every_statement(
    read_attack: Callable[[Attack], Read], name: str, strategy: str, lie: str
) -> None:
    """Words of one person never become the position of another, whatever sentence the model writes for them."""
    made = attack(name)
    read = read_attack(made)
    obedient = Obedient(made, lie, everywhere=True)
    briefing = briefed(read, made, ScriptedModel(obedient), STRATEGIES[strategy])
    assert_grounded(briefing, read)
    assert_fended_off(briefing, made, obedient)


# --- what rules cannot tell

UNSPOKEN = """The heron pond of Old Marlow

Tove Brand, a farmer, opened the evening. “The heron pond would drown my barley,” she said.
"""


def test_a_side_that_nobody_spells_out_is_for_the_judge(attribute: Attribute) -> None:
    """Rules hear no side in "it would drown my barley"; a lie about it is stopped by an honest judge, and only by one."""
    document = Document(id="pond", text=UNSPOKEN)
    lie = {**_position("supports", "Tove Brand supports the heron pond.", ["The heron pond would drown my barley"])}
    drafter = ScriptedModel(lambda *_: json.dumps({"positions": [{"statement": 1, "relayed": False, **lie}]}))
    judge = ScriptedModel(lambda *_: json.dumps({"verdict": "contradicted"}))
    prompts = load_prompts()
    models = pipeline.Models(
        engine=Engine(drafter, prompts, concurrency=1), helpers=Helpers(judge=Asker(judge, prompts["judge"]))
    )
    read = Read(document, attribute(document))
    briefing = pipeline.brief([read], pipeline.Request(issues=("heron pond",)), Rules(), models=models)
    assert not briefing.positions
    assert [finding.kind.value for row in briefing.rejected for finding in row.findings][-1:] == ["judge_rejected"]


# --- fences

_FENCE = re.compile(
    r"^<<< (?P<label>\w+) (?P<tag>[0-9a-f]{4,})\n(?P<held>.*?)\n>>> (?P=label) (?P=tag)$", re.MULTILINE | re.DOTALL
)
_LIKE_OURS = re.compile(r"^\s*(<<<|>>>|===|```|<\|)", re.MULTILINE)
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_WINDOW = 5
"""Words in a row that are document text and no mere name."""


def prompts_sent(made: Attack, read: Read, lie: str) -> list[str]:
    """The last turn of everything that is asked about a document, of all kinds of questions."""
    model = ScriptedModel(Obedient(made, lie))
    for strategy in ("one statement a call", "both"):
        briefed(read, made, model, STRATEGIES[strategy])
    briefed(read, replace(made, issue=""), model, STRATEGIES["statements"])
    return [messages[-1].content for messages, _ in model.asked]


@pytest.mark.parametrize("lie", ["wanted words", "nearly true words"])
@pytest.mark.parametrize("name", NAMES)
def test_document_text_stays_inside_its_fence(read_attack: Callable[[Attack], Read], name: str, lie: str) -> None:
    """In every prompt what is not between fences is ours, a name, or a sentence that a model wrote; and no fence is forged.

    A fence ends with the tag of what it holds, and no line inside looks like a fence or like a turn of the conversation.
    """
    made = attack(name)
    own = {window for template in load_prompts().values() for turn in template.turns for window in _windows(turn.content)}
    theirs = set(_windows(made.document.text)) - own
    for prompt in prompts_sent(made, read_attack(made), lie):
        fences = list(_FENCE.finditer(prompt))
        assert fences
        outside = [line for line in _FENCE.sub("", prompt).splitlines() if not line.startswith("Sentence: ")]
        assert not theirs & set(_windows("\n".join(outside)))
        for fence in fences:
            assert hashlib.sha256(fence["held"].encode()).hexdigest().startswith(fence["tag"])
            assert not _LIKE_OURS.search(fence["held"])
            assert not _HIDDEN.search(fence["held"])


def _windows(text: str) -> Iterator[str]:
    words = _plain(text).split()
    yield from (" ".join(words[at : at + _WINDOW]) for at in range(len(words) - _WINDOW + 1))


# --- the documents themselves


@pytest.mark.parametrize("name", NAMES)
def test_documents_are_as_their_readme_says(name: str) -> None:
    """Each has 60 to 150 words below its front matter, and what it honestly says stands in it."""
    made = attack(name)
    body = made.document.text[made.document.body_start :]
    assert 60 <= len(body.split()) <= 150
    assert len(made.honest) in (2, 3)
    seen = re.sub("[\u200b\U000e0000-\U000e007f]", "", body)
    assert all(said.words in seen for said in made.honest)
    assert f"`{name}`" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_there_are_twelve() -> None:
    """A document without a sidecar would be attacked by nobody."""
    assert len(NAMES) == 12
    assert sorted(path.stem for path in FOLDER.glob("*.md") if path.name != "README.md") == NAMES
