import CVectorKernels

extension SearchPass {
  /// The codes that a search starts with.
  enum FirstLevel {
    case signs, int8
  }

  /// Goes through codes first and scores exactly only the rows that may still be among the nearest. May give more rows
  /// than are wanted.
  ///
  /// First, each allowed row's code gives the most that its score may be. Then the rows where that is greatest are
  /// compared more precisely, which tells what score the last of the wanted rows has at least. Then every row that may
  /// reach this score is compared more precisely, too. So the effort follows the data: where scores lie close together,
  /// more rows are compared.
  func quantised(_ level: FirstLevel) -> [VectorMatch] {
    let parts = SearchPart.parts(of: search.segments, size: level == .signs ? 16_384 : 8192)
    let size = UpperBounds.byteCount(for: search.segments)
    return search.scratch.withMemory(byteCount: size) { memory in
      let bounds = UpperBounds(memory: memory, segments: search.segments)
      let threads = threads(allowedRows * bytesOfRow(level))
      let promising = mostPromising(level, parts: parts, bounds: bounds, threads: threads)
      let candidates =
        switch level {
        case .int8: candidates(afterInt8: promising, parts: parts, bounds: bounds)
        case .signs: candidates(afterSigns: promising, parts: parts, bounds: bounds, threads: threads)
        }
      return exact(candidates)
    }
  }

  /// Fills the bounds by one byte a component, and gives the rows that may be among the nearest.
  func nearest(by bounds: UpperBounds) -> [RowList] {
    let parts = SearchPart.parts(of: search.segments, size: 8192)
    let promising = mostPromising(
      .int8, parts: parts, bounds: bounds, threads: threads(allowedRows * bytesOfRow(.int8)))
    return candidates(afterInt8: promising, parts: parts, bounds: bounds)
  }

  // MARK: -

  private func bytesOfRow(_ level: FirstLevel) -> Int {
    let width = search.segments.first?.layout.width ?? 0
    return level == .signs ? width / 8 : width
  }

  /// Fills the bounds, and gives some rows where they are greatest: more than are wanted, if there are.
  private func mostPromising(
    _ level: FirstLevel, parts: [SearchPart], bounds: UpperBounds, threads: Int
  ) -> [RowList] {
    let enough = max(2 * count, 64)
    let scan = level == .signs ? vk_scan_signs : vk_scan_int8
    let found = parallelMap(parts.count, threads: threads) { index in
      let part = parts[index]
      return ScoredRow.best(min(enough, part.rows.count), in: part.segment) { best in
        withMask(of: part) { mask in
          query.withQuery(part.segment) { rows, query in
            let (first, end) = (UInt64(part.rows.lowerBound), UInt64(part.rows.upperBound))
            scan(search.features, rows, query, mask, first, end, bounds.values(of: part.segment), &best)
          }
        }
      }
    }
    let greatest = found.joined().sorted { $0.score > $1.score }.prefix(enough)
    return Dictionary(grouping: greatest, by: \.segment).map { RowList(segment: $0, rows: $1.map(\.row)) }
  }

  private func candidates(afterInt8 promising: [RowList], parts: [SearchPart], bounds: UpperBounds) -> [RowList] {
    let threshold = lastWanted(of: promising.flatMap { query.exactScores(of: $0.rows, in: $0.segment) })
    return parts.map { bounds.rows(of: $0, reaching: threshold, features: search.features) }
  }

  private func candidates(
    afterSigns promising: [RowList], parts: [SearchPart], bounds: UpperBounds, threads: Int
  ) -> [RowList] {
    let atLeast = lastWanted(of: promising.flatMap { query.int8Bounds(of: $0.rows, in: $0.segment).lower })
    let bounded = parallelMap(parts.count, threads: threads) { index in
      let list = bounds.rows(of: parts[index], reaching: atLeast, features: search.features)
      return (list, query.int8Bounds(of: list.rows, in: list.segment))
    }
    let threshold = lastWanted(of: bounded.flatMap { $0.1.lower.filter { $0 >= atLeast } })
    return bounded.map { list, scores in
      let rows = zip(list.rows, scores.upper).filter { $0.1 >= threshold }.map(\.0)
      return RowList(segment: list.segment, rows: rows)
    }
  }

  /// The least of the wanted scores; minus infinity if there are fewer than wanted.
  private func lastWanted(of scores: [Float]) -> Float {
    scores.count < count ? -.infinity : scores.sorted(by: >)[count - 1]
  }

  /// The best of each list by exact scores.
  private func exact(_ candidates: [RowList]) -> [VectorMatch] {
    let rowSize = (search.segments.first?.layout.stride ?? 0) * 4
    let total = candidates.reduce(0) { $0 + $1.rows.count }
    let found = parallelMap(candidates.count, threads: threads(total * rowSize)) { index in
      let list = candidates[index]
      guard !list.rows.isEmpty else { return [ScoredRow]() }
      let scores = query.exactScores(of: list.rows, in: list.segment)
      return ScoredRow.best(min(count, list.rows.count), in: list.segment) { best in
        for (row, score) in zip(list.rows, scores) { vk_best_offer(&best, score, row) }
      }
    }
    return matches(found.flatMap { $0 })
  }
}
