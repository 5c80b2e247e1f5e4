import Offers

extension MirroredOffer {
  /// Everything stored of the offer: facts, texts, dates in the mirror and history.
  package func json(history: OfferHistory) -> JSONValue {
    guard case .object(let members) = offer.json else { return .null }
    return .object(
      members + [
        .init("first_seen", .string(firstSeen.description)),
        .init("last_seen", lastSeen.map { .string($0.description) } ?? .null),
        .init("withdrawn", withdrawn.map { .string($0.description) } ?? .null),
        .init("history", history.json),
      ])
  }
}

extension OfferHistory {
  package var json: JSONValue {
    .members([
      "events": .array(events.map(\.json)),
      "counters": .array(counters.map(\.json)),
    ])
  }
}

extension OfferHistory.Entry {
  package var json: JSONValue {
    .members([
      "time": .string(time.description), "event": .string(event.rawValue), "changes": .array(changes.map(\.json)),
    ])
  }
}

extension OfferHistory.Counters {
  package var json: JSONValue {
    .members([
      "time": .string(time.description), "views": views.map { .integer($0) },
      "candidates": candidates.map { .integer($0) },
    ])
  }
}

extension FieldChange {
  package var json: JSONValue {
    .members([
      "field": .string(field), "before": before.map { .string($0) }, "after": after.map { .string($0) },
    ])
  }
}
