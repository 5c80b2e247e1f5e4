import CVectorKernels

extension SearchPass {
  /// The best score of each owner by rising owner, from float32 over every allowed row.
  func exactOwners() -> [OwnerMatch] {
    merged(
      search.segments.indices.map { segment in
        let rows = allowedRows(of: segment)
        let scores = query.exactScores(of: rows, in: segment)
        return owners(of: segment, rows: zip(rows, scores))
      })
  }

  /// The same from one byte a component, and from float32 for the rows that may be among the `count` nearest.
  func quantisedOwners() -> [OwnerMatch] {
    search.scratch.withMemory(byteCount: UpperBounds.byteCount(for: search.segments)) { memory in
      let scores = UpperBounds(memory: memory, segments: search.segments)
      let exact = nearest(by: scores)
      return merged(
        search.segments.indices.map { segment in
          let values = scores.values(of: segment)
          lower(values, toEstimatesOf: segment)
          for list in exact where list.segment == segment {
            for (row, score) in zip(list.rows, query.exactScores(of: list.rows, in: segment)) {
              values[Int(row)] = score
            }
          }
          return owners(
            of: segment, rows: (0..<search.segments[segment].count).lazy.map { (UInt32($0), values[$0]) })
        })
    }
  }

  // MARK: -

  /// Turns the most that each row's score may be into what it is by its bytes.
  private func lower(_ bounds: UnsafeMutablePointer<Float>, toEstimatesOf segment: Int) {
    query.withQuery(segment) { rows, query in
      let (margin, slack, steps) = (query.pointee.code_margin, query.pointee.code_slack, rows.pointee.steps)
      guard let steps else { return }
      for row in 0..<search.segments[segment].count { bounds[row] -= margin * steps[row] + slack }
    }
  }

  /// The best score of each owner, rows of minus infinity aside.
  private func owners(of segment: Int, rows: some Sequence<(UInt32, Float)>) -> [OwnerMatch] {
    let owners = search.segments[segment].owners
    var found: [OwnerMatch] = []
    var last: (owner: Int64, score: Float)?
    for (row, score) in rows where score > -.infinity {
      let owner = owners[Int(row)]
      if let best = last, best.owner == owner {
        last = (owner, max(best.score, score))
      } else {
        if let best = last { found.append(OwnerMatch(owner: best.owner, score: best.score)) }
        last = (owner, score)
      }
    }
    if let best = last { found.append(OwnerMatch(owner: best.owner, score: best.score)) }
    return found
  }

  private func merged(_ lists: [[OwnerMatch]]) -> [OwnerMatch] {
    guard lists.count > 1 else { return lists.first ?? [] }
    var merged: [OwnerMatch] = []
    for match in lists.joined().sorted(by: { ($0.owner, $1.score) < ($1.owner, $0.score) })
    where match.owner != merged.last?.owner { merged.append(match) }
    return merged
  }

  private func allowedRows(of segment: Int) -> [UInt32] {
    let rows = 0..<search.segments[segment].count
    guard let mask = masks[segment] else { return rows.map { UInt32($0) } }
    return rows.lazy.filter { mask[$0] }.map { UInt32($0) }
  }
}
