import Assistant
import Offers

/// Why data could not be written to standard output.
struct OutputError: Failure {
  let reason: String

  var kind: FailureKind { .failed }
  var description: String { "the output can't be written: \(reason)" }
  var hint: String { "Check where the output goes, for example whether the disk is full." }
}
