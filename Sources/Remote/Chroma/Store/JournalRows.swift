import Assistant
import Offers

/// Rows of what happened to offers and how their counters moved.
enum HistoryRow {
  static func rows(_ events: [OfferEvent], run: SyncRunID, at time: Timestamp) -> [ChromaRecord] {
    events.enumerated().compactMap { number, event in
      // Contacts are not stored, so what became of them is no news.
      let changes = event.changes.filter { $0.field != "contact" }
      guard event.kind != .changed || !changes.isEmpty else { return nil }
      return row(
        OfferEvent(offer: event.offer, kind: event.kind, changes: changes), "\(run)-\(number)", number, run: run,
        at: time)
    }
  }

  static func rows(counting offers: [FoundOffer], run: SyncRunID, at time: Timestamp) -> [ChromaRecord] {
    offers.filter { $0.offer.views != nil || $0.offer.candidates != nil }.map { found in
      .row(
        "counters-\(run)-\(found.offer.id)",
        ([
          "kind": .string("counters"), "run": .integer(Int(run)), "offer_id": .integer(found.offer.id),
          "time": .string(time.description), "views": found.offer.views.map { .integer($0) },
          "candidates": found.offer.candidates.map { .integer($0) },
        ] as ChromaMetadata).known)
    }
  }

  /// A whole history that is taken over, as rows of the run that takes it over.
  static func rows(_ history: OfferHistory, of id: Offer.ID, run: SyncRunID) -> [ChromaRecord] {
    let events = history.events.enumerated().map { place, entry in
      row(
        OfferEvent(offer: id, kind: entry.event, changes: entry.changes), "\(run)-\(id)-\(place)", place, run: run,
        at: entry.time)
    }
    let counters = history.counters.enumerated().map { place, entry in
      ChromaRecord.row(
        "counters-\(run)-\(id)-\(place)",
        ([
          "kind": .string("counters"), "run": .integer(Int(run)), "number": .integer(place), "offer_id": .integer(id),
          "time": .string(entry.time.description), "views": entry.views.map { .integer($0) },
          "candidates": entry.candidates.map { .integer($0) },
        ] as ChromaMetadata).known)
    }
    return events + counters
  }

  /// The history in the rows of one offer; what can't be read is left out.
  static func history(_ rows: [ChromaRow]) -> OfferHistory {
    let sorted = rows.map(\.metadata).sorted {
      ($0.integer("run") ?? 0, $0.integer("number") ?? 0) < ($1.integer("run") ?? 0, $1.integer("number") ?? 0)
    }
    return OfferHistory(
      events: sorted.filter { $0.string("kind") == "event" }.compactMap { row in
        guard let time = row.string("time").flatMap({ Timestamp($0) }),
          let event = row.string("event").flatMap({ OfferEvent.Kind(rawValue: $0) })
        else { return nil }
        return OfferHistory.Entry(time: time, event: event, changes: changes(row.string("changes")))
      },
      counters: sorted.filter { $0.string("kind") == "counters" }.compactMap { row in
        guard let time = row.string("time").flatMap({ Timestamp($0) }) else { return nil }
        return .init(time: time, views: row.integer("views"), candidates: row.integer("candidates"))
      })
  }

  // MARK: -

  private static func row(
    _ event: OfferEvent, _ name: String, _ number: Int, run: SyncRunID, at time: Timestamp
  ) -> ChromaRecord {
    .row(
      "event-\(name)",
      ([
        "kind": .string("event"), "run": .integer(Int(run)), "number": .integer(number),
        "offer_id": .integer(event.offer), "time": .string(time.description), "event": .string(event.kind.rawValue),
        "changes": event.changes.isEmpty ? nil : .string(JSONValue.array(event.changes.map(\.json)).text),
      ] as ChromaMetadata).known)
  }

  private static func changes(_ text: String?) -> [FieldChange] {
    guard let text, case .array(let elements)? = try? JSONValue(parsing: text) else { return [] }
    return elements.map {
      FieldChange(
        field: $0["field"]?.lenientText ?? "", before: $0["before"]?.lenientText, after: $0["after"]?.lenientText)
    }
  }
}

/// Rows of the journal's runs.
enum RunRow {
  static func id(_ run: SyncRunID) -> String { "run-\(run)" }

  static func record(_ run: SyncRunID, source: String, at time: Timestamp) -> ChromaRecord {
    .row(
      id(run),
      [
        "kind": .string("run"), "run": .integer(Int(run)), "source": .string(source),
        "started": .string(time.description), "state": .string(MirrorStatus.Run.State.running.rawValue),
      ])
  }

  /// Another store's last run, as the given one here.
  static func record(_ run: SyncRunID, of status: MirrorStatus) -> ChromaRecord? {
    status.lastRun.map { last in
      .row(
        id(run),
        [
          "kind": .string("run"), "run": .integer(Int(run)), "source": .string(last.source),
          "started": .string(last.started.description), "state": .string(last.state.rawValue),
          "reason": last.reason.map { .string($0) }, "drift": .string(text(status.drift)),
        ])
    }
  }

  /// What a run's row says of its outcome beside its state.
  static func report(_ report: SyncReport) -> ChromaMetadata {
    ["report": .string(report.json.text), "drift": .string(text(report.drift.entries))]
  }

  /// The run in a row; how a committed one ended is the state's to say.
  static func run(_ row: ChromaRow, state: ChromaState) -> MirrorStatus.Run? {
    guard let source = row.metadata.string("source"),
      let started = row.metadata.string("started").flatMap({ Timestamp($0) }),
      let own = row.metadata.string("state").flatMap({ MirrorStatus.Run.State(rawValue: $0) })
    else { return nil }
    let isCommitted = row.metadata.integer("run") == Int(state.syncRun)
    return MirrorStatus.Run(
      source: source, started: started, state: isCommitted ? state.runState : own,
      reason: isCommitted ? state.runReason : row.metadata.string("reason"))
  }

  static func drift(_ row: ChromaRow) -> [DriftReport.Entry] {
    guard let text = row.metadata.string("drift"), case .array(let entries)? = try? JSONValue(parsing: text) else {
      return []
    }
    return entries.compactMap { entry in
      guard let kind = entry["kind"]?.lenientText.flatMap({ Drift.Kind(rawValue: $0) }),
        let field = entry["field"]?.lenientText, let seen = entry["seen"]?.lenientText,
        let count = entry["count"]?.lenientInteger, let example = entry["example"]?.lenientInteger
      else { return nil }
      return DriftReport.Entry(drift: Drift(kind: kind, field: field, seen: seen), count: count, example: example)
    }
  }

  // MARK: -

  private static func text(_ drift: [DriftReport.Entry]) -> String { JSONValue.array(drift.map(\.json)).text }
}

/// Rows of the records that the last run could not read: why, but not what they said, which may name people.
enum QuarantineRow {
  static func rows(_ records: [QuarantinedRecord], run: SyncRunID) -> [ChromaRecord] {
    records.enumerated().map { number, record in
      .row(
        "quarantine-\(run)-\(number)",
        ([
          "kind": .string("quarantine"), "run": .integer(Int(run)), "number": .integer(number),
          "offer_id": record.id.map { .integer($0) }, "reason": .string(record.reason),
        ] as ChromaMetadata).known)
    }
  }

  static func records(_ rows: [ChromaRow]) -> [QuarantinedRecord] {
    rows.map(\.metadata).sorted { ($0.integer("number") ?? 0) < ($1.integer("number") ?? 0) }.map {
      QuarantinedRecord(id: $0.integer("offer_id"), reason: $0.string("reason") ?? "", raw: "")
    }
  }
}
