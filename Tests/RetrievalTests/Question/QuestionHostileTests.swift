import Offers
import TestSupport
import Testing

@testable import Retrieval

@Suite("Hostile questions")
struct QuestionHostileTests {
  @Test("any bytes compile", arguments: 0..<40)
  func bytes(seed: Int) throws {
    let compiler = try SampleVocabulary.compiler()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let plan = compiler.compile(String(decoding: bytes, as: UTF8.self))
      #expect(plan.spans.allSatisfy { $0.range.lowerBound <= $0.range.upperBound })
    }
  }

  @Test("any words in any order compile, and spans never overlap", arguments: 0..<40)
  func words(seed: Int) throws {
    let compiler = try SampleVocabulary.compiler()
    var generator = SeededGenerator(seed: 1_000 + seed)
    for _ in 0..<40 {
      let words = (0..<Int.random(in: 1...14, using: &generator)).compactMap { _ in
        Self.words.randomElement(using: &generator)
      }
      let question = words.joined(separator: " ")
      let plan = compiler.compile(question)
      for (one, other) in zip(plan.spans, plan.spans.dropFirst()) {
        #expect(one.range.upperBound <= other.range.lowerBound, "\(question)")
      }
      #expect(plan == compiler.compile(question))
      _ = (plan.json(), plan.commandLine(), plan.merged(underFlags: plan.filter))
    }
  }

  @Test(
    "ten times the text costs about ten times as much",
    arguments: [
      "a ", "data en Allemagne si possible, ", "\"", "«", "12 mois ", "http://", "sauf ", "ni ", "é\u{302}\u{302}",
    ])
  func linear(unit: String) throws {
    let compiler = try SampleVocabulary.compiler()
    func seconds(_ length: Int) -> Double {
      let text = String(repeating: unit, count: length / unit.utf8.count)
      return (0..<3).map { _ in ProcessorTime.seconds { _ = compiler.compile(text) } }.min() ?? 0
    }
    #expect(seconds(200_000) < 40 * seconds(20_000) + 0.05)
  }

  @Test(
    "numbers beyond every type are no numbers",
    arguments: [
      "99999999999999999999 mois", "au moins 1e400 €", "dans 999999999 ans", "le 99 octobre 9999", "0 mois",
      "2 500 500 500 500 500 500 €", "entre 99 et 1 mois", "00000000000000000000000012 mois", "octobre 0000",
      "depuis 999999999999 jours", "- - - 12 mois -", "il y a 600 mois",
    ])
  func numbers(question: String) throws {
    let plan = try SampleVocabulary.compiler().compile(question)
    #expect(plan.filter.minMonths.map { (1...60).contains($0) } ?? true)
    #expect(plan.filter.minPay.map { $0 <= 15_000 } ?? true)
  }

  // MARK: -

  private static let words = [
    "pas", "en", "Belgique", "si", "possible", "sauf", "Londres", "12", "mois", "à", "partir", "de", "octobre", "2026",
    "entre", "et", "18", "au", "moins", "2", "500", "€", "chez", "Alstom", "combien", "d'offres", "quel", "pays",
    "paie",
    "le", "mieux", "hors", "UE", "peu", "candidats", "VIE", "VIA", "ou", "remote", "\"data", "science\"", "-vente",
    "k5",
    "idéalement", "j'aime", "aussi", ",", ".", "!", "the", "US", "not", "at", "least", "last", "3", "days", "published",
    "since", "début", "fin", "31", "février", "moyen", "salaire", "top", "5", "les", "plus", "longues", "(", "@", "+",
  ]
}
