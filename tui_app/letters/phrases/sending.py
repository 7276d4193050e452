"""What goes with a clipping: no request (rulebook C4)."""

from tui_app.domain.interview import Tone

# It may have been heard: nothing here says that it was read.
CLIPPED = {
    Tone.FRIENDLY: (
        "This made me think of you.",
        "I came across something that may be of use to you.",
        "Here is something for you.",
        "You may have seen this already; if not, here it is.",
        "When this came up, you came to mind at once.",
        "A small thing that I did not want to keep to myself.",
    ),
    Tone.FORMAL: (
        "I came upon the following and thought that it might interest you.",
        "Allow me to pass on something that may be of interest.",
        "The enclosed may be of use to you.",
        "In case it has not reached you, here it is.",
        "I thought of you when this reached me.",
        "The following came to my attention, and I wished you to have it.",
    ),
    Tone.FAMILY_LIKE: (
        "I found something that can only be for you.",
        "This came my way, and I had to think of you.",
        "I kept this for you.",
        "I could not let this go by without sending it to you.",
        "You will like this, I think.",
        "This is just the thing for you, I think.",
    ),
}

NO_ASK = {
    Tone.FRIENDLY: (
        "No need to answer.", "For your information, nothing more.", "I hope that it is of use.",
        "That is all; have a good week.", "Do with it as you please.", "Only that, for today.",
    ),
    Tone.FORMAL: (
        "No reply is needed.", "I hope that you will find it useful.",
        "I send it without any further purpose.", "With that, I wish you a good week.",
        "It calls for nothing on your part.", "I trust that it may be of some use.",
    ),
    Tone.FAMILY_LIKE: (
        "That was all. Have a lovely week.", "No answer needed, just enjoy it.",
        "Keep it or pass it on.", "That is the whole of my news, for once.",
        "Be well, and do not trouble to reply.", "I send it because it is you.",
    ),
}  # fmt: skip

WHY_TOPIC = (
    "I know that {topic} is something you follow.",
    "It touches on {topic}, and so on your corner of the world.",
    "You are the person whom I think of when it is about {topic}.",
    "{topic}: that is your subject, as I remember.",
    "As {topic} comes into it, I thought first of you.",
    "With your interest in {topic}, you may get more from it than I did.",
)

WHY_ASKED = (
    "You had said that you were looking out for this: {asked}.",
    "I remembered what you were after: {asked}.",
    "You once mentioned that you could use this: {asked}.",
    "It goes with what you were looking for: {asked}.",
)

WHY_PLACE = (
    "As it is about {place}, you may know more of it than I do.",
    "{place} comes into it, which is why I send it to you.",
    "It concerns {place}, so it belongs on your desk.",
    "Since {place} is in it, you should have it.",
)
