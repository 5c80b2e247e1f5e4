import Offers
import TestSupport
import Testing

@testable import Storage

@Suite("OfferSheetReader")
struct OfferSheetReaderTests {
  private func contents(_ text: String) throws -> OfferFileContents {
    try OfferSheetReader(Array(text.utf8)).contents()
  }

  @Test("columns are found by name, in any order; unknown ones are passed over")
  func columns() throws {
    let page = try contents("Months,colour, ID ,title\r\n12,red,7,Vendeur (H/F)\r\n").page
    let offer = try OfferReading(listing: try #require(page.records.first)).offer
    #expect(offer.id == 7 && offer.months == 12 && offer.title == "Vendeur (H/F)")
  }

  @Test(
    "a byte-order mark, semicolons and tabs are understood",
    arguments: [
      "\u{FEFF}id,company\r\n7,\"A;B\"\r\n", "id;company\n7;\"A;B\"\n", "\u{FEFF}\"id\"\t\"company\"\n7\tA;B",
    ]
  )
  func separators(text: String) throws {
    let record = try #require(try contents(text).page.records.first)
    #expect(record.id == 7 && record.json["organizationName"] == .string("A;B"))
  }

  @Test("what a French spreadsheet makes of our table is read")
  func frenchSpreadsheet() throws {
    let lines = [
      "\u{FEFF}id;original_title;pay_eur;start;created;telework;study_levels;country",
      #"7;"Vendeur ""senior""";2637,47;01/09/2026;14/11/2025 10:45;VRAI;"bac+4; bac+5";DE"#,
      "8;Vendeur;2637,5;2026-09-01;;FAUX;BAC+5;Allemagne",
      ";;;;;;;", "",
    ]
    let page = try contents(lines.joined(separator: "\r\n")).page
    #expect(page.quarantined.isEmpty)
    let offers = try page.records.map { try OfferReading(listing: $0).offer }
    #expect(offers.map(\.id) == [7, 8] && offers.map(\.payEUR) == [2637.47, 2637.5])
    #expect(offers.map { $0.start?.description } == ["2026-09-01", "2026-09-01"])
    #expect(offers.map { $0.created?.description } == ["2025-11-14T10:45:00Z", nil])
    #expect(offers.map(\.telework) == [true, false] && offers.map { $0.country?.code } == ["DE", "DE"])
    #expect(offers.map(\.studyLevels) == [[.fourYears, .fiveYearsOrMore], [.fiveYearsOrMore]])
  }

  @Test("a date with slashes between commas may be American and stays unknown")
  func ambiguousDate() throws {
    let record = try #require(try contents("id,start\n7,09/01/2026\n").page.records.first)
    #expect(try OfferReading(listing: record).offer.start == nil)
  }

  @Test(
    "a bad row is set aside with its line and its reason, the others are read",
    arguments: [
      ("x,y,z", nil as Int?, "the record's id can't be read: \"x\""), (",y,z", nil, "the record has no id"),
      ("5,y", 5, "it has 2 cells where the first row has 3"),
      ("5,y,z,more", 5, "it has 4 cells where the first row has 3"),
      ("0,y,z", nil, "the record's id can't be read: 0"), ("5,\"y\"y,z", nil, "text stands behind a closing quote"),
      ("5,y\0,z", nil, "a cell holds a NUL"),
      ("9999999999999999999,y,z", nil, "the record's id can't be read: 9999999999999999999"),
    ]
  )
  func badRow(row: String, id: Int?, reason: String) throws {
    let page = try contents("id,title,company\n1,a,b\n\(row)\n3,c,d\n").page
    #expect(page.records.map(\.id) == [1, 3])
    #expect(page.quarantined == [QuarantinedRecord(id: id, reason: "line 3: \(reason)", raw: row)])
  }

  @Test("a row that is not UTF-8 is set aside")
  func notUTF8() throws {
    let bytes = Array("id,title\n1,".utf8) + [0xE9] + Array("\n2,b\n".utf8)
    let page = try OfferSheetReader(bytes).contents().page
    #expect(page.records.map(\.id) == [2] && page.quarantined.count == 1)
  }

  @Test("empty cells behind the last column, and empty rows, do no harm")
  func emptyCells() throws {
    let contents = try contents("id,title\n1,a,,\n\n,\n2,b\n")
    #expect(contents.page.records.map(\.id) == [1, 2] && contents.page.size == 2)
  }

  @Test("withdrawn offers are counted and left out")
  func withdrawn() throws {
    let contents = try contents("id,withdrawn\n1,\n2,2026-08-01T00:00:00Z\n3, \n4,yes\n")
    #expect(contents.page.records.map(\.id) == [1, 3] && contents.skippedWithdrawn == 2)
  }

  @Test(
    "a text that is no table of offers is refused",
    arguments: [
      ("", OfferSheetReader.ReadError.empty), ("\u{FEFF}", .empty), ("name,title\n1,2", .noIdentifiers),
      ("\n", .noIdentifiers),
      ("<html>", .noIdentifiers), ("[{\"id\":1}]", .noIdentifiers), ("id,title,Title", .twoColumns("title")),
      ("id,title\n1,\"a\n2,b\n3,c", .openQuote(line: 2)), ("\"id,title\n1,a", .noIdentifiers),
    ]
  )
  func refused(text: String, failure: OfferSheetReader.ReadError) {
    #expect(throws: failure) { try contents(text) }
  }

  @Test("UTF-16 is named as what it is")
  func utf16() {
    #expect(throws: OfferSheetReader.ReadError.utf16) { try OfferSheetReader([0xFF, 0xFE, 0x69, 0, 0x64, 0]) }
  }

  @Test("a table without rows holds no offers")
  func noRows() throws {
    #expect(try contents("id\n") == OfferFileContents(page: OfferPage()))
  }

  @Test("an impossible number is found when its offer is read")
  func impossibleNumber() throws {
    let record = try #require(try contents("id,pay_eur\n1,1e400\n").page.records.first)
    #expect(throws: RecordError.impossibleNumber(field: "indemnite")) { try OfferReading(listing: record) }
  }

  @Test("every column of the table is one that is read, or can be worked out from those")
  func allColumns() {
    let derived: Set = ["application_rate", "competition", "language", "url"]
    #expect(Set(OfferSheet(showsWithdrawal: true).header) == OfferSheetRow.columns.union(derived))
  }
}
