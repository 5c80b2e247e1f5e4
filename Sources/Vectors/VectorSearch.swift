import CVectorKernels
import Foundation

/// Finds the rows of some segments that are nearest to a query.
///
/// A search is synchronous and bound to the processor, on up to two threads: call it from a thread of your own, never
/// from the cooperative pool or an event loop. Any number of searches may run at once. A search through `int8` or
/// `binary` needs 4 bytes of scratch memory a row, which is kept for the next one.
package struct VectorSearch: Sendable {
  /// All of one dimension.
  package let segments: [VectorSegment]

  let threads: Int
  /// The kernels' choice; tests force others than the processor's.
  let features: UInt32
  let scratch = ScratchPool()

  /// - Parameter threads: how many threads a search uses at most; by default two, if the machine has them.
  package init(_ segments: [VectorSegment], threads: Int? = nil) throws(VectorQueryError) {
    try self.init(segments, threads: threads, features: vk_processor_features())
  }

  init(_ segments: [VectorSegment], threads: Int?, features: UInt32) throws(VectorQueryError) {
    for segment in segments where segment.dimension != segments[0].dimension {
      throw .dimension(expected: segments[0].dimension, found: segment.dimension)
    }
    self.segments = segments
    self.threads = max(1, threads ?? min(2, ProcessInfo.processInfo.activeProcessorCount))
    self.features = features
  }

  /// The `count` nearest rows, the best first; fewer where fewer are allowed.
  /// - Parameters:
  ///   - query: of the segments' dimension and any length but 0.
  ///   - masks: for each segment the rows that may be found, nil for all; nil for all rows of all segments.
  package func nearest(
    to query: [Float], count: Int, among masks: [RowMask?]? = nil, method: SearchMethod = .automatic
  ) throws(VectorQueryError) -> [VectorMatch] {
    guard let first = segments.first else { return [] }
    let query = try unit(query)
    let masks = try checked(masks)
    let allowed = zip(segments, masks).reduce(0) { $0 + ($1.1?.allowedCount ?? $1.0.count) }
    let count = min(count, allowed)
    guard count > 0 else { return [] }
    let method = method.resolved(allowedRows: allowed, rowBytes: first.layout.stride * 4, count: count)
    let pass = SearchPass(search: self, masks: masks, query: query, count: count, allowedRows: allowed)
    let found: [VectorMatch] =
      switch method {
      case .exact: pass.exact()
      case .int8: pass.quantised(.int8)
      case .binary, .automatic: pass.quantised(.signs)
      }
    return Array(found.sorted { $0.precedes($1) }.prefix(count))
  }

  /// The best score of each owner of an allowed row, by rising owner.
  ///
  /// Where reading all rows would take long, one byte a component is compared: the scores of the nearest `exactCount`
  /// rows' owners are exact all the same, those of the others off by a few thousandths to either side.
  package func owners(
    nearTo query: [Float], exactCount: Int = 256, among masks: [RowMask?]? = nil
  ) throws(VectorQueryError) -> [OwnerMatch] {
    guard let first = segments.first else { return [] }
    let query = try unit(query)
    let masks = try checked(masks)
    let allowed = zip(segments, masks).reduce(0) { $0 + ($1.1?.allowedCount ?? $1.0.count) }
    guard allowed > 0 else { return [] }
    let pass = SearchPass(
      search: self, masks: masks, query: query, count: max(1, min(exactCount, allowed)), allowedRows: allowed)
    return SearchMethod.isFastExactly(allowedRows: allowed, rowBytes: first.layout.stride * 4)
      ? pass.exactOwners() : pass.quantisedOwners()
  }

  /// The cosines between the query and rows of a segment, in the order of the rows.
  package func scores(
    ofRows rows: [Int], in segment: Int = 0, to query: [Float]
  ) throws(VectorQueryError) -> [Float] {
    guard segments.indices.contains(segment) else { throw .row(segment: segment, row: rows.first ?? 0) }
    let query = try unit(query)
    var list: [UInt32] = []
    for row in rows {
      guard 0..<segments[segment].count ~= row else { throw .row(segment: segment, row: row) }
      list.append(UInt32(row))
    }
    return PreparedQuery(query, for: [segments[segment]], features: features).exactScores(of: list, in: 0)
  }

  // MARK: -

  private func unit(_ query: [Float]) throws(VectorQueryError) -> [Float] {
    guard let dimension = segments.first?.dimension else { return query }
    guard query.count == dimension else { throw .dimension(expected: dimension, found: query.count) }
    guard query.allSatisfy(\.isFinite) else { throw .notFinite }
    let length = vk_length_squared(query, UInt32(dimension)).squareRoot()
    guard length > 0 else { throw .zero }
    return query.map { Float(Double($0) / length) }
  }

  private func checked(_ masks: [RowMask?]?) throws(VectorQueryError) -> [RowMask?] {
    guard let masks else { return segments.map { _ in nil } }
    guard masks.count == segments.count else {
      throw .maskCount(expected: segments.count, found: masks.count)
    }
    for (index, mask) in masks.enumerated() {
      guard let mask, mask.count != segments[index].count else { continue }
      throw .maskSize(segment: index, expected: segments[index].count, found: mask.count)
    }
    return masks
  }
}
