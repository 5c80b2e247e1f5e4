import Hummingbird
import Offers

extension RequestFields {
  /// The most parameters that an address may have.
  private static let parameterLimit = 100
  /// Names with commas in them can't be listed by commas: these are given again for each further value.
  private static let repeatable = ["company", "sector"]

  /// The parameters of a request's address.
  init(parametersOf request: Request) throws(Problem) {
    try self.init(query: request.uri.query ?? "")
  }

  /// The parameters behind an address's question mark, as forms write them: `+` is a space.
  ///
  /// - Throws: `Problem` for bad percent-encoding, bytes that are no UTF-8, and a name that comes twice, where it isn't
  ///   one of those that may.
  init(query: String) throws(Problem) {
    let pairs = query.utf8.split(separator: UInt8(ascii: "&"))
    guard pairs.count <= Self.parameterLimit else {
      throw .badRequest("the address has \(pairs.count) parameters", hint: "Give \(Self.parameterLimit) at most.")
    }
    var members: [JSONValue.Member] = []
    for pair in pairs {
      let name = pair.prefix { $0 != UInt8(ascii: "=") }
      let value = try PercentEncoding.decoded(pair.dropFirst(name.count + 1), plusIsSpace: true)
      members.append(.init(try PercentEncoding.decoded(name, plusIsSpace: true), .string(value)))
    }
    try self.init(members: Self.listed(members), isTextual: true)
  }

  /// The members with the values of a name that may come again in one list.
  private static func listed(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    repeatable.reduce(members) { members, name in
      let values = members.filter { $0.name == name }.map(\.value)
      guard values.count > 1, let place = members.firstIndex(where: { $0.name == name }) else { return members }
      var listed = members.filter { $0.name != name }
      listed.insert(.init(name, .array(values)), at: place)
      return listed
    }
  }
}

/// Reads what addresses write as `%C3%A9`.
enum PercentEncoding {
  /// The text that some bytes of an address stand for.
  ///
  /// - Throws: `Problem` for a `%` without two digits behind it, and for what is no UTF-8.
  static func decoded(_ encoded: some Collection<UInt8>, plusIsSpace: Bool = false) throws(Problem) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var rest = encoded.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
          throw .badRequest("the address has a % without two digits behind it", hint: "Write a % itself as %25.")
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badRequest(
        "the address is not UTF-8", hint: "Encode its texts as UTF-8, then as percent signs and digits.")
    }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
