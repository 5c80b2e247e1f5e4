import Offers

/// The named values of a record or of a collection, in the order they are written in.
///
/// Lists are left out on purpose: one in a collection's metadata makes the server drop the connection.
struct ChromaMetadata: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// A nil value is sent as `null`, by which an upsert removes the key.
  private(set) var values: [(key: String, value: ChromaValue?)]

  init(dictionaryLiteral elements: (String, ChromaValue?)...) {
    values = elements.map { (key: $0.0, value: $0.1) }
  }

  /// What of an object is metadata; nothing for anything else.
  init(_ json: JSONValue?) {
    guard case .object(let members)? = json else {
      values = []
      return
    }
    values = members.compactMap { member in ChromaValue(member.value).map { (key: member.name, value: $0) } }
  }

  subscript(key: String) -> ChromaValue? { values.last { $0.key == key }?.value }

  func string(_ key: String) -> String? {
    if case .string(let text)? = self[key] { text } else { nil }
  }

  func integer(_ key: String) -> Int? {
    if case .integer(let value)? = self[key] { value } else { nil }
  }

  func bool(_ key: String) -> Bool? {
    if case .bool(let value)? = self[key] { value } else { nil }
  }

  /// These values and others behind them.
  func adding(_ other: ChromaMetadata) -> ChromaMetadata {
    var sum = self
    sum.values += other.values
    return sum
  }

  /// Without the keys that have no value, for calls that refuse `null`.
  var known: ChromaMetadata {
    var known = self
    known.values.removeAll { $0.value == nil }
    return known
  }

  var json: JSONValue { .object(values.map { JSONValue.Member($0.key, $0.value?.json ?? .null) }) }

  /// Equal where the same keys have the same values, in whatever order.
  static func == (one: ChromaMetadata, other: ChromaMetadata) -> Bool {
    func dictionary(_ metadata: ChromaMetadata) -> [String: ChromaValue] {
      metadata.values.reduce(into: [:]) { $0[$1.key] = $1.value }
    }
    return dictionary(one) == dictionary(other)
  }
}
