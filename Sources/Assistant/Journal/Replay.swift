import Offers

/// A kept answer beside what its search gives now.
package struct Replay: Sendable {
  package let record: AnswerRecord
  /// The same search, made again.
  package let response: SearchResponse
  /// What the search goes by now.
  package let index: String

  package init(record: AnswerRecord, response: SearchResponse, index: String) {
    self.record = record
    self.response = response
    self.index = index
  }

  /// Whether the same offers are found in the same order.
  package var isSame: Bool { record.hits.map(\.id) == response.hits.map(\.id) }

  /// Offers that were found then and aren't now, in their order.
  package var gone: [Offer.ID] {
    let now = Set(response.hits.map(\.id))
    return record.hits.map(\.id).filter { !now.contains($0) }
  }

  /// Offers that are found now and weren't then, in their order.
  package var new: [Offer.ID] {
    let then = Set(record.hits.map(\.id))
    return response.hits.map(\.id).filter { !then.contains($0) }
  }

  /// The record, and under `replay` what its search gives now.
  package var json: JSONValue {
    .members([
      "record": record.json,
      "replay": .members([
        "index": .string(index), "same": .bool(isSame),
        "hits": .array(
          response.hits.map { .members(["id": .integer($0.id), "score": .decimal($0.score)]) }),
        "gone": .array(gone.map { .integer($0) }), "new": .array(new.map { .integer($0) }),
      ]),
    ])
  }
}
