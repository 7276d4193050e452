"""Words that say nothing by themselves, in the languages that letters are most written in."""

_WRITTEN = """
    a about after again all also am an and any are as at be because been before being but by can
    could did do does don't for from get give go good had has have he her here him his how i i'd
    i'll i'm i've if in into is it its just like made make may me might more most much must my no
    nor not now of off on once only or other our out over own said say see shall she should so
    some still such than thank thanks that the their them then there these they this those though
    through time to too under until up upon us very was we well were what when where which while
    who whom will with within without would yet you you'd you'll you're you've your yours
    der die das und ein eine einen ist sie ihr ich mir mich fur mit von zu auf im in den dem es
    le la les un une des et de du que qui je vous nous pour dans est el los las y en por con su
"""
SMALL_WORDS = frozenset(_WRITTEN.split())
