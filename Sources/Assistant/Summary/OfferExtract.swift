import Offers
import Retrieval

/// The sentences of an offer that tell most: what one does there, who is looked for, what is special.
///
/// A sentence counts by its place, by the title's words and by words that its part of an offer is known by. Sentences
/// by which somebody could be reached, headings and what the company says of itself are passed over.
struct OfferExtract {
  /// Sentences of the mission, at most two, in their order.
  let mission: [String]
  /// Sentences of the profile, at most two, in their order.
  let profile: [String]
  /// A sentence on what else the offer gives or asks; nil where none is found.
  let special: String?

  private let language: Language

  /// The most scalars of a line's sentences together.
  private static let lineLimit = 360

  /// - Parameter language: that of the lines' headings; the sentences stay as they are.
  init(of offer: Offer, in language: Language, analyzer: TextAnalyzer = TextAnalyzer()) {
    self.language = language
    let reader = ExtractReader(offer, in: language, analyzer: analyzer)
    let mission = reader.sentences(of: offer.texts.description)
    let profile = reader.sentences(of: offer.texts.profile)
    // A description often holds the profile too.
    let isWhole = profile.isEmpty
    let missions = Self.best(mission) { $0.score(for: .mission) }
    let profiles = Self.best(isWhole ? mission.filter { !missions.contains($0) && $0.cues[.profile] != nil } : profile)
    {
      $0.score(for: .profile)
    }
    let rest = (mission + profile).filter {
      !missions.contains($0) && !profiles.contains($0) && $0.cues[.special] != nil
    }
    self.mission = missions.map(\.text)
    self.profile = profiles.map(\.text)
    special = rest.max { ($0.score(for: .special), $1.place) < ($1.score(for: .special), $0.place) }?.text
  }

  /// The lines with their headings and the offer's mark; empty where the offer says nothing.
  func lines(of facts: OfferFacts) -> MarkedText {
    var lines = MarkedText()
    let parts = [
      ("Mission", "Mission", mission), ("Profil", "Profile", profile),
      ("À noter", "Of note", special.map { [$0] } ?? []),
    ]
    for (french, english, sentences) in parts where !sentences.isEmpty {
      let quote = sentences.map { language == .french ? "« \($0) »" : "“\($0)”" }.joined(separator: " ")
      lines.write((lines.isEmpty ? "" : "\n") + (language == .french ? french + " : " : english + ": ") + quote + " ")
      lines.mark(facts, fields: [])
    }
    if lines.isEmpty {
      lines.write(
        language == .french ? "L'offre ne décrit pas la mission. " : "The offer doesn't describe the mission. ")
      lines.mark(facts, fields: [])
    }
    return lines
  }

  /// The sentences for another reader, without marks.
  var plainText: String { (mission + profile + [special].compactMap { $0 }).joined(separator: " ") }

  // MARK: -

  /// The two best sentences in their order, or one where two are too long.
  private static func best(
    _ sentences: [ExtractSentence], by score: (ExtractSentence) -> Double
  ) -> [ExtractSentence] {
    let ranked = sentences.map { (sentence: $0, score: score($0)) }
      .sorted { ($1.score, $0.sentence.place) < ($0.score, $1.sentence.place) }
      .map(\.sentence)
    guard let first = ranked.first else { return [] }
    let second = ranked.dropFirst().first { $0.length + first.length <= lineLimit && $0.text != first.text }
    return [first, second].compactMap { $0 }.sorted { $0.place < $1.place }
  }
}
