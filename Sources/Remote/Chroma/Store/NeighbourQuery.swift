import Offers
import Retrieval

/// How a question for the nearest chunks of some offers is put to a server.
struct NeighbourQuery {
  /// The most chunks that are named one by one; more make a request of megabytes.
  private static let mostNamed = 2000
  /// How much more is asked for each time that too few passed.
  private static let growth = 4

  /// The chunks that may be found.
  let wanted: Set<String>
  /// How many of them make the answer whole.
  let enough: Int
  /// Nil where all chunks may come.
  let condition: ChromaWhere?
  let ids: [String]?
  /// How many neighbours to ask for, one number after the other until enough pass.
  let sizes: [Int]
  private let table: ChunkTable
  private let count: Int

  init(table: ChunkTable, offers: [Offer.ID], count: Int, filter: OfferFilter?) {
    self.table = table
    self.count = count
    wanted = Set(offers.flatMap { table.rows[$0]?.parts.map(\.id) ?? [] })
    enough = min(count, wanted.count)
    let isAll = wanted.count == table.places.count
    // Metadata that lag behind the offers would leave some out.
    condition = isAll || !table.isCurrent ? nil : filter?.chromaCondition
    ids = isAll || condition != nil || wanted.count > Self.mostNamed ? nil : wanted.sorted()
    // Withdrawn offers' chunks may still be there until the next publication, so some more than all.
    let most = ids == nil ? table.places.count * 2 : wanted.count
    var sizes: [Int] = []
    var size = enough
    while size < most, !isAll, ids == nil {
      sizes.append(size)
      size = size > most / Self.growth ? most : size * Self.growth
    }
    self.sizes = enough == 0 ? [] : sizes + [max(enough, ids == nil && !isAll ? most : enough)]
  }

  /// The chunks that may be found, but for some, each with its content.
  func contents(leavingOut found: Set<String>) -> [(id: String, content: String)] {
    wanted.subtracting(found).sorted().compactMap { id in table.places[id].map { (id: id, content: $0.part.content) } }
  }

  /// The chunks found, the nearest first; ties by offer, then by place.
  func matches(_ found: [ChromaNeighbour]) -> [ChunkMatch] {
    let placed = found.compactMap { neighbour in table.places[neighbour.id].map { (neighbour, $0) } }
    let sorted = placed.sorted { one, other in
      if one.0.distance != other.0.distance { return one.0.distance < other.0.distance }
      return (one.1.offer, one.1.ordinal) < (other.1.offer, other.1.ordinal)
    }
    return sorted.prefix(count).map { neighbour, place in
      ChunkMatch(offer: place.offer, part: place.part.part, similarity: 1 - neighbour.distance)
    }
  }
}
