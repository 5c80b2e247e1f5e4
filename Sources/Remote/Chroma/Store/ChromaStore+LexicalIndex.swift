import Offers
import Retrieval

/// The word index: the server keeps the words, this process compares them.
///
/// A search for each term on the server was measured and left: `where_document` takes some 0.3 s a word with 722 offers,
/// reading the words of all of them 0.1 s, once for each process and generation.
extension ChromaStore: LexicalIndex {
  package func postings(for terms: [LexicalTerm]) async throws -> [Postings] {
    guard !terms.isEmpty else { return [] }
    let scoring = try await scoring()
    return await Self.onOwnThread { terms.map { scoring.postings(for: $0) } }
  }

  package func holders(of words: [String]) async throws -> [String: Int] {
    guard !words.isEmpty else { return [:] }
    let scoring = try await scoring()
    return await Self.onOwnThread {
      words.reduce(into: [:]) { found, word in
        let count = scoring.holders(of: word)
        if count > 0 { found[word] = count }
      }
    }
  }

  package func words(near words: [String]) async throws -> [String: Int] {
    guard !words.isEmpty else { return [:] }
    let scoring = try await scoring()
    return await Self.onOwnThread {
      words.reduce(into: [:]) { $0.merge(scoring.words(near: $1)) { first, _ in first } }
    }
  }

  // MARK: -

  private func scoring() async throws -> WordScoring { WordScoring(try await snapshot(words: true).words ?? [:]) }
}
