import CVectorKernels
import Testing

@Suite("Numbers of 16 bits")
struct WideningKernelTests {
  @Test(
    "half precision reads as what it says",
    arguments: [
      (0x0000, 0), (0x3c00, 1), (0xc000, -2), (0x7bff, 65504), (0x0400, 6.103515625e-05),
      (0x0001, 5.960464477539063e-08),
      (0x83ff, -6.097555160522461e-05), (0x7c00, Float.infinity), (0xfc00, -Float.infinity),
    ] as [(UInt16, Float)])
  func half(bits: UInt16, value: Float) {
    #expect(widened(bits, VK_STORED_FLOAT16) == value)
  }

  @Test("half precision keeps what is no number")
  func notANumber() {
    #expect(widened(0x7e00, VK_STORED_FLOAT16).isNaN)
  }

  @Test("bfloat16 is the upper half of a float", arguments: [(0x3f80, 1), (0xc049, -3.140625)] as [(UInt16, Float)])
  func bfloat16(bits: UInt16, value: Float) {
    #expect(widened(bits, VK_STORED_BFLOAT16) == value)
  }

  private func widened(_ bits: UInt16, _ stored: vk_stored) -> Float {
    var value: Float = 0
    withUnsafeBytes(of: bits.littleEndian) { vk_widen(stored, $0.baseAddress, 1, &value) }
    return value
  }
}
