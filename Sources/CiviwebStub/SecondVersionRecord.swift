/// A file's record in the shape of the API's second version, the same for searches and details.
///
/// The record's own members pass through as they are. Only four marks of the era are derived, and only from what the
/// record says: the country's ISO code from its name, `specialization` from the list that replaced it, whole seconds
/// and a `Z` on `creationDate`. What the record doesn't say stays absent.
struct SecondVersionRecord {
  /// The record, ready to send.
  private(set) var object: JSONObject

  /// Derives the record from the one in the file.
  init(_ record: JSONObject) {
    object = record
    deriveCountryCode()
    deriveSpecialization()
    if let date = object["creationDate"]?.string {
      object["creationDate"] = .string(RecordDate.zoned(date))
    }
  }

  // MARK: - Private

  private mutating func deriveCountryCode() {
    let code = object["countryId"]?.string ?? ""
    guard Country.coded(code) == nil, let country = Country.of(object) else { return }
    object["countryId"] = .string(country.code)
  }

  /// `specializations` (objects with labels) became `specialization`: a list whose element is itself a JSON list.
  private mutating func deriveSpecialization() {
    guard object["specialization"] == nil, let leaves = object["specializations"]?.array else { return }
    let identifiers = leaves.compactMap { leaf -> JSONValue? in
      switch leaf.object?["specializationId"] {
      case .number(let text), .string(let text): .string(text)
      default: nil
      }
    }
    guard !identifiers.isEmpty else { return }
    object["specializations"] = nil
    object["specialization"] = .array([.string(JSONValue.array(identifiers).text)])
  }
}
