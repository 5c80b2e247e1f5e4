import Testing

@testable import Web

@Suite("The progress of messages on a connection")
struct MessageProgressTests {
  @Test("a connection is busy from the end of a request to the end of its response")
  func busy() {
    var progress = MessageProgress(bodyLimit: 10)
    #expect(!progress.isBusy)
    progress.readHead()
    #expect(!progress.isBusy)
    progress.readEnd()
    #expect(progress.isBusy)
    #expect(progress.writeEnd() == false)
    #expect(!progress.isBusy)
  }

  @Test("an answer is awaited from the end of a request to the head of its response")
  func awaiting() {
    var progress = MessageProgress(bodyLimit: 10)
    progress.readHead()
    #expect(!progress.awaitsAnswer)
    progress.readEnd()
    #expect(progress.awaitsAnswer)
    progress.writeHead()
    #expect(!progress.awaitsAnswer)
    _ = progress.writeEnd()
    progress.readHead()
    progress.readEnd()
    #expect(progress.awaitsAnswer)
  }

  @Test("a request that is being read doesn't hide one that is being answered")
  func pipelined() {
    var progress = MessageProgress(bodyLimit: 10)
    progress.readHead()
    progress.readEnd()
    progress.readHead()
    #expect(progress.isBusy)
    #expect(progress.writeEnd() == false)
    #expect(!progress.isBusy)
  }

  @Test("a response before the end of its request closes, and so does one without a request")
  func early() {
    var progress = MessageProgress(bodyLimit: 10)
    #expect(progress.writeEnd() == true)
    progress.readHead()
    #expect(progress.writeEnd() == true)
  }

  @Test("of a body, one part beyond the limit is handed on, for its reader to see")
  func limit() {
    var progress = MessageProgress(bodyLimit: 10)
    progress.readHead()
    #expect([6, 6, 6, 1].map { progress.readBody($0) } == [true, true, false, false])
    progress.readEnd()
    progress.readHead()
    #expect(progress.readBody(1) == true)
  }
}
