import Offers
import Retrieval
import TestSupport
import Testing

@Suite("Chunks of an offer")
struct ChunkerTests {
  private static func chunker(limit: Int) -> Chunker { Chunker(for: WordCountEmbedder(tokenLimit: limit)) }

  private static func offer(_ description: String?, _ profile: String?, title: String = "Data analyst") -> Offer {
    Offer(
      facts: OfferFacts(
        id: 7, title: title, company: "Ateliers du Nord", city: "Berlin", country: Country(code: "DE"),
        sector: "Finance", language: .french, contact: Contact(name: "Jeanne Secret", email: "jeanne@example.org")),
      texts: OfferTexts(description: description, profile: profile, presentation: "Une entreprise."))
  }

  @Test("are the mission and the profile, each under the same header")
  func two() {
    let chunks = Self.chunker(limit: 60).chunks(of: Self.offer("Vous analysez.", "Vous savez compter."))
    let header = "Data analyst. Ateliers du Nord. Berlin, Allemagne. Finance\n"
    #expect(chunks.map(\.text) == [header + "Vous analysez.", header + "Vous savez compter."])
    #expect(chunks.map(\.part) == [.mission, .profile])
    #expect(chunks.map(\.ordinal) == [0, 1])
  }

  @Test("hold no contact")
  func contacts() {
    let text = Self.chunker(limit: 60).chunks(of: Self.offer("A", "B")).map(\.text).joined()
    #expect(!text.contains("Secret"))
    #expect(!text.contains("jeanne"))
  }

  @Test("are the header alone where the offer has no texts")
  func noTexts() {
    let chunks = Self.chunker(limit: 60).chunks(of: Self.offer(nil, nil))
    #expect(chunks.map(\.text) == ["Data analyst. Ateliers du Nord. Berlin, Allemagne. Finance"])
  }

  @Test("of a long text lose no word and fit the model", arguments: [20, 33, 64])
  func long(limit: Int) {
    let sentences = (0..<40).map { "Phrase \($0) avec quelques mots." }
    let text = stride(from: 0, to: 40, by: 5).map { sentences[$0..<$0 + 5].joined(separator: " ") }
      .joined(separator: "\n")
    let embedder = WordCountEmbedder(tokenLimit: limit)
    let chunks = Chunker(for: embedder).chunks(of: Self.offer(text, nil))
    #expect(chunks.count > 3)
    #expect(chunks.allSatisfy { embedder.tokenCount(of: $0.text) <= limit })
    let bodies = chunks.flatMap { $0.text.split(separator: "\n").dropFirst() }.joined(separator: " ")
    #expect(bodies == text.replacing("\n", with: " "))
    // Where a piece can hold sentences, it is cut between them.
    if limit > 30 { #expect(chunks.allSatisfy { $0.text.hasSuffix(".") }) }
  }

  @Test("of a text without any space are cut all the same")
  func noSpaces() {
    let chunker = Chunker(tokenLimit: 100) { $0.unicodeScalars.count }
    let chunks = chunker.chunks(of: Self.offer(String(repeating: "語", count: 500), nil))
    #expect(chunks.allSatisfy { $0.text.unicodeScalars.count <= 100 })
    #expect(chunks.map { $0.text.filter { $0 == "語" }.count }.reduce(0, +) == 500)
  }

  @Test("have a header of half the model's window at most")
  func longHeader() {
    let title = (0..<90).map { "mot\($0)" }.joined(separator: " ")
    let embedder = WordCountEmbedder(tokenLimit: 40)
    let chunks = Chunker(for: embedder).chunks(of: Self.offer("Un deux trois quatre cinq.", nil, title: title))
    #expect(chunks.allSatisfy { embedder.tokenCount(of: $0.text) <= 40 })
    #expect(chunks.last?.text.hasSuffix("Un deux trois quatre cinq.") == true)
  }
}
