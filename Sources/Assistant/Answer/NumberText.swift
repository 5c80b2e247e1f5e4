import Offers

/// Numbers as people of a language write them.
struct NumberText {
  let language: Language

  /// A number rounded to so many decimals (half away from zero), in groups of three digits: `2 637,47` with narrow
  /// no-break spaces in French, `2,637.47` in English.
  ///
  /// - Parameter isPadded: Whether a number that isn't whole keeps its last zeros: 2637.5 is `2 637,50`.
  func text(_ number: Double, decimals: Int, isPadded: Bool = false) -> String {
    let scale = (0..<max(0, decimals)).reduce(1.0) { scale, _ in scale * 10 }
    guard let scaled = Int(exactly: (number.magnitude * scale).rounded()), let divisor = Int(exactly: scale),
      scaled < Self.exactLimit
    else { return language == .french ? String(number).replacing(".", with: ",") : String(number) }
    let sign = number < 0 && scaled > 0 ? "-" : ""
    let fraction = scaled % divisor
    guard fraction > 0 else { return sign + grouped(scaled / divisor) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: max(0, decimals - digits.utf8.count)) + digits
    while !isPadded, digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return sign + grouped(scaled / divisor) + (language == .french ? "," : ".") + digits
  }

  /// A whole number.
  func text(_ number: Int) -> String {
    number < 0 ? "-" + grouped(number.magnitude) : grouped(number.magnitude)
  }

  /// `2 637,47 €`, `€2,637.47`.
  func euros(_ amount: Double) -> String {
    let number = text(amount, decimals: 2, isPadded: true)
    if language == .french { return number + "\u{A0}€" }
    return number.utf8.first == UInt8(ascii: "-") ? "-€" + number.dropFirst() : "€" + number
  }

  /// A number and its noun: in French 1.5 is singular, in English it isn't.
  func counted(_ number: Double, decimals: Int = 0, _ singular: String, _ plural: String) -> String {
    let isSingular = language == .french ? number.magnitude < 2 : number.magnitude == 1
    return text(number, decimals: decimals) + "\u{A0}" + (isSingular ? singular : plural)
  }

  // MARK: -

  /// Doubles have every whole number below.
  private static let exactLimit = 1_000_000_000_000_000

  private func grouped(_ number: some BinaryInteger) -> String {
    let separator = language == .french ? "\u{202F}" : ","
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
