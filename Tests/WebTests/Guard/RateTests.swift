import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

@Suite("The rate of a client")
struct RateTests {
  @Test("a burst of twice the rate passes, then it must wait for the next one")
  func burst() throws {
    var buckets = TokenBuckets(RateLimit(2))
    let client = try address("192.0.2.1")
    for _ in 1...4 { #expect(buckets.take(client, at: .zero) == nil) }
    #expect(buckets.take(client, at: .zero) == 0.5)
    #expect(buckets.take(client, at: .milliseconds(250)) == 0.25)
    #expect(buckets.take(client, at: .milliseconds(500)) == nil)
    #expect(buckets.take(client, at: .milliseconds(500)) != nil)
  }

  @Test("one client's requests are not another's")
  func clients() throws {
    var buckets = TokenBuckets(RateLimit(1))
    for _ in 1...3 { _ = buckets.take(try address("192.0.2.1"), at: .zero) }
    let (one, other) = (try address("192.0.2.1"), try address("192.0.2.2"))
    #expect(buckets.take(one, at: .zero) != nil)
    #expect(buckets.take(other, at: .zero) == nil)
  }

  @Test("this machine may send more than others by default, and any number where no rate is set")
  func standard() throws {
    var buckets = TokenBuckets(.standard)
    let (here, there) = (try address("127.0.0.1"), try address("192.0.2.1"))
    let hereWaits = (1...100).compactMap { _ in buckets.take(here, at: .zero) }
    #expect(hereWaits.isEmpty)
    let thereWaits = (1...100).compactMap { _ in buckets.take(there, at: .zero) }
    #expect(thereWaits.count == 60)
    var open = TokenBuckets(RateLimit(0))
    let waits = (1...5000).compactMap { _ in open.take(there, at: .zero) }
    #expect(waits.isEmpty)
  }

  @Test("however many clients come, memory is bounded, and none that keeps coming is forgotten")
  func memory() throws {
    var buckets = TokenBuckets(RateLimit(1), capacity: 100)
    let client = try address("192.0.2.1")
    var passed = 0
    for number in 0..<5000 {
      _ = buckets.take(try address("10.0.\(number / 250).\(number % 250)"), at: .zero)
      if buckets.take(client, at: .zero) == nil { passed += 1 }
    }
    #expect(buckets.count <= 202)
    #expect(passed == 2)
  }

  @Test(
    "who is counted together",
    arguments: [
      ("2001:db8::1", "2001:db8::ffff:1", true), ("2001:db8::1", "2001:db8:0:1::1", false),
      ("::ffff:192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
    ])
  func together(one: String, other: String, isSame: Bool) throws {
    let isTogether = try address(one) == address(other)
    #expect(isTogether == isSame)
  }

  @Test(
    "which clients are on this machine",
    arguments: [
      ("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("::ffff:127.0.0.1", true), ("10.0.0.1", false),
      ("::2", false),
    ])
  func loopback(text: String, isLoopback: Bool) throws {
    #expect(try address(text).isLoopback == isLoopback)
  }

  @Test("who sends too fast is told when to come again; what looks after the server never is")
  func status() async throws {
    try await WebTest.withServer(
      depth: .router, configuration: WebTest.configuration { $0.rateLimit = RateLimit(0.01) }
    ) { client in
      #expect(try await client.execute(uri: "/v1/nothing", method: .get).status == .notFound)
      let response = try await client.execute(uri: "/v1/nothing", method: .get)
      #expect(response.status == .tooManyRequests)
      #expect(response.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 1)
      #expect(try await client.execute(uri: "/livez", method: .get).status == .ok)
    }
  }

  private func address(_ text: String) throws -> ClientAddress {
    ClientAddress(try SocketAddress(ipAddress: text, port: 1))
  }
}
