import Offers
import Retrieval

/// What a person calls an offer: its id or its reference; where a number is both, the id counts.
package struct OfferName {
  private let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// The stored offer of that name, online or withdrawn.
  package func offer(in store: any OfferRepository) async throws -> MirroredOffer {
    if let id = JSONValue.string(name).lenientInteger, let offer = try await store.mirroredOffer(id) { return offer }
    let ids = try await store.ids(withReference: TextCleaning.line(name) ?? "")
    if let id = ids.first, let offer = try await store.mirroredOffer(id) { return offer }
    guard let reference = OfferReference(name) else { throw OfferNotFound(name: name) }
    for type in MissionType.allCases {
      let ids = try await store.ids(withReference: "\(type.rawValue)\(reference.number)")
      if let id = ids.first, let offer = try await store.mirroredOffer(id) { return offer }
    }
    guard let offer = try await store.mirroredOffer(reference.number) else { throw OfferNotFound(name: name) }
    return offer
  }
}

/// No offer goes by that name.
package struct OfferNotFound: Failure {
  package let name: String

  package var kind: FailureKind { .failed }
  package var description: String {
    let short = String(String.UnicodeScalarView((TextCleaning.line(name) ?? "").unicodeScalars.prefix(40)))
    return "no stored offer has the id or reference \"\(short)\""
  }
  package var hint: String { "Look it up with `vie search`, or run `vie sync` if it is a new one." }
}
