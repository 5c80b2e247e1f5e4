import HTTPTypes
import Hummingbird
import NIOCore
import Offers

/// `POST /mcp`: the Model Context Protocol's streamable HTTP transport, without sessions, so that there is nothing to
/// `GET` or `DELETE`.
///
/// Answers are JSON; a subscription's are events, for they are several.
struct MCPRoutes: Sendable {
  private let server: MCPServer

  init(services: WebServices) {
    server = MCPServer(services)
  }

  func add(to router: Router<WebContext>) {
    router.post("mcp") { request, _ in try await answer(request) }
  }

  // MARK: -

  private func answer(_ request: Request) async throws -> Response {
    let headers = MCPHeaders(request.headers)
    guard headers.accepts("application", "json") else { return Self.refusal(.notAcceptable, Self.notAcceptable) }
    let json: JSONValue
    do {
      json = try await Self.body(of: request)
    } catch let error as JSONError {
      return Self.refusal(.badRequest, RPCError(.parseError, "the body is no JSON: \(error)"))
    }
    do {
      if case .array(let elements) = json { return try await answer(batch: elements, headers) }
      switch try RPCMessage(json) {
      case .request(let call): return try await answer(call, headers)
      // Notifications can't be for anything: a request that is given up ends with its connection.
      case .notification, .answer: return Response(status: .accepted)
      }
    } catch let unreadable as RPCMessage.Unreadable {
      return Response(unreadable.json, status: .badRequest)
    } catch let error as RPCError {
      return Self.refusal(.badRequest, error)
    }
  }

  private func answer(_ call: RPCRequest, _ headers: MCPHeaders) async throws -> Response {
    let settled: MCPRevision
    do {
      settled = try headers.revision(for: call)
    } catch {
      return Response(error.json(for: call.id), status: .badRequest)
    }
    if call.method == "subscriptions/listen", !headers.accepts("text", "event-stream") {
      return Response(Self.notAcceptable.json(for: call.id), status: .notAcceptable)
    }
    let answer = try await server.answer(call, settled: settled)
    guard answer.notifications.isEmpty else { return Self.events(answer.messages) }
    let status = settled.isStateless ? answer.error?.httpStatus ?? .ok : .ok
    return Response(answer.messages.last ?? .null, status: status)
  }

  private func answer(batch: [JSONValue], _ headers: MCPHeaders) async throws -> Response {
    let revision = try headers.batchRevision()
    let answers = try await MCPBatch(batch).answers(by: server, settled: revision)
    return answers.isEmpty ? Response(status: .accepted) : Response(.array(answers))
  }

  private static func body(of request: Request) async throws -> JSONValue {
    do {
      let buffer = try await request.body.collect(upTo: RequestBody.byteLimit)
      return try JSONValue(parsing: buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Problem(
        .contentTooLarge, kind: FailureKind.badArguments.rawValue,
        "the body has more than \(RequestBody.byteLimit) bytes", hint: "Send less at once.")
    }
  }

  private static func refusal(_ status: HTTPResponse.Status, _ error: RPCError) -> Response {
    Response(error.json(for: nil), status: status)
  }

  private static let notAcceptable = RPCError(
    .invalidRequest, "the answer would be of a type that Accept leaves out: name application/json and text/event-stream"
  )

  private static func events(_ messages: [JSONValue]) -> Response {
    let text = messages.map { ServerSentEvent("message", $0).text }.joined()
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

extension RPCError {
  /// The HTTP status that revision 2026-07-28 gives an error; earlier ones put all that was understood under 200.
  fileprivate var httpStatus: HTTPResponse.Status {
    switch code {
    case .parseError, .invalidRequest, .invalidParams, .headerMismatch, .unsupportedVersion: .badRequest
    case .methodNotFound: .notFound
    case .internalError: .internalServerError
    }
  }
}
