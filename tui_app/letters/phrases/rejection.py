"""What is said after a rejection: thanks, and what may still come (rulebook E6)."""

from tui_app.domain.interview import Tone

TOLD_NO = {
    Tone.FRIENDLY: (
        "Thank you for letting me know how it ended{with_}.",
        "So it was not to be this time{with_}. Thank you for telling me.",
        "I have had the news{about}, and I wanted to write before the week is out.",
        "The answer{about} was no, and I am glad all the same that I came.",
        "You chose somebody else{for_}, and I wish you both well.",
        "I had hoped for another answer{about}, naturally, but I thank you for a fair hearing.",
    ),
    Tone.FORMAL: (
        "Thank you for informing me of your decision{about}.",
        "I have received your decision{about} and thank you for the consideration given to me.",
        "Although I had hoped for a different outcome{with_}, I am grateful for the fair hearing.",
        "I write to acknowledge your decision{about}, which I respect.",
        "May I thank you for the care that you gave to my application{for_}.",
        "Your decision{about} has reached me, and I should like to reply with thanks.",
    ),
    Tone.FAMILY_LIKE: (
        "Well, it was not my turn this time, and that is all right.",
        "I have heard how it went{with_}. Do not feel bad about it on my account.",
        "So the answer{about} is no. I was sorry for an evening, and grateful after it.",
        "It is somebody else's turn this time{with_}, and I wish them well.",
        "Somebody else it is{for_}, then. I hope that it goes well for all of you.",
        "The news{about} was not what we hoped for, but I would not have missed meeting you.",
    ),
}

TOLD_NO_BY_RECRUITER = {
    Tone.FRIENDLY: (
        (
            "The answer{about} was no, and I want to thank you for all that you did to get me "
            "that far."
        ),
        "It did not come off{with_}; thank you for putting me forward.",
    ),
    Tone.FORMAL: (
        "I have learned of the outcome{with_}, and thank you for having put me forward.",
        "Although the answer{about} was no, I am obliged to you for your efforts on my behalf.",
    ),
    Tone.FAMILY_LIKE: (
        "It was not to be{with_}, and that is no fault of yours. Thank you for trying.",
        "So they said no{about}. You did your best for me, and I know it.",
    ),
}

NEXT_SEARCH = {
    Tone.FRIENDLY: (
        "I would be glad if you thought of me for the next search.",
        "When another post comes across your desk that might fit, please ring me.",
    ),
    Tone.FORMAL: (
        "I should be grateful to be considered for other searches of yours.",
        "May I ask you to keep me in mind for comparable posts?",
    ),
    Tone.FAMILY_LIKE: (
        "You will think of me when the next one comes in, will you not?",
        "On to the next one, and I hope with you.",
    ),
}

STILL_GLAD = {
    Tone.FRIENDLY: (
        "I liked what I saw, and that has not changed.",
        "Meeting you was worth it on its own.",
        "I learned something, and I have you to thank for it.",
        "I would do it all again.",
        "My good opinion of the place stands.",
        "It was time well spent on my side.",
    ),
    Tone.FORMAL: (
        "My regard for the organisation is undiminished.",
        "The conversation was of value to me in any case.",
        "I retain the best impression of our exchange.",
        "I shall keep our meeting in good memory.",
        "I came away with respect for the work and for those who do it.",
        "The experience has been an instructive one.",
    ),
    Tone.FAMILY_LIKE: (
        "You were good to me from the first minute, and that is what I keep.",
        "I would have loved it, and I am still fond of the place.",
        "The talks were a pleasure, whatever came of them.",
        "I go away richer than I came.",
        "It has left me with nothing but good memories.",
        "You gave me a fair chance and a warm welcome.",
    ),
}

FUTURE = {
    Tone.FRIENDLY: (
        "If something else comes up, or if this one comes round again, please think of me.",
        "Should plans change on your side, a call is enough; I would come gladly.",
        "I would like to be on your list for the next opening, large or small.",
        "Keep my number, if you will. I am still interested in working with you.",
        "When the next gap appears, I hope that you will remember me.",
        "The door is open on my side, now and next year.",
    ),
    Tone.FORMAL: (
        "I should be grateful to be considered when another position falls vacant.",
        "Should circumstances change, I would be pleased to hear from you.",
        "May I ask you to keep my details at hand for future openings?",
        "My interest in your organisation remains, and I would welcome a later opportunity.",
        "I would ask you to bear me in mind for tasks to come.",
        "If a suitable post should arise, I would gladly apply to you again.",
    ),
    Tone.FAMILY_LIKE: (
        "If you ever need another pair of hands, you know whom to ring.",
        "If there is another chance one day, I would be glad of it.",
        "I would still come, today or in a year, and I mean it.",
        "Think of me when something turns up, will you?",
        "I hope that this was not our last talk.",
        "Next time round, I hope to be the one.",
    ),
}

REFERRALS = {
    Tone.FRIENDLY: (
        "One question, without any hurry: whom would you talk to in my place? A name is plenty.",
        "Is there somebody in your line of work whom I ought to meet? I would be glad of a hint.",
        (
            "You know the field. If a person or a firm comes to mind that could use me, I would "
            "love to hear of it."
        ),
        "If you can think of one person who might want to hear from me, please tell me who it is.",
        "Should you know of someone who is looking, I would be thankful for a word.",
        "May I ask you for a name or two? I will say that you sent me only if you wish it.",
    ),
    Tone.FORMAL: (
        (
            "Should you know of colleagues elsewhere to whom I might usefully speak, I would be "
            "obliged for their names."
        ),
        "May I ask whether there is another house in which you would advise me to enquire?",
        "I would value your suggestion as to whom I might approach next.",
        "If you could direct me to someone in your field, I should be most grateful.",
        (
            "Perhaps you know of an organisation to which my experience would be of use; I would "
            "welcome a hint."
        ),
        "I should appreciate the name of anyone with whom, in your opinion, I ought to speak.",
    ),
    Tone.FAMILY_LIKE: (
        "And do you know anybody who could do with someone like me? Just a name would help.",
        "You know everybody. Who should I go and see next?",
        "If you hear of something, think of me, please; I am only a telephone call away.",
        "Tell me frankly: where would you send me?",
        "Whom would you ring, if you were me? I shall follow up whatever you say.",
        "A tip from you would be worth a great deal to me.",
    ),
}

WELL_WISHES = {
    Tone.FRIENDLY: (
        "I wish you and the new colleague every success.",
        "Good luck with all of it; I will follow it with interest.",
        "I hope that it turns out well for everyone.",
        "I will be in touch again when some time has passed.",
        "All the best for the months ahead.",
        "I shall ring now and then, if I may, when I have something useful.",
    ),
    Tone.FORMAL: (
        "I wish you and your colleagues every success.",
        "Please convey my good wishes to those whom I met.",
        "I hope to remain in contact with you.",
        "With your permission I shall write again in due course.",
        "My good wishes go to the candidate whom you chose.",
        "I shall follow your progress with interest.",
    ),
    Tone.FAMILY_LIKE: (
        "Greet everyone from me, the new colleague too.",
        "I shall look in again before long.",
        "Keep well, all of you.",
        "I will be back with news before you have forgotten me.",
        "May it go well with you until we talk again.",
        "I hope that you have a quiet month and a good one.",
    ),
}
