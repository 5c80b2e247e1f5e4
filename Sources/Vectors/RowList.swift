/// Some rows of a segment.
struct RowList: Sendable {
  let segment: Int
  let rows: [UInt32]
}
