/// The vectors that tokens start from: the sum of a word's, a position's and the first token type's.
struct TokenEmbedding: Sendable {
  private let words: Tensor
  private let positions: Tensor
  private let tokenType: [Float]
  private let shape: EncoderShape
  let norm: LayerNorm

  init(_ weights: EncoderWeights) {
    words = weights.words
    positions = weights.positions
    shape = weights.shape
    let width = weights.shape.hidden
    let tokenTypes = weights.tokenTypes
    tokenType = [Float](unsafeUninitializedCapacity: width) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      tokenTypes.read(0..<width, into: start)
      count = width
    }
    norm = LayerNorm(
      gain: weights.embeddingNorm.gain, bias: weights.embeddingNorm.bias, axis: weights.hidden,
      epsilon: weights.shape.epsilon)
  }

  /// Throws where an id or a position has no vector.
  func check(_ pack: TokenPack) throws(ModelError) {
    guard pack.ids.allSatisfy({ (0..<Int32(clamping: shape.vocabulary)).contains($0) }) else {
      throw .damaged(file: "tokenizer.json", reason: "it has ids that the model has no vector for")
    }
    guard pack.longest <= shape.positions - shape.positionOffset else {
      preconditionFailure("a text is longer than the model has positions")
    }
  }

  /// Writes the sum for one token, before its normalisation.
  /// - Parameters:
  ///   - id: one that `check` let through.
  ///   - position: counted from the text's first token.
  ///   - row: room for a vector.
  ///   - spare: room for another.
  func write(
    _ id: Int32, at position: Int, into row: UnsafeMutablePointer<Float>, spare: UnsafeMutablePointer<Float>
  ) {
    let width = shape.hidden
    let place = position + shape.positionOffset
    words.read(Int(id) * width..<(Int(id) + 1) * width, into: row)
    positions.read(place * width..<(place + 1) * width, into: spare)
    for index in 0..<width { row[index] += spare[index] + tokenType[index] }
  }
}
