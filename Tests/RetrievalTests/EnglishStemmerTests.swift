import Retrieval
import Testing

@Suite("English stemmer")
struct EnglishStemmerTests {
  @Test("gives Snowball's stems", arguments: EnglishGoldenStems.stems)
  func matchesSnowball(word: String, stem: String) {
    #expect(EnglishStemmer().stem(word) == stem)
  }

  @Test("a word of any length and script comes back", arguments: ["", "a", "é", "工程师", "'", "''", "y", "yy", "'s"])
  func isTotal(word: String) {
    #expect(EnglishStemmer().stem(word).utf8.count <= word.utf8.count)
    #expect(FrenchStemmer().stem(word).utf8.count <= word.utf8.count)
  }
}
