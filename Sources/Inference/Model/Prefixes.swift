/// What a model wants to read before a question and before a passage, to tell them apart.
struct Prefixes: Sendable, Equatable {
  var query = ""
  var passage = ""

  /// Whether there are none.
  var isEmpty: Bool { query.isEmpty && passage.isEmpty }

  /// The prompts of `config_sentence_transformers.json`; none where it has none.
  init(prompts: Settings?) throws(ModelError) {
    guard let prompts else { return }
    query = try prompts.text("query") ?? ""
    let names = ["document", "passage", "corpus"]  // in the order of preference of sentence-transformers
    for name in names where passage.isEmpty { passage = try prompts.text(name) ?? "" }
  }

  /// The prefixes of the E5 family, whose files don't name them (https://arxiv.org/abs/2212.03533, section 3.2).
  static let e5 = Prefixes(query: "query: ", passage: "passage: ")

  /// Whether a model by this name belongs to the E5 family; those that follow instructions take other prefixes.
  static func isE5(_ name: String) -> Bool {
    let words = name.lowercased().utf8.split { !(0x30...0x39).contains($0) && !(0x61...0x7a).contains($0) }
    return words.contains { $0.elementsEqual("e5".utf8) } && !words.contains { $0.elementsEqual("instruct".utf8) }
  }

  private init(query: String, passage: String) {
    self.query = query
    self.passage = passage
  }
}
