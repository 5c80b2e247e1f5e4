import Foundation

/// Where a Chroma store is: `chroma://HOST[:PORT]/COLLECTION[?tenant=…&database=…]`, or `chromas://` for TLS.
package struct ChromaAddress: Sendable, Hashable {
  /// The server, as `http://127.0.0.1:8000`.
  let server: WebAddress
  package let tenant: String
  package let database: String
  /// The collection of the chunks; the mirror's own name is made of it.
  package let collection: String

  /// Chroma's port where the address names none; TLS has the one of https.
  private static let standardPort = 8000

  /// Whether a text means a Chroma store, well written or not.
  package static func isMeant(by text: String) -> Bool {
    ["chroma:", "chromas:"].contains { text.utf8.starts(with: $0.utf8) }
  }

  /// Reads an address.
  /// - Throws: `ChromaError.badAddress`.
  package init(_ text: String) throws(ChromaError) {
    guard text.utf8.count <= 2048, let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["chroma", "chromas"].contains(scheme), let host = parts.percentEncodedHost, !host.isEmpty
    else { throw .badAddress("it is no chroma:// address with a host") }
    guard parts.user == nil, parts.password == nil, parts.fragment == nil else {
      throw .badAddress("it holds a user or a fragment; a token goes into CHROMA_TOKEN")
    }
    let isSecure = scheme == "chromas"
    let port = parts.port ?? (isSecure ? 443 : Self.standardPort)
    guard let server = WebAddress("\(isSecure ? "https" : "http")://\(host):\(port)") else {
      throw .badAddress("its host or port can't be used")
    }
    self.server = server
    collection = String(parts.path.unicodeScalars.drop { $0 == "/" })
    // The mirror's collection has a longer name, which must be allowed too.
    guard Self.isName(collection, mostBytes: 480) else {
      throw .badAddress("the collection's name must be 3 to 480 letters, digits, dots, hyphens or underscores")
    }
    var names = ["tenant": "default_tenant", "database": "default_database"]
    for item in parts.queryItems ?? [] {
      guard names[item.name] != nil, let value = item.value, Self.isName(value, mostBytes: 512) else {
        throw .badAddress("behind the ? only tenant=NAME and database=NAME may stand")
      }
      names[item.name] = value
    }
    tenant = names["tenant", default: ""]
    database = names["database", default: ""]
  }

  /// The collection of the offers' records and the journal.
  var mirror: String { collection + "-mirror" }

  // MARK: -

  /// Whether Chroma takes the text for a name; nothing in it needs escaping in a path.
  private static func isName(_ text: String, mostBytes: Int) -> Bool {
    let bytes = Array(text.utf8)
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard (3...mostBytes).contains(bytes.count), let first = bytes.first, let last = bytes.last else { return false }
    return isWord(first) && isWord(last)
      && bytes.allSatisfy { isWord($0) || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains($0) }
  }
}

extension ChromaAddress: CustomStringConvertible {
  /// The address as a person gives it with `--store`.
  package var description: String {
    let isSecure = server.scheme == "https"
    let port = server.port == (isSecure ? 443 : Self.standardPort) ? "" : ":\(server.port)"
    var query: [String] = []
    if tenant != "default_tenant" { query.append("tenant=\(tenant)") }
    if database != "default_database" { query.append("database=\(database)") }
    let tail = query.isEmpty ? "" : "?" + query.joined(separator: "&")
    return "chroma\(isSecure ? "s" : "")://\(server.host)\(port)/\(collection)\(tail)"
  }
}
