import Offers

/// Reads the three date forms of HTTP (RFC 9110, section 5.6.7), in whatever order their parts come.
enum HTTPDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// The moment; nil where the text is no such date. Years outside 1990 to 2100 are moved to the nearer end.
  static func timestamp(_ text: String) -> Timestamp? {
    guard text.utf8.count <= 64 else { return nil }
    var numbers: [Int] = []
    var month: Int?
    var time: String?
    for part in text.utf8.split(whereSeparator: { !isPartOfWord($0) }) {
      let word = String(decoding: part, as: UTF8.self).lowercased()
      if let number = Int(word) {
        numbers.append(number)
      } else if word.utf8.contains(UInt8(ascii: ":")) {
        time = word
      } else if let index = months.firstIndex(of: word) {
        month = index + 1
      }
    }
    guard numbers.count == 2, let month, let time, (1...31).contains(numbers[0]), numbers[1] >= 0 else { return nil }
    let year = numbers[1] < 100 ? numbers[1] + 2000 : min(max(numbers[1], 1990), 2100)
    return Timestamp("\(year)-\(twoDigits(month))-\(twoDigits(numbers[0]))T\(time)Z")
  }

  // MARK: -

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
