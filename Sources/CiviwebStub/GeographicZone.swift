/// One of the eight zones of the search form.
struct GeographicZone: Sendable {
  /// The number, 1 to 8.
  let number: Int
  /// The French label.
  let label: String
  /// The English label; the API's second version sends the French one in its place.
  let englishLabel: String

  /// The zones, in order.
  static let all = [
    GeographicZone(number: 1, label: "AFRIQUE SUBSAHARIENNE", englishLabel: "Sub-Saharan Africa"),
    GeographicZone(number: 2, label: "AMERIQUE DU NORD", englishLabel: "North America"),
    GeographicZone(number: 3, label: "AMERIQUE LATINE", englishLabel: "Latin America"),
    GeographicZone(number: 4, label: "ASIE ET PACIFIQUE", englishLabel: "Asia and Pacific"),
    GeographicZone(number: 5, label: "EUROPE OCCIDENTALE", englishLabel: "Western Europe"),
    GeographicZone(number: 6, label: "EUROPE CENTRALE ET ORIENTALE", englishLabel: "Central and Eastern Europe"),
    GeographicZone(number: 7, label: "AFRIQUE DU NORD", englishLabel: "North Africa"),
    GeographicZone(number: 8, label: "PROCHE ET MOYEN ORIENT", englishLabel: "Near and Middle East"),
  ]
}
