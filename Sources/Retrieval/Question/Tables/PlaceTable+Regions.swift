extension PlaceTable {
  /// Parts of the world as people name them: zones of the API by number, or countries by code, then the names.
  ///
  /// The first name is the one that a plan shows. A region that is one zone, as near as offers go, is that zone; any
  /// other is a list of its countries. A line with `+` goes on with the names of the one above. `!` marks names that
  /// need a capital or a preposition to be a place.
  static let regions = """
    5 6 | Europe, continent européen, european continent
    5 | Western Europe, Europe de l'Ouest, Europe occidentale, West Europe, Ouest de l'Europe
    6 | Central and Eastern Europe, Europe de l'Est, Europe orientale, Europe centrale, Europe centrale et orientale
    + Eastern Europe, East Europe, Central Europe, Europe centrale et de l'Est, PECO, pays de l'Est, est de l'Europe
    4 | Asia and Pacific, Asie, Asia, Asie Pacifique, Asie et Pacifique, Asia Pacific, APAC, Asie Océanie
    + continent asiatique
    1 7 | Africa, Afrique, continent africain, african continent
    1 | Sub-Saharan Africa, Afrique subsaharienne, Afrique sub-saharienne, Afrique noire, Subsaharan Africa
    7 | North Africa, Afrique du Nord, Maghreb, Northern Africa
    8 | Near and Middle East, Moyen Orient, Proche Orient, Proche et Moyen Orient, Middle East, Near East, Mid East
    2 | North America, Amérique du Nord, Northern America, Amérique septentrionale
    3 | Latin America, Amérique latine, LATAM
    2 3 | Americas, Amérique, Amériques, America, continent américain, les Amériques
    7 8 | MENA, Afrique du Nord et Moyen-Orient, Middle East and North Africa
    DK NO SE | Scandinavia, Scandinavie, pays scandinaves, pays scandinave, scandinavian countries, scandinavian country
    DK FI IS NO SE | Nordic countries, pays nordiques, pays nordique, nordic country, nordics, the nordics
    BE LU NL | Benelux
    AT CH DE | DACH, zone DACH, région DACH, DACH region
    AT CH DE LI LU | German-speaking countries, pays germanophones, pays germanophone, german speaking country
    + zone germanophone
    + pays de langue allemande, Europe germanophone, german speaking Europe
    EE LT LV | Baltic states, pays baltes, états baltes, Baltics, baltic countries, baltic country, pays balte
    AL BA BG GR HR ME MK RO RS SI XK | Balkans, pays des Balkans, balkan countries, balkan states, the Balkans
    ES PT | Iberian Peninsula, péninsule ibérique, Iberia!, péninsule Ibérique, Ibérie
    GB IE | British Isles, îles britanniques
    DK EE FI IS LT LV NO SE | Northern Europe, Europe du Nord, North Europe, nord de l'Europe
    CY ES GR HR IT MT PT | Southern Europe, Europe du Sud, South Europe, sud de l'Europe, Europe méridionale
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK | European Union, Union européenne
    + UE!, EU!, l'UE, the EU, pays de l'UE
    AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK | eurozone, zone euro, euro zone, euro area
    AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK | Schengen area
    + espace Schengen
    + zone Schengen, Schengen
    CN HK JP KR MN MO TW | East Asia, Asie de l'Est, Asie orientale, Eastern Asia, Extrême-Orient, Far East
    + Asie du Nord-Est, Northeast Asia, North East Asia, est de l'Asie
    BN ID KH LA MM MY PH SG TH TL VN | South-East Asia, Asie du Sud-Est, Southeast Asia, ASEAN, ANASE
    + south eastern Asia
    + Asie du Sud Est
    BD BT IN LK MV NP PK | South Asia, Asie du Sud, Southern Asia, sous-continent indien, Indian subcontinent
    KG KZ TJ TM UZ | Central Asia, Asie centrale
    AM AZ GE | Caucasus, Caucase
    AE BH KW OM QA SA | Gulf, Golfe!, Gulf countries, pays du Golfe, the Gulf, Golfe persique, Persian Gulf, GCC, CCG
    + Gulf states, Gulf country, États du Golfe, golfe arabique, arabian gulf
    AE BH KW OM QA SA YE | Arabian Peninsula, péninsule arabique, Arabian peninsula
    IL JO LB PS SY | Levant
    AU FJ FM KI MH NC NR NZ PF PG PW SB TO TV VU WF WS | Oceania, Océanie
    AR BO BR CL CO EC GF GY PE PY SR UY VE | South America, Amérique du Sud
    BZ CR GT HN NI PA SV | Central America, Amérique centrale
    AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI | Caribbean, Caraïbes, Caraïbe
    + Antilles, West Indies
    BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG | West Africa, Afrique de l'Ouest, Western Africa
    BI DJ ER ET KE KM MG MU MZ RW SC SO SS TZ UG | East Africa, Afrique de l'Est, Eastern Africa, Afrique orientale
    AO CD CF CG CM GA GQ ST TD | Central Africa, Afrique centrale
    AO BW LS MW MZ NA SZ ZA ZM ZW | Southern Africa, Afrique australe
    BF BI BJ CD CF CG CI CM DJ GA GN GQ KM MG ML NE RW SC SN TD TG | French-speaking Africa, Afrique francophone
    + francophone Africa
    KM MG MU MV RE SC YT | Indian Ocean, océan Indien
    BL GF GP MF MQ NC PF PM RE WF YT | French overseas territories, outre-mer, outremer, DOM-TOM, DROM-COM, DROM, DOM!
    + DOM TOM, DROM COM, départements d'outre-mer, territoires d'outre-mer, french overseas
    AU CA GB IE NZ US | English-speaking countries, pays anglophones, pays anglophone, english speaking country
    + anglophone countries, anglophone country, anglosphere, monde anglophone, pays anglo-saxons
    + pays anglo-saxon, zone anglophone, pays de langue anglaise, english speaking world
    BE BF BI BJ CA CD CF CG CH CI CM DJ GA GN GQ HT KM LU MC MG ML NE RW SC SN TD TG VU | French-speaking countries
    + pays francophones
    + pays francophone
    + french speaking country
    + francophone countries
    + zone francophone
    AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE | Spanish-speaking countries, pays hispanophones
    + pays hispanophone, spanish speaking country
    + zone hispanophone, pays de langue espagnole
    AO BR CV GW MZ PT ST TL | Portuguese-speaking countries, pays lusophones, pays lusophone
    + portuguese speaking country
    """

  /// Provinces, states and the like, each in its country.
  ///
  /// No filter has them, so the country is filtered and the name is left to the ranking.
  static let provinces = """
    CA Québec, Quebec, Ontario, Alberta, Nouvelle-Écosse, Nova Scotia, Colombie-Britannique, British Columbia
    US Californie, California, Texas, Floride, Florida, Massachusetts, Illinois, Michigan, Ohio, Arizona, Colorado
    US New Jersey, Caroline du Nord, North Carolina, Caroline du Sud, South Carolina, Virginie, Virginia, Pennsylvanie
    US Pennsylvania, Louisiane, Louisiana, Oregon, Minnesota, Wisconsin, Indiana, Tennessee, Kentucky, Alabama, Nevada
    US Utah, Connecticut, Delaware, Maryland, état de New York, New York state, Nouvelle-Angleterre, New England
    DE Bavière, Bavaria, Bade-Wurtemberg, Baden-Württemberg, Saxe, Saxony, Hesse, Rhénanie, Rhineland, Basse-Saxe
    DE Lower Saxony, Sarre, Saarland
    ES Catalogne, Catalonia, Catalunya, Andalousie, Andalusia, Pays basque, Basque Country, Galice, Galicia, Aragon
    ES Baléares, Balearic Islands, Îles Canaries, Canary Islands, Canaries
    BE Flandre, Flanders, Wallonie, Wallonia, Brabant wallon, Walloon Brabant
    IT Lombardie, Lombardy, Toscane, Tuscany, Piémont, Piedmont, Sicile, Sicily, Vénétie, Veneto, Sardaigne, Sardinia
    AU Queensland, Nouvelle-Galles du Sud, New South Wales, Tasmanie, Tasmania
    CH Suisse romande, Romandie, Suisse alémanique, Vaud, Valais
    PT Algarve, Madère, Madeira
    CN Guangdong, Sichuan
    IN Maharashtra, Tamil Nadu, Karnataka, Gujarat
    """
}
