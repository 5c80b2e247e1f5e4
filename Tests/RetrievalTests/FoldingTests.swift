import Retrieval
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "accents, ligatures, widths and signs go, letters and digits stay",
    arguments: [
      ("Développeur", "developpeur"), ("ÉLÈVE", "eleve"), ("e\u{301}te\u{301}", "ete"), ("Œuvre", "oeuvre"),
      ("Straße", "strasse"), ("ŁÓDŹ", "lodz"), ("Søren", "soren"), ("Ærø", "aero"), ("Þórr", "thorr"),
      ("Đà Nẵng", "danang"), ("İstanbul", "istanbul"), ("ﬁnance", "finance"), ("ＩＴ", "it"), ("CO₂", "co2"),
      ("m²", "m2"), ("aujourd'hui", "aujourdhui"), ("工程", "工程"), ("Привет", "привет"), ("", ""), ("\u{301}", ""),
    ]
  )
  func folds(text: String, folded: String) {
    #expect(Folding.folded(text) == folded)
  }
}
