import Foundation
import OpenAIStub
import TestSupport
import Testing

/// The official Python client of OpenAI's interface, in the first Python that `VIE_TEST_PYTHON` names.
enum OpenAIPython {
  static let notice: Comment =
    "OpenAI's client is not here: scripts/python installs it; set VIE_TEST_PYTHON to its Python."

  /// The Python, where it has what these tests import.
  static let python = python(with: "openai, feedparser")
  static let isAvailable = python != nil

  /// What a script starts with: the client, and ways to expect things.
  private static let preamble = """
    import json, os, sys
    from openai import OpenAI, APIStatusError, BadRequestError, NotFoundError, AuthenticationError, InternalServerError
    address = os.environ["ADDRESS"]
    client = OpenAI(base_url=address + "/v1", api_key="any", max_retries=0, timeout=300)

    def refused(kind, call, **members):
        try:
            call(**members)
        except kind as error:
            assert error.body and set(error.body) >= {"message", "type", "param", "code"}, error.body
            return error
        raise AssertionError(f"not refused: {members}")

    def ask(*turns, **more):
        roles = ["user", "assistant"]
        messages = [{"role": roles[i % 2], "content": text} for i, text in enumerate(turns)]
        return client.chat.completions.create(**{"model": "vie", "messages": messages, **more})

    """

  /// The first Python that is named, where it has these modules.
  static func python(with modules: String) -> String? {
    let named = ProcessInfo.processInfo.environment["VIE_TEST_PYTHON"] ?? ""
    guard let path = named.split(separator: ":").first.map(String.init) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", "import \(modules)"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? path : nil
  }

  /// Runs a script against a server to its end; a failed `assert` fails the test.
  static func run(_ script: String, at server: ServedProgram, in home: TemporaryFolder) async throws {
    let file = home.file("script-\(UUID().uuidString).py")
    try Data((preamble + script).utf8).write(to: URL(filePath: file))
    let shell = try Program(shellAt: home.path, environment: ["ADDRESS": server.address])
    let result = try await shell.run(["-c", "exec \"$0\" \"$1\"", try #require(python), file])
    #expect(result.status == 0, Comment(rawValue: result.errors + server.errors))
  }

  /// A home with the sample offers.
  static func home(environment: [String: String] = ["VIE_EMBEDDER": "none"]) async throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../samples/offers.json")
    let program = try Program("vie", home: home.path, environment: environment)
    let sync = try await program.run(["sync", "--source", samples.standardized.path])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
    return home
  }
}
