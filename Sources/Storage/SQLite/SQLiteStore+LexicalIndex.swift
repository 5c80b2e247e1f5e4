import GRDB
import Retrieval

extension SQLiteStore: LexicalIndex {
  package func postings(for terms: [LexicalTerm]) async throws -> [Postings] {
    guard !terms.isEmpty else { return [] }
    return try await read { db in try terms.map { try WordTable.postings(for: $0, in: db) } }
  }

  package func holders(of words: [String]) async throws -> [String: Int] {
    guard !words.isEmpty else { return [:] }
    return try await read { try WordTable.holders(of: words, in: $0) }
  }

  package func words(near words: [String]) async throws -> [String: Int] {
    let vocabulary = vocabulary
    return try await read { db in
      let revision = try MirrorTable.value(.revision, in: db)
      var found: [String: Int] = [:]
      for word in words {
        guard let first = word.unicodeScalars.first else { continue }
        let length = word.unicodeScalars.count
        let written = try vocabulary.words(beginning: first, at: revision) {
          try WordTable.written(beginning: first, in: db)
        }
        for (other, holders) in written where (length - 2...length + 2).contains(other.unicodeScalars.count) {
          found[other] = holders
        }
      }
      return found
    }
  }
}
