import Offers

/// Takes the names of an offer's contact out of its texts.
struct ContactRemoval {
  /// What stands for whatever was taken out.
  static let stand = "[contact]"

  /// The names' parts, folded.
  private let parts: Set<String>
  /// The whole name without spaces, its parts in each order that people write, folded.
  private let wholes: [[UInt8]]

  init(_ facts: OfferFacts?) {
    let contact = facts?.contact ?? Contact()
    let email = contact.email ?? ""
    let mailbox = email.unicodeScalars.prefix { $0 != "@" }
    let isMail = email.utf8.contains(UInt8(ascii: "@"))
    let names = Self.words(contact.name ?? "")
    let boxes = isMail ? Self.words(String(String.UnicodeScalarView(mailbox))) : []
    // A city or a company may be called like a person; the offer's own words stay.
    let own = Set(
      [facts?.title, facts?.company, facts?.city, facts?.country?.frenchName, facts?.country?.englishName]
        .flatMap { Self.words($0 ?? "") })
    parts = Set((names + boxes).filter { $0.utf8.count > 2 && !own.contains($0) && !Self.ordinary.contains($0) })
    let people = [names, boxes].filter { $0.count > 1 && !$0.contains(where: Self.ordinary.contains) }
    let orders = people.flatMap { parts in
      [parts.reversed().joined()] + parts.indices.prefix(4).map { (parts[$0...] + parts[..<$0]).joined() }
    }
    wholes = Set(orders).filter { $0.utf8.count > 6 }.sorted { $0.utf8.count > $1.utf8.count }.map { Array($0.utf8) }
  }

  /// The words of a line with one word in place of each name, however it is cased, accented, ordered or spaced out.
  func removed(from words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    guard !parts.isEmpty || !wholes.isEmpty else { return words }
    let folded = words.map { Self.words(String(String.UnicodeScalarView($0))) }
    var isName = zip(words, folded).map { word, parts in
      parts.contains(where: self.parts.contains) && (Self.hasCapital(word) || parts.count > 1)
    }
    markWholes(in: folded, &isName)
    // First names in lower case beside a name that was found are part of it.
    for index in words.indices where folded[index].contains(where: parts.contains) {
      if index > 0 && isName[index - 1] || index + 1 < words.count && isName[index + 1] { isName[index] = true }
    }
    var result: [[Unicode.Scalar]] = []
    for (index, word) in words.enumerated() {
      if !isName[index] {
        result.append(word)
      } else if index == 0 || !isName[index - 1] {
        result.append(Array(Self.stand.unicodeScalars))
      }
    }
    return result
  }

  // MARK: -

  /// Marks the words over which a whole name is spread, as in "J e a n  D u p o n t".
  private func markWholes(in folded: [[String]], _ isName: inout [Bool]) {
    guard !wholes.isEmpty else { return }
    var bytes: [UInt8] = []
    var owners: [Int] = []
    for (index, parts) in folded.enumerated() {
      for byte in parts.joined().utf8 {
        bytes.append(byte)
        owners.append(index)
      }
    }
    for whole in wholes {
      guard let first = whole.first, bytes.count >= whole.count else { continue }
      for start in 0...(bytes.count - whole.count)
      where bytes[start] == first && bytes[start..<(start + whole.count)].elementsEqual(whole) {
        for index in owners[start]...owners[start + whole.count - 1] { isName[index] = true }
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !VisibleText.isWordScalar($0) && !VisibleText.isMark($0) }
      .map { NameFolding.folded(String(String.UnicodeScalarView($0.prefix(80)))) }
      .filter { !$0.isEmpty }
  }

  private static func hasCapital(_ word: [Unicode.Scalar]) -> Bool {
    word.first(where: VisibleText.isWordScalar)?.properties.isUppercase == true
  }

  /// Words of mailboxes and services that are nobody's name.
  private static let ordinary: Set = [
    "contact", "contacts", "recrutement", "recruitment", "recruiting", "recruiter", "service", "equipe", "team", "jobs",
    "job", "career", "careers", "carriere", "carrieres", "human", "resources", "ressources", "humaines", "direction",
    "info", "infos", "vie", "via", "talent", "talents", "office", "admin", "mission", "international", "department",
    "departement", "candidature", "candidatures", "mobility", "mobilite", "manager", "responsable", "hiring", "people",
    "group", "groupe", "france", "business", "export", "sales", "marketing", "the", "and", "des", "les", "mme", "mrs",
  ]
}
