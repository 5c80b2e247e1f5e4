import Assistant
import Offers

/// The journal of answers can't be used.
package struct JournalError: Failure, Equatable {
  package let path: String
  package let reason: String

  package var kind: FailureKind { .failed }
  package var description: String { "the journal \(path) can't be used: \(reason)" }
  package var hint: String {
    "Check its permissions, name another file by VIE_JOURNAL, or keep none by VIE_JOURNAL=none."
  }
}
