import CVectorKernels

/// The checksum of what follows a segment's header: XXH64 over the XXH64 of each mebibyte, so that several threads can
/// work on it.
enum PayloadChecksum {
  private static let chunkSize = 1 << 20

  /// The checksum of a file's bytes from the end of the header's room on.
  static func of(_ file: UnsafeRawBufferPointer, threads: Int) -> UInt64 {
    guard let base = file.baseAddress, file.count > SegmentLayout.headerSize else { return 0 }
    nonisolated(unsafe) let payload = base + SegmentLayout.headerSize
    let size = file.count - SegmentLayout.headerSize
    let hashes = parallelMap((size + chunkSize - 1) / chunkSize, threads: threads) { index in
      let start = index * chunkSize
      return vk_hash(payload + start, UInt64(min(chunkSize, size - start))).littleEndian
    }
    return hashes.withUnsafeBytes { vk_hash($0.baseAddress, UInt64($0.count)) }
  }
}
