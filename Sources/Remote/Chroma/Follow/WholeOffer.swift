import Assistant
import Offers

/// An offer of which every row and every record is there and says the same.
struct WholeOffer: Sendable {
  let followed: FollowedOffer
  /// The row of its chunks, where they are published.
  let chunks: ChunkRow?
}
