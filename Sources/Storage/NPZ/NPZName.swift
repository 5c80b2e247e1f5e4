/// The names in `.npz` files, and what tells the two kinds apart.
enum NPZName {
  // The original's three.
  static let embeddings = "embeddings"
  static let metadata = "metadata"
  static let contents = "contents"
  /// The offers with their records and history: JSON lines in UTF-8, as bytes, since a text array would give each offer
  /// the room of the longest.
  static let offers = "offers_jsonl"
  /// One JSON text: the format's number, the embedding space, the state of the mirror. Only a file of ours has it.
  static let mirror = "vie_mirror"
  /// The format that is written; a file of a higher one is refused.
  static let format = 1
}
