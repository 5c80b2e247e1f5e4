import CVectorKernels
import Foundation

/// Works out and writes the parts of a segment that the quick searches read.
struct SegmentQuantisation: Sendable {
  /// What the rotation of new files is made from; any number does.
  static let seed: UInt64 = 0x7669_655F_7665_6331
  private static let rowsAtOnce = 2048

  let layout: SegmentLayout
  /// The mean of the vectors.
  let centre: [Float]

  /// Reads the vectors from a mapping of the file and writes all other parts but owners and tags; on two threads.
  func write(vectorsOf file: MappedFile, to descriptor: Int32) throws(SystemError) {
    let centre = AlignedMemory(byteCount: layout.centre.count)
    centre.values(of: Float.self).update(from: self.centre, count: self.centre.count)
    let rotation = AlignedMemory(byteCount: VK_ROUNDS * layout.width * MemoryLayout<Float>.size)
    vk_rotation_make(Self.seed, UInt32(layout.width), rotation.values(of: Float.self))
    try FileReplacement.write(
      UnsafeRawBufferPointer(start: centre.base, count: layout.centre.count), to: descriptor,
      at: layout.centre.lowerBound)
    let chunks = (layout.count + Self.rowsAtOnce - 1) / Self.rowsAtOnce
    let failures = parallelMap(chunks, threads: 2) { index -> SystemError? in
      let first = index * Self.rowsAtOnce
      let rows = first..<min(first + Self.rowsAtOnce, layout.count)
      do throws(SystemError) {
        try write(rows, vectorsOf: file, centre: centre, rotation: rotation, to: descriptor)
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }

  // MARK: -

  private func write(
    _ rows: Range<Int>, vectorsOf file: MappedFile, centre: AlignedMemory, rotation: AlignedMemory,
    to descriptor: Int32
  ) throws(SystemError) {
    guard let base = file.bytes.baseAddress else { return }
    let padded = SegmentLayout.rounded(rows.count, to: 64)
    // A part's start in the file, its bytes a row, and its bytes here; blocks of signs are written whole.
    let parts: [(start: Int, rowSize: Int, size: Int)] = [
      (layout.signs.lowerBound, layout.width / 8, padded * layout.width / 8),
      (layout.gains.lowerBound, 4, rows.count * 4),
      (layout.spreads.lowerBound, 4, rows.count * 4),
      (layout.offsets.lowerBound, 4, rows.count * 4),
      (layout.codes.lowerBound, layout.width, rows.count * layout.width),
      (layout.steps.lowerBound, 4, rows.count * 4),
    ]
    let memory = parts.map { AlignedMemory(byteCount: $0.size) }
    let scratch = AlignedMemory(byteCount: layout.width * MemoryLayout<Float>.size)
    var codes = vk_codes(
      signs: memory[0].values(of: UInt64.self), gains: memory[1].values(of: Float.self),
      spreads: memory[2].values(of: Float.self), offsets: memory[3].values(of: Float.self),
      codes: memory[4].values(of: Int8.self), steps: memory[5].values(of: Float.self)
    )
    let vectors = (base + layout.vectors.lowerBound).assumingMemoryBound(to: Float.self)
    vk_quantise(
      vk_processor_features(), vectors + rows.lowerBound * layout.stride, UInt64(rows.count), UInt32(layout.stride),
      UInt32(layout.width), centre.values(of: Float.self), rotation.values(of: Float.self),
      scratch.values(of: Float.self), &codes
    )
    for (part, memory) in zip(parts, memory) {
      try FileReplacement.write(
        UnsafeRawBufferPointer(start: memory.base, count: part.size), to: descriptor,
        at: part.start + rows.lowerBound * part.rowSize)
    }
  }
}
