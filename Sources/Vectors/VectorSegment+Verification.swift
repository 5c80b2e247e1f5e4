extension VectorSegment {
  /// Checks everything behind the header: the checksum, and that the rows are in order. Reads the whole file.
  package func verify() throws(VectorFileError) {
    guard PayloadChecksum.of(file.bytes, threads: 2) == payloadChecksum else {
      throw .damaged(path: path, reason: "its checksum is wrong")
    }
    for row in 0..<max(count - 1, 0) where (owners[row], tags[row]) > (owners[row + 1], tags[row + 1]) {
      throw .damaged(path: path, reason: "row \(row + 1) is out of order")
    }
  }

  /// Asks the system to read ahead what a quick search touches first, everything but the float32 rows, and doesn't
  /// wait for it.
  package func preload() {
    file.preload(layout.vectors.upperBound..<layout.fileSize)
  }
}
