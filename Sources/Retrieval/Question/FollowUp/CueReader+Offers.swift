extension CueReader {
  // MARK: - Inside the text

  /// Reads what points at offers and what is given up, anywhere.
  mutating func readInside(from start: Int) {
    var index = start
    while index < question.count {
      guard !isBlank[index], let token = question[index], !token.isQuoted else {
        index += 1
        continue
      }
      index =
        readReference(at: index) ?? readDrop(at: index) ?? readQuestionWord(at: index) ?? readPointer(at: index)
        ?? index + 1
    }
  }

  private mutating func readReference(at index: Int) -> Int? {
    guard let token = question[index], let reference = OfferReference(question.text(index..<index + 1)),
      reference.hasLetters || token.kind == .address || token.folded.utf8.count >= 6,
      question[index + 1]?.folded != "€"
    else { return nil }
    cues.references.append(reference)
    return blank(index..<index + 1)
  }

  private mutating func readQuestionWord(at index: Int) -> Int? {
    if let why = Words.whys.longest(at: index, in: question) {
      cues.asksWhy = true
      return blank(index..<why.end)
    }
    if let comparing = Words.comparing.longest(at: index, in: question) {
      cues.compares = true
      return blank(index..<comparing.end)
    }
    return nil
  }

  // MARK: - Giving up

  private mutating func readDrop(at index: Int) -> Int? {
    if let places = Words.elsewhere.longest(at: index, in: question),
      MarkerWords.table.longest(at: index, in: question)?.end ?? 0 <= places.end
    {
      cues.leavesPlaces = true
      return blank(index..<places.end)
    }
    if let drop = Words.drops.longest(at: index, in: question) {
      cues.dropped.formUnion(drop.value)
      return blank(index..<drop.end)
    }
    if let lead = Words.dropLeads.longest(at: index, in: question), let kind = kind(behind: lead.end) {
      cues.dropped.formUnion(kind.value)
      return blank(index..<kind.end)
    }
    if let removal = Words.removals.longest(at: index, in: question) {
      if let kind = kind(behind: removal.end) {
        cues.dropped.formUnion(kind.value)
        return blank(index..<kind.end)
      }
      guard index == 0 || isBlank[index - 1] else { return nil }
      cues.removes = true
      return blank(index..<removal.end)
    }
    if let kind = Words.kinds.longest(at: index, in: question),
      let trail = Words.dropTrails.longest(at: kind.end, in: question)
    {
      cues.dropped.formUnion(kind.value)
      return blank(index..<trail.end)
    }
    return nil
  }

  /// The kind of condition that is named behind some words, where nothing makes it more than a kind: "any country".
  private func kind(behind end: Int) -> (end: Int, value: Set<ConditionKind>)? {
    for limit in stride(from: 4, through: 0, by: -1) {
      let noun = question.skipping(Words.dropLinks, from: end, limit: limit)
      guard let kind = Words.kinds.longest(at: noun, in: question) else { continue }
      return kind
    }
    return nil
  }

  // MARK: - Pointing

  private mutating func readPointer(at index: Int) -> Int? {
    guard let found = pointer(at: index) else { return nil }
    cues.pointers.append(found.pointer)
    return blank(index..<found.end)
  }

  private func pointer(at index: Int) -> (pointer: OfferPointer, end: Int)? {
    if let found = Words.descriptions.longest(at: index, in: question),
      Words.descriptionLinks.contains(question.word(found.end)), found.end + 1 < question.count
    {
      return (.described, found.end)
    }
    if let first = firstOnes(at: index) { return first }
    if let phrase = Words.pointers.longest(at: index, in: question) {
      let end = Words.nouns.longest(at: phrase.end, in: question)?.end ?? phrase.end
      let isAll = phrase.value == .all && ["les", "the", "mes", "ces"].contains(question.word(end))
      if isPointerEnd(end), !isAll { return (phrase.value, end) }
    }
    return ordinal(at: index) ?? described(at: index)
  }

  /// "La deuxième", "the second one", "offre 2".
  private func ordinal(at index: Int) -> (pointer: OfferPointer, end: Int)? {
    if let number = question.digits(at: index), (1...99).contains(number), isNumbered(index), isPointerEnd(index + 1) {
      return (.position(number), index + 1)
    }
    let lead = Words.ordinalLeads.longest(at: index, in: question)?.end ?? index
    if let ordinal = Words.ordinals.longest(at: lead, in: question) {
      let noun = Words.nouns.longest(at: ordinal.end, in: question)?.end ?? ordinal.end
      if lead > index { return isPointerEnd(noun) ? (.position(ordinal.value), noun) : nil }
      // Without an article only an end makes it one: "second, when …", not "first job in data".
      let isNamed = noun > ordinal.end && isAspectEnd(noun) || index == 0 || isBlank[index - 1]
      return isNamed && (question.startsClause(noun) || noun > ordinal.end && isAspectEnd(noun))
        ? (.position(ordinal.value), noun) : nil
    }
    guard let lead = Words.numberLeads.longest(at: index, in: question)?.end, let number = question.digits(at: lead),
      (1...99).contains(number), isPointerEnd(lead + 1), question[lead + 1]?.kind != .sign
    else { return nil }
    return (.position(number), lead + 1)
  }

  /// Whether a number sign stands right before a number: "#3".
  private func isNumbered(_ index: Int) -> Bool {
    guard let start = question[index]?.range.lowerBound, start > 0 else { return false }
    return question.scalars[start - 1] == "#"
  }

  /// "Les deux premières", "the first three".
  private func firstOnes(at index: Int) -> (pointer: OfferPointer, end: Int)? {
    var place = index
    if ["les", "the"].contains(question.word(place)) { place += 1 }
    let isFirst = ["first", "premieres", "premiers", "top"].contains(question.word(place))
    let numberPlace = isFirst ? place + 1 : place
    guard let number = question.wholeNumber(at: numberPlace), (1...20).contains(number.value) else { return nil }
    var end = number.end
    if !isFirst {
      guard ["premieres", "premiers", "first"].contains(question.word(end)) else { return nil }
      end += 1
    }
    if ["offres", "offers", "ones", "jobs", "postes", "missions", "annonces"].contains(question.word(end)) { end += 1 }
    return isPointerEnd(end) ? (.first(number.value), end) : nil
  }

  /// "The Airbus one": what describes it stays.
  private func described(at index: Int) -> (pointer: OfferPointer, end: Int)? {
    guard question.word(index) == "the", index == 0 || isBlank[index - 1],
      let one = (index + 2..<index + 6).first(where: { question.word($0) == "one" }), isPointerEnd(one + 1),
      Words.ordinals.longest(at: index + 1, in: question) == nil,
      IntentWords.superlatives.longest(at: index + 1, in: question) == nil
    else { return nil }
    return (.described, index + 1)
  }

  /// Whether nothing that follows makes more of a pointer than one: "la première expérience" points at no offer.
  private func isPointerEnd(_ index: Int) -> Bool {
    guard let token = question[index], !token.startsClause else { return true }
    if token.kind == .sign { return true }
    if token.kind == .number { return false }
    return FillerWords.isEmpty(index, in: question) || Words.glue.contains(token.folded) || isAspectEnd(index)
      || Words.pointers.longest(at: index, in: question) != nil
      || Words.ordinals.longest(at: index, in: question) != nil
      || Words.comparing.longest(at: index, in: question) != nil
  }

  /// Whether what follows asks something of what was pointed at: "la deuxième commence quand", but not "la deuxième
  /// langue".
  private func isAspectEnd(_ index: Int) -> Bool {
    guard let aspect = Words.aspects.longest(at: index, in: question)?.value else { return false }
    return ![.language, .sector, .company, .city, .country, .studies, .reference, .views].contains(aspect)
  }

  // MARK: - Aspects

  /// Reads what is asked of offers. These words stay in the text, for they may be conditions as well.
  mutating func readAspects() {
    var index = 0
    while index < question.count {
      guard !isBlank[index] else {
        index += 1
        continue
      }
      if let aspect = aspect(at: index) {
        if !cues.aspects.contains(aspect.value) { cues.aspects.append(aspect.value) }
        index = aspect.end
        continue
      }
      if !FillerWords.isEmpty(index, in: question), !Words.glue.contains(question.word(index)) {
        cues.otherWords.append(question.text(index..<index + 1))
      }
      index += 1
    }
    // "Dis-m'en plus sur le salaire" asks for the pay.
    if cues.aspects.count > 1 { cues.aspects.removeAll { $0 == .about } }
  }

  private func aspect(at index: Int) -> (end: Int, value: OfferAspect)? {
    guard let found = Words.aspects.longest(at: index, in: question) else { return bareWhere(at: index) }
    // "Combien d'offres" doesn't ask for the pay.
    guard found.end == index + 1, question.word(index) == "combien" else { return found }
    let counts = ["de", "d", "il", "y", "en"].contains(question.word(found.end)) || question.word(index - 1) == "a"
    return counts ? nil : found
  }

  /// "Où" at the end of the text or of a clause.
  private func bareWhere(at index: Int) -> (end: Int, value: OfferAspect)? {
    guard question.word(index) == "ou", question.startsClause(index + 1) else { return nil }
    return (index + 1, .place)
  }
}
