import Testing

@testable import Storage

@Suite("CSVText")
struct CSVTextTests {
  @Test(
    "a row is written as RFC 4180 has it",
    arguments: [
      (["a", "b"], "a,b\r\n"), (["", ""], ",\r\n"), ([], "\r\n"), (["a,b"], "\"a,b\"\r\n"),
      (["a\"b"], "\"a\"\"b\"\r\n"),
      (["a\nb"], "\"a\nb\"\r\n"), (["a\r\nb"], "\"a\r\nb\"\r\n"), (["a;b"], "\"a;b\"\r\n"), (["\""], "\"\"\"\"\r\n"),
      ([" a "], " a \r\n"), (["é"], "é\r\n"), (["\"\u{301}"], "\"\"\"\u{301}\"\r\n"),
      (["x,\u{301}"], "\"x,\u{301}\"\r\n"),
    ]
  )
  func rows(cells: [String], text: String) {
    #expect(CSVText.row(cells) == Array(text.utf8))
  }

  @Test(
    "a cell that a spreadsheet would run gets an apostrophe, and reading takes it away",
    arguments: [
      "=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\r\nx", "＝1", "＋1", "－1", "＠x", "'", "'a", "'=1", "''", "=\u{301}1",
      "-\u{338}", "'\u{301}",
    ]
  )
  func guarded(text: String) {
    let guarded = CSVText.guarded(text)
    #expect(Array(guarded.utf8) == [0x27] + Array(text.utf8))
    #expect(Array(CSVText.unguarded(guarded).utf8) == Array(text.utf8))
  }

  @Test(
    "other cells stay as they are, both ways", arguments: ["", "a", "1", " =1", "a=1", "\"=1", "≠1", "\u{301}=1", "é"])
  func unguarded(text: String) {
    #expect(CSVText.guarded(text) == text)
    #expect(CSVText.unguarded(text) == text)
  }

  @Test("an apostrophe that guards nothing is kept", arguments: ["'abc", "'1", "' =1", "'é"])
  func foreignApostrophe(text: String) {
    #expect(CSVText.unguarded(text) == text)
  }
}
