import NIOCore
import NIOPosix

/// A connection on which a test sends whatever bytes it likes.
struct RawConnection: Sendable {
  private let port: Int

  init(to port: Int) {
    self.port = port
  }

  /// Sends the text in pieces and reads until the server closes.
  ///
  /// - Parameters:
  ///   - pieces: the lines of a message's head end in `\r\n`; PORT stands for the port.
  ///   - drip: sent again and again, every few milliseconds, until the server closes; nil to send nothing more.
  func exchange(_ pieces: [String], drip: String? = nil) async throws -> String {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      for piece in pieces {
        try await outbound.write(ByteBuffer(string: piece.replacing("PORT", with: "\(port)")))
      }
      return try await withThrowingTaskGroup(of: Void.self) { group in
        if let drip {
          group.addTask {
            while true {
              try await Task.sleep(for: .milliseconds(5))
              try await outbound.write(ByteBuffer(string: drip))
            }
          }
        }
        var answer = ""
        do {
          for try await bytes in inbound { answer += String(buffer: bytes) }
        } catch is IOError {
          // A reset ends a connection too.
        }
        group.cancelAll()
        return answer
      }
    }
  }
}
