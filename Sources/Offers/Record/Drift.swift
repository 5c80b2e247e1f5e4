/// A place where a record differs from what is known of the API: a sign that the API has changed.
package struct Drift: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// A field that nobody has described yet.
    case unknownField = "unknown"
    /// A known field with another JSON type; it was read as well as that goes.
    case retyped
    /// A value that could not be read, so that the offer's field is unknown.
    case unreadable
  }

  package let kind: Kind
  package let field: String
  /// The JSON type that came, or the value that could not be read, cut short; never personal data.
  package let seen: String

  package init(kind: Kind, field: String, seen: String) {
    self.kind = kind
    self.field = field
    self.seen = seen
  }
}

/// What the drift of many records comes to: how often each kind was seen, and one offer to look at.
package struct DriftReport: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package let drift: Drift
    package let count: Int
    /// The smallest id of the offers concerned.
    package let example: Offer.ID

    package init(drift: Drift, count: Int, example: Offer.ID) {
      self.drift = drift
      self.count = count
      self.example = example
    }
  }

  private var found: [Drift: (count: Int, example: Offer.ID)] = [:]

  package init() {}

  package mutating func add(_ drift: [Drift], of id: Offer.ID) {
    for drift in drift {
      let before = found[drift]
      found[drift] = ((before?.count ?? 0) + 1, min(before?.example ?? id, id))
    }
  }

  /// The entries, most frequent first, then by field.
  package var entries: [Entry] {
    found.map { Entry(drift: $0.key, count: $0.value.count, example: $0.value.example) }
      .sorted {
        ($1.count, $0.drift.field, $0.drift.kind.rawValue, $0.drift.seen)
          < ($0.count, $1.drift.field, $1.drift.kind.rawValue, $1.drift.seen)
      }
  }

  package static func == (one: DriftReport, other: DriftReport) -> Bool { one.entries == other.entries }
}
