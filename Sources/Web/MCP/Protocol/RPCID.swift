import Offers

/// What a client calls a request by, to be given back with the answer.
package enum RPCID: Sendable, Hashable {
  case text(String)
  /// The digits as the client wrote them.
  case number(String)

  /// Nil for what the protocol has no ids of: null, fractions, lists.
  init?(_ json: JSONValue?) {
    switch json {
    case .string(let text)? where text.utf8.count <= Self.byteLimit: self = .text(text)
    case .number(let digits)? where digits.utf8.count <= Self.digitLimit && digits.utf8.allSatisfy(Self.isOfInteger):
      self = .number(digits)
    default: return nil
    }
  }

  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let digits): .number(digits)
    }
  }

  // MARK: -

  private static let byteLimit = 1_000
  private static let digitLimit = 40

  private static func isOfInteger(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
