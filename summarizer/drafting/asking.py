"""Asking a model and reading its answer: one question, or many at once with every failure told and none contagious."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

from pydantic import ValidationError

from summarizer.briefing import Failure
from summarizer.chat import ChatModel, Message, Reply, Usage
from summarizer.drafting.answers import Answer
from summarizer.drafting.schemas import schema_of
from summarizer.errors import (
    BudgetSpent,
    ContextTooLong,
    ModelError,
    ModelMisconfigured,
    ReplyCutOff,
    ReplyRefused,
    ReplyUnreadable,
)
from summarizer.prompts import Template

__all__ = ["Answered", "Asker", "Outcome", "Question", "ask", "ask_all", "schema_of"]

A = TypeVar("A", bound=Answer)

_SHOWN = 2000
"""Characters of a bad answer that are shown to the model again: one that ran wild must not fill its context."""
_COMPLAINTS = 5
_LINE = 400
_INTERRUPTED = "interrupted before an answer came"


@dataclass(frozen=True, slots=True)
class Question(Generic[A]):
    """What is asked, the type of its answer, and the document and stage to name where it fails.

    `choice` names the property whose probabilities are wanted. `split` gives smaller questions to ask instead where this
    one is too long for the model, or its answer is; none where it cannot be made smaller. `subject` is whatever the asker
    wants to find again beside the answer.
    """

    messages: tuple[Message, ...]
    answer: type[A]
    document: str
    stage: str
    choice: str | None = None
    subject: object = None
    split: Callable[[], Sequence[Question[A]]] | None = None


@dataclass(frozen=True, slots=True)
class Answered(Generic[A]):
    """An answer that fits its type, with the question it belongs to (a smaller one, where that was split)."""

    question: Question[A]
    answer: A
    chances: Mapping[str, float] = field(default_factory=dict)
    usage: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[A]):
    """The answers to each question, in the order of the questions, and what could not be answered.

    A question has no answer where it failed, one as a rule, and several where it was split. `interrupted` says that the
    user stopped it; `ended` why asking stopped before its end, where it did.
    """

    answers: tuple[tuple[Answered[A], ...], ...] = ()
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False
    ended: str | None = None

    @property
    def firsts(self) -> tuple[Answered[A] | None, ...]:
        """One answer or None for each question: for questions that are never split."""
        return tuple(next(iter(answers), None) for answers in self.answers)


@dataclass(frozen=True)
class Asker:
    """Who asks in one role: the model, the prompt, how many questions at a time, and what is called after each."""

    model: ChatModel
    template: Template
    concurrency: int = 1
    step: Callable[[], None] = lambda: None

    def ask_all(self, questions: Sequence[Question[A]]) -> Outcome[A]:
        """The answers to all questions."""
        return ask_all(self.model, questions, concurrency=self.concurrency, step=self.step)


def ask(model: ChatModel, question: Question[A]) -> Answered[A]:
    """The answer to a question, asked once more where the first cannot be read; ModelError where there is none."""
    schema = schema_of(question.answer, question.choice)
    first = model.complete(question.messages, schema)
    answer, complaint = _read(first, question.answer)
    if answer is not None:
        return Answered(question, answer, first.chances, first.usage)
    second = model.complete(_once_more(question.messages, first.text, complaint), schema)
    answer, complaint = _read(second, question.answer)
    usage = first.usage + second.usage
    if answer is None:
        message = f"the answer is not what was asked for, also when asked again: {complaint}"
        raise ReplyUnreadable(message, requests=usage.requests)
    return Answered(question, answer, second.chances, usage)


def _read(reply: Reply, answer_type: type[A]) -> tuple[A | None, str]:
    """The answer, or None and what is wrong with it; an answer that was cut off or refused is not worth a second try."""
    if reply.finish == "refused":
        message = "the model would not answer"
        raise ReplyRefused(message, requests=reply.usage.requests)
    try:
        return answer_type.model_validate_json(reply.text, strict=True), ""
    except ValidationError as error:
        if reply.finish == "length":
            message = "the answer ran into the limit of its length"
            raise ReplyCutOff(message, requests=reply.usage.requests) from error
        return None, _complaint(error)


def _complaint(error: ValidationError) -> str:
    """What is wrong, where, in one line; the values themselves are left out."""
    rows = error.errors(include_url=False, include_context=False, include_input=False)
    told = (f"{'.'.join(map(str, row['loc'])) or 'answer'}: {row['msg']}" for row in rows[:_COMPLAINTS])
    return _line("; ".join(told))


def _once_more(messages: Sequence[Message], bad: str, complaint: str) -> tuple[Message, ...]:
    return (
        *messages,
        Message("assistant", bad[:_SHOWN].strip() or "(empty)"),  # some providers refuse a turn that says nothing
        Message("user", f"This cannot be read: {complaint}. Answer again, with the JSON that was asked for and nothing else."),
    )


def ask_all(
    model: ChatModel, questions: Sequence[Question[A]], *, concurrency: int, step: Callable[[], None] = lambda: None
) -> Outcome[A]:
    """The answers to all questions, `concurrency` at a time; `step` is called in this thread after each.

    A question that fails costs only itself. Where no further call can work (a key refused, the budget spent) and where
    the user interrupts, what is done is kept, and every document that has something left gets a failure.
    """
    desk = _Desk(model, questions)
    try:
        desk.work(concurrency, step)
    except KeyboardInterrupt:
        desk.close(_INTERRUPTED)
        return desk.outcome(interrupted=True)
    except BaseException:
        desk.close("stopped")  # nobody waits for the answers any more
        raise
    return desk.outcome()


@dataclass(frozen=True, slots=True)
class _Told(Generic[A]):
    """What became of one question; `ended` says that none after it can work, and why.

    It is `left` where it, or a part of it, was not asked for such a reason.
    """

    answers: tuple[Answered[A], ...] = ()
    failures: tuple[Failure, ...] = ()
    ended: str | None = None
    left: bool = False


class _Desk(Generic[A]):
    """Questions waiting, and what became of those that were asked.

    The threads are daemons of our own: those of an executor are waited for when the program ends, and whoever pressed
    Ctrl-C would sit out every call under way with its retries.
    """

    def __init__(self, model: ChatModel, questions: Sequence[Question[A]]) -> None:
        self._model = model
        self._questions = questions
        self._waiting = deque(enumerate(questions))
        self._done: SimpleQueue[tuple[int, _Told[A] | BaseException]] = SimpleQueue()
        self._told: dict[int, _Told[A]] = {}
        self._ended: str | None = None

    def work(self, concurrency: int, step: Callable[[], None]) -> None:
        """Ask everything; returns when every question is answered, failed, or was turned away by `close`."""
        for _ in range(min(max(1, concurrency), len(self._questions))):
            Thread(target=self._serve, name="asking", daemon=True).start()
        while len(self._told) < len(self._questions):
            self._take(*self._done.get())
            step()

    def close(self, reason: str) -> None:
        """Ask nothing more: every question still waiting is told to be left over."""
        self._ended = self._ended or reason
        while True:
            try:
                number, _ = self._waiting.popleft()
            except IndexError:
                return
            self._done.put((number, _Told(left=True)))

    def outcome(self, *, interrupted: bool = False) -> Outcome[A]:
        """What is done by now, in the order of the questions."""
        while True:
            try:
                self._take(*self._done.get_nowait())
            except Empty:
                break
        told = [self._told.get(number, _Told(left=True)) for number in range(len(self._questions))]
        failures = tuple(dict.fromkeys(self._failures(told)))
        return Outcome(tuple(one.answers for one in told), failures, interrupted, self._ended)

    def _serve(self) -> None:
        while True:
            try:
                number, question = self._waiting.popleft()
            except IndexError:
                return
            try:
                told: _Told[A] | BaseException = _answered(self._model, question)
            except BaseException as error:  # noqa: BLE001 - whoever waits for the answer raises it
                told = error
            if isinstance(told, _Told) and told.ended:
                self.close(told.ended)
            self._done.put((number, told))

    def _take(self, number: int, told: _Told[A] | BaseException) -> None:
        if isinstance(told, BaseException):
            raise told
        self._told[number] = told

    def _failures(self, told: Iterable[_Told[A]]) -> Iterator[Failure]:
        for question, one in zip(self._questions, told, strict=True):
            yield from one.failures
            if one.left:
                yield _failure(question, self._ended if self._ended == _INTERRUPTED else f"not asked: {self._ended}")


def _answered(model: ChatModel, question: Question[A]) -> _Told[A]:
    """What a question comes to, with its failures as values."""
    try:
        return _Told((ask(model, question),))
    except (ContextTooLong, ReplyCutOff) as error:
        smaller = question.split() if question.split else ()
        return _in_parts(model, smaller) if smaller else _Told(failures=(_failure(question, str(error)),))
    except BudgetSpent as error:
        return _Told(ended=str(error), left=True)
    except ModelMisconfigured as error:
        return _Told(failures=(_failure(question, str(error)),), ended=str(error))
    except ModelError as error:
        return _Told(failures=(_failure(question, str(error)),))
    except Exception as error:  # noqa: BLE001 - a broken adapter costs its call only; its text is not shown: it may hold a key
        return _Told(failures=(_failure(question, f"the adapter of {model.name} broke: {type(error).__name__}"),))


def _in_parts(model: ChatModel, smaller: Sequence[Question[A]]) -> _Told[A]:
    """What the parts of a question come to, one after the other, until none can work."""
    answers: list[Answered[A]] = []
    failures: list[Failure] = []
    for number, part in enumerate(smaller, 1):
        told = _answered(model, part)
        answers += told.answers
        failures += told.failures
        if told.ended:
            return _Told(tuple(answers), tuple(failures), told.ended, told.left or number < len(smaller))
    return _Told(tuple(answers), tuple(failures))


def _failure(question: Question[A], message: str) -> Failure:
    return Failure(document=question.document, stage=question.stage, message=_line(message))


def _line(text: str) -> str:
    return " ".join(text.split())[:_LINE]
