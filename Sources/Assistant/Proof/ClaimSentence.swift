import Offers

/// A sentence as one text, with its marks, and the way back to its segments.
struct ClaimSentence {
  /// Marks that stand side by side, as in "[VIE1] et [VIE2]".
  struct MarkGroup {
    var ids: [Offer.ID]
    var range: Range<Int>
  }

  /// All text; a mark is one scalar, U+FFFC.
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var groups: [MarkGroup] = []
  /// Where each segment begins in the text.
  private var starts: [(position: Int, segment: Int)] = []

  init(_ segments: [AnswerSegment]) {
    for (segment, content) in segments.enumerated() {
      starts.append((scalars.count, segment))
      switch content {
      case .text(let text): scalars += text.unicodeScalars.map { $0 == Self.mark ? " " : $0 }
      case .mark(let id):
        scalars.append(Self.mark)
        addMark(id)
      }
    }
  }

  /// Where some of the text stands; cut at the end of the segment in which it begins.
  func place(of range: Range<Int>) -> Claim.Place? {
    guard let index = lastStart(atOrBefore: range.lowerBound) else { return nil }
    let start = starts[index].position
    let end = index + 1 < starts.count ? starts[index + 1].position : scalars.count
    return Claim.Place(
      segment: starts[index].segment, range: range.lowerBound - start..<min(range.upperBound, end) - start)
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// All offers that the sentence marks, each once.
  var ids: [Offer.ID] {
    var seen: Set<Offer.ID> = []
    return groups.flatMap(\.ids).filter { seen.insert($0).inserted }
  }

  // MARK: -

  private static let mark: Unicode.Scalar = "\u{FFFC}"

  private mutating func addMark(_ id: Offer.ID) {
    let place = scalars.count - 1
    if let last = groups.indices.last, isJoint(groups[last].range.upperBound..<place) {
      if !groups[last].ids.contains(id) { groups[last].ids.append(id) }
      groups[last].range = groups[last].range.lowerBound..<place + 1
    } else {
      groups.append(MarkGroup(ids: [id], range: place..<place + 1))
    }
  }

  /// Whether nothing but "et", "and", commas and the like stand between two marks.
  private func isJoint(_ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    let letters = scalars[range].filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    return letters.isEmpty && !scalars[range].contains("\n")
      || ["et", "and", "ou", "or", "puis", "then"].contains(String(String.UnicodeScalarView(letters)))
  }

  private func lastStart(atOrBefore position: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
