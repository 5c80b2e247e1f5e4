import CVectorKernels

/// What the inputs of each linear layer are divided by, and its weights multiplied by, so that both fit into bytes.
///
/// A few columns of a transformer's inputs are far larger than the rest and would take a byte's whole range. Some of
/// their size is moved into the weights, which are quantised once and with care (SmoothQuant,
/// https://arxiv.org/abs/2211.10438, equation 4 with α = 1/2).
struct Smoothing: Sendable {
  /// One number an input, in the order of the file.
  struct Layer: Sendable {
    var attention, attentionOutput, up, down: [Float]
  }

  let layers: [Layer]

  /// Looks at how large the inputs become over some texts.
  init(_ weights: EncoderWeights, features: UInt32, texts: TokenPack) throws(ModelError) {
    // Mean pooling, because it looks at every token of the last layer too.
    let encoder = Encoder(weights, pooling: .mean, precision: VK_FLOAT32, features: features)
    var largest = [[[Float]]](repeating: [[], [], [], []], count: weights.layers.count)
    try encoder.observe(texts, in: EncoderWorkspace(encoder.workspaceShape)) { layer, input, rows, count, width in
      var sizes = largest[layer][input]
      if sizes.isEmpty { sizes = [Float](repeating: 0, count: width) }
      for row in 0..<count {
        for column in 0..<width { sizes[column] = max(sizes[column], abs(rows[row * width + column])) }
      }
      largest[layer][input] = sizes
    }
    layers = zip(weights.layers, largest).map { layer, inputs in
      Layer(
        attention: Self.divisors([layer.query, layer.key, layer.value], inputs[0]),
        attentionOutput: Self.divisors([layer.attentionOutput], inputs[1]),
        up: Self.divisors([layer.up], inputs[2]), down: Self.divisors([layer.down], inputs[3]))
    }
  }

  /// √(largest input / largest weight) of every column.
  private static func divisors(_ matrices: [WeightMatrix], _ inputs: [Float]) -> [Float] {
    guard let axis = matrices.first?.inputs else { return [] }
    var weights = [Float](repeating: 0, count: axis.paddedCount)
    for matrix in matrices {
      matrix.withPaddedRows { rows in
        for row in 0..<matrix.outputs.paddedCount {
          for column in 0..<axis.paddedCount {
            weights[column] = max(weights[column], abs(rows[row * axis.paddedCount + column]))
          }
        }
      }
    }
    let least: Float = 1e-5
    return (0..<axis.count).map { index in
      let column = axis.start(ofGroup: index / axis.width) + index % axis.width
      return (max(inputs[column], least) / max(weights[column], least)).squareRoot()
    }
  }
}
