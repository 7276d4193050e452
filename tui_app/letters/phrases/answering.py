"""Doubts answered, issues taken up, and what the writer brings (rulebook E2, D)."""

from tui_app.domain.interview import KeyIssueKind, ObjectionKind, Tone

DOUBTS: dict[ObjectionKind, str] = {
    ObjectionKind.DIFFERENT_BACKGROUND: "my coming from another field",
    ObjectionKind.MISSING_EXPERIENCE: "the experience that I have yet to gain",
    ObjectionKind.SALARY_TOO_HIGH: "what I have been paid before",
    ObjectionKind.OVERQUALIFIED: "whether the work would hold me",
    ObjectionKind.THREAT_TO_PEER: "how I would work beside those already there",
    ObjectionKind.WILL_NOT_FIT: "whether I would fit in",
    ObjectionKind.TOO_OLD: "my years",
    ObjectionKind.TOO_YOUNG: "my years",
}
"""What a spoken doubt was about, said with tact: the doubt's own words stay in the record."""

ANSWER_SPOKEN = {
    Tone.FRIENDLY: (
        "You asked about {doubt}, and this is my answer: {it}",
        "On the subject of {doubt}, let me say it once more: {it}",
        "I owe you a better word about {doubt}: {it}",
        "I have thought again about {doubt}. Put simply: {it}",
        "As to {doubt}, I would rather answer than pass over it: {it}",
        "You were frank about {doubt}, so I shall be as well: {it}",
        "It was fair to bring up {doubt}. Here is how I see it: {it}",
        "One more thought on {doubt}: {it}",
    ),
    Tone.FORMAL: (
        "You spoke to me of {doubt}. My answer is this: {it}",
        "With regard to {doubt}, I should like to reply plainly: {it}",
        "Concerning {doubt}, permit me to add the following: {it}",
        "I have not forgotten {doubt}; to that I would say: {it}",
        "You spoke openly of {doubt}, which I respect. For my part: {it}",
        "On the matter of {doubt} I have this to offer: {it}",
        "I have given thought to {doubt}, and can say this: {it}",
        "As to {doubt}, may I put it so: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "And about {doubt}, since you were honest with me: {it}",
        "You asked me straight out about {doubt}, and I like that. My answer: {it}",
        "You need not worry about {doubt}: {it}",
        "I have an answer for you about {doubt}: {it}",
        "Between the two of us, on {doubt}: {it}",
        "I was glad that you spoke openly about {doubt}. This is what I would say: {it}",
        "Let me set your mind at rest about {doubt}: {it}",
        "Now to {doubt}. All that I can tell you is this: {it}",
    ),
}

ANSWER_OTHER = {
    Tone.FRIENDLY: (
        "You raised a doubt, and I should like to answer it: {it}",
        "To the point that you raised, my answer is this: {it}",
        "I have thought again about what gave you pause. Put simply: {it}",
        "You were frank with me about your doubt, so I shall be as well: {it}",
        "It was fair to say what gave you pause. Here is how I see it: {it}",
        "I owe you a better answer on one point: {it}",
        "One more thought on the question that you put to me: {it}",
        "You had a reservation, and I would rather answer than pass over it: {it}",
    ),
    Tone.FORMAL: (
        "You mentioned a reservation. My answer is this: {it}",
        "With regard to the reservation that you voiced, I should like to reply plainly: {it}",
        "Concerning the point that you raised, permit me to add the following: {it}",
        "I have not forgotten your objection; to that I would say: {it}",
        "You spoke openly of what gave you pause, which I respect. For my part: {it}",
        "On the one point that remained between us I have this to offer: {it}",
        "I have given thought to your concern, and can say this: {it}",
        "As to the question that you put to me, may I answer so: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "Since you were honest with me about your doubt: {it}",
        "You told me straight out what bothered you, and I like that. My answer: {it}",
        "You need not worry about the one thing that gave you pause: {it}",
        "I have an answer for you, to what you asked me: {it}",
        "Between the two of us, on what you were not sure of: {it}",
        "I was glad that you spoke openly. This is what I would say to it: {it}",
        "Let me set your mind at rest on one point: {it}",
        "Now to your doubt. All that I can tell you is this: {it}",
    ),
}

