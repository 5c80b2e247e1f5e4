import Synchronization

/// Many offers field by field, each distinct value of a field once, so that a condition is tried on the values and only
/// looked up for the offers.
///
/// A field is read when it is first asked about, at some hundred nanoseconds an offer.
package final class OfferColumns: Sendable {
  private let offers: [OfferFacts]
  private let columns = Mutex<[FilterField: Column]>([:])

  package init(_ offers: [OfferFacts]) {
    self.offers = offers
  }

  /// For each offer the fields that the filter asks about and that the offer says nothing about; nil where it fails.
  ///
  /// The same as ``PreparedFilter`` says of each.
  package func verdicts(of filter: OfferFilter) -> [FieldSet?] {
    var verdicts = [FieldSet?](repeating: FieldSet(rawValue: 0), count: offers.count)
    for condition in filter.conditions {
      let tests = condition.tests.map { test in
        let column = column(of: test.field)
        return (codes: column.codes, outcomes: outcomes(of: test, in: column))
      }
      let open: FieldSet? = filter.isStrict ? nil : FieldSet(condition.field)
      for place in verdicts.indices {
        guard let unknown = verdicts[place] else { continue }
        let outcome =
          tests.count == 1
          ? tests[0].outcomes[Int(tests[0].codes[place])]
          : OfferFilter.Condition.any(tests.lazy.map { $0.outcomes[Int($0.codes[place])] })
        switch outcome {
        case true?: continue
        case false?: verdicts[place] = nil
        case nil: verdicts[place] = open.map(unknown.union)
        }
      }
    }
    return verdicts
  }

  /// For each offer whether an exclusion names it.
  package func exclusions(by exclusion: OfferExclusion) -> [Bool] {
    exclusion.filters.reduce(into: Array(repeating: false, count: offers.count)) { excluded, filter in
      for (place, unknown) in verdicts(of: filter).enumerated() where unknown?.isEmpty == true {
        excluded[place] = true
      }
    }
  }

  /// The fields that were read.
  package var preparedFields: [FilterField] { columns.withLock { Array($0.keys) } }

  /// Reads some fields before they are asked about.
  package func prepare(_ fields: [FilterField]) {
    for field in fields { _ = column(of: field) }
  }

  // MARK: -

  /// What offers say in one field.
  private struct Column: Sendable {
    /// For each offer the number of its value.
    var codes: [UInt32] = []
    /// For each value an offer that has it.
    var examples: [Int] = []
    /// For each value its folded names, where the field has names.
    var names: [[String]?] = []

    init(of field: FilterField, in offers: [OfferFacts]) {
      var numbers: [AnyHashable?: UInt32] = [:]
      codes.reserveCapacity(offers.count)
      for (place, facts) in offers.enumerated() {
        let value = field.value(of: facts)
        let number = numbers[value] ?? UInt32(examples.count)
        if number == examples.count {
          numbers[value] = number
          examples.append(place)
          names.append(field.foldedNames(of: facts))
        }
        codes.append(number)
      }
    }
  }

  private func column(of field: FilterField) -> Column {
    columns.withLock { columns in
      if let known = columns[field] { return known }
      let column = Column(of: field, in: offers)
      columns[field] = column
      return column
    }
  }

  private func outcomes(of test: OfferFilter.Test, in column: Column) -> [Bool?] {
    switch test.rule {
    case .value(let isMet): column.examples.map { isMet(offers[$0]) }
    case .names(let isMet): column.names.map { $0.map(isMet) }
    }
  }
}
