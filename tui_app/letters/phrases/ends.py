"""After the end of a job: rejection, freeze, silence, success (rulebook E5, E6, A11)."""

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
        "It is somebody else's luck this time{with_}, and I wish them joy of it.",
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
        "Keep a hook free for my coat; one never knows.",
        "I would still come, today or in a year, and I mean it.",
        "Think of me when something turns up, will you?",
        "You have not seen the last of me, if I have any say in it.",
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
        "Greet everyone from me, and be nice to the new one.",
        "I shall look in again before long.",
        "Keep well, all of you.",
        "I will be back with news before you have forgotten me.",
        "May it go well with you until we talk again.",
        "I hope that you have a quiet month and a good one.",
    ),
}

STOOD_STILL = {
    Tone.FRIENDLY: (
        "I hear that things have come to a stop for the time being{with_}.",
        "So nothing is being decided{about} at present; that happens, and it is nobody's fault.",
        "The plans{for_} have changed, I gather.",
        "Things rest for now{with_}, as I understand it.",
        "It seems that nothing will move for a while{with_}.",
        "I know that there is no decision{about} to be had at the moment.",
    ),
    Tone.FORMAL: (
        "I understand that the matter is not being pursued at present{with_}.",
        "I have learned that circumstances have changed{with_}.",
        "I gather that no decision{about} is to be expected for the time being.",
        "It is my understanding that the plans{for_} have been set aside.",
        "I note that the question{about} rests for the moment.",
        "I am aware that the situation has altered{with_}.",
    ),
    Tone.FAMILY_LIKE: (
        "What a pity that it has all come to a halt{with_}; it will move again.",
        "So everything stands still{with_}, and you are left waiting, too.",
        "I was thinking of you when I heard that the plans{for_} are off for now.",
        "There has been another upheaval, I hear, and nothing is moving{with_}.",
        "There is nothing doing for the moment{with_}, then.",
        "I heard how it stands{with_}, and hope that it is not too hard on you.",
    ),
}

JOINING = {
    Tone.FRIENDLY: (
        "I have said yes, and I look forward to working with you.",
        "It is settled: I am coming, and I am very glad of it.",
        "I have accepted, and can hardly wait to begin.",
        "By now you will have heard that I said yes. I am looking forward to it.",
        "The answer is yes, and I am already thinking about the first week.",
        "I shall be starting with you, and could not be more pleased.",
    ),
    Tone.FORMAL: (
        "I have accepted the offer, and look forward to our working together.",
        "It is with pleasure that I have said yes, and I am eager to begin.",
        "As you may have heard, I have accepted; I thank you for your confidence.",
        "I am pleased to confirm that I shall be joining you.",
        "My answer to the offer is yes, and I look forward to the task.",
        "It will be a pleasure to count myself among your colleagues.",
    ),
    Tone.FAMILY_LIKE: (
        "I am coming! I have said yes, and I could not be happier.",
        "You will have me about the place before long: I have said yes.",
        "It is done, and soon I shall be one of you.",
        "I have accepted, and you are one of the reasons.",
        "Yes, yes and yes: I am coming to you.",
        "You will see me at the door before you have finished this letter, or nearly.",
    ),
}

STAYING_IN_TOUCH = {
    Tone.FRIENDLY: (
        "I will ring from time to time, with something useful if I can.",
        "I would like to stay in touch, whatever comes of it.",
        "That is no reason to lose sight of each other.",
        "I shall keep an eye open for things that may interest you.",
        "You will hear from me every month or two, briefly.",
        "I would be sorry if our talk ended there.",
    ),
    Tone.FORMAL: (
        "I should be pleased if we remained in contact.",
        "With your permission I shall write or call from time to time.",
        "I would value the continuation of our exchange.",
        "I shall take the liberty of sending you what may be of interest to you.",
        "I hope that we may stay in touch in the months to come.",
        "It would please me to hear how matters develop.",
    ),
    Tone.FAMILY_LIKE: (
        "I am not going to let you drop out of sight.",
        "I will ring you before long, just to hear how you are.",
        "Let us not lose touch, you and I.",
        "You will get a line from me whenever I find something for you.",
        "Whatever becomes of it, I should like to go on hearing from you.",
        "I shall pester you gently, every other month or so.",
    ),
}

