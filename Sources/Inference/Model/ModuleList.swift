import Offers

/// The steps that `modules.json` says a text goes through.
struct ModuleList: Sendable {
  /// Where the encoder's files are.
  let transformer: ModelFolder
  /// Where the pooling's settings are; nil where the model has no list and so takes the mean.
  let pooling: ModelFolder?

  /// Reads the list in a model's folder; a folder without one is a bare encoder.
  init(readingFrom root: ModelFolder) throws(ModelError) {
    let file = "modules.json"
    guard let list = try root.jsonIfPresent(file) else {
      transformer = root
      pooling = nil
      return
    }
    guard case .array(let modules) = list else {
      throw .damaged(file: root.path(file), reason: "it is no list of modules")
    }
    var transformer: ModelFolder?
    var pooling: ModelFolder?
    for module in modules {
      guard case .string(let type) = module["type"], case .string(let path) = module["path"] else {
        throw .damaged(file: root.path(file), reason: "a module has no type or no path")
      }
      // Older versions write sentence_transformers.models.Pooling, newer ones a longer path to the same class.
      let name = type.split(separator: ".").last.map(String.init) ?? type
      let folder = try root.subfolder(path, namedIn: root.path(file))
      switch name {
      case "Transformer" where transformer == nil: transformer = folder
      case "Pooling" where pooling == nil: pooling = folder
      // Every vector has length 1 here, whether the model says so or not.
      case "Normalize": continue
      default: throw .unsupported(what: "module", name: name)
      }
    }
    guard let transformer else { throw .unsupported(what: "list of modules", name: "without a Transformer") }
    self.transformer = transformer
    self.pooling = pooling
  }
}
