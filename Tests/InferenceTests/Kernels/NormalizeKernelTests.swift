import CVectorKernels
import Testing

@testable import Inference

@Suite("Layer norm against double precision")
struct NormalizeKernelTests {
  @Test("rows get mean, variance, gain and bias, whatever their width", arguments: KernelVariant.floats, [36, 64, 312])
  func normalizes(variant: KernelVariant, width: Int) {
    let stride = (width + 63) / 64 * 64
    let rows = 3
    var numbers = Numbers()
    let padding = [Float](repeating: 0, count: stride - width)
    let x = (0..<rows).flatMap { _ in numbers.random(width).map { $0 + 4 } + padding }
    let gain = numbers.random(width) + padding
    let bias = numbers.random(width) + padding
    let y = AlignedMemory(x)
    vk_normalize(variant.features, y.floats, rows, width, stride, gain, bias, 1e-5)

    var worst = 0.0
    for row in 0..<rows {
      let values = x[row * stride..<row * stride + width].map(Double.init)
      let mean = values.reduce(0, +) / Double(width)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)
      for column in 0..<width {
        let unit = (values[column] - mean) / (variance + 1e-5).squareRoot()
        let expected = unit * Double(gain[column]) + Double(bias[column])
        worst = Numbers.worse(worst, abs(Double(y.floats[row * stride + column]) - expected))
      }
      #expect((width..<stride).allSatisfy { y.floats[row * stride + $0] == 0 })
    }
    #expect(worst < 2e-5)
  }
}
