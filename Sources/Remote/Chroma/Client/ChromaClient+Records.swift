import Offers

extension ChromaClient {
  /// What of a record an answer shall hold.
  enum Part: String, Sendable {
    case documents, metadatas, embeddings
  }

  /// About how many bytes of records go into one call: a server takes some 40 MB.
  private static let batchBytes = 4 << 20
  /// How many records are asked for at a time.
  private static let pageSize = 2000
  /// The fewest records of a page.
  private static let smallPage = 250

  // MARK: - Writing

  /// Inserts records or replaces them, in as many calls as it takes; of one id twice in a call the last wins.
  ///
  /// - Parameter before: called before each call, to stop where there is no right to write any more.
  func upsert(
    _ records: [ChromaRecord], in collection: ChromaCollection, server: ChromaServer,
    before: () async throws -> Void = {}
  ) async throws {
    for batch in Self.batches(records, limit: server.batchLimit) {
      try await before()
      _ = try await self.records("upsert", in: collection, Self.members(batch, server: server))
    }
  }

  /// Inserts a record where its id is free; does nothing, and doesn't say so, where it is taken.
  func add(_ record: ChromaRecord, in collection: ChromaCollection, server: ChromaServer) async throws(ChromaError) {
    var record = record
    record.metadata = record.metadata.known
    _ = try await records("add", in: collection, Self.members([record], server: server))
  }

  /// Sets metadata of records that are there; others are left out. A key without a value is removed.
  func update(
    _ metadata: [(id: String, metadata: ChromaMetadata)], in collection: ChromaCollection, server: ChromaServer,
    before: () async throws -> Void = {}
  ) async throws {
    for start in stride(from: 0, to: metadata.count, by: server.batchLimit) {
      let batch = metadata[start...].prefix(server.batchLimit)
      try await before()
      _ = try await records(
        "update", in: collection,
        [
          .init("ids", .array(batch.map { .string($0.id) })), .init("metadatas", .array(batch.map(\.metadata.json))),
        ])
    }
  }

  /// Removes records by id; ids that aren't there don't matter.
  func remove(
    _ ids: [String], from collection: ChromaCollection, server: ChromaServer, before: () async throws -> Void = {}
  ) async throws {
    for start in stride(from: 0, to: ids.count, by: server.batchLimit) {
      let batch = ids[start...].prefix(server.batchLimit)
      try await before()
      _ = try await records("delete", in: collection, [.init("ids", .array(batch.map { .string($0) }))])
    }
  }

  /// Removes the records that meet a condition.
  func remove(where condition: ChromaWhere, from collection: ChromaCollection) async throws(ChromaError) {
    _ = try await records("delete", in: collection, [.init("where", condition.json)])
  }

  // MARK: - Reading

  /// The records of these ids that are there, in no order.
  func rows(_ ids: [String], in collection: ChromaCollection, _ parts: [Part]) async throws(ChromaError) -> [ChromaRow]
  {
    let size = parts.contains(.embeddings) ? Self.smallPage : Self.pageSize
    var rows: [ChromaRow] = []
    for start in stride(from: 0, to: ids.count, by: size) {
      let some = ids[start...].prefix(size).map { JSONValue.string($0) }
      rows += try await page(
        [.init("ids", .array(some)), .init("limit", .integer(some.count))], in: collection, parts)
    }
    return rows
  }

  /// All records that meet a condition, page by page, in the server's order.
  ///
  /// Pages don't fit together where somebody writes meanwhile: compare the state before and after.
  func rows(
    where condition: ChromaWhere?, in collection: ChromaCollection, _ parts: [Part], atMost limit: Int = .max
  ) async throws(ChromaError) -> [ChromaRow] {
    let size = min(limit, parts.contains(.embeddings) ? Self.smallPage : Self.pageSize)
    var rows: [ChromaRow] = []
    while true {
      var members: [JSONValue.Member] = [.init("limit", .integer(size)), .init("offset", .integer(rows.count))]
      if let condition { members.append(.init("where", condition.json)) }
      let found = try await page(members, in: collection, parts)
      rows += found
      if found.count < size || rows.count >= limit { return rows }
    }
  }

