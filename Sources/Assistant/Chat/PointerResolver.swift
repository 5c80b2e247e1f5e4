import Offers
import Retrieval

/// Finds out which offers of a list are meant, if any are.
struct PointerResolver {
  let conversation: Conversation
  let cues: FollowUpCues
  let next: QuestionPlan
  let typed: String

  /// What is asked about offers; nil where the text asks about none.
  func reading(in language: Language) -> Reading? {
    guard let found = ids else { return nil }
    if let missing = found.missing {
      return Reading(.noSuchOffer(asked: missing, shown: conversation.shown.count), language: language)
    }
    guard !found.ids.isEmpty || !found.references.isEmpty else { return nil }
    return Reading(
      .aboutOffers(
        OfferQuestion(
          ids: found.ids, references: found.references, aspects: aspects, isComparison: cues.compares,
          asksWhy: cues.asksWhy, topic: found.isDescribed ? "" : cues.otherWords.joined(separator: " "), text: typed)),
      isCertain: found.isCertain, language: language)
  }

  // MARK: - Which offers

  /// What the words point at.
  private struct Found {
    var ids: [Offer.ID] = []
    var references: [OfferReference] = []
    /// The place that the list hasn't; 0 for none that can be counted.
    var missing: Int?
    var isCertain = true
    /// Whether the conditions say which offers, and ask nothing.
    var isDescribed = false
  }

  /// How many offers one question is about at most.
  private static let offerLimit = 10

  private var shown: [ShownOffer] { conversation.shown }
  private var asksSomething: Bool { !cues.aspects.isEmpty || cues.asksWhy || cues.compares }
  private var hasConditions: Bool { !next.kinds.subtracting([.topic, .figure]).isEmpty }
  /// Whether a figure over all offers is asked for; a lone "combien" may also ask for an offer's pay.
  private var asksFigure: Bool { next.intent != .search && next.intent != .exact(ExactQuestion(.count)) }

  private var ids: Found? {
    guard cues.grouping == nil, cues.extreme == nil, !cues.asksList, !cues.leavesPlaces, cues.dropped.isEmpty else {
      return nil
    }
    if !cues.references.isEmpty { return named }
    if cues.pointers.contains(.described) { return described }
    if !cues.pointers.isEmpty { return pointed }
    return unpointed
  }

  /// Offers by number: "VIE245844, c'est où ?".
  private var named: Found? {
    guard asksSomething || !cues.hasOtherWords && !hasConditions && !asksFigure else { return nil }
    var found = Found()
    for reference in cues.references.prefix(Self.offerLimit) {
      if let offer = shown.first(where: { $0.isNamed(by: reference) }) {
        if !found.ids.contains(offer.id) { found.ids.append(offer.id) }
      } else if !found.references.contains(reference) {
        found.references.append(reference)
      }
    }
    for pointer in cues.pointers {
      for id in offers(at: pointer).ids where !found.ids.contains(id) { found.ids.append(id) }
    }
    return found
  }

  private var pointed: Found? {
    guard conversation.standing != nil || !shown.isEmpty || !conversation.focus.isEmpty else { return nil }
    let isPlace = cues.pointers.contains { if case .position = $0 { true } else { false } }
    let isWeak = cues.pointers.allSatisfy { [.both, .all, .same].contains($0) }
    if isWeak {
      guard !cues.hasOtherWords, !hasConditions || asksSomething, !asksFigure else { return nil }
      guard asksSomething || cues.pointers == [.same] else { return nil }
    } else if !isPlace, !asksSomething {
      guard !cues.hasOtherWords, !hasConditions else { return nil }
    }
    var found = Found()
    for pointer in cues.pointers {
      let offers = offers(at: pointer)
      found.missing = found.missing ?? offers.missing
      for id in offers.ids where !found.ids.contains(id) { found.ids.append(id) }
    }
    found.ids = Array(found.ids.prefix(Self.offerLimit))
    found.isCertain = !cues.hasOtherWords || asksSomething
    return found
  }

  /// "Celle d'Airbus": the offers of the list that meet the text's conditions, or hold its words.
  private var described: Found? {
    let places = next.filter
    var matching: [ShownOffer] = []
    if !places.isEmpty {
      matching = shown.filter { places.verdict(on: $0.facts) == .passes(unknown: []) }
    } else if !next.text.isEmpty {
      matching = shown.filter { $0.holds(next.text) }
    }
    guard !matching.isEmpty else { return nil }
    var found = Found(isCertain: matching.count == 1, isDescribed: true)
    for pointer in cues.pointers {
      let ids = pointer == .described ? matching.map(\.id) : offers(at: pointer).ids
      for id in ids where !found.ids.contains(id) { found.ids.append(id) }
    }
    found.ids = Array(found.ids.prefix(Self.offerLimit))
    return found
  }

