"""The laws of the gate, looked for exceptions in invented stories whose every statement is known."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import casefiles
import newsroom
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from newsroom import Saying, Story, capital, stories

from summarizer.attribution.model import Actor, Attributions, Kind, Statement
from summarizer.briefing import ClaimVerdict, Fidelity, Passage
from summarizer.documents import Document
from summarizer.drafts import Draft, DraftClaim, DraftQuote
from summarizer.grounding.policy import Policy, Rules
from summarizer.grounding.validator import Source, ground, judge_claim
from summarizer.text.folding import fold
from summarizer.text.spans import Span, cover

MANNERS = ("told", "bare", "tag", "according", "said", "label", "only", "inverted")
IN_MARKS = frozenset({"said", "label", "only", "inverted"})


def sentence_of(manner: str, name: str, words: str, *, close: str = ".") -> str:
    """A summary sentence that gives `words` to `name`."""
    name = f"the {name}" if name.startswith("Pilots") else name
    return {
        "told": f"{capital(name)} said that {words}{close}",
        "bare": f"{capital(name)} said {words}{close}",
        "tag": f"{capital(words)}, {name} said.",
        "according": f"According to {name}, {words}{close}",
        "said": f"{capital(name)} said: “{capital(words)}{close}”",
        "label": f"{capital(name)}: “{capital(words)}”",
        "only": f"“{capital(words)}”",
        "inverted": f"“{capital(words)},” said {name}.",
    }[manner]


def claim(sentence: str, actor: str | None, *quotes: str) -> DraftClaim:
    """A draft claim."""
    return DraftClaim(sentence, actor, quotes=tuple(map(DraftQuote, quotes)))


@st.composite
def told_claims(draw: st.DrawFn, story: Story, saying: Saying) -> DraftClaim:
    """One of the clauses of a saying, as a sentence about its source."""
    clause = draw(st.sampled_from(saying.clauses))
    person = draw(st.sampled_from(saying.by))
    name = draw(st.sampled_from(story.names(person)))
    quotes = saying.quotes(clause)
    whole = any(clause.words in part or capital(clause.words) in part for part in saying.parts)
    manner = draw(st.sampled_from(MANNERS if whole else MANNERS[:4]))
    words = clause.words if manner in IN_MARKS else clause.told(newsroom.PEOPLE[person])
    sentence = sentence_of(manner, name, words)
    actor = draw(st.sampled_from((person, name) if manner in {"only", "inverted"} else (person, name, None)))
    return claim(sentence, actor, *(quotes if draw(st.booleans()) else ()))


@st.composite
def accepted_cases(draw: st.DrawFn) -> tuple[Story, Saying, DraftClaim]:
    """A story with a claim that simply says one of its statements."""
    story = draw(stories())
    plain = [saying for saying in story.sayings if saying.plain]
    assume(plain)
    saying = draw(st.sampled_from(plain))
    return story, saying, draw(told_claims(story, saying))


@settings(max_examples=80)
@given(accepted_cases())
def test_a_sentence_that_is_a_statement_is_accepted(case: tuple[Story, Saying, DraftClaim]) -> None:
    """Whatever is simply said may be told of whoever said it, with its words pointed at or not."""
    story, _, asked = case
    verdict = judge_claim(asked, [story.source()])
    assert verdict.accepted, (asked, verdict.findings)


def folded(words: str) -> str:
    """How words compare: folded, without case and without the marks around them."""
    return fold(words).lowered.replace('"', "'").strip(" ,.;:'-")


def with_word(words: str, word: str, at: int) -> str:
    """`words` with one more at place `at`."""
    every = words.split(" ")
    return " ".join([*every[:at], word, *every[at:]])


@st.composite
def spoken(draw: st.DrawFn) -> tuple[Story, Saying, str]:
    """A story, something said in it between quotation marks, and a stretch of that: a part of it, or from word to word."""
    story = draw(stories(least=1, most=3))
    direct = [saying for saying in story.sayings if saying.spoken]
    assume(direct)
    saying = draw(st.sampled_from(direct))
    part = draw(st.sampled_from(saying.parts))
    words = part.split(" ")
    if draw(st.booleans()):
        return story, saying, part
    start = draw(st.integers(0, max(0, len(words) - 3)))
    end = draw(st.integers(min(len(words), start + 3), len(words)))
    return story, saying, " ".join(words[start:end])


@st.composite
def renderings(draw: st.DrawFn) -> tuple[Story, Saying, str]:
    """A stretch of speech as somebody may quote it: in other marks, with words left out, honest or not."""
    story, saying, words = draw(spoken())
    every = words.split(" ")
    if draw(st.booleans()) and len(every) > 3:
        start = draw(st.integers(1, len(every) - 2))
        end = draw(st.integers(start, len(every) - 1))
        dots = draw(st.sampled_from(("...", "…", "[…]", ". . .")))
        words = " ".join([*every[:start], dots, *every[end:]])
    change = draw(st.integers(0, 4))
    if change == 1:
        words = " ".join(every[: len(every) // 2] + every[len(every) // 2 + 1 :])
    if change == 2:
        words = with_word(words, draw(st.sampled_from(("not", "never", "all", "25"))), draw(st.integers(0, len(every))))
    if change == 3:
        words = words.upper() if draw(st.booleans()) else capital(words)
    return story, saying, draw(newsroom.styles()).dress(words)


@settings(max_examples=50)
@given(case=renderings(), manner=st.sampled_from(sorted(IN_MARKS)), pointed=st.booleans())
def test_accepted_evidence_is_the_quotation(case: tuple[Story, Saying, str], manner: str, *, pointed: bool) -> None:
    """The evidence of an accepted quotation is its words and nothing else: in one place, or piece by piece where it has gaps."""
    story, saying, words = case
    person = saying.by[0]
    asked = claim(sentence_of(manner, person, words), person, *((words,) if pointed else ()))
    verdict = judge_claim(asked, [story.source()])
    assert all(one.quote == story.text[one.start : one.end] for one in verdict.evidence)
    if verdict.accepted and (pointed or not verdict.looked_up):
        assert_is_quoted(words, verdict)


def assert_is_quoted(words: str, verdict: ClaimVerdict) -> None:
    """The evidence, one piece after the other, is what was quoted."""
    pieces = [piece for part in re.split(r"\[\.\.\.\]|\.\.\.", fold(words).lowered) if (piece := folded(part))]
    shown = [folded(one.quote) for one in verdict.evidence]
    if verdict.evidence[0].fidelity is not Fidelity.ELIDED:
        assert shown == [folded(words)]
    assert [one for one in shown if one not in pieces] == []
    assert [one for one in pieces if one not in shown] == []


@st.composite
def put_in(draw: st.DrawFn) -> tuple[Story, DraftClaim, DraftClaim]:
    """A quotation and the same with one more "not", in the sentence's marks, among its quotations, or both."""
    story, saying, words = draw(spoken())
    person = saying.by[0]
    name = draw(st.sampled_from(story.names(person)))
    manner = draw(st.sampled_from(sorted(IN_MARKS)))
    pointed = draw(st.booleans())
    denial = draw(st.sampled_from(("not", "Not", "[not]", "never")))
    forged = with_word(words, denial, draw(st.integers(0, len(words.split()))))
    assume(folded(forged) not in folded(story.text))  # where the story itself has the "not" there, nothing is forged
    told = draw(st.sampled_from((forged, forged, words)))
    quotes = draw(st.sampled_from(((forged,), (words,) if told == forged else (forged,)))) if pointed or told == words else ()
    return (
        story,
        claim(sentence_of(manner, name, words), person, *((words,) if pointed else ())),
        claim(sentence_of(manner, name, told), person, *quotes),
    )


