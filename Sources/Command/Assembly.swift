import Assistant
import Foundation
import Offers
import Remote
import Retrieval
import Storage

/// Puts the parts together: the one place that names concrete stores, indexes and feeds.
struct Assembly: Sendable {
  let settings: Settings

  init(settings: Settings) {
    self.settings = settings
  }

  init(
    _ common: CommonOptions, embedding: EmbeddingOptions? = nil, writing: WritingOptions? = nil,
    following: FollowOptions? = nil
  ) throws(SettingsError) {
    var flags = Settings.Flags(store: common.store, follow: following?.follow, model: writing?.model)
    flags.add(common, embedding)
    settings = try Settings(flags: flags)
  }

  /// Opens a store, the one of the settings where none is named, and hands it to `body`.
  func withStore<Value: Sendable>(
    _ access: SQLiteStore.Access, at location: StoreLocation? = nil,
    _ body: (any MirrorStore) async throws -> Value
  ) async throws -> Value {
    switch location ?? settings.store {
    case .sqlite(let path): try await body(try SQLiteStore(path: path, access: access))
    case .npz(let path): try await body(try await NPZStore(path: path, access: access))
    case .chroma(let address):
      try await ChromaStore.withStore(
        try configuration(address), access: access == .reading ? .reading : .writing, body)
    }
  }

  /// A feed as the store may have it: Chroma is shared, and gets no contacts.
  func feed(_ feed: any OfferFeed) -> any OfferFeed {
    if case .chroma = settings.store { ContactFreeFeed(feed) } else { feed }
  }

  /// Hands `body` a store for a trial run: the real one where it exists, else an empty one that goes with the process.
  func withStoreForTrial<Value: Sendable>(_ body: (any MirrorStore) async throws -> Value) async throws -> Value {
    guard !settings.store.isMissingFile else { return try await body(try SQLiteStore()) }
    return try await withStore(.reading, body)
  }

  /// How a store on a Chroma server is reached.
  func configuration(_ address: ChromaAddress) throws(SettingsError) -> ChromaStore.Configuration {
    var configuration = ChromaStore.Configuration(address: address)
    configuration.token = try settings.chromaToken.map { text throws(SettingsError) in
      guard let token = AccessKey(text) else { throw .badChromaToken }
      return token
    }
    if settings.chromaHeader.lowercased() == "authorization" { configuration.tokenHeader = .bearer }
    configuration.version = Vie.version
    return configuration
  }

  /// Today, in UTC.
  static let today: @Sendable () -> CalendarDay? = { now().day }

  /// The present moment.
  static let now: @Sendable () -> Timestamp = {
    Timestamp(milliseconds: Int(exactly: (Date().timeIntervalSince1970 * 1000).rounded()) ?? 0)
  }
}
