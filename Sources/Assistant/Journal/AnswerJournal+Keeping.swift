import Offers
import Retrieval

extension AnswerJournal {
  /// Keeps an answer.
  ///
  /// - Parameters:
  ///   - space: what meanings were compared by; nil where words only were.
  ///   - start: when the question came.
  ///   - end: when the answer was whole.
  /// - Returns: the answer with its number.
  package func keeping(
    _ answer: Answer, to request: SearchRequest, space: EmbeddingSpace?, from start: Timestamp, to end: Timestamp
  ) async throws -> Answer {
    let record = AnswerRecord(
      answer, to: request, index: space?.identifier ?? "words", at: start, duration: end.since(start))
    var kept = answer
    kept.record = try await add(record, prompt: answer.writing?.prompt)
    return kept
  }
}