@settings(max_examples=50)
@given(put_in())
def test_a_not_put_into_a_quotation_is_never_overlooked(case: tuple[Story, DraftClaim, DraftClaim]) -> None:
    """An accepted quotation with one more "not", wherever it stands, is rejected."""
    story, honest, forged = case
    assume(judge_claim(honest, [story.source()]).accepted)
    verdict = judge_claim(forged, [story.source()])
    assert not verdict.accepted, (forged, verdict)


AUXILIARY = re.compile(r"\b(will not|won’t|cannot|will|may|could|should|must|would)\b")


@st.composite
def turned_round(draw: st.DrawFn) -> tuple[Story, DraftClaim, DraftClaim]:
    """A sentence about a statement, and the same with its verbs (or the first of them) negated, or no longer negated."""
    story, _, honest = draw(accepted_cases())
    assume(AUXILIARY.search(honest.text))
    turned = AUXILIARY.sub(_turned, honest.text, count=draw(st.sampled_from((0, 1))))
    keeps = draw(st.booleans()) or honest.quotes
    return story, honest, DraftClaim(turned, honest.actor, quotes=honest.quotes if keeps else ())


def _turned(found: re.Match[str]) -> str:
    auxiliary = found.group()
    without = {"will not": "will", "won’t": "will", "cannot": "can"}
    return without.get(auxiliary, f"{auxiliary} not")


