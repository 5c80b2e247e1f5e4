import CiviwebStub

/// Offers written for these tests, and short ways to ask for them.
enum StubFixtures {
  /// As many offers as asked for, identifiers from 1; the higher the identifier, the later the creation.
  static func catalogue(_ count: Int) -> StubCatalogue {
    StubCatalogue(
      records: (1...count).map { number in
        let day = number < 10 ? "0\(number)" : "\(number)"
        return JSONObject([
          ("id", .integer(number)),
          ("missionTitle", .string("Mission \(number)")),
          ("creationDate", .string("2026-01-\(day)T08:00:00Z")),
        ])
      }
    )
  }

  /// A state over so many offers.
  static func state(_ count: Int = 3, _ change: (inout StubOptions) -> Void = { _ in }) throws -> StubState {
    var options = StubOptions()
    change(&options)
    return try StubState(catalogue(count), options: options)
  }
}

extension StubState {
  /// Answers a search with that body.
  mutating func search(_ body: String = "{}", key: String? = nil) -> StubAnswer {
    answer(to: StubRequest("POST", "/api/Offers/search", key: key, body: Array(body.utf8)))
  }

  /// Answers a search for one page.
  mutating func page(limit: Int, skip: Int = 0) -> StubAnswer {
    search(#"{"limit":\#(limit),"skip":\#(skip)}"#)
  }

  /// Answers a details request.
  mutating func details(_ identifier: Int, key: String? = nil) -> StubAnswer {
    answer(to: StubRequest("GET", "/api/Offers/details/\(identifier)", key: key))
  }
}

extension StubAnswer {
  /// The body as text.
  var text: String {
    String(decoding: body, as: UTF8.self)
  }

  /// The body as JSON, or nil when it isn't any.
  var json: JSONObject? {
    (try? JSONReader.read(body))?.object
  }

  /// The identifiers of a page's offers, in order.
  var identifiers: [Int]? {
    json?["result"]?.array?.compactMap { $0.object?["id"]?.integer }
  }

  /// The count of a page's envelope.
  var count: Int? {
    json?["count"]?.integer
  }
}
