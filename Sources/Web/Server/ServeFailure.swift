import NIOCore
import NIOPosix
import Offers

/// Why the server can't be started as it was told to.
package enum ServeFailure: Failure, Equatable {
  case badPort(Int)
  case tokenMissing(host: String)
  case portInUse(host: String, port: Int)
  case notPermitted(host: String, port: Int)
  case badHost(String)
  case failed(host: String, port: Int, reason: String)

  /// - Throws: what can be told before anything is opened.
  package static func check(_ configuration: WebConfiguration) throws(ServeFailure) {
    guard (0...65535).contains(configuration.port) else { throw .badPort(configuration.port) }
    guard configuration.token != nil || HostName.isLoopback(configuration.host) else {
      throw .tokenMissing(host: configuration.host)
    }
  }

  package var kind: FailureKind {
    switch self {
    case .badPort, .badHost: .badArguments
    case .tokenMissing: .notConfigured
    case .portInUse, .notPermitted, .failed: .failed
    }
  }

  package var description: String {
    switch self {
    case .badPort(let port): "\(port) is no port"
    case .tokenMissing(let host): "\(host) can be reached from other machines, and no token is set"
    case .portInUse(let host, let port): "port \(port) of \(host) is taken by another program"
    case .notPermitted(let host, let port): "this user may not listen on port \(port) of \(host)"
    case .badHost(let host): "\(host) is no address of this machine"
    case .failed(let host, let port, let reason): "the server can't listen on port \(port) of \(host): \(reason)"
    }
  }

  package var hint: String {
    switch self {
    case .badPort: "Give a port from 1 to 65535, or 0 for any free one."
    case .tokenMissing:
      "Set VIE_TOKEN or --token-file to at least \(AccessToken.minimumLength) random characters, such as those of "
        + "`openssl rand -hex 32`, or leave --host out."
    case .portInUse: "Name another by --port, or 0 for any free one."
    case .notPermitted: "Name a port above 1023 by --port."
    case .badHost: "Give an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all."
    case .failed: "Try another --host or --port."
    }
  }
}

extension ServeFailure {
  /// What an error of listening means; anything else is passed on as it is.
  static func reading(_ error: any Error, _ configuration: WebConfiguration) -> any Error {
    let (host, port) = (configuration.host, configuration.port)
    switch error {
    case let error as IOError:
      return switch error.errnoCode {
      case EADDRINUSE: ServeFailure.portInUse(host: host, port: port)
      case EACCES, EPERM: ServeFailure.notPermitted(host: host, port: port)
      case EADDRNOTAVAIL, EAFNOSUPPORT: ServeFailure.badHost(host)
      default: ServeFailure.failed(host: host, port: port, reason: "error \(error.errnoCode)")
      }
    case is SocketAddressError, is SocketAddressError.UnknownHost, is NIOConnectionError:
      return ServeFailure.badHost(host)
    default: return error
    }
  }
}
