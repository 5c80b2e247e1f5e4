import Foundation
import TestSupport
import Testing

/// The server as a process.
@Suite("vie serve", .timeLimit(.minutes(20)))
struct ServeTests {
  private let home: TemporaryFolder

  init() async throws {
    home = try TemporaryFolder()
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples/offers.json")
    let sync = try await Program("vie", home: home.path).run(["sync", "--source", samples.standardized.path])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
  }

  @Test("says where it listens, on a port that is free, and ends without a failure when it is told to")
  func lifetime() async throws {
    let server = try await ServedProgram(home: home.path, environment: ["VIE_EMBEDDER": "none"])
    let other = try await ServedProgram(home: home.path, environment: ["VIE_EMBEDDER": "none"])
    #expect(server.port > 0)
    #expect(server.port != other.port)
    #expect(server.errors.contains("Listening on http://127.0.0.1:\(server.port)"))
    #expect(await server.stop() == 0)
    #expect(await other.stop() == 0)
  }

  @Test("doesn't start without offers, and says why")
  func noStore() async throws {
    let empty = try TemporaryFolder()
    await #expect {
      try await ServedProgram.run(home: empty.path) { _ in }
    } throws: { error in
      (error as? ServedProgram.Failed)?.errors.contains("vie sync") == true
    }
  }
}
