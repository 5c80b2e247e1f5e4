import GRDB
import Retrieval

extension SQLiteStore: LexicalIndex {
  package func postings(for terms: [LexicalTerm]) async throws -> [Postings] {
    guard !terms.isEmpty else { return [] }
    let words = words
    return try await read { db in
      let revision = try MirrorTable.value(.revision, in: db)
      return try terms.map { term in
        try words.postings(for: term, at: revision) { try WordTable.postings(for: term, in: db) }
      }
    }
  }

  package func holders(of words: [String]) async throws -> [String: Int] {
    guard !words.isEmpty else { return [:] }
    return try await read { try WordTable.holders(of: words, in: $0) }
  }

  package func words(near words: [String]) async throws -> [String: Int] {
    let kept = self.words
    return try await read { db in
      let revision = try MirrorTable.value(.revision, in: db)
      var found: [String: Int] = [:]
      for word in words {
        guard let first = word.unicodeScalars.first else { continue }
        let length = word.unicodeScalars.count
        let written = try kept.written(beginning: first, at: revision) {
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
