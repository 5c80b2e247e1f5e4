import Offers
import Retrieval

/// What a chunk's record says of its offer: the keys that the original's notebook filters by, in its words and types, and
/// keys of ours beside them.
///
/// The original's `contact_email` is left out: contacts never get onto a server that others may read. `sector`, which it
/// sometimes left empty, is always there. Numbers that are unknown are missing, words are "Non spécifié".
enum ChunkMetadata {
  private static let unknown = "Non spécifié"

  static func metadata(_ facts: OfferFacts, part: ChunkRow.Part) -> ChromaMetadata {
    original(facts, part: part).adding(ours(facts, part: part))
  }

  // MARK: -

  private static func original(_ facts: OfferFacts, part: ChunkRow.Part) -> ChromaMetadata {
    let views = max(0, facts.views ?? 0)
    let candidates = max(0, facts.candidates ?? 0)
    let rate = facts.competition.map { ($0.rate * 10).rounded() / 10 } ?? 0
    return [
      "offer_reference": text(facts.reference), "company": text(facts.company), "title": text(facts.originalTitle),
      "country": text(facts.country?.englishName.uppercased() ?? facts.countryLabel), "city": text(facts.city),
      "sector": text(facts.sector), "duration_months": facts.months.map { .integer($0) },
      "salary_eur": facts.payEUR.map { Int(exactly: $0).map { .integer($0) } ?? .decimal($0) },
      "start_date": text(facts.start.map { "\($0)T00:00:00" }), "creation_date": text(facts.created?.description),
      "application_rate": .decimal(rate),
      "competition_level": .string((facts.competition?.level ?? .low).frenchName),
      "candidates_count": .integer(candidates), "views_count": .integer(views),
      "chunk_type": .string(part.part == .mission ? "mission_description" : "candidate_profile"),
      "chunk_id": .string(part.id),
    ]
  }

  /// What any client can filter by; `unknown_…` is there where the offer doesn't say.
  private static func ours(_ facts: OfferFacts, part: ChunkRow.Part) -> ChromaMetadata {
    [
      "offer_id": .integer(facts.id), "content": .string(part.content),
      "country_code": facts.country.map { .string($0.code) },
      "zone": (facts.country?.zone.rawValue).map { .integer($0) },
      "months": facts.months.map { .integer($0) }, "pay_eur": facts.payEUR.map { .decimal($0) },
      "start_day": facts.start.map { .integer($0.number) },
      "published_day": facts.published.map { .integer($0.number) },
      "competition": facts.competition.map { .string($0.level.rawValue) },
      "language": facts.language.map { .string($0.rawValue) }, "telework": facts.telework.map { .bool($0) },
      "type": facts.type.map { .string($0.rawValue) },
      "unknown_country": isUnknown(facts.country), "unknown_months": isUnknown(facts.months),
      "unknown_pay": isUnknown(facts.payEUR), "unknown_start": isUnknown(facts.start),
      "unknown_published": isUnknown(facts.published), "unknown_competition": isUnknown(facts.competition),
      "unknown_language": isUnknown(facts.language), "unknown_telework": isUnknown(facts.telework),
      "unknown_type": isUnknown(facts.type),
    ]
  }

  private static func text(_ text: String?) -> ChromaValue {
    text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .string(unknown)
  }

  private static func isUnknown(_ value: Any?) -> ChromaValue? { value == nil ? .bool(true) : nil }
}

extension CalendarDay {
  /// The day as the number yyyymmdd, for Chroma compares numbers only.
  var number: Int { year * 10_000 + month * 100 + day }
}
