import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("The page's files")
struct PageRoutesTests {
  /// Where the files are written by hand.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Web/Page/Assets").standardized

  @Test("the page is a document that runs no script but the server's own")
  func document() async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: "/", method: .get)
      #expect(response.status == .ok)
      #expect(response.headers[.contentType] == "text/html; charset=utf-8")
      let policy = try #require(response.headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
      #expect(!policy.contains("unsafe"))
    }
  }

  @Test("every file of the folder is served as it is written, under a type that browsers take")
  func files() async throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0 != "index.html" }
    #expect(names.count > 20)
    try await WebTest.withServer { client in
      for name in names {
        let response = try await client.execute(uri: "/assets/\(PageAsset.version)/\(name)", method: .get)
        let written = try Data(contentsOf: Self.folder.appending(path: name))
        #expect(response.status == .ok, "\(name)")
        #expect(Data(response.body.readableBytesView) == written, "\(name)")
        let type = [
          ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
        ]
        #expect(response.headers[.contentType] == type.first { name.hasSuffix($0.key) }?.value, "\(name)")
      }
    }
  }

  @Test(
    "a document that the browser has already isn't sent again",
    arguments: ["W/%", "%", "\"other\", %", "\"other\", W/%"])
  func known(_ header: String) async throws {
    try await WebTest.withServer { client in
      let first = try await client.execute(uri: "/", method: .get)
      let tag = try #require(first.headers[.eTag]).replacing("W/", with: "")
      let again = try await client.execute(
        uri: "/", method: .get, headers: [.ifNoneMatch: header.replacing("%", with: tag)])
      #expect(again.status == .notModified)
      #expect(again.body.readableBytes == 0)
    }
  }

  @Test("the document names the files by their version, which a browser keeps")
  func versions() async throws {
    try await WebTest.withServer { client in
      let document = try await client.execute(uri: "/", method: .get)
      let links = String(buffer: document.body).matches(of: #/"(/assets/[^"]+)"/#).map { String($0.output.1) }
      #expect(links.count > 5)
      for link in links {
        let file = try await client.execute(uri: link, method: .get)
        #expect(file.status == .ok, "\(link)")
        #expect(file.headers[.cacheControl]?.contains("immutable") == true, "\(link)")
      }
      let other = links[0].replacing(PageAsset.version, with: "0")
      #expect(try await client.execute(uri: other, method: .get).status == .notFound)
    }
  }

  @Test(
    "what is no file of the page is not found", arguments: ["none.js", "index.html", "..%2fPageRoutes.swift", "%00"])
  func unknown(_ name: String) async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: "/assets/\(PageAsset.version)/\(name)", method: .get)
      #expect(response.status == .notFound)
    }
  }

  @Test("nothing in the files asks for something elsewhere, and no text becomes markup")
  func ownHands() throws {
    let forbidden = [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "style=",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      for word in forbidden { #expect(!text.contains(word), "\(name): \(word)") }
      let foreign = text.components(separatedBy: "http").filter { $0.hasPrefix("://") || $0.hasPrefix("s://") }
      #expect(foreign.allSatisfy { $0.hasPrefix("://www.w3.org/2000/svg") }, "\(name)")
    }
  }

  @Test("French and English have the same words")
  func words() throws {
    let names = try ["en", "fr"].map { language in
      let text = try String(contentsOf: Self.folder.appending(path: "words-\(language).js"), encoding: .utf8)
      return Set(text.matches(of: #/"([a-z][\w. ]*)": /#).map { String($0.output.1) })
    }
    // The zones are named by the server in English.
    let differing = names[0].symmetricDifference(names[1]).filter { !$0.hasPrefix("zone.") }
    #expect(differing.isEmpty, "\(differing)")
    #expect(names[0].count > 150)
  }

  @Test("the files of the first load stay under 120 kB, which leaves 30 kB to the first answer")
  func size() throws {
    let later = [
      "answer.js", "ask.js", "compare.js", "dashboard.js", "history.js", "look.js", "markdown.js", "offer.js",
      "plots.js",
    ]
    let standalone = ["figures.js", "fragment.js", "standalone.js"]
    let others = later + standalone + ["tiles.js", "worldmap.js", "words-en.js"]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { !others.contains($0) }
    let sizes = try names.map { try Data(contentsOf: Self.folder.appending(path: $0)).count }
    #expect(names.count > 10)
    #expect(sizes.reduce(0, +) < 120_000)
  }
}
