"""What comes next: steps, dates, fallbacks, being seen again, wanting it (rulebook E2, D)."""

from tui_app.domain.interview import NextStepKind, Tone

STEP_KINDS: dict[NextStepKind, str] = {
    NextStepKind.DETAIL_MEETING: "another meeting, to go into detail",
    NextStepKind.MEETING_OTHERS: "a meeting with the others",
    NextStepKind.AFTER_CANDIDATES: "a talk once you have seen everybody",
    NextStepKind.DOCUMENT_REVIEW: "a look through the documents",
    NextStepKind.DISCUSS_IDEAS: "an hour over a few ideas",
    NextStepKind.PROPOSAL: "a proposal from me",
    NextStepKind.CALL: "a call",
    NextStepKind.OTHER: "",
}

MY_STEP = {
    Tone.FRIENDLY: (
        "Next from me{by}: {it}",
        "What I do now{by}: {it}",
        "I have put the next step in my diary{by}: {it}",
        "It is for me to take the next step{by}: {it}",
        "What you can expect of me{by}: {it}",
        "I have not forgotten what I am to do{by}: {it}",
        "My part comes next{by}: {it}",
        "I am at work on what comes next{by}: {it}",
    ),
    Tone.FORMAL: (
        "As agreed, I shall see to the next step{by}: {it}",
        "The next step is mine{by}: {it}",
        "I undertake the following{by}: {it}",
        "You may expect this from me{by}: {it}",
        "I have noted what falls to me{by}: {it}",
        "I shall now proceed with it{by}: {it}",
        "It remains for me to do as I said{by}: {it}",
        "For my part, the next step is this{by}: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "You will hear from me{by}, as promised: {it}",
        "I keep my word{by}: {it}",
        "Now it is my turn{by}: {it}",
        "I have made a note of what I owe you{by}: {it}",
        "Look out for this from me{by}: {it}",
        "I am busy with my share of it{by}: {it}",
        "I said that I would, and I will{by}: {it}",
        "This is for me to do, and gladly{by}: {it}",
    ),
}

THEIR_STEP = {
    Tone.FRIENDLY: (
        "I look forward to what we said would come next{by}: {it}",
        "If I have it right, the next step comes from you{by}: {it}",
        "I am keeping the time free{by} for what we spoke of: {it}",
        "What I am waiting for, with pleasure{by}: {it}",
        "You kindly offered a next step{by}: {it}",
        "So we go on{by}, I hope, as you suggested: {it}",
        "I have marked what you had in mind{by}: {it}",
        "The next step was to be yours{by}: {it}",
    ),
    Tone.FORMAL: (
        "I look forward to the next step that you proposed{by}: {it}",
        "I understand that the following is planned on your side{by}: {it}",
        "You were good enough to offer{by}: {it}",
        "I hold myself ready for what was agreed{by}: {it}",
        "As I understood it, the matter continues on your side{by}: {it}",
        "I should be pleased to hear from you{by} about the next step: {it}",
        "We agreed how to proceed{by}: {it}",
        "I await with interest what you envisaged{by}: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "You promised me something{by}, and I am looking forward to it: {it}",
        "I look forward so much to what you have in mind{by}: {it}",
        "I shall be ready whenever you are{by}: {it}",
        "It is your turn{by}, and I shall be glad to hear from you: {it}",
        "I have it in my diary{by}, underlined: {it}",
        "Say the word{by}, and I will be there: {it}",
        "I have not forgotten what you offered{by}: {it}",
        "How good of you to think of it{by}: {it}",
    ),
}

