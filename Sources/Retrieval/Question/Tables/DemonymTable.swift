import Offers

/// The adjectives of countries: "allemand", "German".
enum DemonymTable {
  struct Entry: Sendable {
    let country: Country
    /// Whether the adjective is also the name of a language, so that "allemand courant" is a skill.
    let isLanguage: Bool
  }

  /// Every form and its country.
  static let entries: PhraseTable<Entry> = {
    var table = PhraseTable<Entry>()
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split { $0 == 0x20 || $0 == 0x2C }.map { String(Substring($0)) }
      guard let code = words.first, let country = Country(code: String(code.utf8.prefix(2)) ?? "") else { continue }
      let entry = Entry(country: country, isLanguage: code.utf8.count > 2)
      for word in words.dropFirst() {
        table.insert(word.utf8.split(separator: UInt8(ascii: "_")).map { String(Substring($0)) }, entry)
      }
    }
    return table
  }()

  /// Languages by their folded names that are no country's adjective.
  static let otherLanguages: Set = [
    "francais", "francaise", "french", "arabe", "arabic", "mandarin", "hindi", "catalan", "hebreu", "hebrew", "farsi",
    "flamand", "flemish", "cantonais", "cantonese", "swahili", "wolof", "ourdou", "urdu",
  ]

  // MARK: -

  /// Code, a `*` where the adjective is a language too, and the folded forms in French and English.
  private static let text = """
    AR argentin, argentine, argentins, argentines, argentinian
    AT autrichien, autrichienne, autrichiens, autrichiennes, austrian
    AU australien, australienne, australiens, australiennes, australian
    BE belge, belges, belgian
    BG* bulgare, bulgares, bulgarian
    BR bresilien, bresilienne, bresiliens, bresiliennes, brazilian
    CA canadien, canadienne, canadiens, canadiennes, canadian
    CH suisse, suisses, helvetique, helvetiques, swiss
    CI ivoirien, ivoirienne, ivoiriens, ivoiriennes, ivorian
    CL chilien, chilienne, chiliens, chiliennes, chilean
    CM camerounais, camerounaise, camerounaises, cameroonian
    CN* chinois, chinoise, chinoises, chinese
    CO colombien, colombienne, colombiens, colombiennes, colombian
    CZ* tcheque, tcheques, czech
    DE* allemand, allemande, allemands, allemandes, german
    DK* danois, danoise, danoises, danish
    DZ algerien, algerienne, algeriens, algeriennes, algerian
    EE* estonien, estonienne, estoniens, estoniennes, estonian
    EG egyptien, egyptienne, egyptiens, egyptiennes, egyptian
    ES* espagnol, espagnole, espagnols, espagnoles, spanish
    FI* finlandais, finlandaise, finlandaises, finnois, finnish
    GA gabonais, gabonaise, gabonaises, gabonese
    GB britannique, britanniques, british, ecossais, ecossaise, scottish, gallois, galloise, welsh
    GB* anglais, anglaise, anglaises, english
    GR* grec, grecque, grecs, grecques, greek
    HR* croate, croates, croatian
    HU* hongrois, hongroise, hongroises, hungarian
    ID* indonesien, indonesienne, indonesiens, indonesiennes, indonesian
    IE irlandais, irlandaise, irlandaises, irish
    IN indien, indienne, indiens, indiennes, indian
    IL israelien, israelienne, israeliens, israeliennes, israeli
    IT* italien, italienne, italiens, italiennes, italian
    JP* japonais, japonaise, japonaises, japanese
    KH cambodgien, cambodgienne, cambodgiens, cambodgiennes, cambodian
    KR* coreen, coreenne, coreens, coreennes, korean, sud_coreen, sud_coreenne, south_korean
    KE kenyan, kenyane, kenyans, kenyanes
    LT* lituanien, lituanienne, lituaniens, lituaniennes, lithuanian
    LU luxembourgeois, luxembourgeoise, luxembourgeoises, luxembourgish
    LV* letton, lettone, lettons, lettones, latvian
    MA marocain, marocaine, marocains, marocaines, moroccan
    MG* malgache, malgaches, malagasy
    MT maltais, maltaise, maltaises, maltese
    MU mauricien, mauricienne, mauriciens, mauriciennes, mauritian
    MX mexicain, mexicaine, mexicains, mexicaines, mexican
    MY malaisien, malaisienne, malaisiens, malaisiennes, malaysian
    NG nigerian, nigeriane, nigerians, nigerianes
    NL* neerlandais, neerlandaise, neerlandaises, hollandais, hollandaise, hollandaises, dutch
    NO* norvegien, norvegienne, norvegiens, norvegiennes, norwegian
    NZ neo_zelandais, neo_zelandaise, neo_zelandaises
    PE peruvien, peruvienne, peruviens, peruviennes, peruvian
    PH philippin, philippine, philippins, filipino
    PL* polonais, polonaise, polonaises, polish
    PT* portugais, portugaise, portugaises, portuguese
    QA qatari, qatarie, qataris, qatarien, qatarienne
    RO* roumain, roumaine, roumains, roumaines, romanian
    RS* serbe, serbes, serbian
    RU* russe, russes, russian
    SA saoudien, saoudienne, saoudiens, saoudiennes
    SE* suedois, suedoise, suedoises, swedish
    SG singapourien, singapourienne, singapouriens, singapouriennes, singaporean
    SI* slovene, slovenes, slovenian
    SK* slovaque, slovaques, slovak
    SN senegalais, senegalaise, senegalaises, senegalese
    TH* thailandais, thailandaise, thailandaises, thai
    TN tunisien, tunisienne, tunisiens, tunisiennes, tunisian
    TR* turc, turque, turcs, turques, turkish
    TW taiwanais, taiwanaise, taiwanaises, taiwanese
    UA* ukrainien, ukrainienne, ukrainiens, ukrainiennes, ukrainian
    US americain, americaine, americains, americaines, american, etats_unien, etats_unienne
    VN* vietnamien, vietnamienne, vietnamiens, vietnamiennes, vietnamese
    ZA sud_africain, sud_africaine, sud_africains, sud_africaines, south_african
    AE emirati, emirien, emirienne, emiriens, emiriennes
    KZ kazakh, kazakhe, kazakhs, kazakhes
    """
}
