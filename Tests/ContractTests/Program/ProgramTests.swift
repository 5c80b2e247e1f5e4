import Foundation
import Offers
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// The real program says the same on every store.
@Suite("The program on every store")
struct ProgramTests {
  private static let others = StoreUnderTest.Kind.available.filter { $0 != .sqlite }

  /// What the clock decides, and the contacts, which Chroma has none of.
  private static let volatile: Set<String> = [
    "took_ms", "seconds", "last_refresh", "first_seen", "time", "p50_ms", "p95_ms", "latency_ms", "ms", "contact_name",
    "contact_email", "contact_url", "contactName", "contactEmail", "contactURL",
  ]

  /// What a run of the program says, as lines of JSON without what the clock decides.
  private static func answer(_ arguments: [String], input: String = "", on kind: StoreUnderTest.Kind) async throws
    -> [String]
  {
    let store = try await ProgramStores.shared.store(kind)
    return try await ProgramStores.withProgram { program, home in
      let result = try await program.run(
        arguments + ["--json", "--store", store.location], input: input, in: home.path)
      #expect(result.status == 0, "\(kind) \(arguments): \(result.errors)")
      return try lines(result.output)
    }
  }

  private static func lines(_ text: String) throws -> [String] {
    try text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      stable(try JSONValue(parsing: Array(line))).text
    }
  }

  private static func stable(_ json: JSONValue) -> JSONValue {
    switch json {
    case .object(let members):
      .object(
        members.filter { !volatile.contains($0.name) }.map { JSONValue.Member($0.name, stable($0.value)) })
    case .array(let items): .array(items.map(stable))
    default: json
    }
  }

  @Test(
    "says what it says on SQLite", arguments: others,
    [
      ["search", "data à Berlin"], ["search", "cybersécurité", "--explain"], ["search", "data", "--mode", "semantic"],
      ["search", "ingénieur", "--strict", "--min-months", "12", "--country", "ES"], ["search", "", "--telework"],
      ["ask", "Combien d'offres en Allemagne ?"], ["ask", "data à Berlin"], ["ask", "data à Berlin", "--extractive"],
      ["summarize", "900001", "900002"], ["summarize", "900001", "--extractive"],
      ["similar", "900001", "-n", "5"], ["similar", "900001", "--country", "FR"], ["show", "900001"],
      ["show", "VIE900002"], ["facets"], ["facets", "--min-months", "18"], ["stats"],
      ["eval", ProgramStores.file("evaluation/questions.jsonl"), "--mode", "keyword", "--every-question"],
    ])
  func answers(kind: StoreUnderTest.Kind, arguments: [String]) async throws {
    let expected = try await Self.answer(arguments, on: .sqlite)
    #expect(!expected.isEmpty)
    #expect(try await Self.answer(arguments, on: kind) == expected)
  }

  @Test("talks as it does on SQLite", arguments: others)
  func chat(kind: StoreUnderTest.Kind) async throws {
    let input = "data à Berlin\nplutôt 18 mois\nla première en détail\n"
    let expected = try await Self.answer(["chat", "--extractive"], input: input, on: .sqlite)
    #expect(expected.count >= 3)
    #expect(try await Self.answer(["chat", "--extractive"], input: input, on: kind) == expected)
  }

  @Test("exports what it exports from SQLite", arguments: others, ["jsonl", "csv"])
  func export(kind: StoreUnderTest.Kind, form: String) async throws {
    var files: [String] = []
    for kind in [.sqlite, kind] {
      let store = try await ProgramStores.shared.store(kind)
      files.append(
        try await ProgramStores.withProgram { program, home in
          let result = try await program.run(["export", "out.\(form)", "--store", store.location], in: home.path)
          #expect(result.status == 0, "\(result.errors)")
          return try String(contentsOfFile: home.file("out.\(form)"), encoding: .utf8)
        })
    }
    #expect(files[0].utf8.count > 10_000)
    guard form == "csv" else {
      #expect(try Self.lines(files[1]) == Self.lines(files[0]))
      return
    }
    // Rows of Chroma differ in the contacts, which it has none of.
    if kind == .npz { #expect(files[1] == files[0]) }
    #expect(files[1].utf8.split(separator: 0x0A).first == files[0].utf8.split(separator: 0x0A).first)
  }

  @Test("embeds anew by another model, and finds by that afterwards", arguments: StoreUnderTest.Kind.available)
  func reindex(kind: StoreUnderTest.Kind) async throws {
    let store = try await ProgramStores.filled(kind)
    try await ProgramStores.withProgram { program, _ in
      func json(_ arguments: [String]) async throws -> JSONValue {
        let result = try await program.run(arguments + ["--json", "--store", store.location])
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
      }
      #expect(try await json(["reindex"])["embedded"] == .integer(0))
      let other = try await json(["reindex", "--embedder", "openai:text-embedding-3-large"])
      #expect(other["embedder"] == .string("openai:text-embedding-3-large"))
      #expect(other["embedded"]?.lenientInteger ?? 0 >= 36)
      let found = try await json(["search", "data", "--embedder", "openai:text-embedding-3-large"])
      #expect(found["mode"] == .string("hybrid"))
      let mixed = try await program.run(["search", "data", "--mode", "semantic", "--store", store.location])
      #expect(mixed.status == 3, "\(mixed.errors)")
    }
  }

  @Test(
    "leaves the offers of before or of after where it is killed at any moment", arguments: StoreUnderTest.Kind.available
  )
  func killed(kind: StoreUnderTest.Kind) async throws {
    let store = try await ProgramStores.filled(kind)
    try await ProgramStores.withProgram { _, home in
      let shell = try Program(
        shellAt: home.path, environment: ["VIE_STORE": store.location, "VIE_EMBEDDER": "none", "VIE_JOURNAL": "none"])
      let records = try (1...40).map { try SampleRecord.record($0) }
      try Data(JSONValue.array(records.map(\.json)).text.utf8).write(to: URL(filePath: home.file("other.json")))
      for seconds in ["0.03", "0.1", "0.2", "0.4"] {
        _ = try await shell.run(
          ["-c", "timeout -s KILL \(seconds) vie sync --source other.json --accept-shrinking"], in: home.path)
        let live = try await store.reading { try await $0.liveFacts().map(\.id) }
        #expect(live == Array(1...40) || live == Array(900_001...900_036))
      }
    }
  }
}
