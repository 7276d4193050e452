"""Thank-yous as people write them, each for one person; and a network of the people."""

from datetime import UTC, date, datetime

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.interview import (
    Interview,
    NextStep,
    NextStepKind,
    Objection,
    ObjectionKind,
    PersonMet,
    Tone,
)
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.promise import Side
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.letters.checking import Concern, check

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)

OWNER = Owner(
    name="Edith Marlowe",
    phones=("+44 20 7946 0321", "+44 7700 900321"),
    email="edith@marlowe.example",
    address="3 Larch Lane, Leeds LS1",
)
SIGNATURE = """\
Edith Marlowe
3 Larch Lane, Leeds LS1
+44 20 7946 0321
edith@marlowe.example"""

GRETA = Contact(
    id="greta",
    name="Greta Müller",
    given="Greta",
    family="Müller",
    nicknames=("Gigi",),
    organisation="Halden Instruments",
    organisation_aliases=("Halden",),
)
OMAR = Contact(
    id="omar",
    name="Omar Fairweather",
    given="Omar",
    family="Fairweather",
    organisation="Halden Instruments",
)
ROSE = Contact(id="rose", name="Rose Marchbanks", given="Rose", family="Marchbanks")
MARK = Contact(id="mark", name="Mark Hunter", given="Mark", family="Hunter")
KENJI = Contact(id="kenji", name="高橋 健二", given="健二", family="高橋")

RECORD = Interview(
    id="record",
    organisation="Halden Instruments",
    position="Head of Service",
    held_on=date(2026, 3, 11),
    people=(
        PersonMet(
            id="p-greta",
            name="Greta Müller",
            contact="greta",
            highlight="The thermometer that lied for a year",
            advice="Ride along with a service van before deciding anything",
            objections=(
                Objection(
                    kind=ObjectionKind.MISSING_EXPERIENCE,
                    text="Has never run field engineers",
                    answer="Led eleven warehouse mechanics through the night shifts",
                ),
            ),
            next_steps=(
                NextStep(
                    id="s-greta",
                    kind=NextStepKind.MEETING_OTHERS,
                    text="Lunch with the depot foremen",
                    owner=Side.ME,
                    due=date(2026, 3, 25),
                ),
            ),
        ),
        PersonMet(id="p-omar", name="Omar Fairweather", contact="omar", tone=Tone.FORMAL),
        PersonMet(id="p-pia", name="Pia Lindqvist"),
    ),
)

TO_GRETA = """\
Thank you for taking the time to see me on Wednesday, and for showing me the thermometer that lied
for a whole year. I have told the story twice already, and both times the room went quiet.

You wondered whether somebody who has never run field engineers would be taken seriously by them.
I led eleven warehouse mechanics through three winters of night shifts, and what they wanted was
parts that came when promised, and somebody who picked up the telephone at two. I took your
advice: I ride along with a service van on Monday, before I decide anything.

Lunch with the depot foremen would suit me well. I will ring your office this week to find a day,
and I am bringing the cake."""

TO_OMAR = """\
Thank you very much for meeting me on Wednesday. I appreciated how plainly you set out the figures
for the northern region, and in particular the slide on repeat visits, which explains more than
any report that I have read about the company.

You were concerned that my last salary was above your range. I would rather talk about what a
second visit costs: if I cannot bring the repeat rate under ten per cent within a year, part of my
pay should depend on it, and I would put that into writing.

I look forward to our conversation with the finance director in April. In the meantime I shall
send the comparison of the two contracts that you asked for."""

TO_PIA = """\
It was a pleasure to meet you at the front desk, and again at the end when everybody else had gone
home. You knew the name of every engineer who came through the door, and which of them had not
eaten.

Whoever gets this job would be wise to begin each morning at your desk. I learned more about the
company from the key cupboard than from the annual report, and I have stopped blaming the vans.

Thank you for the umbrella. It comes back to you with this note, dry, and with the biscuits that I
promised for the night porter. If the lift behaves, I hope to see you again before the summer."""

TO_ROSE = """\
Our conversation over coffee on Friday has kept me busy all weekend. You said that hospitals buy
patience and not machines, and I have been testing the sentence on everyone I know; nobody has
found the hole in it yet.

As you suggested, I wrote to the trade association about their autumn conference. They replied
within the hour, and asked whether you would speak as well. I said that I could not promise
anybody's evenings but my own.

I am very grateful for the introduction to your former colleague in Utrecht. We talk next Tuesday,
and I will let you know what came of it. Please give my regards to the dog."""

TO_MARK = """\
I wanted to thank you for the interview last week, and for your frank answer about the
reorganisation. Many people would have left it out, and I would have found it on page three of the
newspaper.

What stayed with me is your map with the red pins, one for every customer who left without a word.
I believe that half of them could be won back with a visit and an apology, and I have sketched a
plan of twelve visits, which I enclose.

Should you still be looking for someone once the board has met, I would be delighted to continue.
I am free at the end of the month and can be in Bristol within three hours."""

TO_A_PANEL = """\
Seven people asked me one question each on Monday, and yours was the one I could not answer: what
would I stop doing first? I have slept on it twice.

I would stop the weekly report. Nobody in the room had read the last four, and it takes two of
your planners a day and a half to write. With the time I would let them visit the customers whose
orders they plan, beginning with the brewery that cancels every August.

It was generous of you to walk me to the station in that rain. I would be glad of a second
conversation, with the planners in the room, and I promise to bring an answer to the question you
did not ask."""

BODIES = {
    "greta": TO_GRETA,
    "omar": TO_OMAR,
    "pia": TO_PIA,
    "rose": TO_ROSE,
    "mark": TO_MARK,
    "panel": TO_A_PANEL,
}


def written(text: str, name: str = "Greta", closing: str = "Kind regards,") -> str:
    """A whole body: greeting, text, close and signature."""
    return f"Dear {name},\n\n{text}\n\n{closing}\n\n{SIGNATURE}\n"


def letter(body: str, **told: object) -> Letter:
    """A thank-you to Greta, or what is told of it instead."""
    plain = Letter(
        id="mine",
        kind=LetterKind.THANK_YOU,
        contact="greta",
        name="Greta Müller",
        interview="record",
        person="p-greta",
        body=body,
    )
    return msgspec.structs.replace(plain, **told)


def told(
    note: Letter, concern: Concern, owner: Owner = OWNER, among: Network | None = None
) -> list[str]:
    """What the checks say of one concern of a letter, among the people or another network."""
    found = check(note, network() if among is None else among, owner, Rules())
    return [finding.text for finding in found if finding.concern is concern]


def network(*more: Record) -> Network:
    """The people, the record, and what else is told."""
    return Network([GRETA, OMAR, ROSE, MARK, KENJI, RECORD, *more])
