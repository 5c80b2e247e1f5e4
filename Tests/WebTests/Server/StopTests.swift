import Foundation
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import TestSupport
import Testing

@testable import Web

/// A connection that was accepted and never served used to end the whole process when the server stopped.
@Suite("A server that stops", .timeLimit(.minutes(20)))
struct StopTests {
  @Test("ends in peace while connections come and go, told to stop or cancelled", arguments: [true, false])
  func underLoad(isGraceful: Bool) async throws {
    let folder = try TemporaryFolder()
    let services = try await WebTest.services(over: WebTest.offers(), in: folder)
    for _ in 0..<15 {
      var configuration = WebConfiguration()
      configuration.port = 0
      let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
      let application = WebServer(services, configuration: configuration, logger: Logger(label: "test"))
        .application { continuation.yield($0) }
      let group = ServiceGroup(configuration: .init(services: [application], logger: Logger(label: "test")))
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { try? await group.run() }
        for await port in ports {
          try await Self.load(port)
          break
        }
        if isGraceful { await group.triggerGracefulShutdown() } else { tasks.cancelAll() }
        try await tasks.waitForAll()
      }
    }
    withExtendedLifetime(folder) {}
  }

  /// Opens connections and leaves some of them open, most not served yet.
  private static func load(_ port: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port).get()
          if number % 2 == 0 { channel.close(promise: nil) }
        }
      }
      _ = try await group.next()
      // The others are connecting while the server stops.
      while let result = await group.nextResult() { _ = result }
    }
  }
}