@settings(max_examples=50)
@given(turned_round())
def test_a_sentence_turned_round_is_rejected(case: tuple[Story, DraftClaim, DraftClaim]) -> None:
    """What was accepted with "will" is rejected with "will not", and the other way round, whatever is pointed at."""
    story, honest, turned = case
    assume(judge_claim(honest, [story.source()]).accepted)
    verdict = judge_claim(turned, [story.source()])
    assert not verdict.accepted, (turned, verdict)


@st.composite
def swapped(draw: st.DrawFn, told: st.SearchStrategy[Story]) -> tuple[Story, DraftClaim]:
    """A statement given to somebody else in the story: in the sentence, in the actor's place, or in both."""
    story = draw(told)
    saying = draw(st.sampled_from(story.sayings))
    clause = draw(st.sampled_from(saying.clauses))
    others = [person for person in story.people if person not in {*saying.by, saying.relay}]
    assume(others)
    person, other = draw(st.sampled_from(saying.by)), draw(st.sampled_from(others))
    manner = draw(st.sampled_from(MANNERS))
    words = clause.words if manner in IN_MARKS else clause.told("they")
    quotes = saying.quotes(clause) if draw(st.booleans()) else ()
    pairs = ((other, other), (person, other), (other, None)) if manner != "only" else ((other, other),)
    named, actor = draw(st.sampled_from((*pairs, (other, person)) if manner != "only" else pairs))
    return story, claim(sentence_of(manner, draw(st.sampled_from(story.names(named))), words), actor, *quotes)


@settings(max_examples=70)
@given(swapped(st.one_of(stories(), newsroom.rivalries())))
def test_nobody_gets_the_words_of_another(case: tuple[Story, DraftClaim]) -> None:
    """A claim about somebody else than who said it is rejected, also where that one says something about the matter."""
    story, foreign = case
    verdict = judge_claim(foreign, [story.source()])
    assert not verdict.accepted, (foreign, verdict)


CHANGES: dict[str, Callable[[str, str], str]] = {
    "none": lambda words, _: words,
    "head": lambda words, _: re.split(r" (?:if|unless|until|only when|because) ", words)[0],
    "merged": lambda words, other: f"{words} and {other}",
    "spliced": lambda words, other: " ".join([*words.split()[:6], *other.split()[2:]]),
    "number": lambda words, _: re.sub(r"\d+", "7", words),
    "firm": lambda words, _: re.sub("may|could|should|would", "will", words.replace("perhaps ", "")),
    "short": lambda words, _: " ".join(words.split()[:3]),
    "turned": lambda words, _: AUXILIARY.sub(_turned, words, count=1),
    "backwards": lambda words, _: " ".join(reversed(words.split())),
    "told": lambda _, other: other,
}
"""What a claim may do to the words of a statement, beside those of another."""


@st.composite
def any_claims(draw: st.DrawFn, story: Story) -> DraftClaim:
    """A claim about a story, true or not: a statement, the narration, two statements made one, a word changed."""
    saying, other = draw(st.sampled_from(story.sayings)), draw(st.sampled_from(story.sayings))
    kind = draw(st.sampled_from(sorted(CHANGES)))
    besides = draw(st.sampled_from(story.narration)) if kind == "told" else other.clauses[-1].words
    words = CHANGES[kind](draw(st.sampled_from(saying.clauses)).words, besides)
    if draw(st.integers(0, 5)) == 0:
        words = with_word(words, "not", draw(st.integers(0, len(words.split()))))
    return draw(attributed(story, saying, words))


