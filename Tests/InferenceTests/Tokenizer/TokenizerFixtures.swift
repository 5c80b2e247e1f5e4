import Foundation
import Inference
import Offers
import TestSupport
import Testing

/// The small tokenizers that `scripts/fixtures/make_tokenizers.py` made, and what `tokenizers` says about some texts.
enum TokenizerFixtures {
  /// The 200 texts that the golden ids belong to.
  static func texts() throws -> [String] {
    try JSONDecoder().decode([String].self, from: data("texts.json"))
  }

  /// The ids of each text, without those around it.
  static func golden(_ name: String) throws -> [[Int32]] {
    try JSONDecoder().decode([[Int32]].self, from: data("golden/\(name).json"))
  }

  /// A tokenizer's folder.
  static func folder(_ name: String) throws -> URL {
    try #require(Bundle.module.resourceURL).appending(path: "Fixtures/tokenizers/\(name)")
  }

  /// The bytes of one of the files.
  static func data(_ name: String) throws -> Data { try Data(contentsOf: folder(name)) }

  /// Loads the tokenizer of a folder that holds these files and nothing else.
  static func load(_ files: KeyValuePairs<String, Data>) throws -> any Tokenizer {
    let folder = try TemporaryFolder()
    for (name, data) in files { try data.write(to: URL(filePath: folder.file(name))) }
    return try TokenizerLoader.load(from: URL(filePath: folder.path, directoryHint: .isDirectory))
  }

  /// Loads the tokenizer of a `tokenizer.json`.
  static func load(_ json: String) throws -> any Tokenizer { try load(["tokenizer.json": Data(json.utf8)]) }

  /// What is wrong with a `tokenizer.json`; nil where it loads.
  static func error(_ json: Data) throws -> ModelError? {
    do {
      _ = try load(["tokenizer.json": json])
      return nil
    } catch let error as ModelError {
      return error
    }
  }
}

/// The real model, for the tests that need it.
enum RealTokenizer {
  /// The folder that VIE_TEST_MODEL names, else `.build/models/all-MiniLM-L6-v2` in the checkout; nil where there is
  /// no tokenizer in it.
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["VIE_TEST_MODEL"].map { URL(filePath: $0) }
    var checkout = URL(filePath: #filePath)
    for _ in 0..<4 { checkout.deleteLastPathComponent() }
    let folder = named ?? checkout.appending(path: ".build/models/all-MiniLM-L6-v2")
    let file = folder.appending(path: "tokenizer.json").path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: file) ? folder : nil
  }()

  /// Why a test is skipped and what brings it back.
  static let notice: Comment = "The real model is not here: set VIE_TEST_MODEL to the folder of all-MiniLM-L6-v2."
}
