import Offers
import TestSupport
import Testing

@Suite("TextCleaning")
struct TextCleaningTests {
  @Test(
    "a line has single spaces and no ends",
    arguments: [
      ("  CAMBRIDGE       -MA-  ", "CAMBRIDGE -MA-"), ("a\tb\u{A0}c\u{202F}d", "a b c d"), ("a\r\nb\u{2028}c", "a b c"),
      ("a\u{0}b\u{1}", "ab"), ("zéro\u{200B}largeur\u{FEFF}", "zérolargeur"), ("\u{202E}evil", "evil"),
      ("e\u{301}te\u{301}", "été"), ("soft\u{AD}hyphen", "softhyphen"), ("\u{F0B7} point", "• point"),
      ("R&amp;D &eacute;t&#233; &#xE9;", "R&D été é"), ("a<br />b", "a b"), ("a < b & c > d", "a < b & c > d"),
      ("&unknown; &#xD800; &#99999999;", "&unknown; &#xD800; &#99999999;"), ("<b>gras</b>", "gras"),
      ("<notatag>", "<notatag>"), ("x<script>alert(1)</script>y", "xalert(1)y"),
    ]
  )
  func lines(text: String, line: String) {
    #expect(TextCleaning.line(text).map { Array($0.utf8) } == Array(line.utf8))
  }

  @Test("white space alone is nothing", arguments: ["", " ", "\r\n\t", "\u{A0}\u{3000}", "\u{200B}", "<br>", "&nbsp;"])
  func nothing(text: String) {
    #expect(TextCleaning.line(text) == nil)
    #expect(TextCleaning.paragraphs(text) == nil)
    #expect(TextCleaning.isBlank(text))
  }

  @Test(
    "paragraphs keep their lines, with one empty line at most between them",
    arguments: [
      ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\n\na\n\n\n\nb\n\n", "a\n\nb"), ("  a  \n   \n  b", "a\n\nb"),
      ("a<br />b<p>c</p>", "a\nb\nc"), ("<ul><li>a</li><li>b</li></ul>", "•a\n•b"), ("a\u{85}b\u{B}c", "a\nb\nc"),
      ("a\r\u{200B}\nb", "a\n\nb"),
    ]
  )
  func paragraphs(text: String, clean: String) {
    #expect(!TextCleaning.isBlank(text))
    #expect(TextCleaning.paragraphs(text) == clean)
  }

  @Test("runs of combining marks are capped, also those that NFC makes")
  func marks() {
    let stacked = "a" + String(repeating: "\u{301}", count: 200_000) + "b"
    let time = ProcessorTime.of {
      #expect(TextCleaning.line(stacked).map { Array($0.unicodeScalars).count <= 6 } == true)
    }
    #expect(time < .seconds(10))
    let doubled = "a" + String(repeating: "\u{344}", count: 10)
    #expect(TextCleaning.line(doubled).map { Array($0.unicodeScalars).count <= 5 } == true)
  }

  @Test(
    "a clean text that is protected is cleaned to itself",
    arguments: [
      "&lt;br&gt;", "&amp;lt;b&amp;gt;", "<b<b>r>", "<b\u{200B}r>", "a < b", "R&D", "&lt\u{37E}", "≮br>", "<\u{338}br>",
      "a\u{344}\u{344}\u{344}", "שּׁ\u{5B0}\u{5B1}\u{5B2}\u{5B3}", "&amp;#10;x", "x\n\n&lt;li>y", "é",
    ]
  )
  func protection(text: String) throws {
    let line = try #require(TextCleaning.line(text))
    let lineAgain = try #require(TextCleaning.line(TextCleaning.protected(line)))
    #expect(Array(lineAgain.utf8) == Array(line.utf8))
    let paragraphs = try #require(TextCleaning.paragraphs(text))
    let paragraphsAgain = try #require(TextCleaning.paragraphs(TextCleaning.protected(paragraphs)))
    #expect(Array(paragraphsAgain.utf8) == Array(paragraphs.utf8))
  }

  @Test("a text that needs no protection stays as it is")
  func unprotected() {
    #expect(TextCleaning.protected("R&D, a < b") == "R&D, a < b")
  }

  @Test(
    "hostile texts are cleaned in a moment",
    arguments: ["<", "&", "&#", "<b", "\u{301}", "\r", " ", "&amp;", "<br>", "\u{200B}"]
  )
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 50_000)
    #expect(ProcessorTime.of { _ = TextCleaning.paragraphs(text) } < .seconds(10))
  }
}
