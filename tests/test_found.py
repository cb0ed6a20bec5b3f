"""Issues that nobody named: what they are, what they are called, and in which order they come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarizer.attribution.model import Attributions
from summarizer.documents import Document
from summarizer.positions.found import CEILING, MOST, FoundIssue, found_issues, most_issues
from summarizer.positions.nouns import can_be_disputed, disputability, is_person
from summarizer.positions.reads import Read

Attribute = Callable[[Document], Attributions]

LEVY = """Ana Ruiz, the mayor, said she supports the harbour levy. "The harbour levy is right for this town," Ruiz said.

"We oppose the harbour levy," said Ben Okafor, who runs the ferry. Okafor said the harbour levy would ruin small boats.

Cleo Tran said the council should reject a ban on night fishing. "A ban on night fishing would be wrong," Tran said.

Dov Lind, a fisherman, said he supports a ban on night fishing.
"""


@pytest.fixture(scope="module")
def found(attribute: Attribute) -> Callable[..., tuple[FoundIssue, ...]]:
    """The issues found in texts."""

    def find(*texts: str, title: str | None = None) -> tuple[FoundIssue, ...]:
        documents = [Document(f"doc{number}", text, title=title) for number, text in enumerate(texts)]
        return found_issues([Read(document, attribute(document)) for document in documents])

    return find


Find = Callable[..., tuple[FoundIssue, ...]]


def labels(issues: tuple[FoundIssue, ...]) -> list[str]:
    """What the issues are called."""
    return [one.issue.label for one in issues]


def test_issues_nobody_named_are_what_several_take_sides_on(found: Find) -> None:
    """What two dispute is found under the document's own phrase, with its complement, and counted."""
    issues = found(LEVY)
    assert labels(issues)[:2] == ["harbour levy", "ban on night fishing"]
    assert (issues[0].statements, issues[0].actors) == (4, 2)
    assert not any(one.issue.given for one in issues)
    assert issues[0].issue.phrase == "the harbour levy"
    assert issues[1].issue.phrase == "a ban on night fishing"


def test_statements_come_with_an_issue(found: Find) -> None:
    """Each span is the content of a statement about it."""
    text = LEVY
    words = [span.of(text) for _, span in found(text)[0].spans]
    assert any("would ruin small boats" in word for word in words), words
    assert all("levy" in word for word in words)


def test_no_documents_have_no_issues() -> None:
    """Nothing read, nothing found."""
    assert found_issues([]) == ()
    assert found_issues([Read(Document("doc", "Nothing is said."), Attributions("doc"))]) == ()


def test_nobody_is_an_issue_alone(found: Find) -> None:
    """A person or a group is none, whoever speaks of them; somebody in a role may be."""
    text = (
        'Ana Ruiz said the fishermen were right. "I support the fishermen," Ruiz said.\n\n'
        'Ben Okafor said he supports Cleo Tran as mayor of Skerrow. "Cleo Tran is wise," Okafor said.\n\n'
        'Dov Lind said Cleo Tran was wrong. "I oppose Cleo Tran," Lind said.\n\n'
        'Cleo Tran said: "I thank the voters."\n'
    )
    assert "Cleo Tran as mayor" in labels(found(text))
    assert not {"fishermen", "Cleo Tran", "Tran", "voters"} & set(labels(found(text)))


def test_labels_do_not_judge(found: Find) -> None:
    """What the speakers think of it stays out of its name."""
    text = (
        '"The disastrous harbour levy must go," said Ana Ruiz. Ben Okafor said he backs the disastrous harbour levy.\n\n'
        "Cleo Tran said she opposes the disastrous harbour levy.\n"
    )
    assert labels(found(text))[0] == "harbour levy"


def test_a_hyphen_does_not_part_a_word(found: Find) -> None:
    """A word with a hyphen is one word of the label."""
    text = 'Ana Ruiz called for a cease-fire. "A cease-fire is needed," Ruiz said.\n\nBen Okafor said he rejects a cease-fire.\n'
    assert labels(found(text))[0] == "cease-fire"


def test_what_is_done_to_people_is_named_by_the_verb(found: Find) -> None:
    """Where the object is people the label says what is done to them."""
    text = (
        'Ana Ruiz said the port should admit refugees. "We should admit refugees," Ruiz said.\n\n'
        "Ben Okafor said it is wrong to admit refugees.\n"
    )
    assert "admitting refugees" in labels(found(text))


def test_labels_differ(found: Find) -> None:
    """No label says only what another one says."""
    every = [set(label.split()) for label in labels(found(LEVY))]
    assert all(one is other or not one <= other for one in every for other in every)


def test_documents_share_an_issue(found: Find) -> None:
    """What two documents speak of is one issue, found in both, its actors counted once."""
    second = "Ana Ruiz said again that she supports the harbour levy. Dov Lind said he opposes the harbour levy.\n"
    issue = next(one for one in found(LEVY, second) if one.issue.label == "harbour levy")
    assert issue.issue.documents == {"doc0", "doc1"}
    assert (issue.statements, issue.actors) == (6, 3)


def test_the_order_of_documents_does_not_matter(attribute: Attribute) -> None:
    """The same issues come in the same order whichever document is read first."""
    documents = [Document("one", LEVY), Document("two", LEVY.replace("levy", "toll"))]
    reads = [Read(document, attribute(document)) for document in documents]
    assert labels(found_issues(reads)) == labels(found_issues(reads[::-1]))


def test_there_are_never_more_than_fit(found: Find) -> None:
    """One document shows at most six, many at most twelve, and a user may ask for fewer."""
    assert most_issues(1) == MOST == 6
    assert most_issues(100) == CEILING
    assert len(found(LEVY)) <= MOST


def test_ids_are_unique(found: Find) -> None:
    """Every found issue has an id of its own."""
    ids = [one.issue.id for one in found(LEVY, LEVY.replace("harbour", "tide"))]
    assert len(ids) == len(set(ids))


NOUNS = (("levy", True), ("mayor", False), ("mistake", False), ("Kestrians", False), ("amendment", True), ("x", False))


@pytest.mark.parametrize(("noun", "can"), NOUNS)
def test_some_nouns_can_be_disputed(noun: str, *, can: bool) -> None:
    """Neither people nor judgments can."""
    assert can_be_disputed(noun) is can


def test_what_is_decided_comes_before_what_is_vague() -> None:
    """A levy is likelier to divide people than a harvest, and that than a way."""
    assert disputability("levy") > disputability("harvest") > disputability("way")
    assert is_person("mayor")
    assert is_person("committee")
    assert not is_person("levy")
