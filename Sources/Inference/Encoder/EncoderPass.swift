import CVectorKernels

/// One run of a pack of texts through an encoder.
///
/// Everything but attention goes in blocks of tokens, which stay in the cache from one layer's attention to the
/// next layer's queries, keys and values.
struct EncoderPass {
  /// Gets a layer's number, which of its four inputs it is (0 to 3), the rows, how many, and their width.
  typealias Observer = (Int, Int, UnsafePointer<Float>, Int, Int) -> Void

  var observer: Observer?
  private let encoder: Encoder
  private let pack: TokenPack
  private let workspace: EncoderWorkspace
  private let shape: EncoderWorkspace.Shape

  init(_ encoder: Encoder, pack: TokenPack, workspace: EncoderWorkspace) throws(ModelError) {
    try encoder.embedding.check(pack)
    self.encoder = encoder
    self.pack = pack
    self.workspace = workspace
    shape = encoder.workspaceShape
    workspace.reserve(pack.ids.count, longest: pack.longest)
  }

  /// Takes the tokens through all layers; `vectors` reads the result.
  func run() {
    guard let first = encoder.layers.first else { return }
    embed()
    for block in blocks(of: pack.ids.count) { project(block, with: first, index: 0) }
    for (index, layer) in encoder.layers.enumerated() {
      let isLast = index + 1 == encoder.layers.count
      // Of the last layer's tokens, CLS pooling looks at one a text.
      let onlyFirst = isLast && encoder.pooling == .cls
      for text in pack.texts { attend(text, onlyFirst: onlyFirst) }
      if onlyFirst { gatherFirstTokens() }
      for block in blocks(of: onlyFirst ? pack.texts.count : pack.ids.count) {
        finish(block, with: layer, index: index)
        if !isLast { project(block, with: encoder.layers[index + 1], index: index + 1) }
      }
    }
  }

  /// The texts' vectors after `run`.
  func vectors() throws(ModelError) -> [[Float]] {
    var vectors: [[Float]] = []
    for (index, text) in pack.texts.enumerated() {
      let rows = encoder.pooling == .cls ? index..<index + 1 : text
      guard let vector = UnitMean.of(rows, in: tokens, stride: shape.hidden, width: encoder.dimension) else {
        throw .damaged(file: "model.safetensors", reason: "its weights lead to vectors that have no direction")
      }
      vectors.append(vector)
    }
    return vectors
  }

  // MARK: - Steps

  /// Fills in the tokens' first vectors.
  private func embed() {
    let spare = workspace.inner.floats
    for text in pack.texts {
      for (position, index) in text.enumerated() {
        let row = tokens + index * shape.hidden
        encoder.embedding.write(pack.ids[index], at: position, into: row, spare: spare)
        for column in encoder.dimension..<shape.hidden { row[column] = 0 }
      }
    }
    encoder.embedding.norm.apply(to: tokens, count: pack.ids.count, features: encoder.features)
  }

  /// Queries, keys and values of a block.
  private func project(_ block: Range<Int>, with layer: EncoderLayer, index: Int) {
    let rows = converted(tokens + block.lowerBound * shape.hidden, block.count, layer.attention)
    observer?(index, 0, tokens + block.lowerBound * shape.hidden, block.count, shape.hidden)
    let output = attentionIsBFloat16 ? VK_STORE_BFLOAT16 : VK_STORE
    let target = workspace.attention.start + block.lowerBound * 3 * shape.section * attentionSize
    layer.attention.apply(to: rows, count: block.count, output: output, into: target)
  }

  /// One text's attention.
  private func attend(_ text: Range<Int>, onlyFirst: Bool) {
    var attention = vk_attention(
      precision: encoder.attentionPrecision, features: encoder.features, tokens: text.count,
      queries: onlyFirst ? 1 : text.count, heads: encoder.weights.shape.heads, head_width: shape.headWidth,
      section: shape.section, rows: workspace.attention.start + text.lowerBound * 3 * shape.section * attentionSize,
      context: workspace.context.start + text.lowerBound * shape.section * contextSize,
      context_is_bfloat16: encoder.precision == VK_BFLOAT16 ? 1 : 0, scratch: workspace.scratch.start)
    vk_attend(&attention)
  }

