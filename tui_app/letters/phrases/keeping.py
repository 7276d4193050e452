"""What keeps a contact alive, soon or years after the meeting (rulebook E5, A11)."""

from tui_app.domain.interview import Tone

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
        "So there is nothing to be done for the moment{with_}.",
        "I heard how it stands{with_}, and hope that it is not too hard on you.",
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
        "You will hear from me every other month or so.",
    ),
}

YEARS_ON = {
    Tone.FRIENDLY: (
        "We met {ago}{at}, and I have never quite stopped thinking about it.",
        "It is true that it was {ago} that we talked{at}, but some talks keep.",
        "You may be surprised to hear from me: we met {ago}{at}.",
        "{ago} you and I had a conversation{at} that I still draw on.",
        "I found my notes from {ago}, when we met{at}, and thought that you should hear from me.",
        "This comes late, and is meant: {ago} you made time for me{at}.",
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
        "You may have thought that I had forgotten you: it was {ago} that we met{at}.",
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
        "I have thought of you often, and today I am writing at last.",
        "How are you? I have been wondering for weeks.",
        "It was high time that I wrote to you.",
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
        "It comes back to me again and again: {it}",
        "I have told people about it more than once: {it}",
        "I have not stopped thinking of it: {it}",
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
