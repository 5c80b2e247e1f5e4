import Offers
import Retrieval
import TestSupport
import Testing

@testable import Assistant

@Suite("Any answer can be checked")
struct ClaimHostileTests {
  @Test("random text neither traps nor gives places outside it", arguments: 0..<8)
  func random(seed: Int) throws {
    let checker = try #require(ClaimFixture.checker(total: 3))
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let segments = Self.segments(&chance)
      for claim in checker.claims(in: segments, after: seed % 2 == 0 ? [1] : []) {
        guard let place = claim.place else { continue }
        guard case .text(let text) = segments[place.segment] else {
          Issue.record("A claim in a mark.")
          continue
        }
        #expect(place.range.lowerBound >= 0 && place.range.upperBound <= text.unicodeScalars.count)
      }
    }
  }

  @Test("places of claims don't overlap, and a place is struck once at most", arguments: 0..<4)
  func places(seed: Int) throws {
    let checker = try #require(ClaimFixture.checker(total: 3))
    var chance = SeededGenerator(seed: 100 + seed)
    for _ in 0..<150 {
      let claims = checker.claims(in: Self.segments(&chance))
      let struck = claims.filter { $0.verdict == .contradicted }.compactMap(\.place)
      for (index, one) in struck.enumerated() {
        for other in struck.dropFirst(index + 1) where one.segment == other.segment {
          #expect(!one.range.overlaps(other.range))
        }
      }
    }
  }

  @Test(
    "work grows with the length of a sentence and not with its square",
    arguments: [
      "12 mois à Berlin, ", "(((", "1 000 ", "Airbus Berlin Thales ", "entre 12 et ", "pas ", "« ", "a\u{301}",
      "\u{FFFC}",
      "Data Analyst (H/F) ", "12 mois\n", "2 637,47 € ", "x",
    ])
  func linear(piece: String) throws {
    let checker = try #require(ClaimFixture.checker(total: 3))
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count / piece.utf8.count)
      let segments: [AnswerSegment] = [.text(text), .mark(1), .text(text), .mark(2)]
      return (0..<2).map { _ in ProcessorTime.seconds { _ = checker.claims(in: segments) } }.min() ?? 0
    }
    let (short, long) = (seconds(3_000), seconds(24_000))
    // Eight times the text; sixteen times the work leaves room for noise, sixty-four would be quadratic.
    #expect(long < short * 20 + 0.2, "\(short) s, \(long) s")
  }

  @Test("a sentence of 200 kB is checked in part and at once")
  func long() throws {
    let checker = try #require(ClaimFixture.checker(total: 3))
    let text = String(repeating: "12 mois à Berlin chez Airbus, 2 637 € par mois ", count: 4_000)
    let claims = checker.claims(in: [.text(text), .mark(1)])
    #expect(claims.count == MentionReader.mentionLimit)
    #expect(claims.allSatisfy { $0.verdict == .supported })
  }

  // MARK: -

  private static let words = [
    "12", "mois", "à", "Berlin", "[", "]", "€", "2 637,47", "k€", "en", "octobre", "2026", "pas", "Airbus", "%", "chez",
    "VIE", "VIE1", "entre", "et", "Q4", "01/10/2026", "99999999999999999999", "0", "-", "\u{202E}", "🇫🇷", "\u{301}",
    "1e400", ",", ".", "?", "\n", "candidats", "offres", "début", "fin", "29", "février", "31/02/2026", "télétravail",
    "non", "\u{0}", "𝟙𝟚", "months", "a", "year", "and", "half", "**", "0000", "2100", "décembre", "December 31st",
  ]

  private static func segments(_ chance: inout SeededGenerator) -> [AnswerSegment] {
    (0..<Int.random(in: 1...5, using: &chance)).map { _ in
      if Int.random(in: 0..<4, using: &chance) == 0 { return .mark(Int.random(in: 0...4, using: &chance)) }
      var text = ""
      for _ in 0..<Int.random(in: 0...14, using: &chance) {
        if Int.random(in: 0..<6, using: &chance) == 0 {
          let value = UInt32.random(in: 0..<0x11_0000, using: &chance)
          Unicode.Scalar(value).map { text.unicodeScalars.append($0) }
        } else {
          text += words.randomElement(using: &chance) ?? ""
        }
        if Bool.random(using: &chance) { text += " " }
      }
      return .text(text)
    }
  }
}
