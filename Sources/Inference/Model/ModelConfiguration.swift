import Foundation

/// Everything that a model's files of settings say about how to compute with it.
///
/// Only what the encoder does is accepted; anything else is refused by its name rather than computed wrongly.
struct ModelConfiguration: Sendable {
  /// The model's name, which is its folder's.
  let name: String
  let shape: EncoderShape
  let pooling: Pooling
  let prefixes: Prefixes
  /// The most tokens of a text, special ones included.
  let tokenLimit: Int
  /// The folder of `config.json` and the weights, which is the model's own or one inside.
  let folder: ModelFolder

  /// Reads the settings in a model's folder.
  init(readingFrom root: ModelFolder) throws(ModelError) {
    let modules = try ModuleList(readingFrom: root)
    folder = modules.transformer
    name = root.name
    let config = try folder.settings("config.json")
    shape = try EncoderShape(config)

    if let settings = try modules.pooling?.settings("config.json") {
      pooling = try Pooling(settings)
      guard try settings.flag("include_prompt") != false else {
        throw .unsupported(what: "pooling", name: "include_prompt = false")
      }
    } else {
      pooling = .mean
    }

    let sentences = try folder.settingsIfPresent("sentence_bert_config.json")
    guard try sentences?.flag("do_lower_case") != true else {
      throw .unsupported(what: "setting", name: "do_lower_case")
    }
    tokenLimit = try Self.tokenLimit(sentences, folder: folder, positions: shape.positions - shape.positionOffset)

    let prompts = try root.settingsIfPresent("config_sentence_transformers.json")?.settings("prompts")
    let named = try Prefixes(prompts: prompts)
    let names = [root.name, try config.text("_name_or_path") ?? ""]
    prefixes = named.isEmpty && names.contains(where: Prefixes.isE5) ? .e5 : named
  }

  /// The model's own limit, or its tokenizer's, and never more than it has positions for.
  private static func tokenLimit(
    _ sentences: Settings?, folder: ModelFolder, positions: Int
  ) throws(ModelError) -> Int {
    if let limit = try sentences?.integer("max_seq_length", in: 3...Int.max) { return min(limit, positions) }
    // Where there is no limit, tokenizer_config.json says 1e30 here.
    let tokenizer = try folder.settingsIfPresent("tokenizer_config.json")
    guard case .number(let digits) = tokenizer?.value["model_max_length"], let limit = Int(digits), limit >= 3 else {
      return positions
    }
    return min(limit, positions)
  }
}
