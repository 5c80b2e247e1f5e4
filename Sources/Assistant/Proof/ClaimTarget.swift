import Offers
import Retrieval

/// Which offers the facts of a sentence are about.
///
/// Marks that stand side by side are a group. A fact belongs to one of the groups on either side of it:
/// - where facts stand before the first group and none behind the last ("A, 12 mois [VIE1] et B, 18 mois [VIE2]"), to
///   the group that follows;
/// - where facts stand behind the last group and none before the first ("[VIE1] dure 12 mois, [VIE2] 18 mois"), to the
///   group that precedes;
/// - else the sentence is cut between two groups at its strongest break ("tandis que", ";", "et", a comma), and a fact
///   belongs to the group of its side.
///
/// "Les deux", "both" and the like before a fact make it one of all marked offers. A sentence without marks is about
/// the offers of its context.
struct ClaimTarget {
  /// The offers of a fact.
  struct Offers: Equatable {
    var ids: [Offer.ID]
    /// The offers on the fact's other side, where the words leave a doubt.
    var others: [Offer.ID] = []
    /// Whether they were marked in the sentence itself.
    var isMarked = true
  }

  private let sentence: ClaimSentence
  private let context: [Offer.ID]
  private let breaks: [MentionReading.Break]
  private let hasHead: Bool
  private let hasTail: Bool
  /// Where words such as "both" stand.
  private let collective: [Int]

  init(_ sentence: ClaimSentence, _ reading: MentionReading, context: [Offer.ID]) {
    self.sentence = sentence
    self.context = context
    breaks = reading.breaks
    let facts = reading.mentions.filter { !$0.isCountOfOffers }
    let (first, last) = (sentence.groups.first?.range.lowerBound, sentence.groups.last?.range.upperBound)
    hasHead = first.map { first in facts.contains { $0.range.lowerBound < first } } ?? false
    hasTail = last.map { last in facts.contains { $0.range.lowerBound >= last } } ?? false
    collective = sentence.groups.count > 1 ? Self.collectiveWords(in: sentence.scalars) : []
  }

  /// The offers that a fact at a position is about; nil where the sentence names none.
  func offers(at position: Int) -> Offers? {
    let groups = sentence.groups
    guard !groups.isEmpty else { return context.isEmpty ? nil : Offers(ids: context, isMarked: false) }
    let next = groups.firstIndex { $0.range.lowerBound > position }
    if isCollective(position, next: next) { return Offers(ids: sentence.ids) }
    guard let next else { return groups.last.map { Offers(ids: $0.ids) } }
    guard next > 0 else { return Offers(ids: groups[next].ids) }
    let (before, after) = (groups[next - 1], groups[next])
    if hasHead != hasTail { return Offers(ids: hasHead ? after.ids : before.ids) }
    let cut = cut(between: before.range.upperBound, and: after.range.lowerBound)
    return position < cut
      ? Offers(ids: before.ids, others: after.ids) : Offers(ids: after.ids, others: before.ids)
  }

  // MARK: -

  /// Where the words of one group end and those of the next begin.
  private func cut(between start: Int, and end: Int) -> Int {
    let inside = breaks.filter { $0.position > start && $0.position < end }
    guard let strongest = inside.map(\.strength).max() else { return hasTail ? end : start }
    let candidates = inside.filter { $0.strength == strongest }
    return (hasHead ? candidates.first : candidates.last)?.position ?? end
  }

  private func isCollective(_ position: Int, next: Int?) -> Bool {
    guard let place = collective.last(where: { $0 < position }) else { return false }
    // No mark between the word and the fact.
    return !sentence.groups.contains { place < $0.range.lowerBound && $0.range.lowerBound < position }
  }

  private static func collectiveWords(in scalars: [Unicode.Scalar]) -> [Int] {
    var places: [Int] = []
    var word = ""
    var previous = ""
    for (place, scalar) in scalars.enumerated() {
      if scalar.properties.isAlphabetic {
        if word.utf8.count < 16 { word.unicodeScalars.append(scalar) }
      } else if !word.isEmpty {
        let lower = word.lowercased()
        let isAll = ["both", "all", "toutes", "tous", "chacune", "chacun"].contains(lower)
        if isAll || ["deux", "trois"].contains(lower) && ["les", "ces"].contains(previous) { places.append(place) }
        (previous, word) = (lower, "")
      }
    }
    return places
  }
}

extension Mention {
  /// Whether it counts offers or their places, which no single offer can tell.
  var isCountOfOffers: Bool {
    guard case .count(_, let counted) = value else { return false }
    return counted != .candidates && counted != .views
  }
}
