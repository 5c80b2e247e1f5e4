import Hummingbird

/// The identifier of a request in the log and in `X-Request-Id`.
enum RequestName {
  /// The client's own where it is 1 to 64 letters, digits, `-`, `_` or `.`; else 16 random hexadecimal digits.
  static func name(_ request: Request) -> String {
    let given = request.headers[values: .requestID]
    if given.count == 1, isSane(given[0]) { return given[0] }
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static func isSane(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
