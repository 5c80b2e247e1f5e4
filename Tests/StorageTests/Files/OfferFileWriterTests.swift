import Assistant
import Foundation
import Offers
import Storage
import TestSupport
import Testing

@Suite("OfferFileWriter")
struct OfferFileWriterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func text(_ offers: [MirroredOffer], as format: String) throws -> String {
    let path = folder.file("a.\(format)")
    try OfferFileWriter(path: path).write(offers)
    return String(decoding: try OfferFileFixtures.bytes(path), as: UTF8.self)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test("a line of JSON has the clean members, then the original record")
  func lines() throws {
    let offer = try OfferFileFixtures.mirrored(OfferRecord(parsing: #"{"id":3,"missionTitle":" A ","x":1.50}"#.utf8))
    let text = try text([offer, offer], as: "jsonl")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines[0] == lines[1] && lines[2].isEmpty)
    #expect(
      lines[0].hasPrefix(#"{"id":3,"reference":null,"type":null,"title":"A","original_title":"A","company":null"#))
    #expect(lines[0].hasSuffix(#""presentation":null,"raw":{"id":3,"missionTitle":" A ","x":1.50}}"#))
  }

  @Test("a record of the first version is written as listing and details together")
  func mergedRecord() throws {
    let listing = try OfferRecord(parsing: #"{"id":3,"indemnite":0,"reference":null,"levelStudyIds":"4"}"#.utf8)
    let details = try OfferRecord(
      parsing: #"{"id":3,"indemnite":3674,"reference":"VIE1003","levelStudyIds":null}"#.utf8)
    let text = try text([try OfferFileFixtures.mirrored(listing, details: details)], as: "jsonl")
    #expect(text.contains(#""raw":{"id":3,"indemnite":3674,"reference":"VIE1003","levelStudyIds":"4"}}"#))
  }

  @Test("a withdrawn offer says since when, in every form; a live one doesn't", arguments: OfferFileFixtures.formats)
  func withdrawn(format: String) throws {
    let moment = "2026-08-01T10:00:00Z"
    let gone = try OfferFileFixtures.mirrored(SampleRecord.record(1), withdrawn: moment)
    let live = try OfferFileFixtures.mirrored(SampleRecord.record(2))
    #expect(try text([gone, live], as: format).components(separatedBy: moment).count == 2)
    let contents = try OfferFileReader(path: folder.file("a.\(format)")).read()
    #expect(contents.page.records.map(\.id) == [2] && contents.skippedWithdrawn == 1)
    #expect(try !text([live], as: format).contains("withdrawn"))
  }

  @Test("an array is indented, two spaces a level, and JSON to others")
  func array() throws {
    let text = try text(try OfferFileFixtures.offers(), as: "json")
    #expect(text.hasPrefix("[\n  {\n    \"id\": 7,\n    \"reference\": \"VIE1007\",\n") && text.hasSuffix("\n  }\n]\n"))
    let objects = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(objects?.compactMap { $0["id"] as? Int } == [7, 5, 3, 1])
  }

  @Test("a table starts with a byte-order mark and the columns, in the order of the members")
  func table() throws {
    let text = try text(
      [try OfferFileFixtures.mirrored(SampleRecord.record(1, ["cityName": .string("=1+1")]))], as: "csv")
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(
      lines[0]
        == "\u{FEFF}id,reference,type,title,original_title,company,city,country,country_name,sector,specializations,"
        + "study_levels,months,pay_eur,start,end,created,published,closes,views,candidates,application_rate,"
        + "competition,telework,language,contact_name,contact_email,contact_url,url,description,profile,presentation"
    )
    #expect(
      lines[1]
        == "1,VIE1,VIE,Analyste de données 1 (H/F),Analyste de données 1 (H/F),ATELIERS DU NORD,'=1+1,DE,Germany,,,,12,"
        + "2637.47,2026-09-01,,2026-08-01T10:45:12Z,2026-08-05,,200,12,6,medium,true,fr,,,,"
        + "https://mon-vie-via.businessfrance.fr/offres/1,"
        + "Vous analysez les données des clients et bâtissez des tableaux de bord.,"
        + "Vous connaissez le langage SQL et vous aimez les chiffres.,"
    )
  }

  @Test("no offers make an empty file of each form", arguments: [("jsonl", ""), ("json", "[]\n")])
  func empty(format: String, text: String) throws {
    #expect(try self.text([], as: format) == text)
    #expect(try self.text([], as: "csv").hasSuffix(",presentation\r\n"))
  }

  @Test("the same offers make the same bytes, whenever they were first seen", arguments: OfferFileFixtures.formats)
  func deterministic(format: String) throws {
    let offers = try OfferFileFixtures.offers()
    let later = offers.map { offer in
      var offer = offer
      (offer.firstSeen, offer.lastSeen) = (Timestamp(milliseconds: 0), Timestamp(milliseconds: 1))
      return offer
    }
    #expect(try text(offers, as: format) == text(later, as: format))
  }

  @Test("a file that is there is replaced, keeps its permissions, and nothing is left beside it")
  func replacement() throws {
    let path = folder.file("a.json")
    try OfferFileFixtures.write("old", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try OfferFileWriter(path: path).write([])
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(try OfferFileFixtures.bytes(path) == Array("[]\n".utf8) && permissions == 0o640)
    #expect(try names == ["a.json"])
  }

  @Test("a symbolic link stays, and the file it names is replaced")
  func symbolicLink() throws {
    let (link, target) = (folder.file("link.json"), folder.file("target.txt"))
    try OfferFileFixtures.write("old", to: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target.txt")
    try OfferFileWriter(path: link).write([])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target.txt")
    #expect(try OfferFileFixtures.bytes(target) == Array("[]\n".utf8))
  }

  @Test("a path without a folder is written to the folder of the process, one with a missing folder is refused")
  func folders() throws {
    let path = folder.file("none/a.json")
    #expect(throws: OfferFileError.folderMissing(path: path)) { try OfferFileWriter(path: path).write([]) }
    let below = folder.file("file.json") + "/a.json"
    try OfferFileFixtures.write("x", to: folder.file("file.json"))
    #expect(throws: OfferFileError.folderMissing(path: below)) { try OfferFileWriter(path: below).write([]) }
    #expect(throws: OfferFileError.directory(path: folder.path)) {
      try OfferFileWriter(path: folder.path, format: .json).write([])
    }
  }

  @Test("a name as long as names may be is written")
  func longName() throws {
    let name = String(repeating: "n", count: 250) + ".json"
    try OfferFileWriter(path: folder.file(name)).write([])
    #expect(try names == [name])
  }

  /// Makes a device of our own, the twin of `/dev/full`: a fault in the writer, run by root, must not replace a real
  /// one.
  private func makeFullDevice(_ path: String) -> Bool {
    mknod(path, S_IFCHR | 0o600, 1 << 8 | 7) == 0
  }

  @Test("a device is written to directly, and a full one is an error")
  func fullDisk() throws {
    let path = folder.file("full.json")
    guard makeFullDevice(path) else { return print("skipped: making a device takes root") }
    #expect(throws: OfferFileError.diskFull(path: path)) { try OfferFileWriter(path: path).write([]) }
    #expect(try names == ["full.json"])
    let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }
}