  /// Moves every text's first token, and attention's answer for it, to the front.
  private func gatherFirstTokens() {
    let row = shape.hidden * MemoryLayout<Float>.size
    let answer = shape.section * contextSize
    for (index, text) in pack.texts.enumerated() where text.lowerBound > index {
      let token = UnsafeRawPointer(tokens + text.lowerBound * shape.hidden)
      UnsafeMutableRawPointer(tokens + index * shape.hidden).copyMemory(from: token, byteCount: row)
      let context = workspace.context.start
      (context + index * answer).copyMemory(from: context + text.lowerBound * answer, byteCount: answer)
    }
  }

  /// The rest of a layer for a block: attention's output, feed-forward, and both normalisations.
  private func finish(_ block: Range<Int>, with layer: EncoderLayer, index: Int) {
    let count = block.count
    let tokens = tokens + block.lowerBound * shape.hidden
    let context = workspace.context.start + block.lowerBound * shape.section * contextSize
    observer?(index, 1, context.assumingMemoryBound(to: Float.self), count, shape.section)
    let answers: vk_rows =
      encoder.precision == VK_INT8
      ? converted(context.assumingMemoryBound(to: Float.self), count, layer.attentionOutput)
      : vk_rows(values: context, scale: nil, shift: nil)
    layer.attentionOutput.apply(to: answers, count: count, output: VK_ADD, into: tokens)
    layer.attentionNorm.apply(to: tokens, count: count, features: encoder.features)

    observer?(index, 2, tokens, count, shape.hidden)
    let inner = workspace.inner
    layer.up.apply(to: converted(tokens, count, layer.up), count: count, output: VK_GELU, into: inner.start)
    observer?(index, 3, inner.floats, count, shape.inner)
    let innerRows: vk_rows =
      encoder.precision == VK_INT8
      ? converted(inner.floats, count, layer.down, into: workspace.innerRows)
      : vk_rows(values: inner.start, scale: nil, shift: nil)
    layer.down.apply(to: innerRows, count: count, output: VK_ADD, into: tokens)
    layer.outputNorm.apply(to: tokens, count: count, features: encoder.features)
  }

  // MARK: -

  private var tokens: UnsafeMutablePointer<Float> { workspace.tokens.floats }
  private var attentionIsBFloat16: Bool { encoder.attentionPrecision == VK_BFLOAT16 }
  private var attentionSize: Int { attentionIsBFloat16 ? 2 : 4 }
  private var contextSize: Int { encoder.precision == VK_BFLOAT16 ? 2 : 4 }

  /// Floats as a layer takes them; floats themselves stay where they are.
  private func converted(
    _ floats: UnsafeMutablePointer<Float>, _ count: Int, _ layer: PackedLinear, into rows: vk_rows? = nil
  ) -> vk_rows {
    guard encoder.precision != VK_FLOAT32 else { return vk_rows(values: floats, scale: nil, shift: nil) }
    let target = rows ?? workspace.rows
    let inverse = layer.inverseSmoothing?.floats
    vk_rows_convert(
      encoder.precision, encoder.features, floats, count, layer.kernel.inputs, inverse, target)
    return target
  }

  /// Equal blocks, but for the last: a small rest would fetch all weights for a few tokens.
  private func blocks(of count: Int) -> [Range<Int>] {
    let most = EncoderWorkspace.block
    let number = (count + most - 1) / most
    guard number > 0 else { return [] }
    // A multiple of the six rows that the kernels take at a time.
    let size = min(most, ((count + number - 1) / number + 5) / 6 * 6)
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}
