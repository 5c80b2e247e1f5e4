import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix

extension CallFailure {
  /// Sorts an error of the networking libraries; its text holds no header, hence no key.
  init(_ error: any Error, timeout: Duration, largestBody: Int) {
    switch error {
    case is CancellationError: self = .cancelled
    case let error as HTTPClientError where error == .cancelled: self = .cancelled
    case let error as HTTPClientError where Self.isTimeout(error): self = .timedOut(timeout)
    case is NIOTooManyBytesError: self = .tooLarge(largestBody)
    case let error where Self.isDecompression(error):
      self = "\(error)" == "limit" ? .tooLarge(largestBody) : .unreadable("a compressed body that is damaged")
    default: self = .unreachable(Self.reason(of: error))
    }
  }

  // MARK: -

  /// The error's module is a dependency of the client, not of this package, so its type is known by name only.
  private static func isDecompression(_ error: any Error) -> Bool {
    String(reflecting: type(of: error)).utf8.starts(with: "NIOHTTPCompression.".utf8)
  }

  private static func isTimeout(_ error: HTTPClientError) -> Bool {
    let timeouts: [HTTPClientError] = [
      .connectTimeout, .deadlineExceeded, .readTimeout, .writeTimeout, .tlsHandshakeTimeout,
      .getConnectionFromPoolTimeout,
    ]
    return timeouts.contains(error)
  }

  private static func reason(of error: any Error) -> String {
    switch error {
    case let error as HTTPClientError where error == .remoteConnectionClosed:
      return "the connection was closed before the answer was complete"
    case let error as NIOConnectionError:
      guard let failure = error.connectionErrors.first else { return "its name can't be resolved" }
      return reason(of: failure.error)
    case let error as IOError:
      switch error.errnoCode {
      case ECONNREFUSED: return "the connection was refused"
      case ECONNRESET, EPIPE: return "the connection was reset"
      case ENETUNREACH, EHOSTUNREACH: return "there is no way to it in the network"
      default: return String(cString: strerror(error.errnoCode))
      }
    default: return PlainQuote.quote(String(describing: error).utf8)
    }
  }
}
