extension PlaceTable {
  /// Cities that people ask for, by country, under their English names. Other names of a city are in `CityName`.
  ///
  /// The country only tells whether a city and a country that are named together belong together; it is no filter.
  static let cities = """
    AE Dubai, Abu Dhabi, Sharjah, Ras al Khaimah
    AL Tirana
    AM Yerevan
    AO Luanda
    AR Buenos Aires, Rosario
    AT Vienna, Salzburg, Linz, Innsbruck
    AU Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Darwin
    AZ Baku
    BA Sarajevo
    BD Dhaka
    BE Brussels, Antwerp, Ghent, Bruges, Leuven, Liège, Namur, Mechelen, Kortrijk, Charleroi, Mons, Diegem, Zaventem
    BE Braine l'Alleud, Louvain la Neuve, Wavre, Seneffe, Tournai, Hasselt, Arlon, Ostende, La Louvière, Waterloo
    BF Ouagadougou
    BG Sofia, Plovdiv, Varna
    BH Manama
    BJ Cotonou
    BR São Paulo, Rio de Janeiro, Brasilia, Belo Horizonte, Curitiba, Porto Alegre, Recife, Fortaleza, Campinas
    BY Minsk
    CA Montréal, Toronto, Vancouver, Ottawa, Quebec City, Calgary, Edmonton, Winnipeg, Halifax, Mississauga, Laval
    CD Kinshasa, Lubumbashi
    CG Brazzaville, Pointe Noire
    CH Geneva, Zurich, Basel, Berne, Lausanne, Lucerne, Lugano, Neuchâtel, Fribourg, Zug, Winterthur, Saint Gall
    CI Abidjan, Yamoussoukro, San Pedro
    CL Santiago, Santiago du Chili, Valparaiso
    CM Douala, Yaoundé
    CN Beijing, Shanghai, Guangzhou, Shenzhen, Chengdu, Wuhan, Chongqing, Hangzhou, Nanjing, Suzhou, Tianjin, Xi'an
    CN Dalian, Qingdao, Ningbo, Wuxi, Dongguan
    CO Bogota, Medellin, Cali, Cartagena
    CR San José
    CU Havana
    CY Nicosia, Limassol, Larnaca
    CZ Prague, Brno, Ostrava, Plzen, Pilsen, Mlada Boleslav
    DE Berlin, Munich, Cologne, Frankfurt, Hamburg, Nuremberg, Bremen, Hanover, Dresden, Mainz, Saarbrücken, Regensburg
    DE Aachen, Braunschweig, Stuttgart, Düsseldorf, Leipzig, Dortmund, Karlsruhe, Mannheim, Heidelberg, Freiburg
    DE Bonn, Augsburg, Wolfsburg, Darmstadt, Duisburg, Bochum, Wuppertal, Bielefeld, Ludwigshafen, Erlangen
    DE Ingolstadt, Offenburg, Hennigsdorf, Düren, Kiel, Wiesbaden, Kassel, Potsdam, Leverkusen, Ulm
    DK Copenhagen, Aarhus, Odense, Aalborg
    DO Punta Cana, Saint Domingue, Santo Domingo
    DZ Algiers, Oran, Constantine, Hassi Messaoud
    EC Quito, Guayaquil
    EE Tallinn, Tartu
    EG Cairo, Alexandria
    ES Madrid, Barcelona, Seville, Zaragoza, Valencia, Cordoba, Granada, Malaga, Bilbao, A Coruña, San Sebastián
    ES Murcia, Alicante, Palma de Majorque, Palma de Mallorca, Vigo, Gijon, Valladolid, Santander, Pampelune, Pamplona
    ES Vitoria, Tarragona, Girona, Gerone, Sabadell, Almeria, Burgos, Castellon, Tenerife, Las Palmas, Martorell, Getafe
    ET Addis Ababa
    FI Helsinki, Espoo, Tampere, Turku, Oulu
    FR Paris, Lyon, Marseille, Toulouse, Bordeaux, Lille, Nantes, Strasbourg, Grenoble, Rennes, Montpellier
    GA Libreville, Port Gentil, Franceville
    GB London, Manchester, Birmingham, Edinburgh, Glasgow, Leeds, Liverpool, Bristol, Cardiff, Belfast, Sheffield
    GB Cambridge, Oxford, Dover, Nottingham, Newcastle, Southampton, Portsmouth, Leicester, Coventry, Derby, Aberdeen
    GB Reading, Bath, Hull, Milton Keynes, Plymouth, Norwich, Swindon, Bridgwater, Slough, York, Luton, Brighton
    GB Ipswich
    GE Tbilisi
    GH Accra, Tema
    GN Conakry
    GR Athens, Thessaloniki, Patras
    GT Guatemala City
    HK Hong Kong, Kowloon
    HR Zagreb, Split, Rijeka
    HT Port au Prince
    HU Budapest, Debrecen, Szeged, Veszprem, Györ
    ID Jakarta, Bali, Surabaya, Bandung, Balikpapan, Denpasar
    IE Dublin, Cork, Galway, Limerick, Tuam, Kilkenny, Waterford, Shannon
    IL Tel Aviv, Jerusalem, Haïfa
    IN Mumbai, Bangalore, New Delhi, Chennai, Kolkata, Hyderabad, Pune, Gurgaon, Gurugram, Noida, Ahmedabad
    IN Pondichéry, Nagpur, Jaipur, Coimbatore
    IQ Bagdad, Baghdad, Bassorah, Basra, Erbil
    IR Tehran
    IS Reykjavik
    IT Milan, Rome, Turin, Genoa, Florence, Venice, Naples, Bologna, Verona, Padua, Bari, Palerme, Palermo, Catane
    IT Catania
    IT Trieste, Parme, Parma, Modène, Modena, Bergame, Bergamo, Brescia, Monza, Pise, Pise, Pérouse, Novara
    JO Amman
    JP Tokyo, Osaka, Kyoto, Yokohama, Nagoya, Kobe, Fukuoka, Sapporo, Hiroshima
    KE Nairobi, Mombasa
    KH Phnom Penh, Siem Reap
    KR Seoul, Busan, Incheon, Daejeon
    KW Kuwait City
    KZ Astana, Almaty, Nur Sultan, Atyraou, Atyrau
    LA Vientiane
    LB Beirut
    LK Colombo
    LT Vilnius, Kaunas
    LV Riga
    LY Tripoli, Benghazi
    MA Casablanca, Rabat, Tangier, Marrakech, Fès, Agadir, Kenitra, Meknès
    MC Monte Carlo
    MD Chisinau
    ME Podgorica
    MG Antananarivo, Tamatave, Toamasina
    MK Skopje
    ML Bamako
    MM Rangoon, Yangon
    MN Oulan Bator, Ulaanbaatar
    MR Nouakchott
    MT Valletta, La Valette
    MU Port Louis, Ébène, Curepipe
    MX Mexico City, Monterrey, Guadalajara, Puebla, Querétaro, Tijuana, Cancun, San Luis Potosi
    MY Kuala Lumpur, Penang, Johor Bahru
    MZ Maputo, Pemba, Quelimane
    NA Windhoek
    NE Niamey
    NG Lagos, Abuja, Port Harcourt
    NL Amsterdam, Rotterdam, The Hague, Utrecht, Eindhoven, Groningen, Maastricht, Breda, Delft, Tilburg, Nimègue
    NL Nijmegen, Almere, Arnhem, Haarlem, Venlo, Schiphol
    NO Oslo, Stavanger, Bergen, Trondheim
    NP Katmandou, Kathmandu
    NZ Auckland, Wellington, Christchurch
    OM Muscat
    PA Panama City
    PE Lima
    PH Manila, Makati, Cebu
    PK Karachi, Lahore, Islamabad
    PL Warsaw, Krakow, Wroclaw, Gdansk, Poznan, Lodz, Katowice, Gdynia
    PT Lisbon, Porto, Braga, Coimbra, Aveiro, Faro, Sintra, Setubal
    PY Asuncion
    QA Doha, Ras Laffan
    RO Bucharest, Cluj Napoca, Cluj, Timisoara, Iasi, Brasov, Sibiu, Pitesti, Craiova
    RS Belgrade, Novi Sad
    RU Moscow, Saint Petersburg
    RW Kigali
    SA Riyadh, Jeddah, Dammam, Al Khobar, Jubail, Al Ula, Neom
    SE Stockholm, Gothenburg, Malmö, Uppsala, Lund, Linköping, Västeras, Sodertalje
    SI Ljubljana, Maribor
    SK Bratislava, Kosice, Trnava
    SN Dakar, Saly, Diamniadio
    TD N'Djamena
    TG Lomé
    TH Bangkok, Chiang Mai, Phuket, Pattaya
    TN Tunis, Sfax, Sousse, Bizerte
    TR Istanbul, Ankara, Izmir, Bursa
    TW Taipei, Taipeh, Kaohsiung, Hsinchu
    TZ Dar es Salaam, Zanzibar, Dodoma
    UA Kiev, Lviv, Odessa
    UG Kampala
    US New York, Philadelphia, New Orleans, Boston, Chicago, Houston, Dallas, Los Angeles, San Francisco, Seattle, Miami
    US Atlanta, Washington, Detroit, Austin, Denver, Phoenix, San Diego, Las Vegas, Charlotte, Nashville, Minneapolis
    US Pittsburgh, Cleveland, Cincinnati, Indianapolis, Baltimore, Orlando, Tampa, Portland, Salt Lake City, Sacramento
    US San Antonio, Kansas City, Saint Louis, Milwaukee, Raleigh, Durham, Memphis, Brooklyn, Manhattan, Palo Alto
    US San Jose, Silicon Valley, Greenville, Hartford, Princeton, Jersey City, Newark, Stamford, Wilmington, Mobile
    UY Montevideo
    UZ Tachkent, Tashkent
    VE Caracas
    VN Hanoi, Ho Chi Minh City, Da Nang, Haiphong
    ZA Johannesburg, Cape Town, Durban, Pretoria, Port Elizabeth
    ZM Lusaka
    ZW Harare
    """
}
