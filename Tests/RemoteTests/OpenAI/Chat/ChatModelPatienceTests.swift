import Assistant
import Foundation
import Offers
import OpenAIStub
import Testing

@testable import Remote

@Suite("Model over the network that takes too long", .serialized, .timeLimit(.minutes(20)))
struct ChatModelPatienceTests {
  private typealias Fixture = ChatModelFixture

  /// The number of the first call whose connection was closed early.
  private func closing(_ server: OpenAIStubServer) async -> Int? {
    for await number in server.closings { return number }
    return nil
  }

  /// The text of a reply and its error, where time passes once the text is there.
  private func read(
    _ model: OpenAIChatModel, _ clock: ManualClock, thenPass time: Duration
  ) async -> (text: String, ending: ReplyEnding?, error: OpenAIError?) {
    var text = ""
    do {
      for try await piece in model.reply(to: Fixture.prompt) {
        switch piece {
        case .text(let piece):
          text += piece
          clock.advance(by: time)
        case .end(let ending): return (text, ending, nil)
        }
      }
      return (text, nil, nil)
    } catch {
      return (text, nil, error as? OpenAIError)
    }
  }

  @Test("a service that never begins is given up, once")
  func neverBegins() async throws {
    let clock = ManualClock()
    try await Fixture.withModel(configuration: Fixture.configuration { $0.patience = Stopwatch(clock) }) { _ in
      clock.advance(by: .seconds(180))
      return ChatScript([.silence])
    } _: { model, server in
      let error = await Fixture.read(model).error
      #expect(error?.kind == .timedOut)
      #expect(error?.description.contains("did not begin to answer within 180 seconds") == true)
      #expect(await closing(server) == 0)
      #expect(server.questions.count == 1)
    }
  }

  @Test("a service that falls silent is given up, after what it said")
  func silence() async throws {
    let clock = ManualClock()
    try await Fixture.withModel(configuration: Fixture.configuration { $0.patience = Stopwatch(clock) }) { _ in
      ChatScript([.frame(.text("Bon")), .silence])
    } _: { model, server in
      let (text, _, error) = await read(model, clock, thenPass: .seconds(60))
      #expect(text == "Bon")
      #expect(error?.kind == .timedOut)
      #expect(error?.description.contains("fell silent for 60 seconds") == true)
      #expect(await closing(server) == 0)
    }
  }

  @Test("a service that goes on and on is given up too")
  func deadline() async throws {
    let clock = ManualClock()
    try await Fixture.withModel(
      configuration: Fixture.configuration {
        $0.patience = Stopwatch(clock)
        $0.silence = .seconds(10_000)
      }
    ) { _ in
      ChatScript([.frame(.text("Bon")), .silence])
    } _: { model, server in
      let (text, _, error) = await read(model, clock, thenPass: .seconds(600))
      #expect(text == "Bon")
      #expect(error?.kind == .timedOut)
      #expect(error?.description.contains("did not finish its reply within 600 seconds") == true)
      #expect(await closing(server) == 0)
    }
  }

  @Test("silence behind the reply's end does no harm")
  func silenceBehindEnd() async throws {
    let clock = ManualClock()
    try await Fixture.withModel(configuration: Fixture.configuration { $0.patience = Stopwatch(clock) }) { _ in
      let frames: [ChatFrame] = [.text("Bon"), .finish("stop")]
      return ChatScript([.bytes(Array(frames.map(\.text).joined().utf8)), .silence])
    } _: { model, server in
      let (text, ending, error) = await read(model, clock, thenPass: .seconds(60))
      #expect(error == nil)
      #expect(text == "Bon")
      #expect(ending?.reason == .complete)
      #expect(await closing(server) == 0)
    }
  }

  @Test("a reply without end is cut, and its connection closed")
  func endless() async throws {
    try await Fixture.withModel { _ in
      ChatScript([.endless(.text("encore "))])
    } _: { model, server in
      let (text, ending, error) = await Fixture.read(model)
      #expect(error == nil)
      #expect(ending?.reason == .length)
      #expect(ending?.usage.isEstimated == true)
      #expect(text.utf8.count < 20_000)
      #expect(await closing(server) == 0)
    }
  }

  @Test("breaking off the iteration closes the connection")
  func breakingOff() async throws {
    try await Fixture.withModel { _ in
      ChatScript([.frame(.text("Bon")), .silence])
    } _: { model, server in
      for try await _ in model.reply(to: Fixture.prompt) { break }
      #expect(await closing(server) == 0)
    }
  }

  @Test("cancelling the reader closes the connection, before the first piece and after it", arguments: [false, true])
  func cancelling(hasText: Bool) async throws {
    let (arrivals, arrival) = AsyncStream<Void>.makeStream()
    try await Fixture.withModel { _ in
      if hasText { return ChatScript([.frame(.text("Bon")), .silence]) }
      arrival.yield()
      return ChatScript([.silence])
    } _: { model, server in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for try await _ in model.reply(to: Fixture.prompt) { arrival.yield() }
        }
        for await _ in arrivals { break }
        group.cancelAll()
        try await group.waitForAll()
      }
      #expect(await closing(server) == 0)
    }
  }

  @Test("the end of the closure closes what is still open")
  func endOfClosure() async throws {
    try await OpenAIStub.withServer(options()) { server in
      var configuration = OpenAIChatModel.Configuration()
      configuration.base = URL(string: server.baseURL)
      let settings = configuration
      let stream = try await OpenAIChatModel.withModel(settings) { model in
        let stream = model.reply(to: Fixture.prompt)
        var iterator = stream.makeAsyncIterator()
        let first = try await iterator.next()
        #expect(first == .text("Bon"))
        return stream
      }
      #expect(await closing(server) == 0)
      _ = stream
    }
  }

  private func options() -> OpenAIStubOptions {
    var options = OpenAIStubOptions()
    options.chat = { _ in ChatScript([.frame(.text("Bon")), .silence]) }
    return options
  }
}
