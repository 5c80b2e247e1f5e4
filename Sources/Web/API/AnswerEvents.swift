import Assistant
import Offers

/// What happens while an answer is made, as the events that a client reads.
struct AnswerEvents {
  private var correction = CorrectedText()
  private var hasWritten = false

  /// The events that stand for one, in order.
  mutating func events(for event: AnswerEvent) -> [ServerSentEvent] {
    switch event {
    case .found(let response):
      correction = CorrectedText(offers: response.hits.map(\.facts))
      let hits = JSONValue.members([
        "total": .integer(response.total), "hits": .array(response.hits.map { $0.json(explaining: false) }),
      ])
      return [ServerSentEvent("plan", response.plan.json), ServerSentEvent("hits", hits)]
    case .written(let segment): return tokens(text(of: segment))
    case .checked(let sentence):
      let json = JSONValue.members([
        "sentence": .string(correction.text(of: sentence)),
        "original": .string(sentence.segments.map(text).joined()),
        "claims": .array(sentence.claims.map(\.json)),
      ])
      return [ServerSentEvent("claims", json)]
    }
  }

  /// What is left to be shown at the end: the whole text where no model has written.
  mutating func rest(of answer: AnswerText) -> [ServerSentEvent] {
    hasWritten ? [] : tokens(answer.text)
  }

  // MARK: -

  private mutating func tokens(_ text: String) -> [ServerSentEvent] {
    guard !text.isEmpty else { return [] }
    hasWritten = true
    return [ServerSentEvent("tokens", .members(["text": .string(text)]))]
  }

  private func text(of segment: AnswerSegment) -> String {
    switch segment {
    case .text(let text): text
    case .mark(let id): correction.mark(id)
    }
  }
}
