import Offers

/// The Model Context Protocol over lines: one message a line, many requests at once, each answered as it ends.
package struct LineServer: Sendable {
  private let server: MCPServer
  private let read: @Sendable () async throws -> [UInt8]?
  private let write: @Sendable (String) async throws -> Void
  private let sleep: @Sendable () async throws -> Void

  /// - Parameters:
  ///   - read: the next bytes; nil at the end of the input. It must end where its task is cancelled.
  ///   - write: writes a line, whose end is still to be added, whole.
  ///   - patience: waits as long as requests may take that are under way when the input ends.
  package init(
    _ services: WebServices, read: @escaping @Sendable () async throws -> [UInt8]?,
    write: @escaping @Sendable (String) async throws -> Void,
    patience: @escaping @Sendable () async throws -> Void = { try await Task.sleep(for: .seconds(1)) }
  ) {
    server = MCPServer(services)
    self.read = read
    self.write = write
    sleep = patience
  }

  /// The most bytes of a message.
  package static let lineLimit = 1 << 20
  /// The most requests that are worked on at once, and that wait beside them; then nothing more is read.
  private static let (runningLimit, waitingLimit) = (8, 32)

  /// Serves until the input ends; what is under way then is given up after a moment.
  /// - Throws: what `read` and `write` throw.
  package func run() async throws {
    var state = State()
    try await withThrowingTaskGroup(of: Event.self) { group in
      repeat {
        try await advance(&state, in: &group)
        guard !state.isDone, let event = try await group.next() else { break }
        handle(event, &state, in: &group)
      } while true
      group.cancelAll()
    }
  }

  // MARK: -

  /// What a connection is at.
  private struct State {
    var connection = LineConnection(runningLimit: LineServer.runningLimit, waitingLimit: LineServer.waitingLimit)
    var input = Input(lines: MessageLines(limit: LineServer.lineLimit))
    /// Ends what waits for a request to be given up.
    var signals: [RPCID: AsyncStream<Never>.Continuation] = [:]

    var isDone: Bool { input.hasEnded && connection.isIdle }
  }

  /// What the loop wakes up for.
  private enum Event: Sendable {
    case read([UInt8]?)
    case answered(RPCID?)
    case patienceEnded
  }

  /// Acts on what was read, begins what may be begun, and reads on where there is room.
  private func advance(_ state: inout State, in group: inout ThrowingTaskGroup<Event, any Error>) async throws {
    while !state.connection.isFull, let line = state.input.next() {
      if let id = try await act(on: state.connection.receive(line), &state.connection) { state.signals[id]?.finish() }
    }
    while let job = state.connection.next() {
      begin(job, settled: state.connection.settled, &state.signals, in: &group)
    }
    guard !state.connection.isFull, state.input.wantsMore else { return }
    state.input.isReading = true
    group.addTask { [read] in .read(try await read()) }
  }

  private func handle(_ event: Event, _ state: inout State, in group: inout ThrowingTaskGroup<Event, any Error>) {
    switch event {
    case .read(let bytes?): state.input.add(bytes)
    case .read(nil):
      state.input.end()
      group.addTask { [sleep] in
        try? await sleep()
        return .patienceEnded
      }
    case .answered(let id):
      state.connection.end(id)
      if let id { state.signals[id] = nil }
    case .patienceEnded: group.cancelAll()
    }
  }

  /// Does what is to be done at once.
  /// - Returns: the request that is to be given up.
  private func act(on step: LineConnection.Step, _ connection: inout LineConnection) async throws -> RPCID? {
    switch step {
    case .nothing: return nil
    case .cancel(let id): return id
    case .write(let json): try await write(json.text)
    case .settle(let request):
      let answer = try await server.answer(request, settled: connection.settled)
      if case .success(let result) = answer.outcome, case .string(let text)? = result["protocolVersion"] {
        connection.settled = MCPRevision(rawValue: text)
      }
      for message in answer.messages { try await write(message.text) }
    }
    return nil
  }

  private func begin(
    _ job: LineConnection.Job, settled: MCPRevision?, _ signals: inout [RPCID: AsyncStream<Never>.Continuation],
    in group: inout ThrowingTaskGroup<Event, any Error>
  ) {
    switch job {
    case .batch(let elements):
      group.addTask { [self] in
        for line in try await lines(answering: elements) { try await write(line) }
        return .answered(nil)
      }
    case .call(let request):
      let (stream, signal) = AsyncStream.makeStream(of: Never.self)
      signals[request.id] = signal
      group.addTask { [self] in
        for message in await answer(request, settled: settled, until: stream) { try await write(message.text) }
        return .answered(request.id)
      }
    }
  }

  private func lines(answering elements: [JSONValue]) async throws -> [String] {
    do {
      let answers = try await MCPBatch(elements).answers(by: server, settled: .march2025)
      return answers.isEmpty ? [] : [JSONValue.array(answers).text]
    } catch let error as RPCError {
      return [error.json(for: nil).text]
    }
  }

  /// The messages that answer a request; none where the signal ends before, for then nobody waits for them.
  private func answer(
    _ request: RPCRequest, settled: MCPRevision?, until signal: AsyncStream<Never>
  ) async -> [JSONValue] {
    await withTaskGroup(of: [JSONValue].self) { group in
      group.addTask { [server] in (try? await server.answer(request, settled: settled))?.messages ?? [] }
      group.addTask {
        for await _ in signal {}
        return []
      }
      defer { group.cancelAll() }
      return await group.next() ?? []
    }
  }
}

extension LineServer {
  /// What was read and isn't acted on yet.
  private struct Input {
    var lines: MessageLines
    private var unread: ArraySlice<MessageLines.Line> = []
    var isReading = false
    private(set) var isAtEnd = false

    init(lines: MessageLines) {
      self.lines = lines
    }

    /// Whether to read on: nothing is left, and there may be more.
    var wantsMore: Bool { unread.isEmpty && !isReading && !isAtEnd }

    /// Whether there is nothing left and nothing more to come.
    var hasEnded: Bool { unread.isEmpty && isAtEnd }

    mutating func next() -> MessageLines.Line? { unread.popFirst() }

    mutating func add(_ bytes: [UInt8]) {
      isReading = false
      unread += lines.lines(in: bytes)
    }

    mutating func end() {
      isReading = false
      isAtEnd = true
      if let line = lines.end() { unread.append(line) }
    }
  }
}
