import Offers
import Retrieval

/// The offers that pass a filter, before it is known whether they are relevant.
struct Candidates: Sendable {
  /// Their places in the catalogue, rising.
  private(set) var places: [Int]
  /// For each offer of the catalogue the fields that the filter asks about and that the offer says nothing about; nil
  /// for those that fail.
  let unknown: [FieldSet?]
  /// The fields that the filter asks about, in a fixed order.
  let fields: [FilterField]

  /// The offers that pass a filter, and of which an exclusion names none.
  init(_ filter: OfferFilter, excluding exclusion: OfferExclusion = OfferExclusion(), in catalogue: Catalogue) {
    let unknown = catalogue.columns.verdicts(of: filter)
    let isExcluded = exclusion.isEmpty ? nil : catalogue.columns.exclusions(by: exclusion)
    self.unknown = unknown
    places = unknown.indices.filter { unknown[$0] != nil && !(isExcluded?[$0] ?? false) }
    fields = filter.fields
  }

  /// The same without some.
  func leavingOut(_ isLeftOut: (Int) -> Bool) -> Candidates {
    var rest = self
    rest.places.removeAll(where: isLeftOut)
    return rest
  }

  /// What the offer at a place doesn't say of what the filter asks.
  func unknownFields(at place: Int) -> [FilterField] {
    guard let unknown = unknown[place], !unknown.isEmpty else { return [] }
    return fields.filter(unknown.contains)
  }

  /// The conditions that the offer at a place is known to meet.
  func metFields(at place: Int) -> [FilterField] {
    guard let unknown = unknown[place], !unknown.isEmpty else { return fields }
    return fields.filter { !unknown.contains($0) }
  }
}