@st.composite
def attributed(draw: st.DrawFn, story: Story, saying: Saying, words: str) -> DraftClaim:
    """A claim that somebody said `words`, pointing at them, at what was really said, at something else or at nothing."""
    person = draw(st.sampled_from((saying.by[0], *story.people)))
    actor = draw(st.sampled_from((person, person, None, draw(st.sampled_from(story.people)))))
    elsewhere = draw(st.sampled_from(story.sayings)).parts[-1]
    quotes = draw(st.sampled_from(((), (), (words,), saying.parts, (elsewhere,), (*saying.parts, elsewhere))))
    sentence = draw(
        st.sampled_from(
            (sentence_of(draw(st.sampled_from(MANNERS)), draw(st.sampled_from(story.names(person))), words),) * 3
            + (capital(words),)
        )
    )
    return claim(draw(newsroom.styles()).dress(sentence), actor, *quotes)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Story, DraftClaim]:
    """A story and a claim about it, true or not."""
    story = draw(stories())
    return story, draw(any_claims(story))


ELSEWHERE = """Kwame Asante leads a choir of forty-one singers. “Nobody rehearses alone in this hall,” Asante told visitors.

Beatrix Holm, who tunes pianos, said that pedals squeak whenever frost sets in. She might retire."""


def elsewhere() -> Source:
    """A document about other people and other matters."""
    people = tuple(Actor(name, name, mentions=(_span(name),)) for name in ("Kwame Asante", "Beatrix Holm"))
    spoken = Statement(
        (_span("“Nobody rehearses alone in this hall,”"),),
        (_span("Asante told"),),
        (_span("told"),),
        "tell",
        Kind.DIRECT,
        actor="Kwame Asante",
    )
    told = Statement(
        (_span("that pedals squeak whenever frost sets in"),),
        (_span("Beatrix Holm"),),
        (_span("said"),),
        "say",
        actor="Beatrix Holm",
    )
    return Source(Document("elsewhere", ELSEWHERE), Attributions("elsewhere", (spoken, told), people))


def _span(words: str) -> Span:
    at = ELSEWHERE.index(words)
    return Span(at, at + len(words))


def outcome(verdict: ClaimVerdict) -> tuple[object, ...]:
    """What a verdict comes to."""
    return verdict.accepted, [(finding.kind, finding.weight) for finding in verdict.findings], verdict.evidence


@settings(max_examples=50)
@given(case=cases(), before=st.booleans())
def test_an_unrelated_document_changes_nothing(case: tuple[Story, DraftClaim], *, before: bool) -> None:
    """A document about something else, read before or after, leaves verdict, findings and evidence as they were."""
    story, asked = case
    alone = judge_claim(asked, [story.source()])
    sources = [elsewhere(), story.source()] if before else [story.source(), elsewhere()]
    assert outcome(judge_claim(asked, sources)) == outcome(alone), asked


@settings(max_examples=50)
@given(
    stories().flatmap(lambda story: st.tuples(st.just(story), st.lists(any_claims(story), min_size=2, max_size=4, unique=True))),
    st.randoms(),
)
def test_the_order_of_claims_changes_nothing(case: tuple[Story, list[DraftClaim]], chance: random.Random) -> None:
    """Each claim comes out the same whichever claims were judged before it, in the order it was drafted."""
    story, drafted = case
    shuffled = list(drafted)
    chance.shuffle(shuffled)
    first, second = (ground(Draft(tuple(order)), [story.source()]) for order in (drafted, shuffled))
    assert sorted(second.accepted, key=lambda one: drafted.index(one.draft)) == list(first.accepted)
    assert dict(zip(second.refused, second.rejected, strict=True)) == dict(zip(first.refused, first.rejected, strict=True))
    assert [one.draft for one in second.accepted] == [one for one in shuffled if one not in second.refused]


@settings(max_examples=50)
@given(cases())
def test_a_stricter_policy_is_never_milder(case: tuple[Story, DraftClaim]) -> None:
    """What a policy accepts, every milder one accepts."""
    story, asked = case
    strict, standard, lenient = (judge_claim(asked, [story.source()], Rules(policy)).accepted for policy in Policy)
    assert strict <= standard <= lenient


