import HTTPTypes

/// The content codings that a client takes, as `Accept-Encoding` states them (RFC 9110, section 12.5.3).
struct AcceptedCodings: Sendable {
  /// The weights from 0 to 1,000 of what is named.
  private var weights: [String: Int] = [:]

  /// A weight that is none refuses its coding: plain bytes are understood by everybody.
  init(_ headers: HTTPFields) {
    for item in headers[values: .acceptEncoding].joined(separator: ",").utf8.split(separator: UInt8(ascii: ",")) {
      let parts = item.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(Self.trimmed)
      guard let name = parts.first, (1...20).contains(name.utf8.count) else { continue }
      let weight = parts.dropFirst().map(Self.weight).min() ?? 1000
      let coding = name == "x-gzip" ? "gzip" : name
      weights[coding] = min(weights[coding] ?? 1000, weight)
    }
  }

  /// Whether gzip is taken, and plain bytes aren't liked better.
  var prefersGzip: Bool {
    let gzip = weights["gzip"] ?? weights["*"] ?? 0
    return gzip > 0 && gzip >= weights["identity"] ?? 0
  }

  // MARK: -

  private static func trimmed(_ bytes: Substring.UTF8View.SubSequence) -> String {
    var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while rest.last == 0x20 || rest.last == 0x09 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self).lowercased()
  }

  /// Thousandths out of `q=0.5`, written as RFC 9110, section 12.4.2, has it; 0 for anything else.
  private static func weight(_ parameter: String) -> Int {
    let digits = Array(parameter.utf8.dropFirst(2))
    guard parameter.utf8.starts(with: "q=".utf8), let whole = digits.first, digits.count <= 5,
      digits.count == 1 || digits[1] == UInt8(ascii: "."), whole == UInt8(ascii: "0") || whole == UInt8(ascii: "1")
    else { return 0 }
    var weight = Int(whole - UInt8(ascii: "0")) * 1000
    for (place, digit) in zip([100, 10, 1], digits.dropFirst(2)) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return 0 }
      weight += Int(digit - UInt8(ascii: "0")) * place
    }
    return weight <= 1000 ? weight : 0
  }
}
