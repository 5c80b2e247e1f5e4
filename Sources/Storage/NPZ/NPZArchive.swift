import Assistant
import NumPy
import Offers
import Retrieval

/// What an `.npz` file of offers holds.
struct NPZArchive: Sendable {
  /// The offers, each with its dates and history; none in a file of the original.
  var offers: [ArchivedOffer] = []
  /// What is known of the mirror as a whole; nil in a file of the original.
  var status: MirrorStatus?
  /// What the vectors can be compared with; nil where there are none.
  var space: IndexedSpace?
  var chunks: [StoredChunk] = []
}
