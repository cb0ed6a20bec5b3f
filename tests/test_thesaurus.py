"""The thesaurus: words that mean about the same, opposites, families of words, and words that exclude each other."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding import lexicon
from summarizer.grounding import thesaurus_families as families
from summarizer.grounding import thesaurus_near as near_tables
from summarizer.grounding import thesaurus_tables as tables
from summarizer.grounding.thesaurus import contrary, excludes, family, near


def _pairs(table: str) -> list[tuple[str, str]]:
    """The pairs of words that a table sets against each other."""
    found: list[tuple[str, str]] = []
    for group in lexicon.groups(table.lower()):
        left, bar, right = group.partition("|")
        found += product(left.split(), right.split()) if bar else combinations(left.split(), 2)
    return found


def _words(table: str) -> list[str]:
    return table.lower().replace("|", " ").replace(";", " ").split()


WORDS = st.sampled_from(sorted({*_words(near_tables.NEAR), *_words(tables.OPPOSED), *_words(tables.EXCLUSIVE)}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("supports", "endorsed"),
        ("condemned", "slams"),
        ("rebuffed", "rejecting"),
        ("called", "urged"),
        ("vowed", "promises"),
        ("prolonging", "extend"),
        ("turnover", "revenue"),
        ("shareholders", "investors"),
        ("buyback", "repurchases"),
        ("bills", "legislation"),
        ("frozen", "pauses"),
        ("withheld", "refuse"),
        ("quickly", "swiftly"),
        ("furious", "angry"),
        ("jail", "prisons"),
        ("polls", "surveys"),
        ("physicians", "doctor"),
        ("agreeing", "consents"),
        ("boycotted", "shunning"),
    ],
)
def test_near_words(one: str, other: str) -> None:
    """Words that can mean the same are near, whatever their inflection."""
    assert near(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("supports", "opposes"), ("tax", "school"), ("doctor", "lawyer"), ("profits", "losses"), ("monday", "tuesday")],
)
def test_words_that_are_not_near(one: str, other: str) -> None:
    """Opposites, words of other subjects and words of the same kind are not near."""
    assert not near(one, other)


def test_words_that_share_a_stem_only_are_apart() -> None:
    """Words of which the stemmer makes one though they have nothing in common are not taken for each other."""
    assert near("severe", "harsh")
    assert not near("several", "harsh")
    assert not contrary("several", "mild")
    assert not excludes("even", "morning")


def test_a_word_of_several_senses_joins_no_others() -> None:
    """A word may be near two others that are not near each other."""
    assert near("call", "urge")
    assert near("call", "name")
    assert not near("urge", "name")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agreed", "disagrees"),
        ("enacted", "repealing"),
        ("acquitted", "convicts"),
        ("hired", "layoffs"),
        ("gains", "loss"),
        ("widened", "narrows"),
        ("voluntary", "mandatory"),
        ("internal", "external"),
        ("below", "above"),
        ("rose", "plunged"),
        ("lenders", "borrower"),
        ("overturned", "upheld"),
    ],
)
def test_opposites(one: str, other: str) -> None:
    """Opposites are found in any inflection."""
    assert contrary(one, other)


@pytest.mark.parametrize(("one", "other"), [("red", "blue"), ("monday", "friday"), ("rose", "climbed"), ("tax", "tax")])
def test_words_that_are_no_opposites(one: str, other: str) -> None:
    """Words of the same kind, near words and a word itself are no opposites."""
    assert not contrary(one, other)


@pytest.mark.parametrize(
    "words",
    [
        "oppose opposition opponents opposed",
        "decides decision decisive",
        "sold sale sellers",
        "die deaths dead deadly",
        "arrived arrival",
        "grew growth",
        "chose choices",
        "strong strengthened strength",
        "lengthening long",
        "poverty poor",
        "applicants applied applications",
        "britain british britons",
        "french france",
        "dutch netherlands",
        "danes denmark danish",
    ],
)
def test_families(words: str) -> None:
    """Words derived from one another have one head."""
    assert len({family(word) for word in words.split()}) == 1


def test_words_of_other_families_stay_apart() -> None:
    """Neither one's boss nor somebody else's country is of the family."""
    assert family("employer") != family("employee")
    assert family("niger") != family("nigerian")
    assert family("austria") != family("australia")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("monday", "thursday"),
        ("murder", "manslaughter"),
        ("daughters", "son"),
        ("acquitted", "convicted"),
        ("april", "june"),
        ("northern", "southern"),
        ("euros", "dollars"),
        ("evening", "morning"),
    ],
)
def test_words_that_exclude_each_other(one: str, other: str) -> None:
    """Of such words only one can hold."""
    assert excludes(one, other)


@pytest.mark.parametrize(("one", "other"), [("metre", "meters"), ("grey", "gray"), ("son", "sons"), ("son", "monday")])
def test_words_that_do_not_exclude_each_other(one: str, other: str) -> None:
    """One word in two spellings, a word itself and words of other kinds exclude nothing."""
    assert not excludes(one, other)


@given(WORDS, WORDS)
def test_the_relations_are_symmetric(one: str, other: str) -> None:
    """It does not matter which word is named first."""
    assert near(one, other) == near(other, one)
    assert contrary(one, other) == contrary(other, one)
    assert excludes(one, other) == excludes(other, one)


@given(WORDS)
def test_a_word_and_itself(word: str) -> None:
    """Every word is near itself, and neither its own opposite nor excluded by itself."""
    assert near(word, word)
    assert not contrary(word, word)
    assert not excludes(word, word)


def test_every_pair_of_the_tables_is_found() -> None:
    """No word of a table is lost by its stem or because it is an inflected form of another."""
    assert [pair for pair in _pairs(near_tables.NEAR) if not near(*pair)] == []
    assert [pair for pair in _pairs(tables.OPPOSED) if not contrary(*pair)] == []


def test_no_opposites_are_near() -> None:
    """What turns a meaning cannot mean the same: neither here nor in the lexicon."""
    assert [pair for pair in _pairs(tables.OPPOSED) if near(*pair)] == []
    assert [pair for pair in _pairs(lexicon.ANTONYMS) if near(*pair)] == []
    assert [pair for pair in _pairs(lexicon.SYNONYMS) if contrary(*pair) or excludes(*pair)] == []


def test_nothing_excluded_is_near() -> None:
    """Words of which only one can hold do not mean the same."""
    assert [pair for pair in _pairs(tables.EXCLUSIVE) if near(*pair) and excludes(*pair)] == []


def test_no_family_holds_opposites() -> None:
    """Words of one family never turn a sentence."""
    assert [pair for pair in _pairs(tables.OPPOSED) if family(pair[0]) == family(pair[1])] == []


def test_families_are_whole_and_apart() -> None:
    """Every group of the table has one head of its own, and a head's family is itself."""
    heads: list[str] = []
    for group in lexicon.groups(families.FAMILIES.lower()):
        found = {family(word) for word in group.split()}
        assert len(found) == 1, group
        heads += found
    assert len(heads) == len(set(heads))
    assert [head for head in heads if family(head) != head] == []


@given(st.sampled_from(_words(families.FAMILIES)))
def test_family_is_idempotent(word: str) -> None:
    """The family of a family is that family."""
    assert family(family(word)) == family(word)


def test_the_size_of_the_tables() -> None:
    """The tables hold what they were made to hold."""
    sizes = [len(list(lexicon.groups(table))) for table in (near_tables.NEAR, tables.OPPOSED, families.DERIVED)]
    assert sizes >= [900, 450, 350]
    assert len(list(lexicon.groups(families.COUNTRIES))) >= 70
    assert len(list(lexicon.groups(tables.EXCLUSIVE))) >= 25
