import Foundation
import Synchronization
import Testing

@testable import Remote

@Suite("Pull of a model, against a stand-in")
struct ModelDownloadTests {
  private static let weights = "/\(HubStub.repository)/resolve/main/model.safetensors"
  private static let expected: [String: [UInt8]] = HubStub.model.filter { path, _ in
    ModelFile.wanted.contains(path)
  }

  private func configuration(_ hub: WebAddress, token: AccessKey? = nil) -> ModelDownload.Configuration {
    var configuration = ModelDownload.Configuration()
    configuration.hub = URL(string: hub.description)
    configuration.token = token
    configuration.stopwatch = Stopwatch(TestClock())
    configuration.random = FixedRandom()
    return configuration
  }

  /// Runs a pull against a hub, and hands on what came of it.
  @discardableResult
  private func pull(
    _ hub: HubStub, into folder: URL,
    _ change: @escaping @Sendable (inout ModelDownload.Configuration) -> Void = { _ in },
    progress: @escaping @Sendable (ModelDownload.Progress) -> Void = { _ in },
    check: @escaping @Sendable (URL) throws -> Void = { _ in }
  ) async throws -> ModelDownload.Outcome {
    let repository = try #require(ModelRepository(HubStub.repository))
    return try await RawServer.withServer { request in
      try await hub.respond(to: request)
    } _: { address in
      var settings = configuration(address)
      change(&settings)
      return try await ModelDownload.pull(repository, into: folder, settings, progress: progress, check: check)
    }
  }

  /// Where the last request for the weights went on; nil where it asked for the whole file.
  private func resumed(_ hub: HubStub) -> Int? {
    let range = hub.records.last { $0.path == Self.weights }?.range
    return range.flatMap { Int($0.filter(\.isNumber)) }
  }

