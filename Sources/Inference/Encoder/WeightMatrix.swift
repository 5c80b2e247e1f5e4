/// A linear layer's weights and bias in the file, and how their axes are padded.
struct WeightMatrix: Sendable {
  let weights: Tensor
  let bias: Tensor
  let outputs: AxisLayout
  let inputs: AxisLayout

  /// Calls `body` with the weights as padded rows: in the file itself where nothing needs to be padded or converted,
  /// else in a copy that lasts as long as the call.
  func withPaddedRows(_ body: (UnsafePointer<Float>) -> Void) {
    if outputs.isTight, inputs.isTight, let rows = weights.inPlace {
      body(rows)
      return
    }
    let stride = inputs.paddedCount
    let copy = AlignedMemory(floats: outputs.paddedCount * stride)
    for output in 0..<outputs.count {
      let row = outputs.start(ofGroup: output / outputs.width) + output % outputs.width
      for group in 0..<inputs.groups {
        let start = output * inputs.count + group * inputs.width
        let target = copy.floats + row * stride + inputs.start(ofGroup: group)
        weights.read(start..<start + inputs.width, into: target)
      }
    }
    body(copy.floats)
  }

  /// Writes the bias, padded with zeros and multiplied, to memory that is zero.
  func readBias(times factor: Float, into target: UnsafeMutablePointer<Float>) {
    for group in 0..<outputs.groups {
      let start = group * outputs.width
      bias.read(start..<start + outputs.width, into: target + outputs.start(ofGroup: group))
    }
    for index in 0..<outputs.paddedCount { target[index] *= factor }
  }
}
