import Assistant
import Foundation
import Offers
import Retrieval

/// The metadata of a chunk as the original wrote them: a dictionary of seventeen keys, in its order.
enum OriginalMetadata {
  /// What the original wrote for what an offer doesn't say.
  static let unspecified = "Non spécifié"

  /// The metadata of one of our chunks.
  ///
  /// `contact_email` is there, as the original's code asks for it, but always unspecified: a file of embeddings goes
  /// from hand to hand, and nothing in it needs the address.
  static func json(of mirrored: MirroredOffer, chunk: Chunk) -> JSONValue {
    let (offer, record) = (mirrored.offer, mirrored.listing.merged(with: mirrored.details).json)
    let (views, candidates) = (offer.views ?? 0, offer.candidates ?? 0)
    let competition = Competition(candidates: candidates, views: views)
    let country = offer.country?.englishName ?? offer.countryLabel
    return .members([
      "offer_reference": text(offer.reference),
      "company": text(offer.company),
      "title": text(offer.originalTitle.isEmpty ? nil : offer.originalTitle),
      "country": text(record["countryNameEn"]?.lenientText.flatMap(TextCleaning.line) ?? country?.uppercased()),
      "city": text(offer.city),
      "sector": offer.sector.map { .string($0) },
      "duration_months": .integer(offer.months ?? 0),
      "salary_eur": .decimal(offer.payEUR ?? 0),
      "start_date": text(date(record["missionStartDate"]) ?? offer.start?.description),
      "creation_date": text(date(record["creationDate"]) ?? offer.created?.description),
      "contact_email": .string(unspecified),
      "application_rate": .number(String(((competition?.rate ?? 0) * 10).rounded(.toNearestOrEven) / 10)),
      "competition_level": .string((competition?.level ?? .low).frenchName),
      "candidates_count": .integer(candidates),
      "views_count": .integer(views),
      "chunk_type": .string(chunk.part == .mission ? "mission_description" : "candidate_profile"),
      "chunk_id": .string(chunkID(of: chunk)),
    ])
  }

  // MARK: -

  /// As the original named chunks; of a text that is in several, each further one has its number.
  private static func chunkID(of chunk: Chunk) -> String {
    "\(chunk.offer)_\(chunk.part == .mission ? "description" : "profile")"
      + (chunk.ordinal > Int(chunk.part.rawValue) ? "_\(chunk.ordinal)" : "")
  }

  private static func text(_ text: String?) -> JSONValue { .string(text ?? unspecified) }

  /// The API's own text for a date, unless it is a placeholder.
  private static func date(_ value: JSONValue?) -> String? {
    value?.lenientText.flatMap { Timestamp($0) == nil || $0.utf8.starts(with: "0001".utf8) ? nil : $0 }
  }
}
