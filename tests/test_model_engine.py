"""The model engine from documents to briefing, with models that answer as a function says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from summarizer.attribution.model import Attributions
from summarizer.briefing import Briefing, FindingKind
from summarizer.chat import Message, Reply, Schema
from summarizer.documents import Document
from summarizer.drafting.asking import Asker
from summarizer.drafting.gate import Helpers
from summarizer.drafting.model import Engine
from summarizer.errors import ContextTooLong, ModelError, ModelMisconfigured, ReplyCutOff, RunFailed
from summarizer.grounding.policy import Rules
from summarizer.models.scripted import ScriptedModel
from summarizer.pipeline import Models, Request, brief
from summarizer.positions.reads import Read
from summarizer.prompts import load_prompts

Attribute = Callable[[Document], Attributions]
Said = Callable[[Sequence[Message], Schema], Any]

QUAY = """Council of Skerrow turns down the quay toll

The harbour council of Skerrow met on Tuesday evening to talk about the quay toll.

"We oppose the quay toll," said Mara Lindqvist, the chair of the council. "It would drive the small boats away."

Tobias Fenn, who mends nets, said that he supports the quay toll.

Nothing was decided, and the hall was cold.
"""
RADIO = """Skerrow, 3 April

Ada Moss, the ferry's captain, said on Wednesday that she supports the quay toll and nothing else.

Mara Lindqvist said that Orla Finch, the treasurer, supports the quay toll.
"""
SIDES = {
    "Mara Lindqvist": ("opposes", "Mara Lindqvist opposes the quay toll.", "We oppose the quay toll"),
    "Tobias Fenn": ("supports", "Tobias Fenn supports the quay toll.", "he supports the quay toll"),
    "Ada Moss": ("supports", "Ada Moss supports the quay toll.", "supports the quay toll"),
    "Orla Finch": ("supports", "Orla Finch supports the quay toll.", "supports the quay toll"),
}


def positions(*entries: dict[str, Any]) -> str:
    """The answer with these positions."""
    return json.dumps({"positions": list(entries)})


def read_batch(messages: Sequence[Message]) -> list[dict[str, Any]]:
    """An honest reading of numbered statements, from what stands in the prompt."""
    found = re.findall(r"^\[(\d+)\] ([^,(]+?)(?:,| \().*quay toll", messages[-1].content, re.MULTILINE)
    return [
        {
            "statement": int(number),
            "issue": 1,
            "side": SIDES[name][0],
            "conditional": False,
            "relayed": False,
            "sentence": SIDES[name][1],
            "words": [SIDES[name][2]],
        }
        for number, name in found
        if name in SIDES
    ]


def read_whole(messages: Sequence[Message]) -> list[dict[str, Any]]:
    """An honest draft of a document, from its numbered sentences."""
    lines = re.findall(r"^(\d+) \{([^}]+)\} (.*)$", messages[-1].content, re.MULTILINE)
    made = []
    for number, names, text in lines:
        for name in (each.partition(",")[0].strip() for each in names.split(";")):
            side, sentence, words = SIDES.get(name, ("", "", "\n"))
            head = {"actor": name, "issue": 1, "side": side, "conditional": False, "sentence": sentence}
            made += [{**head, "sentences": [int(number)], "words": [words]}] if words in text else []
    return made


def honest(messages: Sequence[Message], schema: Schema) -> Any:
    """A model that reads well, whatever it is asked."""
    name = re.search(r"This is what (.+?) says", messages[-1].content)
    side, sentence, _ = SIDES.get(name[1], ("none", "", "")) if name else ("none", "", "")
    answers: dict[str, Callable[[], Any]] = {
        "ReadStatements": lambda: {"positions": read_batch(messages)},
        "DraftedDocument": lambda: {"positions": read_whole(messages)},
        "SideAnswer": lambda: {"side": side},
        "PlainSentence": lambda: {"sentence": sentence},
        "ProposedIssues": lambda: {"issues": ["quay toll", "lunar base"]},
        "HarmonisedIssues": lambda: {"groups": [{"numbers": [1], "label": 1}]},
        "RepairedSentence": lambda: {"sentence": "", "words": []},
        "JudgedSentence": lambda: {"verdict": "supported"},
    }
    text = json.dumps(answers[schema.name]())
    return Reply(text, chances={side: 0.9, "none": 0.1}) if schema.name == "SideAnswer" and side != "none" else text


@pytest.fixture(scope="module")
def reads(attribute: Attribute) -> list[Read]:
    """Two documents with who said what in them."""
    documents = (Document(id="quay", text=QUAY), Document(id="radio", text=RADIO, published="2031-04-03"))
    return [Read(document, attribute(document)) for document in documents]


def briefed(reads: Sequence[Read], said: Said, request: Request | None = None, **how: Any) -> tuple[Briefing, ScriptedModel]:
    """The briefing with a model that says what the function gives, and the model."""
    model, prompts = ScriptedModel(said), load_prompts()
    engine = Engine(model, prompts, concurrency=1, **how)
    models = Models(engine, Helpers(repairer=engine.asker("repair")))
    return brief(reads, request or Request(issues=("quay toll",)), Rules(), models=models), model


def held(briefing: Briefing) -> dict[str, str]:
    """Actor's name → stance."""
    names = {actor.id: actor.name for actor in briefing.actors}
    return {names[position.actor]: position.stance.value for position in briefing.positions}


