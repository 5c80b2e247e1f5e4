import Foundation

/// The body of a call for embeddings.
struct EmbeddingQuestion: Decodable {
  /// The model.
  let model: String
  /// The texts, of which there may be one without a list.
  let texts: [String]
  /// How many numbers a vector shall have.
  let dimensions: Int?
  /// `float` or `base64`.
  let encoding: String?

  private enum CodingKeys: String, CodingKey {
    case model, input, dimensions
    case encoding = "encoding_format"
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    model = try members.decode(String.self, forKey: .model)
    if let text = try? members.decode(String.self, forKey: .input) {
      texts = [text]
    } else {
      texts = try members.decode([String].self, forKey: .input)
    }
    dimensions = try members.decodeIfPresent(Int.self, forKey: .dimensions)
    encoding = try members.decodeIfPresent(String.self, forKey: .encoding)
  }

  /// The stand-in's own count: four bytes are a token.
  var tokens: [Int] { texts.map { ($0.utf8.count + 3) / 4 } }
}
