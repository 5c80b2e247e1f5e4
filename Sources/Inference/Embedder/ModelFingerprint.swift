import Foundation

/// A short digest that tells apart models whose vectors can't be compared.
///
/// Reading all weights would take longer than a search. So it covers what can be read in a millisecond: the settings
/// that shape a vector, and of the weights and the tokenizer the size, the beginning and 64 pieces spread evenly over
/// the rest. Another model, another training of the same one and another number format differ in all of their
/// weights, hence in the pieces too. A file in which only a few numbers were changed by hand may pass unnoticed.
enum ModelFingerprint {
  /// Eight hexadecimal digits.
  static func of(_ configuration: ModelConfiguration, weights: Safetensors) throws(ModelError) -> String {
    var digest = SHA256()
    let settings = [
      configuration.pooling.rawValue, configuration.prefixes.query, configuration.prefixes.passage,
      "\(configuration.tokenLimit)", "\(configuration.shape)",
    ]
    for text in settings { digest.update("\(text.utf8.count):\(text)".utf8) }
    add(weights.file, beginning: min(weights.header.upperBound, 64 << 10), to: &digest)
    for name in ["tokenizer.json", "vocab.txt"] {
      let path = configuration.folder.path(name)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      add(try MappedFile(path: path), beginning: 1 << 10, to: &digest)
      break
    }
    return String(digest.hexadecimal().prefix(8))
  }

  private static func add(_ file: MappedFile, beginning: Int, to digest: inout SHA256) {
    let bytes = file.bytes
    digest.update("\(bytes.count):".utf8)
    digest.update(bytes.prefix(beginning))
    let pieces = 64
    let length = 256
    for index in 0..<pieces {
      // At least one of the pieces is the file's end.
      let start = max(0, bytes.count - length) / (pieces - 1) * index
      digest.update(bytes.dropFirst(index == pieces - 1 ? max(0, bytes.count - length) : start).prefix(length))
    }
  }
}
