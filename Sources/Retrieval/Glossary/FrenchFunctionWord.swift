/// The French words that link others, with what becomes of them in an English gloss.
enum FrenchFunctionWord {
  /// The English for a word that links: empty for one to drop, nil for any other word.
  static func english(for token: Token) -> String? {
    token.text == "où" ? "where" : table[token.folded]
  }

  /// Whether a word is one of these and no word of English: "à", but not "a".
  static func isFrenchOnly(_ token: Token) -> Bool {
    guard table[token.folded] != nil else { return false }
    return token.text != token.folded || !englishToo.contains(token.folded)
  }

  /// Whether a folded noun takes the noun that follows it before it in English: "stage marketing" is a marketing
  /// internship.
  static func isHead(_ folded: String) -> Bool { heads.contains(folded) }

  // MARK: -

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for word in dropped.split(separator: " ") { table[String(word)] = "" }
    for pair in translated.split(separator: ",") {
      let words = pair.split(separator: " ")
      for word in words.dropLast() { table[String(word)] = words.last.map(String.init) ?? "" }
    }
    return table
  }()

  /// Each English word behind its French ones, accents folded.
  private static let translated = """
    a au aux dans en in,avec with,sans without,pour for,chez at,sur on,par by,vers towards,entre between,et and,ou or,\
    hors excluding,sauf except,pres proche near,apres after,avant before,pendant during,depuis since,pas not,ni nor,\
    moins less,plus more,comme as,parlant speaking,base basee based,contre against,selon by,autour around,\
    quel quelle quels quelles which,comment how,combien many,pourquoi why
    """

  private static let dropped = """
    adore ai aime aimerais ainsi ans aussi avoir ayant beaucoup bien c car ce ceci cela celle celles celui ces cet \
    cette cherchant cherchons d de des desire donc dont du e elle elles es est etant etre eu faire fait faut fe hf \
    il ils interesse interessee j je jusqu l la le les leur leurs lui m ma me mes moi mon n ne nos notre nous on ont \
    peut peux possible pouvoir proposez qu que quelque quelques qui s sa se serait ses si soit son sont souhaitant \
    souhaite souhaiterais suis t te tes toi ton tous tout toute toutes tres trice trouve trouver tu un une veut veux \
    vos votre voudrais vous y
    """

  /// Words of the table that English has too, or that stand in names of places and companies: "La Paz", "El Al".
  private static let englishToo = Set(
    """
    a ai ans au base bien c car comment contre d de des desire du e entre es est fait fe hf il j l la le les m ma me \
    moi n ne notre on par plus possible pour proche que qui s sauf se si son sur t te tes ton tous tout tu vous y
    """.split(separator: " ").map(String.init)
  )

  private static let heads = Set(
    """
    alternance alternant analyste architecte assistant assistante charge chargee chef cheffe conseiller conseillere \
    consultant consultante coordinateur coordinatrice coordonnateur developpeur developpeuse directeur directrice \
    emploi emplois expert experte formateur formation formations gestionnaire ingenieur ingenieure ingenieurs job \
    jobs manager mission missions offre offres poste postes projet projets responsable responsables secteur secteurs \
    specialiste stage stages stagiaire technicien technicienne
    """.split(separator: " ").map(String.init)
  )
}
