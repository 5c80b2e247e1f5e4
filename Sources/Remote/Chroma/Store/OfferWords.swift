import Foundation
import Offers
import Retrieval

/// The words of one offer as the index compares them: eight lines, a line a field, each word between spaces.
///
/// The first seven lines hold stems, marked with their language; the last holds all words in their order nearly as they
/// are written, with a mark at the end of each field so that no phrase reaches from one to the next. The same terms, in the
/// same fields, as the SQLite store's index has, so that both rank alike.
struct OfferWords: Sendable, Equatable {
  /// The fields in their order, with what a word in each counts; the last is that of words as they are written.
  static let weights = [
    FieldWeight.title, FieldWeight.company, FieldWeight.city, FieldWeight.country, FieldWeight.sector,
    FieldWeight.description, FieldWeight.profile, FieldWeight.asWritten,
  ]

  private static let fieldEnd = "endoffield"
  private static let space = UInt8(ascii: " ")

  /// Ends with a zero, as the C library wants it.
  private let bytes: [CChar]
  /// Where each line ends.
  private let ends: [Int]
  /// How many words all lines have.
  let count: Int

  /// The words of an offer.
  init(_ offer: Offer, analyzer: TextAnalyzer) {
    let language = offer.language ?? .french
    var asWritten: [String] = []
    func stems(_ texts: [String?]) -> [String] {
      let tokens = texts.compactMap { $0 }.flatMap { analyzer.contentTokens(in: $0) }
      asWritten += tokens.map { analyzer.lightStem(of: $0) } + [Self.fieldEnd]
      return tokens.map { Self.mark(language) + analyzer.stem(of: $0, in: language) }
    }
    let places = (offer.country?.spellings ?? []) + [offer.countryLabel].compactMap { $0 }
    let city = offer.city.map { [$0] + CityName.spellings(of: $0).dropFirst() } ?? []
    let fields = offer.specializations.flatMap { [$0.label, $0.englishLabel] }
    var lines = [
      stems([offer.originalTitle]), stems([offer.company]), stems(city), stems(places), stems([offer.sector] + fields),
      stems([offer.texts.description]), stems([offer.texts.profile]),
    ]
    lines.append(asWritten)
    self.init(text: lines.map { " " + $0.joined(separator: " ") + " " }.joined(separator: "\n"))
  }

  /// Words that were stored.
  init(text: String) {
    var bytes: [CChar] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    var ends: [Int] = []
    var count = 0
    var isInWord = false
    for byte in text.utf8 where byte != 0 {
      if byte == UInt8(ascii: "\n") { ends.append(bytes.count) }
      let isSpace = byte == Self.space || byte == UInt8(ascii: "\n")
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
      bytes.append(CChar(bitPattern: byte))
    }
    self.bytes = bytes + [0]
    self.ends = ends + [bytes.count]
    self.count = count
  }

  /// What is stored.
  var text: String { String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }

  /// A mark that tells a stem's language.
  static func mark(_ language: Language) -> String { language == .french ? "f" : "e" }

  /// How often a pattern stands in some lines, each time counted by the weight of its line.
  ///
  /// - Parameter weights: one for each line; lines without weight aren't looked at.
  func frequency(of pattern: WordPattern, weights: [Double]) -> Double {
    var sum = 0.0
    occurrences(of: pattern) { offset in
      guard let line = ends.firstIndex(where: { offset < $0 }), weights.indices.contains(line) else { return }
      sum += weights[line]
    }
    return sum
  }

  /// Gives each word of the last line that has this beginning.
  func eachWrittenWord(beginning: String, _ body: (ArraySlice<CChar>) -> Void) {
    let start = ends.dropLast().last ?? 0
    occurrences(of: WordPattern(beginning: beginning)) { offset in
      guard offset >= start else { return }
      body(bytes[(offset + 1)...].prefix { $0 > 0x20 || $0 < 0 })
    }
  }

  // MARK: -

  private func occurrences(of pattern: WordPattern, _ body: (Int) -> Void) {
    guard !pattern.isEmpty else { return }
    // The C library's search is ten to a hundred times faster than one of ours in a debug build.
    bytes.withUnsafeBufferPointer { all in
      pattern.text.withUnsafeBufferPointer { wanted in
        guard var rest = all.baseAddress, let start = all.baseAddress, let needle = wanted.baseAddress else { return }
        while let found = strstr(rest, needle) {
          let position = UnsafePointer(found)
          body(position - start)
          // The space behind a word may be the one before the next.
          rest = position + 1
        }
      }
    }
  }
}

/// A text that stands for a word, for words side by side or for the beginning of a word.
struct WordPattern: Sendable, Hashable {
  /// Ends with a zero.
  let text: [CChar]

  /// Words side by side; nowhere where a word is empty.
  init(words: [String]) {
    self.init(words.contains("") || words.isEmpty ? "" : " " + words.joined(separator: " ") + " ")
  }

  /// The beginning of a word.
  init(beginning: String) {
    self.init(beginning.isEmpty ? "" : " " + beginning)
  }

  var isEmpty: Bool { text.count < 2 }

  // MARK: -

  private init(_ text: String) {
    self.text = text.utf8.filter { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
  }
}
