import TestSupport

/// Changes bytes at random, the way that breaks parsers: single bits, telling numbers, cuts, copies and pieces of others.
struct Mutation {
  private static let telling: [UInt64] = [
    0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF,
    0x1_0000_0000, 0x3FFF_FFFF_FFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, .max,
  ]
  /// Opcodes, digits and signs that mean something somewhere.
  private static let signs =
    Array("(.012FGIJKLMNRSTUVXBCabcdeghjlpqrstu)]}PQio'\"[{,:-<>|=TrueFalse\n".utf8) + Array(0x80...0x98)

  var random: SeededGenerator

  mutating func mutated(_ seed: [UInt8], with others: [[UInt8]]) -> [UInt8] {
    var bytes = seed
    // Mostly one change: two or three are seldom both taken.
    let count = below(3) > 0 ? 1 : 1 + below(5)
    for _ in 0..<count { change(&bytes, others) }
    return bytes
  }

  /// A number from 0 on.
  mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: random.next() % UInt64(max(limit, 1))) }

  // MARK: -

  private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(below(256))) }
    let place = below(bytes.count)
    switch below(10) {
    case 0: bytes[place] ^= 1 << UInt8(below(8))
    case 1: bytes[place] = UInt8(below(256))
    case 2: bytes[place] = Self.signs[below(Self.signs.count)]
    case 3: bytes.insert(Self.signs[below(Self.signs.count)], at: place)
    case 4:
      let number = Self.telling[below(Self.telling.count)]
      let width = 1 << below(4)
      for index in 0..<width where place + index < bytes.count {
        bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
      }
    case 5: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(8)))
    case 6: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + below(32))], at: below(bytes.count))
    case 7 where below(4) == 0: bytes.removeSubrange((place + 1)...)
    case 8:
      let other = others[below(others.count)]
      guard !other.isEmpty else { return }
      let start = below(other.count)
      let piece = other[start..<min(other.count, start + 1 + below(64))]
      bytes.replaceSubrange(place..<min(bytes.count, place + below(64)), with: piece)
    default: bytes[place] &+= UInt8(1 + below(3))
    }
  }
}
