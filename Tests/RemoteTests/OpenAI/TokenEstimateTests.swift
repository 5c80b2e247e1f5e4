import Testing

@testable import Remote

@Suite("Token estimate")
struct TokenEstimateTests {
  /// Counts by `cl100k_base` that OpenAI publishes in its guide to counting tokens.
  @Test(
    "it is not below the published counts",
    arguments: [
      ("tiktoken is great!", 6), ("antidisestablishmentarianism", 6), ("2 + 2 = 4", 7), ("お誕生日おめでとう", 9),
    ]
  )
  func published(text: String, tokens: Int) {
    #expect(TokenEstimate.tokens(of: text) >= tokens)
  }

  @Test(
    "it is never above the number of bytes, which no text exceeds",
    arguments: [
      "", " ", "   ", "a", "A", "é", "1234567", "a1 b2", "Ingénieur·e qualité H/F", "\n\n\t- ", "中文 和 English",
      "👩🏽‍💻🚀", "\u{0301}\u{0301}", "aBcDeF", "x  y", "no space at the end ",
    ]
  )
  func bytes(text: String) {
    #expect(TokenEstimate.tokens(of: text) <= text.utf8.count)
  }

  @Test(
    "bytes beyond ASCII, capitals and punctuation count in full",
    arguments: ["中文和日本語", "👩🏽‍💻🚀", "Привет", "é", "XKCD", "#!?;", "\r\n", "한국어"]
  )
  func full(text: String) {
    #expect(TokenEstimate.tokens(of: text) == text.utf8.count)
  }

  @Test(
    "what the encoding is sure to join counts less",
    arguments: [
      ("123", 1), ("1234", 2), ("123456", 2), ("word", 2), ("words", 3), (" word", 2), ("Word", 3), ("two words", 5),
      ("a  b", 3), ("12 34", 3), ("end ", 3), ("(a)", 3),
    ]
  )
  func joined(text: String, tokens: Int) {
    #expect(TokenEstimate.tokens(of: text) == tokens)
  }

  @Test(
    "French and English cost two bytes a token or a little more",
    arguments: [
      """
      Au sein de la direction financière, vous participez à l'élaboration du budget, suivez les indicateurs de \
      performance et proposez des améliorations. Vous êtes diplômé d'une école de commerce ou d'ingénieurs.
      """,
      """
      You will join the finance department, take part in the budget, follow the performance indicators and suggest \
      improvements. You hold a degree from a business or engineering school and speak fluent English.
      """,
    ]
  )
  func waste(text: String) {
    let bytesPerToken = Double(text.utf8.count) / Double(TokenEstimate.tokens(of: text))
    #expect((1.8...2.6).contains(bytesPerToken))
  }

  @Test(
    "a beginning keeps within the limit and is the longest one that does",
    arguments: ["Two words and 12345 é 中文 👩🏽‍💻 end", "éééé", "👩🏽‍💻👩🏽‍💻"], [0, 1, 3, 5, 9]
  )
  func prefix(text: String, limit: Int) {
    let prefix = TokenEstimate.prefix(of: text, tokens: limit)
    #expect(TokenEstimate.tokens(of: prefix) <= limit)
    #expect(text.unicodeScalars.starts(with: prefix.unicodeScalars))
    let longer = String(text.unicodeScalars.prefix(prefix.unicodeScalars.count + 1))
    #expect(prefix == text || TokenEstimate.tokens(of: longer) > limit)
  }

  @Test("a text within the limit is its own beginning")
  func whole() {
    #expect(TokenEstimate.prefix(of: "short", tokens: 3) == "short")
  }
}
