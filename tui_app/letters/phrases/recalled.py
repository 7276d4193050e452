"""What was said and what stayed: highlight, advice, what was appreciated (E2).

Every wording ends in a colon, after which any note reads right, plain or in quotation marks.
"""

from tui_app.domain.interview import Tone

HIGHLIGHT = {
    Tone.FRIENDLY: (
        "One thing above all has stayed with me: {it}",
        "What I remember best from our talk: {it}",
        "I have thought about one part of it more than once since: {it}",
        "If I had to choose a single moment, it would be this: {it}",
        "The first line of my notes says why I was glad that I came: {it}",
        "There is one thing that I keep coming back to: {it}",
        "Of all that came up, this is what I have told others about: {it}",
        "I can still see it before me: {it}",
    ),
    Tone.FORMAL: (
        "One point in particular has remained with me: {it}",
        "I noted above all the following: {it}",
        "What I shall remember of our conversation: {it}",
        "Of all that was discussed, this impressed me most: {it}",
        "My notes of the meeting begin with this: {it}",
        "I have reflected since on one matter especially: {it}",
        "There is a part of our conversation to which I have returned more than once: {it}",
        "The strongest impression that I brought away: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "There is one thing that I keep telling people about: {it}",
        "What I told them at home first of all: {it}",
        "I am still smiling about one thing: {it}",
        "Of everything, this is what I would not have missed: {it}",
        "It makes me happy just to write this down: {it}",
        "There is something that I shall not forget: {it}",
        "You may guess which part I liked best: {it}",
        "The best of it, for me: {it}",
    ),
}

HIGHLIGHT_FIRST = {
    Tone.FRIENDLY: (
        "One thing from our talk{when} has stayed with me: {it}",
        "What I took home from our talk{when}: {it}",
        "When I think back to our talk{when}, this comes first: {it}",
        "From our talk{when} I have kept this above all: {it}",
    ),
    Tone.FORMAL: (
        "From our conversation{when} I have retained this above all: {it}",
        "One part of our conversation{when} has been much in my mind: {it}",
        "I have thought a good deal about something from our conversation{when}: {it}",
        "Our conversation{when} left me with one lasting impression: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "I must begin with the best of our talk{when}: {it}",
        "I still have something from our talk{when} before my eyes: {it}",
        "What I liked best of our talk{when} was this: {it}",
        "One thing from our talk{when} I have been telling everybody: {it}",
    ),
}

ADVICE = {
    Tone.FRIENDLY: (
        "Your advice has a line of its own in my notes: {it}",
        "I wrote down one piece of advice of yours: {it}",
        "You told me something that I needed to hear: {it}",
        "Thank you for the advice, too, which I noted like this: {it}",
        "Of what you recommended, this came first: {it}",
        "I have been turning your advice over: {it}",
        "Here is your advice as I understood it: {it}",
        "One hint of yours was worth the journey: {it}",
    ),
    Tone.FORMAL: (
        "You were good enough to advise me: {it}",
        "I have taken careful note of a recommendation of yours: {it}",
        "Your counsel, as I recorded it, was this: {it}",
        "You gave me a piece of advice that I value: {it}",
        "I have considered what you suggested to me: {it}",
        "Let me play back your advice, so that you may correct it: {it}",
        "Your suggestion stands at the head of my list: {it}",
        "I am grateful, too, for a word of guidance: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "I have not forgotten what you told me to do: {it}",
        "You gave me good advice, and I am glad of it: {it}",
        "I can still hear you say it: {it}",
        "I have been carrying your advice about with me: {it}",
        "I wrote down what you told me: {it}",
        "What you said to me I have kept: {it}",
        "Nobody else had told me this: {it}",
        "You put me right on one thing: {it}",
    ),
}

FOLLOWED = (
    "This is what has come of it: {it}",
    "So that you know what became of it: {it}",
    "Here is where I stand with it: {it}",
    "I can already report on it: {it}",
    "This is how far I have got with it: {it}",
    "As to following it: {it}",
    "I have made a start: {it}",
    "What I have done about it so far: {it}",
)

TAKEN_UP = (
    "I have taken it up.",
    "It has not been lost on me.",
    "I have begun to act on it.",
    "It has been of use to me since.",
    "I have begun to follow it.",
    "I have tried to make it my own.",
    "I have made a beginning with it.",
    "I took it to heart, and have started on it.",
)

WILL_FOLLOW = {
    Tone.FRIENDLY: (
        "I mean to follow it, and will tell you how it goes.",
        "I am going to do just that.",
        "I am taking it up.",
        "It goes to the top of my list.",
        "You shall hear what comes of it.",
        "I intend to act on that.",
        "I will try it before the month is out.",
        "I shall follow it.",
    ),
    Tone.FORMAL: (
        "I intend to follow it.",
        "I shall act upon it, and will let you know the outcome.",
        "It is my intention to do exactly that.",
        "I have resolved to put it into practice.",
        "You may be sure that it will not be lost on me.",
        "I propose to begin with it.",
        "I shall make use of it.",
        "It will guide what I do next.",
    ),
    Tone.FAMILY_LIKE: (
        "I will do it, and you may ask me whether I have.",
        "I have promised myself to follow it.",
        "I shall report back to you.",
        "I will certainly try.",
        "You will be the first to hear how it turned out.",
        "I am going to, and soon.",
        "Do hold me to that.",
        "And I will, too.",
    ),
}

APPRECIATED = {
    Tone.FRIENDLY: (
        "There was one thing that I appreciated most: {it}",
        "I want to thank you for one thing in particular: {it}",
        "Something that I had not expected, and was glad of: {it}",
        "It made a difference to me, this: {it}",
        "I noticed one thing, and was grateful for it: {it}",
        "This was not a matter of course, and I know it: {it}",
        "A special word of thanks goes to this: {it}",
        "What I liked about the way you received me: {it}",
    ),
    Tone.FORMAL: (
        "I particularly appreciated this: {it}",
        "I should not like to pass over what I valued most: {it}",
        "One courtesy did not escape me: {it}",
        "I was especially grateful for one thing: {it}",
        "May I say how much I valued this: {it}",
        "One thing did not go unnoticed: {it}",
        "I recognise what the following means, and am grateful: {it}",
        "My appreciation is owed to one thing above all: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "One thing warmed my heart: {it}",
        "Thank you for this above all: {it}",
        "You may think nothing of it, but I do: {it}",
        "It was so like you, if I may say so: {it}",
        "I was touched, and do not mind saying so: {it}",
        "There was one kindness that I shall not forget: {it}",
        "What did me the most good: {it}",
        "I loved one thing especially: {it}",
    ),
}
