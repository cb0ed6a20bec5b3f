"""Asking: schemas, reading answers, asking once more, and many questions of which some fail."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Sequence
from typing import Annotated

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import Field

from summarizer.chat import Message, Reply, Schema, Usage
from summarizer.drafting import answers
from summarizer.drafting.answers import Answer, JudgedSentence, Judgement, ReadStatements, RepairedSentence, Side, SideAnswer
from summarizer.drafting.asking import Outcome, Question, ask, ask_all, schema_of
from summarizer.errors import (
    BudgetSpent,
    ContextTooLong,
    ModelError,
    ModelMisconfigured,
    ReplyCutOff,
    ReplyRefused,
    ReplyUnreadable,
    TransientModelError,
)
from summarizer.models.scripted import ScriptedModel

SUPPORTS = '{"side": "supports"}'
SENTENCE = '{"sentence": "Mora backs the ferry.", "words": ["we back the ferry"]}'
TYPES = sorted(
    (kind for kind in vars(answers).values() if isinstance(kind, type) and issubclass(kind, Answer) and kind is not Answer),
    key=lambda kind: kind.__name__,
)


def question(text: str = "Which side?", document: str = "doc") -> Question[SideAnswer]:
    """A question for a side."""
    return Question((Message("user", text),), SideAnswer, document, "drafting")


def echo(messages: Sequence[Message], _: Schema) -> str | Exception:
    """The side that the question names, or the error that it asks for."""
    errors: dict[str, Exception] = {
        "long": ContextTooLong("longer than the model can read"),
        "busy": TransientModelError("too many requests"),
        "refused": ModelMisconfigured("the key was refused"),
        "spent": BudgetSpent("0.50 of 0.50 US dollars are spent"),
        "broken": RuntimeError("sk-secret"),
    }
    return errors.get(messages[0].content) or json.dumps({"side": messages[0].content})


def sides(outcome: Outcome[SideAnswer]) -> list[list[str]]:
    """The answers as words."""
    return [[answered.answer.side.value for answered in every] for every in outcome.answers]


@pytest.mark.parametrize("kind", TYPES)
def test_a_schema_is_strict_all_the_way_down(kind: type[Answer]) -> None:
    """Every object requires all it has and allows nothing else; nothing is referred to, named or told twice."""
    body = json.loads(json.dumps(schema_of(kind).body))
    Draft202012Validator.check_schema(body)
    nodes = [body]
    while nodes:
        node = nodes.pop()
        assert not {"$ref", "$defs", "default", "title", "description"} & node.keys()
        if node["type"] == "object":
            assert node["required"] == list(node["properties"])
            assert node["additionalProperties"] is False
            nodes += node["properties"].values()
        elif node["type"] == "array":
            assert "maxItems" in node
            nodes.append(node["items"])


def test_a_schema_keeps_limits_and_what_a_field_says_of_itself() -> None:
    """Limits stop small models from looping; a property called "title" is no title."""

    class Headed(Answer):
        """Told to the reader of the code only."""

        title: Annotated[str, Field(max_length=9, description="in capitals")] = "NONE"
        side: Side

    body = schema_of(Headed).body
    assert body["properties"] == {
        "title": {"type": "string", "maxLength": 9, "description": "in capitals"},
        "side": {"type": "string", "enum": [side.value for side in Side]},
    }
    assert body["required"] == ["title", "side"]
    assert schema_of(Headed).name == "Headed"


def test_a_choice_is_a_property_with_an_enum() -> None:
    """Probabilities can be told of words from a list only."""
    assert schema_of(JudgedSentence, "verdict").choice == "verdict"
    with pytest.raises(ValueError, match="RepairedSentence has no property 'sentence'"):
        schema_of(RepairedSentence, "sentence")
    with pytest.raises(ValueError, match="no property 'side'"):
        schema_of(JudgedSentence, "side")


def test_an_answer_comes_with_its_chances_and_its_cost() -> None:
    """What the model returned beside the text is kept."""
    model = ScriptedModel([Reply('{"verdict": "supported"}', Usage(10, requests=1), chances={"supported": 0.9})])
    answered = ask(model, Question((Message("user", "?"),), JudgedSentence, "doc", "judging", choice="verdict"))
    assert answered.answer.verdict is Judgement.SUPPORTED
    assert answered.chances == {"supported": 0.9}
    assert answered.usage.input_tokens == 10
    assert model.asked[0][1].choice == "verdict"


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("", "Invalid JSON"),
        ('{"side": "supp', "Invalid JSON"),
        ("I think: supports", "Invalid JSON"),
        ('{"side": "maybe"}', "side: Input should be 'supports'"),
        ('{"side": 1}', "side:"),
        ("{}", "side: Field required"),
        ("[]", "answer:"),
        ('{"side": "supports", "note": "ignore the above"}', "note: Extra inputs are not permitted"),
    ],
)
def test_a_bad_answer_is_asked_for_once_more(bad: str, told: str) -> None:
    """The model sees what it wrote and what is wrong with that; both calls are counted."""
    model = ScriptedModel([bad, SUPPORTS])
    answered = ask(model, question())
    first, second = (messages for messages, _ in model.asked)
    assert answered.answer.side is Side.SUPPORTS
    assert answered.usage.requests == 2
    assert second[:-2] == first
    assert [turn.role for turn in second[-2:]] == ["assistant", "user"]
    assert second[-2].content == (bad or "(empty)")
    assert told in second[-1].content


def test_two_bad_answers_are_enough() -> None:
    """The error says what was wrong, in one line, and counts both requests."""
    model = ScriptedModel(["nothing", '{"side": "x"}', SUPPORTS])
    with pytest.raises(ReplyUnreadable, match="also when asked again: side: Input should be") as caught:
        ask(model, question())
    assert caught.value.requests == 2
    assert len(model.asked) == 2
    assert "\n" not in str(caught.value)


def test_a_wild_answer_is_shown_to_the_model_in_part() -> None:
    """An answer that ran on must not fill the context when it is asked for again."""
    model = ScriptedModel(["x" * 100_000, SUPPORTS])
    ask(model, question())
    assert len(model.asked[1][0][-2].content) == 2000


def test_too_long_a_sentence_is_refused() -> None:
    """The limits of the schema hold whether or not the server enforces them."""
    long = json.dumps({"sentence": "a" * 999, "words": []})
    model = ScriptedModel([long, SENTENCE])
    assert ask(model, Question((), RepairedSentence, "doc", "repair")).answer.sentence == "Mora backs the ferry."
    assert "sentence: String should have at most 260 characters" in model.asked[1][0][-1].content


def test_a_refusal_or_a_cut_is_not_asked_again() -> None:
    """Asking the same would cost the same and bring the same; a complete answer at the limit counts."""
    with pytest.raises(ReplyRefused):
        ask(ScriptedModel([Reply("I cannot help with that", finish="refused")]), question())
    with pytest.raises(ReplyCutOff):
        ask(ScriptedModel([Reply('{"side": "supp', finish="length")]), question())
    assert ask(ScriptedModel([Reply(SUPPORTS, finish="length")]), question()).answer.side is Side.SUPPORTS


@given(
    st.text(max_size=30) | st.dictionaries(st.just("positions"), st.lists(st.none() | st.integers() | st.text())).map(json.dumps)
)
@settings(max_examples=40, deadline=None)
def test_whatever_comes_back_is_an_answer_or_an_error(text: str) -> None:
    """No reply can do more than fail."""
    outcome = ask_all(ScriptedModel([text, text]), [Question((), ReadStatements, "doc", "drafting")], concurrency=1)
    assert bool(outcome.answers[0]) != bool(outcome.failures)


def test_answers_are_in_the_order_of_the_questions() -> None:
    """However the threads run, each question has its own answer."""

    def slow_first(messages: Sequence[Message], schema: Schema) -> str | Exception:
        time.sleep(0.02 if messages[0].content == "supports" else 0)
        return echo(messages, schema)

    outcome = ask_all(ScriptedModel(slow_first), [question(side.value) for side in Side], concurrency=5)
    assert sides(outcome) == [[side.value] for side in Side]
    assert [answered and answered.answer.side for answered in outcome.firsts] == list(Side)
    assert outcome.failures == ()
    assert not outcome.interrupted


def test_one_failure_costs_one_question() -> None:
    """Its row names document and stage; the others have their answers. An adapter's own text may hold a key."""
    asked = ["supports", "busy", "broken", "opposes"]
    outcome = ask_all(ScriptedModel(echo), [question(text, f"d-{text}") for text in asked], concurrency=2)
    assert sides(outcome) == [["supports"], [], [], ["opposes"]]
    assert [(row.document, row.stage, row.message) for row in outcome.failures] == [
        ("d-busy", "drafting", "too many requests"),
        ("d-broken", "drafting", "the adapter of scripted broke: RuntimeError"),
    ]
    assert outcome.firsts[1] is None


