/// What the words of a text say about how it goes on from what was said before.
///
/// Only words are looked at here: what they point at is for whoever knows the conversation.
package struct FollowUpCues: Sendable {
  /// The text with the words that only link it blanked out, as long as the text in Unicode scalars: what is left is for
  /// the compiler, whose spans fit the text.
  package internal(set) var rest: String
  /// Whether words are left that may say something.
  package internal(set) var hasRest = false
  /// Whether a word says that the text goes on: "et", "plutôt", "same but".
  package internal(set) var goesOn = false
  /// Whether what is left narrows what was found: its words join the topic.
  package internal(set) var narrows = false
  /// Whether values join those of their kind: "also Spain".
  package internal(set) var adds = false
  /// Whether values are given up: "remove Berlin".
  package internal(set) var removes = false
  /// Kinds of conditions that are given up.
  package internal(set) var dropped: Set<ConditionKind> = []
  /// Whether everything said so far is to be forgotten.
  package internal(set) var startsOver = false
  /// Whether the whole text asks for the next offers.
  package internal(set) var asksMore = false
  /// Whether the whole text asks for the offers behind a figure.
  package internal(set) var asksList = false
  /// What the whole text says to nobody's search.
  package internal(set) var smallTalk: SmallTalkKind?
  /// The extreme that the whole text asks for: "the longer ones".
  package internal(set) var extreme: ExactQuestion?
  /// Whether the places that were asked for are those to leave: "ailleurs", "other countries".
  package internal(set) var leavesPlaces = false
  /// Whether a wish is rather a change of mind: "je préfère l'Espagne".
  package internal(set) var prefers = false
  /// What a figure is to be grouped by, where the whole text says that: "et par pays ?".
  package internal(set) var grouping: ExactQuestion.Dimension?
  package internal(set) var pointers: [OfferPointer] = []
  /// Offers that are named by number.
  package internal(set) var references: [OfferReference] = []
  /// What is asked of offers, in the text's order.
  package internal(set) var aspects: [OfferAspect] = []
  /// The words that are left beside those that point at offers or name an aspect.
  package internal(set) var otherWords: [String] = []
  /// Whether the text begins as a question about what was spoken of: "is it …", "et le …".
  package internal(set) var refersBack = false
  /// The number that the text ends with, where it has no unit.
  package internal(set) var lastNumber: Int?
  package internal(set) var asksWhy = false
  package internal(set) var compares = false
  /// Whether every word is one that the offers' titles or the glossary know.
  package internal(set) var isKnownTopic = true

  package var hasOtherWords: Bool { !otherWords.isEmpty }

  /// Reads a text, in linear time; what follows ``QuestionLexer/tokenLimit`` words is left as it is.
  package init(_ text: String, vocabulary: QuestionVocabulary = .empty) {
    rest = text
    var reader = CueReader(text, vocabulary: vocabulary)
    reader.read()
    self = reader.cues(rest: text)
  }

  init(rest: String) {
    self.rest = rest
  }
}
