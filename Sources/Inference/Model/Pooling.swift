import Offers

/// How a text's vector is made from its tokens' vectors.
enum Pooling: String, Sendable {
  /// The mean of all tokens, the special ones included.
  case mean
  /// The first token's vector.
  case cls

  /// Reads `1_Pooling/config.json`, in the form with one flag a mode and in the newer one with `pooling_mode`.
  init(_ settings: Settings) throws(ModelError) {
    var modes = try settings.texts("pooling_mode")
    if modes.isEmpty {
      for (name, mode) in Self.flags where try settings.flag(name) == true { modes.append(mode) }
    }
    guard modes.count <= 1, let pooling = Pooling(rawValue: modes.first ?? "mean") else {
      throw .unsupported(what: "pooling", name: modes.joined(separator: " + "))
    }
    self = pooling
  }

  private static let flags = [
    ("pooling_mode_cls_token", "cls"), ("pooling_mode_max_tokens", "max"), ("pooling_mode_mean_tokens", "mean"),
    ("pooling_mode_mean_sqrt_len_tokens", "mean_sqrt_len_tokens"),
    ("pooling_mode_weightedmean_tokens", "weightedmean"), ("pooling_mode_lasttoken", "lasttoken"),
  ]
}
