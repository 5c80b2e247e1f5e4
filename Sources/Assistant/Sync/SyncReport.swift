import Offers

/// What a synchronisation came to.
package struct SyncReport: Sendable, Equatable {
  package var source: String
  package var new = 0
  package var changed = 0
  package var republished = 0
  package var withdrawn = 0
  package var unchanged = 0
  package var quarantined: [QuarantinedRecord] = []
  /// What embedding came to; nil where nothing was to embed with.
  package var index: IndexReport?
  package var drift = DriftReport()
  /// How many offers the source says it has; nil where it doesn't say.
  package var count: Int?
  /// How many different offers came.
  package var received = 0
  /// Offers whose texts could not be had, because the source says they are gone or did not answer.
  package var withoutDetails = 0
  /// How many stored offers did not come though the reading was complete, and were kept as a precaution.
  package var keptMissing = 0
  package var health: CatalogueReading.Health = .complete
  /// Why the reading is incomplete, where a peer is to blame.
  package var error: FeedError?
  package var isDryRun = false
  /// Whether the source was read as the whole catalogue, not as an addition to it.
  package var isWholeCatalogue = true
  package var duration: Duration = .zero

  package init(source: String) {
    self.source = source
  }

  /// Whether the mirror is now known to be as fresh as the source: a complete, healthy reading of all of it.
  package var isRefresh: Bool { isWholeCatalogue && health == .complete && keptMissing == 0 }

  /// Why the reading is incomplete; nil where it is complete.
  package var incompleteReason: String? {
    if case .incomplete(let reason) = health { return reason }
    return nil
  }

  /// The summary as the command line prints it with `--json`.
  package var json: JSONValue {
    .members([
      "new": .integer(new),
      "changed": .integer(changed),
      "republished": .integer(republished),
      "withdrawn": .integer(withdrawn),
      "unchanged": .integer(unchanged),
      "quarantined": .integer(quarantined.count),
      "embedded": .integer(index?.embedded ?? 0),
      "seconds": .decimal(duration.seconds),
      "embedder": index.map { .string($0.space.space.name) },
      "embedding_tokens": index.map { .integer($0.tokens) },
      "embedding_cost_usd": index?.cost.map { .decimal($0) },
      "source": .string(source),
      "received": .integer(received),
      "count": count.map { .integer($0) },
      "complete": .bool(health == .complete),
      "incomplete_reason": incompleteReason.map { .string($0) },
      "without_details": .integer(withoutDetails),
      "kept_missing": .integer(keptMissing),
      "dry_run": .bool(isDryRun),
      "drift": .array(drift.entries.map(\.json)),
      "quarantine": .array(quarantined.map(\.json)),
    ])
  }
}

extension Duration {
  /// The duration in seconds, to the millisecond.
  package var seconds: Double {
    let (seconds, attoseconds) = components
    return (Double(seconds) * 1000 + (Double(attoseconds) / 1e15).rounded()) / 1000
  }
}

extension DriftReport.Entry {
  package var json: JSONValue {
    .members([
      "kind": .string(drift.kind.rawValue),
      "field": .string(drift.field),
      "seen": .string(drift.seen),
      "count": .integer(count),
      "example": .integer(example),
    ])
  }
}

extension QuarantinedRecord {
  package var json: JSONValue {
    .members(["id": id.map { .integer($0) }, "reason": .string(reason)])
  }
}
