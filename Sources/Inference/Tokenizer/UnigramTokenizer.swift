/// The tokenizer of XLM-RoBERTa and its kin: words, cut into the pieces that are likeliest together.
///
/// Source: Kudo and Richardson, "SentencePiece", 2018.
struct UnigramTokenizer: Tokenizer {
  /// How much less than the least likely piece an unknown scalar counts, in natural logarithms.
  private static let unknownPenalty = 10.0

  let vocabularySize: Int
  let beginning: [Int32]
  let end: [Int32]
  let paddingID: Int32

  private let lattice: UnigramLattice
  private let normalizer: UnigramNormalizer
  private let splitter: MetaspaceSplitter
  private let added: AddedTokenSearch
  private let addedToNormalized: AddedTokenSearch

  /// The tokenizer of a `tokenizer.json`.
  init(_ file: TokenizerFile) throws(ModelError) {
    let (parts, model) = (file.parts, file.model)
    guard let scores = file.vocabulary.scores, let lowest = scores.min() else {
      throw model.damaged("the pieces have no scores")
    }
    if try model.flag("byte_fallback") == true { throw .unsupported(what: "tokenizer", name: "byte_fallback") }
    let unknownID = try model.required("unk_id", model.number("unk_id"))
    guard unknownID < file.vocabulary.count else { throw model.damaged("unk_id is no piece") }
    guard let settings = try parts.object("pre_tokenizer") else {
      throw .unsupported(what: "pre-tokenizer", name: "none")
    }
    let specials = try SpecialTokens(file)
    let normalizer = try UnigramNormalizer(parts.object("normalizer"))
    self.normalizer = normalizer
    splitter = try MetaspaceSplitter(settings)
    lattice = UnigramLattice(
      pieces: file.vocabulary.pieces, scores: scores, unknownID: unknownID,
      unknownScore: lowest - Self.unknownPenalty)
    vocabularySize = specials.vocabularySize
    beginning = specials.frame.beginning
    end = specials.frame.end
    paddingID = specials.paddingID
    added = try AddedTokenSearch(specials.added.filter { !$0.isNormalized }, file: parts.file)
    addedToNormalized = try AddedTokenSearch(
      specials.added.filter(\.isNormalized).map { $0.normalized(by: normalizer.normalize) }, file: parts.file)
  }

  package func ids(of text: String) -> [Int32] {
    var text = text
    return text.withUTF8 { text in
      var ids: [Int32] = []
      ids.reserveCapacity(text.count / 4 + 8)
      var space = Space(lattice: lattice)
      var normal: [UInt8] = []
      added.forEachPart(of: text) { part in
        switch part {
        case .token(let id): ids.append(id)
        case .text(let range):
          normal.removeAll(keepingCapacity: true)
          normalizer.normalize(UnsafeBufferPointer(rebasing: text[range]), into: &normal)
          normal.withUnsafeBufferPointer { appendIDs(ofNormal: $0, to: &ids, using: &space) }
        }
      }
      return ids
    }
  }

  // MARK: -

  /// What is used again from word to word.
  private struct Space {
    var lattice: UnigramLattice
    var word: [UInt8] = []
  }

  private func appendIDs(ofNormal text: UnsafeBufferPointer<UInt8>, to ids: inout [Int32], using space: inout Space) {
    addedToNormalized.forEachPart(of: text) { part in
      switch part {
      case .token(let id): ids.append(id)
      case .text(let range):
        splitter.forEachWord(in: UnsafeBufferPointer(rebasing: text[range]), using: &space.word) { word in
          space.lattice.appendIDs(ofWord: word, to: &ids)
        }
      }
    }
  }
}
