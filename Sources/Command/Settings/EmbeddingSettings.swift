import Foundation
import Inference

/// How texts are turned into vectors, and where models come from.
struct EmbeddingSettings: Sendable {
  /// What was asked for; nil where nothing was, so that the store and the installed models decide.
  var choice: EmbedderChoice?
  /// How exactly a local model computes.
  var precision: Precision
  /// How many numbers an OpenAI model shall give; nil for as many as it has.
  var dimensions: Int?
  /// The folder of the installed models.
  var models: String
  /// The address that models are fetched from.
  var hub: String
  /// What the hub is told for models that not everybody may have.
  var hubToken: String?
  /// The base address of the OpenAI-compatible service.
  var openAI: String
  var openAIKey: String?

  static let defaultHub = "https://huggingface.co"
  static let defaultOpenAI = "https://api.openai.com/v1"

  static func precision(_ text: String) throws(SettingsError) -> Precision {
    guard let precision = Precision(rawValue: text) else { throw .badPrecision(text) }
    return precision
  }

  static func dimensions(_ text: String) throws(SettingsError) -> Int {
    guard let number = Int(text), (1...16_384).contains(number) else { throw .badDimensions(text) }
    return number
  }
}
