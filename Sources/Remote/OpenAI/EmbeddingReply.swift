import Foundation
import Offers

/// What an answer of the API says: a vector for each text, and how many tokens were read.
struct EmbeddingReply: Sendable, Equatable {
  /// Vectors of length 1, in the order of the texts.
  let vectors: [[Float]]
  /// How many tokens the server counted; nil where it doesn't say.
  let tokens: Int?

  /// Reads an answer, whose vectors may come as base64 or as numbers, in any order.
  ///
  /// - Parameters:
  ///   - count: how many texts were sent, 1 or more.
  ///   - dimension: how many numbers each vector must have; nil where that isn't known, then all must have as many.
  /// - Throws: `unreadable`.
  init(_ json: JSONValue, count: Int, dimension: Int?) throws(CallFailure) {
    guard case .array(let items)? = json["data"] else { throw .unreadable("JSON without a list of vectors") }
    guard items.count == count else { throw .unreadable("\(items.count) vectors for \(count) texts") }
    var vectors = [[Float]](repeating: [], count: count)
    var dimension = dimension
    for item in items {
      guard case .number(let digits)? = item["index"], let index = Int(digits), vectors.indices.contains(index) else {
        throw .unreadable("a vector that doesn't say which text it is for")
      }
      guard vectors[index].isEmpty else { throw .unreadable("two vectors for one text") }
      let vector = try Self.vector(item["embedding"])
      let expected = dimension ?? vector.count
      guard vector.count == expected else {
        throw .unreadable("a vector of \(vector.count) numbers where \(expected) were expected")
      }
      dimension = expected
      vectors[index] = vector
    }
    self.vectors = vectors
    tokens = Self.tokens(json["usage"])
  }

  // MARK: -

  private static func vector(_ value: JSONValue?) throws(CallFailure) -> [Float] {
    let numbers: [Float]
    switch value {
    case .string(let base64): numbers = try floats(base64)
    case .array(let items): numbers = try floats(items)
    default: throw .unreadable("a vector that is neither numbers nor base64")
    }
    guard !numbers.isEmpty else { throw .unreadable("an empty vector") }
    guard numbers.allSatisfy(\.isFinite) else { throw .unreadable("a vector with something that is no number") }
    let length = numbers.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
    guard length > 0 else { throw .unreadable("a vector of zeros") }
    return numbers.map { Float(Double($0) / length) }
  }

  private static func floats(_ items: [JSONValue]) throws(CallFailure) -> [Float] {
    var floats: [Float] = []
    floats.reserveCapacity(items.count)
    for item in items {
      guard case .number(let digits) = item, let number = Float(digits) else {
        throw .unreadable("a vector with something that is no number")
      }
      floats.append(number)
    }
    return floats
  }

  /// Numbers of 32 bits, the lowest byte first.
  private static func floats(_ base64: String) throws(CallFailure) -> [Float] {
    guard let data = Data(base64Encoded: base64), data.count % 4 == 0 else {
      throw .unreadable("a vector whose base64 is damaged")
    }
    return data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 4).map { offset in
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      }
    }
  }

  private static func tokens(_ usage: JSONValue?) -> Int? {
    guard case .number(let digits)? = usage?["prompt_tokens"] ?? usage?["total_tokens"] else { return nil }
    guard let tokens = Int(digits), tokens >= 0 else { return nil }
    return tokens
  }
}
