import Offers
import Synchronization

/// The words that offers have in their titles: what they mean in a question is first of all a field of work.
///
/// The titles are read at the first question that needs them: a millisecond for three thousand.
final class TitleWords: Sendable {
  struct Title: Sendable {
    let text: String
    let company: String?
  }

  private let titles: [Title]
  private let counts = Mutex<[WordHash: Int]?>(nil)

  init(_ titles: [Title]) {
    self.titles = titles
  }

  /// Whether two titles or more have a folded word that isn't part of the offer's company.
  func hold(_ word: String) -> Bool { count(of: word) > 1 }

  /// How many titles have a folded word that isn't part of the offer's company.
  func count(of word: String) -> Int {
    let hash = WordHash(word.utf8)
    return counts.withLock { counts in
      if let counts { return counts[hash] ?? 0 }
      let counted = count()
      counts = counted
      return counted[hash] ?? 0
    }
  }

  // MARK: -

  private func count() -> [WordHash: Int] {
    var counts: [WordHash: Int] = [:]
    counts.reserveCapacity(titles.count * 2)
    var companies: [String: [WordHash]] = [:]
    for title in titles {
      var company: [WordHash] = []
      if let name = title.company {
        company = companies[name] ?? Array(FoldedWordHashes(name: name))
        companies[name] = company
      }
      for word in FoldedWordHashes(name: title.text) where !company.contains(word) {
        counts[word, default: 0] += 1
      }
    }
    return counts
  }
}
