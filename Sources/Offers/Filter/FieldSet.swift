/// Some of the fields that filters ask about, in two bytes.
package struct FieldSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package init(_ field: FilterField) {
    self.init(rawValue: FilterField.allCases.firstIndex(of: field).map { 1 << UInt16($0) } ?? 0)
  }

  package var isEmpty: Bool { rawValue == 0 }

  package func contains(_ field: FilterField) -> Bool { isSuperset(of: FieldSet(field)) }
}
