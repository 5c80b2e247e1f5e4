import Foundation

/// A vector as the database keeps it: its numbers as float32, the lowest byte first.
enum VectorBlob {
  static func data(_ vector: [Float]) -> Data {
    var data = Data(capacity: vector.count * 4)
    for number in vector { withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }

  /// Nil where the blob isn't of that many finite numbers.
  static func vector(_ data: Data, dimension: Int) -> [Float]? {
    guard data.count == dimension * 4 else { return nil }
    let vector = data.withUnsafeBytes { bytes in
      (0..<dimension).map {
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)))
      }
    }
    return vector.allSatisfy(\.isFinite) ? vector : nil
  }
}
