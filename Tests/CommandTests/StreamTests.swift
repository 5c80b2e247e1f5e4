import Foundation
import TestSupport
import Testing

/// What happens when the other end of a stream, or the disk, gives way.
@Suite("The streams")
struct StreamTests {
  private let home: TemporaryFolder
  private let shell: Program

  init() async throws {
    home = try TemporaryFolder()
    shell = try Program(shellAt: home.path)
    try WrongInputTests.samples.write(toFile: home.file("offers.json"), atomically: true, encoding: .utf8)
    let result = try await shell.run(["-c", "vie sync --source \(home.file("offers.json"))"])
    try #require(result.status == 0, Comment(rawValue: result.errors))
  }

  @Test("may be closed early by their reader")
  func closedPipe() async throws {
    let result = try await shell.run(["-c", "{ vie facets; echo $? >&2; } | head -n 1"])
    #expect(result.output == "3 offers\n")
    #expect(result.errors == "0\n")
  }

  @Test("may be full")
  func fullOutput() async throws {
    let result = try await shell.run(["-c", "vie facets > /dev/full"])
    #expect(result.status == 1)
    #expect(result.errors.contains("the output can't be written"))
  }

  @Test("hold no colour and no control characters where they are no terminals")
  func plain() async throws {
    let result = try await shell.run([
      "-c", "vie search données; vie show 1; vie stats; vie facets; vie doctor --offline",
    ])
    #expect(!(result.output + result.errors).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("can't be filled up so that stored offers are lost")
  func fullDisk() async throws {
    // A file that may not grow stands for a disk without room, which takes root to make.
    let many = "[" + (1...2000).map { SampleRecord.json($0).text }.joined(separator: ",") + "]"
    try many.write(toFile: home.file("many.json"), atomically: true, encoding: .utf8)
    let full = try await shell.run(["-c", "ulimit -f 400; vie sync --source \(home.file("many.json"))"])
    #expect(full.status == 1, Comment(rawValue: full.errors))
    #expect(full.errors.split(separator: "\n").last != nil)
    let after = try await shell.run(["-c", "vie stats --json"])
    #expect(after.output.contains("\"live\":3,"))
    #expect(try await shell.run(["-c", "vie sync --source \(home.file("many.json"))"]).status == 0)
  }
}
