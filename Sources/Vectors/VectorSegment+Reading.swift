import CVectorKernels

extension VectorSegment {
  /// Reads the float32 rows and does nothing with them: what an exact search costs at least, for `vector-bench`.
  package func readVectors(threads: Int) {
    let size = SegmentLayout.rounded(1 << 20, to: 64)
    let start = file.bytes.baseAddress.map { UInt(bitPattern: $0) } ?? 0
    let part = layout.vectors
    let features = vk_processor_features()
    _ = parallelMap((part.count + size - 1) / size, threads: threads) { index in
      let first = part.lowerBound + index * size
      let bytes = UnsafeRawPointer(bitPattern: start + UInt(first))
      return bytes.map { vk_read(features, $0, UInt64(min(size, part.upperBound - first))) } ?? 0
    }
  }
}
