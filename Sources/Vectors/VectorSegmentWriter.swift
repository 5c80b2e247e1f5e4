import CVectorKernels
import Foundation

/// Writes the file of a segment: row by row, then all at once what the quick searches need.
///
/// Nothing is at `path` before `finish()` has returned, and what was there stays until then; a writer that is dropped
/// leaves nothing behind. Vectors are streamed to the disk: memory is some mebibytes, and 12 bytes a row.
package final class VectorSegmentWriter {
  private static let bufferedRows = 512
  /// How far from 1 the squared length may be: vectors that went through half precision are fine.
  private static let lengthTolerance = 0.02

  package let path: String
  package let dimension: Int

  private let label: String
  private let layout: SegmentLayout
  private let file: FileReplacement
  private var owners: [Int64] = []
  private var tags: [Int32] = []
  private var sums: [Double]
  private let buffer: AlignedMemory
  /// How many rows are in the file already; the others are in the buffer.
  private var flushed = 0
  private var isFinished = false

  /// Starts a file; its folder must be there.
  /// - Parameter label: what the vectors can be compared with, at most 160 bytes; not interpreted here.
  package init(path: String, dimension: Int, label: String = "") throws(VectorFileError) {
    guard let layout = SegmentLayout(dimension: dimension, count: 0) else {
      throw .unfit(path: path, row: 0, reason: "vectors of \(dimension) dimensions can't be stored")
    }
    guard label.utf8.count <= SegmentHeader.labelLimit else {
      throw .unfit(path: path, row: 0, reason: "the label is longer than \(SegmentHeader.labelLimit) bytes")
    }
    self.path = path
    self.dimension = dimension
    self.label = label
    self.layout = layout
    file = try FileReplacement(path: path)
    sums = [Double](repeating: 0, count: dimension)
    buffer = AlignedMemory(byteCount: Self.bufferedRows * layout.stride * MemoryLayout<Float>.size)
  }

  /// Adds a row. Rows come ascending by owner, then by tag; equal ones are allowed.
  /// - Parameter vector: finite and of length 1, up to 1 %; it is stored as it is.
  package func append(owner: Int64, tag: Int32, vector: [Float]) throws(VectorFileError) {
    guard let failure = vector.withUnsafeBufferPointer({ failure(appending: $0, owner: owner, tag: tag) }) else {
      return
    }
    throw failure
  }

  /// Adds a row; see the other `append`.
  package func append(
    owner: Int64, tag: Int32, vector: UnsafeBufferPointer<Float>
  ) throws(VectorFileError) {
    if let failure = failure(appending: vector, owner: owner, tag: tag) { throw failure }
  }

  /// Adds a copy of another segment's row.
  package func append(row: Int, of segment: VectorSegment) throws(VectorFileError) {
    let (owner, tag) = (segment.owner(ofRow: row), segment.tag(ofRow: row))
    let start = segment.rows.vectors + row * segment.layout.stride
    try append(owner: owner, tag: tag, vector: UnsafeBufferPointer(start: start, count: segment.dimension))
  }

  /// Works out the quantisations, on two threads, and brings the file to the disk and to its place. Call it once, last.
  package func finish() throws(VectorFileError) {
    precondition(!isFinished, "a file of vectors is finished once")
    isFinished = true
    try flush()
    guard let layout = SegmentLayout(dimension: dimension, count: owners.count) else {
      throw .unfit(path: path, row: owners.count, reason: "there are too many rows")
    }
    try file.resize(to: layout.fileSize)
    try file.write(owners, at: layout.owners.lowerBound)
    try file.write(tags, at: layout.tags.lowerBound)
    let mapped: MappedFile
    do {
      mapped = try MappedFile(descriptor: file.descriptor, size: layout.fileSize)
    } catch {
      throw .reading(path, code: error.code)
    }
    let divisor = Double(max(owners.count, 1))
    let quantisation = SegmentQuantisation(layout: layout, centre: sums.map { Float($0 / divisor) })
    do {
      try quantisation.write(vectorsOf: mapped, to: file.descriptor)
    } catch {
      throw .writing(path, code: error.code)
    }
    let header = SegmentHeader(
      dimension: UInt32(dimension), count: UInt64(owners.count), fileSize: UInt64(layout.fileSize),
      payloadChecksum: PayloadChecksum.of(mapped.bytes, threads: 2),
      rotationSeed: SegmentQuantisation.seed, label: label
    )
    try file.write(header.bytes, at: 0)
    try file.commit()
  }

  // MARK: -

  private func failure(
    appending vector: UnsafeBufferPointer<Float>, owner: Int64, tag: Int32
  ) -> VectorFileError? {
    precondition(!isFinished, "a file of vectors is finished already")
    guard vector.count == dimension, let base = vector.baseAddress else {
      return unfit("it has \(vector.count) dimensions instead of \(dimension)")
    }
    if let last = owners.last, let lastTag = tags.last, (owner, tag) < (last, lastTag) {
      return unfit("owner \(owner) with tag \(tag) comes after owner \(last) with tag \(lastTag)")
    }
    let buffered = owners.count % Self.bufferedRows
    let length = vk_length_squared(base, UInt32(dimension))
    guard abs(length - 1) <= Self.lengthTolerance else {
      return unfit("its length is \(length.squareRoot()), not 1")
    }
    sums.withUnsafeMutableBufferPointer { vk_accumulate(base, UInt32(dimension), $0.baseAddress) }
    let target = buffer.values(of: Float.self) + buffered * layout.stride
    target.update(from: base, count: dimension)
    owners.append(owner)
    tags.append(tag)
    guard buffered + 1 == Self.bufferedRows else { return nil }
    do { try flush() } catch { return error }
    return nil
  }

  private func unfit(_ reason: String) -> VectorFileError {
    .unfit(path: path, row: owners.count, reason: reason)
  }

  /// Writes the rows in the buffer, which are those behind the last full one.
  private func flush() throws(VectorFileError) {
    guard owners.count > flushed else { return }
    let rowSize = layout.stride * MemoryLayout<Float>.size
    let bytes = UnsafeRawBufferPointer(start: buffer.base, count: (owners.count - flushed) * rowSize)
    try file.write(bytes, at: layout.vectors.lowerBound + flushed * rowSize)
    flushed = owners.count
  }
}
