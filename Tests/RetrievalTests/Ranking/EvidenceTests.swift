import Offers
import Testing

@testable import Retrieval

@Suite("What words and meaning say of an offer")
struct EvidenceTests {
  private static let analyzer = TextAnalyzer()

  private static func term(_ word: String) -> LexicalTerm {
    LexicalTerm(
      text: word, kind: .word(LexicalTerm.Word(folded: word, light: word, stems: (french: word, english: word))))
  }

  private static func keyword(
    _ groups: [TermGroup], _ scores: [String: [Int: Double]], of count: Int = 100
  ) -> KeywordEvidence {
    KeywordEvidence(
      groups: groups,
      scores: Dictionary(scores.map { (term($0), $1) }, uniquingKeysWith: { first, _ in first }), documentCount: count)
  }

  @Test("adds the scores of a question's terms")
  func sum() {
    let groups = ["data", "berlin"].map { TermGroup(own: [Self.term($0)], equivalents: []) }
    let evidence = Self.keyword(groups, ["data": [1: 3, 2: 2], "berlin": [1: 4]])
    #expect(evidence.matches[1]?.score == 7)
    #expect(evidence.matches[2]?.score == 2)
    #expect(evidence.matches[1]?.coverage == 1)
    #expect((evidence.matches[2]?.coverage ?? 1) < 0.5)
    #expect(evidence.matches[3] == nil)
  }

  @Test("counts another expression for the same a little less, and only where all of it is there")
  func equivalents() {
    let group = TermGroup(own: [Self.term("rh")], equivalents: [[Self.term("human"), Self.term("resources")]])
    let evidence = Self.keyword([group], ["rh": [1: 4], "human": [2: 2, 3: 2], "resources": [2: 2]])
    #expect(evidence.matches[1]?.score == 4)
    #expect(evidence.matches[2]?.score == 4 * KeywordEvidence.equivalentWeight)
    #expect(evidence.matches[3] == nil)
  }

  @Test("weighs a word that no offer holds most")
  func unknownWord() {
    let groups = ["data", "plombier"].map { TermGroup(own: [Self.term($0)], equivalents: []) }
    let evidence = Self.keyword(groups, ["data": [1: 3, 2: 2, 3: 1]])
    #expect((evidence.matches[1]?.coverage ?? 1) < 0.5)
  }

  @Test("measures similarity in standard deviations above the mean, by the best chunk of each offer")
  func deviation() throws {
    let chunks = (1...9).map { ChunkMatch(offer: $0, part: .mission, similarity: 0.2) }
    let best = [
      ChunkMatch(offer: 10, part: .mission, similarity: 0.1), ChunkMatch(offer: 10, part: .profile, similarity: 0.7),
    ]
    let evidence = SemanticEvidence(found: chunks + best)
    let match = try #require(evidence.matches[10])
    #expect(match.similarity == 0.7)
    #expect(abs(match.deviation - 3) < 1e-9)
    #expect((evidence.matches[1]?.deviation ?? 0) < 0)
  }

  @Test("lets nothing stand out where all are equally near")
  func flat() {
    let evidence = SemanticEvidence(found: (1...5).map { ChunkMatch(offer: $0, part: .mission, similarity: 0.8) })
    #expect(evidence.matches.values.allSatisfy { $0.deviation == 0 })
  }

  @Test("weighs meaning by what the model understands, and a title that has all the words")
  func fusion() {
    let match = SemanticEvidence.Match(similarity: 0.5, deviation: 2)
    #expect(Fusion(understood: 1).score(keyword: nil, semantic: match) == 2 * Fusion.greatestWeight)
    #expect(Fusion(understood: 0).score(keyword: nil, semantic: match) == 0)
    #expect(Fusion(understood: 7).semanticWeight == Fusion.greatestWeight)
    let titles = [0.5, 0.75, 1].map { Fusion(understood: 0).score(keyword: nil, semantic: nil, title: $0) }
    #expect(titles == [0, Fusion.titleWeight / 2, Fusion.titleWeight])
  }

  @Test("knows a title by the question's own words")
  func titles() {
    let query = LexicalQuery("contrôleur de gestion", analyzer: Self.analyzer)
    let match = TitleMatch(query.groups, analyzer: Self.analyzer)
    #expect(match.share(in: "CONTROLEUR DE GESTION H/F") == 1)
    #expect(match.share(in: "Gestion de projet") == 0.5)
    #expect(match.share(in: "Financial Controller") == 0)
  }

  @Test(
    "answers a question only where something is near",
    arguments: [
      (0.5, nil, 1.0, true), (0.3, nil, 1.0, false), (0.5, (0.2, 4.0), 1.0, false), (0.9, (0.2, 4.0), 1.0, true),
      (0.1, (0.5, 3.0), 1.0, true), (0.1, (0.5, 1.0), 1.0, false), (0.1, (0.5, 3.0), 0.2, false),
    ] as [(Double, (Double, Double)?, Double, Bool)])
  func floor(coverage: Double, meaning: (Double, Double)?, understood: Double, isAnswered: Bool) {
    let matches = meaning.map { [SemanticEvidence.Match(similarity: $0.0, deviation: $0.1)] } ?? []
    #expect(
      RelevanceFloor.isAnswered(bestCoverage: coverage, matches: matches, understood: understood) == isAnswered)
  }

  @Test("takes a question for a trade only where it begins with one")
  func trades() {
    #expect(TitleTopic(tradeAskedForIn: "je cherche un poste de boulanger", analyzer: Self.analyzer) != nil)
    #expect(TitleTopic(tradeAskedForIn: "nurse in Vietnam", analyzer: Self.analyzer) != nil)
    #expect(TitleTopic(tradeAskedForIn: "selling implants to dentists", analyzer: Self.analyzer) == nil)
    let baker = TitleTopic(tradeAskedForIn: "boulanger à Tokyo", analyzer: Self.analyzer)
    #expect(baker?.isNamed(in: "Artisan Baker (M/F)") == true)
    #expect(baker?.isNamed(in: "Data Analyst") == false)
  }
}
