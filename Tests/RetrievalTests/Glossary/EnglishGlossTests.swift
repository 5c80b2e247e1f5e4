import Testing

@testable import Retrieval

@Suite("The English gloss of a question")
struct EnglishGlossTests {
  private func gloss(_ question: String) -> EnglishGloss {
    EnglishGloss(question, analyzer: TextAnalyzer())
  }

  @Test(
    "puts a French question into English",
    arguments: [
      ("Je cherche un poste de contrôleur de gestion à Londres", "management controller job in London"),
      ("stage marketing digital à Barcelone", "digital marketing internship in Barcelona"),
      ("JE CHERCHE UN STAGE EN FINANCE", "internship in finance"),
      ("ingénieur qualité aéronautique en Allemagne", "aerospace quality engineer in Germany"),
      ("vendre des machines agricoles en Amérique latine", "sell agricultural machinery in Latin America"),
      ("marché de l'énergie en Asie du Sud-Est", "energy market in Southeast Asia"),
      ("gestion de la qualité des données", "data quality management"),
      ("avec ou sans télétravail", "with or without remote work"),
      ("sécurité informatique, tests d'intrusion", "cybersecurity penetration testing"),
      ("RH", "human resources"), ("comptable confirmé(e) (H/F)", "accountant confirmé"),
    ])
  func translation(question: String, english: String) {
    #expect(gloss(question).text == english)
  }

  @Test(
    "leaves an English question as it is, to the letter",
    arguments: [
      "What kind of jobs are there in renewable energy?", "supply  chain", "Lawyer", "early stage startup",
      "commercial", "purchasing manager in Germany", "domain expert", "data engineer, Berlin", "M&A Paris", "",
      "new technologies", "different industries", "patient engagement",
      "organizational change management", "I want to work in Côte d'Ivoire for a French company",
    ])
  func unchanged(question: String) {
    let gloss = gloss(question)
    #expect(gloss.text == question)
    #expect(!gloss.isTranslated)
    #expect(gloss.coverage == 1)
  }

  @Test(
    "puts the French words of a mixed question into English",
    arguments: [
      ("data engineer à Berlin", "data engineer in Berlin"),
      ("quality engineer aéronautique", "quality engineer aerospace"),
      ("business developer énergies renouvelables", "business developer renewable energy"),
    ])
  func mixed(question: String, english: String) {
    #expect(gloss(question).text == english)
  }

  @Test(
    "names countries in English",
    arguments: [
      ("comptable en République démocratique du Congo", "accountant in Democratic Republic of the Congo"),
      ("comptable aux États-Unis", "accountant in United States"),
      ("comptable aux Pays-Bas", "accountant in Netherlands"),
      ("comptable en Côte d’Ivoire", "accountant in Côte d'Ivoire"),
    ])
  func countries(question: String, english: String) {
    #expect(gloss(question).text == english)
  }

  @Test("tells the verb of a wish from research")
  func wish() {
    #expect(gloss("je recherche un stage").text == "internship")
    #expect(gloss("recherche et développement de batteries").text == "battery research and development")
  }

  @Test(
    "respells words of the sciences by their ending",
    arguments: [
      ("laboratoire de toxicologie", "toxicology laboratory"), ("ingénieur cryogénique", "cryogenic engineer"),
      ("comptable et compétitivité", "accountant and competitivity"), ("comptable unique", "accountant unique"),
    ])
  func endings(question: String, english: String) {
    #expect(gloss(question).text == english)
  }

  @Test("keeps what it doesn't know")
  func unknown() {
    let gloss = gloss("ingénieur en grobulation et zygalage")
    #expect(gloss.text == "engineer in grobulation and zygalage")
  }

  @Test(
    "says which share of the content an English reader understands",
    arguments: [
      ("ingénieur qualité", 1.0), ("ingénieur zygalage", 0.5), ("je cherche zygalage", 0.0),
      ("offres chez Zygalage", 1.0), ("comptable innovation", 1.0), ("comptable 2026", 1.0),
    ])
  func coverage(question: String, share: Double) {
    #expect(gloss(question).coverage == share)
  }

  @Test("reads a bounded part of a long text")
  func bounded() {
    let gloss = gloss(String(repeating: "chef de projet à Londres ", count: 10_000))
    #expect(gloss.text.utf8.count < 3_000)
  }
}
