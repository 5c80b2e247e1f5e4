import Assistant
import Testing

@Suite("Sentences of an answer")
struct AnswerSentenceTests {
  @Test(
    "end where a reader would say so",
    arguments: [
      ("Un. Deux.", "Un. |Deux.§"), ("Un ? Deux ! Trois… Quatre", "Un ? |Deux ! |Trois… |Quatre§"),
      ("« Un. » Deux", "« Un. » |Deux§"), ("**Un.** Deux", "**Un.** |Deux§"),
      ("Il dit « oui. » et part", "Il dit « oui. » et part§"),
      ("Un [VIE1]. Deux", "Un ⟦1⟧. |Deux§"), ("Un. [VIE1] Deux", "Un. ⟦1⟧ |Deux§"), ("Un.[VIE1] Deux", "Un.⟦1⟧ |Deux§"),
      ("Un. [VIE1]. Deux", "Un. ⟦1⟧. |Deux§"), ("Un. [VIE1][VIE2] Deux", "Un. ⟦1⟧⟦2⟧ |Deux§"),
      ("Un. (VIE1) Deux", "Un. ⟦1⟧ |Deux§"),
      ("2.6 k€ et 2,6 k€ chez S.A. Dupont", "2.6 k€ et 2,6 k€ chez S.A. Dupont§"),
      ("M. Dupont, env. 12 mois, sept. 2026", "M. Dupont, env. 12 mois, sept. 2026§"),
      ("e.g. Berlin, p. ex. Rome", "e.g. Berlin, p. ex. Rome§"), ("1. Un\n2. Deux", "1. Un\n¶2. Deux§"),
      ("- Un\n- Deux.\n\nTrois", "- Un\n¶- Deux.\n\n§Trois§"), ("# Titre\nTexte", "# Titre\n¶Texte§"),
      ("Durée : 12. Le poste", "Durée : 12. |Le poste§"), ("a. b", "a. b§"), ("", ""), ("  \n\n ", ""),
      ("Un.\n\n\n\nDeux", "Un.\n\n§Deux§"), ("Un.\n[VIE1] Deux", "Un.\n¶⟦1⟧ Deux§"), ("Un. 12 mois", "Un. |12 mois§"),
      ("Un.  Deux", "Un. |Deux§"), ("  - a\n  - b", "- a\n¶  - b§"), ("Un. [VIE999999] Deux", "Un. |Deux§"),
      ("Le poste approx. Berlin. Le reste", "Le poste approx. Berlin. |Le reste§"),
      ("Vraiment?! Oui", "Vraiment?! |Oui§"),
    ])
  func ends(text: String, expected: String) {
    #expect(ReadAnswer(text).notation == expected)
  }

  @Test("have an end even where the model writes none")
  func endless() {
    let answer = ReadAnswer(String(repeating: "mot ", count: 3_000))
    let sentences = answer.notation.split { $0 == "|" || $0 == "§" }
    #expect(sentences.count > 5)
    #expect(sentences.allSatisfy { $0.unicodeScalars.count < 2_100 })
    let word = ReadAnswer(String(repeating: "a", count: 20_000))
    #expect(word.text.utf8.count == 20_000)
    #expect(word.notation.split { $0 == "|" || $0 == "§" }.allSatisfy { $0.utf8.count < 3_200 })
  }

  @Test("come as early as they can be told")
  func early() {
    var reader = AnswerReader(offers: ReadAnswer.offers)
    #expect(reader.read("Un mot et ") == [.segment(.text("Un mot et"))])
    #expect(
      reader.read("la fin. Puis ") == [
        .segment(.text(" la fin. ")), .sentenceEnd(.sentence), .segment(.text("Puis")),
      ])
    #expect(reader.read("(ou presque ") == [.segment(.text(" (ou presque"))])
    #expect(reader.finish() == [.sentenceEnd(.paragraph)])
  }
}
