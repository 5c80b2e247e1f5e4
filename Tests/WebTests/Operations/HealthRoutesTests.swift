import Assistant
import Hummingbird
import HummingbirdTesting
import Retrieval
import TestSupport
import Testing

@testable import Web

@Suite("What looks after the server")
struct HealthRoutesTests {
  @Test("is told that the server lives and is ready", arguments: ["/livez", "/healthz", "/readyz"])
  func well(path: String) async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: path, method: .get)
      #expect(response.status == .ok)
    }
  }

  @Test("is told that nothing is stored yet; the server lives all the same")
  func empty() async throws {
    try await WebTest.withServer([]) { client in
      let response = try await client.execute(uri: "/readyz", method: .get)
      #expect(response.status == .serviceUnavailable)
      #expect(String(buffer: response.body).contains("no offers are stored yet"))
      #expect(try await client.execute(uri: "/livez", method: .get).status == .ok)
    }
  }

  @Test("is told that the stored vectors are another model's")
  func mismatch() async throws {
    let wanted = WordCountEmbedder().space
    let other = EmbeddingSpace(
      provider: wanted.provider, model: "another", dimension: wanted.dimension, fingerprint: wanted.fingerprint,
      languages: wanted.languages)
    let absence = EmbeddingMismatch(stored: IndexedSpace(space: other), wanted: wanted)
    try await WebTest.withServer(nil) {
      $0.embedderAbsence = absence
    } _: { client in
      let response = try await client.execute(uri: "/readyz", method: .get)
      #expect(response.status == .serviceUnavailable)
    }
  }
}
