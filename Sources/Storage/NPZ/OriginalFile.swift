import Assistant
import NumPy
import Offers
import Retrieval

/// A file as the original wrote it: embeddings, texts and metadata, a row of each for a chunk.
struct OriginalFile: Sendable {
  let space: IndexedSpace
  private let chunks: [OriginalChunk]
  private let vectors: NPZVectors

  /// - Throws: `NumPyError`, or `OfferFileError.notOffers` where the arrays don't fit each other.
  init(path: String, file: NPZFile) throws {
    vectors = try NPZVectors(try file.array(NPZName.embeddings))
    let contents = try file.array(NPZName.contents).strings()
    let metadata = try file.array(NPZName.metadata)
    let values: [JSONValue?] =
      metadata.type.kind == .object
      ? try metadata.objects().map(\.json) : try metadata.strings().map { try? JSONValue(parsing: $0) }
    guard vectors.count == contents.count, contents.count == values.count else {
      throw OfferFileError.notOffers(path: path, reason: "its arrays don't fit each other")
    }
    chunks = zip(values, contents).map { OriginalChunk(metadata: $0 ?? .null, content: $1) }
    space = Self.space(dimension: vectors.dimension)
  }

  /// Which offer each chunk belongs to, the chunks of each in the order of its texts.
  func links(in store: any OfferRepository, report: inout NPZImportReport) async throws -> OriginalLinks {
    var rows: [Offer.ID: [Int]] = [:]
    var stored: [Offer.ID: Bool] = [:]
    var byReference: [String: [Offer.ID]] = [:]
    for (row, chunk) in chunks.enumerated() {
      if let id = chunk.offer, stored[id] == nil { stored[id] = try await store.mirroredOffer(id) != nil }
      if let reference = chunk.reference, byReference[reference] == nil {
        byReference[reference] = try await store.ids(withReference: reference)
      }
      let known = chunk.offer.flatMap { stored[$0] == true ? $0 : nil }
      let named = chunk.reference.flatMap { byReference[$0]?.first }
      guard let offer = known ?? named ?? chunk.offer else {
        report.unlinked += 1
        continue
      }
      if known ?? named != nil {
        report.linked += 1
        stored[offer] = true
      }
      rows[offer, default: []].append(row)
    }
    var links = OriginalLinks()
    for (offer, rows) in rows.sorted(by: { $0.key < $1.key }) {
      let ours = rows.map { chunks[$0] }
      if stored[offer] != true, let record = OriginalChunk.record(offer, chunks: ours) {
        links.newRecords.append(record)
      }
      links.chunks += storedChunks(rows, of: offer, report: &report)
    }
    return links
  }

  // MARK: -

  /// What the original embedded by where the dimension fits; of another dimension the model isn't known, so that no
  /// question can be embedded.
  private static func space(dimension: Int) -> IndexedSpace {
    let space =
      dimension == 1536
      ? EmbeddingSpace(provider: .openai, model: "text-embedding-3-small", dimension: dimension)
      : EmbeddingSpace(provider: .local, model: "original", dimension: dimension)
    return IndexedSpace(space: space, template: Chunk.originalTemplate)
  }

  private func storedChunks(_ rows: [Int], of offer: Offer.ID, report: inout NPZImportReport) -> [StoredChunk] {
    var last: [[UInt8]: Int] = [:]
    for row in rows { last[key(row)] = row }
    report.duplicates += rows.count - last.count
    let kept = last.values.sorted { (chunks[$0].part.rawValue, $0) < (chunks[$1].part.rawValue, $1) }
    var stored: [StoredChunk] = []
    for row in kept {
      guard let vector = vectors.unit(row), case .object = chunks[row].metadata else {
        report.unusable += 1
        continue
      }
      let chunk = Chunk(offer: offer, ordinal: stored.count, part: chunks[row].part, text: chunks[row].content)
      let original = StoredChunk.Original(
        metadata: chunks[row].metadata, exactVector: vectors.exact(row, insteadOf: vector))
      stored.append(StoredChunk(chunk: chunk, vector: vector, original: original))
    }
    return stored
  }

  /// By what two rows are the same chunk: its id, or its text where it has none.
  private func key(_ row: Int) -> [UInt8] {
    let id = chunks[row].metadata["chunk_id"]?.lenientText
    return Array((id ?? chunks[row].content).utf8)
  }
}

/// What the chunks of a file of the original come to.
struct OriginalLinks: Sendable {
  /// Records of the offers that aren't stored yet.
  var newRecords: [OfferRecord] = []
  var chunks: [StoredChunk] = []
}
