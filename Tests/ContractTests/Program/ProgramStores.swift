import Foundation
import Offers
import OpenAIStub
import TestSupport
import Testing

/// One store of each kind that the program itself has filled with the sample offers, embedded by the stand-in for
/// OpenAI's service.
actor ProgramStores {
  static let shared = ProgramStores()
  static let samples = file("samples/offers.json")

  private var stores: [StoreUnderTest.Kind: Task<StoreUnderTest, any Error>] = [:]

  /// The store of a kind, filled by whoever asks first.
  func store(_ kind: StoreUnderTest.Kind) async throws -> StoreUnderTest {
    let task = stores[kind] ?? Task { try await Self.filled(kind) }
    stores[kind] = task
    return try await task.value
  }

  /// A new store of a kind with the sample offers.
  static func filled(_ kind: StoreUnderTest.Kind) async throws -> StoreUnderTest {
    let store = try await StoreUnderTest(kind)
    try await withProgram { program, _ in
      let sync = try await program.run(["sync", "--source", samples, "--store", store.location])
      try #require(sync.status == 0, Comment(rawValue: sync.errors))
    }
    return store
  }

  /// Hands over the program beside a stand-in for OpenAI's service, and the folder it works in.
  static func withProgram<Value>(_ body: (Program, TemporaryFolder) async throws -> Value) async throws -> Value {
    let home = try TemporaryFolder()
    var options = OpenAIStubOptions()
    options.chat = { _ in .text("L'offre dure 18 mois, à Berlin [VIE900001].") }
    return try await OpenAIStub.withServer(options) { server in
      let environment = [
        "OPENAI_BASE_URL": server.baseURL, "OPENAI_API_KEY": "sk-test-4711", "VIE_EMBEDDER": "openai",
        "VIE_JOURNAL": "none",
      ]
      return try await body(try Program("vie", home: home.path, environment: environment), home)
    }
  }

  /// The path of a file of the repository.
  static func file(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../\(name)").standardized.path
  }
}
