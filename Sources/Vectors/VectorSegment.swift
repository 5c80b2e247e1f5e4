import CVectorKernels
import Foundation

/// One immutable file of unit vectors, mapped into memory.
///
/// Any number of threads may read it at once. A file that another one replaces stays readable through a segment that is
/// open. Nobody may write into a segment's file or cut it: the process that reads it would be ended by SIGBUS.
///
/// Unchecked, because of pointers into the mapping, through which nothing is ever written.
package final class VectorSegment: @unchecked Sendable {
  package let path: String
  package let dimension: Int
  /// How many rows there are.
  package let count: Int
  /// What the writer was given to tell what its vectors can be compared with, such as an embedding space's identifier.
  package let label: String

  let layout: SegmentLayout
  /// The parts for the kernels.
  let rows: vk_segment
  /// The signs of the random rotation.
  let rotation: AlignedMemory
  /// `count` owners, ascending; memory of the mapping.
  let owners: UnsafePointer<Int64>
  let tags: UnsafePointer<Int32>
  let centre: UnsafePointer<Float>
  let file: MappedFile
  let payloadChecksum: UInt64

  /// Opens a file and checks its header and its size; the rest is neither read nor checked.
  package init(path: String) throws(VectorFileError) {
    let file = try Self.mapped(path)
    let header = try Self.header(of: file, path: path)
    guard let dimension = Int(exactly: header.dimension), let count = Int(exactly: header.count),
      let layout = SegmentLayout(dimension: dimension, count: count), let base = file.bytes.baseAddress
    else { throw .damaged(path: path, reason: "its header makes no sense") }
    guard header.fileSize == UInt64(layout.fileSize), file.bytes.count == layout.fileSize else {
      throw .damaged(path: path, reason: "it has \(file.bytes.count) bytes instead of \(layout.fileSize)")
    }
    func part<Value>(_ range: Range<Int>, of type: Value.Type) -> UnsafePointer<Value> {
      (base + range.lowerBound).assumingMemoryBound(to: type)
    }
    self.path = path
    self.dimension = dimension
    self.count = count
    self.layout = layout
    self.file = file
    label = header.label
    payloadChecksum = header.payloadChecksum
    owners = part(layout.owners, of: Int64.self)
    tags = part(layout.tags, of: Int32.self)
    centre = part(layout.centre, of: Float.self)
    rotation = AlignedMemory(byteCount: VK_ROUNDS * layout.width * MemoryLayout<Float>.size)
    vk_rotation_make(header.rotationSeed, UInt32(layout.width), rotation.values(of: Float.self))
    rows = vk_segment(
      count: UInt64(count), stride: UInt32(layout.stride), width: UInt32(layout.width),
      vectors: part(layout.vectors, of: Float.self), signs: part(layout.signs, of: UInt64.self),
      gains: part(layout.gains, of: Float.self), spreads: part(layout.spreads, of: Float.self),
      offsets: part(layout.offsets, of: Float.self), codes: part(layout.codes, of: Int8.self),
      steps: part(layout.steps, of: Float.self)
    )
  }

  /// Whom a row belongs to.
  package func owner(ofRow row: Int) -> Int64 {
    precondition(0..<count ~= row, "no such row")
    return owners[row]
  }

  /// Which of its owner's rows a row is.
  package func tag(ofRow row: Int) -> Int32 {
    precondition(0..<count ~= row, "no such row")
    return tags[row]
  }

  /// A row's components, bit for bit as they were written.
  package func vector(ofRow row: Int) -> [Float] {
    precondition(0..<count ~= row, "no such row")
    return Array(UnsafeBufferPointer(start: rows.vectors + row * layout.stride, count: dimension))
  }

  /// The rows of an owner; empty if it has none. Takes logarithmic time.
  package func rows(ofOwner owner: Int64) -> Range<Int> {
    let first = firstRow { $0 >= owner }
    return first..<max(first, firstRow { $0 > owner })
  }

  // MARK: -

  private func firstRow(where reaches: (Int64) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if reaches(owners[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func mapped(_ path: String) throws(VectorFileError) -> MappedFile {
    // Without waiting for a writer, should it be a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .reading(path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path: path) }
    do {
      return try MappedFile(descriptor: descriptor, size: Int(status.st_size))
    } catch {
      throw .reading(path, code: error.code)
    }
  }

  private static func header(of file: MappedFile, path: String) throws(VectorFileError) -> SegmentHeader {
    do {
      return try SegmentHeader(file.bytes)
    } catch {
      switch error {
      case .foreign: throw .foreign(path: path)
      case .newer(let version): throw .newer(path: path, version: version)
      case .damaged(let reason): throw .damaged(path: path, reason: reason)
      }
    }
  }
}
