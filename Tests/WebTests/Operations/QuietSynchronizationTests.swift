import Assistant
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("A synchronisation that nobody waits for")
struct QuietSynchronizationTests {
  private struct Stopped: Error {}

  private let folder: TemporaryFolder
  private let services: WebServices

  init() async throws {
    folder = try TemporaryFolder()
    services = try await WebTest.services(over: WebTest.offers(), in: folder)
  }

  /// The ids of all offers that a search finds.
  private func found() async throws -> Set<Offer.ID> {
    Set(try await services.searcher().search(SearchRequest(everyOfferOf: OfferFilter())).hits.map(\.id))
  }

  /// Commits that only one offer is left.
  private func commit() async throws -> SyncReport {
    try await Synchronizer(feed: ScriptedFeed([SampleRecord.record(1, [:])]), repository: services.store) {
      WebTest.now
    }.run()
  }

  private func run(_ synchronize: @escaping WebServices.Synchronization) async throws -> SyncReport? {
    var services = services
    services.synchronize = synchronize
    return try await services.quietSynchronization?()
  }

  @Test("requests go on over the offers of before until what was committed is ready")
  func ready() async throws {
    let before = try await found()
    #expect(before.count > 1)
    let report = try await run { committed in
      let report = try await commit()
      #expect(try await found() == before)
      await committed()
      #expect(try await found() == [1])
      return report
    }
    #expect(report?.withdrawn == before.count - 1)
    #expect(try await found() == [1])
  }

  @Test("what was committed is seen also where the run fails after it")
  func failure() async throws {
    _ = try await found()
    await #expect(throws: Stopped.self) {
      _ = try await run { _ in
        _ = try await commit()
        throw Stopped()
      }
    }
    #expect(try await found() == [1])
  }

  @Test("what another process commits later is seen at once")
  func later() async throws {
    let before = try await found()
    _ = try await run { _ in SyncReport(source: "test") }
    #expect(try await found() == before)
    _ = try await commit()
    #expect(try await found() == [1])
  }

  @Test("a server that isn't to synchronise has none")
  func none() { #expect(services.quietSynchronization == nil) }
}
