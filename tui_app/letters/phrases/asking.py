"""Asking for a meeting, and for a time (rulebook E5)."""

from tui_app.domain.interview import Tone

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
        "Have you got twenty minutes for me? I would come to you.",
        "May I drop in for twenty minutes one of these days?",
        "I would love to ask you a few things; twenty minutes would be enough.",
        "Could you give me twenty minutes, whenever it suits?",
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
