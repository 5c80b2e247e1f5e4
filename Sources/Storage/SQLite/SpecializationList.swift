import Offers

/// Fields of work as one text: the numbers in a row, and labels only where they aren't the known ones.
enum SpecializationList {
  /// `29,138`; where a label differs from the known one, a JSON array of objects.
  static func text(_ specializations: [Specialization]) -> String {
    if specializations.allSatisfy({ $0 == Specialization(id: $0.id) }) {
      return specializations.map { String($0.id) }.joined(separator: ",")
    }
    return JSONValue.array(specializations.map(\.json)).text
  }

  static func parse(_ text: String) -> [Specialization] {
    guard text.utf8.first == UInt8(ascii: "[") else {
      return text.split(separator: ",").compactMap { Int($0).map { Specialization(id: $0) } }
    }
    guard case .array(let elements)? = try? JSONValue(parsing: text) else { return [] }
    return elements.compactMap { element in
      element["id"]?.lenientInteger.map {
        Specialization(
          id: $0, label: element["label"]?.lenientText, englishLabel: element["english_label"]?.lenientText)
      }
    }
  }
}
