import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@testable import Remote

/// An SQLite store that a collection on a real Chroma server follows.
struct FollowedStore {
  let fixture: ChromaFixture
  let store: SQLiteStore
  let embedder: WordCountEmbedder
  private let folder: TemporaryFolder

  init(on server: ChromaProcess? = nil, embedder: WordCountEmbedder = WordCountEmbedder(dimension: 32)) async throws {
    folder = try TemporaryFolder()
    fixture = try await ChromaFixture(on: server)
    store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    self.embedder = embedder
  }

  var name: String { fixture.configuration.address.description }

  /// Synchronises, contacts and all, and embeds.
  func fill(_ records: [OfferRecord], day: Int = 0) async throws {
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) { ChromaFixture.time(day) }.run()
    try await ChromaFixture.index(store, embedder)
  }

  @discardableResult
  func deliver() async throws -> DeliveryReport {
    try await fixture.writing { try await Delivery(from: store, to: ChromaFollower($0)).run() }
  }

  func comparison() async throws -> FollowerComparison {
    try await fixture.reading { try await FollowerComparison(of: ChromaFollower($0), with: store) }
  }

  /// Delivers over a transport that dies, or kills its server, after so many writes.
  func deliver(dyingAfter writes: Int, killing server: ChromaProcess? = nil) async throws {
    try await NetworkTransport.withTransport(
      userAgent: "test", configuration: NetworkTransport.configuration(connectTimeout: .seconds(5))
    ) { network in
      let transport = DyingTransport(network: network, limit: WriteLimit(writes), server: server)
      let chroma = try await ChromaStore(fixture.configuration, access: .writing, transport: transport)
      try await Delivery(from: store, to: ChromaFollower(chroma)).run()
    }
  }

  /// Delivers when the right to write of whoever died before has lapsed.
  func deliverLater(minutes: Int) async throws {
    var later = fixture.configuration
    let now = CallSettings.present
    later.now = { Timestamp(milliseconds: now.milliseconds + minutes * 60_000) }
    _ = try await ChromaStore.withStore(later, access: .writing) {
      try await Delivery(from: store, to: ChromaFollower($0)).run()
    }
  }

  /// Sees that both are the same, by the comparison and by what a reader of the collection sees.
  func expectSame(_ comment: Comment = "", sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let comparison = try await comparison()
    #expect(comparison.isSame, "\(comment) \(comparison)", sourceLocation: sourceLocation)
    let ids = try await store.mirroredOffers(includingWithdrawn: true).map(\.id)
    let ours = try await store.archivedOffers(ids).map(\.withoutContact)
    let live = try await store.liveFacts().map(\.id)
    let chunks = try await store.storedChunks(of: live)
    try await fixture.reading { chroma in
      let archived = try await chroma.archivedOffers(ids)
      let theirLive = try await chroma.liveFacts().map(\.id)
      let theirChunks = try await chroma.storedChunks(of: live)
      let problems = try await chroma.problems()
      #expect(archived == ours, comment, sourceLocation: sourceLocation)
      #expect(theirLive == live, comment, sourceLocation: sourceLocation)
      #expect(theirChunks == chunks, comment, sourceLocation: sourceLocation)
      #expect(problems.isEmpty, comment, sourceLocation: sourceLocation)
    }
  }
}