UNLESS_HEARD = {
    Tone.FRIENDLY: (
        "Unless I hear from you I will ring {day}.",
        "If nothing has come before, I will ring you {day}.",
        "I will telephone {day} if we have not spoken before.",
        "Should it slip under other things, I will give you a ring {day}.",
        "If I hear nothing I will call {day}; a word from you saves us both the call.",
        "You will hear my voice {day} unless I hear yours first.",
        "I will ring {day}, if that suits, should there be no word until then.",
        "Without word from you, expect my call {day}.",
    ),
    Tone.FORMAL: (
        "Unless I hear from you, I shall telephone {day}.",
        "Should I have had no word before, I shall take the liberty of calling {day}.",
        "If I may, I shall ring your office {day} unless you write before.",
        "In the absence of news, I shall call you {day}.",
        "I shall otherwise telephone {day} to ask how the matter stands.",
        "If there is no news in the meantime, you may expect my call {day}.",
        "Failing that, I shall be in touch by telephone {day}.",
        "Without other word from you I shall enquire by telephone {day}.",
    ),
    Tone.FAMILY_LIKE: (
        "If you are too busy to write, never mind: I will ring {day}.",
        "And if I hear nothing I will just ring you {day}.",
        "If there is no word from you, I will telephone {day}.",
        "I will give you a ring {day} anyway, unless you ring first.",
        "Do not trouble to answer; I will call {day}.",
        "If it slips your mind, no harm: I will ring {day}.",
        "Otherwise you may expect my call {day}.",
        "I shall ring {day} if you have not rung first.",
    ),
}

FALLBACK = (
    "If that should not work, I will {it}",
    "Failing that, I will {it}",
    "Otherwise I will {it}",
    "Should nothing come of it, I will {it}",
    "If it comes to nothing, I will {it}",
    "And if not, I will {it}",
)

SEEN_AGAIN = {
    Tone.FRIENDLY: (
        (
            "I was first on your list, and new questions will have come up by the last; I would "
            "gladly come back for them."
        ),
        (
            "Being seen first, I could not know what the later talks would bring up. May I come "
            "again when they are done?"
        ),
        (
            "Once you have met the others, I should like half an hour to take up whatever is new "
            "by then."
        ),
        (
            "You began with me. When you have heard everybody, I would be glad to finish the "
            "conversation."
        ),
        (
            "What you are looking for may look different after the last talk. If it does, please "
            "see me once more."
        ),
        "I would be happy to return after the others, when you know better what you want to ask.",
    ),
    Tone.FORMAL: (
        (
            "As I was the first whom you saw, I should be grateful to be received again when you "
            "have met the others."
        ),
        (
            "Your requirements may have become clearer by the end of your conversations; I would "
            "be glad to answer to them then."
        ),
        (
            "May I ask for a second meeting at the close of your interviews, when new questions "
            "may have arisen?"
        ),
        "Since you began with me, a further talk after the others could be of use to you as well.",
        "I should welcome an opportunity to speak with you once more before you decide.",
        "When all have been heard, I would ask you for half an hour more.",
    ),
    Tone.FAMILY_LIKE: (
        (
            "I was the first through the door, so let me come back through it when the others "
            "have been."
        ),
        ("May I come again at the end? By then you will know what you would have liked to ask me."),
        "Whoever comes first leaves half of it unsaid. I would love to come again.",
        "Have me back when you have seen them all; I would come at an hour's notice.",
        "As I was the first, may I have another turn at the end?",
        "I should so like to talk again when you have met everyone.",
    ),
}

WANT = {
    Tone.FRIENDLY: (
        "I will say it plainly: I want this.",
        "In case I hid it too well, I would very much like to have this work.",
        "I would say yes, and gladly.",
        "Of all that I am looking at, this is what I would like to do.",
        "You should know that I am keen on it.",
        "My interest has grown since we talked.",
        "I left hoping that it will be me.",
        "I can see myself in this work, and I hope that you can.",
    ),
    Tone.FORMAL: (
        "I should like to confirm that my interest in the position is strong.",
        "I would accept this task with conviction.",
        "Let me state clearly that I would wish to take this on.",
        "Our conversation has strengthened my wish to work with you.",
        "It is a position that I would very much like to fill.",
        "I hope that my interest has been evident; it is considerable.",
        "I remain most interested in being considered.",
        "Having heard more of it, I am the more certain that I should like to do it.",
    ),
    Tone.FAMILY_LIKE: (
        "I do so hope that it works out; I would come to you at once.",
        "Between ourselves, I have set my heart on it.",
        "Keep your fingers crossed for me; I would love to come.",
        "I should be happy there, I know it.",
        "I cannot think of work that I would rather do.",
        "I want it, and I do not mind who knows.",
        "I would come with a glad heart.",
        "Nothing would please me more than to be one of you.",
    ),
}
