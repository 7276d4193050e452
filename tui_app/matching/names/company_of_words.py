"""Words that tell by their company what another one is meant for: a firm, a thing or a street."""

_DEEDS_OF_FIRMS = """
    acquired acquires announced announces appointed appoints axed axes bids bought buys closes
    closing confirms cuts denied denies doubles expanding expands filed files fired fires halves
    hired hires hiring invested invests launched launches loses lost merged merges merging moved
    moves names opened opens owes owns paid pays plans posted posts raised raises raising
    recruiting recruits relocates reported reports sacked sacks says scraps sells sheds shuts
    signed signs slashes sold sued sues suspends unveiled unveils wants wins won
"""
DEEDS = frozenset(_DEEDS_OF_FIRMS.split())
"""What an organisation does."""

_SAID_OF_FIRMS = """
    acquisition agency bankrupt bid billion boss ceo cfo chairman contract cto customers depot
    employees engineers founder founders funding headcount headquarters hq investor investors
    ipo job jobs layoffs managers merge merger million office offices partnership profit profits
    recruiter redundancies redundancy restructuring revenue shareholders shares staff startup
    subsidiary takeover tender turnover workers workforce
"""
BUSINESS = frozenset(_SAID_OF_FIRMS.split())
"""What is said of organisations alone."""

_SAID_OF_THINGS = """
    bake baked bakes basket beach birds blisters bloom blossom bough branches buds cake cakes
    cider cook cooked crop crops crumble cuttings eat eaten eating fields fish flowers fruit
    fruits garden gardeners gardens grow growers grown grows harvest harvested harvests hedge
    jam jams jelly juice juices juicy kernel leaf leaves moon mushrooms nest nesting nests
    orchard orchards peel picked picker pickers picking pie pies pips planted planting pruning
    recipe recipes ripe roots rotten seedlings seeds shore sky slice snow soup sour stars stew
    sweet tart tarts taste tasty tree trees vine vines weather wild yield yields
"""
THINGS = frozenset(_SAID_OF_THINGS.split())
"""What is said of things, plants and animals."""

BEING = frozenset(("has", "is", "just", "may", "might", "now", "plans", "to", "was", "will"))
"""What may follow whoever begins a sentence."""

_NAMED_AFTER = """
    airport arms avenue award awards bay beach bridge castle cathedral college court cup drive
    fair farm festival gardens hall hill hospital house island lake lane library museum park
    place prize river road school square stadium station street theatre tower university valley
    village
"""
NAMED_AFTER = frozenset(_NAMED_AFTER.split())
"""After a name they make it a place's or a prize's."""
