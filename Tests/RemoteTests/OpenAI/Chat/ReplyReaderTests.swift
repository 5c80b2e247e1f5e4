import Assistant
import OpenAIStub
import Testing

@testable import Remote

@Suite("Reader of a reply")
struct ReplyReaderTests {
  private func read(_ pieces: [[UInt8]], replyLimit: Int = 1_000) -> (text: String, reader: ReplyReader) {
    var reader = ReplyReader(replyLimit: replyLimit)
    var text = ""
    for piece in pieces { text += reader.take(piece) }
    text += reader.end()
    return (text, reader)
  }

  private func read(_ text: String, replyLimit: Int = 1_000) -> (text: String, reader: ReplyReader) {
    read([Array(text.utf8)], replyLimit: replyLimit)
  }

  private func read(_ frames: [ChatFrame], replyLimit: Int = 1_000) -> (text: String, reader: ReplyReader) {
    read(frames.map(\.text).joined(), replyLimit: replyLimit)
  }

  private func ending(_ reader: ReplyReader) -> ReplyEnding { reader.ending(estimatedPrompt: 12) }

  @Test("a stream gives its text, its end and its usage")
  func stream() {
    let (text, reader) = read([
      .role, .text("Bon"), .text("jour"), .finish("stop"), .usage(prompt: 9, completion: 2), .done,
    ])
    #expect(text == "Bonjour")
    #expect(ending(reader) == ReplyEnding(reason: .complete, usage: TokenUsage(prompt: 9, completion: 2)))
    #expect(reader.isOver)
  }

  private static let bytes = Array(
    ([.role, .comment("x"), .text("où 🦊 "), .text("東京"), .finish("stop"), .done] as [ChatFrame]).map(\.text).joined()
      .utf8)

  @Test("where the bytes are split makes no difference", arguments: [1, 2, 3, 5, 64])
  func splits(size: Int) {
    let pieces = stride(from: 0, to: Self.bytes.count, by: size).map {
      Array(Self.bytes[$0..<min($0 + size, Self.bytes.count)])
    }
    let (text, reader) = read(pieces)
    #expect(text == "où 🦊 東京")
    #expect(ending(reader).reason == .complete)
  }

  @Test(
    "how a reply ended is told from what the service says",
    arguments: [
      ([.text("a"), .finish("stop"), .done], .complete), ([.text("a"), .finish("stop")], .complete),
      ([.text("a"), .done], .complete), ([.text("a")], .unsaid), ([.text("a"), .finish("length"), .done], .length),
      ([.finish("content_filter"), .done], .filtered), ([.toolCall("run"), .finish("tool_calls")], .toolCall),
      ([.toolCall("run"), .finish("stop")], .toolCall), ([.text("a"), .finish("eos"), .done], .complete),
      ([.text("a"), .finish(""), .done], .complete), ([.text("a"), .finish("")], .unsaid),
    ] as [([ChatFrame], ReplyEnding.Reason)]
  )
  func reasons(frames: [ChatFrame], reason: ReplyEnding.Reason) {
    let (_, reader) = read(frames)
    #expect(reader.problem == nil)
    #expect(ending(reader).reason == reason)
  }

  @Test("thoughts, tool calls and other choices are no text")
  func otherDeltas() {
    let (text, _) = read([
      .role, .thought("hm"), .toolCall("run"), .text("a"), .secondChoice("b"), .thought("hm"), .text("c"),
      .finish("stop"),
    ])
    #expect(text == "ac")
  }

  @Test("what comes behind the end of the stream is not read")
  func behindDone() {
    let (text, reader) = read([.text("a"), .done, .text("b"), .data("{")])
    #expect(text == "a")
    #expect(reader.problem == nil)
  }

