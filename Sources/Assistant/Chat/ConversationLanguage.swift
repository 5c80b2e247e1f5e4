import Offers
import Retrieval

/// The language to answer in.
enum ConversationLanguage {
  /// The text's language; where its words don't tell, the one that was spoken before.
  static func language(of text: String, in conversation: Conversation, analyzer: TextAnalyzer) -> Language {
    if let language = Language.likelier(in: text) ?? conversation.language { return language }
    return EnglishGloss(text, analyzer: analyzer).isTranslated ? .french : .english
  }
}