def kinds(briefing: Briefing) -> list[str]:
    """The kinds of everything that rejected a sentence."""
    return [finding.kind.value for row in briefing.rejected for finding in row.findings]


WAYS = [{}, {"batch": 1}, {"strategy": "document"}, {"strategy": "both"}, {"strategy": "both", "batch": 1}]
TRUE = {name: side for name, (side, _, _) in SIDES.items()}


@pytest.mark.parametrize("how", WAYS, ids=str)
def test_an_honest_model_gives_the_positions(reads: list[Read], how: dict[str, Any]) -> None:
    """Whichever way it is asked: right actors and sides, in its words, on quotations that stand in the documents."""
    briefing, model = briefed(reads, honest, **how)
    assert held(briefing) == TRUE
    texts = {read.document.id: read.document.text for read in reads}
    for position in briefing.positions:
        for sentence in position.sentences:
            assert sentence.evidence
            assert all(texts[item.document][item.start : item.end] == item.quote for item in sentence.evidence)
    assert briefing.provenance.engine == "model"
    assert briefing.provenance.model == model.name
    assert not briefing.failures


@pytest.mark.parametrize("how", WAYS[:3], ids=str)
def test_who_passes_it_on_is_named(reads: list[Read], how: dict[str, Any]) -> None:
    """What is told of somebody else names the one who tells it, though the model left that out."""
    briefing, _ = briefed(reads, honest, **how)
    (told,) = [position for position in briefing.positions if position.actor == "orla-finch"]
    assert all(item.via == "mara-lindqvist" for sentence in told.sentences for item in sentence.evidence)
    assert all("Lindqvist" in sentence.text for sentence in told.sentences)


def test_what_points_at_nothing_is_in_the_ledger(reads: list[Read]) -> None:
    """Statements, issues and sentences that the model was never shown make no position, and are told."""

    def wild(messages: Sequence[Message], schema: Schema) -> Any:
        if schema.name == "ReadStatements":
            entries = read_batch(messages)
            return positions(*entries, {**entries[0], "statement": 99}, {**entries[0], "issue": 7})
        entries = read_whole(messages)
        return positions(*entries, {**entries[0], "sentences": [99]}, {**entries[0], "actor": "The Moon"})

    for how, there in (({}, 4), ({"strategy": "document"}, 4)):
        briefing, _ = briefed(reads, wild, **how)
        assert held(briefing) == TRUE
        assert len(briefing.rejected) == there
        assert all(row.findings for row in briefing.rejected)


def test_two_readings_against_each_other_are_unclear(reads: list[Read]) -> None:
    """Where the two strategies read one statement both ways, nobody's side is made up."""

    def torn(messages: Sequence[Message], schema: Schema) -> Any:
        if schema.name != "DraftedDocument":
            return honest(messages, schema)
        turned = {"supports": "opposes", "opposes": "supports"}
        return positions(*({**entry, "side": turned[entry["side"]]} for entry in read_whole(messages)))

    briefing, _ = briefed(reads, torn, strategy="both")
    assert set(held(briefing).values()) <= {"unclear"}


def test_a_condition_has_to_stand_there(reads: list[Read]) -> None:
    """A model that calls every position conditional is believed where the statement has a condition, and here none has."""

    def cautious(messages: Sequence[Message], schema: Schema) -> Any:
        if schema.name != "ReadStatements":
            return honest(messages, schema)
        return positions(*({**entry, "conditional": True} for entry in read_batch(messages)))

    briefing, _ = briefed(reads, cautious)
    assert held(briefing) == TRUE


BAD = "Tobias Fenn supports the quay toll of 40 crowns."


