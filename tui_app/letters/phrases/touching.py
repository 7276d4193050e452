"""Short letters: keeping in touch, asking for a meeting, sending news, replying (E5, C4, E9)."""

from tui_app.domain.interview import Tone

YEARS_ON = {
    Tone.FRIENDLY: (
        "We met {ago}{at}, and I have never quite stopped thinking about it.",
        "It is true that it was {ago} that we talked{at}, but some talks keep.",
        "You may be surprised to hear from me: we met {ago}{at}.",
        "{ago}, you and I had a conversation{at} that I still draw on.",
        "I found my notes from {ago}, when we met{at}, and thought that you should hear from me.",
        "Better late than never: {ago} you made time for me{at}.",
    ),
    Tone.FORMAL: (
        "You may recall that we met {ago}{at}.",
        "It is {ago} that I had the pleasure of speaking with you{at}.",
        "Although some time has passed since we met{at}, {ago}, our conversation is still with me.",
        "I had the privilege of meeting you {ago}{at}, and should have written long before now.",
        "{ago} you were good enough to receive me{at}.",
        "May I recall myself to you? We spoke {ago}{at}.",
    ),
    Tone.FAMILY_LIKE: (
        "Can it really have been {ago}? We talked{at}, and I have thought of you often.",
        "You will think that I had fallen off the earth: it was {ago} that we met{at}.",
        "I have been meaning to write since we met{at}, and that was {ago}.",
        "How the time goes! It was {ago} that you made me so welcome{at}.",
        "I hope that you still know me: we met {ago}{at}.",
        "{ago} we sat and talked{at}, and it still does me good.",
    ),
}

SINCE_UNKNOWN = {
    Tone.FRIENDLY: (
        "It has been too long since we were in touch.",
        "I have been meaning to write to you for a while.",
        "You have been on my mind, and I ought to have written sooner.",
        "It occurred to me that you have not heard from me for some time.",
        "A sign of life from me, at last.",
        "I would not like us to lose sight of each other.",
    ),
    Tone.FORMAL: (
        "It is some time since we were last in contact.",
        "I should like to renew our acquaintance.",
        "I have long intended to write to you.",
        "Permit me to recall myself to you after some time.",
        "I regret that I have let our contact lapse.",
        "I write after too long a silence on my part.",
    ),
    Tone.FAMILY_LIKE: (
        "I have missed hearing from you.",
        "It is far too long since we last talked, and I am the one to blame.",
        "You pop into my head at the oddest moments, and today I am writing at last.",
        "How are you? I have been wondering for weeks.",
        "I woke up thinking that it was high time to write to you.",
        "Forgive the silence; I have not forgotten you.",
    ),
}

STILL_STRUCK = {
    Tone.FRIENDLY: (
        "I am still struck by this: {it}",
        "One thing has lasted: {it}",
        "I still tell people about it: {it}",
        "What I kept from it, all this time: {it}",
        "It has not worn off, this: {it}",
        "To this day I remember: {it}",
    ),
    Tone.FORMAL: (
        "I am impressed to this day by one thing: {it}",
        "One part of it has kept its force: {it}",
        "I have had occasion since to think of this: {it}",
        "What I have retained above all: {it}",
        "Its value has become clearer to me with time: {it}",
        "I continue to reflect upon it: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "I still smile over this: {it}",
        "I have not forgotten, and never shall: {it}",
        "It comes back to me at the oddest times: {it}",
        "I have told people about it more than once: {it}",
        "I can say it by heart by now: {it}",
        "It is with me still: {it}",
    ),
}

SEE_AGAIN = {
    Tone.FRIENDLY: (
        "I would enjoy meeting again and comparing notes.",
        "If you have half an hour one of these weeks, I would like to tell you the rest.",
        "May I ring you soon to hear how things are with you?",
        "It would be good to hear what has changed on your side.",
        "I would be glad to buy you a coffee and catch up.",
        "How are things with you? I will ring before long to find out.",
    ),
    Tone.FORMAL: (
        "I would be interested in meeting you again to discuss what has developed since.",
        "Should your diary permit, I would welcome another conversation.",
        "May I telephone to ask for a short appointment?",
        "It would be a pleasure to learn how matters stand with you.",
        "I should be grateful for an opportunity to resume our exchange.",
        "I would gladly call upon you at a time that suits you.",
    ),
    Tone.FAMILY_LIKE: (
        "When can I see you? I have so much to tell.",
        "I want to hear everything from your side, too.",
        "Shall we have tea, as in the old days?",
        "I will ring you on a quiet evening, and then we shall catch up.",
        "Write me a line, or let me come round.",
        "Tell me how you are, and all of yours.",
    ),
}

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

