/// Which era of the API the stand-in speaks.
package enum StubShape: String, CaseIterable, Sendable {
  /// 2021 to early November 2025: numeric identifiers, padded strings, searches without texts.
  case v1
  /// Since mid-November 2025: ISO country codes, full texts in searches, decimals.
  case v2

  /// The record as a search sends it.
  func searchRecord(_ record: JSONObject) -> JSONObject {
    switch self {
    case .v1: FirstVersionRecord(record).search
    case .v2: SecondVersionRecord(record).object
    }
  }

  /// The record as its details page sends it.
  func detailsRecord(_ record: JSONObject) -> JSONObject {
    switch self {
    case .v1: FirstVersionRecord(record).details
    case .v2: SecondVersionRecord(record).object
    }
  }
}