def wrong_once(repair: str) -> Said:
    """A model that invents a number, and repairs it like this."""

    def said(messages: Sequence[Message], schema: Schema) -> Any:
        if schema.name == "RepairedSentence":
            return json.dumps({"sentence": repair, "words": []})
        entries = read_batch(messages)
        return positions(*({**entry, "sentence": entry["sentence"].replace(SIDES["Tobias Fenn"][1], BAD)} for entry in entries))

    return said


def test_a_repaired_sentence_is_marked(reads: list[Read]) -> None:
    """What passes after a repair says so, and the sentence that was turned away stays in the ledger."""
    briefing, _ = briefed(reads, wrong_once("Tobias Fenn supports the quay toll."))
    (sentence,) = next(position for position in briefing.positions if position.actor == "tobias-fenn").sentences
    assert (sentence.text, sentence.repaired) == ("Tobias Fenn supports the quay toll.", True)
    assert [(row.text, row.repaired) for row in briefing.rejected] == [(BAD, True)]


def test_own_words_stand_where_no_wording_does(reads: list[Read]) -> None:
    """A model whose wording stays bad does not cost the position: it is shown in the actor's own words."""
    briefing, _ = briefed(reads, wrong_once("Tobias Fenn supports the quay toll of 50 crowns."))
    (sentence,) = next(position for position in briefing.positions if position.actor == "tobias-fenn").sentences
    assert not sentence.repaired
    assert "crowns" not in sentence.text
    assert {row.text for row in briefing.rejected} == {BAD, "Tobias Fenn supports the quay toll of 50 crowns."}
    assert "number_mismatch" in kinds(briefing)


def judged(reads: list[Read], said: Said, *, by_model: bool) -> Briefing:
    """The briefing with a judge, drafted by an honest model or by the built-in engine."""
    prompts = load_prompts()
    engine = Engine(ScriptedModel(honest), prompts, concurrency=1) if by_model else None
    models = Models(engine, Helpers(judge=Asker(ScriptedModel(said), prompts["judge"])), judge="somebody")
    return brief(reads, Request(issues=("quay toll",)), Rules(), models=models)


@pytest.mark.parametrize("by_model", [True, False])
def test_a_judge_can_only_be_stricter(reads: list[Read], *, by_model: bool) -> None:
    """Rejected sentences go to the ledger; an answer that cannot be read is a flag and a failure, and changes nothing else."""
    none = judged(reads, lambda *_: json.dumps({"verdict": "not-enough-info"}), by_model=by_model)
    assert not none.positions
    assert set(kinds(none)) == {FindingKind.JUDGE_REJECTED.value}
    fine = judged(reads, lambda *_: json.dumps({"verdict": "supported"}), by_model=by_model)
    mute = judged(reads, lambda *_: "I like them all", by_model=by_model)
    assert held(mute) == held(fine) == TRUE
    flags = [flag.kind for position in mute.positions for sentence in position.sentences for flag in sentence.flags]
    assert flags.count(FindingKind.UNJUDGED) == sum(len(position.sentences) for position in mute.positions)
    assert {failure.stage for failure in mute.failures} == {"judging"}
    assert fine.provenance.judge == "somebody"


def test_issues_are_proposed_in_the_documents_words(reads: list[Read]) -> None:
    """Where none is asked for the model names them; a label that no document has is dropped."""
    briefing, model = briefed(reads, honest, Request())
    assert [issue.label for issue in briefing.issues] == ["quay toll"]
    assert not any(issue.given for issue in briefing.issues)
    assert held(briefing) == TRUE
    assert [schema.name for _, schema in model.asked].count("ProposedIssues") == 2


def test_a_model_that_proposes_nothing_leaves_it_to_the_rules(reads: list[Read]) -> None:
    """The issues that the built-in engine finds are taken then."""
    silent: Said = lambda messages, schema: (  # noqa: E731 - one expression
        json.dumps({"issues": []}) if schema.name == "ProposedIssues" else honest(messages, schema)
    )
    briefing, _ = briefed(reads, silent, Request())
    assert any("toll" in issue.label for issue in briefing.issues)


@pytest.mark.parametrize("how", [{"context": 120}, {"context": 120, "strategy": "document"}], ids=str)
def test_long_documents_go_in_parts(reads: list[Read], how: dict[str, Any]) -> None:
    """What is too long for one call goes in several, and comes back as one."""
    briefing, model = briefed(reads, honest, **how)
    assert held(briefing) == TRUE
    assert len(model.asked) > 2


