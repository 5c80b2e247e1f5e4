import Offers

/// The dimensions of a BERT-like encoder, as `config.json` gives them.
struct EncoderShape: Sendable, Equatable {
  /// Numbers in a token's vector.
  let hidden: Int
  let layers: Int
  let heads: Int
  /// Numbers in the middle of a feed-forward block.
  let inner: Int
  /// Ids that have a vector.
  let vocabulary: Int
  /// Positions that have a vector.
  let positions: Int
  /// The position of a text's first token: RoBERTa counts from behind its padding id.
  let positionOffset: Int
  /// Kinds of tokens that have a vector; only the first is used.
  let tokenTypes: Int
  /// What is added to a variance before its root is taken.
  let epsilon: Float

  /// Numbers of a head's query, key and value.
  var headWidth: Int { hidden / heads }

  init(_ config: Settings) throws(ModelError) {
    let type = try Self.modelType(config)
    hidden = try config.required("hidden_size", in: 1...8192)
    layers = try config.required("num_hidden_layers", in: 1...128)
    heads = try config.required("num_attention_heads", in: 1...256)
    inner = try config.required("intermediate_size", in: 1...32768)
    vocabulary = try config.required("vocab_size", in: 1...4_000_000)
    positions = try config.required("max_position_embeddings", in: 8...16384)
    tokenTypes = try config.integer("type_vocab_size", in: 1...1024) ?? 2
    epsilon = Float(try config.decimal("layer_norm_eps") ?? 1e-12)
    positionOffset = type == "bert" ? 0 : (try config.integer("pad_token_id", in: 0...positions) ?? 1) + 1
    guard hidden % heads == 0 else {
      throw .damaged(file: config.file, reason: "\(heads) heads can't share a hidden size of \(hidden)")
    }
    guard positions - positionOffset >= 3 else {
      throw .damaged(file: config.file, reason: "no positions are left for a text")
    }
    try Self.refuse(config, "hidden_act", unless: "gelu", what: "activation")
    try Self.refuse(config, "position_embedding_type", unless: "absolute", what: "position embedding")
    guard try config.flag("is_decoder") != true else {
      throw .unsupported(what: "architecture", name: "decoder")
    }
  }

  // MARK: -

  /// The kind of model by its first architecture, or by `model_type` where no architecture is named.
  private static func modelType(_ config: Settings) throws(ModelError) -> String {
    if let architecture = try config.texts("architectures").first {
      guard let type = architectures[architecture] else {
        throw .unsupported(what: "architecture", name: architecture)
      }
      return type
    }
    let type = try config.text("model_type") ?? "bert"
    guard architectures.values.contains(type) else { throw .unsupported(what: "architecture", name: type) }
    return type
  }

  private static let architectures = [
    "BertModel": "bert", "RobertaModel": "roberta", "XLMRobertaModel": "xlm-roberta",
  ]

  private static func refuse(
    _ config: Settings, _ name: String, unless accepted: String, what: String
  ) throws(ModelError) {
    let value = try config.text(name) ?? accepted
    guard value == accepted else { throw .unsupported(what: what, name: value) }
  }
}
