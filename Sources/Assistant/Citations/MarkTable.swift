import Offers

/// Knows which texts are marks, and which offers they name.
struct MarkTable: Sendable {
  /// What a reference is.
  enum Reading: Equatable {
    case offer(Offer.ID)
    /// It has the shape of a reference and names none of the offers.
    case unknown
  }

  private var byReference: [String: Offer.ID] = [:]
  private var byReferenceNumber: [String: Offer.ID] = [:]
  private var byNumber: [String: Offer.ID] = [:]
  /// Words of the offers' titles and companies that look like domains, in lower case: `booking.com`.
  private(set) var names: Set<String> = []

  /// - Parameter offers: those that may be named. Of two with the same reference the first is meant.
  init(_ offers: some Sequence<OfferFacts>) {
    for facts in offers {
      let reference = AnswerText.reference(of: facts)
      if byReference[reference] == nil { byReference[reference] = facts.id }
      let digits = String(reference.unicodeScalars.drop { !VisibleText.isDigit($0) })
      if !digits.isEmpty, byReferenceNumber[digits] == nil { byReferenceNumber[digits] = facts.id }
      byNumber[String(facts.id)] = facts.id
      for name in [facts.company, facts.title].compactMap({ $0 }) where name.utf8.contains(UInt8(ascii: ".")) {
        for word in name.unicodeScalars.split(whereSeparator: VisibleText.isSpace) where word.contains(".") {
          names.insert(String(String.UnicodeScalarView(word)).lowercased())
        }
      }
    }
  }

  /// The offer of a reference with letters, such as `VIE245844`.
  func offer(reference: some Collection<Unicode.Scalar>) -> Reading {
    let key = Self.uppercased(reference)
    if let id = byReference[key] { return .offer(id) }
    let digits = String(key.unicodeScalars.drop { !VisibleText.isDigit($0) })
    return (byReferenceNumber[digits] ?? byNumber[digits]).map(Reading.offer) ?? .unknown
  }

  /// The offer of a bare number: an id first, else the number of a reference.
  func offer(number: some Collection<Unicode.Scalar>) -> Reading {
    let key = Self.uppercased(number)
    return (byNumber[key] ?? byReferenceNumber[key]).map(Reading.offer) ?? .unknown
  }

  /// The offers named by what stands between brackets, in order; nil where that is no mark at all.
  ///
  /// Read are `VIE245844`, `vie 245844`, `VIE-245844`, lists by commas, semicolons, "et", "and" and the like, words such
  /// as "offre" or "n°" before a number, emphasis, and bare numbers of retrieved offers. A bare number of five digits or
  /// more that no offer has is a mark too, one that names none; a shorter one is text.
  func readings(in content: [Unicode.Scalar]) -> [Reading]? {
    var readings: [Reading] = []
    var hasLetters = false
    for token in Self.tokens(of: content) {
      if Self.isNoise(token) { continue }
      if Self.isLetters(token) {
        hasLetters = true
      } else if token.allSatisfy(VisibleText.isDigit) {
        let reading = hasLetters ? offer(reference: token) : offer(number: token)
        if reading == .unknown, !hasLetters, !(5...9).contains(token.count) { return nil }
        readings.append(reading)
      } else if Self.isReference(token) {
        hasLetters = true
        readings.append(offer(reference: token))
      } else if let id = byReference[Self.uppercased(token)] {
        readings.append(.offer(id))
      } else {
        return nil
      }
    }
    return readings.isEmpty ? nil : readings
  }

  /// Whether the beginning of what stands in parentheses may be that of a mark.
  func isPlausible(_ content: [Unicode.Scalar]) -> Bool {
    Self.tokens(of: content).allSatisfy { token in
      Self.isNoise(token) || Self.isLetters(token) || Self.isReference(token) || token.allSatisfy(VisibleText.isDigit)
        || byReference[Self.uppercased(token)] != nil
    }
  }

  // MARK: - Shapes

  /// Whether a token is the letters of a reference.
  static func isLetters(_ token: some Collection<Unicode.Scalar>) -> Bool {
    guard token.count == 3 else { return false }
    let letters = uppercased(token)
    return letters == "VIE" || letters == "VIA"
  }

  /// Whether a token is `VIE` or `VIA`, in any case, and digits.
  static func isReference(_ token: some Collection<Unicode.Scalar>) -> Bool {
    token.count > 3 && isLetters(token.prefix(3)) && token.dropFirst(3).allSatisfy(VisibleText.isDigit)
  }

  // MARK: -

  /// Words that may stand among the references of a mark, folded.
  private static let noise: Set<String> = [
    "ET", "AND", "OU", "OR", "OFFRE", "OFFRES", "OFFER", "OFFERS", "REF", "RÉF", "REFERENCE", "REFERENCES", "RÉFÉRENCE",
    "RÉFÉRENCES", "ID", "IDS", "N", "NO", "N°", "Nº", "NUMERO", "NUMÉRO", "NUMBER", "SOURCE", "SOURCES", "CF", "VOIR",
    "SEE", "LES", "THE", "L", "MISSION", "POSTE", "JOB",
  ]

  private static func isNoise(_ token: [Unicode.Scalar]) -> Bool {
    token.count <= 10 && noise.contains(uppercased(token))
  }

  private static func tokens(of content: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    // What follows a dagger says where in the source: `245844†source`.
    let separators = " ,;:&/|+#*_`\\-–—.'’\"()".unicodeScalars
    return content.prefix { $0 != "†" }.split { separators.contains($0) || VisibleText.isSpace($0) }.map(Array.init)
  }

  /// A short text in upper case; longer ones can't be keys.
  private static func uppercased(_ scalars: some Collection<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.prefix(24))).uppercased()
  }
}
