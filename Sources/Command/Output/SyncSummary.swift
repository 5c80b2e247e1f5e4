import Assistant
import Offers

/// Prints what a synchronisation or an import came to.
struct SyncSummary {
  private let report: SyncReport
  private let delivery: DeliveryOutcome?

  /// - Parameter delivery: what became of the store's follower; nil where it has none.
  init(_ report: SyncReport, delivery: DeliveryOutcome? = nil) {
    self.report = report
    self.delivery = delivery
  }

  /// Prints the summary, and what a person should know on standard error.
  /// - Throws: `ReportedFailure` where a peer is to blame that the reading is incomplete.
  func print(asJSON: Bool) throws {
    let fault = fault
    // Where nothing came because nobody answered, the reason is all there is to say.
    let isEmpty = report.received == 0 && fault != nil
    if asJSON || !isEmpty { try Console.print(asJSON ? json.text : text) }
    if !isEmpty { for notice in notices { Console.notice(notice) } }
    if let notice = delivery?.notice { Console.notice(notice) }
    guard let error = fault else { return }
    Vie.show(error, asJSON: asJSON)
    throw ReportedFailure(kind: error.kind)
  }

  // MARK: -

  private static let shownLines = 5

  /// What is to blame for an incomplete reading; nil where that is as it should be.
  private var fault: FeedError? {
    guard let reason = report.incompleteReason else { return nil }
    let error =
      report.error ?? FeedError(.failed, "the reading is incomplete: \(reason)", hint: "Run `vie sync` again.")
    return error.isFault ? error : nil
  }

  private var text: String {
    """
    \(report.received.counted("offer")) from \(report.source) in \(report.duration.seconds) s\
    \(report.isDryRun ? ", nothing written" : ""):
    \(report.new) new, \(report.changed) changed, \(report.republished) republished, \(report.withdrawn) withdrawn, \
    \(report.unchanged) unchanged, \(report.quarantined.count) quarantined\
    \(report.index.map { "\n" + Self.text($0) } ?? "")\(delivery?.text.map { "\n" + $0 } ?? "")
    """
  }

  private var json: JSONValue { report.json.adding(delivery) }

  /// What embedding came to, as a line.
  static func text(_ index: IndexReport) -> String {
    var parts = ["\(index.embedded.counted("passage")) embedded by \(index.space.space.name)"]
    if index.tokens > 0 { parts.append(index.tokens.counted("token")) }
    if let cost = index.cost { parts.append("about $\((cost * 10_000).rounded(.up) / 10_000)") }
    return parts.joined(separator: ", ")
  }

  private var notices: [String] {
    var notices: [String] = []
    if let reason = report.incompleteReason {
      notices.append("The reading is incomplete: \(reason). What came is kept, nothing was withdrawn for it.")
    }
    if report.keptMissing > 0 {
      notices.append(
        """
        \(report.keptMissing) stored offers did not come, more than half. They were kept as they were; if the \
        catalogue really has shrunk, run the command with --accept-shrinking.
        """)
    }
    if report.withoutDetails > 0 { notices.append("\(report.withoutDetails.counted("offer")) came without texts.") }
    notices += shortened(report.quarantined) { record in
      "quarantined: \(record.id.map { "offer \($0)" } ?? "an offer without id"): \(record.reason)"
    }
    notices += shortened(report.drift.entries) { entry in
      "drift: field \(entry.drift.field) \(entry.drift.kind.rawValue) (\(entry.drift.seen)) in \(entry.count.counted("offer"))"
    }
    return notices
  }

  private func shortened<Item>(_ items: [Item], line: (Item) -> String) -> [String] {
    let lines = items.prefix(Self.shownLines).map(line)
    let hidden = items.count - Self.shownLines
    return hidden > 0 ? lines + ["… and \(hidden) more; --json has all"] : lines
  }
}