@pytest.mark.parametrize("kind", [ContextTooLong, ReplyCutOff])
@pytest.mark.parametrize("strategy", ["statements", "document"])
def test_a_question_that_proves_too_large_is_halved(reads: list[Read], strategy: Any, kind: type[ModelError]) -> None:
    """A server that reads or writes less than was thought is asked about less at a time."""
    name = {"statements": "ReadStatements", "document": "DraftedDocument"}[strategy]
    count = {"statements": r"^\[\d+\]", "document": r"^\d+ "}[strategy]

    def narrow(messages: Sequence[Message], schema: Schema) -> Any:
        # the issue's own number stands in front of the fence
        held = messages[-1].content.partition("<<<")[2] if strategy == "statements" else messages[-1].content.rpartition("<<<")[2]
        if schema.name == name and len(re.findall(count, held, re.MULTILINE)) > 2:
            return kind("too much")
        return honest(messages, schema)

    briefing, _ = briefed(reads, narrow, strategy=strategy)
    assert held(briefing) == TRUE
    assert not briefing.failures


def failing_on(word: str) -> Said:
    """A model that fails where the prompt has a word."""

    def said(messages: Sequence[Message], schema: Schema) -> Any:
        return ModelError("no luck") if word in messages[-1].content else honest(messages, schema)

    return said


def test_one_bad_answer_costs_itself_only(reads: list[Read]) -> None:
    """A document that the model fails on is a failure; the others stand."""
    briefing, _ = briefed(reads, failing_on("Tobias Fenn"))
    assert held(briefing) == {"Ada Moss": "supports", "Orla Finch": "supports"}
    assert [(failure.document, failure.stage) for failure in briefing.failures] == [("quay", "drafting")]
    assert not briefing.provenance.fallback


def test_the_built_in_engine_fills_in(reads: list[Read]) -> None:
    """With the fallback it reads the document that failed, and provenance names it; the failure is told all the same."""
    briefing, _ = briefed(reads, failing_on("Tobias Fenn"), fallback=True)
    assert held(briefing) == TRUE
    assert briefing.provenance.fallback == ("quay",)
    assert briefing.failures


def test_nothing_answered_is_no_success(reads: list[Read]) -> None:
    """A model that answers nothing at all ends the run."""
    with pytest.raises(RunFailed, match="answered nothing: no luck"):
        briefed(reads, failing_on(""))


def test_only_wanted_actors_are_asked_about(reads: list[Read]) -> None:
    """Where an actor is asked for, nobody pays for the statements of others."""
    for how in ({}, {"batch": 1}):
        briefing, model = briefed(reads, honest, Request(issues=("quay toll",), actors=("Ada Moss",)), **how)
        assert held(briefing) == {"Ada Moss": "supports"}
        assert not any("Fenn" in messages[-1].content for messages, _ in model.asked)


def test_a_date_is_told(reads: list[Read]) -> None:
    """A document with a date is shown with it, inside the fence."""
    _, model = briefed(reads, honest)
    assert [("(dated 2031-04-03)" in messages[-1].content) for messages, _ in model.asked] == [False, True]


def test_a_document_about_nothing_is_not_asked_about(reads: list[Read]) -> None:
    """No call is made for an issue that no document has, and that is no failure."""
    briefing, model = briefed(reads, honest, Request(issues=("lunar base",)))
    assert not model.asked
    assert not briefing.positions
    assert not briefing.failures


def test_hidden_words_cost_no_position(reads: list[Read], attribute: Attribute) -> None:
    """Zero-width characters in a quotation change neither what is read nor where it stands."""
    document = replace(reads[0].document, text=QUAY.replace("oppose", "op\u200bpose"))
    briefing, _ = briefed([Read(document, attribute(document))], honest)
    assert held(briefing)["Mara Lindqvist"] == "opposes"


NARRATED = """The pier of Skerrow

Ada Moss repeated her opposition to the quay toll, where greedy collectors have robbed 900 widows and been burning boats.

Tobias Fenn said that he supports the quay toll.
"""