  /// "C'est où ?", "et le salaire ?", "compare": what was spoken of, or the list.
  private var unpointed: Found? {
    let focus = conversation.focus
    guard !asksFigure, !cues.narrows, !cues.adds else { return nil }
    // "Is it remote?" asks about what was spoken of, where anything was.
    if hasConditions {
      return !focus.isEmpty && cues.refersBack && typed.utf8.last == UInt8(ascii: "?") ? Found(ids: focus) : nil
    }
    guard asksSomething, !cues.hasOtherWords else { return nil }
    if cues.compares, cues.aspects.isEmpty {
      return focus.count > 1 ? Found(ids: focus) : shown.count > 1 ? Found(ids: shown.prefix(2).map(\.id)) : nil
    }
    // "Combien ?" alone counts offers.
    guard next.intent == .search || cues.aspects != [.pay] || NameFolding.folded(typed).utf8.contains(0x20) else {
      return nil
    }
    if !focus.isEmpty { return Found(ids: focus) }
    if let only = shown.first, shown.count == 1 || cues.asksWhy { return Found(ids: [only.id]) }
    guard cues.aspects.contains(where: { $0 != .about }) else { return nil }
    return shown.isEmpty ? nil : Found(ids: shown.prefix(5).map(\.id), isCertain: false)
  }

  // MARK: - Pointers

  private func offers(at pointer: OfferPointer) -> (ids: [Offer.ID], missing: Int?) {
    switch pointer {
    case .position(let place):
      return shown.indices.contains(place - 1) ? ([shown[place - 1].id], nil) : ([], place)
    case .first(let count): return shown.isEmpty ? ([], 1) : (shown.prefix(count).map(\.id), nil)
    case .last: return shown.last.map { ([$0.id], nil) } ?? ([], 0)
    case .next: return beside(1)
    case .previous: return beside(-1)
    case .both:
      if conversation.focus.count == 2 { return (conversation.focus, nil) }
      return shown.count > 1 ? (shown.prefix(2).map(\.id), nil) : ([], 2)
    case .all: return shown.isEmpty ? ([], 0) : (shown.prefix(Self.offerLimit).map(\.id), nil)
    case .same:
      if !conversation.focus.isEmpty { return (conversation.focus, nil) }
      return shown.first.map { ([$0.id], nil) } ?? ([], 0)
    case .described: return ([], nil)
    }
  }

  private func beside(_ step: Int) -> (ids: [Offer.ID], missing: Int?) {
    guard let last = conversation.focus.last, let index = shown.firstIndex(where: { $0.id == last }) else {
      return ([], 0)
    }
    let place = index + step
    return shown.indices.contains(place) ? ([shown[place].id], nil) : ([], place + 1)
  }

  // MARK: - What is asked

  /// What the words ask, the conditions among them, and where they ask nothing, what was asked before: "et la troisième ?".
  private var aspects: [OfferAspect] {
    var aspects = cues.aspects
    if !cues.pointers.contains(.described) {
      for concept in next.spans.map(\.concept) {
        if let aspect = concept.aspect, !aspects.contains(aspect) { aspects.append(aspect) }
      }
    }
    guard aspects.isEmpty, !cues.compares, !cues.asksWhy, !cues.hasOtherWords else { return aspects }
    return conversation.focus.isEmpty ? [] : conversation.aspects
  }
}

extension ShownOffer {
  /// Whether a number names the offer: by reference, or by id where the number has no letters.
  fileprivate func isNamed(by reference: OfferReference) -> Bool {
    if self.reference.flatMap({ OfferReference($0) })?.number == reference.number { return true }
    return id == reference.number && (!reference.hasLetters || self.reference == nil)
  }

  /// Whether the offer's names hold every word of a text.
  fileprivate func holds(_ text: String) -> Bool {
    let names = [title, company, city, country?.frenchName, country?.englishName].compactMap { $0 }
    let words = Set(names.flatMap { NameFolding.folded($0).split(separator: " ") })
    let wanted = NameFolding.folded(text).split(separator: " ")
    return !wanted.isEmpty && words.isSuperset(of: wanted)
  }
}

extension QuestionSpan.Concept {
  /// What a condition asks of an offer: "la deuxième est en Espagne ?" asks for the place.
  fileprivate var aspect: OfferAspect? {
    switch self {
    case .country, .zone, .region, .city: .place
    case .company: .company
    case .sector: .sector
    case .months: .months
    case .start: .start
    case .pay: .pay
    case .competition: .competition
    case .language: .language
    case .telework: .telework
    case .published: .published
    case .study: .studies
    case .type, .topic, .intent: nil
    }
  }
}
