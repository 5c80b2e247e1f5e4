import Hummingbird
import HummingbirdTesting
import Offers

extension TestClientProtocol {
  /// Posts a JSON text.
  func post(_ path: String, _ json: String) async throws -> TestResponse {
    try await execute(
      uri: path, method: .post, headers: [.contentType: "application/json"], body: ByteBuffer(string: json))
  }

  func get(_ path: String) async throws -> TestResponse {
    try await execute(uri: path, method: .get)
  }
}

extension TestResponse {
  /// The body as JSON.
  var json: JSONValue {
    get throws { try JSONValue(parsing: body.readableBytesView) }
  }

  /// The body as text.
  var text: String { String(buffer: body) }
}

extension JSONValue {
  /// The value under a path of names; `null` where there is none.
  func at(_ path: String...) -> JSONValue {
    path.reduce(self) { value, name in value[name] ?? .null }
  }

  /// The elements of an array.
  var list: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  /// The names of an object's members.
  var names: [String] { if case .object(let members) = self { members.map(\.name) } else { [] } }
}
