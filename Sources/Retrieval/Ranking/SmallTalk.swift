/// Greetings, thanks and the weather: questions that are about nothing an offer could be about.
package enum SmallTalk {
  /// Whether a question has nothing but such words, stop words aside.
  package static func isAll(of question: String, analyzer: TextAnalyzer) -> Bool {
    let words = analyzer.contentTokens(in: question).map(\.folded)
    return !words.isEmpty && words.allSatisfy(self.words.contains)
  }

  private static let words: Set = [
    "salut", "bonjour", "bonsoir", "coucou", "merci", "revoir", "va", "vas", "allez", "ca", "quoi", "neuf", "meteo",
    "demain", "temps", "fait", "fera", "beau", "pleuvoir", "pleut", "heure", "blague", "raconte", "dis", "aime",
    "appelles", "hello", "hi", "hey", "bye", "goodbye", "thanks", "thank", "weather", "today", "tomorrow", "rain",
    "sunny", "time", "joke", "tell", "name", "doing", "sup", "good", "morning", "evening", "night", "nice", "meet",
  ]
}
