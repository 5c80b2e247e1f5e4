import Foundation
import Offers

/// Why a local model can't be used.
package enum ModelError: Failure, Equatable {
  /// The folder, or a file that every model has in it, is not there.
  case missing(file: String)
  /// The file is there but can't be opened or read, for the reason the system gives.
  case unreadable(file: String, reason: String)
  /// The file's content contradicts itself or its form.
  case damaged(file: String, reason: String)
  /// The model is sound, but needs something that the program doesn't do: `what` is its kind, such as "pooling",
  /// `name` is how the model calls it.
  case unsupported(what: String, name: String)
  /// The processor lacks the instructions for the precision that was asked for.
  case processor(precision: String)

  package var kind: FailureKind {
    switch self {
    case .missing, .unsupported, .processor: .notConfigured
    case .unreadable: .failed
    case .damaged: .damaged
    }
  }

  package var description: String {
    switch self {
    case .missing(let file): "the model has no file \(file)"
    case .unreadable(let file, let reason): "the model's file \(file) can't be read: \(reason)"
    case .damaged(let file, let reason): "the model's file \(file) is damaged: \(Self.plain(reason, limit: 300))"
    case .unsupported(let what, let name):
      "the model needs the \(what) \"\(Self.plain(name, limit: 60))\", which vie doesn't have"
    case .processor(let precision): "this processor can't compute in the precision \(precision)"
    }
  }

  package var hint: String {
    switch self {
    case .missing:
      "Name a folder that holds a sentence-transformers model, with config.json and model.safetensors in it."
    case .unreadable: "Check the file's permissions."
    case .processor: "Take the precision auto, or f32."
    case .damaged: "Fetch the model again."
    case .unsupported:
      "Take a BERT or XLM-RoBERTa model with mean or CLS pooling, such as all-MiniLM-L6-v2 or multilingual-e5-small."
    }
  }

  /// What the system's error means for a file of a model.
  static func reading(_ file: String, code: Int32) -> ModelError {
    switch code {
    case ENOENT, ENOTDIR: .missing(file: file)
    default: .unreadable(file: file, reason: String(cString: strerror(code)))
    }
  }

  /// Words out of a file, short enough and plain enough for a terminal.
  private static func plain(_ words: String, limit: Int) -> String {
    var text = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(limit) {
      text.append(scalar.properties.generalCategory == .control ? "?" : scalar)
    }
    return String(text)
  }
}
