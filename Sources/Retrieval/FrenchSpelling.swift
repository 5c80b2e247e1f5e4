/// What a folded French word lost or hides, as far as its letters tell.
enum FrenchSpelling {
  /// The word with the accents that stemming looks at: "activites" is "activités", "premiere" is "première".
  ///
  /// Other accents make no difference to the stem and stay away.
  static func accented(_ folded: String) -> String {
    if let irregular = irregular[folded] { return irregular }
    if let root = rootsInEr.first(where: folded.hasPrefix) {
      // The "é" keeps "-er-" from being read as an ending: "générez" is no future.
      return root.dropLast(2) + "ér" + accentedSuffix(folded.dropFirst(root.count))
    }
    return accentedSuffix(folded[...])
  }

  /// The masculine of an agent's feminine, "vendeuse" or "directrices", and any other word unchanged.
  ///
  /// Most words in "-euse" are adjectives in "-eux", so those of agents are told by the letters before.
  static func masculine(of folded: String) -> String {
    let (word, plural) = singular(folded[...])
    if word == "cheffe" { return "chef" + plural }
    if word.hasSuffix("trice"), !nounsInTrice.contains(word) { return word.dropLast(4) + "eur" + plural }
    guard word.hasSuffix("euse") else { return folded }
    let root = word.dropLast(4)
    let isAgent = agentEndings.contains(where: root.hasSuffix) && !adjectivesInEux.contains(root)
    return isAgent || agents.contains(root) ? root + "eur" + plural : folded
  }

  // MARK: - Accents

  private static func singular(_ word: Substring) -> (word: Substring, plural: String) {
    word.hasSuffix("s") ? (word.dropLast(), "s") : (word, "")
  }

  private static func accentedSuffix(_ suffix: Substring) -> String {
    let (word, plural) = singular(suffix)
    if word.hasSuffix("iere") { return word.dropLast(3) + "ère" + plural }
    if word.hasSuffix("ierement") { return word.dropLast(7) + "èrement" + plural }
    if word.hasSuffix("ee"), !nounsInEe.contains(word) { return word.dropLast(2) + "ée" + plural }
    if word.hasSuffix("ite"), !wordsInIte.contains(word) { return word.dropLast() + "é" + plural }
    if word.hasSuffix("ye") || word.hasSuffix("ie") && isVerb(word.dropLast()) { return word.dropLast() + "é" + plural }
    return String(suffix)
  }

  /// Whether "-er" may follow `root`, which ends in "i": "appreci" or "vari", not "energi".
  private static func isVerb(_ root: Substring) -> Bool {
    root.hasSuffix("ci") && root != "pharmaci" || verbsInIer.contains(root)
  }

  private static let verbsInIer = words(
    """
    affili alli appari appropri cartographi concili confi copi dedi defi domicili etudi expedi expropri initi \
    inventori li mari multipli oubli pari privilegi publi rapatri refugi reli remedi repertori resili salari tri vari
    """
  )

  /// Beginnings of verbs in "-érer" and their kin.
  private static let rootsInEr = [
    "acceler", "adher", "camer", "consider", "cooper", "feder", "gener", "liber", "moder", "oper", "prefer", "recuper",
    "remuner", "temper", "toler",
  ]

  /// Words in "-ite" whose "e" has no accent, where the accent would cost the stem more than that letter.
  private static let wordsInIte = words(
    "bauxite composite explicite favorite granite graphite implicite opposite parasite satellite website"
  )

  /// English nouns that French offers use.
  private static let nounsInEe = words("trainee trustee")

  /// Words whose accent no rule gives, and plurals in "-aux" whose singular is in "-au".
  private static let irregular = [
    "acces": "accès", "congres": "congrès", "deces": "décès", "exces": "excès", "expres": "exprès", "pres": "près",
    "proces": "procès", "progres": "progrès", "succes": "succès",
    "materiaux": "matériau", "noyaux": "noyau", "tuyaux": "tuyau",
  ]

  // MARK: - Genders

  private static let nounsInTrice = words("cicatrice matrice")
  private static let agentEndings = ["ch", "d", "ff", "p", "t"]
  private static let agents = words(
    """
    blanchiss conseill control controll dans entrain entrepren gard programm serv soud surveill tourn travaill voyag
    """
  )
  private static let adjectivesInEux = words("boit cout dout hid hont pomp")

  private static func words(_ list: String) -> Set<Substring> {
    Set(list.split(separator: " "))
  }
}
