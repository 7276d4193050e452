"""What is said once a post is accepted (rulebook E8)."""

from tui_app.domain.interview import Tone

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
        "I have such good news for you: I have got {job}!",
        "I wanted you to hear it from me: I have said yes to {job}!",
        "I am so happy to tell you this: {job} is mine.",
        "It is done, and I am so glad: I have {job}!",
        "The best news first: I have accepted {job}.",
        "No more searching! I am taking {job}.",
        "I could not wait to tell you. It is {job}, and I have said yes.",
        "At long last, and to my great joy, I have found my place: {job}.",
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
        "The answer is yes: I am coming to you.",
        "You will see me at the door before long.",
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
        "It would have been much harder without you. Thank you.",
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
        "Come and see me as soon as I have settled in there.",
        "I am still the same, and so is my number.",
        "I shall tell you the whole story when we meet.",
        "You will go on hearing from me, of course.",
    ),
}
