import Offers

/// A condition on a record's document. Comparison heeds case and accents; a regular expression may begin with `(?i)`.
indirect enum ChromaDocumentFilter: Sendable, Equatable {
  case contains(String)
  case lacks(String)
  case all(ChromaDocumentFilter, ChromaDocumentFilter)
  case any(ChromaDocumentFilter, ChromaDocumentFilter)

  var json: JSONValue {
    switch self {
    case .contains(let text): .members(["$contains": .string(text)])
    case .lacks(let text): .members(["$not_contains": .string(text)])
    case .all(let one, let other): .members(["$and": .array([one.json, other.json])])
    case .any(let one, let other): .members(["$or": .array([one.json, other.json])])
    }
  }
}
