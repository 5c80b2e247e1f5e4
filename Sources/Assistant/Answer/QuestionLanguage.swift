import Offers
import Retrieval

/// Which language a question is to be answered in.
enum QuestionLanguage {
  /// The language that the question's words tell; where they don't, English.
  static func language(of question: String) -> Language {
    if let language = Language.likelier(in: question) { return language }
    let analyzer = TextAnalyzer()
    let words = Set(analyzer.tokens(in: question).map(\.folded))
    let (french, english) = (words.intersection(Self.french).count, words.intersection(Self.english).count)
    if french != english { return french > english ? .french : .english }
    return EnglishGloss(question, analyzer: analyzer).isTranslated ? .french : .english
  }

  // MARK: -

  /// Words that questions for a figure are made of, where no function word tells the language.
  private static let french: Set = [
    "combien", "offre", "offres", "quel", "quelle", "quels", "quelles", "pays", "salaire", "indemnite", "moyen",
    "moyenne",
    "liste", "entreprises", "villes", "duree", "mediane", "nombre", "paie", "payee", "mieux",
  ]
  private static let english: Set = [
    "how", "many", "offer", "offers", "which", "what", "country", "countries", "salary", "pay", "average", "mean",
    "list",
    "companies", "cities", "length", "median", "number", "in", "best", "paid", "jobs", "job",
  ]
}
