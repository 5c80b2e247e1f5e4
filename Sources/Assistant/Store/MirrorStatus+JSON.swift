import Offers

extension MirrorStatus {
  /// What is known of the mirror as a whole, the numbers of its offers aside.
  package var json: JSONValue {
    .members([
      "last_refresh": lastRefresh.map { .string($0.description) },
      "last_run": lastRun?.json,
      "quarantined": .array(
        quarantined.map {
          .members(["id": $0.id.map { .integer($0) }, "reason": .string($0.reason), "raw": .string($0.raw)])
        }),
      "drift": .array(drift.map(\.json)),
    ])
  }

  /// Reads what `json` writes; what can't be read is left out.
  package init(json: JSONValue) {
    self.init()
    lastRefresh = json["last_refresh"]?.lenientText.flatMap { Timestamp($0) }
    lastRun = json["last_run"].flatMap(Run.init(json:))
    quarantined = json["quarantined"].elements.map {
      QuarantinedRecord(
        id: $0["id"]?.lenientInteger, reason: $0["reason"]?.lenientText ?? "", raw: $0["raw"]?.lenientText ?? "")
    }
    drift = json["drift"].elements.compactMap { entry in
      guard let kind = entry["kind"]?.lenientText.flatMap({ Drift.Kind(rawValue: $0) }) else { return nil }
      return DriftReport.Entry(
        drift: Drift(kind: kind, field: entry["field"]?.lenientText ?? "", seen: entry["seen"]?.lenientText ?? ""),
        count: entry["count"]?.lenientInteger ?? 0, example: entry["example"]?.lenientInteger ?? 0)
    }
  }
}

extension MirrorStatus.Run {
  fileprivate var json: JSONValue {
    .members([
      "source": .string(source), "started": .string(started.description), "state": .string(state.rawValue),
      "reason": reason.map { .string($0) },
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let started = json["started"]?.lenientText.flatMap({ Timestamp($0) }),
      let state = json["state"]?.lenientText.flatMap({ State(rawValue: $0) })
    else { return nil }
    self.init(
      source: json["source"]?.lenientText ?? "", started: started, state: state, reason: json["reason"]?.lenientText)
  }
}
