import CVectorKernels

/// A BERT-like sentence encoder, packed for one precision: from tokens to one vector a text.
///
/// Post-layer-norm transformer as in https://arxiv.org/abs/1810.04805, in the shapes of `BertModel` and
/// `XLMRobertaModel`, with mean or CLS pooling and vectors of length 1.
final class Encoder: Sendable {
  let precision: vk_precision
  let features: UInt32
  let workspaceShape: EncoderWorkspace.Shape
  let weights: EncoderWeights
  let pooling: Pooling
  let layers: [EncoderLayer]
  let embedding: TokenEmbedding

  /// Packs the weights.
  /// - Parameter smoothing: what makes inputs fit for bytes; 8-bit only.
  init(
    _ weights: EncoderWeights, pooling: Pooling, precision: vk_precision, features: UInt32,
    smoothing: Smoothing? = nil
  ) {
    self.weights = weights
    self.pooling = pooling
    self.precision = precision
    self.features = features
    embedding = TokenEmbedding(weights)
    var arena = Arena(
      byteCount: weights.layers.reduce(0) { $0 + EncoderLayer.byteCount($1, precision: precision) })
    layers = weights.layers.enumerated().map { index, layer in
      EncoderLayer(
        layer, shape: weights.shape, hidden: weights.hidden, precision: precision, features: features,
        arena: &arena, smoothing: smoothing?.layers[index])
    }
    workspaceShape = EncoderWorkspace.Shape(
      hidden: weights.hidden.paddedCount, section: weights.heads.paddedCount,
      headWidth: weights.heads.paddedWidth, inner: AxisLayout(weights.shape.inner).paddedCount)
  }

  /// Numbers in a text's vector.
  var dimension: Int { weights.shape.hidden }

  /// How attention computes: 8-bit layers pair with bfloat16, or floats where the processor hasn't that.
  var attentionPrecision: vk_precision {
    guard precision != VK_FLOAT32 else { return VK_FLOAT32 }
    return vk_precision_runs(VK_BFLOAT16, features) != 0 ? VK_BFLOAT16 : VK_FLOAT32
  }

  /// A vector of length 1 for each text of the pack.
  ///
  /// Throws where an id or a position has no vector, and where the weights lead to numbers that aren't finite.
  func encode(_ pack: TokenPack, in workspace: EncoderWorkspace) throws(ModelError) -> [[Float]] {
    let pass = try EncoderPass(self, pack: pack, workspace: workspace)
    pass.run()
    return try pass.vectors()
  }

  /// Runs a pack through and reports the inputs of every linear layer, in floats.
  ///
  /// - Parameter observe: gets the layer's number, which of its four inputs it is, the rows, how many, their width.
  func observe(
    _ pack: TokenPack, in workspace: EncoderWorkspace, _ observe: @escaping EncoderPass.Observer
  ) throws(ModelError) {
    precondition(precision == VK_FLOAT32, "only floats can be looked at")
    var pass = try EncoderPass(self, pack: pack, workspace: workspace)
    pass.observer = observe
    pass.run()
  }
}