ANSWER_WORDS = (
    "You said {words}, and my answer is this: {it}",
    "I have not forgotten your words {words}. To that I would say: {it}",
    "When you said {words}, I might have answered better. Let me do so now: {it}",
    "Your words were {words}, and you are owed an answer: {it}",
)
"""For a doubt that was kept in the other's own words, in quotation marks."""

ANSWER_AGAIN = (
    "And about {doubt}: {it}",
    "On {doubt}, too, a word: {it}",
    "As to {doubt}: {it}",
    "Then there was {doubt}: {it}",
    "You also asked about {doubt}: {it}",
    "And, in the same spirit, on {doubt}: {it}",
)

ANSWER_OTHER_AGAIN = (
    "On the other point that you raised: {it}",
    "To your other doubt I would say this: {it}",
    "As to the other thing that gave you pause: {it}",
    "And one more answer, to your other question: {it}",
)

ANSWER_UNSPOKEN = {
    Tone.FRIENDLY: (
        "One thing I should like you to know of me: {it}",
        "Something that I did not say as clearly as I wanted: {it}",
        "Let me add a word about myself: {it}",
        "I would be sorry if this had been lost in the talk: {it}",
        "There is a point that matters to me: {it}",
        "There is one thing that I should have said more plainly: {it}",
        "You could hardly know this from one talk: {it}",
        "For the sake of completeness: {it}",
    ),
    Tone.FORMAL: (
        "Permit me one addition on my own account: {it}",
        "I should like to add something that may be of use to you: {it}",
        "There is one thing that I would wish you to know: {it}",
        "May I complete what I said in one respect: {it}",
        "It may assist you to know this: {it}",
        "A point which I may not have made sufficiently clear: {it}",
        "For a full picture I would add: {it}",
        "In fairness to both of us, one thing more: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "There is something that you ought to know about me: {it}",
        "I meant to tell you this, and then we talked of other things: {it}",
        "I would like you to hear this from me: {it}",
        "One thing more, from me to you: {it}",
        "There is something else that I can tell you: {it}",
        "You may like to know this of me, too: {it}",
        "I would like you to be easy in your mind: {it}",
        "And this much I can promise you: {it}",
    ),
}

ISSUE = {
    Tone.FRIENDLY: (
        "I have gone on thinking about what is on your plate: {it}",
        "You let me see where the difficulty lies: {it}",
        "What you said about your work is still with me: {it}",
        "If I understood you, this is what matters: {it}",
        "There is one thing in your work that I would like to help with: {it}",
        "I have your main concern written at the top of a page: {it}",
        "The problem that I would start on: {it}",
        "I can see why this keeps you busy: {it}",
    ),
    Tone.FORMAL: (
        "I understood that one matter is of particular concern to you: {it}",
        "I have considered further the issue that you described: {it}",
        "You described where the difficulty lies: {it}",
        "It is clear to me what deserves attention: {it}",
        "The question that occupies you has occupied me since: {it}",
        "I took from your account that this is what counts: {it}",
        "I can appreciate the weight of one thing that you named: {it}",
        "If I may come back to what you told me of your work: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "I keep thinking of what you have to deal with: {it}",
        "You told me how it really is: {it}",
        "I would have liked to begin on it there and then: {it}",
        "I can see what that asks of you: {it}",
        "I have gone on turning one thing over: {it}",
        "I would so like to take a little of this off you: {it}",
        "What you told me about your days has stayed with me: {it}",
        "I have not forgotten what troubles you most: {it}",
    ),
}

