"""Words of organisations' names that many share: trades, kinds of body, and places, all folded."""

_TRADES = """
    academies academy accountants accounting advisers advisors advisory aerospace aero affairs
    agencies agency agriculture agro air airline airlines airport airways alliance analytics
    anlagenbau architects architecture art arts associates association assurance authority auto
    automation automotive aviation bakers bakeries bakery bancorp bank banking bau bearings
    biotech board bodegas books borough breweries brewery broadcasting brokers brothers builders
    building bureau bus bygg cancer capital care cargo carriers catering center central centre
    ceramics chamber charity charter chemicals chemie church city civic clinic clinics clothing
    club co-op co-operative coaches coal coffee college comms commission committee
    communications community components computers computing concrete confectionery conservatory
    construction consult consultancy consultants consulting consumer container containers
    contractors control cooperative coop corporate council county craft creative credit dairies
    dairy data dental department design designs developers development diagnostics digital
    distillers distillery distribution district diocese dynamics economic education electric
    electrical electronics emporium energy engineering engineers enterprise enterprises
    entertainment environmental equipment equity espresso estate estates europe events exchange
    export exports express fabrics factory family farm farmers farming farms fashion federation
    ferries film films finance financial fisheries fishing fitness fleet florists fondazione
    fonds food foodbank foods forestry forwarding foundation foundry freight fund funds
    furniture gallery games garage garden gardens gas general global government group growers
    guild hall haulage haulier health healthcare heating heritage holding holdings home homes
    hospice hospital hospitality hospitals hotel hotels house housing hydro imports independent
    industrial industries industry infrastructure inn innovation innovations institute
    institution insurance insurers intelligence interiors international investment investments
    ironworks joinery journal junior kitchen kitchens kwekerij lab laboratories labs landscapes
    law lawyers leasing legal leisure library lighting line lines litho living logistics lounge
    machine machinery machines magazine maintenance management manufacturing marine maritime
    market marketing markets materials media medical medicine merchants metal metals microgrids
    mills minera mineral minerals mining ministry mobile mobility molkerei motor motors movers
    municipal museum museums music mutual national network networks news newspaper northern
    nurseries nursing office offices oil optical optics orchards orchestra outdoor packaging
    paper parish parking partners partnership parts pensioenfonds pension pensions petroleum
    pharma pharmaceutical pharmaceuticals pharmacies pharmacy photography plant plastics
    platform play port ports post power precision press primary print printers printing prison
    produce production productions products project projects property properties public
    publishers publishing quarries quarry radio rail railway railways realty records recruiters
    recruiting recruitment recycling rederi refrigeration region regional relief removals
    renewable renewables rental rentals repair repairs reseau research resort resources
    restaurant restaurants retail roasters roofing royal safety schule school schools science
    sciences seafood search secondary securities security seed seeds services shipping shipyard
    shop shops society software solar solicitors solutions southern spa spices sports stadtwerke
    staffing state station steel stiftung storage store stores strategies strategy studio
    studios supermarket supermarkets supplies supply support surgery surveyors systems tailors
    talent tax tea teatro tech technical technologies technology telecom telecoms telephone
    terminal terminals tessitura textile textiles theater theatre theatres timber tools tourism
    town toys trade traders trading training tram transit translation translations transport
    transportation travel trucking trust union united universal university utilities utility
    valley vehicle vehicles ventures verlag veterinary village vineyards warehouse warehousing
    waste watch water web wellness werke wholesale wind wine winery wines wireless women wood
    wool workers works workshop yachts yards youth zoo academia agence agencia amministrazione
    azienda banca banco banque biblioteca camara cantina casa cabinet chantier cie comercial
    compagnie compania compagnia conseil consorzio cooperativa editions editora editorial
    empresa energia energie etablissements etudes fabrica fabrik fabbrica ferrocarriles forlag
    frigorifico fundacion gebruder gesellschaft grupo gruppe gruppo handel handels hogar
    hochschule immobilien industria industrie ingenieure instituto institut kantoor kontor
    kommune kraftwerk krankenhaus landhandel laboratorio logistik maschinenbau medizin musee
    museo nacional nationale naviera oficina onderneming pesquera reederei regionale scuola
    servicios societe sociedad societa spedition stichting technik teknik transporte transportes
    transports universidad universita universitat verein vereniging verwaltung vinos viajes
    ziekenhuis zentrum
"""
TRADE_WORDS = frozenset(_TRADES.split())
"""Alone they name no organisation."""

