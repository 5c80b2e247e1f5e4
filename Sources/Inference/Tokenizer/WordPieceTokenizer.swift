/// The tokenizer of BERT: words, cut from the left into the longest pieces there are.
///
/// Source: Devlin et al., "BERT: Pre-training of deep bidirectional transformers", 2019, and its `tokenization.py`.
struct WordPieceTokenizer: Tokenizer {
  /// What a model's file says about cutting words.
  struct Options: Sendable, Equatable {
    /// The id of a word that can't be cut.
    var unknownID: Int32
    /// What stands before a piece that is not the first of its word.
    var continuation: String
    /// The longest word that is cut, in scalars of its normal form.
    var longestWord: Int
  }

  let vocabularySize: Int
  let beginning: [Int32]
  let end: [Int32]
  let paddingID: Int32

  private let pieces: ByteTrie
  /// The node behind the continuation's prefix; nil where no piece has it.
  private let continued: UInt32?
  private let options: Options
  private let normalizer: BertNormalizer
  private let splitter = WordSplitter()
  private let added: AddedTokenSearch
  private let addedToNormalized: AddedTokenSearch

  /// - Throws: `damaged` where the added tokens contradict each other; `file` is where they come from.
  init(
    vocabulary: Vocabulary, options: Options, normalizer: BertNormalizer, specials: SpecialTokens, file: String
  ) throws(ModelError) {
    vocabularySize = specials.vocabularySize
    beginning = specials.frame.beginning
    end = specials.frame.end
    paddingID = specials.paddingID
    pieces = vocabulary.pieces
    continued = vocabulary.pieces.node(of: options.continuation.utf8)
    self.options = options
    self.normalizer = normalizer
    added = try AddedTokenSearch(specials.added.filter { !$0.isNormalized }, file: file)
    addedToNormalized = try AddedTokenSearch(
      specials.added.filter(\.isNormalized).map { $0.normalized(by: normalizer.normalize) }, file: file)
  }

  package func ids(of text: String) -> [Int32] {
    var text = text
    return text.withUTF8 { text in
      var ids: [Int32] = []
      ids.reserveCapacity(text.count / 4 + 8)
      var normal: [UInt8] = []
      added.forEachPart(of: text) { part in
        switch part {
        case .token(let id): ids.append(id)
        case .text(let range):
          normal.removeAll(keepingCapacity: true)
          normalizer.normalize(UnsafeBufferPointer(rebasing: text[range]), into: &normal)
          normal.withUnsafeBufferPointer { appendIDs(ofNormal: $0, to: &ids) }
        }
      }
      return ids
    }
  }

  // MARK: -

  private func appendIDs(ofNormal text: UnsafeBufferPointer<UInt8>, to ids: inout [Int32]) {
    addedToNormalized.forEachPart(of: text) { part in
      switch part {
      case .token(let id): ids.append(id)
      case .text(let range):
        let stretch = UnsafeBufferPointer(rebasing: text[range])
        splitter.forEachWord(in: stretch) { appendIDs(ofWord: $0, in: stretch, to: &ids) }
      }
    }
  }

  @inline(__always)
  private func appendIDs(ofWord word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, to ids: inout [Int32]) {
    let known = ids.count
    var position = word.lowerBound
    guard !isTooLong(word, in: text) else { return ids.append(options.unknownID) }
    while position < word.upperBound {
      guard
        let piece = longestPiece(in: text, from: position, to: word.upperBound, isFirst: position == word.lowerBound)
      else {
        // A word is cut as a whole or not at all.
        ids.removeLast(ids.count - known)
        return ids.append(options.unknownID)
      }
      ids.append(piece.id)
      position = piece.end
    }
  }

  @inline(__always)
  private func longestPiece(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isFirst: Bool
  ) -> (id: Int32, end: Int)? {
    guard var node = isFirst ? ByteTrie.root : continued else { return nil }
    var found: (id: Int32, end: Int)?
    var position = start
    while position < end, let next = pieces.child(of: node, along: text[position]) {
      node = next
      position += 1
      let id = pieces.value(at: node)
      if id >= 0 { found = (id, position) }
    }
    return found
  }

  private func isTooLong(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > options.longestWord else { return false }
    var scalars = 0
    for position in word where text[position] & 0xC0 != 0x80 { scalars += 1 }
    return scalars > options.longestWord
  }
}
