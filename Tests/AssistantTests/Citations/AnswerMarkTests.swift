import Assistant
import Offers
import Testing

@Suite("Marks in an answer")
struct AnswerMarkTests {
  @Test(
    "are read however they are written",
    arguments: [
      ("Berlin [VIE245844].", "Berlin ⟦245844⟧."), ("Berlin [vie 245844].", "Berlin ⟦245844⟧."),
      ("x [VIE245844, VIE245845] y", "x ⟦245844⟧⟦245845⟧ y"), ("x [VIE245844; 245845] y", "x ⟦245844⟧⟦245845⟧ y"),
      ("x [VIE245844 et VIE245845] y", "x ⟦245844⟧⟦245845⟧ y"), ("x (VIE245844) y", "x ⟦245844⟧ y"),
      ("x 【VIE245844】 y", "x ⟦245844⟧ y"), ("x 【VIE245844†source】 y", "x ⟦245844⟧ y"),
      ("x **[VIE245844]** y", "x ⟦245844⟧ y"), ("x `[VIE245844]` y", "x ⟦245844⟧ y"),
      ("x [**VIE245844**] y", "x ⟦245844⟧ y"), ("x \\[VIE245844\\] y", "x ⟦245844⟧ y"),
      ("x [VIA245844] y", "x ⟦245844⟧ y"), ("x [245844] y", "x ⟦245844⟧ y"), ("x [Offre 245844] y", "x ⟦245844⟧ y"),
      ("x [Offer n° VIE245844] y", "x ⟦245844⟧ y"), ("x [[VIE245844]] y", "x ⟦245844⟧ y"),
      ("x ([VIE245844]) y", "x ⟦245844⟧ y"), ("x ([VIE245844], [VIE245845]) y", "x ⟦245844⟧, ⟦245845⟧ y"),
      ("x <VIE245844> y", "x ⟦245844⟧ y"), ("x [VIE-245844] y", "x ⟦245844⟧ y"),
      ("x [VIE\u{200B}245844] y", "x ⟦245844⟧ y"),
      ("x [ＶＩＥ２４５８４４] y", "x ⟦245844⟧ y"), ("x [VIE245844](https://evil.example/a) y", "x ⟦245844⟧ y"),
      ("x [VIE1][VIE2] y", "x ⟦1⟧⟦2⟧ y"), ("Super ![VIE1]", "Super !⟦1⟧"), ("x [VIE1](Berlin) y", "x ⟦1⟧(Berlin) y"),
      ("x [VIE1] [VIE1] y", "x ⟦1⟧ y"), ("**[VIE1] Poste** y", "⟦1⟧ **Poste** y"),
      ("**Poste** [VIE1]", "**Poste** ⟦1⟧"),
      ("l'offre VIE245844 dure", "l'offre ⟦245844⟧ dure"), ("VIE245844, VIE245845.", "⟦245844⟧, ⟦245845⟧."),
      ("l'offre VIE 245844 dure", "l'offre ⟦245844⟧ dure"), ("l'offre 245844 dure", "l'offre ⟦245844⟧ dure"),
      ("**VIE245844** : dure", "⟦245844⟧ : dure"), ("Berlin.[VIE1] Puis", "Berlin.⟦1⟧ Puis"),
    ])
  func forms(text: String, expected: String) {
    let answer = ReadAnswer(text)
    #expect(answer.text == expected)
    #expect(answer.removals.inventedOffers == 0)
  }

  @Test(
    "that name no retrieved offer are taken out with the space before them, and counted",
    arguments: [
      ("Berlin [VIE999999].", "Berlin.", 1), ("Berlin [VIE999999] et [VIE1].", "Berlin et ⟦1⟧.", 1),
      ("[VIE999999] Berlin", "Berlin", 1), ("Berlin (VIE999999, VIE999998).", "Berlin.", 2),
      ("Berlin [VIE1, VIE999999].", "Berlin ⟦1⟧.", 1), ("Berlin [999999] là", "Berlin là", 1),
      ("Berlin [VIE999999](https://evil.example) là", "Berlin là", 1), ("Berlin 【VIE3】 là", "Berlin là", 1),
      ("- [VIE999999]\n- Berlin", "-\n- Berlin", 1), ("Berlin <VIE999999> là", "Berlin là", 1),
    ])
  func invented(text: String, expected: String, count: Int) {
    let answer = ReadAnswer(text)
    #expect(answer.text == expected)
    #expect(answer.removals.marks == count)
    #expect(answer.removals.references == 0)
  }

  @Test(
    "references of offers that weren't retrieved are taken out of running text",
    arguments: [
      ("L'offre VIE999999 dure.", "L'offre dure."), ("l'offre VIE 999999 dure", "l'offre dure"),
      ("l'offre 999999 dure", "l'offre dure"), ("Voir vie999999, svp", "Voir, svp"), ("VIE-999999", ""),
    ])
  func references(text: String, expected: String) {
    let answer = ReadAnswer(text)
    #expect(answer.text == expected)
    #expect(answer.removals.references == 1)
  }

  @Test(
    "other brackets and numbers are text",
    arguments: [
      "Il faut [au moins] 12 mois (ou 24) et 2 500 €.", "un VIE de 12 mois", "VIE 2026", "30000 € ou 100 000 vues",
      "[3]",
      "a[0] et f(x, y)", "3 < 4 et 5 > 4", "« texte » (entre autres)", "[note] : oui", "(12)",
      "plus de 250000 candidats",
      "245844,50 € par an", "Bac +5 [master]", "x ] y ) z", "fin [", "fin (VIE", "[a [b [c", "via Paris",
      "1) un 2) deux",
    ])
  func ordinary(text: String) {
    let answer = ReadAnswer(text)
    #expect(answer.text == text)
    #expect(answer.removals == AnswerRemovals())
  }

  @Test("are numbered by their first appearance, however the answer is cut")
  func numbering() {
    let text = "A [VIE2]. B [VIE1], C [VIE2] et [VIE999999], puis l'offre 245844."
    #expect(ReadAnswer(text).ids == [2, 1, 245844])
    #expect(ReadAnswer(text.unicodeScalars.map { String($0) }).ids == [2, 1, 245844])
    var list = CitationList()
    #expect([list.number(for: 7), list.number(for: 5), list.number(for: 7)] == [1, 2, 1])
  }

  @Test("go by the reference where it differs from the id")
  func referenceFirst() {
    let offers = [
      OfferFacts(id: 111111, reference: "VIE222222", title: "A"),
      OfferFacts(id: 222222, reference: "VIE333333", title: "B"),
    ]
    #expect(ReadAnswer(["[VIE222222]"], offers: offers).ids == [111111])
    #expect(ReadAnswer(["[222222]"], offers: offers).ids == [222222])
  }
}
