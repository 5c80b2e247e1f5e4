import Foundation
import Inference
import TestSupport
import Testing

@Suite("Hostile tokenizer files", .timeLimit(.minutes(20)))
struct TokenizerHostileFileTests {
  @Test(
    "what isn't known is refused by name",
    arguments: [
      (#""type": "WordPiece""#, #""type": "BPE""#, "BPE"),
      (#""type": "WordPiece""#, #""type": "WordLevel""#, "WordLevel"),
      ("BertNormalizer", "NFKC", "NFKC"), ("BertPreTokenizer", "ByteLevel", "ByteLevel"),
      ("BertProcessing", "ByteLevel", "ByteLevel"),
    ])
  func unsupported(old: String, new: String, name: String) throws {
    let json = WordPieceTokenizerTests.json().replacingOccurrences(of: old, with: new)
    guard case .unsupported(_, name) = try TokenizerFixtures.error(Data(json.utf8)) else {
      Issue.record("\(new) was not refused by name")
      return
    }
  }

  @Test(
    "what contradicts itself is damaged",
    arguments: [
      ("\"happy\": 7", "\"happy\": 6"), ("\"happy\": 7", "\"un\": 7"), ("\"happy\": 7", "\"happy\": 99"),
      ("\"happy\": 7", "\"happy\": -1"), ("\"happy\": 7", "\"happy\": 7.5"), ("\"happy\": 7", "\"happy\": 1e400"),
      ("\"happy\": 7", "\"happy\": 9223372036854775808"), ("\"happy\": 7", "\"happy\": \"7\""),
      ("\"happy\": 7", "\"happy\": {}"), ("\"happy\": 7,", ""), ("\"unk_token\": \"[UNK]\"", "\"unk_token\": \"?\""),
      ("\"unk_token\": \"[UNK]\"", "\"unk_token\": 1"), ("\"lowercase\": true", "\"lowercase\": 1"),
      ("[\"[SEP]\", 3]", "[\"[SEP]\", 4000000000]"), ("[\"[SEP]\", 3]", "[\"[SEP]\", 700]"),
      ("[\"[SEP]\", 3]", "3"), ("\"id\": 3, ", "\"id\": 12, "), ("\"id\": 3, ", "\"id\": 4, "),
      ("\"content\": \"[SEP]\"", "\"content\": \"\""), ("\"content\": \"[SEP]\"", "\"content\": \"[CLS]\""),
      ("\"ete\"", "\"\\ud800\""), ("\"ete\"", "\"\u{1}\""),
      ("\"ete\"", "\"" + String(repeating: "e", count: 600) + "\""),
      ("\"max_input_chars_per_word\": 100", "\"max_input_chars_per_word\": 1e300"),
      ("\"padding\": null", "\"padding\": {\"pad_id\": 5000}"), ("\"normalizer\": {", "\"normalizer\": ["),
      ("\"version\": \"1.0\"", "\"model\": {\"vocab\": {}}"), ("\"type\": \"WordPiece\"", "\"vocab\": {}"),
    ])
  func damaged(old: String, new: String) throws {
    let sound = WordPieceTokenizerTests.json()
    let json = sound.replacingOccurrences(of: old, with: new)
    try #require(json != sound)
    expectDamaged(try TokenizerFixtures.error(Data(json.utf8)))
  }

  @Test(
    "an empty vocabulary, file or object is damaged",
    arguments: [
      "", " ", "{}", "[]", "null", "\"", #"{"model": {}}"#,
      #"{"model": {"type": "Unigram", "unk_id": 0, "vocab": []}}"#,
      #"{"model": {"type": "WordPiece", "unk_token": "a", "vocab": {}}}"#,
    ])
  func empty(json: String) throws {
    expectDamaged(try TokenizerFixtures.error(Data(json.utf8)))
  }

  @Test(
    "bytes that are not UTF-8 are damaged", arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]])
  func notUTF8(bytes: [UInt8]) throws {
    var json = Data(WordPieceTokenizerTests.json().utf8)
    let piece = try #require(json.range(of: Data("ete".utf8)))
    json.replaceSubrange(piece, with: bytes)
    expectDamaged(try TokenizerFixtures.error(json))
  }

  @Test("deep nesting is damaged", arguments: ["[", "{\"a\":", "{\"model\":", "{\"normalizer\":["])
  func nesting(unit: String) throws {
    expectDamaged(try TokenizerFixtures.error(Data(String(repeating: unit, count: 200_000).utf8)))
  }

  @Test("a file that is cut off is damaged, wherever", arguments: ["tiny-wordpiece", "tiny-unigram"])
  func truncated(name: String) throws {
    let json = try TokenizerFixtures.data("\(name)/tokenizer.json")
    for length in stride(from: 0, to: json.count - 2, by: json.count / 150) {
      expectDamaged(try TokenizerFixtures.error(json.prefix(length)))
    }
  }

  @Test("a file with wrong bytes never ends the process", arguments: ["tiny-wordpiece", "tiny-unigram"])
  func mutated(name: String) throws {
    let json = try TokenizerFixtures.data("\(name)/tokenizer.json")
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      var bytes = [UInt8](json)
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = "0123456789\"[]{},:-.eABCz/\\ \u{7F}".utf8.randomElement(using: &random) ?? 0
      }
      guard let tokenizer = try? TokenizerFixtures.load(["tokenizer.json": Data(bytes)]) else { continue }
      let ids = tokenizer.ids(of: "Une équipe ｶﾞ ﬁn, [CLS] <mask> ½ e\u{301}!")
      #expect(ids.allSatisfy { $0 >= 0 && $0 < tokenizer.vocabularySize })
    }
  }

  @Test("a folder without a tokenizer says which file is missing")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: ModelError.self) { try TokenizerLoader.load(from: URL(filePath: folder.path)) }
    guard case .missing(let file) = error else { return #expect(error == nil) }
    #expect(file.hasSuffix("tokenizer.json"))
  }

  @Test(
    "a vocab.txt with settings that don't fit it is damaged",
    arguments: [
      ("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nun\nun\n", "\"do_lower_case\": true"),
      ("[UNK]\n[CLS]\n[SEP]\n[MASK]\n", "\"do_lower_case\": true"),
      ("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n", "\"strip_accents\": true"),
      ("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n", "\"do_lower_case\": \"yes\""), ("", "\"do_lower_case\": true"),
    ])
  func vocabularyFile(words: String, setting: String) throws {
    let names = ["pad", "unk", "cls", "sep", "mask"].map { "\"\($0)_token\": \"[\($0.uppercased())]\"" }
    let settings = "{\(setting), \(names.joined(separator: ", "))}"
    let error = #expect(throws: ModelError.self) {
      try TokenizerFixtures.load(["vocab.txt": Data(words.utf8), "tokenizer_config.json": Data(settings.utf8)])
    }
    expectDamaged(error)
  }

  // MARK: -

  private func expectDamaged(_ error: ModelError?) {
    guard case .damaged = error else {
      Issue.record("expected a damaged file, got \(String(describing: error))")
      return
    }
  }
}
