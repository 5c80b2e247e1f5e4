import Offers

extension ArchivedOffer {
  /// Everything of the offer as one JSON object.
  ///
  /// The clean values are left out: they are read anew out of the records.
  package var json: JSONValue {
    .members([
      "listing": mirrored.listing.json,
      "details": mirrored.details?.json,
      "first_seen": .string(mirrored.firstSeen.description),
      "last_seen": mirrored.lastSeen.map { .string($0.description) },
      "withdrawn": mirrored.withdrawn.map { .string($0.description) },
      "history": history.json,
    ])
  }

  /// Reads what `json` writes; nil where it is something else.
  package init?(json: JSONValue) {
    guard let listing = json["listing"].flatMap({ try? OfferRecord($0) }),
      let firstSeen = json["first_seen"]?.lenientText.flatMap({ Timestamp($0) })
    else { return nil }
    let details = json["details"].flatMap { $0.isNull ? nil : $0 }.flatMap { try? OfferRecord($0) }
    guard let offer = try? OfferReading(listing: listing, details: details).offer else { return nil }
    self.init(
      mirrored: MirroredOffer(
        offer: offer, listing: listing, details: details, firstSeen: firstSeen,
        lastSeen: json["last_seen"]?.lenientText.flatMap { Timestamp($0) },
        withdrawn: json["withdrawn"]?.lenientText.flatMap { Timestamp($0) }),
      history: OfferHistory(json: json["history"] ?? .null))
  }
}

extension OfferHistory {
  /// Reads what `json` writes; what can't be read is left out.
  package init(json: JSONValue) {
    self.init(
      events: json["events"].elements.compactMap { event in
        guard let time = event["time"]?.lenientText.flatMap({ Timestamp($0) }),
          let kind = event["event"]?.lenientText.flatMap({ OfferEvent.Kind(rawValue: $0) })
        else { return nil }
        return Entry(time: time, event: kind, changes: event["changes"].elements.map(FieldChange.init(json:)))
      },
      counters: json["counters"].elements.compactMap { counters in
        counters["time"]?.lenientText.flatMap { Timestamp($0) }.map {
          Counters(
            time: $0, views: counters["views"]?.lenientInteger, candidates: counters["candidates"]?.lenientInteger)
        }
      })
  }
}

extension FieldChange {
  /// Reads what `json` writes.
  package init(json: JSONValue) {
    self.init(
      field: json["field"]?.lenientText ?? "", before: json["before"]?.lenientText, after: json["after"]?.lenientText)
  }
}

extension JSONValue? {
  /// The elements of an array; none of anything else.
  package var elements: [JSONValue] {
    guard case .array(let elements)? = self else { return [] }
    return elements
  }
}
