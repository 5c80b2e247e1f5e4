/// Which model turns texts into vectors, as `--embedder` names it.
enum EmbedderChoice: Sendable, Equatable {
  /// A model on this machine, by its name among the installed ones or by its folder; nil for the best that is there.
  case local(String?)
  /// A model of an OpenAI-compatible service; nil for the usual one.
  case openai(String?)
  /// Words only.
  case none

  init(_ text: String) throws(SettingsError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let model = parts.count > 1 ? parts[1] : nil
    guard model?.isEmpty != true else { throw .badEmbedder(text) }
    switch parts.first {
    case "local": self = .local(model)
    case "openai": self = .openai(model)
    case "none" where model == nil: self = .none
    default: throw .badEmbedder(text)
    }
  }
}
