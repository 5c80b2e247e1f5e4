import Offers

/// Makes the chunks of an offer: its mission and its profile, each under a header of title, company, place and sector.
///
/// The header says of every passage what job it belongs to. What is too long for the model is split into even parts at the
/// ends of paragraphs, sentences or words, each under the header; nothing is left out. Contacts never get in.
package struct Chunker: Sendable {
  private let tokenLimit: Int
  private let tokenCount: @Sendable (String) -> Int

  /// - Parameters:
  ///   - tokenLimit: the most tokens of a chunk.
  ///   - tokenCount: counts a chunk's tokens.
  package init(tokenLimit: Int, tokenCount: @escaping @Sendable (String) -> Int) {
    self.tokenLimit = tokenLimit
    self.tokenCount = tokenCount
  }

  package init(for embedder: any Embedder) {
    self.init(tokenLimit: embedder.tokenLimit) { embedder.tokenCount(of: $0) }
  }

  /// The chunks of an offer, one at least: an offer without texts has its header.
  package func chunks(of offer: Offer) -> [Chunk] {
    let header = header(of: offer.facts)
    let texts: [(part: Chunk.Part, text: String)] = [
      (.mission, offer.texts.description ?? ""), (.profile, offer.texts.profile ?? ""),
    ]
    var pieces = texts.filter { !$0.text.isEmpty }.flatMap { part, text in
      split(text, under: header).map { (part: part, text: header + "\n" + $0) }
    }
    if pieces.isEmpty { pieces = [(.mission, header)] }
    return pieces.enumerated().map { ordinal, piece in
      Chunk(offer: offer.id, ordinal: ordinal, part: piece.part, text: piece.text)
    }
  }

  // MARK: -

  /// A line of the facts that say what an offer is about. It takes half of the model's window at most.
  private func header(of facts: OfferFacts) -> String {
    let country = facts.language == .french ? facts.country?.frenchName : facts.country?.englishName
    let place = [facts.city, country ?? facts.countryLabel].compactMap { $0 }.joined(separator: ", ")
    var parts = [facts.title, facts.company ?? "", place, facts.sector ?? ""].filter { !$0.isEmpty }
    while parts.count > 1, !fits(parts.joined(separator: ". "), share: 2) { parts.removeLast() }
    var header = parts.joined(separator: ". ")
    while !fits(header, share: 2), header.unicodeScalars.count > 1 {
      header = String(header.unicodeScalars.prefix(header.unicodeScalars.count / 2))
    }
    return header
  }

  private func fits(_ text: String, share: Int = 1) -> Bool { tokenCount(text) <= tokenLimit / share }

  /// Halves the text at the best boundary near its middle until each part fits under the header.
  private func split(_ text: String, under header: String) -> [String] {
    guard !fits(header + "\n" + text) else { return [text] }
    guard let (first, second) = TextHalves.split(text) else { return [text] }
    return split(first, under: header) + split(second, under: header)
  }
}
