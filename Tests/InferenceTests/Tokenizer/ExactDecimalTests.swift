import TestSupport
import Testing

@testable import Inference

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test("a score reads as the nearest number, whatever its digits")
  func nearest() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...19, using: &random)
      let number = UInt64.random(in: 0..<(0..<digits).reduce(1) { power, _ in power * 10 }, using: &random)
      let text = String(number)
      let point = Int.random(in: 1...text.count, using: &random)
      let decimal = "-" + text.prefix(point) + (point < text.count ? "." + text.dropFirst(point) : "")
      #expect(read(decimal) == Double(decimal), "\(decimal)")
    }
  }

  @Test(
    "so does what lies half-way between two numbers, or is out of the ordinary",
    arguments: [
      "0", "-0", "0.0", "9007199254740993", "9007199254740993.000", "9007199254740995", "-12.345678901234567",
      "18446744073709551615", "9999999999999999999", "1.0000000000000000001", "4.9e-324", "1e22", "-2.5E+3",
      "0.1000000000000000055511151231257827021181583404541015625",
    ])
  func exact(text: String) {
    #expect(read(text)?.bitPattern == Double(text)?.bitPattern)
  }

  @Test(
    "what is no number, or none that can be held, is refused",
    arguments: ["", "-", ".5", "1.", "1e", "1e+", "1e400", "x", "NaN"])
  func refused(text: String) {
    #expect(read(text) == nil)
  }

  private func read(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var position = 0
      let value = ExactDecimal.read(bytes, at: &position)
      return value == nil || position == bytes.count ? value : nil
    }
  }
}