  /// The files of a folder, by their paths.
  private func contents(_ folder: URL) throws -> [String: [UInt8]] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var contents: [String: [UInt8]] = [:]
    for case let path as String in paths {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      contents[path] = try Array(Data(contentsOf: file))
    }
    return contents
  }

  @Test("what an encoder needs is fetched, proved and put in place, and nothing else is left")
  func pull() async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub()
      let steps = Mutex([ModelDownload.Progress]())
      let folder = root.appending(path: "models/tiny")
      let outcome = try await pull(hub, into: folder, progress: { step in steps.withLock { $0.append(step) } })
      #expect(try contents(folder) == Self.expected)
      #expect(try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "models").path) == ["tiny"])
      let size = Self.expected.values.reduce(0) { $0 + $1.count }
      #expect(outcome.fetchedBytes == size)
      #expect(outcome.files.map(\.path) == Self.expected.keys.sorted())
      let bytes = steps.withLock { $0.map(\.bytes) }
      #expect(bytes == bytes.sorted())
      #expect(bytes.last == size)
      #expect(hub.records.first?.path == "/api/models/\(HubStub.repository)/tree/main")
      #expect(hub.records.first?.query == "recursive=true")
      #expect(hub.records.allSatisfy { $0.authorization == nil && $0.range == nil })
    }
  }

  @Test("the model of before is replaced as a whole, and what hasn't changed isn't fetched again")
  func replacement() async throws {
    try await Fixtures.withFolder { root in
      let folder = root.appending(path: "tiny")
      let hub = HubStub()
      try await pull(hub, into: folder)
      try "stray".write(to: folder.appending(path: "stray"), atomically: false, encoding: .utf8)
      hub.put("config.json", Array("{}".utf8))
      let outcome = try await pull(hub, into: folder)
      #expect(outcome.fetchedBytes == 2)
      #expect(try contents(folder) == Self.expected.merging(["config.json": Array("{}".utf8)]) { $1 })
      #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["tiny"])
    }
  }

  @Test("a model that a check objects to replaces nothing, leaves nothing, and is fetched anew")
  func objection() async throws {
    struct Unusable: Error, Equatable { let name: String }
    try await Fixtures.withFolder { root in
      let folder = root.appending(path: "tiny")
      try await pull(HubStub(), into: folder)
      try "own".write(to: folder.appending(path: "own"), atomically: false, encoding: .utf8)
      let before = try contents(folder)
      let hub = HubStub()
      hub.put("config.json", Array("{}".utf8))
      for _ in 1...2 {
        await #expect(throws: Unusable(name: "tiny")) {
          try await pull(hub, into: folder, check: { throw Unusable(name: $0.lastPathComponent) })
        }
        #expect(try contents(folder) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["tiny"])
      }
      #expect(hub.records.filter { $0.path.hasSuffix("/main/config.json") }.count == 2)
    }
  }

  @Test("a first pull that a check objects to leaves no model")
  func firstObjection() async throws {
    try await Fixtures.withFolder { root in
      let folder = root.appending(path: "tiny")
      await #expect(throws: CancellationError.self) {
        try await pull(HubStub(), into: folder, check: { _ in throw CancellationError() })
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: root.path)
      #expect(left.isEmpty)
    }
  }

  @Test("a check sees the whole new model, while the one of before is still in its place")
  func check() async throws {
    try await Fixtures.withFolder { root in
      let folder = root.appending(path: "tiny")
      let hub = HubStub()
      try await pull(hub, into: folder)
      hub.put("config.json", Array("{}".utf8))
      let new = Self.expected.merging(["config.json": Array("{}".utf8)]) { $1 }
      let seen = Mutex([[String: [UInt8]]]())
      try await pull(
        hub, into: folder,
        check: { draft in
          let models = [try contents(draft), try contents(folder)]
          seen.withLock { $0 += models }
        })
      #expect(seen.withLock { $0 } == [new, Self.expected])
      #expect(try contents(folder) == new)
      #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["tiny"])
    }
  }

  @Test("a hub that asks for an hour in the middle of a file is a rate limit at once, and the next pull goes on")
  func longWait() async throws {
    try await Fixtures.withFolder { root in
      let folder = root.appending(path: "tiny")
      let hub = HubStub(faults: [Self.weights: [.status(429, retryAfter: "3600")]])
      let error = await #expect(throws: ModelPullError.self) { try await pull(hub, into: folder) }
      #expect(error?.kind == .rateLimited)
      #expect(error?.description.contains("3600 seconds") == true)
      #expect(hub.records.filter { $0.path == Self.weights }.count == 1)
      try await pull(hub, into: folder)
      #expect(hub.records.filter { $0.path.hasSuffix("/main/config.json") }.count == 1)
      #expect(try contents(folder) == Self.expected)
    }
  }

  @Test(
    "what breaks off goes on where it stopped",
    arguments: [
      [.cut(after: 100_000)], [.cut(after: 0)], [.cut(after: 1), .cut(after: 1), .cut(after: 1)],
      [.cut(after: 100_000), .status(503, retryAfter: "2"), .status(429)],
    ] as [[HubStub.Fault]]
  )
  func resumption(faults: [HubStub.Fault]) async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub(faults: [Self.weights: faults])
      let folder = root.appending(path: "tiny")
      let outcome = try await pull(hub, into: folder)
      #expect(try contents(folder) == Self.expected)
      #expect(outcome.fetchedBytes == Self.expected.values.reduce(0) { $0 + $1.count })
    }
  }

  @Test("a pull that ended goes on with the next one, and the model of before is there meanwhile")
  func nextPull() async throws {
    try await Fixtures.withFolder { root in
      let folder = root.appending(path: "tiny")
      try await pull(HubStub(), into: folder)
      var files = HubStub.model
      files["model.safetensors"] = HubStub.model["model.safetensors"].map { $0.reversed() }
      let hub = HubStub(files, faults: [Self.weights: [.cut(after: 200_000)]])
      await #expect(throws: ModelPullError.self) { try await pull(hub, into: folder) { $0.attempts = 1 } }
      #expect(try contents(folder) == Self.expected)
      let outcome = try await pull(hub, into: folder)
      // Of what was sent before the cut, not all need have come.
      let start = try #require(resumed(hub))
      #expect(start > 0)
      #expect(outcome.fetchedBytes == 300_000 - start)
      #expect(try contents(folder)["model.safetensors"] == files["model.safetensors"])
    }
  }

  @Test(
    "a server that does as it likes with parts is coped with",
    arguments: [.ignoresRange, .wrongRange, .status(416), .wrongBytes] as [HubStub.Fault]
  )
  func parts(fault: HubStub.Fault) async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub(faults: [Self.weights: [.cut(after: 100_000), fault]])
      let folder = root.appending(path: "tiny")
      try await pull(hub, into: folder)
      #expect(try contents(folder) == Self.expected)
    }
  }

  @Test(
    "bytes that are not those of the list are never kept",
    arguments: [.wrongBytes, .extraBytes] as [HubStub.Fault]
  )
  func wrongContent(fault: HubStub.Fault) async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub(faults: [Self.weights: [fault, fault]])
      let folder = root.appending(path: "tiny")
      let error = await #expect(throws: ModelPullError.self) { try await pull(hub, into: folder) }
      #expect(error?.kind == .damaged)
      #expect(error?.description.contains("model.safetensors") == true)
      #expect(!FileManager.default.fileExists(atPath: folder.path))
      try await pull(hub, into: folder)
      #expect(try contents(folder) == Self.expected)
    }
  }

  @Test("a server that falls silent is waited for no longer than allowed")
  func silence() async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub(faults: [Self.weights: [.silent(after: 100_000)]])
      let folder = root.appending(path: "tiny")
      let error = await #expect(throws: ModelPullError.self) {
        try await pull(hub, into: folder) { ($0.silence, $0.attempts) = (.seconds(3), 1) }
      }
      #expect(error?.kind == .timedOut)
      #expect(error?.description.contains("within 3 seconds") == true)
      #expect(error?.hint.contains("goes on where it stopped") == true)
      try await pull(hub, into: folder)
      #expect(try #require(resumed(hub)) > 0)
    }
  }

  @Test("large files may be on another host, which gets no token")
  func otherHost() async throws {
    try await Fixtures.withFolder { root in
      let (repository, token) = (try #require(ModelRepository(HubStub.repository)), AccessKey(Fixtures.key))
      let store = HubStub()
      let folder = root.appending(path: "tiny")
      try await RawServer.withServer { request in
        try await store.respond(to: request)
      } _: { storeAddress in
        let signed = "\(storeAddress)/signed/PATH?Signature=a%2Fb~"
        let hub = HubStub(faults: [Self.weights: [.redirect(signed), .redirect(signed)]])
        try await RawServer.withServer { request in
          try await hub.respond(to: request)
        } _: { address in
          _ = try await ModelDownload.pull(repository, into: folder, configuration(address, token: token))
        }
        #expect(hub.records.allSatisfy { $0.authorization == "Bearer \(Fixtures.key)" })
      }
      #expect(store.records.map(\.path) == ["/signed/model.safetensors"])
      #expect(store.records.map(\.query) == ["Signature=a%2Fb~"])
      #expect(store.records.map(\.authorization) == [nil])
      #expect(try contents(folder) == Self.expected)
    }
  }

  @Test("circles of redirects end")
  func circle() async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub(faults: [Self.weights: Array(repeating: .redirect(Self.weights), count: 9)])
      let error = await #expect(throws: ModelPullError.self) { try await pull(hub, into: root.appending(path: "tiny")) }
      #expect(error?.description.contains("redirects more than 5 times") == true)
      #expect(hub.records.filter { $0.path == Self.weights }.count == 6)
    }
  }

  @Test(
    "a repository without what an encoder needs is refused, and says what is missing",
    arguments: ["config.json", "model.safetensors", "tokenizer.json"]
  )
  func lacks(path: String) async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub(HubStub.model.filter { $0.key != path })
      let error = await #expect(throws: ModelPullError.self) { try await pull(hub, into: root.appending(path: "tiny")) }
      #expect(error == .lacks(HubStub.repository, file: path))
      let left = try FileManager.default.contentsOfDirectory(atPath: root.path)
      #expect(left.isEmpty)
    }
  }

  @Test(
    "the hub's answers about a model are told apart",
    arguments: [
      (401, "to nobody without a token"), (403, "to nobody without a token"), (404, "has no model"), (418, "rejects"),
      (500, "answers with the error 500"), (429, "wants fewer calls"),
    ]
  )
  func statuses(status: Int, words: String) async throws {
    try await Fixtures.withFolder { root in
      let listing = "/api/models/\(HubStub.repository)/tree/main"
      let hub = HubStub(faults: [listing: Array(repeating: .status(status), count: 5)])
      let error = await #expect(throws: ModelPullError.self) { try await pull(hub, into: root.appending(path: "tiny")) }
      #expect(error?.description.contains(words) == true)
      #expect(error?.hint.isEmpty == false)
    }
  }

  @Test("a web page is no list of files")
  func webPage() async throws {
    try await Fixtures.withFolder { root in
      let error = await #expect(throws: ModelPullError.self) {
        try await pull(HubStub(listing: "<html>"), into: root.appending(path: "tiny"))
      }
      #expect(error?.description.contains("no list of files") == true)
    }
  }

  @Test("a disk without room is told before anything is fetched")
  func noRoom() async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub()
      let error = await #expect(throws: ModelPullError.self) {
        try await pull(hub, into: root.appending(path: "tiny")) { $0.freeSpace = { _ in 1_000 } }
      }
      guard case .diskFull(_, let needed?)? = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(needed == Self.expected.values.reduce(0) { $0 + $1.count } - 1_000)
      #expect(hub.records.count == 1)
    }
  }

  @Test("two pulls into one folder don't mix")
  func busy() async throws {
    try await Fixtures.withFolder { root in
      let folder = root.appending(path: "tiny")
      let staging = try ModelStaging(for: folder)
      let error = await #expect(throws: ModelPullError.self) { try await pull(HubStub(), into: folder) }
      guard case .busy? = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      withExtendedLifetime(staging) {}
    }
  }

  @Test("a file in the folder's way is said so")
  func fileInTheWay() async throws {
    try await Fixtures.withFolder { root in
      let file = root.appending(path: "file")
      try "x".write(to: file, atomically: false, encoding: .utf8)
      let error = await #expect(throws: ModelPullError.self) {
        try await pull(HubStub(), into: file.appending(path: "tiny"))
      }
      guard case .unwritable? = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
    }
  }

  @Test("cancellation ends a pull under way, and the next one goes on")
  func cancellation() async throws {
    try await Fixtures.withFolder { root in
      let hub = HubStub(faults: [Self.weights: [.silent(after: 100_000)]])
      let folder = root.appending(path: "tiny")
      let (steps, step) = AsyncStream<Int>.makeStream()
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          defer { step.finish() }
          try await pull(
            hub, into: folder,
            progress: { progress in
              if progress.file == "model.safetensors" { step.yield(progress.bytes) }
            })
        }
        for await bytes in steps where bytes >= 100_000 { break }
        group.cancelAll()
        await #expect(throws: (any Error).self) { try await group.next() }
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path))
      try await pull(hub, into: folder)
      #expect(try #require(resumed(hub)) > 0)
      #expect(try contents(folder) == Self.expected)
    }
  }

  @Test("a token is not sent over the open network in clear, and never prints")
  func token() async throws {
    let repository = try #require(ModelRepository(HubStub.repository))
    var settings = configuration(try Fixtures.address("http://hub.example"), token: AccessKey(Fixtures.key))
    #expect(!"\(settings)".contains("first-key"))
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    await #expect(throws: ModelPullError.tokenInClear(host: "hub.example")) {
      try await ModelDownload.pull(repository, into: folder, settings)
    }
    settings.hub = URL(string: "https://user:secret@hub.example")
    await #expect(throws: ModelPullError.unusableHub) {
      try await ModelDownload.pull(repository, into: folder, settings)
    }
    settings.hub = nil
    settings.revision = "../x"
    await #expect(throws: ModelPullError.unusableRevision("../x")) {
      try await ModelDownload.pull(repository, into: folder, settings)
    }
  }
}
