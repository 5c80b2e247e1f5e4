import Foundation
import Offers
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// The `.npz` store, and what goes into and out of such files, as a person meets them.
@Suite("With an npz file")
struct NPZTests {
  private let home: TemporaryFolder
  private let program: Program

  init() throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path, environment: ["VIE_EMBEDDER": "none", "VIE_JOURNAL": "none"])
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/offers.json").standardized.path

  private func json(_ arguments: [String]) async throws -> JSONValue {
    let result = try await program.run(arguments + ["--json"], in: home.path)
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  private var store: [String] { ["--store", "mirror.npz"] }

  @Test("as the store, everything works: sync, search, ask, show, facets, stats, doctor")
  func works() async throws {
    #expect(try await json(["sync", "--source", Self.samples] + store)["new"] == .integer(36))
    #expect(try await json(["sync", "--source", Self.samples] + store)["unchanged"] == .integer(36))
    guard case .array(let hits)? = try await json(["search", "cybersécurité"] + store)["hits"] else {
      throw Missing()
    }
    #expect(hits.first?["title"] == .string("Consultant Cybersécurité junior (H/F)"))
    #expect(try await json(["stats"] + store)["live"] != .integer(0))
    for command in [
      ["ask", "Combien d'offres en Allemagne ?"], ["show", "900001"], ["facets"], ["similar", "900001"],
    ] {
      _ = try await json(command + store)
    }
    let doctor = try await program.run(["doctor", "--offline"] + store, in: home.path)
    #expect(doctor.status == 0)
    #expect(doctor.output.contains("mirror.npz: sound, 36 offers online"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0.contains("vectors") } == [])
  }

  @Test("a copy goes to SQLite and back, and is compared")
  func migrate() async throws {
    _ = try await json(["sync", "--source", Self.samples] + store)
    let there = try await json(["migrate", "--to", "copy.sqlite"] + store)
    #expect(there["copied_offers"] == .integer(36))
    #expect(there["verified"] == .bool(true))
    #expect(try await json(["migrate", "--to", "copy.sqlite"] + store)["copied_offers"] == .integer(0))
    #expect(try await json(["migrate", "--to", "back.npz", "--store", "copy.sqlite"])["offers"] == .integer(36))
    let same = try await program.run(["migrate", "--to", "mirror.npz"] + store, in: home.path)
    #expect(same.status == 2)
  }

  @Test("an export is an import elsewhere; --legacy needs embeddings and an .npz file")
  func export() async throws {
    _ = try await json(["sync", "--source", Self.samples] + store)
    #expect(try await json(["export", "offers.npz"] + store)["exported"] == .integer(36))
    #expect(try await json(["import", "offers.npz", "--store", "new.sqlite"])["new"] == .integer(36))
    #expect(try await program.run(["export", "old.npz", "--legacy"] + store, in: home.path).status == 1)
    #expect(try await program.run(["export", "old.csv", "--legacy"] + store, in: home.path).status == 2)
  }

  @Test("a kill in the middle of saving leaves the old file or the new one, both sound")
  func killed() async throws {
    _ = try await json(["sync", "--source", Self.samples] + store)
    let shell = try Program(
      shellAt: home.path, environment: ["VIE_EMBEDDER": "none", "VIE_JOURNAL": "none", "SAMPLES": Self.samples])
    // Killed as soon as the temporary file of the replacement is seen, or after the end.
    let script = """
      cd "$HOME"; for round in 1 2 3 4 5; do
        vie sync --source "$SAMPLES" --store mirror.npz >/dev/null 2>&1 & writer=$!
        while true; do
          # Nobody waits for the writer, so that one that has ended may still be there, as a zombie. (The shell's own
          # wait would need a signal that the tests' process blocks.)
          case "$(ps -o stat= -p $writer)" in ""|Z*) break ;; esac
          if ls -A | grep -q '[.]tmp$'; then kill -9 $writer; fi
        done
      done; true
      """
    let result = try await shell.run(["-c", script])
    #expect(result.status == 0)
    let doctor = try await program.run(["doctor", "--offline"] + store, in: home.path)
    #expect(doctor.output.contains("mirror.npz: sound, 36 offers online"))
    #expect(try await json(["sync", "--source", Self.samples] + store)["unchanged"] == .integer(36))
  }

  private struct Missing: Error {}
}
