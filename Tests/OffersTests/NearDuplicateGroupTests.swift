import Offers
import TestSupport
import Testing

@Suite("folding near-duplicates")
struct NearDuplicateGroupTests {
  /// A hit with a key of its own making: an identity and fingerprint bits, or none.
  private struct Hit: Equatable {
    let name: String
    let key: NearDuplicateKey?

    init(_ name: String, identity: UInt64? = nil, bits: UInt64 = 0) {
      self.name = name
      key = identity.map { NearDuplicateKey(identity: $0, fingerprint: NearDuplicateFingerprint(bits: bits)) }
    }
  }

  private static func folded(_ hits: [Hit]) -> [[String]] {
    hits.foldingNearDuplicates(by: \.key).map { [$0.leader.name] + $0.duplicates.map(\.name) }
  }

  @Test("the best-ranked clone leads, the others follow in their order")
  func order() {
    let hits = [Hit("b", identity: 1), Hit("x", identity: 2), Hit("c", identity: 1), Hit("a", identity: 1)]
    #expect(Self.folded(hits) == [["b", "c", "a"], ["x"]])
  }

  @Test("hits without a key stand alone")
  func withoutKey() {
    #expect(Self.folded([Hit("a"), Hit("b")]) == [["a"], ["b"]])
  }

  @Test("equal facts with other texts stand apart", arguments: [(0b111, true), (0b1111, false)])
  func distance(bits: UInt64, isFolded: Bool) {
    let groups = Self.folded([Hit("a", identity: 1), Hit("b", identity: 1, bits: bits)])
    #expect(groups == (isFolded ? [["a", "b"]] : [["a"], ["b"]]))
  }

  @Test("small differences don't add up along a chain")
  func chain() {
    let hits = [Hit("a", identity: 1), Hit("b", identity: 1, bits: 0b11), Hit("c", identity: 1, bits: 0b1111)]
    #expect(Self.folded(hits) == [["a", "b"], ["c"]])
  }

  @Test("nothing is lost and nothing appears twice")
  func partition() {
    var generator = SeededGenerator(seed: 5)
    let hits = (0..<300).map {
      Hit("\($0)", identity: generator.next() % 20, bits: generator.next() & 0b1110_0110)
    }
    let groups = Self.folded(hits)
    #expect(groups.count < hits.count)
    #expect(groups.joined().sorted() == hits.map(\.name).sorted())
  }
}
