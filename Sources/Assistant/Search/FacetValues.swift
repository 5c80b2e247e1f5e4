/// The values that some offers have in a field, by falling count, then by name.
///
/// It keeps numbers; the names are those of the catalogue, so that a kept answer holds none of its own.
package struct FacetValues: RandomAccessCollection, Sendable {
  private struct Entry: Sendable {
    let code: UInt32
    let count: UInt32
  }

  private let names: [String]
  private let entries: [Entry]

  /// No value.
  package init() { (names, entries) = ([], []) }

  /// Counts the offers at some places.
  init(of places: [Int], in column: FacetColumns.Column) {
    var counts = [UInt32](repeating: 0, count: column.values.count)
    for place in places { counts[Int(column.codes[place])] += 1 }
    names = column.values
    // The values are sorted by name, and equals keep their order.
    entries = counts.indices.filter { counts[$0] > 0 }
      .map { Entry(code: UInt32($0), count: counts[$0]) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(position: Int) -> (value: String, count: Int) {
    (names[Int(entries[position].code)], Int(entries[position].count))
  }

  /// About how many bytes it takes besides the names.
  var size: Int { entries.count * MemoryLayout<Entry>.stride }
}
