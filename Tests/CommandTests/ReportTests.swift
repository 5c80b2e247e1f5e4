import Foundation
import Offers
import TestSupport
import Testing

@Suite("vie stats --html", .timeLimit(.minutes(20)))
struct ReportTests {
  private let home: TemporaryFolder
  private let program: Program

  init() async throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path, environment: ["VIE_EMBEDDER": "none"])
    let hostile = "\"\u{301}><script>alert(1)</script>'"
    let records = [
      SampleRecord.json(1, ["organizationName": .string(hostile)]),
      SampleRecord.json(2, ["indemnite": .decimal(3000), "countryId": .string("BE"), "cityName": .string("LIEGE")]),
      SampleRecord.json(3, ["indemnite": .null, "missionDuration": .integer(24)]),
    ]
    let file = home.file("offers.json")
    try Data("[\(records.map(\.text).joined(separator: ","))]".utf8).write(to: URL(filePath: file))
    let sync = try await program.run(["sync", "--source", file])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
  }

  private func report(_ arguments: [String] = []) async throws -> String {
    let file = home.file("report.html")
    let result = try await program.run(["stats", "--html", file] + arguments)
    try #require(result.status == 0, Comment(rawValue: result.errors))
    #expect(result.output.isEmpty)
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test("is one file with a bar for every country, and pay by country")
  func plots() async throws {
    let html = try await report()
    #expect(html.contains("3 offers of 3 online"))
    #expect(html.contains("<th scope=\"row\">Germany</th><td>2</td>"))
    #expect(html.contains("<th scope=\"row\">Belgium (1)</th><td>3000 · 3000 · 3000</td>"))
    #expect(!html.contains("http"))
  }

  @Test("says what isn't known in a sentence, for its bar would be the longest")
  func unknown() async throws {
    let html = try await report()
    #expect(html.contains("Not said by 1 offer."))
    #expect(!html.contains("<th scope=\"row\">unknown</th>"))
    #expect(html.firstMatch(of: #/offers of \d{4}-\d\d-\d\d \d\d:\d\d UTC; made/#) != nil)
  }

  @Test("runs nothing that an employer wrote")
  func hostile() async throws {
    let html = try await report()
    #expect(!html.utf8.contains("<script".utf8))
    // The tags go when the record is read; a quote with an accent behind it is still a quote.
    #expect(html.utf8.contains("&quot;\u{301}&gt;alert(1)&#39;".utf8))
  }

  @Test("counts a mission once, however often it is offered")
  func clones() async throws {
    let file = home.file("more.json")
    let mission = String(repeating: "Vous pilotez les achats et suivez la qualité des fournisseurs. ", count: 10)
    let changes: [String: JSONValue] = [
      "missionTitle": .string("Acheteur (H/F)"), "cityName": .string("WIEN"), "missionDescription": .string(mission),
    ]
    let records = (1...3).map { SampleRecord.json($0) } + (11...13).map { SampleRecord.json($0, changes) }
    try Data("[\(records.map(\.text).joined(separator: ","))]".utf8).write(to: URL(filePath: file))
    let sync = try await program.run(["sync", "--source", file])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
    let html = try await report()
    #expect(html.contains("<th scope=\"row\">WIEN</th><td>1</td>"))
    #expect(html.contains("copies counted once"))
  }

  @Test("shows the offers that the filters choose")
  func selection() async throws {
    let html = try await report(["--country", "BE"])
    #expect(html.contains("1 offer (in Belgium) of 3 online"))
    #expect(!html.contains("Germany"))
  }
}
