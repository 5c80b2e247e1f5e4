import Assistant
import Offers

/// What there is to say about a text besides its words.
enum AnswerRemarks {
  /// The pages of the cited offers, and what a reader had better know of a model's answer; empty for nothing.
  static func text(of answer: Answer) -> String {
    // A figure's examples need no list of pages.
    var lines = answer.exact == nil ? sources(of: answer.text, among: answer.response.hits.map(\.facts)) : []
    guard let writing = answer.writing else { return lines.joined(separator: "\n") }
    if answer.isUncited { lines.append("This answer cites no offer: nothing in it is proven.") }
    lines += verdicts(on: answer.text, by: writing.model) + taken(out: writing.removals)
    if !writing.omitted.isEmpty {
      lines.append("\(writing.omitted.count.counted("offer")) had no room in the model's window.")
    }
    lines += ending(writing.ending)
    return lines.joined(separator: "\n")
  }

  /// The same for a summary.
  static func text(of summary: Summary) -> String {
    guard let writing = summary.writing else { return "" }
    var lines = verdicts(on: summary.text, by: writing.model) + taken(out: writing.removals)
    if !writing.shortened.isEmpty {
      lines.append("\(writing.shortened.count.counted("offer")) shortened for the model's window.")
    }
    lines += ending(writing.ending)
    if writing.cached > 0 { lines.append("\(writing.cached.counted("part")) written before, and not paid for again.") }
    return lines.joined(separator: "\n")
  }

  // MARK: -

  private static func sources(of text: AnswerText, among offers: [OfferFacts]) -> [String] {
    text.citations.compactMap { citation in
      offers.first { $0.id == citation.id }.map { Console.faint("[\(citation.reference)] \($0.pageURL)") }
    }
  }

  private static func verdicts(on text: AnswerText, by model: String) -> [String] {
    let verdicts = Dictionary(grouping: text.claims, by: \.verdict).mapValues(\.count)
    return [
      verdicts[.contradicted].map { "\($0.counted("figure")) of \(model) corrected by the offers." },
      verdicts[.unsupported].map { "(?) \($0.counted("statement")) that no cited offer confirms." },
    ].compactMap { $0 }
  }

  private static func taken(out removals: AnswerRemovals) -> [String] {
    let invented = removals.marks + removals.references
    return [
      invented > 0 ? "\(invented.counted("mention")) of offers that were not found taken out." : nil,
      removals.links > 0 ? "\(removals.links.counted("link")) taken out." : nil,
    ].compactMap { $0 }
  }

  private static func ending(_ reason: ReplyEnding.Reason) -> [String] {
    switch reason {
    case .complete: []
    case .toolCall: ["The model wanted to call a tool, and got none."]
    case .length: ["The text was cut off at its limit."]
    case .filtered: ["The service held back a part of the text."]
    case .unsaid: ["The service never said that the text is whole."]
    }
  }
}
