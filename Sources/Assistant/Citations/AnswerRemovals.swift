import Offers

/// What was taken out of an answer while it was read.
package struct AnswerRemovals: Sendable, Equatable {
  /// Marks that name no retrieved offer.
  package var marks = 0
  /// Offers that the running text names by a number and that aren't among the retrieved ones.
  package var references = 0
  /// Links, images, and web and mail addresses.
  package var links = 0
  /// HTML tags.
  package var tags = 0

  package init() {}

  /// How many offers the answer made up.
  package var inventedOffers: Int { marks + references }
}

extension AnswerRemovals {
  /// The counts under their names.
  var json: JSONValue {
    .members([
      "marks": .integer(marks), "references": .integer(references), "links": .integer(links), "tags": .integer(tags),
    ])
  }
}
