import Foundation

extension VectorBlob {
  /// Numbers as float64, the lowest byte first.
  static func data(doubles: [Double]) -> Data {
    var data = Data(capacity: doubles.count * 8)
    for number in doubles { withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }

  /// The numbers of such a blob.
  static func doubles(_ data: Data) -> [Double] {
    data.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map {
        Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)))
      }
    }
  }
}
