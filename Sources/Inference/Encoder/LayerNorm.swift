import CVectorKernels

/// The normalisation behind a block: each token to mean 0 and variance 1, times a gain plus a bias.
struct LayerNorm: @unchecked Sendable {
  // Unchecked because of the pointers inside; nothing is written after the initialiser.
  private let gain: AlignedMemory
  private let bias: AlignedMemory
  private let width: Int
  private let stride: Int
  private let epsilon: Float

  init(gain: Tensor, bias: Tensor, axis: AxisLayout, epsilon: Float) {
    self.gain = AlignedMemory(floats: axis.paddedCount)
    self.bias = AlignedMemory(floats: axis.paddedCount)
    gain.read(0..<axis.count, into: self.gain.floats)
    bias.read(0..<axis.count, into: self.bias.floats)
    width = axis.count
    stride = axis.paddedCount
    self.epsilon = epsilon
  }

  /// Normalises rows in place.
  func apply(to rows: UnsafeMutablePointer<Float>, count: Int, features: UInt32) {
    vk_normalize(features, rows, count, width, stride, gain.floats, bias.floats, epsilon)
  }
}
