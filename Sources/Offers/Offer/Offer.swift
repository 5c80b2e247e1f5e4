/// A job offer as clean, typed values: its facts, and its long texts.
@dynamicMemberLookup
package struct Offer: Sendable, Equatable, Identifiable {
  /// The API's number for the offer: the only identity it has. References are shown, never used as a key.
  package typealias ID = Int

  package var facts: OfferFacts
  package var texts: OfferTexts

  package init(facts: OfferFacts, texts: OfferTexts) {
    self.facts = facts
    self.texts = texts
  }

  package var id: ID { facts.id }

  package subscript<Value>(dynamicMember path: KeyPath<OfferFacts, Value>) -> Value { facts[keyPath: path] }
}

/// What an offer says in its long texts, cleaned; nil where it says nothing.
package struct OfferTexts: Sendable, Equatable {
  package var description: String?
  package var profile: String?
  /// What the company says of itself.
  package var presentation: String?

  package init(description: String? = nil, profile: String? = nil, presentation: String? = nil) {
    self.description = description
    self.profile = profile
    self.presentation = presentation
  }
}

/// Everything that is known of an offer but its long texts.
///
/// A nil value is unknown: the record lacked it, sent a placeholder such as 0 euros or the year 0001, or sent something
/// that could not be read.
package struct OfferFacts: Sendable, Equatable, Identifiable {
  package let id: Offer.ID
  /// The reference that people see, for example `VIE245844`; its digits need not be the id.
  package var reference: String?
  package var type: MissionType?
  /// The title to show, without repeated "(H/F)" marks; empty where the record had none.
  package var title: String
  /// The title as it came, white space aside.
  package var originalTitle: String
  package var company: String?
  package var city: String?
  package var country: Country?
  /// The country's name as it came; what is left to show where `country` is unknown.
  package var countryLabel: String?
  package var sector: String?
  package var specializations: [Specialization]
  package var studyLevels: [StudyLevel]
  /// The mission's length in months.
  package var months: Int?
  /// The allowance in euros a month.
  package var payEUR: Double?
  package var start: CalendarDay?
  package var end: CalendarDay?
  package var created: Timestamp?
  /// The day the offer was last put online.
  package var published: CalendarDay?
  /// The day the offer goes offline.
  package var closes: CalendarDay?
  package var views: Int?
  package var candidates: Int?
  package var telework: Bool?
  /// The language the offer is written in.
  package var language: Language?
  package var contact: Contact

  package init(
    id: Offer.ID,
    reference: String? = nil,
    type: MissionType? = nil,
    title: String = "",
    originalTitle: String = "",
    company: String? = nil,
    city: String? = nil,
    country: Country? = nil,
    countryLabel: String? = nil,
    sector: String? = nil,
    specializations: [Specialization] = [],
    studyLevels: [StudyLevel] = [],
    months: Int? = nil,
    payEUR: Double? = nil,
    start: CalendarDay? = nil,
    end: CalendarDay? = nil,
    created: Timestamp? = nil,
    published: CalendarDay? = nil,
    closes: CalendarDay? = nil,
    views: Int? = nil,
    candidates: Int? = nil,
    telework: Bool? = nil,
    language: Language? = nil,
    contact: Contact = Contact()
  ) {
    self.id = id
    self.reference = reference
    self.type = type
    self.title = title
    self.originalTitle = originalTitle
    self.company = company
    self.city = city
    self.country = country
    self.countryLabel = countryLabel
    self.sector = sector
    self.specializations = specializations
    self.studyLevels = studyLevels
    self.months = months
    self.payEUR = payEUR
    self.start = start
    self.end = end
    self.created = created
    self.published = published
    self.closes = closes
    self.views = views
    self.candidates = candidates
    self.telework = telework
    self.language = language
    self.contact = contact
  }

  /// How many people want the job, judged by candidates and views; nil where that is unknown.
  package var competition: Competition? { Competition(candidates: candidates, views: views) }

  /// The offer's page on the public site.
  package var pageURL: String { "https://mon-vie-via.businessfrance.fr/offres/\(id)" }
}

/// How to apply. Personal data: never in prompts, embeddings, logs or error messages.
package struct Contact: Sendable, Equatable {
  package var name: String?
  package var email: String?
  package var url: String?

  package init(name: String? = nil, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}

/// The two kinds of mission.
package enum MissionType: String, Sendable, CaseIterable {
  /// Volontariat international en entreprise, with a company.
  case vie = "VIE"
  /// Volontariat international en administration, with a public body.
  case via = "VIA"
}
