import Offers

/// An answer in words, with the offers it names and what it states.
package struct AnswerText: Sendable, Equatable {
  /// An offer that the text names, with the fields that it is named for.
  package struct Citation: Sendable, Equatable {
    package var id: Offer.ID
    package var reference: String
    package var fields: [String]

    package var json: JSONValue {
      .members([
        "id": .integer(id), "reference": .string(reference), "fields": .array(fields.map { .string($0) }),
      ])
    }
  }

  /// Sentences, separated by single spaces; offers are marked `[VIE245844]`.
  package var text = ""
  /// The offers in the order they are named, each once.
  package var citations: [Citation] = []
  /// What the text states, each with what the offers say to it.
  package var claims: [Claim] = []

  /// The mark of an offer, which is noted among the citations.
  mutating func mark(_ facts: OfferFacts, fields: [String]) -> String {
    let reference = Self.reference(of: facts)
    cite(facts.id, reference: reference, fields: fields)
    return "[\(reference)]"
  }

  /// Notes that the text names an offer for some fields.
  mutating func cite(_ id: Offer.ID, reference: String, fields: [String]) {
    if let index = citations.firstIndex(where: { $0.id == id }) {
      citations[index].fields += fields.filter { !citations[index].fields.contains($0) }
    } else {
      citations.append(Citation(id: id, reference: reference, fields: fields))
    }
  }

  /// Takes white space off the end.
  mutating func trim() {
    let end = text.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
    text = end.map { String(text.unicodeScalars[...$0]) } ?? ""
  }

  /// Adds a sentence, its first letter in upper case.
  mutating func add(_ sentence: String) {
    add(beginningWithName: sentence.prefix(1).uppercased() + sentence.dropFirst())
  }

  /// Adds a sentence as it is: a name at its beginning keeps its spelling.
  mutating func add(beginningWithName sentence: String) {
    if !text.isEmpty { text += " " }
    text += sentence
  }

  /// The offer's reference where it looks like one, else one made of its id.
  static func reference(of facts: OfferFacts) -> String {
    guard let reference = facts.reference, (1...20).contains(reference.utf8.count),
      reference.utf8.allSatisfy({ byte in
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      })
    else { return "\((facts.type ?? .vie).rawValue)\(facts.id)" }
    return reference
  }
}
