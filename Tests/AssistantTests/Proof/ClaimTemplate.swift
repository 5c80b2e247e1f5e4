import Offers

/// A sentence with gaps, as chat models write it: `{city}` is the first offer's city, `{2.city}` the second's.
struct ClaimTemplate: Sendable {
  /// What fills a gap.
  enum Slot: String, CaseIterable {
    case title, mark
    case company, city, country
    /// A country with its preposition.
    case at
    case months
    /// "12-month".
    case monthsAdjective = "months-adj"
    /// A month and a day.
    case start, startday, end, published, closes
    case pay, paylow, payhigh
    case candidates, views, level, rate, telework, type
    /// How many offers fit; the mean pay that an exact answer gives.
    case total, mean

    /// The kind of fact by which the campaign counts; nil where it is none.
    var kind: String? {
      switch self {
      case .title, .mark: nil
      case .company, .city, .country, .candidates, .views, .telework, .type, .end, .published, .closes: rawValue
      case .at: "country"
      case .months, .monthsAdjective: "months"
      case .start, .startday: "start"
      case .pay, .paylow, .payhigh: "pay"
      case .mean: "exact pay"
      case .level: "competition"
      case .rate: "rate"
      case .total: "count"
      }
    }
  }

  enum Piece {
    case text(String)
    case slot(Slot, offer: Int)
  }

  let text: String
  let language: Language
  /// Whether the offer was cited before, and the sentence has no mark.
  let isInContext: Bool
  let pieces: [Piece]

  /// One template a line; those that begin with "C " stand in an offer's list item.
  static func list(_ lines: String, _ language: Language) -> [ClaimTemplate] {
    lines.split(separator: "\n").map { ClaimTemplate(String($0), language) }
  }

  private init(_ line: String, _ language: Language) {
    self.language = language
    isInContext = line.hasPrefix("C ")
    text = isInContext ? String(line.dropFirst(2)) : line
    var pieces: [Piece] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false) {
      guard let close = part.firstIndex(of: "}") else {
        if !part.isEmpty { pieces.append(.text(String(part))) }
        continue
      }
      let name = part[..<close].split(separator: ".")
      guard let slot = name.last.flatMap({ Slot(rawValue: String($0)) }) else {
        preconditionFailure("An unknown slot in: \(line)")
      }
      pieces.append(.slot(slot, offer: name.count > 1 ? (Int(name[0]) ?? 1) - 1 : 0))
      let rest = part[part.index(after: close)...]
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }
    self.pieces = pieces
  }

  /// The slots that state something, by their place among the pieces.
  var facts: [(piece: Int, slot: Slot)] {
    pieces.enumerated().compactMap { index, piece in
      guard case .slot(let slot, _) = piece, slot.kind != nil else { return nil }
      return (index, slot)
    }
  }

}
