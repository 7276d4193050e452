"""What begins and ends a reply (rulebook E9)."""

from tui_app.domain.interview import Tone

REPLYING = {
    Tone.FRIENDLY: (
        "Thank you for your {message}.",
        "Your {message} reached me, and I did not want to leave it lying.",
        "I was glad to have your {message}.",
        "It was good to hear from you; thank you for the {message}.",
        "Your {message} is in front of me; thank you for it.",
        "How good to find your {message}.",
    ),
    Tone.FORMAL: (
        "Thank you for your {message}.",
        "I acknowledge your {message} with thanks.",
        "I was pleased to receive your {message}.",
        "Your {message} has reached me, and I thank you for it.",
        "I am obliged to you for your {message}.",
        "In answer to your {message}, I should first like to thank you for writing.",
    ),
    Tone.FAMILY_LIKE: (
        "How lovely to have your {message}!",
        "Your {message} made my day.",
        "Thank you, thank you for your {message}.",
        "I have read your {message} more than once; thank you for it.",
        "It was so good to see your {message}.",
        "I was so happy about your {message}.",
    ),
}

LATE = {
    Tone.FRIENDLY: (
        "I am sorry that you had to wait for an answer.",
        "Forgive me for answering only now.",
        "You should have heard from me sooner.",
    ),
    Tone.FORMAL: (
        "Please accept my apologies for the delay.",
        "I regret that my reply reaches you only now.",
        "I apologise for not having answered sooner.",
    ),
    Tone.FAMILY_LIKE: (
        "I am sorry that it took me so long.",
        "Forgive me for keeping you waiting.",
        "I wanted to answer at once, and days went by.",
    ),
}

INTEREST = {
    Tone.FRIENDLY: (
        "My interest in {post} is as it was.",
        "As to {post}, I would still like to do it.",
        "I am as keen on {post} as before.",
    ),
    Tone.FORMAL: (
        "My interest in {post} is unchanged.",
        "With regard to {post}, I remain interested.",
        "As to {post}, I should be glad to go further.",
    ),
    Tone.FAMILY_LIKE: (
        "As to {post}, I am hoping as before.",
        "I would still love to have {post}.",
        "My heart is still set on {post}.",
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
