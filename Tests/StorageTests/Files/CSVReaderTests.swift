import TestSupport
import Testing

@testable import Storage

@Suite("CSVReader")
struct CSVReaderTests {
  private func rows(_ text: some Collection<UInt8>, _ separator: CSVSeparator = .comma) -> [CSVRow] {
    var reader = CSVReader(Array(text)[...], separator: separator)
    var rows: [CSVRow] = []
    while let row = reader.next() { rows.append(row) }
    return rows
  }

  @Test(
    "what RFC 4180 describes is read",
    arguments: [
      ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("aaa,bbb\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
      ("\"aaa\",\"bbb\"\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
      ("\"aaa\",\"b\r\nbb\",ccc\r\nz", [["aaa", "b\r\nbb", "ccc"], ["z"]]), ("\"a\"\"b\",\"\"", [["a\"b", ""]]),
      ("\"\"\"\"", [["\""]]), ("\"a,b\";c", [["a,b"]]), (",", [["", ""]]), ("a,\r\n,b", [["a", ""], ["", "b"]]),
      ("a b , c", [["a b ", " c"]]), ("", []),
    ]
  )
  func rfc4180(text: String, cells: [[String]]) {
    let rows = rows(text.utf8)
    #expect(rows.map(\.cells) == cells)
  }

  @Test("lines end in CR LF, LF or CR", arguments: ["a\r\nb\r\n", "a\nb\n", "a\rb\r", "a\nb", "a\r\nb"])
  func lineEnds(text: String) {
    #expect(rows(text.utf8).map(\.cells) == [["a"], ["b"]])
    #expect(rows(text.utf8).map(\.line) == [1, 2])
  }

  @Test("a row knows its line, also behind cells of several lines, and its bytes")
  func lines() {
    let rows = rows("a\r\n\"b\nc\r\nd\",e\r\n\r\nf".utf8)
    #expect(rows.map(\.line) == [1, 2, 5, 6])
    #expect(rows.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a", "\"b\nc\r\nd\",e", "", "f"])
    #expect(rows.map(\.isEmpty) == [false, false, true, false])
  }

  @Test("a combining mark behind a quote, a separator or a line end changes nothing")
  func combiningMarks() {
    let rows = rows("\"a\"\"\u{301}\",\u{301}b\r\n\u{301}c".utf8)
    #expect(
      rows.map { $0.cells.map { Array($0.unicodeScalars) } } == [
        [["a", "\"", "\u{301}"], ["\u{301}", "b"]], [["\u{301}", "c"]],
      ])
  }

  @Test("a quote inside a bare cell is a quote")
  func bareQuote() {
    #expect(rows("a\"b\",c".utf8).map(\.cells) == [["a\"b\"", "c"]])
  }

  @Test(
    "a damaged row is known by its defect, and the rows behind it are read",
    arguments: [
      (Array("\"a\"x,b\nc,d".utf8), CSVRow.Defect.textBehindQuote), (Array("a\0,b\nc,d".utf8), .holdsNUL),
      ([0xE9] + Array(",b\nc,d".utf8), .notUTF8), (Array("\"a\" ,b\nc,d".utf8), .textBehindQuote),
    ]
  )
  func defects(bytes: [UInt8], defect: CSVRow.Defect) {
    let rows = rows(bytes)
    #expect(rows.map(\.defect) == [defect, nil])
    #expect(rows.last?.cells == ["c", "d"])
  }

  @Test(
    "a quote that is never closed takes the rest, and says so", arguments: ["a,\"b\nc,d", "\"", "\"a\"\"", "x\n\""])
  func openQuote(text: String) {
    #expect(rows(text.utf8).last?.defect == .openQuote)
  }

  @Test("a cell of ten megabytes is refused in a moment")
  func largeCell() {
    let bytes = [UInt8](repeating: 0x61, count: 10 << 20) + Array("\nb".utf8)
    let time = ProcessorTime.of { #expect(rows(bytes).map(\.defect) == [.cellTooLarge, nil]) }
    #expect(time < .seconds(30))
  }

  @Test(
    "rows of separators and quotes alone are read in a moment",
    arguments: [",", "\"", "\r", "\"\","])
  func hostile(piece: String) {
    let time = ProcessorTime.of { #expect(!rows(String(repeating: piece, count: 300_000).utf8).isEmpty) }
    #expect(time < .seconds(30))
  }
}
