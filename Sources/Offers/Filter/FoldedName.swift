/// How folded names are compared.
package enum FoldedName {
  /// Whether a name holds the wanted one, which isn't empty, as whole words.
  static func holdsWords(_ name: String, _ wanted: String) -> Bool {
    let (name, wanted) = (Array(name.utf8), Array(wanted.utf8))
    guard let first = wanted.first, wanted.count <= name.count else { return false }
    return (0...(name.count - wanted.count)).contains { start in
      let end = start + wanted.count
      return name[start] == first && (start == 0 || name[start - 1] == space)
        && (end == name.count || name[end] == space) && name[start..<end].elementsEqual(wanted)
    }
  }

  /// Whether the wanted name begins at one of the name's words, spaces aside: "total" and "total energies" in
  /// "totalenergies marketing".
  package static func holdsBeginning(_ name: String, _ wanted: String) -> Bool {
    let (name, wanted) = (Array(name.utf8), wanted.utf8.filter { $0 != space })
    return name.indices.contains { start in
      (start == 0 || name[start - 1] == space) && name[start] != space && begins(name[start...], wanted)
    }
  }

  // MARK: -

  private static let space: UInt8 = 0x20

  private static func begins(_ name: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    var rest = wanted[...]
    for byte in name where byte != space {
      guard let next = rest.first else { return true }
      guard byte == next else { return false }
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }
}
