import Offers
import Testing

@testable import Assistant

@Suite("A checked sentence")
struct CheckedSentenceTests {
  private let offer = OfferFacts(id: 7, reference: "VIE7")

  private func claim(
    _ range: Range<Int>, _ verdict: Claim.Verdict, _ correction: String? = nil, segment: Int = 0, offer: Int? = 7
  ) -> Claim {
    Claim(
      text: "", field: "months", offer: offer, verdict: verdict, correction: correction,
      place: .init(segment: segment, range: range))
  }

  private func text(_ claims: [Claim], _ segments: [AnswerSegment]? = nil) -> String {
    let segments = segments ?? [.text("Durée : 14 mois à Rome "), .mark(7), .text(".\n")]
    return CorrectedText(offers: [offer]).text(of: CheckedSentence(segments: segments, claims: claims))
  }

  @Test("is itself where nothing is wrong")
  func plain() {
    #expect(text([claim(8..<15, .supported)]) == "Durée : 14 mois à Rome [VIE7].\n")
  }

  @Test("strikes what is contradicted, and says what is right behind it")
  func struck() {
    #expect(text([claim(8..<15, .contradicted, "12 mois")]) == "Durée : ~~14 mois~~ 12 mois à Rome [VIE7].\n")
  }

  @Test("marks what no offer confirms")
  func doubtful() {
    #expect(text([claim(18..<22, .unsupported, offer: nil)]) == "Durée : 14 mois à Rome (?) [VIE7].\n")
  }

  @Test("goes by the offer that contradicts, else by one that supports, where several are named")
  func several() {
    let both = [claim(8..<15, .supported), claim(8..<15, .contradicted, "12 mois", offer: 8)]
    #expect(text(both).contains("~~14 mois~~ 12 mois"))
    #expect(!text([claim(8..<15, .unsupported, offer: 8), claim(8..<15, .supported)]).contains("(?)"))
  }

  @Test("survives places that don't exist or overlap")
  func wrongPlaces() {
    let claims = [claim(20..<900, .contradicted, "x"), claim(0..<5, .unsupported, segment: 9)]
    #expect(text(claims) == "Durée : 14 mois à Rome [VIE7].\n")
    let overlapping = [claim(8..<15, .contradicted, "12 mois"), claim(11..<22, .contradicted, "Oslo")]
    #expect(text(overlapping) == "Durée : ~~14 mois~~ 12 mois à Rome [VIE7].\n")
  }
}

@Suite("What a sentence without marks goes on about")
struct CitationContextTests {
  /// The context of the last of some sentences, each with how it ends.
  private func context(_ sentences: [(String, Int?, AnswerReader.SentenceEnd)], _ last: String) -> [Int] {
    var context = CitationContext()
    for (text, mark, end) in sentences {
      let sentence = [AnswerSegment.text(text)] + (mark.map { [.mark($0)] } ?? [])
      _ = context.offers(before: sentence)
      context.take(sentence, endingWith: end)
    }
    return context.offers(before: [.text(last)])
  }

  @Test("is the offer named last in its paragraph")
  func paragraph() {
    #expect(context([("A suits you ", 1, .sentence)], "It lasts 12 months.") == [1])
    #expect(context([("A ", 1, .sentence), ("B ", 2, .sentence)], "It pays.") == [2])
    #expect(context([("A suits you ", 1, .paragraph)], "Good luck.") == [])
  }

  @Test("is the offer of a heading, and not that of the list item before")
  func lists() {
    #expect(context([("### A ", 1, .line), ("- 12 months\n", nil, .line)], "- Berlin") == [1])
    #expect(context([("- A ", 1, .line)], "- B, 18 months") == [])
    #expect(context([("- A ", 1, .line)], "  - 18 months") == [1])
    #expect(context([("1. A ", 1, .line)], "2. B") == [])
    #expect(context([("- A ", 1, .sentence)], "It pays.") == [1])
  }
}
