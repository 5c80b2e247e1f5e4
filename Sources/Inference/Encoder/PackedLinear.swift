import CVectorKernels

/// A linear layer in the form that the kernels take: one matrix, or several side by side that read the same input.
final class PackedLinear: @unchecked Sendable {
  // Unchecked because of the pointers; nothing is written after the initialiser.
  let kernel: vk_linear
  /// What each input is multiplied by before it becomes a byte; nil where that is nothing.
  let inverseSmoothing: AlignedMemory?
  private let memory: AlignedMemory

  /// Packs matrices one below the other.
  /// - Parameters:
  ///   - matrices: all with the same inputs, each with what its weights and bias are multiplied by.
  ///   - arena: where the packed weights go.
  ///   - smoothing: what each input, in the file's order, is divided by and each weight multiplied by; 8-bit only.
  init(
    _ matrices: [(matrix: WeightMatrix, factor: Float)], precision: vk_precision, features: UInt32,
    arena: inout Arena, smoothing: [Float]? = nil
  ) {
    let inputs = matrices.first?.matrix.inputs.paddedCount ?? 0
    let outputs = matrices.reduce(0) { $0 + $1.matrix.outputs.paddedCount }
    memory = arena.memory
    let weights = arena.take(Int(vk_linear_size(precision, outputs, inputs)))
    let numbers = arena.take(3 * outputs * MemoryLayout<Float>.stride).assumingMemoryBound(to: Float.self)
    kernel = vk_linear(
      precision: precision, features: features, outputs: outputs, inputs: inputs, weights: weights, bias: numbers,
      scale: numbers + outputs, sum: numbers + 2 * outputs)

    let columns = smoothing.map { Self.padded($0, along: matrices[0].matrix.inputs) { $0 } }
    inverseSmoothing = smoothing.map { Self.padded($0, along: matrices[0].matrix.inputs) { 1 / $0 } }
    var first = 0
    withUnsafePointer(to: kernel) { kernel in
      for (matrix, factor) in matrices {
        let rows = matrix.outputs.paddedCount
        matrix.withPaddedRows { vk_linear_pack(kernel, first, rows, $0, factor, columns?.floats) }
        matrix.readBias(times: factor, into: numbers + first)
        first += rows
      }
    }
  }

  /// The bytes that a layer takes of an arena.
  static func byteCount(_ matrices: [WeightMatrix], precision: vk_precision) -> Int {
    let inputs = matrices.first?.inputs.paddedCount ?? 0
    let outputs = matrices.reduce(0) { $0 + $1.outputs.paddedCount }
    let weights = Int(vk_linear_size(precision, outputs, inputs))
    return Arena.rounded(weights) + Arena.rounded(3 * outputs * MemoryLayout<Float>.stride)
  }

  /// Applies the layer to rows of tokens.
  func apply(to rows: vk_rows, count: Int, output: vk_output, into target: UnsafeMutableRawPointer) {
    withUnsafePointer(to: kernel) { vk_linear_apply($0, rows, count, output, target) }
  }

  private static func padded(
    _ values: [Float], along axis: AxisLayout, _ transform: (Float) -> Float
  ) -> AlignedMemory {
    let memory = AlignedMemory(floats: axis.paddedCount)
    for (index, value) in values.enumerated() {
      memory.floats[axis.start(ofGroup: index / axis.width) + index % axis.width] = transform(value)
    }
    return memory
  }
}