  @Test("usage that the service doesn't give is estimated")
  func estimate() {
    let (_, reader) = read([.text("hello "), .text("world"), .finish("stop"), .done])
    #expect(
      ending(reader).usage
        == TokenUsage(prompt: 12, completion: TokenEstimate.tokens(of: "hello world"), isEstimated: true))
  }

  @Test("the whole reply as one JSON object is read too")
  func document() {
    let json = #"""
      {"choices":[{"message":{"role":"assistant","content":"Bonjour"},"finish_reason":"length"}],
      "usage":{"prompt_tokens":3,"completion_tokens":1}}
      """#
    let (text, reader) = read("\n " + json)
    #expect(text == "Bonjour")
    #expect(ending(reader) == ReplyEnding(reason: .length, usage: TokenUsage(prompt: 3, completion: 1)))
  }

  @Test("content may come in parts")
  func parts() {
    let parts = #"{"choices":[{"delta":{"content":[{"type":"text","text":"a"},{"type":"image"},{"text":"b"}]}}]}"#
    #expect(read([.data(parts)]).text == "ab")
  }

  @Test(
    "what is no reply is told from one",
    arguments: [
      ("", "nothing where"), (": ping\n\n", "no reply"), ("data: {\n\n", "no JSON"), ("data: hello\n\n", "no JSON"),
      ("data: {\"a\":\"\u{FFFD}\"}\n\n", "no reply"), ("<html>", "web page"), (" \n<!DOCTYPE html>", "web page"),
      ("{\"choices\":", "damaged"), ("hello", "no reply"), ("{}", "no reply"), ("data: [DONE", "no JSON"),
    ]
  )
  func unreadable(stream: String, words: String) {
    let (text, reader) = read(stream)
    #expect(text.isEmpty)
    guard case .unreadable(let what)? = reader.problem else {
      Issue.record("no problem with \(stream)")
      return
    }
    #expect(what.contains(words))
  }

  @Test("text in a broken encoding is an error, and what came before it is kept")
  func brokenEncoding() {
    let good = Array(ChatFrame.text("a").text.utf8)
    let bad = Array(#"data: {"choices":[{"delta":{"content":""#.utf8) + [0xC3, 0x28] + Array("\"}}]}\n\n".utf8)
    let (text, reader) = read([good + bad + good])
    #expect(text == "a")
    #expect(reader.problem == .unreadable("a piece of a reply that is no JSON"))
  }

  @Test("a piece larger than a megabyte is an error")
  func largePiece() {
    let (_, reader) = read([.text("a"), .comment(String(repeating: "x", count: 1 << 20))])
    #expect(reader.problem == .unreadable("a piece of a reply of more than 1 MB"))
  }

  @Test(
    "an error in the stream is the service's own",
    arguments: [
      (#"data: {"error":{"message":"why","code":503}}"#, 503), (#"data: {"error":{"message":"why","type":"x"}}"#, 400),
      (#"data: {"error":{"message":"why","code":"rate_limit_exceeded"}}"#, 429),
      (#"data: {"object":"error","message":"why","code":400}"#, 400), (#"error: {"code":500,"message":"why"}"#, 500),
      ("event: error\ndata: {\"message\":\"why\",\"type\":\"overloaded_error\"}", 503),
      (#"{"error":{"message":"why","code":"401"}}"#, 401),
      (#"[{"error":{"message":"why","status":"X","code":404}}]"#, 404),
      (#"data: {"error":"why"}"#, 400),
    ]
  )
  func reported(stream: String, status: Int) {
    let (_, reader) = read(stream + "\n\n")
    guard case .reported(let rejection)? = reader.problem else {
      Issue.record("\(String(describing: reader.problem))")
      return
    }
    #expect(rejection.message == "why")
    #expect(rejection.status == status)
  }

  @Test("an error that is null is none")
  func nullError() {
    let (text, reader) = read([.data(#"{"error":null,"choices":[{"index":0,"delta":{"content":"a"}}]}"#)])
    #expect(text == "a")
    #expect(reader.problem == nil)
  }

  @Test("a reply far over its limit is cut, and its text is as long however it came")
  func cut() {
    let (whole, reader) = read([.text(String(repeating: "word ", count: 5_000))], replyLimit: 10)
    #expect(ending(reader).reason == .length)
    #expect(reader.isOver)
    #expect((100..<2_000).contains(whole.utf8.count))
    let (pieces, _) = read((0..<5_000).map { _ in .text("word ") }, replyLimit: 10)
    #expect(pieces == whole)
  }

  @Test(
    "a reply of as many tokens as were asked for is never cut", arguments: ["word ", "été ", "日本", "🦊", "X;", "12,5 "])
  func uncut(word: String) {
    // Each of these is two tokens or more to every known tokenizer.
    let text = String(repeating: word, count: 100)
    let (read, reader) = read([.text(text), .finish("stop")], replyLimit: 200)
    #expect(read.utf8.count >= text.utf8.count - 1)
    #expect(ending(reader).reason == .complete)
  }

  @Test("comments without end are cut by bytes")
  func endlessComments() {
    var reader = ReplyReader(replyLimit: 10, sizeLimit: 5_000)
    var count = 0
    while !reader.isOver, count < 10_000 {
      _ = reader.take(Array(": ping\n\n".utf8))
      count += 1
    }
    #expect(count == 5_000 / 8 + 1)
    #expect(reader.isOver)
    #expect(ending(reader).reason == .length)
  }

  @Test("a thought in front of the reply is left out")
  func thought() {
    let (text, _) = read([.text("<thi"), .text("nk>\nhm </th"), .text("ink>\n\n"), .text("Bon"), .text("jour"), .done])
    #expect(text == "Bonjour")
  }
}
