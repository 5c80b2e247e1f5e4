import Retrieval
import Testing

@Suite("French stemmer")
struct FrenchStemmerTests {
  private let stemmer = FrenchStemmer()

  @Test("gives Snowball's stems", arguments: FrenchGoldenStems.stems)
  func matchesSnowball(word: String, stem: String) {
    #expect(stemmer.stem(word) == stem)
  }

  @Test(
    "the spelling without accents has the same term",
    arguments: [
      "développeur", "activité", "activités", "première", "financières", "données", "employés", "associés", "variée",
      "durée", "succès", "générez", "caméras", "régulièrement", "étudié", "qualifiés", "expérimentée", "dépassé",
      "implantée", "français", "œuvre", "naïve", "maîtrise", "préférons", "européenne", "diplômé", "électricité",
    ]
  )
  func forgetsAccents(word: String) {
    let analyzer = TextAnalyzer()
    let accented = analyzer.tokens(in: word).map { analyzer.stems(of: $0).french }
    let plain = analyzer.tokens(in: Folding.folded(word)).map { analyzer.stems(of: $0).french }
    #expect(accented == plain)
    #expect(accented.allSatisfy { $0.utf8.allSatisfy { byte in (0x61...0x7A).contains(byte) } })
  }

  @Test(
    "number and gender share a term",
    arguments: [
      ["ingénieur", "ingénieurs", "ingénieure", "ingénieures"],
      ["développeur", "développeuse", "développeuses"],
      ["directeur", "directrice", "directrices"],
      ["vendeur", "vendeuse"],
      ["chef", "cheffe", "cheffes"],
      ["technicien", "technicienne", "techniciennes"],
      ["chargé", "chargée", "chargés", "chargées"],
      ["commercial", "commerciale", "commerciaux", "commerciales"],
      ["financier", "financière", "financiers", "financières"],
      ["étudiant", "étudiante", "étudiants", "étudiantes"],
      ["actif", "active", "actifs", "actives"],
      ["public", "publique", "publics", "publiques"],
      ["matériau", "matériaux"],
      ["associé", "associée", "associés", "associées", "associer"],
      ["certifié", "certifiées", "certifier", "certification"],
      ["rigoureux", "rigoureuse", "rigoureuses"],
    ]
  )
  func joinsInflections(words: [String]) {
    let stems = Set(words.map { stemmer.stem(folded: Folding.folded($0)) })
    #expect(stems.count == 1, "\(stems)")
  }

  @Test(
    "unrelated words keep their own terms",
    arguments: [
      ("matrice", "mateur"), ("composite", "composer"), ("industrie", "industriel"), ("ingénieur", "ingénierie"),
      ("développeur", "développement"), ("trainee", "train"), ("cout", "coûteuse"),
      ("agence", "agent"), ("energie", "énergétique"),
    ]
  )
  func separates(one: String, other: String) {
    #expect(stemmer.stem(folded: Folding.folded(one)) != stemmer.stem(folded: Folding.folded(other)))
  }
}
