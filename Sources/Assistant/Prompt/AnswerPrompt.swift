import Offers
import Retrieval

/// What a model is to answer from: the question, how it was understood, and the offers that were found for it.
package struct AnswerPrompt: Sendable {
  /// An earlier question with its answer.
  package struct Turn: Sendable, Equatable {
    package var question: String
    package var answer: String

    package init(question: String, answer: String) {
      self.question = question
      self.answer = answer
    }
  }

  /// A prompt, and what became of the offers in it.
  package struct Built: Sendable, Equatable {
    package var prompt: ChatPrompt
    /// The offers in the prompt, best first.
    package var offers: [Offer.ID]
    /// Those of them whose texts aren't there in full.
    package var shortened: [Offer.ID]
    /// The offers for which there was no room; the prompt says how many they are.
    package var omitted: [Offer.ID]
    /// How many of the earlier turns were left out, the oldest.
    package var omittedTurns: Int
    /// The whole prompt with a delimiter that is always the same: equal prompts have equal texts, to be hashed.
    package var canonicalText: String
  }

  package var question: String
  package var language: Language
  package var plan: QuestionPlan
  /// What was found, best first.
  package var hits: [Hit]
  /// The texts of the hits, as they are stored.
  package var texts: [Offer.ID: OfferTexts]
  /// How many offers fit, of which the hits are the first.
  package var total: Int
  package var today: CalendarDay
  /// What was said before, oldest first.
  package var turns: [Turn]

  package init(
    question: String, language: Language, plan: QuestionPlan, hits: [Hit], texts: [Offer.ID: OfferTexts], total: Int,
    today: CalendarDay, turns: [Turn] = []
  ) {
    self.question = question
    self.language = language
    self.plan = plan
    self.hits = hits
    self.texts = texts
    self.total = total
    self.today = today
    self.turns = turns
  }

  /// The prompt of a search's answer.
  package init(
    _ response: SearchResponse, language: Language, texts: [Offer.ID: OfferTexts], today: CalendarDay,
    turns: [Turn] = []
  ) {
    self.init(
      question: response.query, language: language, plan: response.plan.question, hits: response.hits, texts: texts,
      total: response.total, today: today, turns: turns)
  }

  /// The prompt for a model's window.
  ///
  /// First come rules and question, then the facts of as many offers as fit, then earlier turns, newest first, in a quarter
  /// of the window at most, then excerpts of the offers' texts: better hits get more room, and of each text those sentences
  /// come first that hold the question's words.
  ///
  /// - Parameters:
  ///   - window: how many tokens the model reads and writes together.
  ///   - replyLimit: how many of them are kept for the reply.
  ///   - tokenCount: how many tokens a text has, at most.
  package func built(
    window: Int, replyLimit: Int = 800, delimiter: PromptDelimiter, analyzer: TextAnalyzer = TextAnalyzer(),
    tokenCount: @escaping (String) -> Int
  ) throws(AnswerPromptError) -> Built {
    let composer = try PromptComposer(
      self, window: window, replyLimit: max(1, replyLimit), analyzer: analyzer, tokenCount: tokenCount)
    return composer.built(delimiter: delimiter)
  }
}
