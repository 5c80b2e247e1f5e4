import Foundation

/// The models, texts and vectors that `scripts/fixtures/make_tiny_models.py` made.
enum ModelFixture {
  /// The real model, where it is: in the folder that `VIE_TEST_MODEL` names, or in `.build/models`.
  static let realModel: URL? = {
    let named = ProcessInfo.processInfo.environment["VIE_TEST_MODEL"].map { URL(filePath: $0) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    let folders = [named, root.appending(path: ".build/models/all-MiniLM-L6-v2")].compactMap(\.self)
    return folders.first { FileManager.default.fileExists(atPath: $0.appending(path: "model.safetensors").path) }
  }()

  static let notice = "all-MiniLM-L6-v2 is not here: set VIE_TEST_MODEL to its folder."

  static func folder(_ name: String) throws -> URL { try fixture("models/\(name)") }

  /// Two hundred texts of all kinds.
  static func texts() throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(contentsOf: fixture("models/texts.json")))
  }

  /// The vectors of every fourth text, by `transformers`, with the model's prefix for passages.
  static func golden(_ name: String) throws -> [[Float]] {
    let bytes = try Data(contentsOf: fixture("models/\(name)/golden.f32"))
    let numbers = bytes.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
    return rows(numbers, count: try texts().count / 4)
  }

  /// The vectors of all texts, by `sentence-transformers` with the real model.
  static func realGolden() throws -> [[Float]] {
    let bytes = try Data(contentsOf: fixture("models/all-MiniLM-L6-v2.i16"))
    let numbers = bytes.withUnsafeBytes { $0.bindMemory(to: Int16.self).map { Float(Int16(littleEndian: $0)) / 32767 } }
    return rows(numbers, count: try texts().count)
  }

  static func cosine(_ a: [Float], _ b: [Float]) -> Double {
    func dot(_ a: [Float], _ b: [Float]) -> Double { zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) } }
    return dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
  }

  private static func rows(_ numbers: [Float], count: Int) -> [[Float]] {
    let width = numbers.count / count
    return (0..<count).map { Array(numbers[$0 * width..<($0 + 1) * width]) }
  }

  private static func fixture(_ name: String) throws -> URL {
    guard let folder = Bundle.module.url(forResource: "Fixtures", withExtension: nil) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return folder.appending(path: name)
  }
}
