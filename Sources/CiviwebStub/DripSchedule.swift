/// In what pieces, and with what pauses between them, a body drips at a given rate.
struct DripSchedule: Equatable, Sendable {
  /// The bytes of one piece: a tenth of a second's worth, at least one.
  let pieceSize: Int
  /// The seconds between two pieces.
  let pause: Double

  /// Creates the schedule of a rate, in bytes a second, above 0.
  init(bytesPerSecond: Double) {
    let tenth = max(1, (bytesPerSecond / 10).rounded(.down))
    pieceSize = Int(exactly: tenth) ?? .max
    pause = tenth / bytesPerSecond
  }

  /// The pieces of a body, in order.
  func pieces(_ body: [UInt8]) -> [ArraySlice<UInt8>] {
    stride(from: 0, to: body.count, by: pieceSize).map { body[$0...].prefix(pieceSize) }
  }
}
