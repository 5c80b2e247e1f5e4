import CVectorKernels
import Foundation
import Testing

@testable import Inference

@Suite("Linear kernels against sums in double precision")
struct LinearKernelTests {
  struct Case: Sendable, CustomStringConvertible {
    let variant: KernelVariant
    let rows: Int
    let output: vk_output
    var description: String { "\(variant), \(rows) rows, output \(output.rawValue)" }
  }

  private static let cases = KernelVariant.all.flatMap { variant in
    [1, 2, 3, 4, 5, 6, 7, 12, 23].flatMap { rows in
      [VK_STORE, VK_STORE_BFLOAT16, VK_GELU, VK_ADD].map { Case(variant: variant, rows: rows, output: $0) }
    }
  }.filter { $0.variant.precision != VK_FLOAT32 || $0.output != VK_STORE_BFLOAT16 }

  @Test("a layer's outputs are its sums", arguments: cases)
  func sums(_ test: Case) {
    let (inputs, outputs) = (192, 128)
    var numbers = Numbers()
    let x = numbers.random(test.rows * inputs)
    let w = numbers.random(outputs * inputs)
    let bias = numbers.random(outputs)
    let before = numbers.random(test.rows * outputs)

    let layer = TestLayer(w, bias: bias, outputs: outputs, inputs: inputs, variant: test.variant)
    let y = AlignedMemory(before)
    layer.apply(to: x, rows: test.rows, output: test.output, into: y)
    let isShort = test.output == VK_STORE_BFLOAT16 || (test.output == VK_GELU && test.variant.precision == VK_BFLOAT16)
    let made = isShort ? y.bfloat16(test.rows * outputs) : y.prefix(test.rows * outputs)

    var worst = -Double.infinity  // by how much an output is farther off than allowed
    for row in 0..<test.rows {
      for output in 0..<outputs {
        var sum = Double(bias[output])
        var size = abs(sum)
        for input in 0..<inputs {
          let product = Double(x[row * inputs + input]) * Double(w[output * inputs + input])
          sum += product
          size += abs(product)
        }
        let expected =
          switch test.output {
          case VK_GELU: sum * 0.5 * (1 + erf(sum / 2.0.squareRoot()))
          case VK_ADD: sum + Double(before[row * outputs + output])
          default: sum
          }
        let allowed = test.variant.tolerance * size + (isShort ? abs(expected) / 256 : 0) + 4e-5
        worst = Numbers.worse(worst, abs(Double(made[row * outputs + output]) - expected) - allowed)
      }
    }
    #expect(worst <= 0)
  }

  @Test("weights larger than the rest spoil only their own output", arguments: KernelVariant.all)
  func outliers(variant: KernelVariant) {
    let (inputs, outputs) = (64, 64)
    var w = [Float](repeating: 0.01, count: outputs * inputs)
    w[3 * inputs] = 500
    let x = [Float](repeating: 1, count: inputs)
    let layer = TestLayer(
      w, bias: [Float](repeating: 0, count: outputs), outputs: outputs, inputs: inputs, variant: variant)
    let y = AlignedMemory(floats: outputs)
    layer.apply(to: x, rows: 1, output: VK_STORE, into: y)
    #expect(abs(y.floats[2] - 0.64) < 0.01)
    #expect(abs(y.floats[3] - 500.63) < 3)
  }

  @Test("a row of zeros gives the bias alone", arguments: KernelVariant.all)
  func zeros(variant: KernelVariant) {
    var numbers = Numbers()
    let bias = numbers.random(64)
    let layer = TestLayer(numbers.random(64 * 64), bias: bias, outputs: 64, inputs: 64, variant: variant)
    let y = AlignedMemory(floats: 64)
    layer.apply(to: [Float](repeating: 0, count: 64), rows: 1, output: VK_STORE, into: y)
    #expect(zip(y.prefix(64), bias).allSatisfy { abs($0 - $1) < 1e-6 })
  }
}
