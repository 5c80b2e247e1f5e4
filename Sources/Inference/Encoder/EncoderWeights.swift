/// The weights of a BERT-like encoder in their file, with every shape checked, under the names that `transformers`
/// gives them.
struct EncoderWeights: Sendable {
  /// One block of the encoder: attention, then feed-forward.
  struct Layer: Sendable {
    let query, key, value, attentionOutput: WeightMatrix
    let attentionNorm: Norm
    let up, down: WeightMatrix
    let outputNorm: Norm
  }

  /// A layer norm's gain and bias.
  struct Norm: Sendable {
    let gain, bias: Tensor
  }

  let shape: EncoderShape
  let words: Tensor
  let positions: Tensor
  let tokenTypes: Tensor
  let embeddingNorm: Norm
  let layers: [Layer]

  /// The padded axis of a token's vector.
  let hidden: AxisLayout
  /// The padded axis of all heads.
  let heads: AxisLayout

  init(_ file: Safetensors, shape: EncoderShape) throws(ModelError) {
    // Models saved with a head on top keep the encoder under its own name.
    let prefix = ["", "bert.", "roberta."].first { file.contains($0 + "embeddings.word_embeddings.weight") } ?? ""
    let reader = Reader(file: file, prefix: prefix)
    let hidden = AxisLayout(shape.hidden)
    let heads = AxisLayout(heads: shape.heads, width: shape.headWidth)
    let inner = AxisLayout(shape.inner)
    let embeddings = "embeddings."
    words = try reader.tensor(embeddings + "word_embeddings.weight", [shape.vocabulary, shape.hidden])
    positions = try reader.tensor(embeddings + "position_embeddings.weight", [shape.positions, shape.hidden])
    tokenTypes = try reader.tensor(embeddings + "token_type_embeddings.weight", [shape.tokenTypes, shape.hidden])
    embeddingNorm = try reader.norm(embeddings + "LayerNorm", hidden)

    var layers: [Layer] = []
    for index in 0..<shape.layers {
      let layer = "encoder.layer.\(index)."
      layers.append(
        Layer(
          query: try reader.matrix(layer + "attention.self.query", heads, from: hidden),
          key: try reader.matrix(layer + "attention.self.key", heads, from: hidden),
          value: try reader.matrix(layer + "attention.self.value", heads, from: hidden),
          attentionOutput: try reader.matrix(layer + "attention.output.dense", hidden, from: heads),
          attentionNorm: try reader.norm(layer + "attention.output.LayerNorm", hidden),
          up: try reader.matrix(layer + "intermediate.dense", inner, from: hidden),
          down: try reader.matrix(layer + "output.dense", hidden, from: inner),
          outputNorm: try reader.norm(layer + "output.LayerNorm", hidden)))
    }
    self.layers = layers
    self.shape = shape
    self.hidden = hidden
    self.heads = heads
  }

  /// Finds the parts of a model by their names.
  private struct Reader {
    let file: Safetensors
    let prefix: String

    func tensor(_ name: String, _ shape: [Int]) throws(ModelError) -> Tensor {
      try file.tensor(prefix + name, shape: shape)
    }

    func matrix(_ name: String, _ outputs: AxisLayout, from inputs: AxisLayout) throws(ModelError) -> WeightMatrix {
      WeightMatrix(
        weights: try tensor(name + ".weight", [outputs.count, inputs.count]),
        bias: try tensor(name + ".bias", [outputs.count]), outputs: outputs, inputs: inputs)
    }

    func norm(_ name: String, _ axis: AxisLayout) throws(ModelError) -> Norm {
      Norm(gain: try tensor(name + ".weight", [axis.count]), bias: try tensor(name + ".bias", [axis.count]))
    }
  }
}
