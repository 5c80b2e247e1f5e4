import Foundation
import TestSupport
import Testing

/// `scripts/manual` makes the pages of what the program says of itself, so there is nothing that could be stale; but it must
/// know all that the program says.
@Suite("The manual", .enabled(if: hasPython, "There is no python3."), .timeLimit(.minutes(20)))
struct ManualTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let golden = here.appending(path: "Golden")

  @Test("has a page for each help screen, with all of its options, that groff can set")
  func pages() async throws {
    let home = try TemporaryFolder()
    let shell = try Program(shellAt: home.path)
    let script = Self.here.appending(path: "../../scripts/manual").standardized.path
    let made = try await shell.run(["-c", "python3 \"$0\" \"$1\" \"$(command -v vie)\"", script, home.file("man")])
    try #require(made.status == 0, Comment(rawValue: made.errors))
    let screens = try FileManager.default.contentsOfDirectory(atPath: Self.golden.path).filter { $0.hasPrefix("vie") }
    #expect(screens.count > 20)
    for screen in screens {
      let page = home.file("man/" + screen.replacing(".txt", with: ".1"))
      let text = try String(contentsOfFile: page, encoding: .utf8).replacing("\\-", with: "-")
      let help = try String(contentsOf: Self.golden.appending(path: screen), encoding: .utf8)
      for option in Set(help.matches(of: #/--[a-z][a-z-]+/#).map { String($0.output) }) {
        #expect(text.contains(option), "\(screen): \(option)")
      }
      let set = try await shell.run(
        ["-c", "command -v groff >/dev/null || exit 0; exec groff -man -Tutf8 -ww -z \"$0\"", page])
      #expect(set.status == 0 && set.errors.isEmpty, "\(screen): \(set.errors)")
    }
  }
}

private let hasPython = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
  FileManager.default.isExecutableFile(atPath: "\($0)/python3")
}
