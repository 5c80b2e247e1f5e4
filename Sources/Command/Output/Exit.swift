import ArgumentParser
import Assistant
import Foundation
import Offers

extension FailureKind {
  /// The contract's exit code, the only place it is decided.
  var exitCode: Int32 {
    switch self {
    case .failed: 1
    case .badArguments: 2
    case .notConfigured: 3
    case .refused: 4
    case .unreachable: 5
    case .rateLimited: 6
    case .timedOut: 7
    case .damaged: 8
    }
  }
}

/// A failure that has been shown already; only its exit code is left to give.
struct ReportedFailure: Error {
  let kind: FailureKind
}

extension Vie {
  /// Says what went wrong, in one sentence and a hint or as JSON, and ends the process with the contract's code.
  static func exit(reporting error: any Error, asJSON: Bool) -> Never {
    switch error {
    case is OutputClosed: Foundation.exit(0)
    case let failure as ReportedFailure: Foundation.exit(failure.kind.exitCode)
    case let failure as any Failure: report(failure.kind, failure.description, failure.hint, asJSON: asJSON)
    default: exit(reportingParserError: error, asJSON: asJSON)
    }
  }

  /// Shows a failure without ending the process.
  static func show(_ failure: any Failure, asJSON: Bool) {
    show(failure.kind, failure.description, failure.hint, asJSON: asJSON)
  }

  // MARK: -

  /// Help and version are no errors; anything else that the parser throws is a bad argument.
  private static func exit(reportingParserError error: any Error, asJSON: Bool) -> Never {
    if exitCode(for: error) == .success {
      try? Console.print(fullMessage(for: error))
      Foundation.exit(0)
    }
    guard exitCode(for: error) == .validationFailure else {
      report(.failed, "\(error)", "Run the command again; if it stays, `vie doctor` may tell more.", asJSON: asJSON)
    }
    report(.badArguments, message(for: error), "Run the command with --help to see its flags.", asJSON: asJSON)
  }

  private static func report(_ kind: FailureKind, _ message: String, _ hint: String, asJSON: Bool) -> Never {
    show(kind, message, hint, asJSON: asJSON)
    Foundation.exit(kind.exitCode)
  }

  private static func show(_ kind: FailureKind, _ message: String, _ hint: String, asJSON: Bool) {
    if asJSON {
      let error = JSONValue.members([
        "kind": .string(kind.rawValue), "message": .string(message), "hint": .string(hint),
      ])
      Console.notice(JSONValue.members(["error": error]).text)
    } else {
      Console.notice("vie: \(message)\n\(hint)")
    }
  }
}
