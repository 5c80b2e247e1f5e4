extension VectorSegment {
  /// Writes a file of rows that are in memory already; see `VectorSegmentWriter`.
  package static func write(
    to path: String, dimension: Int, label: String = "",
    rows: some Sequence<(owner: Int64, tag: Int32, vector: [Float])>
  ) throws(VectorFileError) {
    let writer = try VectorSegmentWriter(path: path, dimension: dimension, label: label)
    for row in rows { try writer.append(owner: row.owner, tag: row.tag, vector: row.vector) }
    try writer.finish()
  }
}
