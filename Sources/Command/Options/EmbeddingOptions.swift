import ArgumentParser

/// The flags that say how a model computes.
struct EmbeddingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How exactly a local model computes: auto, f32, bf16 or int8.",
      discussion: "auto is bf16 where the processor has it, else f32; int8 is fastest and least exact.",
      valueName: "precision"))
  var precision: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many numbers an OpenAI model shall give. Default: as many as it has.", valueName: "n"))
  var dimensions: String?
}

extension Settings.Flags {
  /// Takes over what the flags say about embeddings.
  mutating func add(_ common: CommonOptions, _ embedding: EmbeddingOptions?) {
    embedder = common.embedder
    precision = embedding?.precision
    dimensions = embedding?.dimensions
  }
}
