import Foundation
import Offers
import TestSupport
import Testing

@testable import Inference

@Suite("Table of normal forms")
struct CharsmapTests {
  @Test(
    "a table that is cut off, empty, too long or not UTF-8 is damaged",
    arguments: [
      "", "AAAA", "AAAAAA==", "?", Self.table(units: [], text: []), Self.table(units: [0], text: [0xFF, 0]),
      Self.table(units: [0], text: [UInt8](repeating: 97, count: 300)), Self.table(units: [0], text: [], size: 400),
      Self.table(units: [0, 0], text: [], size: 7), Self.table(units: [0], text: [], size: .max),
    ])
  func damaged(base64: String) throws {
    #expect(throws: ModelError.self) { try Self.charsmap(base64) }
  }

  @Test("offsets that lead anywhere never lead out of the table, nor in circles")
  func hostileOffsets() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let units = (0..<Int.random(in: 1...300, using: &random)).map { _ -> UInt32 in
        // Labels of the bytes below, leaves now and then, offsets near and far.
        let label: UInt32 = [0x61, 0x62, 0x80, 0xC3].randomElement(using: &random) ?? 0
        let offset = UInt32.random(in: 0...(Bool.random(using: &random) ? 300 : 0x3F_FFFF), using: &random)
        return label | offset << 10 | (UInt32.random(in: 0...3, using: &random) << 8)
      }
      let charsmap = try Self.charsmap(Self.table(units: units, text: Array("é\0abc\0".utf8)))
      for text in ["a", "ab", "ba", "é", "aé", "\0", "aaaaa"] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
          if let range = charsmap.replacement(of: bytes[...]) { #expect(range.count <= 3) }
        }
      }
    }
  }

  // MARK: -

  private static func table(units: [UInt32], text: [UInt8], size: UInt32? = nil) -> String {
    var bytes: [UInt8] = []
    for unit in [size ?? UInt32(units.count * 4)] + units {
      for shift: UInt32 in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: unit >> shift)) }
    }
    return Data(bytes + text).base64EncodedString()
  }

  private static func charsmap(_ base64: String) throws -> Charsmap {
    try Charsmap(base64: base64, in: TokenizerSettings(.object([]), file: "tokenizer.json", place: "normalizer"))
  }
}
