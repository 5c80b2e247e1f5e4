import Offers

/// The API's listing: what is asked, and what an answer means.
enum CiviwebSearch {
  /// What a search found.
  enum Finding: Sendable, Equatable {
    /// The offers that were asked for, or fewer.
    case page(OfferPage)
    /// Nothing, for the page asked for is larger than this size, which is allowed.
    case limitAllowed(Int)
  }

  /// The body of a search for every offer, with all the members that the site itself sends.
  ///
  /// Both spellings of the zones go out: the second one was the API's own until 2025.
  static func body(skip: Int, limit: Int) -> [UInt8] {
    let none = JSONValue.array([])
    let body = JSONValue.members([
      "limit": .integer(limit),
      "skip": .integer(skip),
      "query": .null,
      "missionsTypesIds": none,
      "missionsDurations": none,
      "geographicZones": none,
      "gerographicZones": none,
      "countriesIds": none,
      "studiesLevelId": none,
      "companiesSizes": none,
      "specializationsIds": none,
      "entreprisesIds": .array([.integer(0)]),
      "teletravail": .array([.string("0")]),
      "porteEnv": .array([.string("0")]),
      "missionStartDate": .null,
    ])
    return Array(body.text.utf8)
  }

  /// Reads an answer to a search for `limit` offers; "no content" is an empty page without a count.
  static func reply(_ answer: HTTPAnswer, limit: Int) throws(CallFailure) -> CallReply<Finding> {
    try answer.checkStatus()
    if let allowed = limitAllowed(by: answer, below: limit) { return .value(.limitAllowed(allowed)) }
    guard answer.isSuccess else { return .rejected(answer) }
    guard answer.status != 204 else { return .value(.page(OfferPage())) }
    do {
      return .value(.page(try OfferPage(parsing: answer.body)))
    } catch {
      throw .unreadable("something that is no page of offers: \(error)")
    }
  }

  /// The largest page size that the API allows, where it refuses a larger one with
  /// "The field Limit must be between 0 and 200".
  static func limitAllowed(by answer: HTTPAnswer, below limit: Int) -> Int? {
    guard answer.status == 400 else { return nil }
    let phrase = Array("limit must be between 0 and ".utf8)
    let text = answer.body.prefix(65_536).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard let match = text.firstRange(of: phrase) else { return nil }
    let digits = text[match.upperBound...].prefix { (0x30...0x39).contains($0) }
    guard let allowed = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return allowed >= 1 && allowed < limit ? allowed : nil
  }
}
