"""What was said and what stayed: highlight, advice, what was appreciated, the positives (E2)."""

from tui_app.domain.interview import Tone

HIGHLIGHT = {
    Tone.FRIENDLY: (
        "{head} – that is what stays with me.",
        "One thing has followed me about ever since: {it}",
        "If I had to keep a single moment, it would be this: {it}",
        "One part of our talk I would tell again to anybody: {it}",
        "My favourite page of the notes has this on it: {it}",
        "On the way home there was one thing I could not put down: {it}",
        "I keep coming back to this: {it}",
        "{head}: I can still see it.",
    ),
    Tone.FORMAL: (
        "One point in particular has remained with me: {it}",
        "I noted above all the following: {it}",
        "What I shall remember of our conversation: {it}",
        "Of all that was discussed, this impressed me most: {it}",
        "{head} – it is with this that my notes of the meeting begin.",
        "I have reflected since on one matter especially: {it}",
        "There is a part of our conversation to which I have returned more than once: {it}",
        "The strongest impression that I brought away: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "I shall be telling people about this for a good while: {it}",
        "The part that I would tell first at supper: {it}",
        "I have been smiling about one thing: {it}",
        "Of everything, this is what I would not have missed: {it}",
        "{head} – it makes me happy just to write it down.",
        "There is something that I shall not forget in a hurry: {it}",
        "You will guess which part I liked best: {it}",
        "{head}! I can still see it before me.",
    ),
}

HIGHLIGHT_FIRST = {
    Tone.FRIENDLY: (
        "One thing from our talk{when} has stayed with me: {it}",
        "What I took home from our talk{when}: {it}",
        "When I think back to our talk{when}, I see this first: {it}",
        "From our talk{when} I have kept above all: {it}",
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
        "Shall I tell you what I liked best of our talk{when}? This: {it}",
        "Do you know what I remember first of our talk{when}? It is this: {it}",
    ),
}

ADVICE = {
    Tone.FRIENDLY: (
        "{head} – that piece of advice I have kept in plain sight.",
        "I wrote down one piece of advice word for word: {it}",
        "You told me something that I needed to hear: {it}",
        "Among my notes there is a line with your name beside it: {it}",
        "Of what you recommended, this came first: {it}",
        "{head}: your advice, and I have been turning it over.",
        "Here is the advice as I understood it: {it}",
        "One hint of yours was worth the whole journey: {it}",
    ),
    Tone.FORMAL: (
        "You were good enough to advise me: {it}",
        "{head} – I have taken careful note of this recommendation of yours.",
        "Your counsel, as I recorded it, was this: {it}",
        "You gave me a piece of advice that I value: {it}",
        "I have considered what you suggested to me: {it}",
        "Let me play back your advice, so that you may correct it: {it}",
        "Your suggestion stands at the head of my list: {it}",
        "I am grateful, too, for a word of guidance: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "I have not forgotten what you told me to do: {it}",
        "You gave me a piece of your mind, and I am glad of it: {it}",
        "I can hear you say it still: {it}",
        "{head} – I carry that advice of yours about with me.",
        "I do as I am told, you see; you said: {it}",
        "What you said to me at the end, I have kept: {it}",
        "Nobody else had told me this: {it}",
        "You put me right on one thing: {it}",
    ),
}

FOLLOWED = (
    "What has come of it: {it}",
    "What I have made of that: {it}",
    "And so that you know what became of it: {it}",
    "Where I stand with it: {it}",
    "To report on it honestly: {it}",
    "The result up to now: {it}",
    "How far I have got with it: {it}",
    "As to carrying it out: {it}",
)

WILL_FOLLOW = {
    Tone.FRIENDLY: (
        "I mean to follow it, and will tell you how it goes.",
        "That is going to happen.",
        "I am taking it up.",
        "It goes to the top of my list.",
        "You shall hear what comes of it.",
        "I intend to act on that.",
        "I will try it before the month is out.",
        "That one I shall follow.",
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
        "Consider it done, or nearly.",
        "I shall report back like a good pupil.",
        "It is as good as promised.",
        "You will be the first to hear how it turned out.",
        "I am going to, and soon.",
        "Hold me to that, please.",
        "And I will, too.",
    ),
}

APPRECIATED = {
    Tone.FRIENDLY: (
        "{head} – I appreciated that most.",
        "I want to thank you for one thing in particular: {it}",
        "Something I had not expected, and was glad of: {it}",
        "It made a difference to me, this: {it}",
        "Not everybody does as much: {it}",
        "{head}: I noticed, and I was grateful.",
        "That is not a matter of course, and I know it: {it}",
        "A special word of thanks goes to this: {it}",
    ),
    Tone.FORMAL: (
        "I particularly appreciated this: {it}",
        "I should not like to pass over what I valued most: {it}",
        "One courtesy did not escape me: {it}",
        "I was especially grateful for one thing: {it}",
        "May I say how much I valued this: {it}",
        "{head} – this did not go unnoticed.",
        "{head} – I recognise what that means, and I am grateful.",
        "My appreciation is owed to one thing above all: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "And the thing that warmed my heart: {it}",
        "Thank you for this above all: {it}",
        "You may think nothing of it, but I do: {it}",
        "{head} – I suspect that this is like you.",
        "I was touched, and do not mind saying so: {it}",
        "There was one kindness that I shall not forget: {it}",
        "{head} – that did me the most good.",
        "I loved one thing especially: {it}",
    ),
}

POSITIVES = {
    Tone.FRIENDLY: (
        "I think that one thing spoke for me, and I hope that it still does: {it}",
        "{head} – you seemed glad of that.",
        "If you remember anything of me, I hope that it is this: {it}",
        "I had the feeling that this counted with you: {it}",
        "It pleased me that you noticed: {it}",
        "We understood each other, I thought, on this: {it}",
        "From my side I would put this in the scales: {it}",
        "{head} – that is how I work, and you saw it.",
    ),
    Tone.FORMAL: (
        "I was encouraged that one thing met with your approval: {it}",
        "You were kind enough to remark on this: {it}",
        "{head} – I should be glad to be remembered for that.",
        "It was my impression that you set store by this: {it}",
        "I hope that one thing spoke in my favour: {it}",
        "If I may point to what I can contribute, it is shown by this: {it}",
        "{head} – you will judge for yourself what weight that has.",
        "I took it as a good sign: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "We began to get on, I believe, over this: {it}",
        "You will not have forgotten, I hope: {it}",
        "I was quite proud of myself over this: {it}",
        "{head} – that was me all over.",
        "Remember me kindly for this: {it}",
        "You will remember me by this, I think: {it}",
        "{head} – that is how I am, at work and at home.",
        "Put it down to my credit, please: {it}",
    ),
}
