import CVectorKernels

/// One search: the query, the rows it may find, and the ways through them.
struct SearchPass: Sendable {
  let search: VectorSearch
  /// One for each segment.
  let masks: [RowMask?]
  let query: PreparedQuery
  /// How many rows are wanted, at least 1 and at most as many as are allowed.
  let count: Int
  let allowedRows: Int

  /// Below so many bytes to read, starting a second thread costs more than it saves.
  private static let bytesForThreads = 6 << 20

  init(search: VectorSearch, masks: [RowMask?], query: [Float], count: Int, allowedRows: Int) {
    self.search = search
    self.masks = masks
    self.query = PreparedQuery(query, for: search.segments, features: search.features)
    self.count = count
    self.allowedRows = allowedRows
  }

  /// Scores every allowed row. May give more rows than are wanted; the wanted ones are among them.
  func exact() -> [VectorMatch] {
    let rowSize = (search.segments.first?.layout.stride ?? 0) * 4
    let parts = SearchPart.parts(of: search.segments, size: 4096)
    let found = parallelMap(parts.count, threads: threads(rowSize * allowedRows)) { index in
      let part = parts[index]
      return ScoredRow.best(min(count, part.rows.count), in: part.segment) { best in
        withMask(of: part) { mask in
          query.withQuery(part.segment) { rows, query in
            vk_scan_exact(
              search.features, rows, query, mask, UInt64(part.rows.lowerBound), UInt64(part.rows.upperBound), &best)
          }
        }
      }
    }
    return matches(found.flatMap { $0 })
  }

  /// How many threads are worth their start for reading so many bytes.
  func threads(_ bytes: Int) -> Int {
    bytes < Self.bytesForThreads ? 1 : search.threads
  }

  /// Calls the body with the mask's words, nil for all rows.
  func withMask<Result>(of part: SearchPart, _ body: (UnsafePointer<UInt64>?) -> Result) -> Result {
    guard let mask = masks[part.segment] else { return body(nil) }
    return mask.words.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  /// The matches of rows with exact scores.
  func matches(_ rows: [ScoredRow]) -> [VectorMatch] {
    rows.map { found in
      let segment = search.segments[found.segment]
      let row = Int(found.row)
      return VectorMatch(
        segment: found.segment, row: row, owner: segment.owner(ofRow: row), tag: segment.tag(ofRow: row),
        score: found.score)
    }
  }
}