_PLACES = """
    aberdeen accra adelaide africa african alabama alaska albany alberta algeria america
    american amsterdam ankara antwerp arab argentina arizona arkansas asia asian athens atlanta
    atlantic auckland austin australia australian austria austrian avon baghdad balkan baltic
    baltimore bangalore bangkok barcelona basel bath bavaria bedford beijing beirut belfast
    belgian belgium bengal bergen berkshire berlin bern bilbao birmingham bogota bolivia bolton
    bombay bonn bordeaux boston bradford brazil brazilian bremen brighton bristol britain
    british brussels bucharest budapest buffalo bulgaria burma cairo calgary california
    cambridge canada canadian canberra canterbury cape cardiff caribbean carlisle carolina
    casablanca celtic chelsea cheshire chester chicago chile china chinese cleveland cologne
    colombia colorado connecticut copenhagen cork cornwall coventry croatia cuba cumbria cyprus
    czech dakota dallas danish danube delaware delhi denmark denver derby detroit devon doha
    dorset dover dresden dubai dublin dundee durham dutch eastern edinburgh egypt england
    english essex estonia ethiopia european exeter finland finnish florence florida france
    frankfurt french galway gdansk geneva genoa georgia german germany ghana gibraltar glasgow
    gloucester gothenburg greece greek halifax hamburg hamilton hampshire hanover harrow hawaii
    helsinki hereford highland highlands holland houston hull hungarian hungary iceland idaho
    illinois india indian indiana indonesia iowa iran iraq ireland irish israel istanbul italian
    italy jakarta jamaica japan japanese jersey jerusalem jordan kansas kent kentucky kenya kiev
    korea korean krakow kuwait kyiv lagos lancaster latvia lebanon leeds leicester leipzig lille
    lima limerick lincoln lisbon lithuania liverpool london lothian louisiana luton luxembourg
    lyon madrid maine malaga malaysia malta manchester manhattan manila marseille maryland
    massachusetts mediterranean melbourne memphis mersey mexican mexico miami michigan midland
    midlands milan milton minnesota mississippi missouri monaco montana montreal moscow mumbai
    munich nairobi naples nebraska netherlands nevada newcastle newport nigeria norfolk nordic
    northampton norway norwegian norwich nottingham oakland ohio oklahoma oregon orlando oslo
    ottawa oxford pacific pakistan palermo palestine panama paris pennsylvania perth peru
    philadelphia philippines phoenix pisa plymouth poland portland porto portsmouth portugal
    portuguese prague preston pretoria quebec reading rhine richmond riga roman romania rome
    rotterdam russia russian ryde salford salisbury salzburg santiago saudi saxon scandinavia
    scandinavian scotland scottish seattle serbia severn seville shanghai sheffield shetland
    siberia sicily singapore slovak slovenia somerset southampton spain spanish stafford
    stockholm strasbourg stratford stuttgart suffolk sunderland surrey sussex swansea sweden
    swedish swiss switzerland sydney syria taipei taiwan tampa tasmania tees tennessee texas
    thai thailand thames tibet tokyo toronto trieste tunis turin turkish tyne uganda uk ukraine
    ukrainian ulster uppsala usa utah utrecht valencia vancouver venice vermont vienna vietnam
    vilnius virginia wales warsaw warwick washington welsh wessex western winchester wisconsin
    worcester yemen york yorkshire zagreb zimbabwe zurich
"""
PLACE_WORDS = frozenset(_PLACES.split())
"""Places and peoples that everybody's news speaks of."""

_CALENDAR = """
    april august autumn christmas december easter february friday january july june lent march
    may monday november october ramadan saturday september sunday thursday tuesday wednesday
"""
CALENDAR_WORDS = frozenset(_CALENDAR.split())
"""Written with a capital, but for what they are."""

_TERMS = """
    ac aca acas ai aka am api apr asap atm bcc bst ca cad cc cet cfo cio cmo cob coo cpi cso csr
    ct cto cv dc diy dj dna dvd ebit ecb eea eta eu eur faq fte fyi gbp gcse gdp gdpr gm gmt gp
    gps hgv hiv hq hr hse id ii iii imo ip ipo isbn iso isp it iva la lgbt lng lp lpg mba md mot
    mp mph ms msc nb ngo no nw ny ok or os pa paye pc pdf pe phd pin pm pmi pos pp ppe ppi pr ps
    pto qa qc qr rip roi rsvp sat se seo sim sme sms sos spf std sw tba tbc tbd tv ui uk un us
    usa usb usd vat vc vip vpn vs who wifi xl xml
"""
GENERAL_ABBREVIATIONS = frozenset(_TERMS.split())
"""In capitals they mean what they mean to everybody."""

_BODIES = """
    acas bbc cia cnn dhl edi faa fao fbi fca fda fed fifa hmrc iaea ibm imf itv ldn nasa nato
    nda nhs nyc oecd ofcom ofsted ons opec osha unesco unhcr unicef ups www ymca
"""
WELL_KNOWN_ABBREVIATIONS = GENERAL_ABBREVIATIONS | frozenset(_BODIES.split())
"""These mean no other organisation whose initials they happen to be."""
