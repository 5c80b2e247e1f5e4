import Foundation
import Hummingbird
import TestSupport
import Testing

@testable import Web

@Suite("vie serve, as a person starts it", .timeLimit(.minutes(20)))
struct StartTests {
  @Test(
    "refuses what it can't do, with the contract's code and what to do next",
    arguments: [
      (["--host", "0.0.0.0"], 3, "openssl rand"), (["--port", "99999"], 2, "Give a port"),
      (["--port", "-1"], 2, "Give a port"), (["--allow-host", "https://a.example"], 2, "without a scheme"),
      (["--allow-origin", "a.example"], 2, "https://"), (["--rate-limit", "nan"], 2, "0 for any number"),
      (["--sync-every", "5s"], 2, "a minute or more"), (["--log-level", "loud"], 2, "Levels are"),
      (["--token-file", "/nothing"], 2, "openssl rand"),
      (["--sync-every", "1h", "--store", "a.npz"], 2, "leave --sync-every out"),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], status: Int32, hint: String) async throws {
    let home = try TemporaryFolder()
    let result = try await Program("vie", home: home.path).run(["serve"] + arguments)
    #expect(result.status == status)
    #expect(result.errors.lowercased().contains(hint.lowercased()), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(
    "makes the store that isn't there, answers, says when a port is taken, and ends in peace with a connection open")
  func life() async throws {
    let home = try TemporaryFolder()
    let offers = home.file("offers.json")
    try Data("[]".utf8).write(to: URL(filePath: offers))
    let server = try await ServedProgram(
      home: home.path, arguments: ["--sync-every", "1h", "--embedder", "none"], environment: ["VIE_SOURCE": offers])
    let port = server.port
    let answer = try await RawConnection(to: port).exchange([
      "GET /livez HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"
    ])
    #expect(answer.hasPrefix("HTTP/1.1 200 "))
    let second = try await Program("vie", home: home.path).run(["serve", "--port", "\(port)", "--embedder", "none"])
    #expect(second.status == 1)
    #expect(second.errors.contains("is taken by another program"))
    async let held = RawConnection(to: port).exchange(["GET / HTTP/1.1\r\nHost: "])
    #expect(await server.stop() == 0)
    _ = try? await held
  }
}
