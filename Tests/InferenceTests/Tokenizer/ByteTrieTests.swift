import TestSupport
import Testing

@testable import Inference

@Suite("Trie of byte strings")
struct ByteTrieTests {
  @Test("every string is found under its number, and nothing else is")
  func findsAll() throws {
    var random = SeededGenerator(seed: 3)
    var numbers: [[UInt8]: Int32] = [:]
    for number in 0..<Int32(5_000) {
      // Few letters, so that strings share long beginnings; 0 among them, which a key of eight bytes is padded with.
      let length = Int.random(in: 1...24, using: &random)
      numbers[(0..<length).map { _ in [0, 1, 97, 255].randomElement(using: &random) ?? 0 }] = number
    }
    let trie = try Self.trie(numbers.map { ($0.key, $0.value) })
    for (string, number) in numbers {
      #expect(trie.value(of: string) == number)
      #expect(trie.value(of: string + [97]) == numbers[string + [97]])
      #expect(trie.value(of: string.dropLast()) == numbers[string.dropLast()])
    }
  }

  @Test("a node with all 256 children finds each of them")
  func wideNode() throws {
    let strings = (0..<Int32(256)).map { ([7, UInt8(truncatingIfNeeded: $0)], $0) }
    let trie = try Self.trie(strings)
    for (string, number) in strings { #expect(trie.value(of: string) == number) }
    #expect(trie.node(of: [8]) == nil)
    #expect(trie.node(of: [7, 7, 7]) == nil)
  }

  @Test("an empty trie knows nothing")
  func empty() throws {
    let trie = try Self.trie([])
    #expect((0...UInt8.max).allSatisfy { trie.child(of: ByteTrie.root, along: $0) == nil })
  }

  @Test("two equal strings are refused", arguments: [1, 8, 9, 16, 40])
  func double(length: Int) {
    let string = [UInt8](repeating: 97, count: length)
    #expect(throws: DoubleString(value: 2)) { try Self.trie([(string, 1), (string + [0], 3), (string, 2)]) }
  }

  @Test("sorting gives the order of the bytes and what neighbours share", arguments: [2, 40, 3_000])
  func sorts(count: Int) {
    var random = SeededGenerator(seed: count)
    let strings: [[UInt8]] = (0..<count).map { _ in
      (0..<Int.random(in: 1...20, using: &random)).map { _ in UInt8.random(in: 0...1, using: &random) }
    }
    let order = ByteStringSorter.order(of: Self.list(strings.map { ($0, 0) }))
    let sorted = order.places.map { strings[Int($0)] }
    #expect(sorted == strings.sorted { $0.lexicographicallyPrecedes($1) })
    for (rank, (string, before)) in zip(sorted.dropFirst(), sorted).enumerated() {
      #expect(Int(order.shared[rank + 1]) == zip(string, before).prefix { $0 == $1 }.count)
    }
  }

  // MARK: -

  private static func list(_ strings: [([UInt8], Int32)]) -> ByteStrings {
    var list = ByteStrings()
    for (string, number) in strings { string.withUnsafeBufferPointer { list.append($0, value: number) } }
    return list
  }

  private static func trie(_ strings: [([UInt8], Int32)]) throws -> ByteTrie { try ByteTrie(list(strings)) }
}
