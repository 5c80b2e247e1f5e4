extension Country {
  /// All countries, written down once: codes, names, zone and other spellings.
  ///
  /// 237 rows are the API's list of late 2025 with the API's own zones. That list lacks fourteen territories of
  /// ISO 3166, most of them French (AI, BL, GF, GP, MF, MQ, NC, NU, PF, PM, RE, TF, WF, YT); their zones are those of
  /// their neighbours. Two codes are not ISO's today: AN was withdrawn, XK is user-assigned; the API lists both.
  enum Table {
    /// One country as the table has it.
    struct Row: Sendable {
      /// ISO 3166 alpha-2, upper case.
      let code: String
      /// ISO 3166 alpha-3, upper case.
      let alpha3: String
      /// The API's zone.
      let zone: Zone
      /// French, with accents and normal case.
      let frenchName: String
      /// English, with accents and normal case.
      let englishName: String
      /// What else the API and people write; none equals a name above or another spelling after folding.
      fileprivate(set) var otherNames: [String]

      /// All spellings: French, English, others.
      var names: [String] { [frenchName, englishName] + otherNames }
    }

    /// The rows by code. Read from the text at first use.
    static let rows: [Row] = parse(text)

    // MARK: -

    private static func parse(_ text: String) -> [Row] {
      var rows: [Row] = []
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        if line.first == UInt8(ascii: " "), let last = rows.indices.last {
          rows[last].otherNames += fields(of: line, separatedBy: ";")
        } else {
          rows.append(row(from: line))
        }
      }
      return rows
    }

    private static func row(from line: Substring.UTF8View) -> Row {
      let columns = line.split(separator: UInt8(ascii: "|"))
      let codes = columns.first.map { fields(of: $0, separatedBy: " ") } ?? []
      guard columns.count >= 3, codes.count == 3, let zone = Int(codes[2]).flatMap(Zone.init(rawValue:)) else {
        preconditionFailure("The country table has a malformed row: \(Substring(line))")
      }
      return Row(
        code: codes[0],
        alpha3: codes[1],
        zone: zone,
        frenchName: trimmed(columns[1]),
        englishName: trimmed(columns[2]),
        otherNames: columns.count > 3 ? fields(of: columns[3], separatedBy: ";") : []
      )
    }

    private static func fields(of column: Substring.UTF8View, separatedBy separator: Unicode.Scalar) -> [String] {
      column.split(separator: UInt8(ascii: separator)).map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ field: Substring.UTF8View) -> String {
      let space = UInt8(ascii: " ")
      var field = field.drop { $0 == space }
      while field.last == space {
        field.removeLast()
      }
      return String(Substring(field))
    }
  }
}

