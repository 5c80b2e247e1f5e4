import AsyncHTTPClient
import Hummingbird
import Testing

@testable import Remote

@Suite("Network transport")
struct NetworkTransportTests {
  private func answer(
    to call: HTTPCall, within timeout: Duration = .seconds(300), largestBody: Int = 1 << 20
  ) async throws -> HTTPAnswer {
    let configuration = NetworkTransport.configuration(connectTimeout: .seconds(5), largestBody: largestBody)
    return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
      let userAgent = "vie/1.2 (+mirror of VIE offers)"
      return try await NetworkTransport(client: client, userAgent: userAgent, largestBody: largestBody)
        .answer(to: call, within: timeout)
    }
  }

  @Test("a call carries its key, its body and an honest name")
  func headers() async throws {
    try await RawServer.withServer { request in
      let fields = request.headers.map { "\($0.name.rawName.lowercased()): \($0.value)" }.sorted()
      let body = try await request.body.collect(upTo: 1000)
      let lines = ["\(request.method) \(request.uri.path)"] + fields + [String(buffer: body)]
      return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: lines.joined(separator: "\n"))))
    } _: { site in
      let call = HTTPCall(
        method: .post(Array("{}".utf8)), address: site.appending("/api"), key: CiviwebKey(Fixtures.key))
      let lines = String(decoding: try await answer(to: call).body, as: UTF8.self).split(separator: "\n")
      #expect(lines.first == "POST /api")
      #expect(lines.last == "{}")
      let expected: [Substring] = [
        "user-agent: vie/1.2 (+mirror of VIE offers)", "x-api-key: first-key+/=", "content-type: application/json",
        "accept: application/json", "accept-encoding: gzip",
      ]
      #expect(Set(expected).isSubset(of: lines))
    }
  }

  @Test("a redirect is an answer, and nobody goes there")
  func redirect() async throws {
    try await RawServer.withServer { request in
      guard request.uri.path == "/" else { return Response(status: .ok) }
      return Response(status: .found, headers: [.location: "/elsewhere", .retryAfter: "-5"])
    } _: { site in
      let call = HTTPCall(method: .get, address: site.appending("/"), key: CiviwebKey(Fixtures.key))
      let answer = try await answer(to: call)
      #expect(answer == HTTPAnswer(status: 302, retryAfter: "-5", location: "/elsewhere"))
    }
  }

  @Test("a body beyond the cap is refused by its announced length")
  func announcedLength() async throws {
    try await RawServer.withServer { _ in
      Response(status: .ok, body: .init(contentLength: 1 << 20 + 1) { _ in })
    } _: { site in
      let call = HTTPCall(method: .get, address: site)
      await #expect(throws: CallFailure.tooLarge(1 << 20)) { try await answer(to: call) }
    }
  }

  @Test("a body that goes on beyond the cap is refused")
  func endlessBody() async throws {
    try await RawServer.withServer { _ in
      Response(
        status: .ok,
        body: .init { writer in
          let piece = ByteBuffer(repeating: 0x20, count: 1 << 16)
          for _ in 0...16 { try await writer.write(piece) }
          try await writer.finish(nil)
        }
      )
    } _: { site in
      let call = HTTPCall(method: .get, address: site)
      await #expect(throws: CallFailure.tooLarge(1 << 20)) { try await answer(to: call) }
    }
  }

  @Test("compressed answers are read")
  func compression() async throws {
    try await RawServer.withServer { _ in
      Response(
        status: .ok, headers: [.contentEncoding: "gzip"],
        body: .init(byteBuffer: ByteBuffer(bytes: Self.compressedHello)))
    } _: { site in
      let answer = try await answer(to: HTTPCall(method: .get, address: site))
      #expect(answer.body == Array(String(repeating: "hello ", count: 100).utf8))
    }
  }

  @Test("a compressed answer that swells beyond the cap is refused")
  func bomb() async throws {
    try await RawServer.withServer { _ in
      Response(
        status: .ok, headers: [.contentEncoding: "gzip"],
        body: .init(byteBuffer: ByteBuffer(bytes: Self.compressedHello)))
    } _: { site in
      let call = HTTPCall(method: .get, address: site)
      await #expect(throws: CallFailure.tooLarge(100)) { try await answer(to: call, largestBody: 100) }
    }
  }

  @Test("an answer that never comes ends with the call's time")
  func silence() async throws {
    try await RawServer.withServer { _ in
      try await Task.sleep(for: .seconds(60))
      return Response(status: .ok)
    } _: { site in
      let call = HTTPCall(method: .get, address: site)
      await #expect(throws: CallFailure.timedOut(.seconds(1))) { try await answer(to: call, within: .seconds(1)) }
    }
  }

  @Test("a peer that isn't there is unreachable, and the error says why in plain words")
  func refused() async throws {
    let site = try await RawServer.withServer({ _ in Response(status: .ok) }, { $0 })
    await #expect(throws: CallFailure.unreachable("the connection was refused")) {
      try await answer(to: HTTPCall(method: .get, address: site, key: CiviwebKey(Fixtures.key)))
    }
  }

  @Test("cancellation ends a call under way")
  func cancellation() async throws {
    let (arrivals, arrival) = AsyncStream<Void>.makeStream()
    try await RawServer.withServer { _ in
      arrival.yield()
      try await Task.sleep(for: .seconds(60))
      return Response(status: .ok)
    } _: { site in
      let call = HTTPCall(method: .get, address: site)
      await withThrowingTaskGroup(of: HTTPAnswer.self) { group in
        group.addTask { try await answer(to: call) }
        // A server that is stopped while it accepts a connection ends the process, so the call has to be there first.
        for await _ in arrivals { break }
        group.cancelAll()
        await #expect(throws: CallFailure.cancelled) { try await group.next() }
      }
    }
  }

  // MARK: -

  /// A hundred times "hello ", by gzip.
  private static let compressedHello: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8,
    0x18, 0x25, 0x47, 0x49, 0xAA, 0x92, 0x00, 0xF3, 0x31, 0xA2, 0x0D, 0x58, 0x02, 0x00, 0x00,
  ]
}
