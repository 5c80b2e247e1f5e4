import Offers
import Synchronization

/// The cities of offers that ``PlaceTable`` hasn't, under names that people would type: "BRIDGWATER" is Bridgwater.
///
/// Only the first words are indexed at once; the names are worked out at the first question that has one of them.
final class CityVocabulary: Sendable {
  private struct Built: Sendable {
    var names = PhraseTable<PlaceName>()
    var spellings = PlaceSpellings()
  }

  private let countries: [String: Set<Country>]
  private let firstWords: Set<WordHash>
  private let built = Mutex<Built?>(nil)

  /// - Parameter countries: Each city as offers write it, and the countries they put it in.
  init(_ countries: [String: Set<Country>]) {
    self.countries = countries
    var firstWords = Set<WordHash>(minimumCapacity: countries.count)
    for city in countries.keys {
      for word in FoldedWordHashes(name: city).prefix(1) { firstWords.insert(word) }
    }
    self.firstWords = firstWords
  }

  /// The longest city that begins at a token.
  func longest(at index: Int, in question: QuestionTokens) -> (end: Int, value: PlaceName)? {
    guard let token = question[index], firstWords.contains(token.hash) else { return nil }
    return whole.names.longest(at: index, in: question)
  }

  func value(of words: [String]) -> PlaceName? { whole.names.value(of: words) }

  /// The names in a form in which misspelt ones are found.
  var spellings: PlaceSpellings { whole.spellings }

  // MARK: -

  private var whole: Built {
    built.withLock { built in
      if let built { return built }
      let new = build()
      built = new
      return new
    }
  }

  private func build() -> Built {
    var cities: [[String]: (name: String, countries: Set<Country>)] = [:]
    for (city, countries) in countries {
      guard let (words, name) = Self.name(of: city) else { continue }
      let known = cities[words]
      cities[words] = (min(known?.name ?? name, name), (known?.countries ?? []).union(countries))
    }
    var built = Built()
    for (words, city) in cities.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let place = Place.city(city.name, countries: city.countries)
      built.names.insert(words, PlaceName(place: place, needsEvidence: Self.isDoubtful(words)))
      built.spellings.add(words, place)
    }
    return built
  }

  /// A city without its state or district, "HOUSTON -TX-" or "New York, NY"; nil where the world's table has it.
  private static func name(of city: String) -> (words: [String], name: String)? {
    let scalars = Array(city.unicodeScalars.prefix(64))
    let tokens = QuestionLexer.tokens(in: scalars)
    let rest = tokens.dropFirst().prefix { !$0.startsClause && !$0.hasMinus && $0.gap != .tightComma }
    let parts = tokens.prefix(1) + rest
    let words = parts.map(\.folded)
    guard let first = parts.first, let last = parts.last, words.joined().utf8.count > 2,
      PlaceTable.standard.names.value(of: words) == nil
    else { return nil }
    let text = String(String.UnicodeScalarView(scalars[first.range.lowerBound..<last.range.upperBound]))
    let isShouted = parts.allSatisfy { $0.isUppercase || $0.folded.utf8.count == 1 }
    return (words, isShouted ? capitalized(text) : text)
  }

  private static func isDoubtful(_ words: [String]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    return word.utf8.count <= 3 || AmbiguousNames.places.contains(word) || AmbiguousNames.genericWords.contains(word)
      || AmbiguousNames.companies.contains(word)
      || StopWords.contains(Token(text: word, folded: word, range: 0..<word.utf8.count))
  }

  private static func capitalized(_ name: String) -> String {
    var result = ""
    var isStart = true
    for character in name {
      result += isStart ? character.uppercased() : character.lowercased()
      isStart = !character.isLetter
    }
    return result
  }
}
