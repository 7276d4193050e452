"""Words of everyday English that also stand in names, or one slip away from names, all folded."""

# Callings, and things of the house and the street: Baker, Banks, Shell, Square. But not what
# hardly anybody says any more but in names: Smith, Fletcher, Parker.
_PEOPLE_AND_THINGS = """
    abbey abbot actor advocate agent alley altar anchor angel angle angler ankle apron arch archer
    architect armour army arrow artist athlete attic auction aunt author award baby bachelor badge
    bag baker bakery ball ballet balloon band bank banker banner banquet bar barber bargain barge
    barn baron barrel barrier base basin basket bat bath bathroom battery battle beacon bead beam
    beard bed bedroom bell belt bench bicycle bike bill bin bishop blade blanket block blood blow
    boat body bolt bomb bond bone bonus book boot border boss bottle bottom bow bowl bowler box boy
    bracket brain brake branch brand brass breakfast breath brewer brick bride bridge brother brush
    bucket buckle bulb bullet bundle bus bush butcher butler butter button cab cabin cabinet cable
    cage cake camera camp canal candle canon canvas captain car card cardinal carpenter carpet
    carriage carrier cart carver case cash castle ceiling cell cellar cement chain chair chamber
    chapel chaplain charge charm chart chef chest child childhood chimney chip choir church circle
    circus clay cleaner clerk clock cloth clothes club coach coat code coffee coin collar column
    comb compass computer cook cooker copper cord cork corner cottage cotton couch counter couple
    court cousin cradle craft crane crew crib cross crossing crowd crown cruise cup curtain cushion
    cutter dad dairy dam damage dancer daughter deacon deal dealer dean desk dial diary dinner disc
    dish dock doctor doll dome door doorstep drain drama drawer dress drink drive driver drum
    duchess duke dust earl easel elder elevator emperor empire engine engineer entrance envelope
    estate exit fabric family fan farm farmer fashion fast fat father fellow fence ferry fiddler
    field film filter finger fire fireplace fisher fishing fisherman flag flame flat fleet flesh
    flight flood floor flour flute folder forester fork fort fortune forum foster foundation founder
    fountain frame freight frontier fuel fund funeral furniture gallery gallows game garage garden
    gardener gas gate gateway gear ghost giant gift girl glass glasses glazier glove goal goldsmith
    grandmother grandson grave grill grocer ground guard guest guide guitar gun gunner guy gym hall
    halo hammer handle harbor harbour harness hat hatch haven hearth heart heater heaven heel heir
    helmet herald herdsman hero highway hook hood horn hospital host hostel hotel household housing
    hunt hunter husband inn iron ink ivory jacket jail jar jewel jeweller joiner judge jug jumper
    junction jury kettle key king kingdom kitchen kite knife knight knot label lace ladder lady lamp
    lance landlord lane lantern lap laser latch lattice laundry lawyer leaf leather ledger legend
    lender letter lever lid lift light lighthouse line linen liner link lip lobby lock lodge loft
    log lord lounge lover lumber lung machine magazine magic magnet maid maker mall marble marker
    marriage marshal marshals mask mast master mat match mate maze mayor meal merchant meridian
    metal metre midwife mill miner minister mint mirror mister mobile model monk monitor monument
    mother motor motorway mouse mouth movie mug muscle museum music nail navy neck needle neighbour
    nephew nest net niece noble nose notebook novel nun nurse oar organ organist oven owner pack
    packer page pages paint painter palace palisade palm pan panel pants paper paradise parcel
    parents parish park parson passenger paste pastor path patient pattern peer pen pencil pension
    pepper perfume perk petrol phoenix photo piano picture pie piece pier pilgrim pillow pilot pin
    pipe pirate pit pitch plane plank plant plaster plate platform player playground plaza plot
    plough plug plumber poacher pocket poem poet pole police politician pool pope porch port porter
    post poster pot pottery powder premier present press priest prime prince princess printer prior
    prison prize pub public pump pupil puppet purse puzzle pyramid quartz quay queen rabbi race rack
    radar radio rail railing railway ramp ranger razor reader receipt reed refuge rein rent
    restaurant retailer rib ribbon rider ring risk road roadside roast robe robot rocket rod roof
    room root rope router row rubber rug ruler sack saddle safe sage sail sailor saint salon salt
    sample sandal sauce saucer scale scarf school scissors scooter scout screen screw script seal
    seat secretary sentinel sergeant servant sewer sex shade shadow shaft sheet shelf shell shelter
    shepherd sheriff shield ship shipping shirt shoe shop shopper shopping shore shoulder shovel
    shower shrine siege silver singer sink sister skin skirt sky slate slater slave sleeve slip
    smoke soap sock sofa soldier soup sovereign spade spear spinner spinster spire spoke sponge
    spoon sport stable stack stadium stair stairs stake stamp standard star state statue station
    steam steel steer step steward stick stone store stove strait strand straw street string studio
    suit sword table tailor tank tape tavern tax taxi tea teacher temple tenant tent terrace theatre
    theater thread throne ticket tie tile tin tinker tire toe toilet tooth torch tower towel toy
    track tractor trader traffic trail trailer train trainer tram traveller tray treasure trolley
    truck trumpet trunk trust tube tunnel turbine tutor twin tyre umbrella uncle underwriter uniform
    union vault vehicle veil venture vessel vicar victory view villa village violin voyage wage
    wagon waiter waitress walker wall wallet ward warden wardrobe warehouse warrior watch waterfall
    wealth weapon weaver web wedding wheel whip whistle widow wife window wine wing wire wool worker
    workshop writer yacht yard yarn youth zone
"""
# Nature, food, stuffs and colours: Hill, Frost, Lamb, Apple, Tamarind, Gold.
_NATURE = """
    acorn air alder algae almond aloe amber anemone ant ape apple apricot ash asparagus aspen aster
    atom aurora autumn avocado badger bamboo banana baobab bark barley bass bay beach bean bear
    beaver bee beech beef beer beet berry bilberry birch bird bison black blackberry blackbird bloom
    blossom blue bluebell boar bog bramble bran bread breeze bright broccoli bronze brook broom
    brown buck bud buffalo bug bull butterfly cabbage cactus calf camel canary canyon caramel
    cardamom carrot cat cattle cauliflower cave cedar celery cereal chalk cheese cherry chestnut
    chicken chilli chocolate cider cinnamon citrus cliff cloud clove clover coal coast cobalt cobra
    cocoa coconut cod comet coral corn cosmos cove cow cowslip crab cranberry cream creek crest
    cricket crocus crop crow crystal cub cucumber curry cyan cypress daffodil daisy dale damson
    dandelion dark date dawn daylight deer delta desert dew diamond dog dolphin dove dragon drought
    duck dune eagle earth earthquake east eclipse eel egg elder elk elm ember emerald eve evening
    evergreen falcon fall fawn feather fern fields fig finch fir firefly fish flamingo flax flea
    flint flora flower fly foam fog foliage food forest fountain fowl fox frog frost fruit fungus
    garlic garnet gem geranium ginger glacier glade glen globe goat gold golden goldfish goose gorse
    grain granite grape grapefruit grass gravel gravity gray green grey grouse grove gull guava ham
    hare harvest hawk hawthorn hay hazel heath heather hedge hen herb heron herring hill hive holly
    honey hops hornet horse hound hurricane hyena ice iceberg ink iris island isle ivy jade jaguar
    jam jasmine jay jelly juice jungle juniper jupiter kelp kestrel kingfisher kiwi koala lagoon
    lake lamb land lapis larch lark laurel lava lavender lead leek lemon lemur lentil leopard lichen
    lightning lilac lily lime linden lion lizard llama lobster locust lotus magnolia magpie mahogany
    mango mangrove maple mare marigold mars marsh marten meadow meat melon mercury metal mild milk
    mineral mint mist mole monkey moon moonlight moor moose morning moss moth mountain mouse mud
    mulberry mule mushroom mustard myrtle nature nectar nectarine neptune nettle nickel night
    nightingale north nut nutmeg oak oasis oat ocean octopus oil olive omega onion onyx opal orange
    orbit orchard orchid oregano oriole osprey ostrich otter owl ox oyster panda pansy panther
    papaya parrot parsley partridge pasta pea peach peacock peak peanut pear pearl pebble pecan
    pelican penguin peppermint perch petal petunia pheasant pig pigeon pike pine pineapple pink
    pistachio planet platinum plum polar pollen pomegranate pond poppy pork potato prairie prawn
    primrose puffin pulse puma pumpkin puppy purple quail quince rabbit radish rain rainbow raisin
    ram rapids raspberry rat raven red redwood reef rhubarb rice ridge river robin rock rocky rook
    rose rosemary rowan ruby rust rye saffron salad salmon sand sandstone sandy sapphire sardine
    satellite scarlet sea seal season seaweed seed shade shark sheep shrew shrimp shrub silk silver
    skunk slope slug smoke snail snake snow snowdrop snowflake soil solar sole sorrel south sparrow
    spice spider spinach spirit spray spring spruce squash squid squirrel stag star starling steppe
    stoat stork storm strawberry stream sugar summer summit sun sunflower sunlight sunrise sunset
    sunshine surf swallow swan swift sycamore tamarind tangerine teak thistle thorn thrush thunder
    thyme tide tiger timber toad tobacco tomato topaz tornado tortoise trout truffle tulip tuna
    tundra turf turkey turnip turquoise turtle twig valley vanilla velvet venus vine vinegar violet
    viper volcano vulture walnut walrus wasp water wave weasel weather weed well west whale wheat
    white wild willow wind winter wolf wood woodland worm wren yeast yellow yew yogurt zebra zinc
"""
# Doings, qualities and notions: Price, Chase, Grant, Noble, Prudent, Justice.
_QUALITIES = """
    abandon absence academy accept access accident accord achieve acid act action active actual
    adapt add address admire admit adopt advance adventure affair affect afford aim alarm alert
    alive alliance allow ally alone aloud alpha ambition amount anger ancient animal annual anxious
    apart appeal appear apply approve arise arrange arrest arrive art aside asleep assist assume
    attach attack attempt attend attract authority avoid awake aware awful balance ban bare barely
    basic beat beauty become beg behave belief believe bend benefit bid bind birth bite bitter blame
    blank bless blessed blind bliss bold bored borrow bother bounce brave breach break breed brief
    brighten brilliant broad broken brutal budget burden burn burst bury calm cancel capable capital
    care careful careless carry cast casual catch cause cease central certain challenge champion
    chance chapter chase cheap check cheer chess choice choose chronic civil claim class classic
    clean clear clever click climb closer coarse collect combine comfort commit common compare
    compete complain complete concern concert conduct confirm confuse connect consider constant
    contain content contest continue contract control convince cool copy core correct corrupt cough
    council count courage course craze crazy create credit crime crisis critic cruel crucial crush
    cry culture cure curious current curse curve cut daily dance danger dare dash daring data dead
    deaf dear death debate debt decent deep defeat defend degree delay delight demand deny depend
    derby describe desire destroy detail devil differ digital direct dirt dirty discover disease
    distance divide divorce double doubt draft drag draw dread dream drew drift drop dry dual due
    dull dumb duty eager early earn earnest ease easy eat echo edge edit effect effort elect elegant
    element eliminate else embrace emerge empty enable enemy energy enjoy enter entire entry equal
    era error escape essay essence eternal ethics even evil exact exam example excel except excess
    excite excuse exist expand expert expire explain explore export express extend extra extreme
    fade fail failure faint fair fairly faith fake false fame famous fancy far fat fatal fate fault
    favour favor fear feast feature federal feed fever few fewer field fierce fight figure final
    finish fit fix flash flavour flexible flow focus folk food fool football force foreign forest
    forever forget forgive formal fortunate frail frank fraud free freedom freeze french frequent
    fresh front frozen fun funny fury fusion gain gamble gather gaze gender genius gentle gentleman
    genuine gesture giggle glad glance glory glow gone goodness gossip govern grab grace grade grand
    grant grasp grateful greedy greet grief grim grip gross grow guess guilt habit hail halt
    handsome handy happen harm harsh haste hate haul hazard health hearing heat heavy hello hence
    heritage hidden hide hint hit holder hole holiday hollow holy honest honor honour horror hostile
    hot huge human humble humour hunger hungry hurry hurt idle ignore ill image imagine impact
    import impress improve inch income increase indeed infant inner innocent input inside insist
    inspire instant insure intend intense invent invest invite involve issue item jail join joint
    joke journal journey joy judgment jump junior just justice keeper kick kid kill kindness kiss
    knee knock knowledge labour labor lack language laugh launch law lay lazy league lean leap
    learner lease least leave leg legacy legal leisure lend length lesson lethal liberty license
    licence lie limit liquid listen literary live lively load loan local locate logic lonely loose
    lottery loud lover loyal luck lucky luxury mad magical main mainly major male many mark mass
    massive mature maximum medal media medical medicine melt memory mental mention mercy mere merge
    mess mid middle might mighty mind minimum minor mission mistake mix modern modest mood moral
    more mortal motion motive murder mutual myth narrow nasty native natural naval near neat
    necessary nerve nervous neutral nobody noise noisy none noon norm normal notice notion nuclear
    numb obey object observe obtain obvious occasion occur odd odds often ongoing only optimum
    option oral ordinary origin orphan other outcome outer output outside overall pace pain pair
    pale panic paradise pardon park partial party passion patch patience pause peace penalty penny
    perfect period permit pet petty phase phrase pinch pity plain planner play plea pleasant
    pleasure pledge plenty plunge plus poison policy polish polite poor pop popular portion portrait
    pose positive possess poverty power praise pray prayer prefer prepare preserve pretend pretty
    prevent price pride primary print private probe proceed process produce product profit promise
    prompt proof proper property propose prospect prosper protect protest proud prove provide
    prudent pull punch punish pure purpose pursue push quality quantity quest quit quote radical
    rage raid raise rally random range rank rapid rare rate ratio raw reach react recall recipe
    reckless record recover reduce reform refuse regard region regret regular reject relate relax
    release relief rely remain remark remedy remember remind remote remove renew repair repeat
    replace reply request require rescue research reserve resign resist resort respect respond rest
    restore retail retire retreat return reveal revenge reward rich rid ride right riot ripe rise
    rival roll romance rotten rough rout route royal rude ruin rule rural rush sacred sacrifice sad
    safety sake salary same save scan scandal scare scared scatter scene scent schedule scheme
    science scope score scrap scream secret section sector secure seek seem seize select self sell
    sense sentence separate severe shake shallow shame shape sharp sheer shift shine shock shoot
    short shot shout shrink shut shy sick sight silence silent silly simply sin since sing single
    sit site size skill skip sleep slice slide slight slim slow smart smash smell smile smooth snap
    sober social society soft solid solve soon sore soul sound sour source spare spark special
    speech speed spell spend spill spin spite splash split spoil spot spread square squeeze stable
    standing stare status stay steady steal steep stern stiff still sting stir stock stolen strange
    stress stretch strict strike strip stripe stroke struggle study stupid style subject submit
    succeed success suck sudden suffer suggest sum super supply support suppose sure surface surge
    surprise survey survive sweep sweet swim swing switch symbol tackle tale talent tall tap target
    task taste tear tease tempt tend tender tense term terrible terror test text theft theme theory
    therapy thick thin thirst thorough threat thrift thrill throat throw thrust thumb tidy tight
    tiny tip tired title toast toll tone tongue total touch tough tour trace trade tragic trance
    transfer trap trash treat treaty trend trial trick trigger trim trip triumph trouble truly truth
    tune twist ugly ultimate unable unique unite unity unless upper urban urge urgent usage useful
    utter vacant vain vague valid value vanish various vary vast verse version veteran victim vigour
    violence virtue virus visible vision vital vivid vote vow wake walk wander war warm warn warning
    warrant wash waste weak wear weary weigh weight weird whole wicked wide wit withdraw witness
    wonder wonderful wooden worse worst worthy wound wrap wreck wrist wrong yell yield zeal ability
    above across actually afternoon agenda allowed ambulance amazing apartment appetite argument
    arrival aspect attitude audience audit average avenue backed beautiful begun behaviour bidder
    billion broader built burnt busier campaign campus cancer ceremony character charity citizen
    classroom client climate collapse college column comedy commission committee community complex
    concept condition conference congress conservative consumer corridor cottage crossing curator
    custom dearer decade declare defence defense deficit delivery democracy deputy device diet
    digest district donation drawn drug earlier economy editor education election electric emission
    emotion enormous environment equipment euro evidence exchange executive exhibition exhibitor
    expensive factor factory faculty feeling festival fewest flights flooding forecast formula
    fraction frequency friendly funding gadget generation government graduate greater guarantee
    guidance headline headquarters heating helper history household identity illness immediate
    imported improved inquiry inspector insurance insurer investor invoice killed knight landing
    largely latest laundering leadership lecture library listing litre loans lorry machinery
    maintenance manual margin massage material maternity measure mechanic merger migrant military
    mixture monthly mortgage museum mystery neither nowhere nursery obstacle odour opposite
    orchestra outbreak outlet outrage overnight package pandemic parade parliament particular
    password payment pensioner performance permission personal picnic planet pleased politics
    population pregnant premium presence previous principal prisoner privacy procedure professor
    protein province publisher purchase qualify quantum quarrel rather reaction rebuild recession
    recruit referee refund regime regional register regulator rehearsal relative religion rental
    reporter republic resident resource retirement revenue review revolution robbery sanction saving
    scientist sculpture senate session settle seventh shortage shortfall signal situation slogan
    software solution somewhere spokesman sponsor stalled strategy student subsidy suburb surgeon
    surgery suspect symphony talented tariff technique technology teenager television temporary
    tension territory thief tourist tourism tournament toxic tradition translator transport treasury
    treatment tribunal tribute tropical turnover twelfth unions university vacation vaccine variety
    vegetable vendor venue verdict villain violent visitor volunteer voter voucher wages warmth
    weapon website welfare widely workforce worship wounded yesterday younger
"""
# Given names that are words, or months: Will, Mark, Grace, June.
# Of all sorts, which none of the above thought of.
_MORE = """
    abroad acoustic acre activity actress adaptation administration adult adults afraid aids album
    alcohol allotment alongside alternative angry anyway appearance archive arena argued arms
    assault assembly assets asthma athletics atmosphere attorney automatic awareness background
    backward bacon bandage bare barge barrow baseball basement basketball battalion batter beast
    beaten beneath beyond bible bingo binman birthday biscuit bishop blast blister blond bloody
    bollard bonfire boom boulevard boundary bowls boyfriend broody broth bucket builder bullock
    bunny buoy cabbie cabinetmaker calf canoe capacity capsule carbon carnival casserole category
    cathedral cavalry celebrity cemetery cereal certificate chairman channel cheek chemistry chick
    chorus chutney cinema circuit circular clan closest coalition coastal cockerel cold
    collaboration collection colonial color colour colt comfortable comic commerce companion
    competition composer compost confusion connection conservatory convention cooperation corporate
    cough courier coverage crack cracker crash creation creator creature criminal criticism crumpet
    crust crutch cultural culvert curriculum curry custard cycle daddy darkness darts debut deck
    defender demon departure depot depth descent description destruction detective devoted dialogue
    diameter diesel dinghy dining disaster discussion dispute distinct ditch document documentary
    dollar domestic dominant donkey dough download downtown drayman drummer duckling dumpling
    dynamic earache easier electricity electronic elementary elite employment ensemble episode
    equation ethnic evolution ewe exception exercise exile existence expansion expedition expert
    exposure extension extensive eyes facility fairy familiar fantasy favorite female ferret
    ferryboat fete fever fictional fighter fighters filly firework fist floating flock fluid foal
    foot fortress franchise freezer fridge fudge gander gang genre gentle gerbil girlfriend golf
    grandfather graphics gravel gravy greenhouse grid grin guardian guilty gulf habitat hair hallway
    hamster hanging harder hardware hauler headache heater hedgehog heifer height helicopter herd
    hips historic hockey honorary hosepipe humor hybrid importance impression incident independence
    index indoor injured injury installed instrument intention interface interior invasion jazz
    jetty jumble kayak keel kerb ketchup kettle keyboard killer kitten laboratory ladder lambs
    lamppost lampshade landscape laughter lawn layby layer legend legion lesser liberal lieutenant
    loader loaf location locomotive logo lollipop longest loop loss lower lowest lyric magazine
    magnetic majority manor mansion marathon marshmallow mast mathematics matrix mayonnaise measles
    mechanical median medieval melody membership memorial memory metro midnight milkman minority
    mode monastery mosque movement mover mower muesli muffin mumps muse mustard mysterious naked
    nappies nappy neighborhood noodle notable oatmeal occupation ointment oldest online opera
    operator opinion opposition orthodox overseas ownership oxygen packer paddle pancake parallel
    parent passage pastry patent pavement pelican percentage permanent personality physical
    physician physics pick picker pickle pioneer plaster plastic plumber pontoon pony porch porridge
    possibility postman potential pothole pounds practical practice practices premiere pressure
    principle producer producers progress progressive proposal prototype pudding pullet quartet
    quayside queue quiz racial radiation radiator raffle railroad ranch reality realm rear rebellion
    reception reign relationship religious relish renowned reputation reservoir residence resistance
    resolution response restoration revival rhythm rifle ritual romantic roofer rooster roundabout
    rudder rugby runner sail sanctuary sandwich sausage scalpel scene scholar scone selection
    sensitive sequel server several sexual shelter skittles skull slipway sluice sneeze snooker
    soccer son song sorry soundtrack soviet space span spanner speaker spectrum spine splint
    squirrel stacker stallion statistics stew stitch stomach stranger strategic strength stretcher
    stronger structural stuffing submarine suicide suite superior surrounding survival syringe syrup
    tablet tail tale tarmac teapot teeth temperature tennis therefore tinned tissue toaster toffee
    tomb tool toothache township towpath traditional transformed transition treacle tree trent tribe
    trick trio triple troop trophy trumpet underground unusual valuable variant verge versus
    vertical vice video viewers virgin virtual vocal vole waffle waist weight weir whale wharf
    wheelchair widespread wildlife winner winners witch worldwide wrestling zebra
"""
_PAST = """
    ate began begun bent bled blew blown bred bound crept dealt drank drawn driven drove eaten fed
    fled flew flown forgot froze gave grew grown heard hid hung knelt laid lain lent lit lied meant
    met mown rang ridden rode rung sang sank sewn shaken shook shone shrunk slept slid sown sought
    spat spun stole struck stuck stung stunk sung sunk swam swept swore sworn swung taught threw
    thrown tore torn trod understood undone upset wept woke won wore worn wound wove woven wrung
"""
_GIVEN = """
    angel april art august bill chip christian chuck cliff dale dawn dean dick dot drew earl eve
    faith fern flick flora frank gale gene glen grace grant guy hank happy heath holly hope iris ivy
    jay jean jewel jordan joy june kit lance lily lucky mark mat max may mercy merry miles mo nan
    nick norm pat patience patsy pearl peg penny pip rain randy ray reed rich rob robin rod rose
    ruby rusty sandy sky skip sol sonny star sterling storm sue summer sunny trinity violet viola
    wade will willow woody
"""
GIVEN_WORDS = frozenset(_GIVEN.split())
EVERYDAY_WORDS = (
    frozenset(f"{_PEOPLE_AND_THINGS} {_NATURE} {_QUALITIES} {_MORE} {_PAST}".split()) | GIVEN_WORDS
)
"""Their plurals and other forms stand not among them."""
