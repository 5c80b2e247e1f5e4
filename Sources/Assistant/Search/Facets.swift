import Offers

/// For each field, how many of some offers have which value; offers that don't say are counted under `unknown`.
package struct Facets: Sendable, Equatable {
  /// The fields in a fixed order, the values of each by falling count, then by name.
  package private(set) var fields: [(name: String, values: [(value: String, count: Int)])]

  package init(of offers: some Sequence<OfferFacts>) {
    let offers = Array(offers)
    self.init(of: offers.indices, in: FacetColumns(offers))
  }

  /// The counts of the offers at some places.
  init(of places: some Sequence<Int>, in columns: FacetColumns) {
    let places = Array(places)
    fields = columns.columns.map { column in
      var counts = [Int](repeating: 0, count: column.values.count)
      for place in places { counts[Int(column.codes[place])] += 1 }
      // The values are sorted by name, and equals keep their order.
      let order = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
      return (column.name, order.map { (column.values[$0], counts[$0]) })
    }
  }

  /// The counts as JSON; with a limit, only so many values of each field.
  package func json(limit: Int? = nil) -> JSONValue {
    .object(
      fields.map { field in
        let values = field.values.prefix(limit ?? .max)
        return .init(field.name, .object(values.map { .init($0.value, .integer($0.count)) }))
      })
  }

  package static func == (one: Facets, other: Facets) -> Bool { one.json() == other.json() }
}
