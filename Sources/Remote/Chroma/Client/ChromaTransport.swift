import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Carries one call to a Chroma server and its answer back.
protocol ChromaTransport: Sendable {
  /// Makes the call once and reads the whole answer, whatever its status.
  func answer(to call: ChromaCall, at endpoint: ChromaEndpoint, within timeout: Duration)
    async throws(CallFailure) -> HTTPAnswer
}

extension NetworkTransport: ChromaTransport {
  /// Races the call against the time that it has.
  func answer(
    to call: ChromaCall, at endpoint: ChromaEndpoint, within timeout: Duration
  ) async throws(CallFailure) -> HTTPAnswer {
    do {
      return try await withThrowingTaskGroup(of: HTTPAnswer?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await exchange(call, at: endpoint) }
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

  /// The call as the client sends it.
  func request(for call: ChromaCall, at endpoint: ChromaEndpoint) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: endpoint.base.appending(call.path).description)
    request.method = HTTPMethod(rawValue: call.method.rawValue)
    request.headers = ["User-Agent": userAgent, "Accept": "application/json", "Accept-Encoding": "gzip"]
    if let token = endpoint.token {
      switch endpoint.tokenHeader {
      case .chromaToken: request.headers.add(name: "x-chroma-token", value: token.secret)
      case .bearer: request.headers.add(name: "Authorization", value: "Bearer \(token.secret)")
      }
    }
    if let body = call.body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body.text))
    }
    return request
  }

  // MARK: -

  private func exchange(_ call: ChromaCall, at endpoint: ChromaEndpoint) async throws -> HTTPAnswer {
    let response = try await client.execute(request(for: call, at: endpoint), deadline: .distantFuture)
    let body = try await response.body.collect(upTo: largestBody)
    return HTTPAnswer(
      status: Int(response.status.code), retryAfter: response.headers.first(name: "retry-after"),
      location: response.headers.first(name: "location"), body: Array(body.readableBytesView))
  }
}