ISSUE_BY_KIND: dict[KeyIssueKind, str] = {
    KeyIssueKind.DEPARTMENTS: "how your departments work with each other",
    KeyIssueKind.OVERLOAD: "how much there is to do, and for how few",
    KeyIssueKind.VENDOR_POLITICS: "",
    KeyIssueKind.SUPPORTING_OTHERS: "how one area can be of use to the others",
    KeyIssueKind.EASIER_JOB: "what would make your own work easier",
    KeyIssueKind.DIFFERENCE: "",
    KeyIssueKind.OTHER: "",
}
"""An issue that was ticked but not written out; those that one does not write about are empty."""

HELP_WITH_IT = {
    Tone.FRIENDLY: (
        "I should be glad to lend a hand there.",
        "It is the sort of thing that I like to work on.",
        "I would like to hear more about it.",
        "That is where I think I could be of use.",
        "I would start by listening to those who live with it.",
        "If it helps, I will gladly think it through with you.",
        "I would gladly say more about that when we next speak.",
        "It is a question worth an hour of anybody's time.",
    ),
    Tone.FORMAL: (
        "I believe that I could contribute there.",
        "It is a task of the kind that I have sought out.",
        "I should welcome the chance to be of assistance in it.",
        "I would approach it step by step, and with those concerned.",
        "My experience may be of service to you in this.",
        "I would gladly set out how I should approach it.",
        "In that I should hope to relieve you.",
        "I would give it my first attention.",
    ),
    Tone.FAMILY_LIKE: (
        "Two pairs of hands would make it lighter.",
        "I would help with it tomorrow if I could.",
        "You know where to find me if you want a hand.",
        "That is just the kind of thing that I like to put in order.",
        "I would gladly do my share of it.",
        "Let me know when I can be of use with it.",
        "I do think that something can be done about it.",
        "I would begin in a small corner of it and go on from there.",
    ),
}

BRING = {
    Tone.FRIENDLY: (
        "What I would bring with me: {it}",
        "From my side there is this to put in: {it}",
        "What I have to offer, in a line: {it}",
        "This much I can add to the work: {it}",
        "I would come to it with this behind me: {it}",
        "There is one useful thing that I bring: {it}",
    ),
    Tone.FORMAL: (
        "What I would contribute, in brief: {it}",
        "I can offer the following: {it}",
        "I would bring this to the task: {it}",
        "In support of my interest I may mention: {it}",
        "My own contribution would rest on this: {it}",
        "I should draw on this: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "This is what I would bring along: {it}",
        "You would get this along with me: {it}",
        "One thing speaks for me, I think: {it}",
        "What I can do for you: {it}",
        "This much I can put on the table: {it}",
        "And here is what I have to give: {it}",
    ),
}

IDEA = {
    Tone.FRIENDLY: (
        "I have gone on thinking about one problem: {problem} My idea: {it}",
        "One difficulty has stayed on my desk: {problem} I would try this: {it}",
        "A thought came to me afterwards about one thing: {problem} What I would do: {it}",
        "I have a suggestion for one problem: {problem} It goes like this: {it}",
        "There is something that I would like to see solved: {problem} Perhaps so: {it}",
        "My notes have a sketch beside one entry: {problem} In words: {it}",
    ),
    Tone.FORMAL: (
        "One difficulty seemed to me to deserve thought: {problem} I would suggest this: {it}",
        "I have considered a problem that came up: {problem} My proposal: {it}",
        "I have returned to one question: {problem} My first thought is this: {it}",
        "There is one task that I would look at first: {problem} It could be approached so: {it}",
        "A certain matter has occupied me since: {problem} One answer might be: {it}",
        "I would draw attention to one issue: {problem} What I have in mind: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "One trouble of yours would not leave me alone: {problem} What about this: {it}",
        "An idea came to me about one thing: {problem} Here it is: {it}",
        "I have been turning a problem over: {problem} I would try it like this: {it}",
        "I keep thinking about one thing: {problem} This is what I came up with: {it}",
        "You know the trouble: {problem} It might be mended like this: {it}",
        "I have had a thought about one problem: {problem} It is this: {it}",
    ),
}
