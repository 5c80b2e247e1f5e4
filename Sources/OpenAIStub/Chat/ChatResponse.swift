import Hummingbird

/// Plays a script as the answer to a request.
struct ChatResponse: Sendable {
  /// Thrown to break a connection.
  private struct Broken: Error {}

  private let script: ChatScript
  private let question: ChatQuestion
  private let core: OpenAIStubCore

  init(_ script: ChatScript, to question: ChatQuestion, _ core: OpenAIStubCore) {
    self.script = script
    self.question = question
    self.core = core
  }

  /// The answer; `request` must hold its collected body.
  func response(to request: Request) -> Response {
    var fields = HTTPFields()
    fields[.contentType] = script.contentType
    fields[.retryAfter] = script.retryAfter
    fields[.location] = script.location
    // Watching for the client's end of the connection uses the connection up.
    fields[.connection] = "close"
    return Response(status: .init(code: script.status), headers: fields, body: body(request))
  }

  // MARK: - Private

  private func body(_ request: Request) -> ResponseBody {
    ResponseBody { writer in
      let connection = ChatConnection()
      try await request.body.consumeWithInboundCloseHandler { requestBody in
        for try await _ in requestBody {}
        for (position, step) in steps.enumerated() {
          if position == steps.count - 1 { connection.beginLastStep(step) }
          try await play(step, &writer, connection)
        }
        try await writer.finish(nil)
      } onInboundClosed: {
        if connection.close() { core.noteClosing(of: question.number) }
      }
    }
  }

  /// Without usage where nobody asked for it.
  private var steps: [ChatScript.Step] {
    script.steps.filter { step in
      if case .frame(.usage) = step { question.asksForUsage } else { true }
    }
  }

  private func play(
    _ step: ChatScript.Step, _ writer: inout any ResponseBodyWriter, _ connection: ChatConnection
  ) async throws {
    switch step {
    case .frame(let frame): try await send(Array(frame.text.utf8), &writer)
    case .bytes(let bytes): try await send(bytes, &writer)
    case .endless(let frame):
      let bytes = Array(frame.text.utf8)
      while !connection.isClosed {
        try Task.checkCancellation()
        try await send(bytes, &writer)
        await Task.yield()
      }
      throw Broken()
    case .silence:
      await connection.waitForClosing()
      throw Broken()
    case .drop: throw Broken()
    case .wait(let gate): await gate.wait()
    }
  }

  private func send(_ bytes: [UInt8], _ writer: inout any ResponseBodyWriter) async throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(script.bytesAtOnce ?? rest.count)
      try await writer.write(ByteBuffer(bytes: piece))
      rest = rest.dropFirst(piece.count)
    }
  }
}