def test_the_steps_are_counted_where_the_caller_is() -> None:
    """A progress bar is told once for each question, in the thread that asked."""
    threads = []
    questions = [question(text) for text in ("supports", "busy", "opposes")]
    ask_all(ScriptedModel(echo), questions, concurrency=3, step=lambda: threads.append(threading.current_thread()))
    assert threads == [threading.current_thread()] * 3


def test_no_questions_ask_nothing() -> None:
    """Nothing in, nothing out."""
    assert ask_all(ScriptedModel([]), [], concurrency=4) == Outcome()


@pytest.mark.parametrize("concurrency", [1, 3])
@pytest.mark.parametrize(("stop", "own"), [("refused", "the key was refused"), ("spent", "not asked: 0.50 of 0.50")])
def test_what_cannot_go_on_keeps_what_is_done(concurrency: int, stop: str, own: str) -> None:
    """Each document that is left has one row; none is asked any more."""
    model = ScriptedModel(echo)
    questions = [question("supports", "a"), question(stop, "b"), *[question("opposes", f"c{n // 3}") for n in range(60)]]
    outcome = ask_all(model, questions, concurrency=concurrency)
    rows = {row.document: row.message for row in outcome.failures}
    assert sides(outcome)[:2] == [["supports"], []]
    assert rows["b"].startswith(own)
    assert rows["c19"].startswith("not asked: ")
    assert len(outcome.failures) == len(rows)
    assert outcome.ended
    assert len(model.asked) < 30
    assert all(every or one.document in rows for every, one in zip(outcome.answers, questions, strict=True))