  /// The records nearest to a vector, the nearest first, as the server's index finds them: nearly all of the nearest.
  func nearest(
    to vector: [Float], count: Int, where condition: ChromaWhere? = nil, among ids: [String]? = nil,
    in collection: ChromaCollection
  ) async throws(ChromaError) -> [ChromaNeighbour] {
    guard vector.allSatisfy(\.isFinite), count > 0 else { return [] }
    var members: [JSONValue.Member] = [
      .init("query_embeddings", .array([.array(vector.map { .number("\($0)") })])),
      .init("n_results", .integer(min(count, 1 << 30))), .init("include", .array([.string("distances")])),
    ]
    if let condition { members.append(.init("where", condition.json)) }
    if let ids { members.append(.init("ids", .array(ids.map { .string($0) }))) }
    let json = try await records("query", in: collection, members)
    guard case .array(let allIDs)? = json["ids"], case .array(let ids)? = allIDs.first,
      case .array(let allDistances)? = json["distances"], case .array(let distances)? = allDistances.first,
      ids.count == distances.count
    else { throw unreadable("JSON without as many ids as distances") }
    var found: [ChromaNeighbour] = []
    found.reserveCapacity(ids.count)
    for (id, distance) in zip(ids, distances) {
      guard case .string(let id) = id, let distance = distance.lenientDecimal else {
        throw unreadable("an id or a distance of another type")
      }
      found.append(ChromaNeighbour(id: id, distance: distance))
    }
    return found
  }

  // MARK: -

  /// Splits records into runs that fit into a call each.
  static func batches(_ records: [ChromaRecord], limit: Int) -> [ArraySlice<ChromaRecord>] {
    var batches: [ArraySlice<ChromaRecord>] = []
    var start = 0
    var bytes = 0
    for (index, record) in records.enumerated() {
      let size = record.size
      if index > start, index - start >= limit || bytes + size > batchBytes {
        batches.append(records[start..<index])
        (start, bytes) = (index, 0)
      }
      bytes += size
    }
    if start < records.count { batches.append(records[start...]) }
    return batches
  }

  private static func members(
    _ records: some Collection<ChromaRecord>, server: ChromaServer
  ) -> [JSONValue.Member] {
    let vectors = records.map { record -> JSONValue in
      server.readsBase64
        ? .string(ChromaVector.base64(record.embedding)) : .array(record.embedding.map { .number("\($0)") })
    }
    var members: [JSONValue.Member] = [
      .init("ids", .array(records.map { .string($0.id) })), .init("embeddings", .array(vectors)),
      .init("metadatas", .array(records.map(\.metadata.json))),
    ]
    if records.contains(where: { $0.document != nil }) {
      members.append(.init("documents", .array(records.map { $0.document.map { .string($0) } ?? .null })))
    }
    return members
  }

  private func page(
    _ members: [JSONValue.Member], in collection: ChromaCollection, _ parts: [Part]
  ) async throws(ChromaError) -> [ChromaRow] {
    let include = JSONValue.Member("include", .array(parts.map { .string($0.rawValue) }))
    let json = try await records("get", in: collection, members + [include])
    guard case .array(let ids)? = json["ids"] else { throw unreadable("JSON without ids") }
    var lists: [Part: [JSONValue]] = [:]
    for part in parts {
      guard case .array(let list)? = json[part.rawValue], list.count == ids.count else {
        throw unreadable("JSON without as many \(part.rawValue) as ids")
      }
      lists[part] = list
    }
    var rows: [ChromaRow] = []
    rows.reserveCapacity(ids.count)
    for (index, id) in ids.enumerated() {
      guard case .string(let id) = id else { throw unreadable("an id that is no text") }
      var row = ChromaRow(id: id)
      row.document = lists[.documents]?[index].lenientText
      row.metadata = ChromaMetadata(lists[.metadatas]?[index])
      if let vector = lists[.embeddings]?[index] {
        guard let numbers = ChromaVector.vector(vector) else { throw unreadable("a vector that is no list of numbers") }
        row.embedding = numbers
      }
      rows.append(row)
    }
    return rows
  }
}
