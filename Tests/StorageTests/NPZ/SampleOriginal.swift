import Foundation
import NumPy
import Offers

/// Files as the original wrote them.
enum SampleOriginal {
  /// A chunk's metadata in the original's order; `changes` replace values.
  static func metadata(_ id: Int, profile: Bool = false, _ changes: [String: PickleValue] = [:]) -> PickleValue {
    let pairs: [(key: String, value: PickleValue)] = [
      ("offer_reference", .string("VIE\(id)")), ("company", .string("ATELIERS DU NORD")),
      ("title", .string("Analyste \(id) (H/F)")), ("country", .string("GERMANY")), ("city", .string("BERLIN")),
      ("sector", .none), ("duration_months", .integer(12)), ("salary_eur", .float(2637.47)),
      ("start_date", .string("2026-09-01T00:00:00")), ("creation_date", .string("2026-08-01T10:45:12Z")),
      ("contact_email", .string("Non spécifié")), ("application_rate", .float(6.0)),
      ("competition_level", .string("MOYENNE")), ("candidates_count", .integer(12)), ("views_count", .integer(200)),
      ("chunk_type", .string(profile ? "candidate_profile" : "mission_description")),
      ("chunk_id", .string("\(id)_\(profile ? "profile" : "description")")),
    ]
    return .dictionary(PickleDictionary(pairs.map { (key: $0.key, value: changes[$0.key] ?? $0.value) }))
  }

  /// The text of an offer's two chunks.
  static func content(_ id: Int, profile: Bool = false) -> String {
    """
    Offre VIE VIE\(id) - Analyste \(id) (H/F)
        Entreprise: ATELIERS DU NORD
        Localisation: BERLIN, GERMANY
        Secteur d'activité: None

    """
      + (profile
        ? "    Profil recherché: Vous aimez le SQL.\nEt les chiffres."
        : "    Durée: 12 mois\n    Indemnité: 2637.47 € par mois\n    Description de la mission: Des zèbres \(id).")
  }

  /// A direction that no float32 can say exactly.
  static func vector(_ seed: Int, dimension: Int) -> [Double] {
    let values = (0..<dimension).map { sin(Double(seed * 31 + $0 + 1)) }
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return values.map { $0 / length }
  }

  /// Writes a file of chunks with vectors by their place.
  static func write(
    _ chunks: [(metadata: PickleValue, content: String)], dimension: Int = 1536, to path: String
  ) throws {
    let vectors = chunks.indices.flatMap { vector($0, dimension: dimension) }
    let bytes = try NPZWriter.bytes(
      of: [
        ("embeddings", try NumPyArray(vectors, shape: [chunks.count, dimension])),
        ("metadata", try NumPyArray(objects: chunks.map(\.metadata))),
        ("contents", try NumPyArray(strings: chunks.map(\.content))),
      ], compression: .deflated)
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// Two chunks of each offer.
  static func chunks(_ ids: [Int]) -> [(metadata: PickleValue, content: String)] {
    ids.flatMap { [(metadata($0), content($0)), (metadata($0, profile: true), content($0, profile: true))] }
  }
}
