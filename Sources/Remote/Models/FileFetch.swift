import Offers

/// Fetches one file, going on where it breaks off.
struct FileFetch: Sendable {
  /// A try that brought so many bytes was worth it: the ones behind it are counted from 1 again.
  private static let progressWorthATry = 1 << 20

  private let file: ModelFile
  private let place: HubPlace
  private let configuration: ModelDownload.Configuration
  private let transport: NetworkTransport

  init(
    _ file: ModelFile, place: HubPlace, _ configuration: ModelDownload.Configuration, transport: NetworkTransport
  ) {
    self.file = file
    self.place = place
    self.configuration = configuration
    self.transport = transport
  }

  /// Fetches what is missing of the file, proves it and keeps it.
  ///
  /// What doesn't add up is fetched anew once, whole.
  ///
  /// - Parameter progress: told how many bytes of the file are there.
  /// - Returns: how many bytes came over the network.
  func run(_ staging: ModelStaging, progress: (Int) -> Void) async throws(ModelPullError) -> Int {
    let part = try staging.part(of: file)
    progress(part.size)
    var fetched = 0
    for isLast in [false, true] {
      do {
        try await complete(part, fetched: &fetched, progress: progress)
        try part.finish()
        break
      } catch {
        guard case .wrongContent = error else { throw error }
        try part.restart()
        if isLast { throw error }
      }
    }
    try staging.keep(file)
    return fetched
  }

  // MARK: - Tries

  private func complete(
    _ part: PartFile, fetched: inout Int, progress: (Int) -> Void
  ) async throws(ModelPullError) {
    var random = configuration.random
    var attempt = 1
    while part.size < file.size {
      let start = part.size
      var received = 0
      let failure: CallFailure
      do {
        try await receive(part) { count in
          received += count
          progress(part.size)
        }
        fetched += received
        guard part.size < file.size else { return }
        failure = .unreachable("the connection was closed before the answer was complete")
      } catch let error as ModelPullError {
        throw error
      } catch {
        fetched += received
        let cause = error as? CallFailure ?? CallFailure(error, timeout: configuration.silence, largestBody: file.size)
        failure = configuration.policy.verdict(on: cause, now: configuration.now())
      }
      if part.size - start >= Self.progressWorthATry { attempt = 1 }
      guard configuration.policy.retries(after: failure, attempt: attempt) else { throw error(failure) }
      let wait = configuration.policy.delay(
        after: failure, attempt: attempt, now: configuration.now(), using: &random)
      do { try await configuration.stopwatch.sleep(for: wait) } catch { throw .cancelled }
      attempt += 1
    }
  }

  private func error(_ failure: CallFailure) -> ModelPullError {
    failure == .cancelled ? .cancelled : .call(failure, peer: place.peer)
  }

  // MARK: - One try

  /// Follows redirects to the content, and takes it.
  private func receive(_ part: PartFile, received: (Int) -> Void) async throws {
    var trail = RedirectTrail(place.content(of: file, from: part.size))
    while true {
      var isTaken = false
      let head = try await transport.stream(trail.call) { head in
        isTaken = try prepare(part, for: head)
        return isTaken
      } take: { bytes in
        try part.append(bytes)
        received(bytes.count)
      }
      if isTaken { return }
      if head.isRedirect {
        try trail.follow(head.location)
      } else if head.status == 416, part.size > 0 {
        // What is there is longer than what the server has: another content, then.
        try part.restart()
        trail = RedirectTrail(place.content(of: file, from: 0))
      } else {
        throw denial(head, trail)
      }
    }
  }

  /// Whether the body is what is wanted; a server that knows no parts sends the whole file, which is begun anew.
  private func prepare(_ part: PartFile, for head: StreamHead) throws -> Bool {
    switch head.status {
    case 200:
      if part.size > 0 { try part.restart() }
      return true
    case 206:
      guard head.rangeStart == part.size else {
        throw CallFailure.unreadable("another part of the file than asked for")
      }
      return true
    default: return false
    }
  }

  private func denial(_ head: StreamHead, _ trail: RedirectTrail) -> any Error {
    let isLater = RetryPolicy.isWorthRetrying(status: head.status)
    // Behind a redirect, 403 says that its signature is too old; the hub gives a new one.
    let isStale = !trail.isAtFirstHost && [401, 403, 404, 410].contains(head.status)
    guard isLater || isStale else { return place.error(status: head.status) }
    return CallFailure.status(head.status, retryAfter: head.retryAfter)
  }
}
