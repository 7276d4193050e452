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
        "You wanted to be kept in the picture, so here I am.",
        "News from the hunt, for you in particular.",
        "Sit down a minute, and I shall tell you how it goes.",
        "You are owed a report, and here it is.",
        "You have been thinking of me, I know, so let me tell you how it is.",
        "I am well, and busy, and here is the story so far.",
    ),
}

REPORT_ENDS = {
    Tone.FRIENDLY: (
        "If anything in this gives you an idea, I am all ears.",
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
        "Keep thinking of me; it seems to help.",
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
