import CVectorKernels

@testable import Inference

/// A packed layer over numbers of a test.
final class TestLayer {
  private let memory: AlignedMemory
  private let numbers: AlignedMemory
  private let kernel: vk_linear

  init(_ w: [Float], bias: [Float], outputs: Int, inputs: Int, variant: KernelVariant) {
    memory = AlignedMemory(byteCount: Int(vk_linear_size(variant.precision, outputs, inputs)))
    numbers = AlignedMemory(bias + [Float](repeating: 0, count: 2 * outputs))
    kernel = vk_linear(
      precision: variant.precision, features: variant.features, outputs: outputs, inputs: inputs,
      weights: memory.start, bias: numbers.floats, scale: numbers.floats + outputs,
      sum: numbers.floats + 2 * outputs)
    withUnsafePointer(to: kernel) { vk_linear_pack($0, 0, outputs, w, 1, nil) }
  }

  func apply(to x: [Float], rows: Int, output: vk_output, into y: AlignedMemory) {
    let values = AlignedMemory(floats: x.count)
    let scales = AlignedMemory(floats: 2 * rows)
    let converted = vk_rows(values: values.start, scale: scales.floats, shift: scales.floats + rows)
    vk_rows_convert(kernel.precision, kernel.features, x, rows, kernel.inputs, nil, converted)
    withUnsafePointer(to: kernel) { vk_linear_apply($0, converted, rows, output, y.start) }
  }
}
