/// Modules of the page as one plain script, each in a scope of its own, those that are needed before those that need them.
///
/// It knows the forms of `import` and `export` that the page's files are written in, and refuses every other one.
struct ModuleBundle {
  /// The script. It can stand between the tags of a `script` element as it is.
  let script: String

  /// - Parameters:
  ///   - entry: the name of the module to begin with.
  ///   - source: gives the text of a module by its name; nil where there is none of that name.
  init(of entry: String, source: (String) -> String?) throws(ModuleBundleError) {
    var modules: [PageModule] = []
    try Self.add(entry, to: &modules, path: [], source: source)
    let bodies = modules.map { module in
      """
      modules["\(module.name)"] = (() => {
      \(module.body)
      return { \(module.returned) };
      })();
      """
    }
    script = """
      "use strict";
      (() => {
      const modules = {};
      \(bodies.joined(separator: "\n"))
      })();
      """
    // Either would end the script's element, or keep its end from being seen.
    for mark in ["</script", "<!--"] where script.lowercased().utf8.contains(mark.utf8) {
      throw .markup(mark)
    }
  }

  // MARK: -

  /// Adds a module behind all that it needs.
  private static func add(
    _ name: String, to modules: inout [PageModule], path: [String], source: (String) -> String?
  ) throws(ModuleBundleError) {
    guard !modules.contains(where: { $0.name == name }) else { return }
    guard !path.contains(name) else { throw .circle(path + [name]) }
    guard let text = source(name) else { throw .missing(name) }
    let module = try PageModule(name: name, text: text)
    for need in module.needs {
      try add(need.module, to: &modules, path: path + [name], source: source)
      let offered = modules.first { $0.name == need.module }?.exports ?? []
      // A name that isn't there would be undefined in silence.
      if let absent = need.names.first(where: { !offered.contains($0) }) {
        throw .notExported(absent, by: need.module)
      }
    }
    modules.append(module)
  }
}

/// Why modules can't be put together: a fault of the page's own files, which the tests find.
enum ModuleBundleError: Error, Equatable, CustomStringConvertible {
  case missing(String)
  /// Modules that need each other, from the first to itself.
  case circle([String])
  case notExported(String, by: String)
  /// A line that begins as no known form does.
  case unknownForm(String, in: String)
  /// Something that has a meaning inside of a `script` element.
  case markup(String)

  var description: String {
    switch self {
    case .missing(let name): "there is no module \(name)"
    case .circle(let names): "modules need each other: \(names.joined(separator: " → "))"
    case .notExported(let name, let module): "\(module) doesn't export \(name)"
    case .unknownForm(let line, let module): "\(module) has an import or export of an unknown form: \(line)"
    case .markup(let mark): "a script may not hold \(mark)"
    }
  }
}
