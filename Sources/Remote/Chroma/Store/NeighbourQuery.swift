import Offers
import Retrieval

/// How a question for the nearest chunks of some offers is put to a server.
///
/// The chunks are named one by one rather than by the conditions that chose them: a server was measured to
/// take 1.3 to 7.6 times as long over a `where`, and no condition can say all that a filter does. See docs/measurements.md.
struct NeighbourQuery {
  /// The most chunks that one call names, about a megabyte of ids.
  private static let mostNamed = 50_000

  /// The chunks that may be found.
  let wanted: Set<String>
  /// How many of them make the answer whole.
  let enough: Int
  /// The chunks to name, call by call; nil for a call that names none, as all may come.
  let calls: [[String]?]
  private let table: ChunkTable
  private let count: Int

  init(table: ChunkTable, offers: [Offer.ID], count: Int) {
    self.table = table
    self.count = count
    wanted = Set(offers.flatMap { table.rows[$0]?.parts.map(\.id) ?? [] })
    enough = min(count, wanted.count)
    guard enough > 0 else {
      calls = []
      return
    }
    calls = wanted.count == table.places.count ? [nil] : Self.parts(of: wanted.sorted())
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

  // MARK: -

  private static func parts(of ids: [String]) -> [[String]?] {
    stride(from: 0, to: ids.count, by: mostNamed).map { Array(ids[$0..<min($0 + mostNamed, ids.count)]) }
  }
}