// Columns: alpha-2, alpha-3, zone | French | English | other spellings, separated by semicolons. An indented line goes
// on with the spellings of the row above. Spellings that fold to one of the two names, such as the API's upper-case
// French, are left out: folding finds them.
extension Country.Table {
  private static let text = """
    AD AND 5 | Andorre | Andorra
    AE ARE 8 | Émirats arabes unis | United Arab Emirates | Émirats; Émirats arabes; EAU; Emirates; UAE; U.A.E.
    AF AFG 8 | Afghanistan | Afghanistan
    AG ATG 3 | Antigua-et-Barbuda | Antigua and Barbuda | Antigua & Barbuda; Antigua
    AI AIA 3 | Anguilla | Anguilla
    AL ALB 5 | Albanie | Albania
    AM ARM 6 | Arménie | Armenia
    AN ANT 3 | Antilles néerlandaises | Netherlands Antilles | Dutch Antilles
    AO AGO 1 | Angola | Angola
    AQ ATA 3 | Antarctique | Antarctica
    AR ARG 3 | Argentine | Argentina
    AS ASM 4 | Samoa américaines | American Samoa | Samoa américaine
    AT AUT 5 | Autriche | Austria | Österreich
    AU AUS 4 | Australie | Australia
    AW ABW 3 | Aruba | Aruba
    AX ALA 5 | Îles Åland | Åland Islands | Åland
    AZ AZE 8 | Azerbaïdjan | Azerbaijan
    BA BIH 5 | Bosnie-Herzégovine | Bosnia and Herzegovina | Bosnie; Bosnie et Herzégovine; Bosnia & Herzegovina;
          Bosnia
    BB BRB 3 | Barbade | Barbados
    BD BGD 4 | Bangladesh | Bangladesh
    BE BEL 5 | Belgique | Belgium | België; Belgien
    BF BFA 1 | Burkina Faso | Burkina Faso
    BG BGR 6 | Bulgarie | Bulgaria
    BH BHR 8 | Bahreïn | Bahrain
    BI BDI 1 | Burundi | Burundi
    BJ BEN 1 | Bénin | Benin
    BL BLM 3 | Saint-Barthélemy | Saint Barthélemy | St. Barthélemy; St Barth; Saint-Barth
    BM BMU 3 | Bermudes | Bermuda
    BN BRN 4 | Brunei | Brunei | Brunei Darussalam
    BO BOL 3 | Bolivie | Bolivia | État plurinational de Bolivie; Plurinational State of Bolivia
    BQ BES 3 | Bonaire, Saint-Eustache et Saba | Bonaire, Sint Eustatius and Saba | Pays-Bas caribéens;
          Caribbean Netherlands; Bonaire
    BR BRA 3 | Brésil | Brazil | Brasil
    BS BHS 2 | Bahamas | Bahamas
    BT BTN 4 | Bhoutan | Bhutan
    BV BVT 5 | Île Bouvet | Bouvet Island
    BW BWA 1 | Botswana | Botswana
    BY BLR 6 | Biélorussie | Belarus | Byelorussia
    BZ BLZ 3 | Belize | Belize
    CA CAN 2 | Canada | Canada
    CC CCK 4 | Îles Cocos | Cocos Islands | Îles Cocos (Keeling); Cocos (Keeling) Islands; Îles Keeling;
          Keeling Islands
    CD COD 1 | République démocratique du Congo | Democratic Republic of the Congo | Congo (République démocratique);
          Congo (République démocratique du); Congo-Kinshasa; RDC; R.D.C.; RD Congo; République démocratique de Congo;
          Democratic Republic of Congo; DR Congo; DRC; D.R.C.; Zaïre
    CF CAF 1 | République centrafricaine | Central African Republic | Centrafrique; Centrafricaine (République); RCA
    CG COG 1 | Congo | Republic of the Congo | République du Congo; Congo (République du); Congo-Brazzaville;
          Republic of Congo
    CH CHE 5 | Suisse | Switzerland | Schweiz; Svizzera; Confédération suisse
    CI CIV 1 | Côte d'Ivoire | Côte d'Ivoire | Ivory Coast; République de Côte d'Ivoire; RCI
    CK COK 4 | Îles Cook | Cook Islands
    CL CHL 3 | Chili | Chile
    CM CMR 1 | Cameroun | Cameroon
    CN CHN 4 | Chine | China | Chine populaire; Chine continentale; République populaire de Chine; RPC; Mainland China;
          People's Republic of China; PRC
    CO COL 3 | Colombie | Colombia
    CR CRI 3 | Costa Rica | Costa Rica
    CU CUB 3 | Cuba | Cuba
    CV CPV 1 | Cap-Vert | Cape Verde | Cabo Verde; Îles du Cap-Vert
    CW CUW 3 | Curaçao | Curaçao
    CX CXR 4 | Île Christmas | Christmas Island
    CY CYP 5 | Chypre | Cyprus
    CZ CZE 6 | Tchéquie | Czechia | République tchèque; Tchèque (République); Czech Republic; Česko
    DE DEU 5 | Allemagne | Germany | Deutschland; République fédérale d'Allemagne; RFA; Federal Republic of Germany
    DJ DJI 1 | Djibouti | Djibouti
    DK DNK 5 | Danemark | Denmark | Danmark
    DM DMA 3 | Dominique | Dominica | Commonwealth de la Dominique; Commonwealth of Dominica
    DO DOM 3 | République dominicaine | Dominican Republic | Dominicaine (République); Rép. dominicaine;
          Dominican Rep.
    DZ DZA 7 | Algérie | Algeria
    EC ECU 3 | Équateur | Ecuador
    EE EST 5 | Estonie | Estonia
    EG EGY 8 | Égypte | Egypt
    EH ESH 7 | Sahara occidental | Western Sahara
    ER ERI 1 | Érythrée | Eritrea
    ES ESP 5 | Espagne | Spain | España
    ET ETH 1 | Éthiopie | Ethiopia
    FI FIN 5 | Finlande | Finland | Suomi
    FJ FJI 4 | Fidji | Fiji | Îles Fidji; Fiji Islands
    FK FLK 3 | Îles Malouines | Falkland Islands | Malouines; Îles Falkland; Falkland; Falklands
    FM FSM 4 | Micronésie | Micronesia | États fédérés de Micronésie; Federated States of Micronesia
    FO FRO 5 | Îles Féroé | Faroe Islands | Féroé; Faroes; Faeroe Islands
    FR FRA 5 | France | France | France métropolitaine; République française; Metropolitan France
    GA GAB 1 | Gabon | Gabon
    GB GBR 5 | Royaume-Uni | United Kingdom | Grande-Bretagne; Angleterre; Écosse; Pays de Galles; Irlande du Nord;
          Royaume-Uni de Grande-Bretagne et d'Irlande du Nord; Great Britain; Britain; England; Scotland; Wales;
          Northern Ireland; UK; U.K.; United Kingdom of Great Britain and Northern Ireland
    GD GRD 3 | Grenade | Grenada
    GE GEO 6 | Géorgie | Georgia
    GF GUF 3 | Guyane | French Guiana | Guyane française
    GG GGY 5 | Guernesey | Guernsey
    GH GHA 1 | Ghana | Ghana
    GI GIB 5 | Gibraltar | Gibraltar
    GL GRL 5 | Groenland | Greenland
    GM GMB 1 | Gambie | Gambia
    GN GIN 1 | Guinée | Guinea | Guinée-Conakry; Guinea-Conakry; République de Guinée; Republic of Guinea
    GP GLP 3 | Guadeloupe | Guadeloupe
    GQ GNQ 1 | Guinée équatoriale | Equatorial Guinea
    GR GRC 5 | Grèce | Greece | Hellas
    GS SGS 3 | Géorgie du Sud-et-les Îles Sandwich du Sud | South Georgia and the South Sandwich Islands |
          Géorgie du Sud; South Georgia & South Sandwich Islands; South Georgia
    GT GTM 3 | Guatemala | Guatemala
    GU GUM 4 | Guam | Guam
    GW GNB 1 | Guinée-Bissau | Guinea-Bissau | Guinée-Bissao
    GY GUY 3 | Guyana | Guyana
    HK HKG 4 | Hong Kong | Hong Kong | Hongkong; R.A.S. chinoise de Hong Kong; Hong Kong SAR China; Hong Kong SAR
    HM HMD 4 | Îles Heard-et-MacDonald | Heard and McDonald Islands | Île Heard et Îles MacDonald;
          Heard & McDonald Islands; Heard Island and McDonald Islands
    HN HND 3 | Honduras | Honduras
    HR HRV 5 | Croatie | Croatia | Hrvatska
    HT HTI 3 | Haïti | Haiti
    HU HUN 6 | Hongrie | Hungary | Magyarország
    ID IDN 4 | Indonésie | Indonesia
    IE IRL 5 | Irlande | Ireland | Éire; République d'Irlande; Republic of Ireland
    IL ISR 8 | Israël | Israel
    IM IMN 5 | Île de Man | Isle of Man
    IN IND 4 | Inde | India
    IO IOT 1 | Territoire britannique de l'océan Indien | British Indian Ocean Territory
    IQ IRQ 8 | Irak | Iraq
    IR IRN 8 | Iran | Iran | République islamique d'Iran; Iran (République islamique d'); Islamic Republic of Iran
    IS ISL 5 | Islande | Iceland | Ísland
    IT ITA 5 | Italie | Italy | Italia
    JE JEY 5 | Jersey | Jersey
    JM JAM 3 | Jamaïque | Jamaica
    JO JOR 8 | Jordanie | Jordan
    JP JPN 4 | Japon | Japan | Nippon
    KE KEN 1 | Kenya | Kenya
    KG KGZ 6 | Kirghizistan | Kyrgyzstan | Kirghizstan; Kirghizie; Kyrgyz Republic
    KH KHM 4 | Cambodge | Cambodia
    KI KIR 4 | Kiribati | Kiribati
    KM COM 1 | Comores | Comoros | Îles Comores; Union des Comores
    KN KNA 3 | Saint-Christophe-et-Niévès | Saint Kitts and Nevis | Saint-Kitts-et-Nevis; St. Kitts & Nevis;
          St. Kitts and Nevis; Saint Kitts & Nevis
    KP PRK 4 | Corée du Nord | North Korea | RPDC; République populaire démocratique de Corée; DPRK;
          Democratic People's Republic of Korea
    KR KOR 4 | Corée du Sud | South Korea | Corée; République de Corée; Corée (République de); Corée (Sud); Korea;
          Republic of Korea; Korea (Republic of)
    KW KWT 8 | Koweït | Kuwait
    KY CYM 3 | Îles Caïmans | Cayman Islands | Caïmans; Caymans
    KZ KAZ 6 | Kazakhstan | Kazakhstan | Kazakstan
    LA LAO 4 | Laos | Laos | République démocratique populaire lao; Lao People's Democratic Republic; Lao PDR
    LB LBN 8 | Liban | Lebanon
    LC LCA 3 | Sainte-Lucie | Saint Lucia | Ste-Lucie; St. Lucia
    LI LIE 5 | Liechtenstein | Liechtenstein
    LK LKA 4 | Sri Lanka | Sri Lanka
    LR LBR 1 | Liberia | Liberia
    LS LSO 1 | Lesotho | Lesotho
    LT LTU 6 | Lituanie | Lithuania
    LU LUX 5 | Luxembourg | Luxembourg | Grand-Duché de Luxembourg; Grand-Duché; Luxemburg; Lëtzebuerg
    LV LVA 5 | Lettonie | Latvia | Lettonia
    LY LBY 7 | Libye | Libya | Libyan Arab Jamahiriya
    MA MAR 7 | Maroc | Morocco
    MC MCO 5 | Monaco | Monaco
    MD MDA 6 | Moldavie | Moldova | République de Moldavie; Moldavia; Republic of Moldova
    ME MNE 5 | Monténégro | Montenegro
    MF MAF 3 | Saint-Martin | Saint Martin | Saint-Martin (partie française); St. Martin; Saint Martin (French part)
    MG MDG 1 | Madagascar | Madagascar
    MH MHL 4 | Îles Marshall | Marshall Islands
    MK MKD 5 | Macédoine du Nord | North Macedonia | Macédoine; République de Macédoine; ARYM; Macedonia; FYROM
    ML MLI 1 | Mali | Mali
    MM MMR 4 | Myanmar | Myanmar | Birmanie; Burma; Myanmar (Burma)
    MN MNG 4 | Mongolie | Mongolia
    MO MAC 4 | Macao | Macao | Macau; R.A.S. chinoise de Macao; Macao SAR China
    MP MNP 4 | Îles Mariannes du Nord | Northern Mariana Islands | Mariannes du Nord; Northern Marianas
    MQ MTQ 3 | Martinique | Martinique
    MR MRT 1 | Mauritanie | Mauritania
    MS MSR 3 | Montserrat | Montserrat
    MT MLT 5 | Malte | Malta
    MU MUS 1 | Maurice | Mauritius | Île Maurice; République de Maurice
    MV MDV 4 | Maldives | Maldives
    MW MWI 1 | Malawi | Malawi
    MX MEX 3 | Mexique | Mexico | Méjico
    MY MYS 4 | Malaisie | Malaysia | Malaysie
    MZ MOZ 1 | Mozambique | Mozambique
    NA NAM 1 | Namibie | Namibia
    NC NCL 4 | Nouvelle-Calédonie | New Caledonia | Nlle-Calédonie
    NE NER 1 | Niger | Niger
    NF NFK 4 | Île Norfolk | Norfolk Island
    NG NGA 1 | Nigeria | Nigeria
    NI NIC 3 | Nicaragua | Nicaragua
    NL NLD 5 | Pays-Bas | Netherlands | Hollande; Holland; Nederland
    NO NOR 5 | Norvège | Norway | Norge; Noreg
    NP NPL 4 | Népal | Nepal
    NR NRU 4 | Nauru | Nauru
    NU NIU 4 | Niue | Niue
    NZ NZL 4 | Nouvelle-Zélande | New Zealand | Nlle-Zélande; Aotearoa
    OM OMN 8 | Oman | Oman
    PA PAN 3 | Panama | Panama
    PE PER 3 | Pérou | Peru
    PF PYF 4 | Polynésie française | French Polynesia | Polynésie; Tahiti
    PG PNG 4 | Papouasie-Nouvelle-Guinée | Papua New Guinea | Papouasie Nlle Guinée
    PH PHL 4 | Philippines | Philippines | Pilipinas
    PK PAK 8 | Pakistan | Pakistan
    PL POL 6 | Pologne | Poland | Polska
    PM SPM 2 | Saint-Pierre-et-Miquelon | Saint Pierre and Miquelon | St-Pierre-et-Miquelon; St. Pierre & Miquelon;
          Saint Pierre & Miquelon
    PN PCN 4 | Îles Pitcairn | Pitcairn Islands | Pitcairn
    PR PRI 3 | Porto Rico | Puerto Rico
    PS PSE 8 | Palestine | Palestine | Palestine, État de; État de Palestine; Territoires palestiniens;
          Territoires palestiniens occupés; State of Palestine; Palestinian Territories
    PT PRT 5 | Portugal | Portugal
    PW PLW 4 | Palaos | Palau | Belau
    PY PRY 3 | Paraguay | Paraguay
    QA QAT 8 | Qatar | Qatar
    RE REU 1 | La Réunion | Réunion | Île de la Réunion; Reunion Island
    RO ROU 6 | Roumanie | Romania | Rumania
    RS SRB 5 | Serbie | Serbia
    RU RUS 6 | Russie | Russia | Fédération de Russie; Russie (Fédération de); Russian Federation
    RW RWA 1 | Rwanda | Rwanda | Ruanda
    SA SAU 8 | Arabie saoudite | Saudi Arabia | Arabie séoudite; Royaume d'Arabie saoudite; Kingdom of Saudi Arabia;
          KSA; K.S.A.; Saudi
    SB SLB 4 | Îles Salomon | Solomon Islands | Salomon; Salomon (Îles); Solomons
    SC SYC 1 | Seychelles | Seychelles
    SD SDN 1 | Soudan | Sudan
    SE SWE 5 | Suède | Sweden | Sverige
    SG SGP 4 | Singapour | Singapore
    SH SHN 1 | Sainte-Hélène | Saint Helena | Ste-Hélène; St. Helena
    SI SVN 5 | Slovénie | Slovenia | Slovenija
    SJ SJM 5 | Svalbard et Jan Mayen | Svalbard and Jan Mayen | Svalbard et Île Jan Mayen; Svalbard & Jan Mayen;
          Svalbard; Spitzberg
    SK SVK 6 | Slovaquie | Slovakia | République slovaque; Slovak Republic; Slovensko
    SL SLE 1 | Sierra Leone | Sierra Leone
    SM SMR 5 | Saint-Marin | San Marino | Saint Marin (République de)
    SN SEN 1 | Sénégal | Senegal
    SO SOM 1 | Somalie | Somalia
    SR SUR 3 | Suriname | Suriname | Surinam
    SS SSD 1 | Soudan du Sud | South Sudan | Sud-Soudan; Soudan-Sud
    ST STP 1 | Sao Tomé-et-Principe | São Tomé and Príncipe | Sao Tomé; São Tomé & Príncipe
    SV SLV 3 | Salvador | El Salvador
    SX SXM 3 | Saint-Martin (partie néerlandaise) | Sint Maarten | Saint Martin (Dutch part)
    SY SYR 8 | Syrie | Syria | République arabe syrienne; Syrian Arab Republic
    SZ SWZ 1 | Eswatini | Eswatini | Swaziland; Kingdom of Eswatini
    TC TCA 3 | Îles Turques-et-Caïques | Turks and Caicos Islands | Îles Turks-et-Caïcos; Turks & Caicos Islands;
          Turks and Caicos
    TD TCD 1 | Tchad | Chad
    TF ATF 1 | Terres australes françaises | French Southern Territories | Terres australes et antarctiques françaises;
          TAAF
    TG TGO 1 | Togo | Togo
    TH THA 4 | Thaïlande | Thailand
    TJ TJK 6 | Tadjikistan | Tajikistan
    TK TKL 4 | Tokelau | Tokelau
    TL TLS 4 | Timor oriental | Timor-Leste | Timor; East Timor
    TM TKM 6 | Turkménistan | Turkmenistan
    TN TUN 7 | Tunisie | Tunisia
    TO TON 4 | Tonga | Tonga
    TR TUR 8 | Turquie | Turkey | Türkiye; République de Turquie
    TT TTO 3 | Trinité-et-Tobago | Trinidad and Tobago | Trinidad & Tobago; Trinité; Trinidad; Trinidad-et-Tobago
    TV TUV 4 | Tuvalu | Tuvalu
    TW TWN 4 | Taïwan | Taiwan | Taïwan (Chine); Chinese Taipei
    TZ TZA 1 | Tanzanie | Tanzania | République-Unie de Tanzanie; United Republic of Tanzania
    UA UKR 6 | Ukraine | Ukraine
    UG UGA 1 | Ouganda | Uganda
    UM UMI 4 | Îles mineures éloignées des États-Unis | United States Minor Outlying Islands | U.S. Outlying Islands
    US USA 2 | États-Unis | United States | États-Unis d'Amérique; United States of America; USA; U.S.A.; U.S.; EUA
    UY URY 3 | Uruguay | Uruguay
    UZ UZB 6 | Ouzbékistan | Uzbekistan
    VA VAT 5 | Vatican | Vatican City | Saint-Siège; Cité du Vatican; État de la Cité du Vatican; Holy See;
          Vatican City State
    VC VCT 3 | Saint-Vincent-et-les Grenadines | Saint Vincent and the Grenadines | Saint-Vincent; St. Vincent;
          St. Vincent & Grenadines; St. Vincent and the Grenadines
    VE VEN 3 | Venezuela | Venezuela | République bolivarienne du Venezuela; Bolivarian Republic of Venezuela
    VG VGB 3 | Îles Vierges britanniques | British Virgin Islands
    VI VIR 3 | Îles Vierges des États-Unis | United States Virgin Islands | Îles Vierges américaines;
          U.S. Virgin Islands; American Virgin Islands
    VN VNM 4 | Viêt Nam | Vietnam | République socialiste du Viêt Nam
    VU VUT 4 | Vanuatu | Vanuatu
    WF WLF 4 | Wallis-et-Futuna | Wallis and Futuna | Wallis & Futuna; Wallis
    WS WSM 4 | Samoa | Samoa | Samoa occidentales; Western Samoa
    XK XKX 5 | Kosovo | Kosovo | Kosova
    YE YEM 8 | Yémen | Yemen
    YT MYT 1 | Mayotte | Mayotte
    ZA ZAF 1 | Afrique du Sud | South Africa | RSA; République sud-africaine; Republic of South Africa
    ZM ZMB 1 | Zambie | Zambia
    ZW ZWE 1 | Zimbabwe | Zimbabwe
    """
}
