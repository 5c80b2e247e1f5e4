import Assistant
import Hummingbird
import Offers

/// `GET /v1/facets` and `GET /v1/stats`: counts and figures of a selection of offers.
struct FigureRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.get("v1/facets") { request, _ in
      let (offers, top) = try await offers(of: request)
      return Response(
        .members(["total": .integer(offers.count), "facets": Facets(of: offers).json(limit: top)]))
    }
    router.get("v1/stats") { request, _ in
      let (offers, top) = try await offers(of: request)
      return Response(json(MirrorStatistics(status: try await services.store.status(), offers: offers), top: top))
    }
  }

  /// How many values of each field can be asked for.
  static let topRange = 0...10_000

  // MARK: -

  /// The offers that are counted, and how many values of each field are wanted, nil for all.
  private func offers(of request: Request) async throws -> ([OfferFacts], top: Int?) {
    let fields = try RequestFields(parametersOf: request)
    try fields.allow(only: OfferSelection.names + ["fold", "top"])
    let top = try fields.integer("top", in: Self.topRange)
    guard try fields.flag("fold") == true else {
      return (try await OfferSelection(fields, in: services).entries.map(\.facts), top)
    }
    let request = try SearchFields.request(try fields.text("q"), filter: try fields.filter())
    return (try await services.searcher().select(request).leaders, top)
  }

  /// The figures, with how old they are and how the last synchronisation went.
  private func json(_ statistics: MirrorStatistics, top: Int?) -> JSONValue {
    guard case .object(let members) = statistics.json(facetLimit: top) else { return .null }
    let refreshed = statistics.status.lastRefresh
    let age = refreshed.map { max(0, services.now().since($0).components.seconds) }
    return .object(
      members + [
        .init("refreshed", refreshed.map { .string($0.description) } ?? .null),
        .init("age_seconds", age.map { .integer(Int(clamping: $0)) } ?? .null),
        .init("sync", statistics.status.lastRun.map(Self.json) ?? .null),
        .init("background", services.synchronization?.state.json ?? .null),
      ])
  }

  /// How a run went; not what it read, which may be a path of this machine.
  private static func json(_ run: MirrorStatus.Run) -> JSONValue {
    .members([
      "state": .string(run.state.rawValue), "started": .string(run.started.description),
      "reason": run.reason.map { .string($0) },
    ])
  }
}
