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
    _ groups: [TermGroup], _ scores: [String: [Int: Double]]
  ) -> KeywordEvidence {
    let found = scores.map { (term($0), Postings($1)) }
    let columns = TermScores(Dictionary(found) { first, _ in first }, of: Array(0..<100))
    return KeywordEvidence(groups: groups, found: columns)
  }

  @Test("adds the scores of a question's terms")
  func sum() {
    let groups = ["data", "berlin"].map { TermGroup(own: [Self.term($0)], equivalents: []) }
    let evidence = Self.keyword(groups, ["data": [1: 3, 2: 2], "berlin": [1: 4]])
    #expect(evidence.scores[0...3] == [0, 7, 2, 0])
    #expect(evidence.coverages[1] == 1)
    #expect(0 < evidence.coverages[2] && evidence.coverages[2] < 0.5)
    #expect(evidence.terms(at: 1).map(\.text) == ["data", "berlin"])
    #expect(evidence.terms(at: 3).isEmpty)
  }

  @Test("counts another expression for the same a little less, and only where all of it is there")
  func equivalents() {
    let group = TermGroup(own: [Self.term("rh")], equivalents: [[Self.term("human"), Self.term("resources")]])
    let evidence = Self.keyword([group], ["rh": [1: 4], "human": [2: 2, 3: 2], "resources": [2: 2]])
    #expect(evidence.scores[1...3] == [4, 4 * KeywordEvidence.equivalentWeight, 0])
    #expect(evidence.terms(at: 2).map(\.text) == ["human resources"])
  }

  @Test("weighs a word that no offer holds most")
  func unknownWord() {
    let groups = ["data", "plombier"].map { TermGroup(own: [Self.term($0)], equivalents: []) }
    let evidence = Self.keyword(groups, ["data": [1: 3, 2: 2, 3: 1]])
    #expect(evidence.coverages[1] < 0.5)
  }

  @Test("measures similarity in standard deviations above the mean, by the best chunk of each offer")
  func deviation() throws {
    let chunks = (1...9).map { ChunkMatch(offer: $0, part: .mission, similarity: 0.2) }
    let best = [
      ChunkMatch(offer: 10, part: .mission, similarity: 0.1), ChunkMatch(offer: 10, part: .profile, similarity: 0.7),
    ]
    let evidence = SemanticEvidence(found: chunks + best, of: Array(1...10))
    let match = try #require(evidence.matches[9])
    #expect(match.similarity == 0.7)
    #expect(abs(match.deviation - 3) < 1e-9)
    #expect((evidence.matches[0]?.deviation ?? 0) < 0)
  }

  @Test("lets nothing stand out where all are equally near")
  func flat() {
    let chunks = (1...5).map { ChunkMatch(offer: $0, part: .mission, similarity: 0.8) }
    #expect(SemanticEvidence(found: chunks, of: Array(1...5)).matches.map { $0?.deviation } == [0, 0, 0, 0, 0])
  }

  @Test("weighs meaning by what the model understands, and a title that has all the words")
  func fusion() {
    #expect(Fusion(understood: 1).score(keyword: 0, deviation: 2) == 2 * Fusion.greatestWeight)
    #expect(Fusion(understood: 0).score(keyword: 0, deviation: 2) == 0)
    #expect(Fusion(understood: 1).score(keyword: 3, deviation: -2) == 3)
    #expect(Fusion(understood: 7).semanticWeight == Fusion.greatestWeight)
    let titles = [0.5, 0.75, 1].map { Fusion(understood: 0).score(keyword: 0, title: $0) }
    #expect(titles == [0, Fusion.titleWeight / 2, Fusion.titleWeight])
  }

  @Test("knows a title by the question's own words")
  func titles() {
    let query = LexicalQuery("contrôleur de gestion", analyzer: Self.analyzer)
    let titles = ["CONTROLEUR DE GESTION H/F", "Gestion de projet", "Gestion, gestion", "Financial Controller", ""]
    let match = TitleMatch(query.groups, titles: TitleIndex(titles, analyzer: Self.analyzer))
    #expect(titles.indices.map(match.share) == [1, 0.5, 0.5, 0, 0])
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
    let finder = baker?.finder(in: TitleIndex(["Artisan Baker (M/F)", "Data Analyst"], analyzer: Self.analyzer))
    #expect(finder?.isNamed(at: 0) == true)
    #expect(finder?.isNamed(at: 1) == false)
  }
}
