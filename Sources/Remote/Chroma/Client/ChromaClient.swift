import Offers

/// Speaks version 2 of Chroma's API over HTTP. Every call may be made again without harm.
struct ChromaClient: Sendable {
  let endpoint: ChromaEndpoint
  private let calls: CallSettings
  private let policy: RetryPolicy
  private let transport: any ChromaTransport

  init(_ endpoint: ChromaEndpoint, calls: CallSettings, policy: RetryPolicy, transport: any ChromaTransport) {
    self.endpoint = endpoint
    self.calls = calls
    self.policy = policy
    self.transport = transport
  }

  /// Asks who is there.
  /// - Throws: `unsupported` for a server without the API.
  func server() async throws(ChromaError) -> ChromaServer {
    guard let version = try await value(of: .get("/version")).lenientText else {
      throw .unsupported(version: nil, peer: endpoint.peer)
    }
    let numbers = version.utf8.split(separator: UInt8(ascii: ".")).map { Int(String($0) ?? "") ?? 0 }
    guard let major = numbers.first, major >= 1 else {
      throw .unsupported(version: PlainQuote.quote(version.utf8), peer: endpoint.peer)
    }
    return ChromaServer(version: version, checks: try await value(of: .get("/pre-flight-checks")))
  }

  // MARK: - Collections

  /// The collection of a name; nil where there is none.
  func collection(named name: String) async throws(ChromaError) -> ChromaCollection? {
    guard let json = try await optionalValue(of: .get("\(endpoint.collections)/\(name)")) else { return nil }
    return try collection(json)
  }

  /// The collection of a name, made with cosine distances and these metadata where there is none.
  ///
  /// The server ignores the metadata for one that is there already: compare what comes back.
  func makeCollection(named name: String, metadata: ChromaMetadata) async throws(ChromaError) -> ChromaCollection {
    let body = JSONValue.members([
      "name": .string(name), "get_or_create": .bool(true), "metadata": metadata.known.json,
      "configuration": .members(["hnsw": .members(["space": .string("cosine")])]),
    ])
    return try collection(try await value(of: .post(endpoint.collections, body), collection: name))
  }

  /// Gives a collection another name, which no other may have.
  func rename(_ collection: ChromaCollection, to name: String) async throws(ChromaError) {
    let body = JSONValue.members(["new_name": .string(name)])
    _ = try await value(
      of: ChromaCall(method: .put, path: path(collection.id), body: body), collection: collection.name)
  }

  /// Removes a collection with all that is in it, or does nothing where there is none.
  func removeCollection(named name: String) async throws(ChromaError) {
    _ = try await optionalValue(of: ChromaCall(method: .delete, path: "\(endpoint.collections)/\(name)"))
  }

  // MARK: - Calls

  /// What a call on a collection's records brings.
  /// - Throws: `collectionGone` where the server doesn't know it.
  func records(
    _ verb: String, in collection: ChromaCollection, _ members: [JSONValue.Member]
  ) async throws(ChromaError) -> JSONValue {
    let call = ChromaCall.post("\(path(collection.id))/\(verb)", .object(members))
    guard let json = try await optionalValue(of: call, collection: collection.name) else {
      throw .collectionGone(collection.name, peer: endpoint.peer)
    }
    return json
  }

  /// How many records a collection has.
  func count(in collection: ChromaCollection) async throws(ChromaError) -> Int {
    guard let json = try await optionalValue(of: .get("\(path(collection.id))/count"), collection: collection.name)
    else { throw .collectionGone(collection.name, peer: endpoint.peer) }
    guard let count = json.lenientInteger, count >= 0 else { throw unreadable("a count that is no number") }
    return count
  }

  func unreadable(_ what: String) -> ChromaError { .call(.unreadable(what), peer: endpoint.peer) }

  // MARK: -

  private func path(_ id: String) -> String { "\(endpoint.collections)/\(id)" }

  private func collection(_ json: JSONValue) throws(ChromaError) -> ChromaCollection {
    guard let collection = ChromaCollection(json) else { throw unreadable("JSON that describes no collection") }
    return collection
  }

  private func value(of call: ChromaCall, collection: String? = nil) async throws(ChromaError) -> JSONValue {
    switch try await reply(to: call) {
    case .value(let json): return json
    case .rejected(let answer): throw error(ChromaRejection(answer), collection: collection)
    }
  }

  /// Nil where the server says that what was asked for isn't there.
  private func optionalValue(of call: ChromaCall, collection: String? = nil) async throws(ChromaError) -> JSONValue? {
    switch try await reply(to: call) {
    case .value(let json): return json
    case .rejected(let answer):
      let rejection = ChromaRejection(answer)
      if rejection.isMissing { return nil }
      throw error(rejection, collection: collection)
    }
  }

  private func reply(to call: ChromaCall) async throws(ChromaError) -> CallReply<JSONValue> {
    let client = RetryingClient(calls, transport: NoTransport())
    do {
      return try await client.value(policy: policy) { remaining throws(CallFailure) in
        let timeout = min(max(.milliseconds(1), calls.callTimeout), remaining)
        return try Self.read(try await transport.answer(to: call, at: endpoint, within: timeout))
      }
    } catch {
      throw .call(error, peer: endpoint.peer)
    }
  }

  private static func read(_ answer: HTTPAnswer) throws(CallFailure) -> CallReply<JSONValue> {
    guard answer.isSuccess else {
      try answer.checkStatus()
      return .rejected(answer)
    }
    guard let json = try? JSONValue(parsing: answer.body) else {
      let start = answer.body.first { !(0x09...0x20).contains($0) }
      throw .unreadable(
        start == UInt8(ascii: "<") ? "a web page where JSON was expected" : "something that is no whole JSON")
    }
    return .value(json)
  }

  private func error(_ rejection: ChromaRejection, collection: String?) -> ChromaError {
    if let (expected, found) = rejection.dimensions {
      return .dimension(expected: expected, found: found, collection: collection ?? "", peer: endpoint.peer)
    }
    if rejection.isForeign { return .unsupported(version: nil, peer: endpoint.peer) }
    switch rejection.status {
    case 401, 403: return .refused(status: rejection.status, hasToken: endpoint.token != nil, peer: endpoint.peer)
    default:
      let reason = PlainQuote.quote(rejection.message.utf8, hiding: endpoint.token)
      return .rejected(status: rejection.status, reason: reason, collection: collection, peer: endpoint.peer)
    }
  }

  /// Stands in where calls are carried by a `ChromaTransport`.
  private struct NoTransport: HTTPTransport {
    func answer(to call: HTTPCall, within timeout: Duration) async throws(CallFailure) -> HTTPAnswer {
      throw .cancelled
    }
  }
}
