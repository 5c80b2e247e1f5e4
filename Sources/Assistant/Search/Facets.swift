import Offers

/// For each field, how many of some offers have which value; offers that don't say are counted under `unknown`.
package struct Facets: Sendable, Equatable {
  /// The fields in a fixed order, the values of each by falling count, then by name.
  package private(set) var fields: [(name: String, values: FacetValues)]

  package init(of offers: some Sequence<OfferFacts>) {
    let offers = Array(offers)
    self.init(of: offers.indices, in: FacetColumns(offers))
  }

  /// The counts of the offers at some places.
  init(of places: some Sequence<Int>, in columns: FacetColumns) {
    let places = Array(places)
    fields = columns.columns.map { ($0.name, FacetValues(of: places, in: $0)) }
  }

  /// The values of a field; none for a field that isn't counted.
  package func values(of field: String) -> FacetValues {
    fields.first { $0.name == field }?.values ?? FacetValues()
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
