import Foundation
import Inference
import Testing

@Suite("WordPiece tokenizer")
struct WordPieceTokenizerTests {
  @Test(
    "cuts words from the left into the longest pieces",
    arguments: [
      ("unhappy", [5, 6] as [Int32]), ("happy", [7]), ("un", [5]), ("unx", [1]), ("happy unx un", [7, 1, 5]), ("", []),
    ])
  func longestFirst(text: String, ids: [Int32]) throws {
    #expect(try TokenizerFixtures.load(Self.json()).ids(of: text) == ids)
  }

  @Test("lowers letters only where the file says so", arguments: [(true, [7] as [Int32]), (false, [1])])
  func lowercase(lowercase: Bool, ids: [Int32]) throws {
    #expect(try TokenizerFixtures.load(Self.json(lowercase: lowercase)).ids(of: "Happy") == ids)
  }

  @Test(
    "strips accents as the file says, and where it says nothing, with the lower case",
    arguments: [
      (true, "null", [8] as [Int32]), (true, "true", [8]), (true, "false", [9]), (false, "null", [9]),
      (false, "true", [8]), (false, "false", [9]),
    ])
  func accents(lowercase: Bool, strip: String, ids: [Int32]) throws {
    #expect(try TokenizerFixtures.load(Self.json(lowercase: lowercase, strip: strip)).ids(of: "été") == ids)
  }

  @Test("a word of more scalars than the limit is unknown", arguments: [(8, [5, 6] as [Int32]), (6, [1])])
  func longWords(limit: Int, ids: [Int32]) throws {
    #expect(try TokenizerFixtures.load(Self.json(longest: limit)).ids(of: "unhappy") == ids)
  }

  @Test(
    "an added token is found in the raw text, the longest where several start together",
    arguments: [
      ("un[CLS]un", [5, 2, 5] as [Int32]), ("[cls]", [1, 1, 1]), ("@@@", [11, 10]), ("un  @ un", [5, 10, 5]),
    ])
  func addedTokens(text: String, ids: [Int32]) throws {
    let added = Self.added + #", \#(Self.token("@", 10)), \#(Self.token("@@", 11))"#
    #expect(try TokenizerFixtures.load(Self.json(added: added)).ids(of: text) == ids)
  }

  @Test(
    "a token that must stand alone doesn't count inside a word",
    arguments: [("happy job un", [7, 10, 5] as [Int32]), ("jobs job", [1, 10]), ("éjob", [1]), ("job", [10])])
  func singleWord(text: String, ids: [Int32]) throws {
    let added = Self.added + ", " + Self.token("job", 10, "single_word")
    #expect(try TokenizerFixtures.load(Self.json(added: added)).ids(of: text) == ids)
  }

  @Test("a normalized token is found in the normalized text", arguments: ["JOB", "job", "jöb"])
  func normalizedToken(text: String) throws {
    let added = Self.added + ", " + Self.token("Job", 10, "normalized")
    #expect(try TokenizerFixtures.load(Self.json(added: added)).ids(of: text) == [10])
  }

  @Test(
    "a scalar that Unicode 8 didn't have is a letter, as it is to the reference", arguments: ["\u{8D4}", "\u{1885}"])
  func laterScalars(mark: String) throws {
    let tokenizer = try TokenizerFixtures.load(Self.json())
    #expect(tokenizer.ids(of: "un" + mark) == [1])
    #expect(tokenizer.ids(of: "un\u{301}") == [5])
  }

  // MARK: - A tokenizer of a few pieces

  static let added = "\(token("[PAD]", 0)), \(token("[UNK]", 1)), \(token("[CLS]", 2)), \(token("[SEP]", 3))"

  static func token(_ content: String, _ id: Int, _ flag: String = "special") -> String {
    let flags = ["single_word", "lstrip", "rstrip", "normalized", "special"].map { "\"\($0)\": \($0 == flag)" }
    return "{\"id\": \(id), \"content\": \"\(content)\", \(flags.joined(separator: ", "))}"
  }

  static func json(lowercase: Bool = true, strip: String = "null", longest: Int = 100, added: String = added) -> String
  {
    """
    {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [\(added)],
     "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
       "strip_accents": \(strip), "lowercase": \(lowercase)},
     "pre_tokenizer": {"type": "BertPreTokenizer"},
     "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]},
     "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
       "max_input_chars_per_word": \(longest),
       "vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "##un": 4, "un": 5, "##happy": 6, "happy": 7,
         "ete": 8, "\\u00e9t\\u00e9": 9}}}
    """
  }
}
