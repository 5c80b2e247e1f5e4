import Foundation
import NIOCore
import Offers
import Testing

@testable import Web

@Suite("A server that can't start")
struct ServeFailureTests {
  @Test(
    "says why in one sentence, by its kind",
    arguments: [
      (EADDRINUSE, ServeFailure.portInUse(host: "127.0.0.1", port: 8765), FailureKind.failed),
      (EACCES, .notPermitted(host: "127.0.0.1", port: 8765), .failed),
      (EADDRNOTAVAIL, .badHost("127.0.0.1"), .badArguments),
      (EIO, .failed(host: "127.0.0.1", port: 8765, reason: "error \(EIO)"), .failed),
    ])
  func reason(code: Int32, failure: ServeFailure, kind: FailureKind) {
    let read = ServeFailure.reading(IOError(errnoCode: code, reason: "bind"), WebConfiguration())
    #expect(read as? ServeFailure == failure)
    #expect(failure.kind == kind)
    #expect(!failure.hint.isEmpty)
  }

  @Test("a port out of range is told before anything is opened", arguments: [-1, 65536, Int.max])
  func port(port: Int) {
    var configuration = WebConfiguration()
    configuration.port = port
    #expect(throws: ServeFailure.badPort(port)) { try ServeFailure.check(configuration) }
  }
}
