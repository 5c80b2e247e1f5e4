import Offers
import Retrieval

/// Answers questions about given offers from what these say themselves: nothing in it that no offer says.
package struct OfferAnswerText {
  private let question: OfferQuestion
  private let facts: OfferFactText
  private let wording: ExactWording
  private let analyzer = TextAnalyzer()
  private var answer = AnswerText()

  /// The answer to a question about offers, in their order.
  ///
  /// - Parameter plan: the conditions by which the offers were found, for questions why they were.
  package static func text(
    of question: OfferQuestion, over offers: [Offer], plan: QuestionPlan? = nil, in language: Language
  ) -> AnswerText {
    var text = OfferAnswerText(question: question, in: language)
    text.write(offers, plan: plan)
    return text.answer
  }

  private init(question: OfferQuestion, in language: Language) {
    self.question = question
    facts = OfferFactText(in: language)
    wording = ExactWording(in: language)
  }

  // MARK: -

  private mutating func write(_ offers: [Offer], plan: QuestionPlan?) {
    guard let first = offers.first else {
      return answer.add(say("l'offre en question n'est pas enregistrée.", "that offer isn't stored."))
    }
    if question.isComparison, offers.count > 1 { return compare(offers) }
    if question.asksWhy, let plan {
      for offer in offers { addLine(why(offer, plan: plan), isListed: offers.count > 1) }
      return
    }
    guard offers.count > 1 else { return addLine(line(about: first), isListed: false) }
    for offer in offers { addLine(line(about: offer), isListed: true) }
  }

  private mutating func addLine(_ line: String, isListed: Bool) {
    guard isListed else { return answer.add(beginningWithName: line + ".") }
    answer.text += (answer.text.isEmpty ? "- " : "\n- ") + line
  }

  // MARK: - Facts

  /// What there is to say where nothing in particular is asked.
  private static let overview: [OfferAspect] = [.country, .months, .pay, .start, .competition, .closes]

  /// `Data analyst, Airbus, Berlin : indemnité de 2 637,47 € par mois [VIE245844]`.
  private mutating func line(about offer: Offer) -> String {
    let wanted = question.aspects.filter { $0 != .about }
    let isOpen = wanted.isEmpty && question.topic.isEmpty
    var known: [String] = []
    var unknown: [String] = []
    var fields: [String] = []
    for aspect in isOpen ? Self.overview : wanted {
      if let statement = facts.statement(aspect, of: offer.facts) {
        known.append(statement.text)
        fields += claim(statement, of: offer)
      } else if !isOpen {
        unknown.append(facts.name(of: aspect))
      }
    }
    if !unknown.isEmpty {
      known.append(say("l'offre ne dit pas : ", "the offer doesn't say: ") + unknown.joined(separator: ", "))
    }
    if isOpen || !question.topic.isEmpty || question.aspects.contains(.about) {
      known.append(passage(of: offer) ?? say("l'offre n'en dit rien", "the offer says nothing about it"))
    }
    return name(of: offer) + say(" : ", ": ") + known.joined(separator: say(" ; ", "; ")) + " "
      + answer.mark(offer.facts, fields: fields.isEmpty ? ["title"] : fields)
  }

  /// Notes what a statement claims, and returns the fields.
  private mutating func claim(_ statement: OfferFactText.Statement, of offer: Offer) -> [String] {
    for fact in statement.facts {
      answer.claims.append(.init(text: fact.text, field: fact.field, offer: offer.id))
    }
    return statement.facts.map(\.field)
  }

  /// The passage that holds the question's words, or the text's beginning where no words are asked about.
  private func passage(of offer: Offer) -> String? {
    let query = LexicalQuery(question.topic, analyzer: analyzer, glossary: .standard)
    let terms = query.groups.flatMap(\.terms)
    var highlighter = Highlighter(terms: terms, analyzer: analyzer)
    for text in [offer.texts.description, offer.texts.profile, offer.texts.presentation] {
      guard let text, let snippet = highlighter.snippet(of: text) else { continue }
      if terms.isEmpty || !snippet.highlights.isEmpty { return quoted(snippet.text) }
    }
    return nil
  }

  // MARK: - Reasons

  /// Which of the conditions the offer is known to meet.
  private mutating func why(_ offer: Offer, plan: QuestionPlan) -> String {
    let filters = FilterText(in: wording.language)
    var met: [String] = []
    var open: [String] = []
    var failed: [String] = []
    for (filter, isWish) in [(plan.filter, false), (plan.preferences, true)] {
      for kind in ConditionKind.allCases where filter.kinds.contains(kind) {
        let text = filters.text(of: filter.only(kind))
        switch filter.only(kind).verdict(on: offer.facts) {
        case .passes(unknown: []): met.append(text)
        case .passes: open.append(text)
        case .fails: if !isWish { failed.append(text) }
        }
      }
    }
    var parts: [String] = []
    func add(_ conditions: [String], _ french: String, _ english: String) {
      guard !conditions.isEmpty else { return }
      parts.append(say(french + " « ", english + " “") + conditions.joined(separator: ", ") + say(" »", "”"))
    }
    add(met, "elle remplit", "it meets")
    add(open, "elle ne dit rien sur", "it doesn't say anything about")
    add(failed, "elle ne remplit pas", "it doesn't meet")
    if let passage = passage(of: offer, about: plan.text) { parts.append(passage) }
    if parts.isEmpty { parts.append(say("aucune condition n'était posée", "there were no conditions")) }
    return name(of: offer) + say(" : ", ": ") + parts.joined(separator: say(" ; ", "; ")) + " "
      + answer.mark(offer.facts, fields: ["title"] + plan.filter.fields.map(\.rawValue))
  }

  private func passage(of offer: Offer, about topic: String) -> String? {
    let terms = LexicalQuery(topic, analyzer: analyzer, glossary: .standard).groups.flatMap(\.terms)
    guard !terms.isEmpty else { return nil }
    var highlighter = Highlighter(terms: terms, analyzer: analyzer)
    for text in [offer.facts.title, offer.texts.description ?? "", offer.texts.profile ?? ""] {
      if let snippet = highlighter.snippet(of: text), !snippet.highlights.isEmpty {
        return quoted(snippet.text)
      }
    }
    return nil
  }

  // MARK: - Comparisons

  private static let compared: [OfferAspect] = [
    .company, .place, .months, .pay, .start, .competition, .telework, .closes,
  ]

  /// A line for each aspect in which the offers differ, then what they share.
  private mutating func compare(_ offers: [Offer]) {
    let names = offers.map { offer in name(of: offer) + " " + answer.mark(offer.facts, fields: ["title"]) }
    answer.add(beginningWithName: names.joined(separator: say(" et ", " and ")) + say(" :", ":"))
    let wanted = question.aspects.filter { $0 != .about }
    var shared: [String] = []
    for aspect in wanted.isEmpty ? Self.compared : wanted {
      let statements = offers.map { facts.statement(aspect, of: $0.facts) }
      guard statements.contains(where: { $0 != nil }) || !wanted.isEmpty else { continue }
      if let first = statements.first, let text = first?.text, statements.allSatisfy({ $0 == first }) {
        shared.append(text)
      } else {
        let values = zip(offers, statements).map { offer, statement in
          (statement.map { $0.facts.map(\.text).joined(separator: ", ") } ?? say("non précisé", "not said")) + " "
            + answer.mark(offer.facts, fields: statement?.facts.map(\.field) ?? [])
        }
        answer.text += "\n- " + facts.name(of: aspect) + say(" : ", ": ") + values.joined(separator: say(" ; ", "; "))
      }
      for (offer, statement) in zip(offers, statements) {
        if let statement { _ = claim(statement, of: offer) }
      }
    }
    if !shared.isEmpty {
      answer.text +=
        "\n- " + say("en commun : ", "in common: ") + shared.joined(separator: ", ") + " "
        + offers.map { answer.mark($0.facts, fields: []) }.joined(separator: " ")
    }
  }

  // MARK: -

  private func name(of offer: Offer) -> String {
    let name = wording.name(of: offer.facts)
    return name.isEmpty ? say("Offre sans titre", "Untitled offer") : name
  }

  private func quoted(_ text: String) -> String {
    say("« \(Self.cleaned(text)) »", "“\(Self.cleaned(text))”")
  }

  /// A passage as a name of ours could hold it, in full: ``ForeignName`` is cut after a line's length.
  private static func cleaned(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)[...]
    var clean = ""
    while !scalars.isEmpty {
      clean += ForeignName.text(String(String.UnicodeScalarView(scalars.prefix(100))))
      scalars = scalars.dropFirst(100)
    }
    return clean
  }

  private func say(_ french: String, _ english: String) -> String { wording.say(french, english) }
}
