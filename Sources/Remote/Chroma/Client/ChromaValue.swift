import Offers

/// A value of a record's metadata, of the types that every version of Chroma knows.
enum ChromaValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case decimal(Double)
  case bool(Bool)

  /// Nil for what no metadata can hold.
  init?(_ json: JSONValue) {
    switch json {
    case .string(let text): self = .string(text)
    case .bool(let value): self = .bool(value)
    case .number(let digits):
      if let integer = Int(digits) {
        self = .integer(integer)
      } else if let decimal = Double(digits), decimal.isFinite {
        self = .decimal(decimal)
      } else {
        return nil
      }
    case .null, .array, .object: return nil
    }
  }

  /// The value as it is sent. A decimal keeps its point, for Chroma compares integers and decimals but stores them apart.
  var json: JSONValue {
    switch self {
    case .string(let text): .string(text)
    case .integer(let value): .integer(value)
    case .decimal(let value): value.isFinite ? .number("\(value)") : .null
    case .bool(let value): .bool(value)
    }
  }
}
