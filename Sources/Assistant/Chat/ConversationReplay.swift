import Offers
import Retrieval

/// Makes a conversation again from the texts that were said, for protocols where the client keeps them.
///
/// The texts are foreign: they may say anything. Questions are read by rule, nothing is searched for again, and no model
/// is asked. The list that "la deuxième" counts on is the offers that an answer's text names, in its order, which is what
/// the person saw; an offer that isn't online is passed over.
package struct ConversationReplay: Sendable {
  /// A question and what was answered; empty where nothing was.
  package struct Exchange: Sendable, Equatable {
    package var question: String
    package var answer: String

    package init(question: String, answer: String = "") {
      self.question = question
      self.answer = answer
    }
  }

  private let reader: FollowUpReader
  private let answerReader: AnswerReader
  private let offers: [Offer.ID: OfferFacts]

  /// How many scalars of an answer are read for the offers that it names.
  private static let answerLimit = 20_000

  /// - Parameters:
  ///   - offers: all offers that are online.
  ///   - today: the day from which "octobre" is counted.
  package init(offers: [OfferFacts], today: CalendarDay) {
    reader = FollowUpReader(vocabulary: QuestionVocabulary(offers), today: today)
    answerReader = AnswerReader(offers: offers)
    self.offers = Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The conversation after these exchanges, the oldest first; of many, the last ones.
  package func conversation(of exchanges: [Exchange]) -> Conversation {
    var conversation = Conversation()
    for exchange in exchanges.suffix(Conversation.turnLimit) { add(exchange, to: &conversation) }
    return conversation
  }

  // MARK: -

  private func add(_ exchange: Exchange, to conversation: inout Conversation) {
    let question = ConversationText.cut(exchange.question, to: Conversation.questionLimit)
    let reading = reader.read(question, after: conversation)
    let said = spoken(exchange.answer)
    var turn = Conversation.Turn(
      question: question, cited: said.named.map(\.id), answer: said.text, language: reading.language)
    switch reading.kind {
    case .empty: return
    case .startOver: return conversation.reset()
    case .question(let understood):
      (turn.standalone, turn.plan) = (understood.text, understood.plan)
      turn.shown = said.named.map { ShownOffer($0) }
    case .more:
      // An answer that names none says that there are no more: the list before it stands.
      if let plan = conversation.standing, !said.named.isEmpty {
        (turn.standalone, turn.plan) = (StandaloneText(in: reading.language).text(of: plan), plan)
        turn.shown = said.named.map { ShownOffer($0) }
      }
    case .aboutOffers(let about):
      (turn.focus, turn.aspects) = (ids(of: about), about.aspects)
    case .noSuchOffer, .smallTalk: break
    }
    conversation.append(turn)
  }

  /// An answer's text as one of ours may read, and the offers that it names, each once.
  private func spoken(_ answer: String) -> (text: String, named: [OfferFacts]) {
    var reader = answerReader
    let events = reader.read(ConversationText.cut(answer, to: Self.answerLimit)) + reader.finish()
    var (text, named, seen) = ("", [OfferFacts](), Set<Offer.ID>())
    for case .segment(let segment) in events {
      switch segment {
      case .text(let words): text += words
      case .mark(let id):
        guard let facts = offers[id] else { continue }
        text += "[\(AnswerText.reference(of: facts))]"
        if seen.insert(id).inserted { named.append(facts) }
      }
    }
    return (text, named)
  }

  private func ids(of question: OfferQuestion) -> [Offer.ID] {
    question.ids + question.references.map(\.number).filter { offers[$0] != nil && !question.ids.contains($0) }
  }
}
