import Foundation

/// Makes the tokenizer that a model's folder describes.
package enum TokenizerLoader {
  /// Reads `tokenizer.json`, or `vocab.txt` with `tokenizer_config.json` where there is none.
  ///
  /// Knows the tokenizers of BERT (WordPiece) and XLM-RoBERTa (Unigram) in the layout of Hugging Face. Truncation and
  /// padding, which the file may ask for too, are the caller's.
  /// - Throws: `unsupported` with the name of whatever else the model needs, `damaged` where the files contradict
  ///   themselves.
  package static func load(from folder: URL) throws(ModelError) -> any Tokenizer {
    let file = folder.appending(path: "tokenizer.json")
    let path = file.path(percentEncoded: false)
    if let bytes = try TokenizerBytes.read(file) { return try tokenizer(TokenizerFile(bytes, file: path)) }
    let words = folder.appending(path: "vocab.txt")
    guard let bytes = try TokenizerBytes.read(words) else { throw .missing(file: path) }
    let configuration = folder.appending(path: "tokenizer_config.json")
    let configurationPath = configuration.path(percentEncoded: false)
    guard let settings = try TokenizerBytes.read(configuration) else { throw .missing(file: configurationPath) }
    return try WordPieceTokenizer(
      words: bytes, from: words.path(percentEncoded: false), configuration: settings, from: configurationPath)
  }

  // MARK: -

  private static func tokenizer(_ file: TokenizerFile) throws(ModelError) -> any Tokenizer {
    switch try file.model.text("type") ?? (file.vocabulary.scores == nil ? "WordPiece" : "Unigram") {
    case "WordPiece": try WordPieceTokenizer(file)
    case "Unigram": try UnigramTokenizer(file)
    case let type: throw .unsupported(what: "tokenizer", name: type)
    }
  }
}
