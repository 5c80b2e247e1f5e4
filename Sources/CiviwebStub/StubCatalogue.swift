import Foundation

/// The offers a stand-in server answers with, as a file holds them.
package struct StubCatalogue: Sendable {
  /// Why a catalogue can't be read.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    /// The file can't be opened.
    case unreadable(path: String)
    /// The text isn't JSON.
    case malformed(source: String, reason: String)
    /// The text is JSON, but neither a list of offers nor an answer's envelope.
    case notOffers(source: String)

    /// One sentence that names the file and says what is expected.
    package var description: String {
      switch self {
      case .unreadable(let path):
        "The file \(path) can't be read: check that it exists and that you may read it."
      case .malformed(let source, let reason):
        "The offers in \(source) aren't valid JSON (\(reason))."
      case .notOffers(let source):
        "The offers in \(source) must be a JSON array of objects, or an object with such an array as `result`."
      }
    }
  }

  /// The records, in the file's order.
  package let records: [JSONObject]

  /// Creates a catalogue from records.
  package init(records: [JSONObject]) {
    self.records = records
  }

  /// Reads a file: an array of offers, or an answer's envelope.
  package init(path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    try self.init(json: [UInt8](data), source: path)
  }

  /// Reads a JSON text: an array of offers, or an answer's envelope.
  package init(json: String) throws(Failure) {
    try self.init(json: Array(json.utf8), source: "the text")
  }

  private init(json: [UInt8], source: String) throws(Failure) {
    let value: JSONValue
    do {
      value = try JSONReader.read(json)
    } catch {
      throw .malformed(source: source, reason: error.description)
    }
    guard let elements = value.array ?? value.object?["result"]?.array else { throw .notOffers(source: source) }
    let records = elements.compactMap(\.object)
    guard records.count == elements.count else { throw .notOffers(source: source) }
    self.records = records
  }

  /// The offers in a shape, in the API's default order: newest creation first.
  package func offers(in shape: StubShape) -> [StubOffer] {
    records.map { StubOffer($0, shape: shape) }.sorted { $0.precedes($1) }
  }
}
