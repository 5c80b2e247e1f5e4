import TestSupport
import Testing

@testable import Inference

@Suite("Reading UTF-8")
struct UTF8ScanTests {
  @Test("grapheme clusters are those of the standard library")
  func graphemes() {
    var random = SeededGenerator(seed: 21)
    let parts: [Unicode.Scalar] = [
      "a", " ", "é", "\u{301}", "\r", "\n", "\u{200D}", "👩", "🇫", "🏽", "क", "\u{94D}", "각", "\u{1100}", "\u{1161}",
      "\u{600}", "中",
      "あ", "ｶ", "\u{FF9E}", "©", "\u{FE0F}", "Ж", "ω", "\u{AD}", "\u{85}", "\u{A0}", "น", "ำ", "ー",
    ]
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...9, using: &random) { text.append(parts.randomElement(using: &random) ?? "a") }
      var found: [[UInt8]] = []
      let bytes = Array(String(text).utf8)
      bytes.withUnsafeBufferPointer { bytes in GraphemeRanges.forEach(in: bytes) { found.append(Array(bytes[$0])) } }
      #expect(found == String(text).map { Array($0.utf8) })
    }
  }

  @Test("bytes are valid where the standard library says so")
  func validity() {
    var random = SeededGenerator(seed: 22)
    let parts: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...5, using: &random)
      let bytes = (0..<count).map { _ in parts.randomElement(using: &random) ?? 0 }
      let isValid = bytes.withUnsafeBufferPointer(UTF8Scan.isValid)
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test(
    "scalars are read as they are written, forwards and backwards",
    arguments: ["aé中👩", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}"])
  func scalars(text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      for scalar in text.unicodeScalars {
        let found = UTF8Scan.scalar(in: bytes, at: position)
        #expect(found.value == scalar.value)
        #expect(UTF8Scan.start(before: position + found.length, in: bytes) == position)
        position += found.length
      }
      #expect(position == bytes.count)
    }
  }

  @Test("white space is what Unicode calls so")
  func whiteSpace() {
    for value in UInt32(0)..<0x1_0000 {
      #expect(UTF8Scan.isWhitespace(value) == (Unicode.Scalar(value)?.properties.isWhitespace ?? false))
    }
  }
}
