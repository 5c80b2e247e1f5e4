import Assistant
import Offers
import Synchronization

/// The live API as a feed: finds its address and key, asks politely, tries again where that may help.
///
/// Made by `withFeed`, which owns the connections.
package final class CiviwebFeed: OfferFeed {
  private static let limitLessons = 3
  /// An error 500 on details is mostly an offer that is gone, so fewer tries are spent on it.
  private static let detailsPolicy = RetryPolicy(attemptsByStatus: [500: 3])

  private let client: RetryingClient
  private let resolver: CiviwebAccessResolver
  /// The largest page that the API allows, where it has said so.
  private let learntLimit = Mutex<Int?>(nil)

  /// - Throws: `badArguments` where an address can't be used.
  init(_ configuration: Configuration, transport: any HTTPTransport) throws(FeedError) {
    client = RetryingClient(configuration, transport: transport)
    resolver = try CiviwebAccessResolver(configuration, client: client)
  }

  /// The API's address, or the site's while that isn't known.
  package var source: String { resolver.knownAddress.description }

  /// A page of the listing, newest offers first; shorter than asked for where the API allows smaller pages only.
  package func page(skip: Int, limit: Int) async throws(FeedError) -> OfferPage {
    try await page(skip: skip, limit: limit, RetryPolicy())
  }

  /// The record of one offer; nil where the API says that it is gone, or answers nothing but an error 500.
  package func details(of id: Offer.ID) async throws(FeedError) -> OfferRecord? {
    try await authorised(Self.detailsPolicy) { access throws(FeedError) in
      try await self.detailsReply(id, access)
    }
  }

  /// Asks the API once, without another try, and gives the number of offers it counts.
  package func probe() async -> Result<Int, FeedError> {
    do throws(FeedError) {
      let page = try await page(skip: 0, limit: 1, .once)
      return .success(page.count ?? page.size)
    } catch {
      return .failure(error)
    }
  }

  // MARK: - Calls

  private func page(skip: Int, limit: Int, _ policy: RetryPolicy) async throws(FeedError) -> OfferPage {
    var limit = min(max(0, limit), learntLimit.withLock { $0 } ?? .max)
    for _ in 0...Self.limitLessons {
      let finding = try await authorised(policy) { access throws(FeedError) in
        try await self.searchReply(skip: max(0, skip), limit: limit, access, policy)
      }
      switch finding {
      case .page(let page): return page
      case .limitAllowed(let allowed):
        learntLimit.withLock { $0 = min(allowed, $0 ?? .max) }
        limit = allowed
      }
    }
    throw .noPageSize
  }

  private func searchReply(
    skip: Int, limit: Int, _ access: CiviwebAccess, _ policy: RetryPolicy
  ) async throws(FeedError) -> CallReply<CiviwebSearch.Finding> {
    let call = HTTPCall(
      method: .post(CiviwebSearch.body(skip: skip, limit: limit)),
      address: access.endpoint.appending("/search"), key: access.key)
    do {
      return try await client.value(of: call, policy: policy) { answer throws(CallFailure) in
        try CiviwebSearch.reply(answer, limit: limit)
      }
    } catch {
      throw FeedError(error, from: Self.name(of: access))
    }
  }

  private func detailsReply(
    _ id: Offer.ID, _ access: CiviwebAccess
  ) async throws(FeedError) -> CallReply<OfferRecord?> {
    let call = HTTPCall(
      method: .get, address: access.endpoint.appending("/details/\(id)"), key: access.key)
    do {
      return try await client.value(of: call, policy: Self.detailsPolicy) { answer throws(CallFailure) in
        try CiviwebDetails.reply(answer, id: id)
      }
    } catch {
      switch error {
      case .status(500, _), .longWait(status: 500, _): return .value(nil)
      default: break
      }
      throw FeedError(error, from: Self.name(of: access))
    }
  }

  /// Makes a call, and makes it again with another key where the API refuses the one at hand.
  private func authorised<Value>(
    _ policy: RetryPolicy, _ call: (CiviwebAccess) async throws(FeedError) -> CallReply<Value>
  ) async throws(FeedError) -> Value {
    var access = try await resolver.access(policy)
    while true {
      switch try await call(access) {
      case .value(let value): return value
      case .rejected(let answer) where answer.status == 401:
        access = try await resolver.access(afterRefusalOf: access, policy)
      case .rejected(let answer) where answer.status == 403:
        throw resolver.hasGivenKey ? .givenKeyRefused : .forbidden(Self.name(of: access))
      case .rejected(let answer):
        throw .rejected(answer, by: Self.name(of: access), hiding: access.key)
      }
    }
  }

  private static func name(of access: CiviwebAccess) -> String {
    "the API at \(access.endpoint.origin)"
  }
}
