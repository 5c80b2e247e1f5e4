extension OfferRecord {
  /// One record that reads as this one of the listing and the offer's record of details read together.
  ///
  /// It has the members of both, the listing's first. Where both have one, the value is the one that the reading
  /// takes: the details' one, unless that is a placeholder or can't be read.
  package func merged(with details: OfferRecord?) -> OfferRecord {
    guard let details, let listingValues = values, let detailsValues = details.values else { return self }
    var members: [JSONValue.Member] = []
    var seen: Set<[UInt8]> = []
    for name in names + details.names where seen.insert(Array(name.utf8)).inserted {
      let (ours, theirs) = (listingValues[Array(name.utf8)], detailsValues[Array(name.utf8)])
      let value: JSONValue?
      if name == RecordField.id.rawValue {
        value = ours
      } else if details.answers(name, by: theirs) {
        value = theirs
      } else if answers(name, by: ours) {
        value = ours
      } else {
        value = [theirs, ours].compactMap { $0 }.first { !$0.isPlaceholder } ?? ours ?? theirs
      }
      if let value { members.append(JSONValue.Member(name, value)) }
    }
    return OfferRecord(id: id, members: members)
  }

  // MARK: -

  private var names: [String] {
    guard case .object(let members) = json else { return [] }
    return members.map(\.name)
  }

  /// The members by the bytes of their names, since hashing a hostile `String` can take quadratic time.
  private var values: [[UInt8]: JSONValue]? {
    guard case .object(let members) = json else { return nil }
    return Dictionary(members.map { (Array($0.name.utf8), $0.value) }, uniquingKeysWith: { _, last in last })
  }

  /// Whether the reading would take this record's value of the named field before another record's.
  private func answers(_ name: String, by value: JSONValue?) -> Bool {
    guard let field = RecordField(rawValue: name) else { return value.map { !$0.isPlaceholder } ?? false }
    var reader = FieldReader(records: [self])
    switch field {
    case .viewCounter, .candidateCounter: return reader.counter(field) != nil
    case .teleworkingAvailable: return reader.bool(field) != nil
    // Both fields say the same thing in different eras, so they come from one record.
    case .specializations, .specialization: return !reader.specializations().isEmpty
    case .countryId: return reader.codedCountry() != nil
    default: return value.map { !$0.isPlaceholder } ?? false
    }
  }
}
