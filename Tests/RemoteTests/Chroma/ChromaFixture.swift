import Assistant
import Foundation
import Offers
import Retrieval
import TestSupport

@testable import Remote

/// A store of its own on the shared server.
struct ChromaFixture: Sendable {
  let configuration: ChromaStore.Configuration

  /// A new, empty place.
  init(on server: ChromaProcess? = nil) async throws {
    let running: ChromaProcess
    if let server { running = server } else { running = try await SharedChroma.shared.server() }
    let name = "test-\(UUID().uuidString.lowercased())"
    var configuration = ChromaStore.Configuration(
      address: try ChromaAddress("chroma://127.0.0.1:\(running.port)/\(name)"))
    configuration.freshness = .zero
    configuration.attempts = 1
    self.configuration = configuration
  }

  @discardableResult
  func writing<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (ChromaStore) async throws -> Value
  ) async throws -> Value {
    try await ChromaStore.withStore(configuration, access: .writing, body)
  }

  @discardableResult
  func reading<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (ChromaStore) async throws -> Value
  ) async throws -> Value {
    try await ChromaStore.withStore(configuration, access: .reading, body)
  }

  static func time(_ day: Int) -> Timestamp { Timestamp(milliseconds: 1_780_000_000_000 + day * 86_400_000) }

  @discardableResult
  static func sync(
    _ feed: any OfferFeed, into store: some OfferRepository, day: Int = 0,
    options: Synchronizer.Options = Synchronizer.Options()
  ) async throws -> SyncReport {
    try await Synchronizer(feed: ContactFreeFeed(feed), repository: store, options: options) { time(day) }.run()
  }

  @discardableResult
  static func index(
    _ store: some OfferRepository & EmbeddingRepository, _ embedder: any Embedder
  ) async throws -> IndexReport {
    try await Indexer(offers: store, embeddings: store, embedder: embedder).run()
  }
}
