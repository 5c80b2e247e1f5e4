import Offers

extension SearchResponse {
  /// About how many bytes it takes besides what it shares with the catalogue: the names and facts of offers.
  var size: Int {
    hits.reduce(Self.ownSize) { $0 + $1.size } + facets.fields.reduce(0) { $0 + $1.values.size }
  }

  /// What the question and its plan come to, with the key under which an answer is kept.
  private static let ownSize = 4096
}

extension Hit {
  fileprivate var size: Int {
    var size = MemoryLayout<Hit>.stride + duplicates.count * MemoryLayout<OfferFacts>.stride
    for field in snippets {
      size += MemoryLayout<FieldSnippet>.stride + field.snippet.text.utf8.count
      size += field.snippet.highlights.count * MemoryLayout<Range<Int>>.stride
    }
    return size + reason.terms.count * Self.termSize
  }

  /// A term of the reason why an offer was found: two words with their length and what the allocator adds.
  private static let termSize = 64
}
