"""Articles that nobody wrote, as many as wanted and the same every time: speakers, sides and quotations on one issue."""

from __future__ import annotations

import random
from collections.abc import Iterator

ISSUE = "harbour levy"
"""What all of them are about."""

_FIRST = "Ada Bram Cleo Dorit Emil Fenja Gus Hedda Ivo Jorun Kasper Lene Matti Nora Oskar Petra Quirin Runa Sven Tove".split()
_LAST = "Ashgrove Birkmoor Calderby Dunwick Elsmere Fairholt Greyling Hartsby Islay Jarrow Kelso Lorne Marden Norrby".split()
_ROLES = (
    "who chairs the harbour board",
    "a skipper of thirty years",
    "the owner of two warehouses",
    "who runs the ferry office",
    "a member of the town council",
    "the treasurer of the rowing club",
)
_SAID = (
    (
        "“We support the harbour levy in full,” said {name}, {role}. “The quay wall has been sinking for eleven years, the "
        "cranes stand idle every winter, and nobody but the boats that use the basin can be asked to pay for its repair.”"
    ),
    (
        "“I oppose the harbour levy,” {name}, {role}, told the meeting. “A charge of four percent on every landing will send the "
        "small boats to the next bay, and once they have found a berth there they will not come back to this one.”"
    ),
    (
        "{name}, {role}, said that the harbour levy should be postponed until the accounts of the last two seasons have been "
        "published and read by somebody who does not sit on the board."
    ),
    (
        "According to {name}, {role}, the harbour levy is the only fair way to pay for the dredging, because the town has "
        "neither the money for it nor, after the flood of last spring, the patience."
    ),
    (
        "{name}, {role}, warned that the harbour levy would be passed on to the fish market within a month. “It is a tax on "
        "supper, and whoever votes for it should say so in those words,” {last} said."
    ),
    (
        "“If the board halves the harbour levy, we could live with it for a season or two,” said {name}, {role}. “As it stands "
        "on paper today, nobody on our side of the water is going to sign it.”"
    ),
)
_TOLD = (
    "The hall was full by seven, and late arrivals stood along the wall with their coats on.",
    "Rain had closed the coast road in the afternoon, and two members of the board came by boat.",
    "A motion to hear the engineers first failed for want of a seconder.",
    "The clerk read the minutes of the last meeting, which took most of half an hour.",
    "Nothing was decided, and the board will meet again after the spring tides.",
)


def articles(count: int, statements: int = 6) -> Iterator[tuple[str, str]]:
    """The name and the text of each article; `statements` people speak in it."""
    chance = random.Random(7)  # noqa: S311 - the same articles every time is what is wanted
    for number in range(1, count + 1):
        names = chance.sample([f"{first} {last}" for first in _FIRST for last in _LAST], statements)
        said = [_SAID[at % len(_SAID)] for at in chance.sample(range(statements), statements)]
        paragraphs = [
            form.format(name=name, last=name.split()[1], role=chance.choice(_ROLES))
            for form, name in zip(said, names, strict=True)
        ]
        for told in chance.sample(_TOLD, 3):
            paragraphs.insert(chance.randrange(len(paragraphs)), told)
        yield f"article-{number:03}", f"Harbour meeting {number}\n\n" + "\n\n".join(paragraphs) + "\n"
