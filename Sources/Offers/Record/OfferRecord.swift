/// One offer as the API sent it, before any reading: its id and its JSON.
///
/// The store keeps the record beside the clean offer, so that a better reading needs no new download.
package struct OfferRecord: Sendable, Equatable, Identifiable {
  package let id: Offer.ID
  /// The record's JSON object, members in the order they came.
  package let json: JSONValue

  /// Takes an object with a usable `id`.
  package init(_ json: JSONValue) throws(RecordError) {
    guard case .object = json else { throw .notAnObject(json.typeName) }
    guard let id = json["id"], !id.isNull else { throw .idMissing }
    guard let number = id.lenientInteger, number > 0 else { throw .idUnreadable(String(id.text.prefix(40))) }
    self.id = number
    self.json = json
  }

  /// Takes members that are known to hold `id`.
  init(id: Offer.ID, members: [JSONValue.Member]) {
    self.id = id
    json = .object(members)
  }

  /// Reads one record out of JSON text.
  package init(parsing text: some Collection<UInt8>) throws(RecordError) {
    let json: JSONValue
    do { json = try JSONValue(parsing: text) } catch { throw .damaged(error) }
    try self.init(json)
  }

  /// Whether the record holds neither of the two texts, as in the API's first version.
  package var lacksTexts: Bool {
    [RecordField.missionDescription, .missionProfile].allSatisfy { field in
      guard case .string(let text)? = json[field.rawValue] else { return true }
      return TextCleaning.isBlank(text)
    }
  }

  /// Whether both records say the same, the counters of views and candidates aside.
  package func sameListing(as other: OfferRecord) -> Bool {
    withoutCounters == other.withoutCounters
  }

  private var withoutCounters: [JSONValue.Member] {
    guard case .object(let members) = json else { return [] }
    return members.filter {
      $0.name != RecordField.viewCounter.rawValue && $0.name != RecordField.candidateCounter.rawValue
    }
  }
}

/// Why a record can't be made an offer and is set aside.
package enum RecordError: Error, Equatable, CustomStringConvertible {
  case damaged(JSONError)
  case notAnObject(String)
  case idMissing
  case idUnreadable(String)
  /// A number that no field of an offer can hold, such as `1e400`.
  case impossibleNumber(field: String)

  package var description: String {
    switch self {
    case .damaged(let error): "the record is damaged: \(error)"
    case .notAnObject(let type): "the record is no JSON object but of type \(type)"
    case .idMissing: "the record has no id"
    case .idUnreadable(let text): "the record's id can't be read: \(text)"
    case .impossibleNumber(let field): "the record's \(field) is an impossible number"
    }
  }
}

/// A record that was set aside: why, and what it said.
package struct QuarantinedRecord: Sendable, Equatable {
  /// The record's id, where at least that could be read.
  package let id: Offer.ID?
  package let reason: String
  /// The record as it came, cut to 64 kB.
  package let raw: String

  package init(id: Offer.ID?, reason: String, raw: String) {
    self.id = id
    self.reason = reason
    self.raw = raw
  }
}