CLIPPED = {
    Tone.FRIENDLY: (
        "This made me think of you.",
        "I came across something that may be of use to you.",
        "Here is something for you.",
        "You may have seen this already; if not, here it is.",
        "When I read this, you came to mind at once.",
        "A small thing that I did not want to keep to myself.",
    ),
    Tone.FORMAL: (
        "I came upon the following and thought that it might interest you.",
        "Allow me to pass on something that may be of interest.",
        "The enclosed may be of use to you.",
        "In case it has not reached you, here it is.",
        "I thought of you on reading this.",
        "The following came to my attention, and I wished you to have it.",
    ),
    Tone.FAMILY_LIKE: (
        "Look what I found; it has your name written all over it.",
        "I saw this and had to think of you.",
        "I cut this out for you.",
        "I could not let this go by without sending it to you.",
        "You will like this, I think.",
        "This is just the thing for you, unless I am much mistaken.",
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
        "Be well, and do not bother to reply.", "Only because it is you.",
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

ASK_TO_MEET = {
    Tone.FRIENDLY: (
        "Could you spare me twenty minutes? I would come to you, or ring, as you prefer.",
        "I should like to ask you for twenty minutes, in person or by telephone.",
        "Would twenty minutes be possible in the next week or two? I will keep to them.",
        "May I come and see you for twenty minutes? I will bring my questions and leave on time.",
        "If you can find twenty minutes for me, I would be very glad.",
        "Twenty minutes of your time would help me a great deal.",
    ),
    Tone.FORMAL: (
        "I should be grateful for an appointment of twenty minutes at a time of your choosing.",
        "Might I ask you for twenty minutes of your time, in person or by telephone?",
        "May I request a meeting of some twenty minutes? I shall gladly fit in with your diary.",
        "I would be much obliged if you could receive me for twenty minutes.",
        "Would you be willing to see me for twenty minutes in the coming weeks?",
        "I should welcome a conversation of twenty minutes, and shall not exceed it.",
    ),
    Tone.FAMILY_LIKE: (
        "Have you got twenty minutes for me? I will bring the biscuits.",
        "May I drop in for twenty minutes one of these days?",
        "I would love to pick your brains for twenty minutes.",
        "Let me have twenty minutes of you, whenever it suits.",
        "Would you sit down with me for twenty minutes?",
        "Twenty minutes, no more, I promise. When would be good?",
    ),
}

WILL_RING = {
    Tone.FRIENDLY: (
        "I will ring next week to ask what suits you.",
        "I will call in a few days to hear whether it can be done.",
        "Let me ring you next week about a time.",
        "Unless you write first, I will telephone within the week.",
        "You will hear from me by telephone in the next few days.",
        "I will try your number next week.",
    ),
    Tone.FORMAL: (
        "I shall telephone your office next week to ask whether this is convenient.",
        "With your permission I shall call in the coming days.",
        "I shall enquire by telephone within the week.",
        "If I may, I shall ring next week to arrange a time.",
        "I shall take the liberty of telephoning in a few days.",
        "You may expect my call in the course of next week.",
    ),
    Tone.FAMILY_LIKE: (
        "I will ring you next week, and we shall find a time.",
        "I will give you a call in a day or two.",
        "Expect me on the telephone next week.",
        "I will try you one evening soon.",
        "Let me ring and ask when it suits.",
        "You will hear my voice before the week is out.",
    ),
}

REPLYING = {
    Tone.FRIENDLY: (
        "Thank you for your {message}.",
        "Your {message} reached me, and I did not want to leave it lying.",
        "I was glad to have your {message}.",
        "It was good to hear from you; thank you for the {message}.",
        "Your {message} is in front of me, and I would not keep you waiting.",
        "How good to find your {message}.",
    ),
    Tone.FORMAL: (
        "Thank you for your {message}.",
        "I acknowledge your {message} with thanks.",
        "I was pleased to receive your {message}.",
        "Your {message} has reached me, and I reply at once.",
        "I am obliged to you for your {message}.",
        "In answer to your {message}, I should first like to thank you for writing.",
    ),
    Tone.FAMILY_LIKE: (
        "How lovely to have your {message}!",
        "Your {message} made my day.",
        "Thank you, thank you for your {message}.",
        "I read your {message} and sat straight down to answer.",
        "It was so good to see your {message}.",
        "There you are! I was happy about your {message}.",
    ),
}

REPLY_ENDS = {
    Tone.FRIENDLY: (
        "If it is quicker to talk, ring me at any time.",
        "Let me know if you need more from me.",
        "I am easy to reach.",
        "I will ring you if I may, and we can settle the rest by voice.",
        "Do say if I have missed something.",
        "More by telephone, whenever you like.",
    ),
    Tone.FORMAL: (
        "Should you prefer to speak, I can be reached at any time.",
        "Please let me know if you require anything further.",
        "I shall gladly discuss the details by telephone.",
        "I remain at your disposal for any question.",
        "If I may be of further help, a word will suffice.",
        "I look forward to hearing from you again.",
    ),
    Tone.FAMILY_LIKE: (
        "Ring me when you feel like it, and we can talk properly.",
        "The rest I will tell you on the telephone.",
        "Write again soon.",
        "I am here if you need me.",
        "Let us talk soon; there is more to say than goes on a page.",
        "Do call, you know that I am glad of it.",
    ),
}
