import NIOCore
import Testing

@testable import Web

@Suite("Requests at once")
struct AdmissionTests {
  @Test("no more come in than there are places, and a place that is given back is free")
  func bound() throws {
    let admission = Admission(limit: 2, limitPerClient: 1)
    var places = [try admission.enter(ClientAddress(nil)), try admission.enter(ClientAddress(nil))]
    let problem = #expect(throws: Problem.self) { _ = try admission.enter(ClientAddress(nil)) }
    #expect(problem?.status == .serviceUnavailable)
    #expect(problem?.headers[.retryAfter] == "1")
    places.removeLast()
    #expect(admission.inFlight == 1)
    #expect(throws: Never.self) { _ = try admission.enter(ClientAddress(nil)) }
  }

  @Test("one client of another machine can't take all places")
  func share() throws {
    let admission = Admission(limit: 10, limitPerClient: 2)
    let client = ClientAddress(try SocketAddress(ipAddress: "192.0.2.1", port: 1))
    let other = ClientAddress(try SocketAddress(ipAddress: "192.0.2.2", port: 1))
    let places = [try admission.enter(client), try admission.enter(client)]
    #expect(throws: Problem.self) { _ = try admission.enter(client) }
    #expect(throws: Never.self) { _ = try admission.enter(other) }
    withExtendedLifetime(places) {}
  }
}
