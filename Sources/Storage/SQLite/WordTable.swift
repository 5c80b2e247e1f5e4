import GRDB
import Offers
import Retrieval

/// The full-text index: the stems of each online offer, field by field.
enum WordTable {
  private static let analyzer = TextAnalyzer()

  static func add(_ offer: Offer, in db: Database) throws {
    let language = offer.language ?? .french
    var asWritten: [String] = []
    func stems(_ texts: [String?]) -> String {
      let tokens = texts.compactMap { $0 }.flatMap { analyzer.contentTokens(in: $0) }
      asWritten += tokens.map { analyzer.lightStem(of: $0) } + [fieldEnd]
      return tokens.map { mark(language) + analyzer.stem(of: $0, in: language) }.joined(separator: " ")
    }
    let places = (offer.country?.spellings ?? []) + [offer.countryLabel].compactMap { $0 }
    let city = offer.city.map { [$0] + CityName.spellings(of: $0).dropFirst() } ?? []
    let fields = offer.specializations.flatMap { [$0.label, $0.englishLabel] }
    let columns = [
      stems([offer.originalTitle]), stems([offer.company]), stems(city), stems(places), stems([offer.sector] + fields),
      stems([offer.texts.description]), stems([offer.texts.profile]),
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO offer_words (rowid, title, company, city, country, sector, description, profile, words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [offer.id] + StatementArguments(columns + [asWritten.joined(separator: " ")]))
  }

  static func remove(_ id: Offer.ID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM offer_words WHERE rowid = ?").execute(arguments: [id])
  }

  static func postings(for term: LexicalTerm, in db: Database) throws -> Postings {
    var postings = Postings()
    guard let pattern = pattern(for: term) else { return postings }
    let rank = if case .word = term.kind { rank } else { rankAsWritten }
    let cursor = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT rowid, -\(rank) FROM offer_words WHERE offer_words MATCH ? ORDER BY rowid"),
      arguments: [pattern])
    while let row = try cursor.next() {
      postings.append(try row.required(0, Int.self), score: try row.required(1, Double.self))
    }
    return postings
  }

  /// How many offers hold each word as it is written.
  static func holders(of words: [String], in db: Database) throws -> [String: Int] {
    let statement = try db.cachedStatement(sql: "SELECT doc FROM offer_vocabulary WHERE term = ? AND col = 'words'")
    return try words.reduce(into: [:]) { found, word in found[word] = try Int.fetchOne(statement, arguments: [word]) }
  }

  /// The words, as they are written, that begin with a letter, with how many offers hold each.
  static func written(
    beginning letter: Unicode.Scalar, in db: Database
  ) throws -> [(word: String, holders: Int)] {
    guard let next = Unicode.Scalar(letter.value + 1) else { return [] }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT term, doc FROM offer_vocabulary WHERE term >= ? AND term < ? AND col = 'words'"),
      arguments: [String(letter), String(next)])
    var found: [(word: String, holders: Int)] = []
    while let row = try rows.next() { found.append((try row.required(0), try row.required(1))) }
    return found
  }

  // MARK: -

  /// SQLite's BM25 with a weight for each column, negative: the smaller, the better.
  private static let rank = """
    bm25(offer_words, \(FieldWeight.title), \(FieldWeight.company), \(FieldWeight.city), \(FieldWeight.country), \
    \(FieldWeight.sector), \(FieldWeight.description), \(FieldWeight.profile), \(FieldWeight.asWritten))
    """

  /// The same for terms that only the last column can hold.
  private static let rankAsWritten = "bm25(offer_words, 0, 0, 0, 0, 0, 0, 0, \(FieldWeight.title))"

  /// Stands between the fields in the column of words as they are written, so that no phrase reaches from one to the
  /// next.
  private static let fieldEnd = "endoffield"

  /// What marks a stem's language: "engin" is a machine in French and what is left of "engineer" in English.
  private static func mark(_ language: Language) -> String { language == .french ? "f" : "e" }

  /// The FTS5 expression that finds a term; nil where nothing is left to look up.
  ///
  /// It is made of letters and digits of the analyzer only, each term between quotes, so no syntax can get in.
  private static func pattern(for term: LexicalTerm) -> String? {
    switch term.kind {
    case .word(let word):
      let stems = [mark(.french) + word.french, mark(.english) + word.english].map(quoted)
      return "(\(stemColumns) : (\(stems.joined(separator: " OR ")))) OR ({words} : \(quoted(word.light)))"
    case .phrase(let words):
      return words.isEmpty ? nil : "{words} : \(quoted(words.map(\.light).joined(separator: " ")))"
    case .prefix(let prefix):
      return "{words} : \(quoted(prefix)) *"
    }
  }

  private static let stemColumns = "{title company city country sector description profile}"

  private static func quoted(_ term: String) -> String {
    "\"" + String(String.UnicodeScalarView(term.unicodeScalars.filter { $0 != "\"" && $0 != "\0" })) + "\""
  }
}
