import Offers

/// What a connection over lines has settled on and has under way: decides what is to be done with each line.
struct LineConnection: Sendable {
  /// Something that takes time and is answered when it ends.
  enum Job: Sendable, Equatable {
    case call(RPCRequest)
    case batch([JSONValue])

    /// What the client can give it up by; nil for what can't be given up.
    var id: RPCID? {
      if case .call(let request) = self { request.id } else { nil }
    }
  }

  /// What is to be done at once with a line.
  enum Step: Sendable, Equatable {
    case nothing
    case write(JSONValue)
    /// Answer before anything else is read: later lines go by what is settled.
    case settle(RPCRequest)
    /// Give up what runs under that id.
    case cancel(RPCID)
  }

  /// The revision of the handshake; nil before it.
  var settled: MCPRevision?
  private var waiting: [Job] = []
  private var running: Set<RPCID> = []
  private var runningCount = 0

  /// How much is worked on at once, and how much may wait beside that.
  private let (runningLimit, waitingLimit): (Int, Int)

  init(runningLimit: Int, waitingLimit: Int) {
    self.runningLimit = runningLimit
    self.waitingLimit = waitingLimit
  }

  /// Whether nothing more should be read for now.
  var isFull: Bool { waiting.count >= waitingLimit }

  /// Whether all that came was answered.
  var isIdle: Bool { waiting.isEmpty && runningCount == 0 }

  mutating func receive(_ line: MessageLines.Line) -> Step {
    guard case .bytes(let bytes) = line else {
      return .write(
        RPCError(.invalidRequest, "a message of more than \(LineServer.lineLimit) bytes is not read").json(for: nil))
    }
    do {
      let json = try JSONValue(parsing: bytes)
      if case .array(let elements) = json { return receive(batch: elements) }
      return receive(try RPCMessage(json))
    } catch let error as JSONError {
      return .write(RPCError(.parseError, "the line is no JSON: \(error)").json(for: nil))
    } catch let unreadable as RPCMessage.Unreadable {
      return .write(unreadable.json)
    } catch {
      return .write(RPCError.unforeseen.json(for: nil))
    }
  }

  /// The next that is to be begun; nil where enough runs or nothing waits.
  mutating func next() -> Job? {
    guard runningCount < runningLimit, !waiting.isEmpty else { return nil }
    let job = waiting.removeFirst()
    runningCount += 1
    if let id = job.id { running.insert(id) }
    return job
  }

  /// Notes that something has ended.
  mutating func end(_ id: RPCID?) {
    runningCount -= 1
    if let id { running.remove(id) }
  }

  // MARK: -

  private mutating func receive(_ message: RPCMessage) -> Step {
    switch message {
    case .answer: return .nothing
    case .notification(let notification):
      guard let id = notification.cancelled else { return .nothing }
      waiting.removeAll { $0.id == id }
      return running.contains(id) ? .cancel(id) : .nothing
    case .request(let request):
      guard !running.contains(request.id), !waiting.contains(where: { $0.id == request.id }) else {
        return .write(RPCError(.invalidRequest, "a request of that id is under way").json(for: request.id))
      }
      if request.method == "initialize" { return .settle(request) }
      waiting.append(.call(request))
      return .nothing
    }
  }

  private mutating func receive(batch elements: [JSONValue]) -> Step {
    guard let settled, settled.hasBatches else { return .write(MCPBatch.refusal(in: settled).json(for: nil)) }
    waiting.append(.batch(elements))
    return .nothing
  }
}
