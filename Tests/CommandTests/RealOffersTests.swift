import CiviwebStub
import Foundation
import Offers
import TestSupport
import Testing

/// The stand-in server has a type of that name too.
private typealias JSONValue = Offers.JSONValue

/// The whole way, on the real offers.
@Suite("The real offers", .enabled(if: SharedData.isAvailable, Comment(rawValue: SharedData.notice)))
struct RealOffersTests {
  private let home: TemporaryFolder
  private let program: Program

  init() throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path)
  }

  private func path(_ name: String) throws -> String {
    try #require(SharedData.folder).appending(path: name).path
  }

  private func sync(_ arguments: [String]) async throws -> JSONValue {
    let result = try await program.run(["sync", "--rate", "0", "--json"] + arguments)
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  @Test("all arrive from a server of either version, and the second time nothing is new", arguments: StubShape.allCases)
  func arrival(shape: StubShape) async throws {
    var options = StubOptions()
    options.shape = shape
    try await CiviwebStub.withServer(try StubCatalogue(path: try path("offers-real.json")), options) { server in
      let first = try await sync(["--source", server.baseURL])
      #expect(first["new"] == .integer(722))
      #expect(first["quarantined"] == .integer(0))
      #expect(first["complete"] == .bool(true))
      let second = try await sync(["--source", server.baseURL])
      #expect(second["unchanged"] == .integer(722))
      for event in ["new", "changed", "republished", "withdrawn", "embedded", "quarantined"] {
        #expect(second[event] == .integer(0))
      }
    }
  }

  @Test(
    "of every capture are read",
    arguments: [
      ("offers-listing-2024-03.json", 2087), ("samples/search-response-2025-01.json", 10),
      ("samples/search-response-2025-10.json", 4), ("samples/details-230682.json", 1),
    ])
  func captures(name: String, expected: Int) async throws {
    let summary = try await sync(["--source", try path(name)])
    #expect(summary["new"] == .integer(expected))
    #expect(summary["quarantined"] == .integer(0))
    #expect(summary["drift"] == .array([]))
  }
}
