import Foundation
import Offers
import Storage
import TestSupport
import Testing

@Suite("OfferFileReader")
struct OfferFileReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func read(_ text: String, as name: String) throws -> OfferFileContents {
    try OfferFileFixtures.write(text, to: folder.file(name))
    return try OfferFileReader(path: folder.file(name)).read()
  }

  @Test(
    "the ending says the form, in upper or lower case",
    arguments: [
      ("a.jsonl", OfferFileFormat.jsonLines), ("a.json", .json), ("/x.csv/b.CSV", .csv), ("a.b.Json", .json),
      (".csv", .csv),
    ]
  )
  func endings(path: String, format: OfferFileFormat) throws {
    #expect(try OfferFileFormat(path: path) == format)
  }

  @Test(
    "another ending is refused",
    arguments: ["a", "", "a.npz", "a.csv.gz", "csv", "dir.csv/a", "a.", "a.json ", "a.csv\u{301}"])
  func otherEndings(path: String) {
    let error = OfferFileError.unsupportedEnding(path: path)
    #expect(throws: error) { try OfferFileReader(path: path) }
    #expect(throws: error) { try OfferFileWriter(path: path) }
    #expect(error.kind == .badArguments && error.hint.contains(".jsonl, .json, .csv"))
  }

  @Test(
    "an envelope, an array and lines are read, whatever the ending says of JSON",
    arguments: [#"{"result":[{"id":1},{"id":2}],"count":9}"#, #"[{"id":1},{"id":2}]"#, "{\"id\":1}\n{\"id\":2}\n"]
  )
  func forms(text: String) throws {
    for name in ["a.json", "a.jsonl"] {
      let contents = try read(text, as: name)
      #expect(contents.page.records.map(\.id) == [1, 2] && contents.skippedWithdrawn == 0)
      #expect(contents.page.count == (text.contains("count") ? 9 : nil))
    }
  }

  @Test("withdrawn offers are counted and left out, also in an array")
  func withdrawn() throws {
    let text =
      #"[{"id":1,"withdrawn":"2026-08-01T00:00:00Z"},{"id":2,"withdrawn":null},{"id":3,"withdrawn":false},{"id":4}]"#
    let contents = try read(text, as: "a.json")
    #expect(contents.page.records.map(\.id) == [2, 3, 4] && contents.skippedWithdrawn == 1)
  }

  @Test("a broken line is set aside with its number, and the file is no whole catalogue then")
  func brokenLines() throws {
    let contents = try read("{\"id\":1}\n{bad\n\n{\"id\":2}\n{\"id\":", as: "a.jsonl")
    #expect(contents.page.records.map(\.id) == [1, 2])
    #expect(contents.page.quarantined.map { $0.reason.prefix(6) } == ["line 2", "line 5"])
    #expect(contents.partialReason != nil)
  }

  @Test("a single offer is no whole catalogue, a list of one is")
  func single() throws {
    #expect(try read("{\"id\":1}", as: "a.json").partialReason != nil)
    #expect(try read("[{\"id\":1}]", as: "a.json").partialReason == nil)
    #expect(try read("{\"id\":1}\n{\"id\":2}", as: "a.json").partialReason == nil)
    #expect(try read("{\"id\":1}\n", as: "a.jsonl").partialReason == nil)
  }

  @Test(
    "a file without offers is damaged, and the error says what is wrong",
    arguments: [
      ("a.json", "", "it is empty"), ("a.csv", "", "it is empty"), ("a.csv", "title\nx", "names no column `id`"),
      ("a.json", "<html></html>", "neither an array of offers"),
      ("a.jsonl", "{bad\n{\"id\":", "ends in the middle"),
      ("a.json", "[{\"id\":1}", "ends in the middle"), ("a.csv", "id,title\n1,\"x", "line 2"),
    ]
  )
  func damaged(name: String, text: String, reason: String) throws {
    let error = #expect(throws: OfferFileError.self) { try read(text, as: name) }
    #expect(error?.kind == .damaged)
    #expect(error?.description.contains(reason) == true && error?.description.contains(name) == true)
  }

  @Test("a missing file and a directory are told apart")
  func places() throws {
    let (missing, directory) = (folder.file("none.csv"), folder.file("folder.csv"))
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    #expect(throws: OfferFileError.missing(path: missing)) { try OfferFileReader(path: missing).read() }
    #expect(throws: OfferFileError.directory(path: directory)) { try OfferFileReader(path: directory).read() }
    let below = missing + "/x.csv"
    #expect(throws: OfferFileError.missing(path: below)) { try OfferFileReader(path: below).read() }
  }

  @Test("a file over the limit is not read")
  func tooLarge() throws {
    let path = folder.file("a.csv")
    try OfferFileFixtures.write("id\n12345\n", to: path)
    #expect(throws: OfferFileError.tooLarge(path: path, limit: 8)) {
      try OfferFileReader(path: path, sizeLimit: 8).read()
    }
    #expect(try OfferFileReader(path: path, sizeLimit: 9).read().page.size == 1)
  }

  @Test("a device without an end is read up to the limit only")
  func endless() throws {
    let path = folder.file("zero.csv")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    let limit = 1 << 20
    #expect(throws: OfferFileError.tooLarge(path: path, limit: limit)) {
      try OfferFileReader(path: path, sizeLimit: limit).read()
    }
  }
}
