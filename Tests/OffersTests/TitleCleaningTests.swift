import Offers
import TestSupport
import Testing

@Suite("TitleCleaning")
struct TitleCleaningTests {
  @Test(
    "of repeated marks the last one stays",
    arguments: [
      ("INGENIEUR ACHETEUR H/F (H/F)", "INGENIEUR ACHETEUR (H/F)"), ("DATA ( H/F) (H/F)", "DATA (H/F)"),
      ("COORDINATOR (M/F) (H/F)", "COORDINATOR (H/F)"), ("Engineer (m/f/x) (H/F)", "Engineer (H/F)"),
      ("Ingénieur ( H/F ) (H/F)", "Ingénieur (H/F)"), ("Ingénieur H /F (H/F)", "Ingénieur (H/F)"),
      ("Ingénieur (H/M) (H/F)", "Ingénieur (H/F)"), ("Ingénieur (F/M/D) H/F/D", "Ingénieur H/F/D"),
      ("Ingénieur F/H/X (M/F/D)", "Ingénieur (M/F/D)"), ("Ingénieur (D/F/M) F/M", "Ingénieur F/M"),
      ("Ingénieur M/W/D (H/F)", "Ingénieur (H/F)"), ("Ingénieur H-F (H/F)", "Ingénieur (H/F)"),
      ("Financial Controller (H/F (H/F)", "Financial Controller (H/F)"), ("A H/F F/H M/F (H/F)", "A (H/F)"),
      ("VIE - Ingénieur de Projet - H/F (H/F)", "VIE - Ingénieur de Projet (H/F)"),
      ("Ingénieur H/F - (H/F)", "Ingénieur (H/F)"), ("X - H/F - - (H/F)", "X (H/F)"),
      ("CONSULTANT(E) (M/F) (H/F) - Philadelphia, PA", "CONSULTANT(E) (H/F) - Philadelphia, PA"),
      ("BUSINESS DEVELOPER (M/F) - DATA H/F", "BUSINESS DEVELOPER - DATA H/F"),
      ("ANALYST F/H– V.I.E. (Allemagne) (H/F)", "ANALYST – V.I.E. (Allemagne) (H/F)"),
      ("Ingénieur H/F, Lyon (H/F)", "Ingénieur, Lyon (H/F)"), ("Ingénieur (H/F)(H/F)", "Ingénieur (H/F)"),
      ("H/F TECHNICO-COMMERCIAL (H/F)", "TECHNICO-COMMERCIAL (H/F)"), ("H/F - Vendeur (H/F)", "Vendeur (H/F)"),
      ("Ingénieur H/F / DATA (H/F)", "Ingénieur / DATA (H/F)"),
      ("Ingénieur R & D / H/F (H/F)", "Ingénieur R & D (H/F)"),
      ("(H/F) (H/F)", "(H/F)"),
    ]
  )
  func repeated(title: String, clean: String) {
    #expect(TitleCleaning.withoutRepeatedMarks(title) == clean)
    #expect(TitleCleaning.withoutRepeatedMarks(clean) == clean)
  }

  @Test(
    "a title with one mark or none stays as it is",
    arguments: [
      "", " ", "PLANT ENGINEER  - H/F", "Ingénieur", "(H/F)", "H/F", "R&D/F (H/F)", "Ingénieur (H/F, VIE) H/F",
      "Audio HF/UHF (H/F)", "Ingénieur A/H/F (H/F)", "H/FONDS (H/F)", "24/7 D/X (H/F)", "M/M (H/F)", "\u{301}H/F",
      "Ingénieur (VIE, H/F) (H/F)", "E\u{301}/F H/F",
    ]
  )
  func untouched(title: String) {
    #expect(TitleCleaning.withoutRepeatedMarks(title) == title)
  }

  @Test("a title of ten thousand marks is cleaned in a moment")
  func hostile() {
    for piece in ["H/F ", "(H/F ", "( ", "H/", "((H", "- "] {
      let title = String(repeating: piece, count: 10_000) + "H/F H/F"
      #expect(ProcessorTime.of { _ = TitleCleaning.withoutRepeatedMarks(title) } < .seconds(10))
    }
  }

  @Test("no real title keeps two marks", .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"))
  func realTitles() throws {
    let data = try #require(try SharedData.data("offers-real.json"))
    let page = try OfferPage(parsing: data)
    for record in page.records {
      let title = try OfferReading(listing: record).offer.title
      let marks = title.matches(of: /(?i)\b[HFM] ?\/ ?[HFM]\b/)
      #expect(marks.count <= 1, "\(title)")
    }
  }
}
