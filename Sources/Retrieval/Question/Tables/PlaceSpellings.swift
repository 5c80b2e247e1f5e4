import Offers

/// The names of places in a form in which misspelt ones are found quickly.
///
/// A name is compared only with names that begin with the same letter, have nearly the same length and nearly the same
/// letters; so most comparisons are one operation on two bit masks.
struct PlaceSpellings: Sendable {
  private struct Spelling: Sendable {
    let bytes: [UInt8]
    let letters: UInt32
    let wordCount: Int
    let place: Place
  }

  /// By the first letter.
  private var spellings: [UInt8: [Spelling]] = [:]

  /// Adds a name; names of fewer than five letters are left out, since one wrong letter makes them other words.
  mutating func add(_ words: [String], _ place: Place) {
    let bytes = Array(words.joined().utf8)
    guard bytes.count >= 5, words.count <= Self.wordLimit, let first = bytes.first else { return }
    spellings[first, default: []].append(
      Spelling(bytes: bytes, letters: Self.letters(of: bytes), wordCount: words.count, place: place))
  }

  /// The most words of a name that may be misspelt.
  static let wordLimit = 4

  /// The place whose name is nearest to the words, at most `limit` edits away; nil where two places are as near.
  ///
  /// Of places that are equally near a longer name wins, since people drop letters more often than they add some, and
  /// then a country.
  func nearest(to words: [String], atMost limit: Int) -> Place? {
    let bytes = Array(words.joined().utf8)
    guard let first = bytes.first, let candidates = spellings[first] else { return nil }
    let letters = Self.letters(of: bytes)
    var best: (rank: [Int], place: Place)?
    var isTie = false
    for candidate in candidates
    where candidate.wordCount == words.count && abs(candidate.bytes.count - bytes.count) <= limit
      && (candidate.letters ^ letters).nonzeroBitCount <= 2 * limit
    {
      guard let distance = EditDistance.between(bytes, candidate.bytes, atMost: limit), distance > 0 else { continue }
      let rank = [distance, -candidate.bytes.count, Self.order(of: candidate.place)]
      guard let known = best else {
        best = (rank, candidate.place)
        continue
      }
      if rank.lexicographicallyPrecedes(known.rank) {
        (best, isTie) = ((rank, candidate.place), false)
      } else if rank == known.rank, candidate.place != known.place {
        isTie = true
      }
    }
    return isTie ? nil : best?.place
  }

  // MARK: -

  private static func order(of place: Place) -> Int {
    switch place {
    case .country: 0
    case .zones, .region: 1
    case .city: 2
    case .province: 3
    }
  }

  private static func letters(of bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { $0 | 1 << UInt32($1 & 0x1F) }
  }
}