def test_the_outlets_words_are_put_in_nobodys_mouth(attribute: Attribute) -> None:
    """What the document says in its own voice is shown to no model as a statement, and passes for nobody's."""
    document = Document(id="pier", text=NARRATED)
    loaded = "Ada Moss opposes the quay toll, where greedy collectors have robbed 900 widows and been burning boats."

    def borrowing(messages: Sequence[Message], schema: Schema) -> Any:
        if schema.name != "ReadStatements":
            return honest(messages, schema)
        numbers = re.findall(r"^\[(\d+)\] Ada Moss", messages[-1].content, re.MULTILINE)
        entry = {"issue": 1, "side": "opposes", "conditional": False, "relayed": False, "sentence": loaded, "words": []}
        return positions(*({**entry, "statement": int(number)} for number in numbers))

    briefing, model = briefed([Read(document, attribute(document))], borrowing)
    asked = model.asked[0][0][-1].content
    assert 'quay toll"' in asked
    assert held(briefing) == {"Ada Moss": "opposes"}
    assert not any("widows" in sentence.text for position in briefing.positions for sentence in position.sentences)
    assert [row.text for row in briefing.rejected] == [loaded]
    assert any("the document says" in finding.message for finding in briefing.rejected[0].findings)


def test_what_a_model_takes_for_somebody_elses_view_is_nobodys(reads: list[Read]) -> None:
    """An entry marked as passed on, of a statement that attribution gives to the speaker alone, is only in the ledger."""

    def doubting(messages: Sequence[Message], schema: Schema) -> Any:
        if schema.name != "ReadStatements":
            return honest(messages, schema)
        return positions(*({**entry, "relayed": entry["side"] == "opposes"} for entry in read_batch(messages)))

    briefing, _ = briefed(reads, doubting)
    assert held(briefing) == {name: side for name, side in TRUE.items() if name != "Mara Lindqvist"}
    (row,) = briefing.rejected
    assert (row.actor, row.findings[0].kind) == ("Mara Lindqvist", FindingKind.SECOND_HAND)


def proposing(labels: dict[str, list[str]], groups: list[dict[str, Any]]) -> Said:
    """A model that proposes these issues by a word of the document, and groups them like this."""

    def said(messages: Sequence[Message], schema: Schema) -> Any:
        if schema.name == "ProposedIssues":
            return json.dumps({"issues": next(own for word, own in labels.items() if word in messages[-1].content)})
        return json.dumps({"groups": groups}) if schema.name == "HarmonisedIssues" else honest(messages, schema)

    return said


LABELS = {"Fenn": ["the quay toll", "small boats"], "Moss": ["quay toll"]}


def test_labels_of_one_thing_are_joined(reads: list[Read]) -> None:
    """Two labels that the model groups are one issue; a group that points at labels there are none joins nothing."""
    briefing, _ = briefed(reads, proposing(LABELS, [{"numbers": [1, 3], "label": 3}]), Request())
    assert [issue.label for issue in briefing.issues] == ["quay toll", "small boats"]
    briefing, _ = briefed(reads, proposing(LABELS, [{"numbers": [1, 9], "label": 9}]), Request())
    assert [issue.label for issue in briefing.issues] == ["the quay toll", "small boats", "quay toll"]


def test_nothing_proposed_and_nothing_drafted_is_no_success(reads: list[Read]) -> None:
    """A model that is gone before there is an issue ends the run as well."""
    with pytest.raises(RunFailed, match="answered nothing: no luck"):
        briefed(reads, failing_on(""), Request())


def refused(messages: Sequence[Message], schema: Schema) -> Any:
    """A server that refuses the key."""
    del messages, schema
    return ModelMisconfigured("the key is refused")


def test_a_refused_key_is_tried_once(reads: list[Read]) -> None:
    """What no call can mend is not asked again at the next stage; the built-in engine may fill in for everything."""
    model, prompts = ScriptedModel(refused), load_prompts()
    for request in (Request(), Request(issues=("quay toll",))):
        engine = Engine(model, prompts, concurrency=1, strategy="both", fallback=True)
        briefing = brief(reads, request, Rules(), models=Models(engine, Helpers(repairer=engine.asker("repair"))))
        assert held(briefing) == TRUE
        assert briefing.provenance.fallback == ("quay", "radio")
    assert len(model.asked) == 2
    with pytest.raises(RunFailed, match="the key is refused"):
        briefed(reads, refused, Request())


def test_a_stop_while_issues_are_proposed_ends_the_asking(reads: list[Read]) -> None:
    """Nothing is drafted then, and the briefing says that it was stopped."""

    def stopping() -> None:
        raise KeyboardInterrupt

    model = ScriptedModel(honest)
    engine = Engine(model, load_prompts(), concurrency=1, step=stopping)
    briefing = brief(reads, Request(), Rules(), models=Models(engine))
    assert briefing.provenance.interrupted
    assert not briefing.positions
    assert {schema.name for _, schema in model.asked} == {"ProposedIssues"}
