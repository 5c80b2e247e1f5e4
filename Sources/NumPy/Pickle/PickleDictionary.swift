/// A Python dictionary, in its order.
package struct PickleDictionary: Sendable, Equatable {
  /// One of the dictionary's pairs.
  package struct Entry: Sendable, Equatable {
    package let key: PickleValue
    package let value: PickleValue
  }

  /// In the order of the file. A key that comes twice, as Python never writes it, counts by its last value.
  package let entries: [Entry]

  init(entries: [Entry]) {
    self.entries = entries
  }

  /// A dictionary with texts as keys.
  package init(_ pairs: [(key: String, value: PickleValue)]) {
    entries = pairs.map { Entry(key: .string($0.key), value: $0.value) }
  }

  /// The value of a text, compared code unit by code unit; takes time by the number of entries.
  package subscript(_ key: String) -> PickleValue? {
    entries.last {
      guard case .string(let text) = $0.key else { return false }
      return text.utf8.elementsEqual(key.utf8)
    }?.value
  }
}
