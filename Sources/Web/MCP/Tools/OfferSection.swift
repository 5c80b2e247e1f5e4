import Offers

/// A part of one of an offer's texts.
struct OfferSection: Sendable, Equatable {
  /// What texts an offer has.
  enum Name: String, Sendable, CaseIterable {
    case description, profile, presentation
  }

  let name: Name
  let text: String
  /// Where the part begins, in Unicode scalars of the cleaned text.
  let offset: Int
  /// How long the whole text is.
  let length: Int

  /// Where the next part begins; nil where this is the last.
  var next: Int? {
    let end = offset + text.unicodeScalars.count
    return end < length && !text.isEmpty ? end : nil
  }

  /// The beginnings of all texts, or a longer part of one.
  static func sections(of offer: Offer, only name: Name?, from offset: Int) -> [OfferSection] {
    Name.allCases.filter { name == nil || $0 == name }.compactMap { section in
      guard let text = text(section, of: offer.texts) else { return nil }
      let clean = Array(ForeignText.text(text, of: offer.facts).unicodeScalars)
      let part = clean.dropFirst(offset).prefix(name == nil ? shortLength : longLength)
      return OfferSection(
        name: section, text: String(String.UnicodeScalarView(part)), offset: offset, length: clean.count)
    }
  }

  /// Far more than a text has.
  static let lengthLimit = 1_000_000

  // MARK: -

  /// The scalars that are given of each text where all are asked for, and of a single one.
  private static let (shortLength, longLength) = (2_500, 8_000)

  private static func text(_ name: Name, of texts: OfferTexts) -> String? {
    switch name {
    case .description: texts.description
    case .profile: texts.profile
    case .presentation: texts.presentation
    }
  }
}

extension OfferSection {
  static let schema = ToolSchema.object([
    .init("name", .choice(Name.allCases.map(\.rawValue))), .init("text", .text), .init("offset", .integer(0...Int.max)),
    .init("length", .integer(0...Int.max), "Of the whole text, in characters"),
    .init("next_offset", .optional(.integer(0...Int.max)), "Where the next part begins; null where this is the last"),
  ])

  var json: JSONValue {
    .members([
      "name": .string(name.rawValue), "text": .string(text), "offset": .integer(offset), "length": .integer(length),
      "next_offset": next.map { .integer($0) },
    ])
  }
}