@st.composite
def joined(draw: st.DrawFn) -> tuple[Story, DraftClaim]:
    """Two statements run into each other with words lost or put in at the joint, pointing at both in either order."""
    story = draw(stories())
    one, other = draw(st.sampled_from(story.sayings)), draw(st.sampled_from(story.sayings))
    before, after = one.clauses[0].words.split(), other.clauses[-1].words.split()
    between = draw(st.sampled_from(("and", "not", "will", "all", "may", "7", "Asante")))
    words = [*before[: draw(st.integers(3, len(before)))], between, *after[draw(st.integers(0, 4)) :]]
    actor = draw(st.sampled_from((one.by[0], other.by[0], None)))
    return story, claim(sentence_of("told", one.by[0], " ".join(words)), actor, *one.parts, *other.parts)


@settings(max_examples=70)
@given(case=st.one_of(cases(), joined()), policy=st.sampled_from(Policy), more=st.booleans())
def test_findings_show_the_words_that_stand_there(case: tuple[Story, DraftClaim], policy: Policy, *, more: bool) -> None:
    """What a finding shows of sentence and documents is there, character by character, and every rejection has a reason."""
    story, asked = case
    sources = {source.document.id: source for source in (story.source(), *([elsewhere()] if more else []))}
    verdict = judge_claim(asked, list(sources.values()), Rules(policy))
    for finding in verdict.findings:
        if finding.said:
            assert finding.said.text == asked.text[finding.said.start : finding.said.end] != ""
        for passage in filter(None, (finding.nearest, finding.found)):
            assert passage.quote == sources[passage.document].document.text[passage.start : passage.end] != ""
        assert finding.found is None or is_beside_evidence(finding.found, verdict, sources[finding.found.document]), finding
    for one in verdict.evidence:
        text = sources[one.document].document.text
        assert one.quote == text[one.start : one.end]
        assert one.condition is None or one.condition.quote == text[one.condition.start : one.condition.end]
    assert verdict.accepted or any(finding.weight == "reject" for finding in verdict.findings)


def is_beside_evidence(found: Passage, verdict: ClaimVerdict, source: Source) -> bool:
    """Whether the words shown stand in the sentences of one piece of evidence: between two of them is nobody's evidence."""
    places = [Span(one.start, one.end) for one in verdict.evidence if one.document == found.document]
    sentences = [cover(source.sentences_of(place)) for place in places]
    return any(whole.contains(Span(found.start, found.end)) for whole in sentences)


@settings(max_examples=50)
@given(cases())
def test_the_same_claim_gets_the_same_verdict(case: tuple[Story, DraftClaim]) -> None:
    """Asked twice of one source and once of a fresh one, the answer is the same to the last character."""
    story, asked = case
    source = story.source()
    assert judge_claim(asked, [source]) == judge_claim(asked, [source]) == judge_claim(asked, [story.source()])


@settings(max_examples=50)
@given(joined())
def test_the_order_of_quotations_changes_no_verdict(case: tuple[Story, DraftClaim]) -> None:
    """Whichever quotation a claim points at first, it is accepted or not."""
    story, asked = case
    turned = DraftClaim(asked.text, asked.actor, quotes=asked.quotes[::-1])
    assert judge_claim(turned, [story.source()]).accepted == judge_claim(asked, [story.source()]).accepted, asked


@settings(max_examples=50)
@given(st.one_of(stories(), newsroom.rivalries()), st.data())
def test_what_an_if_brings_in_is_not_said(story: Story, data: st.DataObject) -> None:
    """Whoever says what holds if something happens does not say that it happens."""
    found = [
        (saying.by[0], match.group(1))
        for saying in story.sayings
        for clause in saying.clauses
        if (match := re.fullmatch("(?:if|unless|only when) (.+)", clause.tail)) and saying.plain
    ]
    assume(found)
    person, condition = data.draw(st.sampled_from(found))
    quotes = data.draw(st.sampled_from(((), (condition,))))
    verdict = judge_claim(claim(sentence_of("told", person, condition), person, *quotes), [story.source()])
    assert not verdict.accepted, verdict


