import Foundation
import Inference
import Testing

@Suite("Unigram tokenizer")
struct UnigramTokenizerTests {
  @Test(
    "takes the likeliest cut, not the longest pieces",
    arguments: [("ab", [4] as [Int32]), ("abc", [5, 6]), ("b", [7, 8]), ("", []), (" ", [7])])
  func likeliest(text: String, ids: [Int32]) throws {
    #expect(try TokenizerFixtures.load(Self.json()).ids(of: text) == ids)
  }

  @Test(
    "unknown scalars side by side are one unknown piece",
    arguments: [("xyz", [7, 3] as [Int32]), ("xby", [7, 3, 8, 3])])
  func fusedUnknown(text: String, ids: [Int32]) throws {
    #expect(try TokenizerFixtures.load(Self.json()).ids(of: text) == ids)
  }

  @Test(
    "each space is a mark, or all white space is a boundary, as the file says",
    arguments: [("ab  ab", false, [4, 7, 4] as [Int32]), ("ab  ab", true, [4, 4]), ("ab\tab ", true, [4, 4])])
  func spaces(text: String, splits: Bool, ids: [Int32]) throws {
    let metaspace = Self.metaspace
    let splitter = #"{"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, \#(metaspace)]}"#
    #expect(try TokenizerFixtures.load(Self.json(splitter: splits ? splitter : metaspace)).ids(of: text) == ids)
  }

  @Test(
    "white space is stripped and collapsed where the file says so",
    arguments: [("ab   ab  ", [4, 4] as [Int32]), ("  ", []), ("ab", [4])])
  func strip(text: String, ids: [Int32]) throws {
    let normalizer = """
      {"type": "Sequence", "normalizers": [{"type": "Strip", "strip_left": false, "strip_right": true},
        {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": "▁"}]}
      """
    #expect(try TokenizerFixtures.load(Self.json(normalizer: normalizer)).ids(of: text) == ids)
  }

  @Test("a token swallows the white space before it where the file says so")
  func leftStrip() throws {
    let token = WordPieceTokenizerTests.token("<mask>", 9, "lstrip")
    #expect(try TokenizerFixtures.load(Self.json(added: token)).ids(of: "ab \u{3000}<mask> ab") == [4, 9, 4])
  }

  // MARK: - A tokenizer of a few pieces

  static let metaspace = #"{"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true}"#

  static func json(normalizer: String = "null", splitter: String = metaspace, added: String = "") -> String {
    """
    {"added_tokens": [\(added)], "normalizer": \(normalizer), "pre_tokenizer": \(splitter), "post_processor": null,
     "model": {"type": "Unigram", "unk_id": 3, "byte_fallback": false,
       "vocab": [["<s>", 0], ["<pad>", 0.0], ["</s>", 0], ["<unk>", 0], ["▁ab", -3.5], ["▁a", -2], ["bc", -2],
         ["▁", -1], ["b", -6.25]]}}
    """
  }
}
