import Foundation

/// The vectors of an answer on their way to JSON, where a fault may spoil them.
struct EmbeddingAnswer {
  private let model: String
  private let tokens: Int
  private let usesBase64: Bool
  private var vectors: [[Float]]

  /// A good answer.
  init(_ question: EmbeddingQuestion, dimension: Int, usesBase64: Bool) {
    model = question.model
    tokens = question.tokens.reduce(0, +)
    self.usesBase64 = usesBase64
    vectors = question.texts.map { StubEmbedding.vector(of: $0, dimension: dimension) }
  }

  /// The JSON, spoilt by the fault.
  func text(_ fault: OpenAIStubFault) -> String {
    var vectors = vectors
    if fault == .shortVector, let last = vectors.popLast() { vectors.append(Array(last.dropLast())) }
    if fault == .zeros, let first = vectors.first { vectors[0] = first.map { _ in 0 } }
    if fault == .notANumber, let first = vectors.first { vectors[0] = [.nan] + first.dropFirst() }
    var items = vectors.enumerated().map { position, vector in
      item(vector, index: fault == .missingIndex ? nil : fault == .repeatedIndex ? 0 : position)
    }
    if fault == .reversed { items.reverse() }
    if fault == .missingVector { items.removeLast() }
    let usage = #","usage":{"prompt_tokens":\#(tokens),"total_tokens":\#(tokens)}"#
    let data = items.joined(separator: ",")
    let model = OpenAIStubAnswer.text(model)
    return #"{"object":"list","data":[\#(data)],"model":\#(model)\#(fault == .noUsage ? "" : usage)}"#
  }

  // MARK: - Private

  private func item(_ vector: [Float], index: Int?) -> String {
    let place = index.map { #""index":\#($0),"# } ?? ""
    return #"{"object":"embedding",\#(place)"embedding":\#(usesBase64 ? base64(vector) : digits(vector))}"#
  }

  /// `1e999` stands for what is no number, for JSON has no other way to say it.
  private func digits(_ vector: [Float]) -> String {
    "[" + vector.map { $0.isFinite ? String($0) : "1e999" }.joined(separator: ",") + "]"
  }

  private func base64(_ vector: [Float]) -> String {
    let bytes = vector.flatMap { number in withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) } }
    return "\"" + Data(bytes).base64EncodedString() + "\""
  }
}
