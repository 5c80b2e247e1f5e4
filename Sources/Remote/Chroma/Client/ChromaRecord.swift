import Foundation
import Offers

/// A record to be written.
struct ChromaRecord: Sendable, Equatable {
  var id: String
  var embedding: [Float]
  /// Nil for none; an upsert then leaves the one that is there.
  var document: String?
  var metadata: ChromaMetadata

  /// A record of a collection whose vectors mean nothing.
  static func row(_ id: String, _ metadata: ChromaMetadata) -> ChromaRecord {
    ChromaRecord(id: id, embedding: [1], metadata: metadata)
  }

  /// About how many bytes the record takes in a request.
  var size: Int {
    let values = metadata.values.reduce(0) { sum, item in
      guard case .string(let text)? = item.value else { return sum + item.key.utf8.count + 24 }
      return sum + item.key.utf8.count + text.utf8.count + 8
    }
    return id.utf8.count + embedding.count * 14 + (document?.utf8.count ?? 0) + values + 32
  }
}

/// A record as it was read, with what was asked for.
struct ChromaRow: Sendable, Equatable {
  let id: String
  var document: String?
  var metadata = ChromaMetadata()
  /// Empty where it wasn't asked for.
  var embedding: [Float] = []
}

/// A record that was found by its vector.
struct ChromaNeighbour: Sendable, Equatable {
  let id: String
  /// The distance by the collection's measure; for cosine 1 minus the cosine.
  let distance: Double
}

/// A vector as base64 of its numbers as float32, the lowest byte first, which a server reads faster than digits.
enum ChromaVector {
  static func base64(_ vector: [Float]) -> String {
    var data = Data(capacity: vector.count * 4)
    for number in vector { withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    return data.base64EncodedString()
  }

  /// Nil where the text isn't of finite numbers.
  static func vector(base64 text: String) -> [Float]? {
    guard let data = Data(base64Encoded: text), data.count % 4 == 0 else { return nil }
    let vector = data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 4).map { offset in
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      }
    }
    return vector.allSatisfy(\.isFinite) ? vector : nil
  }

  /// The same of numbers as float64.
  static func base64(doubles vector: [Double]) -> String {
    var data = Data(capacity: vector.count * 8)
    for number in vector { withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    return data.base64EncodedString()
  }

  /// Nil where the text isn't of finite numbers as float64.
  static func doubles(base64 text: String) -> [Double]? {
    guard let data = Data(base64Encoded: text), data.count % 8 == 0 else { return nil }
    let vector = data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 8).map { offset in
        Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      }
    }
    return vector.allSatisfy(\.isFinite) ? vector : nil
  }

  /// Nil where the value isn't a list of finite numbers.
  static func vector(_ json: JSONValue) -> [Float]? {
    guard case .array(let items) = json else { return nil }
    var vector: [Float] = []
    vector.reserveCapacity(items.count)
    for item in items {
      guard case .number(let digits) = item, let number = Float(digits), number.isFinite else { return nil }
      vector.append(number)
    }
    return vector
  }
}