SUCCESS = {
    Tone.FRIENDLY: (
        "I have good news, and I wanted you to have it from me: I have accepted {job}.",
        "It is settled. I have said yes to {job}.",
        "The search is over: {job} is mine.",
        "If you ever wondered how it would end: with {job}, which I have just accepted.",
        "Here is the letter that I have been looking forward to writing. I am taking {job}.",
        "I have found what I was looking for: {job}.",
        "It has worked out. I have accepted {job}, and I am very glad.",
        "This is to tell you that I am starting afresh, with {job}.",
    ),
    Tone.FORMAL: (
        "I am pleased to inform you that I have accepted {job}.",
        "I have the pleasure of telling you that my search has ended with {job}.",
        "It is a pleasure to report that I am taking up {job}.",
        "I should not like you to learn it from others: I have accepted {job}.",
        "My search has come to a good end: I have been offered, and have accepted, {job}.",
        "Allow me to let you know of a change: I have agreed to take {job}.",
        "I write with good news, namely that I have accepted {job}.",
        "You will be interested to hear that I have decided for {job}.",
    ),
    Tone.FAMILY_LIKE: (
        "You will never guess, or perhaps you will: I have got {job}!",
        "I wanted you to hear it from me: I have said yes to {job}!",
        "I am so happy to tell you this: {job} is mine.",
        "It is done, and I am so glad: I have {job}!",
        "The best news first: I have accepted {job}.",
        "No more searching! I am taking {job}.",
        "I could not wait to tell you. It is {job}, and I have said yes.",
        "At long last, and to my great joy, I have found my place: {job}.",
    ),
}

THANKS_FOR_HELP = {
    Tone.FRIENDLY: (
        "You had a part in this, and I thank you for it.",
        "Nobody finds work alone, and you were one of those who helped.",
        "I have not forgotten that you took an interest.",
        "Thank you for being there along the way.",
        "It would have been a longer road without people like you.",
        "Every good talk brought me nearer to it; thank you for yours.",
    ),
    Tone.FORMAL: (
        "I am aware of your share in it, and thank you sincerely.",
        "I should like to thank you for your interest in my search.",
        "Your support was of value to me, and I shall not forget it.",
        "My thanks are due to you for your encouragement.",
        "I am indebted to you for your part in it.",
        "Please accept my thanks for your goodwill throughout.",
    ),
    Tone.FAMILY_LIKE: (
        "You kept me going more than once, and I thank you with all my heart.",
        "This is a little bit your doing, too.",
        "So many stood by me, and you are one of them.",
        "Thank you for believing in it when I did not.",
        "You were on my side, and it helped.",
        "What would I have done without my friends? Thank you.",
    ),
}

WHAT_NOW = {
    Tone.FRIENDLY: (
        "I would like to stay in touch, and to be of use to you in my turn.",
        "If there is anything that I can do for you from there, please ask.",
        "My telephone number stays the same, and I hope that you will use it.",
        "From now on it is my turn to help; do call on me.",
        "You will go on hearing from me.",
        "I hope to return the favour one day.",
    ),
    Tone.FORMAL: (
        "I hope that our contact will continue, and that I may be of service to you.",
        "Should I be able to assist you in my new position, please let me know.",
        "I would be glad to repay your kindness.",
        "I trust that we shall remain in touch.",
        "It would please me to be useful to you in future.",
        "I look forward to continuing our exchange.",
    ),
    Tone.FAMILY_LIKE: (
        "We must celebrate it when we meet.",
        "Now it is your turn to ask me for something.",
        "Come and see me as soon as I have found the kettle there.",
        "I am still the same, and so is my number.",
        "I shall tell you the whole story when we meet.",
        "And do not think that you are rid of me.",
    ),
}