NAMESAKES = "Ida Brandt said the ferry will sail on Sundays. Piet Brandt said the mill must close."
MARKED = "“The ferry will sail on Sundays,” Mara Okoro said. Piet Brandt said the mill must close."
GUILD = "The Pilots’ Guild said the ferry will sail on Sundays. Piet Brandt said the mill must close."
CONDITION = "Mara Okoro said the ferry will sail if the county pays the crew. Piet Brandt said the mill must close."
TWICE = """Mara Okoro said the mail will go to the islands by night.
Okoro said the library will keep its doors open on Sundays when the state agrees."""
BOTH = "Mara Okoro said the ferry will sail on Sundays and the mill will close in May."
SAIL, MILL = "the ferry will sail on Sundays", "the mill must close"
MAIL, DOORS = "the mail will go to the islands by night", "the library will keep its doors open on Sundays when the state agrees"
SAYS = {
    NAMESAKES: (("Ida Brandt", SAIL), ("Piet Brandt", MILL)),
    MARKED: (("Mara Okoro", capital(SAIL)), ("Piet Brandt", MILL)),
    GUILD: (("Pilots’ Guild", SAIL), ("Piet Brandt", MILL)),
    CONDITION: (("Mara Okoro", "the ferry will sail if the county pays the crew"), ("Piet Brandt", MILL)),
    BOTH: (("Mara Okoro", f"{SAIL} and the mill will close in May"),),
    TWICE: (("Mara Okoro", MAIL), ("Mara Okoro", DOORS)),
}


@pytest.mark.parametrize(
    ("text", "sentence", "actor", "quotes", "accepted"),
    [
        (NAMESAKES, "Piet Brandt said the ferry will sail on Sundays.", "Ida Brandt", (), False),
        (NAMESAKES, "Piet Brandt said the ferry will sail on Sundays.", "Ida Brandt", (SAIL,), False),
        (NAMESAKES, "Ida Brandt said the ferry will sail on Sundays.", "Piet Brandt", (), False),
        (NAMESAKES, "Ida Brandt said the ferry will sail on Sundays.", "Piet Brandt", (SAIL,), False),
        (MARKED, "Okoro said: “The ferry will sail on Sundays.”", None, (), True),
        (MARKED, "Brandt said: “The ferry will sail on Sundays.”", "Mara Okoro", (SAIL,), False),
        (MARKED, "Brandt told reporters: “The ferry will sail on Sundays.”", "Mara Okoro", (), False),
        (GUILD, "The ferry will sail on Sundays, the Pilots’ Guild said.", "Pilots’ Guild", (), True),
        (GUILD, "The ferry will sail on Sundays, the Pilots’ Guild said.", None, (), True),
        (GUILD, "“The ferry will sail on Sundays,” said the Pilots’ Guild.", "Pilots’ Guild", (), True),
        (GUILD, "The mill must close, the Pilots’ Guild said.", "Piet Brandt", (MILL,), False),
        (CONDITION, "Okoro said the county pays the crew.", "Mara Okoro", (), False),
        (
            TWICE,
            "Okoro said the library will keep its doors open on Sundays when not will go to the islands by night.",
            None,
            (DOORS, MAIL),
            False,
        ),
        (
            TWICE,
            "Okoro said the library will keep its doors open on Sundays when not will go to the islands by night.",
            None,
            (MAIL, DOORS),
            False,
        ),
        (BOTH, "Okoro said the ferry will not sail on Sundays and the mill will not close in May.", None, (), False),
        (TWICE, f"Okoro said {DOORS}, and the mail will go to all the islands by night.", None, (DOORS, MAIL), False),
        (TWICE, f"Okoro said {DOORS}, and the mail will go to all the islands by night.", None, (MAIL, DOORS), False),
        (TWICE, f"Okoro said {DOORS}, and {MAIL}.", None, (MAIL, DOORS), True),
    ],
)
def test_exceptions_that_were_found(
    text: str, sentence: str, actor: str | None, quotes: tuple[str, ...], *, accepted: bool
) -> None:
    """Counterexamples to the laws of this file, in few words."""
    said = [
        {"actor": name, "source": name if name in text else "Okoro", "cue": "said", "content": words}
        for name, words in SAYS[text]
    ]
    verdict = judge_claim(claim(sentence, actor, *quotes), [casefiles.source_of({"text": text, "said": said})])
    assert verdict.accepted is accepted, verdict.findings


