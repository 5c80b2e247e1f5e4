/// A file of a model, as the hub lists it.
package struct ModelFile: Sendable, Equatable {
  /// How the content can be proved; the digests are in small hexadecimal letters.
  package enum Proof: Sendable, Equatable {
    /// The SHA-256 of the content, which hubs give for large files.
    case sha256(String)
    /// The SHA-1 of a header and the content, as Git names a file.
    case gitBlob(String)
    /// Nothing but the size.
    case sizeOnly
  }

  /// Where the file is in the model's folder, as `1_Pooling/config.json`.
  package let path: String
  /// In bytes.
  package let size: Int
  /// What the content must add up to.
  package let proof: Proof

  /// The files that an encoder may need, and those that tell people where it is from. Nothing else is fetched.
  static let wanted: Set<String> = [
    "config.json", "tokenizer.json", "tokenizer_config.json", "vocab.txt", "special_tokens_map.json", "modules.json",
    "sentence_bert_config.json", "config_sentence_transformers.json", "1_Pooling/config.json", "model.safetensors",
    "README.md", "LICENSE", "LICENSE.txt", "LICENSE.md",
  ]
}
