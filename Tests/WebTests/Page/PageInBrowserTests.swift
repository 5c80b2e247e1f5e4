import Foundation
import TestSupport
import Testing

@Suite(
  "The page in a browser", .serialized, .enabled(if: RealBrowser.isAvailable, RealBrowser.notice),
  .timeLimit(.minutes(40)))
struct PageInBrowserTests {
  @Test(
    "people find, compare and ask; every view is accessible; no foreign text runs",
    arguments: ["journeys", "views", "payloads"])
  func script(_ name: String) async throws {
    let home = try await RealBrowser.home()
    try await ServedProgram.run(
      home: home.path, arguments: ["--extractive"], environment: RealBrowser.environment
    ) { server in
      try await RealBrowser.run(name, at: server, in: home)
    }
  }
}
