import Assistant
import Synchronization

/// Knows where the API is and with which key it is asked; reads the site's page where nobody has said so.
final class CiviwebAccessResolver: Sendable {
  private struct State {
    var access: CiviwebAccess?
    var hasReread = false
  }

  private static let pages = ["/", "/offres/recherche"]

  private let source: WebAddress?
  private let key: CiviwebKey?
  private let site: WebAddress
  private let siteIsGiven: Bool
  private let cache: CiviwebKeyCache?
  private let configuration: CiviwebFeed.Configuration
  private let client: RetryingClient
  private let state = Mutex(State())

  /// - Throws: `badArguments` where a given address can't be used.
  init(_ configuration: CiviwebFeed.Configuration, client: RetryingClient) throws(FeedError) {
    self.configuration = configuration
    self.client = client
    key = configuration.key
    cache = configuration.cacheFile.map { CiviwebKeyCache(file: $0) }
    source = try Self.source(configuration)
    siteIsGiven = configuration.site != nil
    site = try Self.site(configuration, source: source)
  }

  /// The API's address, or the site's while that isn't known.
  var knownAddress: WebAddress {
    state.withLock(\.access)?.endpoint ?? source ?? site
  }

  /// Whether the key was given and not read from the site.
  var hasGivenKey: Bool { key != nil }

  /// The access to begin with: as given, as remembered, or as the site shows it.
  func access(_ policy: RetryPolicy) async throws(FeedError) -> CiviwebAccess {
    if let access = state.withLock(\.access) { return access }
    let access: CiviwebAccess
    if let known = givenAccess ?? rememberedAccess {
      access = known
    } else {
      access = try await discoveredAccess(policy)
    }
    state.withLock { $0.access = access }
    return access
  }

  /// Another access than the one that was answered with 401.
  ///
  /// The site is read again once a run. Calls that are refused at the same moment may each read it.
  func access(afterRefusalOf refused: CiviwebAccess, _ policy: RetryPolicy) async throws(FeedError) -> CiviwebAccess {
    guard key == nil else { throw .givenKeyRefused }
    let (current, hasReread) = state.withLock { ($0.access, $0.hasReread) }
    if let current, current != refused { return current }
    guard refused.key == nil || !hasReread else { throw .shownKeyRefused }
    let found = try await discoveredAccess(policy)
    state.withLock { state in
      state.access = found
      state.hasReread = state.hasReread || refused.key != nil
    }
    guard found != refused else { throw .shownKeyRefused }
    return found
  }

  // MARK: - What is known

  private var givenAccess: CiviwebAccess? {
    guard let source else { return nil }
    if let key { return CiviwebAccess(endpoint: source, key: key) }
    guard let entry = cache?.entry(now: configuration.now()), entry.endpoint == source,
      !siteIsGiven || entry.site == site
    else { return CiviwebAccess(endpoint: source, key: nil) }
    return CiviwebAccess(endpoint: source, key: entry.key)
  }

  private var rememberedAccess: CiviwebAccess? {
    guard let entry = cache?.entry(now: configuration.now()), entry.site == site else { return nil }
    return CiviwebAccess(endpoint: entry.endpoint, key: key ?? entry.key)
  }

  // MARK: - What the site shows

  private func discoveredAccess(_ policy: RetryPolicy) async throws(FeedError) -> CiviwebAccess {
    var lack = FeedError.siteLacks("no API key", site: site, status: 200)
    for path in Self.pages {
      let answer = try await page(path, policy)
      guard answer.isSuccess else {
        lack = .siteLacks("no API key", site: site, status: answer.status)
        continue
      }
      let page = CiviwebHomePage(html: answer.body, site: site)
      guard let key = key ?? page.key else {
        lack = .siteLacks("no API key", site: site, status: answer.status)
        continue
      }
      guard let endpoint = source ?? page.endpoint else {
        lack = .siteLacks("no address of the API", site: site, status: answer.status)
        continue
      }
      remember(endpoint, page.key)
      return CiviwebAccess(endpoint: endpoint, key: key)
    }
    throw lack
  }

  private func remember(_ endpoint: WebAddress, _ key: CiviwebKey?) {
    guard let key else { return }
    cache?.store(CiviwebKeyCache.Entry(site: site, endpoint: endpoint, key: key, readAt: configuration.now()))
  }

  private func page(_ path: String, _ policy: RetryPolicy) async throws(FeedError) -> HTTPAnswer {
    let call = HTTPCall(method: .get, address: site.appending(path), accept: "text/html")
    do {
      return try await client.value(of: call, policy: policy) { answer throws(CallFailure) in
        try answer.checkStatus()
        if answer.isSuccess, answer.body.isEmpty { throw .unreadable("an empty page") }
        return answer
      }
    } catch {
      throw FeedError(error, from: "the site \(site)")
    }
  }

  // MARK: - What was given

  private static func source(_ configuration: CiviwebFeed.Configuration) throws(FeedError) -> WebAddress? {
    guard let url = configuration.source else { return nil }
    guard let address = WebAddress(url) else { throw .unusableAddress(of: "API", flag: "--source") }
    return address.path.isEmpty ? address.appending("/api/Offers") : address
  }

  private static func site(
    _ configuration: CiviwebFeed.Configuration, source: WebAddress?
  ) throws(FeedError) -> WebAddress {
    let address: WebAddress?
    if let url = configuration.site {
      address = WebAddress(url)
    } else {
      address = source?.origin ?? WebAddress(CiviwebFeed.Configuration.publicSite)
    }
    guard let address else { throw .unusableAddress(of: "site", flag: "--site") }
    return address
  }
}
