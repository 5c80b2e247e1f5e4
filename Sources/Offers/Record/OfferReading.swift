/// A clean offer made of an API record, and what was odd about the record.
package struct OfferReading: Sendable, Equatable {
  package let offer: Offer
  package let drift: [Drift]

  /// The version of the rules below. A store that was filled by older rules reads its records anew.
  package static let version = 1

  /// Reads an offer out of its record in the listing and, where it was fetched, its record of details.
  ///
  /// Of the two records' values the details' one counts, unless it is a placeholder (null, an empty text, 0, the year
  /// 0001): the API's first version left out something in each.
  package init(listing: OfferRecord, details: OfferRecord? = nil) throws(RecordError) {
    var reader = FieldReader(records: [details, listing].compactMap { $0 })
    try reader.checkNumbers()
    let texts = OfferTexts(
      description: reader.paragraphs(.missionDescription),
      profile: reader.paragraphs(.missionProfile),
      presentation: reader.paragraphs(.organizationPresentation)
    )
    let facts = Self.facts(id: listing.id, texts: texts, reader: &reader)
    reader.noteTypes()
    offer = Offer(facts: facts, texts: texts)
    drift = reader.drift
  }

  // MARK: -

  private static func facts(id: Offer.ID, texts: OfferTexts, reader: inout FieldReader) -> OfferFacts {
    var facts = OfferFacts(id: id)
    facts.reference = reader.line(.reference)
    facts.type = reader.missionType()
    facts.originalTitle = reader.line(.missionTitle) ?? ""
    facts.title = TitleCleaning.withoutRepeatedMarks(facts.originalTitle)
    facts.company = reader.line(.organizationName)
    facts.city = reader.city()
    (facts.country, facts.countryLabel) = reader.country()
    facts.sector = reader.line(.activitySectorN1)
    facts.specializations = reader.specializations()
    facts.studyLevels = reader.studyLevels()
    facts.months = reader.integer(.missionDuration, in: 1...60)
    facts.payEUR = reader.decimal(.indemnite, in: 1...100_000)
    facts.start = reader.day(.missionStartDate)
    facts.end = reader.day(.missionEndDate)
    facts.created = reader.timestamp(.creationDate)
    facts.published = reader.day(.startBroadcastDate)
    facts.closes = reader.day(.endBroadcastDate)
    facts.views = reader.counter(.viewCounter)
    facts.candidates = reader.counter(.candidateCounter)
    facts.telework = reader.bool(.teleworkingAvailable)
    facts.contact = reader.contact()
    let written = [facts.originalTitle, texts.description, texts.profile].compactMap { $0 }
    facts.language = Language.detected(in: written.joined(separator: "\n"))
    return facts
  }
}
