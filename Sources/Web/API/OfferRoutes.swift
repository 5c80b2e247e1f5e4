import Assistant
import Hummingbird
import Offers

/// `GET /v1/offers`, `GET /v1/offers/{id}` and `GET /v1/offers/{id}/similar`.
struct OfferRoutes: Sendable {
  let services: WebServices

  /// How many offers a page has where nothing is said.
  static let pageSize = 50

  func add(to router: Router<WebContext>) {
    router.get("v1/offers") { request, _ in try await page(try RequestFields(parametersOf: request)) }
    router.get("v1/offers/{id}") { request, context in
      try RequestFields(parametersOf: request).allow(only: [])
      let offer = try await offer(context)
      return Response(offer.json(history: try await services.store.history(of: offer.id)))
    }
    router.get("v1/offers/{id}/similar") { request, context in
      try await similar(try RequestFields(parametersOf: request), context)
    }
  }

  // MARK: -

  private func page(_ fields: RequestFields) async throws -> Response {
    try fields.allow(only: OfferSelection.names + ["limit", "n", "cursor"])
    let limit = try fields.integer(try fields.name(among: ["limit", "n"]), in: SearchRequest.limitRange)
    let cursor = try fields.word("cursor").map(OfferCursor.init)
    let all = try await OfferSelection(fields, in: services).entries
    let sorted = all.map { (place: OfferCursor($0.facts), entry: $0) }.sorted { $0.place < $1.place }
    let rest = sorted.drop { item in cursor.map { item.place <= $0 } ?? false }
    let shown = rest.prefix(limit ?? Self.pageSize)
    let next = shown.count < rest.count ? shown.last?.place.text : nil
    return Response(
      .members([
        "total": .integer(all.count), "offers": .array(shown.map { Self.json($0.entry) }),
        "next_cursor": next.map { .string($0) },
      ]))
  }

  private static func json(_ entry: OfferSelection.Entry) -> JSONValue {
    guard case .object(let members) = entry.facts.jsonWithoutContact else { return .null }
    return .object(members + [.init("unknown", .array(entry.unknown.map { .string($0.rawValue) }))])
  }

  private func similar(_ fields: RequestFields, _ context: WebContext) async throws -> Response {
    try fields.allow(only: ["n", "limit"] + RequestFields.filterNames)
    let limit = try fields.integer(try fields.name(among: ["n", "limit"]), in: SearchRequest.limitRange) ?? 10
    let filter = try fields.filter()
    let search = NeighbourSearch(
      repository: services.store, index: services.store, words: try await services.searcher(mode: .keyword))
    let response = try await search.neighbours(of: try await offer(context).offer, limit: limit, filter: filter)
    return Response(response.json())
  }

  /// The offer that the address names, withdrawn or not.
  private func offer(_ context: WebContext) async throws -> MirroredOffer {
    let name = try PercentEncoding.decoded((context.parameters.get("id") ?? "").utf8)
    return try await OfferName(name).offer(in: services.store)
  }
}
