import Offers

/// The companies of the offers, found by the words of a question.
///
/// Building it hashes the words of each name; a name is read in full only when a question has one of its words.
struct CompanyVocabulary: Sendable {
  private let names: [String]
  private var byFirstWord: [WordHash: [Int32]] = [:]
  private var byOtherWord: [WordHash: Int32] = [:]

  init(_ companies: Set<String>) {
    names = companies.sorted()
    byFirstWord.reserveCapacity(names.count)
    byOtherWord.reserveCapacity(names.count * 2)
    for (index, name) in names.enumerated() {
      guard let number = Int32(exactly: index) else { break }
      for (position, word) in FoldedWordHashes(name: name).prefix(10).enumerated() {
        if position == 0 {
          byFirstWord[word, default: []].append(number)
        } else if byOtherWord[word] == nil {
          byOtherWord[word] = number
        }
      }
    }
  }

  /// The longest name of a company that begins at a token, and the index behind it.
  func longest(at index: Int, in question: QuestionTokens) -> (end: Int, value: CompanyName)? {
    guard let token = question[index], token.kind != .sign else { return nil }
    if let beginning = beginning(at: index, in: question) { return beginning }
    if let single = single(at: index, in: question) { return single }
    guard let (brand, start) = Self.brands.longest(at: index, in: question).map({ ($0.end, $0.value) }) else {
      return nil
    }
    return name(holding: start).map { (brand, $0) }
  }

  /// Whether a folded word is one of a company's.
  func hold(_ word: String) -> Bool {
    let hash = WordHash(word.utf8)
    return byFirstWord[hash] != nil || byOtherWord[hash] != nil
  }

  // MARK: -

  /// Brands whose company goes by another name, and the words with which that name begins.
  private static let brands: PhraseTable<[String]> = [
    "sii": ["societe", "pour", "l", "informatique", "industrielle"],
    "mca": ["mission", "conseil", "assistance", "ingenierie"], "slb": ["schlumberger"],
    "forvia": ["faurecia"], "cacib": ["credit", "agricole", "corporate"], "bnp": ["bnp", "paribas"],
    "socgen": ["societe", "generale"], "stellantis": ["psa", "automobiles"],
    "essilorluxottica, essilor luxottica": ["essilor", "international"], "altran": ["capgemini", "engineering"],
  ]

  /// A company whose name goes on, behind its first word, as the question does: two words or the whole name.
  private func beginning(at index: Int, in question: QuestionTokens) -> (end: Int, value: CompanyName)? {
    guard let token = question[index], let candidates = byFirstWord[token.hash] else { return nil }
    var best: (end: Int, value: CompanyName)?
    for number in candidates.prefix(Self.candidateLimit) {
      let parts = CompanyParts(names[Int(number)])
      let shared = parts.sharedCount(at: index, in: question)
      guard index + shared > best?.end ?? index, let name = parts.beginning(of: shared) else { continue }
      best = (index + shared, name)
    }
    return best
  }

  /// A company by a telling word of its name and the words of the name that follow.
  private func single(at index: Int, in question: QuestionTokens) -> (end: Int, value: CompanyName)? {
    guard let token = question[index], token.folded.utf8.count > 1, !CompanyParts.isCommon(token.folded) else {
      return nil
    }
    if let number = byFirstWord[token.hash]?.first {
      return CompanyParts(names[Int(number)]).word(at: 0).map { (index + 1, $0) }
    }
    guard let number = byOtherWord[token.hash] else { return nil }
    let parts = CompanyParts(names[Int(number)])
    guard let position = parts.words.firstIndex(of: token.folded) else { return nil }
    let shared = parts.sharedCount(at: index, in: question, from: position)
    guard shared > 1 || token.folded.utf8.count > 4 else { return nil }
    return parts.inner(position..<position + shared).map { (index + $0.count, $0.name) }
  }

  /// The company whose name begins with some words, or holds the one word.
  private func name(holding words: [String]) -> CompanyName? {
    guard let first = words.first else { return nil }
    let hash = WordHash(first.utf8)
    let others = words.count == 1 ? [byOtherWord[hash]].compactMap { $0 } : []
    for number in (byFirstWord[hash] ?? []).prefix(Self.candidateLimit) + others {
      let parts = CompanyParts(names[Int(number)])
      for start in parts.words.indices where parts.words[start...].starts(with: words) {
        return CompanyName(name: parts.text(start..<start + words.count), evidence: .none)
      }
    }
    return nil
  }

  /// How many companies that share a first word are looked at.
  private static let candidateLimit = 64
}
