import Offers

extension AnswerRecord {
  /// What is kept of an answer.
  ///
  /// - Parameter index: what the search went by.
  package init(_ answer: Answer, to request: SearchRequest, index: String, at time: Timestamp, duration: Duration) {
    self.init(
      time: time, question: request.query, search: request.json, plan: answer.response.plan.json,
      hits: answer.response.hits.map { Hit(id: $0.id, score: $0.score) }, index: index, model: answer.author,
      usage: answer.writing?.usage ?? TokenUsage(), cost: answer.writing?.cost, duration: duration,
      answer: answer.text.text, claims: .array(answer.text.claims.map(\.json)), isRefused: answer.isRefused)
  }
}
