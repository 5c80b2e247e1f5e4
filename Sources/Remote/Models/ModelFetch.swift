import Foundation

/// One pull: lists the files, fetches what is missing, and puts the model in its place.
struct ModelFetch: Sendable {
  /// The largest list of files that is read, in bytes.
  static let largestListing = 16 << 20

  private let place: HubPlace
  private let configuration: ModelDownload.Configuration
  private let transport: NetworkTransport

  init(_ place: HubPlace, _ configuration: ModelDownload.Configuration, transport: NetworkTransport) {
    self.place = place
    self.configuration = configuration
    self.transport = transport
  }

  /// Does it all; see `ModelDownload.pull`.
  ///
  /// - Throws: `ModelPullError`, or an `Objection` with what `check` throws.
  func run(
    into folder: URL, progress: @escaping @Sendable (ModelDownload.Progress) -> Void,
    check: (URL) throws -> Void
  ) async throws -> ModelDownload.Outcome {
    let files = try await listedFiles()
    if let lack = ModelListing.lack(in: files) { throw ModelPullError.lacks("\(place.repository)", file: lack) }
    let staging = try ModelStaging(for: folder)
    var missing: [ModelFile] = []
    for file in files where !staging.has(file) { missing.append(file) }
    try checkSpace(for: missing, staging)
    let total = files.reduce(0) { $0 + $1.size }
    var done = total - missing.reduce(0) { $0 + $1.size }
    var fetched = 0
    for file in missing {
      let base = done
      let fetch = FileFetch(file, place: place, configuration, transport: transport)
      fetched += try await fetch.run(staging) { bytes in
        progress(ModelDownload.Progress(file: file.path, bytes: base + bytes, totalBytes: total))
      }
      done += file.size
    }
    guard !Task.isCancelled else { throw ModelPullError.cancelled }
    let draft = try staging.complete(files)
    do {
      try check(draft)
    } catch {
      staging.discard()
      throw Objection(reason: error)
    }
    try staging.commit()
    return ModelDownload.Outcome(files: files, fetchedBytes: fetched)
  }

  // MARK: -

  /// The files that an encoder may need.
  private func listedFiles() async throws(ModelPullError) -> [ModelFile] {
    let client = RetryingClient(configuration.calls, transport: transport)
    var trail = RedirectTrail(place.listing)
    while true {
      let answer: HTTPAnswer
      do {
        answer = try await client.value(of: trail.call, policy: configuration.policy) { answer throws(CallFailure) in
          try answer.checkStatus()
          return answer
        }
        if answer.isSuccess { return try ModelListing.files(answer.body) }
      } catch {
        throw error == .cancelled ? .cancelled : .call(error, peer: place.peer)
      }
      guard answer.isRedirect else { throw place.error(status: answer.status) }
      try trail.follow(answer.location)
    }
  }

  private func checkSpace(for files: [ModelFile], _ staging: ModelStaging) throws(ModelPullError) {
    let needed = files.reduce(0) { $0 + max(0, $1.size - staging.bytes(of: $1)) }
    guard let free = staging.freeSpace(configuration.freeSpace), needed > free else { return }
    throw .diskFull(path: staging.place, needed: needed - free)
  }
}
