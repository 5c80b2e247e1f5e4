import Assistant
import Offers

/// What bringing a follower up to date came to, for a person.
///
/// A server that can't be reached, or is busy, is no failure of the command: the offers are safe in the store, and the
/// next command delivers. What won't pass by itself is one.
struct DeliveryOutcome {
  let follower: String
  let result: Result<DeliveryReport, any Error>
  /// How many offers the follower is still owed.
  let pending: Int

  /// What a person has to do something about.
  var lastingFailure: (any Error)? {
    guard case .failure(let error) = result else { return nil }
    guard let failure = error as? any Failure else { return error }
    switch failure.kind {
    case .unreachable, .timedOut, .rateLimited, .failed: return nil
    case .badArguments, .notConfigured, .refused, .damaged: return failure
    }
  }

  /// What went wrong and what that means; nil where all is well.
  var notice: String? {
    guard case .failure(let error) = result else { return nil }
    let owed = pending > 0 ? "\(pending.counted("offer")) pending for it" : "only this run's date is pending for it"
    guard lastingFailure == nil else { return "\(follower) is not up to date, \(owed); the store itself is." }
    let hint = (error as? any Failure).map { " \($0.hint)" } ?? ""
    return """
      \(follower) is not up to date: \(error). The store itself is; \(owed), which the next `vie sync` delivers.\(hint)
      """
  }

  /// What was done, as a line; nil where nothing was to be done.
  var text: String? {
    guard case .success(let report) = result, report.delivered > 0 else { return nil }
    let removed = report.removed > 0 ? ", \(report.removed) removed" : ""
    return "\(report.delivered.counted("offer")) delivered to \(follower), \(report.written) written\(removed)"
  }

  /// Says behind a command's own summary what became of the follower.
  /// - Throws: what a person has to do something about.
  func report(asJSON: Bool) throws {
    if let text, !asJSON { try Console.print(text) }
    if let notice { Console.notice(notice) }
    if let lastingFailure { throw lastingFailure }
  }

  var json: JSONValue {
    let report = try? result.get()
    return .members([
      "store": .string(follower), "pending": .integer(pending), "delivered": .integer(report?.delivered ?? 0),
      "written": .integer(report?.written ?? 0), "removed": .integer(report?.removed ?? 0),
      "error": error.map { .string($0) },
    ])
  }

  // MARK: -

  private var error: String? {
    if case .failure(let error) = result { "\(error)" } else { nil }
  }
}

extension JSONValue {
  /// A summary with what became of the follower under `follower`; as it is where there is none.
  func adding(_ delivery: DeliveryOutcome?) -> JSONValue {
    guard let delivery, case .object(let members) = self else { return self }
    return .object(members + [.init("follower", delivery.json)])
  }
}
