import Assistant
import Offers

/// What a reader keeps of one generation: the facts of all online offers, and what the vector index has of them.
struct ChromaSnapshot: Sendable {
  var state: ChromaState
  /// The online offers.
  let offers: [Offer.ID: StoredOffer]
  let catalogue: Catalogue
  /// The chunks in the active space's index; nil before they are asked for.
  var chunks: ChunkTable?
  /// The words of the online offers; nil before they are asked for.
  var words: [Offer.ID: OfferWords]?

  init(state: ChromaState, rows: [StoredOffer]) {
    self.state = state
    offers = rows.reduce(into: [:]) { offers, row in
      // Of two rows of an offer the later counts: the writer was killed before it could remove the other.
      guard row.run <= state.run, row.run > offers[row.facts.id]?.run ?? 0 else { return }
      offers[row.facts.id] = row
    }.filter { $0.value.withdrawn == nil }
    catalogue = Catalogue(
      offers.values.map(\.facts).sorted { $0.id < $1.id }, cloneKeys: offers.compactMapValues(\.key))
  }
}

/// The chunks of the online offers in an index.
struct ChunkTable: Sendable {
  /// A chunk's place.
  struct Place: Sendable {
    let offer: Offer.ID
    let ordinal: Int
    let part: ChunkRow.Part
  }

  let rows: [Offer.ID: ChunkRow]
  /// Each chunk by its record's id.
  let places: [String: Place]
  /// Whether the metadata of all records show the offers as they are now.
  let isCurrent: Bool

  /// Takes the rows that count: of online offers, of the words as they are now, published.
  init(_ all: [ChunkRow], offers: [Offer.ID: StoredOffer], generation: Int) {
    let rows = all.filter { 1...max(1, generation) ~= $0.since && offers[$0.offer]?.wordsRun == $0.wordsRun }
    self.rows = Dictionary(rows.map { ($0.offer, $0) }, uniquingKeysWith: { _, last in last })
    var places: [String: Place] = [:]
    for row in rows {
      for (ordinal, part) in row.parts.enumerated() {
        places[part.id] = Place(offer: row.offer, ordinal: ordinal, part: part)
      }
    }
    self.places = places
    isCurrent = rows.allSatisfy { $0.factsRun == offers[$0.offer]?.run }
  }
}
