"""Everyday nicknames: Bob is Robert, Peggy is Margaret, Wojtek is Wojciech."""

from functools import cache

# The name in full with its other spellings, then what its bearers are called; all folded.
_CALLED = """
    aaron: ron ronnie; abdulrahman abdurrahman: abdul; abigail abbigail: abby abbie gail;
    abraham: abe bram; adalbert: bert; adelaide: addie; aditya: adi; adrian: ade adie; agnes:
    aggie nessa; agnieszka: aga; alan allan allen: al; alastair alasdair alistair: al ali;
    albert alberto: al bert bertie beto; alejandra: ale jandra; alejandro: ale alex jandro;
    aleksander: alek olek; aleksandr oleksandr aliaksandr: sasha sanya alex oleks shura;
    aleksandra oleksandra: sasha ola alex lesya; alessandra: sandra ale; alessandro: sandro ale;
    alexander alexandre alexandros: alex al alec alek sandy xander sander lex sacha alekos;
    alexandra alexandria: alex alexa sandra sandy lexi lexie sacha; alexei aleksei oleksii:
    alyosha lyosha; alfonso alphonse: al fonzo; alfred: alf alfie fred freddie; alice: ali
    allie; alison allison: ali allie; amanda: mandy manda; amelia: millie amy; anastasia
    anastasiya: nastya stacy stasia ana; anders: ante; andrea: andi dea; andreas: andi andy;
    andrew andre: andy drew; andrzej: andrew jedrek; angela: angie; angelica angelina: angie
    lina; angus: gus; ann anne anna: annie nan nancy anja anya anka ania anushka; annabel
    annabelle: bella belle; annemarie: annie ria; antero: ana; anthony antony: tony ant;
    antoinette: toni nettie; antonia: toni tonia; antonio: toni tonio tono; antonius: ton toon;
    archibald: archie baldie; arnold: arnie arno; arthur: art artie; athanasios: thanasis sakis;
    augustine augustus august: gus; axel: acke; babatunde: tunde; barbara: barb barbie babs bab
    basia; bartholomew bartlomiej: bart bartek; bartolomeo: meo; beatrice beatrix beatriz: bea
    bee trixie; beatriz: bia; benedict benedikt: ben bendik; benjamin: ben benji benny;
    bernadette: bernie detta; bernard bernhard: bernie berni; bertram bertrand: bert bertie;
    beverly beverley: bev; birgitta: gitta; bjorn: bjossi; bogdan bohdan: danya; bradford: brad;
    bradley: brad; brenda: bren; bridget brigid: bridie biddy; bronislaw: bronek; caitlin: cait;
    caleb: cal; calvin: cal vin; cameron: cam; camilla: millie cam; caoimhe: keeva; carlos:
    carlitos; caroline carolyn carolina: carrie caro carol lina; cassandra: cass cassie sandra;
    catherine catharine katherine kathryn katharine kathleen: cath cathy cate kate katie kathy
    kath kat kitty kay kit; cecilia cecily: cec cis cissy; charles carl karl: charlie chuck chas
    chaz charley; charlotte: charlie lottie lotte char; cheryl: cher chezza; christian kristian:
    chris kris; christine christina kristine kristina: chris chrissie tina kris krissy stina;
    christopher kristoffer christoffer: chris kit topher kris; chukwuemeka: emeka; clarence:
    clar; claudia: claudie; clement: clem; clifford: cliff; concepcion: concha conchita;
    concetta: tina; conrad konrad: con kurt; constance: connie; cordelia: delia; cornelia:
    corrie nel; cornelius cornelis: con corrie kees cor neil; curtis: curt; cynthia: cindy;
    dafydd: dai daf taffy; daniel: dan danny dani; danielle daniela: dani; david: dave davy
    davie dai dudu; deborah debra: deb debbie debs; deirdre: dee; demetrius dimitrios: jimmy
    mitsos dimitris; dennis: den denny; derek derrick: del; dermot: derm; desmond: des; diana
    diane: di; dietrich: dieter; dmitri dmitry dmytro: dima mitya; dolores: lola; domenico:
    mimmo; dominic dominik: dom nic; donald: don donnie; dorothy dorothea: dot dottie dolly dora
    thea; douglas: doug dougie; duncan: dunc; edgar: ed; edith: edie; edmund edmond: ed eddie
    ned; eduarda: duda; eduardo: edu lalo; edward eduard: ed eddie ned ted teddy; edwin: ed
    eddie; elaine: lainie laine; eleanor eleanora elinor: ellie nell nora nellie lenny; elias:
    eli; elijah: eli lije; elizabeth elisabeth: liz lizzie lizzy beth betty betsy bess eliza
    elsie libby lisa liza lisbeth lise elise els bettina; ellen helen helena helene: nell nellie
    lena ellie leni hella; emanuel emmanuel manuel: manny manu manolo; emily emilia: em emmy
    millie emmie; emma: em emmy; emmanuella: emma; emrys: em; enrique: quique; eoghan: eoin;
    eric erik: rick ricky; erika erica: rikki; ernest ernst: ernie; erzsebet: zsoka bozsi;
    esperanza: espe; estelle stella: stell; esther: essie; eugene: gene; eugenia: genie;
    evangelos: vangelis; evelyn: evie eve; ewa eva: evie ewka evita; fatima fatimah: fati;
    federico: fede rico; felicity: fliss flick; ferdinand: ferdie ferdl; ferenc: feri; fernando:
    nando; fiona: fi; florence: flo florrie flossie; frances francesca: fran frannie francie
    fanny chesca; francesco: franco cesco ciccio; francis: frank fran francie; francisco: paco
    pancho curro kiko; franciszek: franek; franklin: frank; franz: franzl; frederick frederic
    fredrik friedrich: fred freddie freddy fritz rick; fredrika: frida; gabriel: gabe gabi;
    gabriella gabriele gabrielle: gabi gaby ella; gareth: gaz gary; gary: gaz; genevieve: gen
    eve; geoffrey jeffrey: geoff jeff; george georgios: geordie yorgos; georgina georgia:
    georgie gina; gerald: gerry jerry; geraldine: gerry geri; gerard gerhard: gerry ger gerd;
    gerrit: ger; gertrude: gertie trudy; gianluca: luca; gilbert: gil bert; gillian jillian:
    gill jill gilly jilly; giorgio: gio; giovanni: gianni vanni nino; giuseppe: beppe peppe
    pino; gonzalo: gonza; gordon: gordie; grace: gracie; graham: gray; gregory gregor grzegorz:
    greg grzes; guadalupe: lupe; guglielmo: memmo; guillermo: memo guille; gunnar: gurra;
    gunther: gunni; gwendolyn gwendolen: gwen wendy; gyorgy: gyuri; hannah johanna: hanna hanne
    jo hannele; hans johannes johann: hannes hansi joop; harold: harry hal; harriet: hattie
    harri; hendrik hendrikus: henk rik hein; henrietta: hettie etta; henry heinrich henrik:
    harry hal hank heinz heiner henk; herbert: herb bert bertie; hermann herman: herm; hilary
    hillary: hil; honora: nora; howard: howie; hubert: hugh bert; hugo hugh: hughie; ian: iain;
    ibrahim: ibo; ifeoma: ify; ignacio: nacho; ignatius: iggy; ilona: ica ili; ingeborg: inger
    bodil; ingrid: inga; ioannis: yiannis giannis; irene: renie; isaac: zac ike; isabel isabella
    isabelle: izzy bella belle isa bel; istvan: pista pisti; ivan: vanya; jackson: jack; jacob
    jakob: jake jack kuba; jacqueline: jackie jacqui; jadwiga: jadzia; jakub: kuba; james: jim
    jimmy jamie jem jimbo; jan: janek jasiek; jane: janie jenny; janet: jan; janice: jan;
    jaroslav jaroslaw: jarek slava; jeanette: jean nettie; jemima: jem mima; jennifer: jen jenny
    jenn jennie; jeremy jeremiah: jerry jem jez; jeroen: jer; jerome: jerry; jessica: jess
    jessie; jesus: chuy; joachim: jochen achim; joan: joanie; joanne joanna: jo joey asia;
    joaquim joaquin: quim; johan: jonte janne; john: jack johnny jonny jock; johnathan jonathan:
    jon jonny jonty nathan; joost: jo; jordan: jordy; jorge: coque; jorgen joergen: jorn; jose:
    pepe joe; joseph josef: joe joey jo sepp; josephine: jo josie posy; joshua: josh; joyce:
    joy; jozsef: joska joco; juan: juanito; judith: judy jude; juhani: jussi; julia: jules
    julie; julian: jules; juliana: juli; julie: jules; justin: jus; karin: kajsa; katalin: kati
    kata; katarzyna: kasia kaska; kateryna ekaterina yekaterina: katya kate katia; kenneth: ken
    kenny; kevin: kev; kimberly kimberley: kim; kirsten kirstin: kirsty kirstie; klaus nikolaus:
    claus; konstantin: kostya; konstantinos: kostas dinos; krishnamurthy: krish; kristen
    kristin: kris; krzysztof: krzysiek krzys; kwabena: kobby; lakshmanan: laksh; lakshmi laxmi:
    lucky; lars laurens: lasse; laszlo: laci; laura: laurie; laurence lawrence: larry laurie
    lawrie; leon leonard leonardo: len lenny leo nardo; leopold: leo poldi; leslie lesley: les;
    leticia letitia: lettie tish; lewis: lew lou; lillian lilian: lil lily; linda: lindy;
    lorenzo: renzo enzo; lothar: lolo; louis: lou louie; louise louisa: lou lulu; lucas lukas:
    luke; lucille lucinda: lucy cindy; lucy lucia: lu luce; ludmila lyudmila: lyuda mila;
    ludovico: vico; ludwig: lutz wiggerl; luigi: gigi; lukasz: luka; lydia: lyddie; madeleine
    madeline: maddie maddy; magdalena: magda lena leni; magnus: mans; maire: mairead; malcolm:
    mal; malgorzata: gosia malgosia; marcin: marcinek; marcus markus: mark marc; margaret
    margareta margarete margarita: maggie meg peg peggy madge marge margie greta gretchen daisy
    rita mags maisie grete; margriet: griet; maria marie: mia mimi mitzi masha ria mari marika;
    marianne marian: mari; marija mariya: masha; marilyn: mari lyn; marion: marie; marjorie:
    marge margie; martha: marty mattie; martin martinus: marty mart tinus; mary: molly polly
    mamie may moll; massimiliano maximilian maximillian: max massimo; mathilda matilda: tilly
    tilda mattie; mattheus: thijs; matthew mathew matthias mateusz: matt matty mat hias mateo;
    matti: masa; maureen: mo; maurice moritz: mo morrie; maxim maksym: max maks; maxine: max;
    maxwell: max; mehmet: memo; melanie: mel; melissa: mel missy lissa; mercedes: merche;
    michael michal: mike mick mickey micky mikey mitch michi misha; michaela: micky micki;
    michelle michele: shelly chelle; miguel: mike migue; mikael: micke; mikhail mykhailo: misha;
    miklos: miki; mildred: millie; miriam: mim mimi; mitchell: mitch; mohammed muhammad mohamed
    mohammad: mo; monica monika: mo moni; montague: monty; mordechai: motti; morgan: mo;
    mustafa: musti; myfanwy: myf; natalia natalie nataliya: nat tasha natasha nata; nathaniel
    nathan: nat nate; ngozichukwu: ngozi; nicholas nicolas nikolas nikolaos: nick nicky nik nico
    niko klaas; nicola nicole: nicky nikki nic; nicolo niccolo: nico; nigel: nige; nikolai
    mykola: kolya nik; nils: nisse; norbert: bert; norman: norm; oleg oleh: olezhka; oliver:
    ollie olly; olivia: liv livvy ollie; oluwafemi: femi; oluwaseun: seun; onyekachi: kachi;
    oscar: ozzie; oskar: ossi; oswald: ozzie os; padraig padraic: paddy pauric; pamela: pam;
    panagiotis: panos; pascal: pas; patricia: pat patty trish tricia patsy patti; patrick: pat
    paddy rick; paul paulus: pauly; paula: polly; paulina pauline: paula; pavel pawel: pasha
    pawelek; penelope: penny pen; per: pelle; percival: percy; peter pieter petrus: pete piet
    petey; petronella: nel petra; philip phillip: phil pip; philippa: pippa pip; pilar: pili;
    piotr petro pyotr: petya piotrek; priyanka: pri priya; prudence: pru prue; quentin: quent;
    rachel rachael: rach rae; rafael raphael: rafa raf; raffaele: lello; rajiv rajeev rajesh
    rajendra: raj; ramachandran: ram; ramon: moncho; randall randolph: randy; raymond: ray;
    rebecca rebekah: becky becca bex; reginald: reg reggie; reinhard reinhold: reini; renata:
    rena; rhiannon: rhi; ricardo: rico; richard rikard: rich richie rick ricky dick dickie;
    robert roberto rupprecht: bob bobby rob robbie robby bert bertie bobbie robb robin beto;
    roberta: berta; roberta: bobbie robbie; roderick: rod roddy; rodney: rod; rodrigo: rodri;
    roger: rodge; rohit: ro; roland: roly rollo; ronald: ron ronnie; rosalind rosalyn: roz ros;
    rosamund: roz ros; rosario: charo; rosemary: rose rosie romy; roxanne: roxy; rudolf rudolph:
    rudi rudy rolf; russell: russ; ruth: ruthie; ryszard: rysiek; salvatore: toto salvo turi;
    samantha: sam sammie; samuel: sam sammy; sandor: sanyi; sandra: sandy; sara sarah: sally
    sadie sal; saskia: sas; seamus: shay jimmy; sebastian: seb bastian basti bas; sergei sergey
    serhii: seryozha serhiy; sharon: shaz; sheila: shee; siddharth: sid; sidney: sid; siegfried:
    sigi; sigmund: siggi; sigurd: sigge; silvia sylvia: sylvie syl; simon: si; sinead: sina;
    siobhan: shiv shivvy chevy; sofia sophia sophie zofia: sophy zosia sofie; solomon: sol;
    solveig: sol; spiridon: spiros; stanislav stanislaw: stan stas staszek slava; stanley: stan;
    stavros: stav; stephanie stefanie: steph steffi steffie stef; stephen steven stefan: steve
    stevie ste stef; stewart stuart: stu stew; subramanian subramaniam: subbu mani; suleyman:
    sulo; susan susanna suzanne susannah: sue susie suzie suzy sukie sanne; svetlana svitlana:
    sveta; swietoslaw: slawek; sylvester: sly; tadeusz: tadek; tatiana tatyana: tanya tania;
    teodor theodor theodore: ted teddy theo teo fedya; terence terrence: terry tel; teresa
    theresa therese: terry tess tessa resi tracy; thaddeus: thad; theodora: dora thea;
    theodorus: theo dorus; thomas tomas: tom tommy thom tam maas; timothy: tim timmy; tobias:
    toby tobi; torbjorn: tobbe; tristan: tris; umberto: berto; urszula ursula: ula uschi;
    valentina: valya vale tina; valerie: val; vasily vasyl: vasya; venkatesh venkataraman:
    venkat; vernon: vern; veronica veronika: ronnie vero nika; victor viktor: vic vik vitya;
    victoria viktoria: vicky vicki tori vik; vincent vincenzo: vince vinny enzo; vincenza: enza;
    virginia: ginny ginger; vladimir volodymyr: vova vlad volodya; vladislav: vlad; wallace
    walter: wally walt; wesley: wes; wilfred wilfrid: wilf; wilhelm: willi willy wim;
    wilhelmina: mina minnie wilma; willem: wim pim; william: bill billy will willie willy liam
    wills; winifred: winnie freda; wojciech: wojtek; wolfgang: wolf wolfi; yevgeny yevhen
    evgeny: zhenya; yitzhak: itzik; yuri yurii: yura; yusuf yousef: yus joe; yvonne: von;
    zachary zachariah: zac zach zack zak; zbigniew: zbyszek; zoltan: zoli; zsofia: zsofi
    zsofika; zsuzsanna: zsuzsa
"""

