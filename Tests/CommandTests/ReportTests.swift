import Foundation
import Offers
import TestSupport
import Testing

@Suite("vie stats --html", .timeLimit(.minutes(20)))
struct ReportTests {
  private let home: TemporaryFolder
  private let program: Program

  init() throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path, environment: ["VIE_EMBEDDER": "none"])
  }

  /// Stores offers; these three where none are given.
  private func sync(_ records: [JSONValue]? = nil) async throws {
    let hostile = "\"\u{301}>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;<!--'"
    let records =
      records ?? [
        SampleRecord.json(1, ["organizationName": .string(hostile)]),
        SampleRecord.json(2, ["indemnite": .decimal(3000), "countryId": .string("BE"), "cityName": .string("LIEGE")]),
        SampleRecord.json(3, ["indemnite": .null, "missionDuration": .integer(24)]),
      ]
    let file = home.file("offers.json")
    try Data(JSONValue.array(records).text.utf8).write(to: URL(filePath: file))
    try await sync(file)
  }

  private func sync(_ file: String) async throws {
    let sync = try await program.run(["sync", "--source", file])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
  }

  /// The file, with what its script reads.
  private func report(_ arguments: [String] = []) async throws -> (html: String, json: JSONValue) {
    let file = home.file("report.html")
    let result = try await program.run(["stats", "--html", file] + arguments)
    try #require(result.status == 0, Comment(rawValue: result.errors))
    #expect(result.output.isEmpty)
    let html = try String(contentsOfFile: file, encoding: .utf8)
    let text = try #require(
      html.components(separatedBy: "id=\"report\">").last?.components(separatedBy: "</script>").first)
    return (html, try JSONValue(parsing: text))
  }

  /// What each offer of a report has in a field.
  private func values(of field: String, in report: JSONValue) throws -> [String] {
    let column = report["offers"]?["fields"]?[field]
    guard case .array(let values) = column?["values"], case .array(let codes) = column?["codes"] else { return [] }
    return try codes.map { code in
      let number = try #require(code.lenientInteger)
      return try #require(values[number].lenientText)
    }
  }

  private func groups(in report: JSONValue) throws -> [Int] {
    guard case .array(let groups) = report["offers"]?["groups"] else { return [] }
    return groups.compactMap(\.lenientInteger)
  }

  @Test("is one file with what the plots need of every offer, and says what it is of")
  func offers() async throws {
    try await sync()
    let (html, json) = try await report()
    #expect(try values(of: "country", in: json).sorted() == ["BE", "DE", "DE"])
    #expect(try values(of: "months", in: json).sorted() == ["12", "12", "24"])
    #expect(json["online"] == .integer(3))
    #expect(json["strict"] == .bool(false))
    for moment in ["refreshed", "made"] {
      #expect(json[moment]?.lenientText?.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*Z/#) != nil, "\(moment)")
    }
    let addresses = Set(html.matches(of: #/https?:\/\/[^"'`\s]*/#).map { String($0.output) })
    #expect(addresses == ["http://www.w3.org/2000/svg"])
  }

  @Test("holds no titles, texts or contacts of offers")
  func discretion() async throws {
    try await sync([
      SampleRecord.json(
        1,
        [
          "missionTitle": .string("Kryptograph"), "missionDescription": .string("Verschwiegenheit"),
          "contactEmail": .string("jobs@offer.example"), "contactName": .string("Unbekannt"),
        ])
    ])
    let html = try await report().html
    for word in ["Kryptograph", "Verschwiegenheit", "offer.example", "Unbekannt", "VIE1\""] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("ends no script and begins none, whatever an employer wrote")
  func hostile() async throws {
    try await sync()
    let (html, json) = try await report()
    let company = try #require(try values(of: "company", in: json).first { $0.contains("alert") })
    #expect(company.utf8.contains("</script><script>".utf8))
    #expect(html.components(separatedBy: "<script").count == 4)
    #expect(html.utf8.contains("\\u003cscript>alert(1)\\u003c/script>".utf8))
  }

  @Test("has the missions of a selection, clones in one group, however often one is offered")
  func clones() async throws {
    let mission = String(repeating: "Vous pilotez les achats et suivez la qualité des fournisseurs. ", count: 10)
    let other = String(repeating: "Vous vendez des machines agricoles à des coopératives. ", count: 10)
    let changes: [String: JSONValue] = ["missionTitle": .string("Acheteur (H/F)"), "cityName": .string("WIEN")]
    let same = changes.merging(["missionDescription": .string(mission)]) { $1 }
    let again = same.merging(["missionStartDate": .string("2027-02-01T00:00:00"), "indemnite": .decimal(2000)]) { $1 }
    let different = changes.merging(["missionDescription": .string(other)]) { $1 }
    try await sync([
      SampleRecord.json(1), SampleRecord.json(11, same), SampleRecord.json(12, same), SampleRecord.json(13, again),
      SampleRecord.json(14, different),
    ])
    let groups = try groups(in: try await report().json)
    #expect(groups.count == 5)
    #expect(Dictionary(grouping: groups, by: { $0 }).values.map(\.count).sorted() == [1, 1, 3])
  }

  @Test(
    "has as many missions of the real offers as a search finds",
    .enabled(if: SharedData.isAvailable, Comment(rawValue: SharedData.notice)))
  func realClones() async throws {
    try await sync(try #require(SharedData.folder).appending(path: "offers-real.json").path)
    let groups = try groups(in: try await report().json)
    // An offer that doesn't say when it was published is found as well.
    let search = try await program.run(["search", "", "--published-since", "2000-01", "--json", "-n", "1"])
    let found = try JSONValue(parsing: search.output.trimmingCharacters(in: .newlines))["total"]
    #expect(groups.count == 722)
    #expect(.integer(Set(groups).count) == found)
    #expect((650..<722).contains(Set(groups).count))
  }

  @Test("has the offers that the filters choose, and says so in both languages")
  func selection() async throws {
    try await sync()
    let json = try await report(["--country", "BE", "--strict"]).json
    #expect(try values(of: "country", in: json) == ["BE"])
    #expect(json["selection"] == .members(["en": .string("in Belgium"), "fr": .string("en Belgique")]))
    #expect(json["strict"] == .bool(true))
    #expect(json["online"] == .integer(3))
  }

  @Test("is written where nothing is selected, too, and where nothing was ever synchronised")
  func nothing() async throws {
    try await sync()
    #expect(try groups(in: try await report(["--country", "GL"]).json).isEmpty)
    let (jsonl, copy) = (home.file("offers.jsonl"), home.file("copy.sqlite"))
    for arguments in [["export", jsonl], ["import", jsonl, "--store", copy]] {
      let result = try await program.run(arguments)
      try #require(result.status == 0, Comment(rawValue: result.errors))
    }
    let imported = try await report(["--store", copy]).json
    #expect(imported["refreshed"] == .null)
    #expect(try groups(in: imported).count == 3)
  }

  @Test("leaves the data to stdout, and says on stderr what it wrote")
  func contract() async throws {
    try await sync()
    let file = home.file("report.html")
    let result = try await program.run(["stats", "--html", file, "--json"])
    #expect(result.status == 0)
    #expect(try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))["selected"] == .integer(3))
    #expect(result.errors.contains("3 offers shown in \(file)"))
    let folder = try await program.run(["stats", "--html", home.path])
    #expect(folder.status != 0 && folder.errors.contains(home.path))
  }
}
