import Offers
import Retrieval

/// What embedding came to.
package struct IndexReport: Sendable, Equatable {
  package let space: IndexedSpace
  /// How many chunks went through the model.
  package private(set) var embedded = 0
  /// How many tokens the model read.
  package private(set) var tokens = 0
  /// What a paid service asks for it, in US dollars; nil where nothing is to pay or the price isn't known.
  package private(set) var cost: Double?

  package init(space: IndexedSpace) {
    self.space = space
  }

  mutating func add(_ batch: EmbeddedBatch) {
    embedded += batch.vectors.count
    tokens += batch.tokens
    if let cost = batch.cost { self.cost = (self.cost ?? 0) + cost }
  }

  package var json: JSONValue {
    .members([
      "embedder": .string(space.space.name),
      "dimension": .integer(space.space.dimension),
      "embedded": .integer(embedded),
      "tokens": .integer(tokens),
      "cost_usd": cost.map { .decimal($0) },
    ])
  }
}
