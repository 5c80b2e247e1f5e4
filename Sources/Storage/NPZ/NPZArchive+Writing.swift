import Assistant
import NumPy
import Offers
import Retrieval

extension NPZArchive {
  /// The most bytes that a fixed-width array of texts may take.
  private static let textLimit = 2 << 30

  /// Writes the file in place of the one that is there, or leaves that as it is.
  func write(to path: String, kind: NPZKind) throws(OfferFileError) {
    if kind == .legacy, chunks.isEmpty {
      throw .unwritable(path: path, reason: "none of the offers is embedded; run `vie sync` with a model first")
    }
    try FileReplacement(path: path).writeOpenFile(isPrivate: kind == .plain) { (descriptor) throws(OfferFileError) in
      do {
        try write(NPZWriter(descriptor: descriptor, name: path, compression: .deflated), kind: kind)
      } catch {
        if let known = error as? OfferFileError { throw known }
        throw .unwritable(path: path, reason: "\(error)")
      }
    }
  }

  // MARK: -

  private func write(_ writer: NPZWriter, kind: NPZKind) throws {
    try writeEmbeddings(writer, isDouble: kind == .legacy || chunks.contains { $0.original?.exactVector != nil })
    let metadata = metadata(isPlain: kind == .plain)
    switch kind {
    case .plain: try writer.add(try texts(metadata.map(\.text), NPZName.metadata), named: NPZName.metadata)
    case .legacy: try writer.add(try NumPyArray(objects: metadata.map { PickleValue($0) }), named: NPZName.metadata)
    }
    try writer.add(try texts(chunks.map(\.chunk.text), NPZName.contents), named: NPZName.contents)
    if kind == .plain {
      var lines: [UInt8] = []
      for offer in offers { lines += Array(offer.json.text.utf8) + [0x0A] }
      try writer.add(try NumPyArray(lines), named: NPZName.offers)
      try writer.add(try NumPyArray(strings: [mirror.text]), named: NPZName.mirror)
    }
    try writer.finish()
  }

  private func writeEmbeddings(_ writer: NPZWriter, isDouble: Bool) throws {
    let shape = [chunks.count, space?.space.dimension ?? 0]
    if isDouble {
      try writer.begin(NPZName.embeddings, of: Double.self, shape: shape)
      for chunk in chunks { try writer.append(chunk.original?.exactVector ?? chunk.vector.map { Double($0) }) }
    } else {
      try writer.begin(NPZName.embeddings, of: Float.self, shape: shape)
      for chunk in chunks { try writer.append(chunk.vector) }
    }
    try writer.end()
  }

  /// Each chunk's metadata in the original's terms; in a plain file also what it takes to put the chunk back.
  private func metadata(isPlain: Bool) -> [JSONValue] {
    let known = Dictionary(offers.map { ($0.mirrored.id, $0.mirrored) }, uniquingKeysWith: { first, _ in first })
    return chunks.map { stored in
      let ours = known[stored.chunk.offer].map { OriginalMetadata.json(of: $0, chunk: stored.chunk) }
      let metadata = stored.original?.metadata ?? ours ?? .object([])
      guard isPlain, case .object(let members) = metadata else { return metadata }
      let place = JSONValue.members([
        "offer": .integer(stored.chunk.offer), "ordinal": .integer(stored.chunk.ordinal),
        "part": .integer(Int(stored.chunk.part.rawValue)), "original": .bool(stored.original != nil),
      ])
      return .object(members + [.init("vie", place)])
    }
  }

  private var mirror: JSONValue {
    .members(["format": .integer(NPZName.format), "space": space?.json, "status": status?.json])
  }

  private func texts(_ texts: [String], _ name: String) throws -> NumPyArray {
    let width = texts.reduce(0) { max($0, $1.unicodeScalars.count) }
    let (size, overflows) = (width * 4).multipliedReportingOverflow(by: texts.count)
    guard !overflows, size <= Self.textLimit else {
      throw NumPyError.unfit(entry: name, reason: "one text is so long that all would take more than 2 GB")
    }
    return try NumPyArray(strings: texts)
  }
}
