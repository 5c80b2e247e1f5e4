import Foundation
import Hummingbird

/// Lets those in who know the token: programs by `Authorization: Bearer`, browsers by the password of `Basic`, for which
/// they ask by themselves. Nothing is kept in a cookie.
struct TokenCheck: Sendable {
  /// Nil where everybody may come in.
  let token: AccessToken?

  /// - Throws: a 401 that says how to come in.
  func check(_ request: Request) throws(Problem) {
    guard let token else { return }
    let given = request.headers[values: .authorization]
    if given.count == 1, let secret = Self.secret(given[0]), token.matches(secret) { return }
    var problem = Problem(
      .unauthorized, kind: "unauthorized",
      given.isEmpty ? "this server asks for a token" : "the token is not the one of this server",
      hint: "Send it as \"Authorization: Bearer TOKEN\", or as the password where a browser asks; any name will do.")
    problem.headers[.wwwAuthenticate] =
      Self.isBrowserPage(request) ? #"Basic realm="vie", charset="UTF-8""# : #"Bearer realm="vie""#
    throw problem
  }

  // MARK: -

  /// What a client says the token is; nil for another scheme.
  private static func secret(_ value: String) -> ArraySlice<UInt8>? {
    let bytes = Array(value.utf8)
    guard let space = bytes.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let rest = bytes[space...].drop { $0 == UInt8(ascii: " ") }
    switch String(decoding: bytes[..<space], as: UTF8.self).lowercased() {
    case "bearer": return rest
    case "basic":
      guard let decoded = Data(base64Encoded: String(decoding: rest, as: UTF8.self)),
        let colon = decoded.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      return Array(decoded[colon...].dropFirst())[...]
    default: return nil
    }
  }

  /// Whether a person's browser opens a page, so that asking for a password makes sense.
  private static func isBrowserPage(_ request: Request) -> Bool {
    request.headers[.secFetchMode] == "navigate"
      || request.headers[.accept].map { Array($0.utf8).starts(with: "text/html".utf8) } == true
  }
}
