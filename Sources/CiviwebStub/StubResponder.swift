import Hummingbird

/// Carries out what ``StubState`` decides: the only place that touches the wire.
struct StubResponder: HTTPResponder {
  /// The connection closes before its answer is complete.
  private struct ClosedConnection: Error {}

  private static let largestBody = 1 << 20
  private static let keyName = HTTPFields.Element.Name("X-API-KEY")

  /// The state behind the answers.
  let core: StubCore

  /// Answers a request.
  func respond(to request: Request, context: StubContext) async throws -> Response {
    guard let body = try? await request.body.collect(upTo: Self.largestBody) else {
      return Response(status: .contentTooLarge)
    }
    let answer = core.answer(
      to: StubRequest(
        request.method.rawValue,
        request.uri.path,
        key: Self.keyName.flatMap { request.headers[$0] },
        body: Array(body.readableBytesView),
        endpoint: "http://127.0.0.1:\(context.port ?? 80)/api/Offers"
      )
    )
    if answer.delay > 0 {
      try await core.pause(answer.delay)
    }
    return response(answer)
  }

  // MARK: - Private

  private func response(_ answer: StubAnswer) -> Response {
    var fields = HTTPFields()
    fields[.contentType] = answer.contentType
    fields[.retryAfter] = answer.retryAfter
    fields[.allow] = answer.allow
    return Response(status: .init(code: answer.status), headers: fields, body: body(answer))
  }

  private func body(_ answer: StubAnswer) -> ResponseBody {
    guard !answer.body.isEmpty else { return ResponseBody() }
    guard answer.delivery == .closedHalfway || answer.bytesPerSecond != nil else {
      return ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    }
    return ResponseBody(contentLength: answer.body.count) { [pause = core.pause] writer in
      try await Self.write(answer, to: &writer, pause: pause)
      try await writer.finish(nil)
    }
  }

  private static func write(
    _ answer: StubAnswer,
    to writer: inout any ResponseBodyWriter,
    pause: StubCore.Pause
  ) async throws {
    let isWhole = answer.delivery == .whole
    let body = isWhole ? answer.body : Array(answer.body.prefix(answer.body.count / 2))
    let drip = answer.bytesPerSecond.map(DripSchedule.init)
    let pieces = drip?.pieces(body) ?? [body[...]]
    for (index, piece) in pieces.enumerated() {
      if index > 0, let drip { try await pause(drip.pause) }
      try await writer.write(ByteBuffer(bytes: piece))
    }
    guard isWhole else { throw ClosedConnection() }
  }
}
