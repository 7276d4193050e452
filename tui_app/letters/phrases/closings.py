"""The last line and the sign-off, by tone; and what a note without any material may say."""

from tui_app.domain.interview import Tone

SIGN_OFF = {
    Tone.FRIENDLY: (
        "With best wishes,",
        "All good wishes,",
        "Best wishes,",
        "With thanks and good wishes,",
        "Kind regards,",
        "With kind regards,",
        "All the best,",
        "Yours,",
    ),
    Tone.FORMAL: (
        "Yours sincerely,",
        "Yours truly,",
        "With kind regards,",
        "With renewed thanks,",
        "Sincerely yours,",
        "With best regards,",
        "Respectfully yours,",
        "Yours sincerely, and with thanks,",
    ),
    Tone.FAMILY_LIKE: (
        "Warmly,",
        "With warm wishes,",
        "Ever yours,",
        "With warm greetings to all of you,",
        "Yours, with much warmth,",
        "Take good care,",
        "Warmest wishes,",
        "Till soon, and warmly,",
    ),
}

LAST_LINE = {
    Tone.FRIENDLY: (
        "I hope that our paths cross again soon.",
        "I will let you know how things go.",
        "It would be good to stay in touch.",
        "Should I ever be of use to you, please say so.",
        "Do ring if there is anything that you would like to know.",
        "I wish you a good week.",
        "You will hear from me when I have something worth telling.",
        "I should be glad to return the favour some day.",
    ),
    Tone.FORMAL: (
        "I should be pleased to remain in contact with you.",
        "Please do not hesitate to call on me for anything further.",
        "If you need more from me, I am at your disposal.",
        "I would be glad to be of service to you in my turn.",
        "Any question of yours will find a prompt reply.",
        "I hope to have the pleasure of speaking with you again.",
        "I shall keep you informed with pleasure.",
        "It would be an honour to continue our conversation.",
    ),
    Tone.FAMILY_LIKE: (
        "Look after yourself, and greet the others from me.",
        "Do keep well until we meet again.",
        "I hope that it will not be long before I see you.",
        "My door is open to you, as yours was to me.",
        "Please take good care of yourself.",
        "Next time it is my turn to be the host.",
        "I will be thinking of you.",
        "I hope that the days are kind to you.",
    ),
}

NOTHING_TO_ASK = {
    Tone.FRIENDLY: (
        "There is nothing that you need do about this note; I wanted the thanks to be in writing.",
        "I have no request to add. It was simply worth saying.",
        "This needs no answer.",
        "I did not want the day to be forgotten without a word from me.",
        "It is thanks to people like you that a visit is a pleasure, and that ought to be said.",
        "It is a short note, but a sincere one.",
        "Talks like this one are why I go and meet people rather than read about them.",
        "A short talk can make a difference to somebody who is looking about, and this one did.",
    ),
    Tone.FORMAL: (
        "This letter calls for no reply.",
        "I wished you to have my thanks in writing.",
        "It was of real use to me in forming a picture.",
        "I am aware of the demands upon your day, and the more obliged.",
        "I did not wish to let the occasion pass without a word.",
        "The courtesy that I met with is not a matter of course.",
        "I shall not take up more of your time with this note.",
        "My visit was the more useful for it.",
    ),
    Tone.FAMILY_LIKE: (
        "I ask for nothing; I only wanted you to know.",
        "You will say that it was no trouble, and I shall thank you anyway.",
        "Not everyone has a kind word for a stranger.",
        "It made the day lighter, and I wanted to say so.",
        "A day like that is made by the people whom one meets.",
        "No need to answer, of course.",
        "I shall look for you when I am next that way.",
        "This is a small note for a big kindness.",
    ),
}
