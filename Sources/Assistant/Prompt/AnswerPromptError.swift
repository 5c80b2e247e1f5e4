import Offers

/// Why no prompt can be made.
package enum AnswerPromptError: Failure, Equatable {
  /// The question and the rules take more than the model can read.
  case questionTooLong(needed: Int, window: Int)
  /// Beside question and rules there is no room for a single offer.
  case windowTooSmall(needed: Int, window: Int)

  package var kind: FailureKind { .badArguments }

  package var description: String {
    switch self {
    case .questionTooLong(let needed, let window):
      "the question is too long for the model: it takes about \(needed) tokens with its rules and the reply, where the "
        + "model's window has \(window)"
    case .windowTooSmall(let needed, let window):
      "the model's window of \(window) tokens is too small for an offer: about \(needed) are needed"
    }
  }

  package var hint: String {
    switch self {
    case .questionTooLong: "Shorten the question, or choose a model with a larger window with `--model`."
    case .windowTooSmall:
      "Choose a model with a larger window with `--model`, or answer without one with `--extractive`."
    }
  }

  package var clientHint: String {
    switch self {
    case .questionTooLong: "Shorten the question."
    case .windowTooSmall: "Tell whoever runs this server; a search by words needs no model."
    }
  }
}
