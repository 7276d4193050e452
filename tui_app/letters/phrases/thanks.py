"""Opening sentences: thanks, when and where it was, and who writes (rulebook E2)."""

from tui_app.domain.interview import Tone

THANKS = {
    Tone.FRIENDLY: (
        "Thank you for {time}{when}{at}.",
        "It was good to talk{when}{at}, and I am grateful for {time}.",
        "I came away{when}{from_} with more than I had brought. Thank you for {time}.",
        "You gave me {time}{when}{at}, and I should like to thank you for it.",
        "Thank you for seeing me{when}{at}; I know that {time} is not a small thing to give.",
        "Our talk{when}{at} did me good. I am grateful for {time}.",
        "I enjoyed our conversation{when}{at}, and I thank you for {time}.",
        "This is to say thank you for {time}{at}{when}.",
    ),
    Tone.FORMAL: (
        "Thank you for receiving me{when}{at} and for {time}.",
        "I write to thank you for {time}{at}{when}.",
        "I am obliged to you for {time}{at}{when}.",
        "May I thank you for our conversation{when}{at}; I valued {time}.",
        "It was a pleasure to speak with you{when}{at}, and I am grateful for {time}.",
        "Please accept my thanks for {time} and for our exchange{when}{at}.",
        "I appreciated the opportunity to speak with you{when}{at}, and thank you for {time}.",
        "Following our meeting{when}{at}, I should like to thank you for {time}.",
    ),
    Tone.FAMILY_LIKE: (
        "What a pleasure it was to sit and talk{when}{at}. Thank you for {time}.",
        "You made me feel at home{when}{at}, and I thank you warmly for {time}.",
        "I still smile when I think of our talk{when}{at}; thank you for {time}.",
        "A warm thank you for {time}{at}{when}: I went home the better for it.",
        "It hardly felt like a meeting{when}{at}. Thank you for {time}, and for the welcome.",
        "You took me in{when}{at} as if I belonged there. Thank you for that, and for {time}.",
        (
            "I hope that you and yours are well. I am so glad that we talked{when}{at}, and I "
            "thank you for {time}."
        ),
        "How kind you were to me{when}{at}; thank you for it, and for {time}.",
    ),
}

THANKS_LATE = {
    Tone.FRIENDLY: (
        "My thanks for {time}{at}{when} come late, but they are meant.",
        "I ought to have written sooner: thank you for {time}{when}{at}.",
        "We talked{when}{at}, and you should have had my thanks for {time} before now.",
        "This note is overdue. Thank you for {time}{when}{at}.",
        "I have owed you a line since we talked{when}{at}; thank you for {time}.",
        "Late, and no less grateful: thank you for {time}{when}{at}.",
        "Forgive the delay in thanking you for {time}{when}{at}.",
        "My thanks have taken longer than they should. They are for {time}{when}{at}.",
    ),
    Tone.FORMAL: (
        "I must apologise that my thanks for {time}{at}{when} reach you only now.",
        "Allow me to thank you, later than I should have done, for {time}{when}{at}.",
        "I ought to have written before this to thank you for {time}{when}{at}.",
        "Please forgive a belated letter: I am most grateful for {time}{when}{at}.",
        "My thanks for our conversation{when}{at} are overdue; I valued {time}.",
        (
            "You received me{when}{at}, and I regret that I have not thanked you for {time} "
            "until today."
        ),
        "I write belatedly, and sincerely, to thank you for {time}{when}{at}.",
        "With apologies for the delay, I thank you for {time}{when}{at}.",
    ),
    Tone.FAMILY_LIKE: (
        "I have been a poor correspondent: thank you, warmly, for {time}{when}{at}.",
        (
            "You must have wondered whether I had forgotten. I had not: thank you for "
            "{time}{when}{at}."
        ),
        "I am late, and thank you all the more warmly for {time}{when}{at}.",
        (
            "I have thought of you with thanks ever since we talked{when}{at}. Here it is on "
            "paper, for {time}."
        ),
        "Better late than not: you were good to me{when}{at}, and I thank you for {time}.",
        "I hope all is well with you. My thanks for {time}{when}{at} are late, and warm.",
        "It is high time that I thanked you for {time}{when}{at}, and for making me so welcome.",
        "I should have written the next morning. Thank you for {time}{when}{at}.",
    ),
}

WHO_I_AM = {
    Tone.FRIENDLY: (
        "I am {name}, {role}.",
        "To help you place me: I am {name}, the one {role}.",
        "As you meet many people: I am {name}, {role}.",
        "I am {name}, by the way, the one {role}.",
        "You may remember me as the one {role}; the name is {name}.",
        "This is {name}, {role}.",
        "As a reminder, my name is {name}, and I am the one {role}.",
        "So that you need not look it up: I am {name}, {role}.",
    ),
    Tone.FORMAL: (
        "You may recall me as {name}, {role}.",
        "To recall myself to you: I am {name}, {role}.",
        "I am {name}, {role}.",
        "My name is {name}; you will remember me as the visitor {role}.",
        "As you receive many visitors, permit me to add that I am {name}, {role}.",
        "For your records, I am {name}, {role}.",
        "You met me as {name}, {role}.",
        "I introduced myself as {name}, {role}.",
    ),
    Tone.FAMILY_LIKE: (
        "It is {name} here, the one {role}.",
        "This is {name}, the one {role}, in case you had forgotten.",
        "I am {name}, the one {role}, as you will surely remember.",
        "You met me as {name}, the one {role}.",
        "It is {name} who writes to you, the one {role}.",
        "I was the one {role}: {name} by name.",
        "You will know me as {name}, the one {role}.",
        "In case you are wondering: I am {name}, the one {role}.",
    ),
}

CAME_ABOUT = (
    "who came about {post}",
    "who talked with you about {post}",
    "who came to see you about {post}",
    "with whom you discussed {post}",
    "who is interested in {post}",
    "who asked you about {post}",
    "who hopes for {post}",
    "who had come to talk about {post}",
)

CAME_TO_LISTEN = (
    "who came to ask questions and to listen",
    "who came for your view of things",
    "who wanted to hear how the work is done",
    "who came with a page of questions",
    "who was finding out how things are done",
    "who asked how you see the field",
    "who came to learn something, and did",
    "who is talking to people who know the work",
)
