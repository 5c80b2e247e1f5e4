import Assistant
import Foundation
import NumPy
import Offers
import Retrieval

extension NPZArchive {
  /// Reads a file of ours.
  /// - Throws: `NumPyError`, or `OfferFileError.notOffers` where what is in it makes no sense.
  init(mirrorAt path: String, file: NPZFile) throws {
    func damaged(_ reason: String) -> OfferFileError { .notOffers(path: path, reason: reason) }
    let mirror: JSONValue
    do {
      mirror = try JSONValue(parsing: try file.array(NPZName.mirror).strings().first ?? "")
    } catch let error as NumPyError {
      throw error
    } catch {
      throw damaged("its state of the mirror is no JSON: \(error)")
    }
    guard let format = mirror["format"]?.lenientInteger else { throw damaged("it doesn't say its format") }
    guard format <= NPZName.format else { throw damaged("it was written by a newer version of vie") }
    status = MirrorStatus(json: mirror["status"] ?? .null)
    let lines = try file.array(NPZName.offers)
    offers = try lines.withUnsafeBytes { bytes in
      try bytes.split(separator: 0x0A).enumerated().map { index, line in
        guard let json = try? JSONValue(parsing: line), let offer = ArchivedOffer(json: json) else {
          throw damaged("offer \(index + 1) can't be read")
        }
        return offer
      }
    }
    guard let json = mirror["space"], !json.isNull else { return }
    guard let space = IndexedSpace(json: json) else { throw damaged("its embedding space can't be read") }
    self.space = space
    try readChunks(file, space: space, damaged: damaged)
  }

  // MARK: -

  private mutating func readChunks(
    _ file: NPZFile, space: IndexedSpace, damaged: (String) -> OfferFileError
  ) throws {
    let vectors = try NPZVectors(try file.array(NPZName.embeddings))
    let contents = try file.array(NPZName.contents).strings()
    let metadata = try file.array(NPZName.metadata).strings()
    guard vectors.count == contents.count, contents.count == metadata.count, vectors.fit(space.space.dimension) else {
      throw damaged("its arrays don't fit each other")
    }
    let known = Set(offers.map(\.mirrored.id))
    var places: Set<[Int]> = []
    for (row, content) in contents.enumerated() {
      guard let json = try? JSONValue(parsing: metadata[row]), case .object(let members) = json,
        let place = json["vie"], let offer = place["offer"]?.lenientInteger, known.contains(offer),
        let ordinal = place["ordinal"]?.lenientInteger, ordinal >= 0, places.insert([offer, ordinal]).inserted,
        let part = place["part"]?.lenientInteger.flatMap({ Int32(exactly: $0) }).flatMap({ Chunk.Part(rawValue: $0) }),
        let vector = vectors.unit(row)
      else { throw damaged("chunk \(row + 1) can't be read") }
      let original = StoredChunk.Original(
        metadata: .object(members.filter { $0.name != "vie" }), exactVector: vectors.exact(row, insteadOf: vector))
      chunks.append(
        StoredChunk(
          chunk: Chunk(offer: offer, ordinal: ordinal, part: part, text: content), vector: vector,
          original: place["original"] == .bool(true) ? original : nil))
    }
  }
}
