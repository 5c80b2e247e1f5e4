import Assistant
import Offers

extension ChromaStore {
  /// Compares the store's parts with each other, for `vie doctor`.
  /// - Returns: what is wrong, a line each; empty for a sound store. The next synchronisation mends it.
  package func problems() async throws -> [String] {
    let snapshot = try await snapshot(chunks: true, words: true, isFresh: true)
    var problems: [String] = []
    let wordless = snapshot.offers.keys.filter { snapshot.words?[$0] == nil }
    if !wordless.isEmpty { problems.append("\(wordless.count) offers can't be found by words") }
    let records = Set(try await client.rows(where: .equals("kind", .string("record")), in: mirror, []).map(\.id))
    let recordless = snapshot.offers.values.count { !records.contains($0.recordID) }
    if recordless > 0 { problems.append("\(recordless) offers have lost their records") }
    guard let active = snapshot.state.vectors, let table = snapshot.chunks else { return problems }
    let name = configuration.address.collection
    guard let collection = try await client.collection(named: name), collection.id == active.collection else {
      return problems + ["the collection \(name) is not the one that was published"]
    }
    let present = Set(try await client.rows(where: nil, in: collection, []).map(\.id))
    let missing = table.places.keys.count { !present.contains($0) }
    if missing > 0 { problems.append("\(missing) chunks are missing from the collection \(name)") }
    let wrong = try await falseRecords(table, in: collection, space: active.space)
    if wrong > 0 { problems.append("\(wrong) of a hundred chunks of the collection \(name) are not what was written") }
    if !table.isCurrent { problems.append("the metadata of some chunks lag behind the offers") }
    return problems
  }

  package func disagreements() async throws -> [String] { try await problems() }
}
