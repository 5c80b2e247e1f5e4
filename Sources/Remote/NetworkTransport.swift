import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Carries calls over the network: HTTP/1.1, no redirects followed, bodies capped.
struct NetworkTransport: HTTPTransport {
  /// The largest body that is read, in bytes, once it is decompressed.
  static let largestBody = 64 << 20

  /// Made with `configuration`.
  let client: HTTPClient
  /// What the client calls itself.
  let userAgent: String
  /// The largest body that this transport reads, in bytes.
  var largestBody = Self.largestBody

  /// The configuration of a client for these calls.
  static func configuration(
    connectTimeout: Duration, largestBody: Int = Self.largestBody
  ) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: TimeAmount(connectTimeout)),
      decompression: .enabled(limit: .size(largestBody))
    )
    configuration.httpVersion = .http1Only
    // The retry policy decides on further tries, and the deadline holds for them.
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }

  /// Races the call against the time that it has.
  func answer(to call: HTTPCall, within timeout: Duration) async throws(CallFailure) -> HTTPAnswer {
    do {
      return try await withThrowingTaskGroup(of: HTTPAnswer?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await exchange(call) }
        // The client's own deadline ends with the head of the answer; this one holds for the body too.
        group.addTask {
          try await Task.sleep(for: timeout)
          return nil
        }
        guard let first = try await group.next(), let answer = first else { throw CallFailure.timedOut(timeout) }
        return answer
      }
    } catch let failure as CallFailure {
      throw failure
    } catch {
      throw CallFailure(error, timeout: timeout, largestBody: largestBody)
    }
  }

  /// The call as the client sends it, but for the encodings that are understood.
  func request(for call: HTTPCall) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: call.url)
    request.headers = ["User-Agent": userAgent, "Accept": call.accept]
    if let key = call.key {
      switch call.keyHeader {
      case .apiKey: request.headers.add(name: "X-API-KEY", value: key.secret)
      case .chromaToken: request.headers.add(name: "x-chroma-token", value: key.secret)
      case .bearer: request.headers.add(name: "Authorization", value: "Bearer \(key.secret)")
      }
    }
    let body: [UInt8]
    switch call.method {
    case .get: return request
    case .delete:
      request.method = .DELETE
      return request
    case .post(let json): (request.method, body) = (.POST, json)
    case .put(let json): (request.method, body) = (.PUT, json)
    }
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(ByteBuffer(bytes: body))
    return request
  }

  // MARK: -

  private func exchange(_ call: HTTPCall) async throws -> HTTPAnswer {
    let response = try await client.execute(outgoing(call), deadline: .distantFuture)
    let body = try await response.body.collect(upTo: largestBody)
    return HTTPAnswer(
      status: Int(response.status.code),
      retryAfter: response.headers.first(name: "retry-after"),
      location: response.headers.first(name: "location"),
      body: Array(body.readableBytesView)
    )
  }

  private func outgoing(_ call: HTTPCall) -> HTTPClientRequest {
    var outgoing = request(for: call)
    outgoing.headers.add(name: "Accept-Encoding", value: "gzip")
    return outgoing
  }
}
