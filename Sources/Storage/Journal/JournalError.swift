import Assistant
import Offers

/// The journal of answers can't be used.
package struct JournalError: Failure, Equatable {
  package let path: String
  package let reason: String
  /// Whether the file is no sound database.
  package var isDamaged = false

  package var kind: FailureKind { isDamaged ? .damaged : .failed }
  package var description: String { "the journal \(path) can't be used: \(reason)" }

  package var hint: String {
    if isDamaged { return "Move the file away, and a new one is made; or name another by VIE_JOURNAL." }
    return "Check its permissions, name another file by VIE_JOURNAL, or keep none by VIE_JOURNAL=none."
  }
}
