import Testing

@testable import CiviwebStub

@Suite("Drip")
struct DripScheduleTests {
  @Test(
    "a rate gives pieces and pauses that keep it",
    arguments: [(100.0, 10, 0.1), (5, 1, 0.2), (0.5, 1, 2), (1e9, 100_000_000, 0.1)]
  )
  func schedule(bytesPerSecond: Double, pieceSize: Int, pause: Double) {
    let schedule = DripSchedule(bytesPerSecond: bytesPerSecond)
    #expect(schedule.pieceSize == pieceSize)
    #expect(abs(schedule.pause - pause) < 1e-9)
  }

  @Test("the pieces make up the body")
  func pieces() {
    let pieces = DripSchedule(bytesPerSecond: 40).pieces([1, 2, 3, 4, 5, 6])
    #expect(pieces.map(Array.init) == [[1, 2, 3, 4], [5, 6]])
  }
}
