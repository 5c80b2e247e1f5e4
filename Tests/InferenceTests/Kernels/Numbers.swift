import CVectorKernels
import TestSupport

@testable import Inference

/// Numbers for kernels to compute with, the same in every run.
struct Numbers {
  private var generator = SeededGenerator(seed: 5)

  /// The larger difference, or what is no number, which `max` would hide.
  static func worse(_ one: Double, _ other: Double) -> Double { other > one || other.isNaN ? other : one }

  /// Numbers between -1 and 1, every fiftieth ten times as large, as transformers have them.
  mutating func random(_ count: Int) -> [Float] {
    (0..<count).map { index in
      Float.random(in: -1...1, using: &generator) * (index % 50 == 7 ? 10 : 1)
    }
  }
}

extension AlignedMemory {
  /// A copy of numbers.
  convenience init(_ numbers: [Float]) {
    self.init(floats: numbers.count)
    for (index, number) in numbers.enumerated() { floats[index] = number }
  }

  /// The first numbers.
  func prefix(_ count: Int) -> [Float] { (0..<count).map { floats[$0] } }

  /// The first numbers of as many bfloat16.
  func bfloat16(_ count: Int) -> [Float] {
    let bits = start.assumingMemoryBound(to: UInt16.self)
    return (0..<count).map { Float(bitPattern: UInt32(bits[$0]) << 16) }
  }
}
