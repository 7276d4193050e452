"""The wordings of openers. What takes `{when}` has been heard then; none claims more than that.

An introduction ends without a mark: the news follows after a colon, or as a sentence of its own.
"""

from tui_app.domain.tidbit import TidbitKind

FOR_A_TOPIC = (
    "I have something for you on {it}.",
    "Something on {it} made me think of you.",
    "Here is something for you on {it}.",
    "When {it} came up, I thought of you.",
    "This touches on {it}, so I thought of you.",
    "I have kept something for you on {it}.",
)
FOR_A_WISH = (
    "{it}, so I thought of you.",
    "{it}; this may help.",
    "{it}. I have not forgotten.",
)
FOR_PERHAPS_A_WISH = (
    "{it}, and this may have to do with it.",
    "{it}; perhaps this is of use.",
)
FOR_AN_OLD_TALK = (
    "{it}, so I thought of you.",
    "{it}, and now there is this.",
    "{it}; here is more on it.",
)
FOR_A_PLACE = (
    "{it} comes into this, so you may know of it already.",
    "This has to do with {it}, so you will know more than I.",
    "You may have heard it at {it} already.",
)
FOR_PERHAPS_A_PLACE = (
    "You may know of this already.",
    "This may be no news to you.",
)
FOR_THEM = (
    "I have something that may be for you.",
    "This made me think of you.",
    "Here is something that I would like you to have.",
    "I thought of you when this came up.",
)

TOLD: dict[TidbitKind, tuple[str, ...]] = {
    TidbitKind.GOSSIP: (
        "It may be no more than talk, but I heard it {when}",
        "I cannot vouch for it, I only heard it {when}",
        "Take it as hearsay; I heard it {when}",
        "It is only a rumour, which reached me {when}",
    ),
    TidbitKind.NEWS: (
        "It reached me {when}",
        "I came across it {when}",
        "I heard of it {when}",
    ),
    TidbitKind.ARTICLE: (
        "It is a piece that I came across {when}",
        "There is a piece on it, which I came across {when}",
        "Somebody has written on it; I came across it {when}",
    ),
    TidbitKind.PRESS_RELEASE: (
        "There is a press release, which reached me {when}",
        "It is a press release; I came across it {when}",
        "There is a press release; I came across it {when}",
    ),
    TidbitKind.RESEARCH: (
        "It is research, which I came across {when}",
        "Somebody has looked into it; I came across it {when}",
        "There is research on it, which reached me {when}",
    ),
    TidbitKind.EVENT: (
        "There is an event, of which I heard {when}",
        "It is an event; I heard of it {when}",
    ),
    TidbitKind.REFERRAL: (
        "There may be business in it; I heard of it {when}",
        "There may be work in it; I heard of it {when}",
        "It may lead to business, and reached me {when}",
    ),
    TidbitKind.EVERGREEN: (
        "It is not of today, but it keeps",
        "It is no news, but worth having",
        "It is nothing new, but good to know",
    ),
}
"""By kind; where the source is not named."""

TOLD_FROM: dict[TidbitKind, tuple[str, ...]] = {
    TidbitKind.NEWS: (
        "It is from {source}, and reached me {when}",
        "{source} had it; I came across it {when}",
    ),
    TidbitKind.ARTICLE: (
        "It is a piece from {source}, which I came across {when}",
        "There is a piece on it, from {source}; I came across it {when}",
    ),
    TidbitKind.PRESS_RELEASE: (
        "It is a press release from {source}, which reached me {when}",
        "There is a press release from {source}; I came across it {when}",
    ),
    TidbitKind.RESEARCH: (
        "It is research from {source}, which I came across {when}",
        "The research is from {source}; I came across it {when}",
    ),
}

COMING = (
    "There is an event {day}",
    "An event is coming up {day}",
    "This is coming up {day}",
)
COMING_AND_TOLD = ("There is an event {day}; I heard of it {when}",)
"""Where the jot names days as they were seen when it was heard."""

INTRODUCTION = (
    "If you like, I will try to put you in touch.",
    "If it suits you, I will try to make the introduction.",
    "Say the word, and I will try to bring you together.",
)

JOY = (
    "Congratulations! I came across this about {it} {when}",
    "I was glad for you when I came across this about {it} {when}",
    "Congratulations to all at {it}! This reached me {when}",
)
SORROW = (
    "I was sorry to come across this about {it} {when}",
    "I thought of you when this about {it} reached me {when}, and I am sorry",
    "I am sorry about the news of {it}, which reached me {when}",
)
NEITHER = (
    "You will know more of this than I; it reached me {when}",
    "{it} is in the news, as you will know; this reached me {when}",
    "I thought of you when {it} came up {when}; you will know more of it",
)
TALK_OF_THEM = (
    "There is talk of {it}, and you will know better than I what is in it; I heard it {when}",
    "You will know whether there is anything in it: I heard some talk of {it} {when}",
    "I heard talk of {it} {when}; you will know better what to make of it",
)

NAMED_IN_JOY = (
    "Congratulations! I came across your name {when}",
    "I came across your name {when}, and was glad to",
)
NAMED_IN_SORROW = (
    "I came across your name {when}, and was sorry to hear it. How are you?",
    "I heard about you {when}, and was sorry. I wanted to know how you are.",
)
NAMED = (
    "I came across your name {when}, and thought that I would ring you.",
    "Your name came up {when}, and I thought of ringing you.",
)
"""What was said of them they know better, and it may not be for telling."""
NAMED_PERHAPS = (
    "A name came up {when} that made me think of you.",
    "I came across a name {when}, and thought of you.",
)
NAMED_IN_TALK = (
    "Your name came up {when}, and I thought that I would ring you.",
    "Somebody spoke of you {when}, and so I thought of ringing.",
)

STILL_OPEN = (
    ("You were looking for", ("Are you still?", "Has anything turned up?")),
    ("You wanted to know", ("Did you ever find out?", "Have you found out since?")),
    ("", ("Is that still open?", "Has anything come of it?")),
)
"""By how the wish begins."""