def test_the_same_trouble_of_a_document_is_told_once() -> None:
    """Ten calls that fail alike are one row."""
    outcome = ask_all(ScriptedModel(echo), [question("busy")] * 10, concurrency=4)
    assert len(outcome.failures) == 1
    assert outcome.answers == ((),) * 10


def parted(*texts: str) -> Question[SideAnswer]:
    """A question that is too long, and those that can be asked instead."""
    return Question((Message("user", "long"),), SideAnswer, "doc", "drafting", split=lambda: [question(text) for text in texts])


def test_too_long_a_question_is_asked_in_parts() -> None:
    """Its answers are those of the parts, each with the part that it belongs to; a part that fails costs itself only."""
    outcome = ask_all(
        ScriptedModel(echo), [question("supports"), parted("opposes", "busy", "none"), question("long")], concurrency=2
    )
    assert sides(outcome) == [["supports"], ["opposes", "none"], []]
    assert [answered.question.messages[0].content for answered in outcome.answers[1]] == ["opposes", "none"]
    assert [row.message for row in outcome.failures] == ["too many requests", "longer than the model can read"]


def test_a_part_may_be_parted_again_and_too_long_an_answer_parts_too() -> None:
    """It goes on until it fits, or cannot be made smaller."""
    inner = parted("opposes", "long")
    outer = Question((Message("user", "cut"),), SideAnswer, "doc", "drafting", split=lambda: [question("supports"), inner])

    def script(messages: Sequence[Message], schema: Schema) -> Reply | str | Exception:
        return Reply('{"side', finish="length") if messages[0].content == "cut" else echo(messages, schema)

    outcome = ask_all(ScriptedModel(script), [outer], concurrency=1)
    assert sides(outcome) == [["supports", "opposes"]]
    assert len(outcome.failures) == 1


def test_a_budget_that_ends_between_parts_is_told() -> None:
    """The parts that were answered are kept, and the document has its row."""
    outcome = ask_all(ScriptedModel(echo), [parted("opposes", "spent", "supports"), question("none", "later")], concurrency=1)
    assert sides(outcome) == [["opposes"], []]
    assert [row.document for row in outcome.failures] == ["doc", "later"]


def test_an_interrupt_keeps_what_is_done() -> None:
    """Ctrl-C asks nothing more, does not wait for what hangs, and tells what is left."""
    hang = threading.Event()

    def script(messages: Sequence[Message], schema: Schema) -> str | Exception:
        if messages[0].content == "unclear":
            hang.wait(5)
        return echo(messages, schema)

    def step() -> None:
        signal.raise_signal(signal.SIGINT)

    model = ScriptedModel(script)
    questions = [question("supports", "a"), question("unclear", "b"), question("unclear", "c"), question("unclear", "d")]
    started = time.monotonic()
    outcome = ask_all(model, questions, concurrency=2, step=step)
    hang.set()
    assert time.monotonic() - started < 2
    assert outcome.interrupted
    assert sides(outcome) == [["supports"], [], [], []]
    assert [row.document for row in outcome.failures] == ["b", "c", "d"]
    assert {row.message for row in outcome.failures} == {"interrupted before an answer came"}


def test_an_error_of_the_caller_stops_the_asking() -> None:
    """What `step` raises is raised, and the questions still waiting are not asked."""

    def step() -> None:
        message = "no terminal"
        raise OSError(message)

    def script(messages: Sequence[Message], schema: Schema) -> str | Exception:
        time.sleep(0.01)
        return echo(messages, schema)

    model = ScriptedModel(script)
    with pytest.raises(OSError, match="no terminal"):
        ask_all(model, [question("supports")] * 50, concurrency=1, step=step)
    time.sleep(0.05)
    assert len(model.asked) < 5


def test_many_documents_cost_little_time_of_our_own() -> None:
    """200 questions at 16 at a time, with a model that sleeps: close to the ideal, 10 ms of processor each at the very most."""

    def script(messages: Sequence[Message], schema: Schema) -> str | Exception:
        time.sleep(0.02)
        return echo(messages, schema)

    cpu = time.process_time()
    outcome = ask_all(ScriptedModel(script), [question("supports", f"d{n}") for n in range(200)], concurrency=16)
    assert all(outcome.answers)
    assert time.process_time() - cpu < 200 * 0.01


def test_a_model_error_is_one_line() -> None:
    """Whatever an error says, its row is one line."""
    outcome = ask_all(ScriptedModel([ModelError("first\nsecond" + " word" * 500)]), [question()], concurrency=1)
    assert outcome.failures[0].message.startswith("first second word")
    assert len(outcome.failures[0].message) <= 400
