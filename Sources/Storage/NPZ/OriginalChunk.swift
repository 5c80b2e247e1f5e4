import Offers
import Retrieval

/// What a chunk of the original says: of which offer it is, and what it tells of that offer.
struct OriginalChunk: Sendable {
  let metadata: JSONValue
  let content: String
  let part: Chunk.Part
  /// The API's number of the offer, from the chunk's id or an older file's `offer_id`; nil where neither has one.
  let offer: Offer.ID?
  let reference: String?

  init(metadata: JSONValue, content: String) {
    self.metadata = metadata
    self.content = content
    let chunkID = metadata["chunk_id"]?.lenientText ?? ""
    part =
      metadata["chunk_type"] == .string("candidate_profile") || Self.names(chunkID, "profile") ? .profile : .mission
    let digits = String(decoding: chunkID.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
    let isNumbered = chunkID.utf8.dropFirst(digits.utf8.count).first == UInt8(ascii: "_")
    let number = (isNumbered ? Int(digits) : nil) ?? metadata["offer_id"]?.lenientInteger
    offer = number.flatMap { $0 > 0 ? $0 : nil }
    reference = Self.known(metadata["offer_reference"])?.lenientText
  }

  /// A record in the API's terms of all that some chunks say of one offer.
  ///
  /// Of several chunks' values the last known ones count, as the original added to a file at its end.
  static func record(_ id: Offer.ID, chunks: [OriginalChunk]) -> OfferRecord? {
    var values: [String: JSONValue] = [:]
    for chunk in chunks {
      for (key, field) in fields { if let value = known(chunk.metadata[key]) { values[field] = value } }
      if let text = chunk.text { values[chunk.part == .mission ? "missionDescription" : "missionProfile"] = text }
    }
    let order = fields.map(\.field) + ["missionDescription", "missionProfile"]
    let members = order.compactMap { field in values[field].map { JSONValue.Member(field, $0) } }
    return try? OfferRecord(.object([.init("id", .integer(id)), .init("missionType", .string("VIE"))] + members))
  }

  // MARK: -

  /// The original's keys and the API's fields that they come from.
  private static let fields: [(key: String, field: String)] = [
    ("offer_reference", "reference"), ("title", "missionTitle"), ("company", "organizationName"),
    ("country", "countryNameEn"), ("city", "cityName"), ("sector", "activitySectorN1"),
    ("duration_months", "missionDuration"), ("salary_eur", "indemnite"), ("start_date", "missionStartDate"),
    ("creation_date", "creationDate"), ("contact_email", "contactEmail"), ("views_count", "viewCounter"),
    ("candidates_count", "candidateCounter"),
  ]

  /// What stands before the offer's own text in a chunk.
  private static let marks = ["Description de la mission:", "Profil recherché:"]

  /// The offer's own text, behind the lines of facts; nil where the chunk has none.
  private var text: JSONValue? {
    let scalars = Array(content.unicodeScalars)
    for mark in Self.marks {
      guard let end = Self.end(of: Array(mark.unicodeScalars), in: scalars) else { continue }
      let text = String(String.UnicodeScalarView(scalars[end...]))
      return TextCleaning.line(text).flatMap { Self.isUnspecified($0) ? nil : .string(text) }
    }
    return nil
  }

  /// Where the first line that starts with these scalars, white space aside, has them behind it.
  private static func end(of mark: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    var isLineStart = true
    for index in text.indices {
      if isLineStart, text[index...].starts(with: mark) { return index + mark.count }
      if text[index] == "\n" { isLineStart = true } else if text[index] != " " { isLineStart = false }
    }
    return nil
  }

  private static func names(_ chunkID: String, _ kind: String) -> Bool {
    chunkID.utf8.split(separator: UInt8(ascii: "_")).dropFirst().first.map { $0.elementsEqual(kind.utf8) } ?? false
  }

  /// Nil for null, for no text and for what the original wrote in place of an unknown value.
  private static func known(_ value: JSONValue?) -> JSONValue? {
    guard let value, !value.isNull else { return nil }
    if case .string(let text) = value, isUnspecified(text) { return nil }
    return value
  }

  private static func isUnspecified(_ text: String) -> Bool {
    let folded = NameFolding.folded(String(decoding: text.utf8.prefix(40), as: UTF8.self))
    return folded.isEmpty || ["non specifie", "non specifiee", "non precise", "non precisee", "n a"].contains(folded)
  }
}
