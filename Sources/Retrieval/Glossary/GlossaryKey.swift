/// The form in which the glossary compares words: the folded word without the marks of number and gender.
///
/// "développeuses" and "développeur" are one word, "industrielle" and "industriel", "companies" and "company". It is no
/// stem: "logistique" and "logistics" stay two words. Cheap enough to be worked out for every word of the table at
/// start-up, which stems are not.
enum GlossaryKey {
  /// Reduces the bytes of a folded word in place, in constant time.
  static func reduce(_ word: inout [UInt8]) {
    removePlural(&word)
    guard word.count > 3 else { return }
    switch word[word.count - 1] {
    case UInt8(ascii: "e"): removeFeminine(&word)
    case UInt8(ascii: "y"): word[word.count - 1] = UInt8(ascii: "i")
    case UInt8(ascii: "n") where ends(word, "ization"): word[word.count - 6] = UInt8(ascii: "s")
    default: break
    }
  }

  /// The key of a folded word, as text.
  static func reduced(_ folded: String) -> String {
    var word = Array(folded.utf8)
    reduce(&word)
    return String(decoding: word, as: UTF8.self)
  }

  // MARK: -

  private static func removePlural(_ word: inout [UInt8]) {
    guard word.count > 3 else { return }
    switch word[word.count - 1] {
    case UInt8(ascii: "s"):
      if word[word.count - 2] != UInt8(ascii: "s") { word.removeLast() }
    case UInt8(ascii: "x"):
      word.removeLast()
      // "commerciaux" is a plural of "commercial", "bureaux" none of "bureal".
      if word.count > 4, ends(word, "au"), !ends(word, "eau") { word[word.count - 1] = UInt8(ascii: "l") }
    default: break
    }
  }

  /// Turns an agent's feminine into the masculine, and drops the last "e" of long words with what it doubles or changes.
  private static func removeFeminine(_ word: inout [UInt8]) {
    guard word.count > 5 else { return }
    if word.count > 6, ends(word, "trice") {
      word.removeLast(4)
      word += [UInt8(ascii: "e"), UInt8(ascii: "u"), UInt8(ascii: "r")]
      return
    }
    if word.count > 6, ends(word, "euse") {
      word.removeLast(2)
      word.append(UInt8(ascii: "r"))
      return
    }
    // "trainee" would become "train".
    if word.count > 6, ends(word, "ee"), !ends(word, "trainee") { word.removeLast() }
    word.removeLast()
    let end = word.count - 1
    switch word[end] {
    case UInt8(ascii: "f"), UInt8(ascii: "l"), UInt8(ascii: "n"):
      if word[end - 1] == word[end] { word.removeLast() }
    case UInt8(ascii: "v"):
      if word[end - 1] == UInt8(ascii: "i") { word[end] = UInt8(ascii: "f") }
    case UInt8(ascii: "u"):
      if ends(word, "iqu") {
        word.removeLast()
        word[end - 1] = UInt8(ascii: "c")
      }
    default: break
    }
  }

  private static func ends(_ word: [UInt8], _ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      guard word.count >= suffix.count else { return false }
      let start = word.count - suffix.count
      for offset in suffix.indices where word[start + offset] != suffix[offset] { return false }
      return true
    }
  }
}