def test_words_at_the_joint_of_two_documents_are_those_of_one() -> None:
    """Where a difference reaches from the evidence in one document into that in another, the words shown are one document's."""
    first = casefiles.source_of(
        {"text": f"It was late. Mara Okoro said {DOORS}.", "said": [{"actor": "Mara Okoro", "content": DOORS}]}
    )
    second = casefiles.source_of(
        {"text": f"Mara Okoro said {MAIL}.", "said": [{"actor": "Mara Okoro", "content": MAIL}]}, "second"
    )
    words = "the library will keep its doors open on Sundays when not will go to the islands by night"
    verdict = judge_claim(claim(f"Okoro said {words}.", "Mara Okoro", DOORS, MAIL), [first, second])
    texts = {source.document.id: source.document.text for source in (first, second)}
    assert not verdict.accepted
    for finding in verdict.findings:
        assert finding.found is None or finding.found.quote in texts[finding.found.document]


COUNCIL = """The town council met on Tuesday, and about 200 people came.

“We will keep the swimming bath open if the county shares the cost,” said Mayor Helga Wren, who was elected in 2019.
“The water does not need to be warm.”

Councillor Amos Pike said that the bath should close by June. He denied that he had promised builders the land.
“Nobody has asked me for it,” Pike said.

According to Lena Farrow, the bath’s manager, 40 percent of the swimmers are children. The roof leaks."""
HARBOUR = """The harbour board wants a second crane, its chairman, Otto Lund, said on Friday.
The crane would cost 3 million crowns.

"We cannot load two ships at once," Lund told reporters. "That drives them away."

Signe Holt of the dockers' union said the board had never talked to her members. She warned
that they may strike in May unless wages rise. Her brother, Nils Holt, said he would not strike."""
READ = {
    COUNCIL: (
        ("Helga Wren", "Wren", "We will keep the swimming bath open if the county shares the cost", True),
        ("Helga Wren", "Wren", "The water does not need to be warm", True),
        ("Amos Pike", "Pike", "the bath should close by June", False),
        ("Amos Pike", "Pike", "Nobody has asked me for it", True),
        ("Lena Farrow", "Farrow", "40 percent of the swimmers are children", False),
    ),
    HARBOUR: (
        ("Otto Lund", "Lund", "We cannot load two ships at once", True),
        ("Otto Lund", "Lund", "That drives them away", True),
        ("Signe Holt", "Signe Holt", "the board had never talked to her members", False),
        ("Nils Holt", "Nils Holt", "he would not strike", False),
    ),
}
KNOWN = [(text, *said) for text, every in READ.items() for said in every]
Attribute = Callable[[Document], Attributions]


@pytest.fixture(scope="module")
def read(attribute: Attribute) -> dict[str, Source]:
    """The documents above as the parser reads them."""
    return {
        text: Source(Document(name, text), attribute(Document(name, text)))
        for name, text in (("council", COUNCIL), ("harbour", HARBOUR))
    }


def retold(name: str, words: str, actor: str, *, spoken: bool) -> list[DraftClaim]:
    """Claims that somebody said these words, in several manners, pointing at them or at nothing."""
    manners = ("said", "inverted", "label") if spoken else ("told", "tag", "according")
    return [claim(sentence_of(manner, name, words), actor, *quotes) for manner in manners for quotes in ((), (words,))]


@pytest.mark.parametrize(("text", "actor", "name", "words", "spoken"), KNOWN)
def test_a_parsed_statement_is_accepted(
    read: dict[str, Source], text: str, actor: str, name: str, words: str, *, spoken: bool
) -> None:
    """With the real parser, too, a sentence that is a statement is accepted, and an unrelated document changes nothing."""
    for asked in retold(name, words, actor, spoken=spoken):
        verdict = judge_claim(asked, [read[text]])
        assert verdict.accepted, (asked, verdict.findings)
        for sources in ([read[text], elsewhere()], [elsewhere(), read[text]]):
            assert outcome(judge_claim(asked, sources)) == outcome(verdict)


@pytest.mark.parametrize(("text", "actor", "name", "words", "spoken"), KNOWN)
def test_nobody_gets_the_parsed_words_of_another(
    read: dict[str, Source], text: str, actor: str, name: str, words: str, *, spoken: bool
) -> None:
    """With the real parser, too, the words of one speaker are nobody else's."""
    for other in {said[0] for said in READ[text]} - {actor}:
        for asked in (*retold(other, words, other, spoken=spoken), *retold(name, words, other, spoken=spoken)):
            verdict = judge_claim(asked, [read[text]])
            assert not verdict.accepted, (asked, verdict)