_WITHOUT_NICKNAMES = """
    abel adam adele adriana agatha ahmed aileen aisha akira alan alba aldo alec alexis ali alicia
    alina alma alvaro alvin amal amara amir amit amy ana anders andrei anil anita annette ansel
    anton arlene armando arnaud arne arvid asha ashley astrid audrey axel ayse barry basil beata
    bella benoit berit bernadine beth blanca bo boris brad brandon brendan brian bridie bruce bruno
    bryan byron candice carl carla carmen cecile cedric celia celine cesar chantal chen chiara chloe
    claire clara claude clemens clive colin colm connor corinne craig cristina curtis cyril cyrus
    dagmar damian damien daphne daria dario darren declan denise derya diego dieter dilys dirk dora
    doreen doris duncan dwight dylan edda edna eduardo eileen ela elena elif elin elise ella elodie
    elsa elvira emil emre enzo erhan eric ernesto esme etienne eunice ewan fabian fabio farah fatma
    felipe felix fergus fritz gail gavin gemma georg giles gina gisela giulia gloria graeme greta
    guido gustav gwen gwyneth hakan halima hamid hana harald harvey hassan hector hedwig heidi heike
    helga helmut henri herve hilda hiroshi holger huw ida igor ilse imran ines inga ingmar ingo
    irina irma isa ismail ivana ivo jade jamal jana jared jasmin jason jasper javier jeff jens jill
    jochen joel joelle johanne jolanta jorg joris jose jude juergen juliet jurgen kai karen karim
    karl karol karsten kasper katharina keith kelly kerry khalid kim kiran kirk klara knut kofi
    kristof kurt kwame kyle lara larissa lars layla lea leah leila lena leo leroy liesbeth lina
    lionel liu lloyd lois lorna lorraine lothar luc luca lucie luis lydia lynn mabel mads maja malin
    manfred manon manuela marcel marco marek margit margot mariam mariana mario marisa marlene marta
    marvin matilde maud maya mehmet mei melvin mercy mette mia mila milan milena milos mina mira
    mirko mohan moira mona morag moses murat murray myra nadia naomi neal neil neville nigella nils
    nina noah noel noor nora norma oisin ola olaf oleg olga omar ophelia orla osman otto pablo
    paloma pedro perry petra pia pierre polina priscilla priya rafal rahul raj ralph ramesh rania
    rashid raul ravi regina remy rene rhys rita rolf roman romeo rosa rosie ross rowena roy rupert
    ryan sabine sabrina sadie said salma samir sanjay sasha scott sean selina selma serena serge
    seth shane shannon shaun shauna shirley shreya silke sinan sonia sonja soren stacey stefania
    stella sten suresh susana sven swati sybil tara tariq taro tatsuya thelma thorsten tilda tilman
    tina toby todd torsten tove travis trevor tristan tuomas udo ulf ulla ulrich ulrike umar una ute
    uwe valeria vanessa vera vijay vikram viola vivian wanda warren wayne werner wes wilbur winston
    wout xavier yan yara yasmin yolanda yuki yves yvette zainab zara zoe
"""
_OTHERS = frozenset(_WITHOUT_NICKNAMES.split())


@cache
def _groups() -> dict[str, frozenset[str]]:
    """By each name and nickname, all the names that its bearer may go by."""
    found: dict[str, set[str]] = {}
    for each in _CALLED.split(";"):
        full, _, called = each.partition(":")
        together = {*full.split(), *called.split()}
        for name in together:
            # Bob and Robert both ways; but Rob does not stand for each "Bert" that there is.
            own = together if name in full.split() else {*full.split(), name}
            found.setdefault(name, set()).update(own)
    return {name: frozenset(names) for name, names in found.items()}


def may_be_called(name: str) -> frozenset[str]:
    """The other names, folded, that whoever goes by this folded given name may have."""
    return _groups().get(name, frozenset()) - {name}


def is_given_name(word: str) -> bool:
    """Whether a folded word is a well-known given name or nickname."""
    return word in _OTHERS or word in _groups()
