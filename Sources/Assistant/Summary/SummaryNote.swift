import Offers

/// What is known of one offer or a group of them when they are too many to be read at once.
struct SummaryNote: Sendable, Equatable {
  /// With the offers' marks.
  var text: String

  /// The first line.
  var heading: String { text.unicodeScalars.split(separator: "\n").first.map { String($0) } ?? "" }

  /// What a model wrote of an offer, below the offer's mark and names.
  ///
  /// - Parameter text: checked; nil where the model wrote nothing of use.
  init(on offer: Offer, saying text: String?, in language: Language) {
    let facts = offer.facts
    let clean = PromptText(in: language, of: facts)
    let country = facts.country.map { language == .french ? $0.frenchName : $0.englishName }
    let names = [facts.title, facts.company, facts.city, country].compactMap { $0 }.filter { !$0.isEmpty }
    let heading = "[\(AnswerText.reference(of: facts))] " + names.map { clean.line($0) }.joined(separator: ", ")
    // It is drawn from a text of somebody else's, and must not pass for a part of the next prompt.
    let body = text.map { clean.cleaned($0) } ?? ""
    self.text = body.isEmpty ? heading : heading + "\n" + body
  }

  /// What a model wrote of a group, checked.
  init(group text: String) {
    self.text = text
  }
}
