import Assistant
import Offers
import Retrieval

/// A row of the mirror: what chunks an offer has in the vector index of a space, and of what content each was made.
struct ChunkRow: Sendable, Equatable {
  /// A chunk as the index knows it.
  struct Part: Sendable, Equatable {
    let part: Chunk.Part
    /// The record's id, as the original named it: `{offer}_description`, `{offer}_profile`, and `…_2` for what follows.
    let id: String
    /// The SHA-256 of the chunk's text.
    let content: String
  }

  let offer: Offer.ID
  let space: String
  let parts: [Part]
  /// The run that wrote the words which the chunks were made of; of an offer with newer words they don't count.
  let wordsRun: SyncRunID
  /// The run that wrote the facts which the records' metadata show.
  var factsRun: SyncRunID
  /// The generation that the row counts from; 0 before the chunks' records are written.
  var since = 0

  init(offer: StoredOffer, space: String, chunks: [Chunk]) {
    self.offer = offer.facts.id
    self.space = space
    parts = Self.parts(
      of: offer.facts.id,
      chunks.sorted { $0.ordinal < $1.ordinal }.map { ($0.part, SpaceCoding.digest($0.text)) })
    wordsRun = offer.wordsRun
    factsRun = offer.run
  }

  /// Nil where the row is damaged.
  init?(_ row: ChromaRow) {
    let metadata = row.metadata
    guard let offer = metadata.integer("offer_id"), let space = metadata.string("space"),
      let list = metadata.string("list"), let wordsRun = metadata.integer("words_run"),
      let factsRun = metadata.integer("facts_run"), let since = metadata.integer("since")
    else { return nil }
    self.offer = offer
    self.space = space
    parts = Self.parts(
      of: offer,
      list.utf8.split(separator: UInt8(ascii: ",")).compactMap { item in
        let halves = item.split(separator: UInt8(ascii: ":"))
        guard halves.count == 2, let part = Int32(String(halves[0]) ?? "").flatMap({ Chunk.Part(rawValue: $0) }),
          let content = String(halves[1])
        else { return nil }
        return (part, content)
      })
    self.wordsRun = Int64(wordsRun)
    self.factsRun = Int64(factsRun)
    self.since = since
  }

  static func id(of offer: Offer.ID, space: String) -> String { "chunks-\(space)-\(offer)" }

  var record: ChromaRecord {
    let list = parts.map { "\($0.part.rawValue):\($0.content)" }.joined(separator: ",")
    return .row(
      Self.id(of: offer, space: space),
      [
        "kind": .string("chunks"), "space": .string(space), "offer_id": .integer(offer), "list": .string(list),
        "words_run": .integer(Int(wordsRun)), "facts_run": .integer(Int(factsRun)), "since": .integer(since),
      ])
  }

  // MARK: -

  private static func parts(of offer: Offer.ID, _ contents: [(part: Chunk.Part, content: String)]) -> [Part] {
    var counts: [Chunk.Part: Int] = [:]
    return contents.map { part, content in
      let number = counts[part, default: 0] + 1
      counts[part] = number
      let name = "\(offer)_\(part == .mission ? "description" : "profile")"
      return Part(part: part, id: number == 1 ? name : "\(name)_\(number)", content: content)
    }
  }
}
