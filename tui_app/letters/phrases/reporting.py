"""What begins and ends a status report (rulebook E5)."""

from tui_app.domain.interview import Tone

REPORTS = {
    Tone.FRIENDLY: (
        "I promised myself to let you know how the search goes.",
        "A short report, as you have taken an interest in it.",
        "Here is where things stand with me.",
        "It is time that you heard how I am getting on.",
        "You may be wondering what has become of me.",
        "An update from me, in a few lines.",
    ),
    Tone.FORMAL: (
        "I should like to keep you informed of the progress of my search.",
        "As you have been good enough to take an interest, here is a brief report.",
        "Allow me to inform you how matters stand.",
        "I write to let you know of developments since we were last in contact.",
        "This letter is to bring you up to date.",
        "Permit me a short account of the past weeks.",
    ),
    Tone.FAMILY_LIKE: (
        "I should like to keep you in the picture, so here is a line from me.",
        "Here is the news from me, as you asked for it.",
        "I should like to tell you how it goes.",
        "I owe you a report, and here it is.",
        "As you have been so kind as to ask after me, let me tell you how it is.",
        "I am well, and busy, and here is the story so far.",
    ),
}

REPORT_ENDS = {
    Tone.FRIENDLY: (
        "If anything in this gives you an idea, I would be glad to hear it.",
        "How are things on your side?",
        "I will write again when there is more.",
        "Thank you for being patient with me.",
        "And you? I would like to hear.",
        "More when I have it.",
    ),
    Tone.FORMAL: (
        "I should be glad of any thoughts that you may have.",
        "I shall report again in due course.",
        "Your opinion would be welcome at any time.",
        "I trust that all is well with you.",
        "Thank you for your continued interest.",
        "I hope that the season finds you well.",
    ),
    Tone.FAMILY_LIKE: (
        "Now it is your turn to tell.",
        "It is good to know that you think of me.",
        "That is all for today. How are you?",
        "I will ring soon and tell you what I left out.",
        "You shall have the next chapter as soon as it happens.",
        "Do not worry about me, whatever you do.",
    ),
}

QUIET = (
    "I am still looking, and still cheerful about it.",
    "Nothing is decided yet, and I go on talking to people.",
    "The search goes on, one conversation at a time.",
    "There is no great news yet; I keep at it.",
    "I am still on my way, and not discouraged.",
    "It takes the time that it takes, and I am using it.",
)
