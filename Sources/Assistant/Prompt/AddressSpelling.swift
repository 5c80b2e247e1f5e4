/// Undoes the usual spellings by which an address is hidden from machines: `jean (at) exemple [dot] fr`.
enum AddressSpelling {
  /// The line with `@` and `.` in place of their names in brackets, and of " at " before a domain.
  static func plain(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard line.contains(where: { $0 == "(" || $0 == "[" || $0 == "{" || $0 == "<" || $0 == "@" }) else { return line }
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < line.count {
      if let (sign, end) = sign(in: line, at: position) {
        while result.last == " " { result.removeLast() }
        result.append(sign)
        position = end
        while position < line.count, line[position] == " " { position += 1 }
      } else {
        result.append(line[position])
        position += 1
      }
    }
    return result
  }

  // MARK: -

  /// The sign that is spelt out at a position, and where its spelling ends.
  private static func sign(in line: [Unicode.Scalar], at position: Int) -> (Unicode.Scalar, end: Int)? {
    let scalar = line[position]
    if scalar == "@", position > 0, line[position - 1] == " ", position + 1 < line.count, line[position + 1] == " " {
      return ("@", position + 1)
    }
    guard scalar == "(" || scalar == "[" || scalar == "{" || scalar == "<" else { return nil }
    let rest = line[(position + 1)...].prefix(12)
    guard let end = rest.firstIndex(where: { $0 == ")" || $0 == "]" || $0 == "}" || $0 == ">" }) else { return nil }
    let name = String(String.UnicodeScalarView(line[(position + 1)..<end].filter { $0 != " " })).lowercased()
    switch name {
    case "at", "@", "arobase", "a", "chez", "arobas": return name == "a" ? nil : ("@", end + 1)
    case "dot", "point", ".": return (".", end + 1)
    default: return nil
    }
  }
}
