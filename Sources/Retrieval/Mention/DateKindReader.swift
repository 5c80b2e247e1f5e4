/// Tells by the words before a date which of an offer's dates it is.
enum DateKindReader {
  /// Nil where no word tells.
  static func kind(before index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> Mention.DateKind? {
    var words = clauses.words(before: index, limit: 9, crossingCommas: true)
    while let first = words.first, articles.contains(first) { words.removeFirst() }
    // "du 1er octobre 2026 au 30 septembre 2027", "from October to March".
    if let first = clauses.words(before: index, limit: 1).first,
      ["au", "to", "until", "till", "through", "a"].contains(first),
      clauses.lastMention > 0, clauses.lastMention >= index - 3, clauses.lastMention < index
    {
      return .end
    }
    for (distance, word) in words.enumerated() {
      let previous = distance + 1 < words.count ? words[distance + 1] : ""
      switch word {
      case _ where publishing.contains(word): return .published
      case _ where closing.contains(word): return .closes
      case "ligne" where ["en", "mise", "hors"].contains(previous):
        return words.contains("hors") ? .closes : .published
      case "jusqu", "until", "till", "avant", "before", "by":
        // What lasts until a day ends then, unless it is the time to apply.
        let rest = words.dropFirst(distance + 1)
        if rest.contains(where: { applying.contains($0) }) { return .closes }
        if word == "jusqu" || word == "until" || word == "till" { return .end }
      case _ where ending.contains(word): return .end
      case _ where starting.contains(word): return .start
      default: break
      }
    }
    return nil
  }

  // MARK: -

  private static let articles: Set = ["le", "la", "l", "the", "on", "du", "des", "en", "in", "au", "a", "de", "d"]
  private static let publishing: Set = [
    "publie", "publiee", "publies", "publiees", "publication", "posted", "published", "online", "parue", "paru",
    "diffusee", "diffusion", "listed", "postee", "advertised", "publications",
  ]
  private static let closing: Set = [
    "cloture", "cloturent", "ferme", "ferment", "limite", "deadline", "close", "closes", "closing", "expire", "expires",
    "expiration", "candidatez", "postuler", "postulez", "apply", "retiree", "candidater", "fermeture",
  ]
  private static let applying: Set = [
    "candidature", "candidatures", "application", "applications", "apply", "open", "ouverte", "ouvert", "ouvertes",
    "postuler", "postulez", "candidater", "candidatez", "disponible", "available", "visible", "ligne", "online",
    "valable",
    "closes", "close",
  ]
  private static let ending: Set = [
    "fin", "termine", "terminer", "terminera", "terminant", "acheve", "achevera", "finit", "end", "ends", "ending",
    "finishing", "finishes", "terminent", "finira",
  ]
  private static let starting: Set = [
    "debut", "debute", "debutent", "debutant", "debuter", "debutera", "commence", "commencer", "commencent",
    "commencant", "commencera", "demarre", "demarrer", "demarrage", "demarrent", "demarrera", "demarrant", "depart",
    "partir", "start", "starts", "starting", "started", "begin", "begins", "beginning", "from", "prise", "commencement",
    "compter", "commencing", "rentree", "kicks", "departure",
  ]
}
