"""English words that tie nobody to anything, and words that tie too many people to count much."""

_STOP_WORDS = """
    a about above across after again against all almost also although always am among an and any
    anybody anyone anything are aren around as at away be because been before behind being below
    between both but by can cannot cent com could couldn d did didn do does doesn doing don done
    down during e.g each either else etc even ever every everybody everyone everything few for
    from further get gets getting go goes going gone got had hadn has hasn have haven having he
    her here hers herself him himself his how however html http https i i.e if in into is isn it
    its itself just least less let like ll m made make makes making many may maybe me might mine
    more most much must my myself near neither net never next no nobody none nor not nothing now
    o of off often on once one only onto or org other others our ours ourselves out over own per
    percent perhaps php put quite rather re really s same say says she should shouldn since so
    some somebody someone something soon still such t take taken takes taking than that the
    their theirs them themselves then there these they thing things this those though through
    till to too took toward towards two under until up upon us use used uses using ve very via
    was wasn way we well went were weren what whatever when where whether which while who
    whoever whom whose why will with within without won would wouldn www y yes yet you your
    yours yourself yourselves
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Never searched for."""

_COMMON_WORDS = """
    able account ad advice age agency ago agree agreed ahead announce announced announces answer
    appointment april area article ask asked asks august back bad based begin beginning begins
    best better big bigger bit board boards bought bring brings brought building business
    businesses busy buy buys call called calling calls came candidate career center centre
    chance change changed changes chapter chief city client clients close closed closes closing
    colleague colleagues come comes coming companies company contact contacts cost costs country
    couple cover covered current customer customers date day days deal deals december decide
    decision deliver delivered delivers department details director discuss discussed division
    dozen early eight eighteen eighth eighty eleven email employee employees end ends enough
    event events expect expects experience face fact fall far february feel fell felt fifteen
    fifth fifty fill finance find finds fine firm firms first five follow form former forty
    found four fourteen fourth free friday friend full future gave general give given gives
    giving global good great group grow growing growth half hand happen happened happy hard head
    hear heard held help helped helps high hire hired hires hiring hold home hope hour hours
    house hundred hundreds idea ideas important include industry information institute interest
    interested interesting internal international interview introduce introduction issue issues
    january job jobs join joined joining joins july june keen keep keeps kind knew know known
    knows large last lasts late later lead leader leads learn learned leave leaves leaving led
    left level life line list little local long longer look looked looking looks lose loses lost
    lot lots love low lunch mail main man manage managed management manager managers march
    market markets matter may mean means meet meeting meetings member message met million minute
    minutes monday money month monthly months morning move moved moves moving name names
    national need needed needs network new news nice nine nineteen ninety ninth note notes
    november number october offer offered offers office officer officers old open opened opening
    opens operation operations opportunity order ordered orders page pages paid part partner
    partners pass past pay pays people person phone place places plan planned planning plans
    please point position possible president price prices problem problems program programme
    project projects quarter question questions quick quickly quiet read reading reads ready
    real reason recent recently report reported reports result results right role round run
    running runs said sale sales saturday saw saying search season second see seeing seen sees
    sell sells send senior sent september serious service services set seven seventeen seventh
    seventy shall share short show showed shows side sign signed simple six sixteen sixth sixty
    small sold sort speak speaking speaks spent spoke staff stage stand start started starting
    starts state stay step stop story strong sunday sure system systems talk talked talking
    talks team teams tell tells ten tenth term thank thanks think thinks third thirteen thirty
    thought thousand thousands three thursday time times today told tomorrow tonight top town
    tried true try trying tuesday turn turned twelve twenty twice understand unit update usual
    value visit voice vp wait waiting walk want wanted wants wednesday week weekend weekly weeks
    welcome whole win wins wish woman word work worked working works world worry worth write
    writes written wrote year yearly years yesterday young zero
"""
COMMON_WORDS = frozenset(_COMMON_WORDS.split())
"""They come up in every talk: as a single shared word they count for a quarter."""

_LEGAL_FORMS = """
    ab ag as asa bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv
    oy oyj plc pte pty sa sarl sas se spa srl the
"""
LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())
"""What an organisation's name says besides the name."""

_HONORIFICS = "dame dr frau herr madame miss mr mrs ms mx prof professor sir"
HONORIFICS = frozenset(_HONORIFICS.split())
"""What may stand before a family name without making it somebody else's."""


def is_common(word: str) -> bool:
    """Whether a folded word comes up in every talk, in the singular or the plural."""
    return word in COMMON_WORDS or word.removesuffix("s") in COMMON_WORDS
