import Foundation
import Hummingbird
import HummingbirdTesting
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("GET /v1/feed.atom")
struct FeedRoutesTests {
  private func feed(
    _ query: String, headers: HTTPFields = [:], records: [OfferRecord]? = nil
  ) async throws -> (status: HTTPResponse.Status, headers: HTTPFields, text: String) {
    try await WebTest.withServer(records) { client in
      let response = try await client.execute(uri: "/v1/feed.atom" + query, method: .get, headers: headers)
      return (response.status, response.headers, String(buffer: response.body))
    }
  }

  private func ids(_ text: String) -> [String] {
    text.split(separator: "<id>tag:mon-vie-via.businessfrance.fr,2026:vie/offer/").dropFirst()
      .map { String($0.prefix { $0.isNumber }) }
  }

  @Test(
    "has the offers that fit, the newest first, whatever fits best",
    arguments: [
      ("", ["3", "2", "1"]), ("?q=data%20%C3%A0%20Berlin", ["1"]), ("?country=ES,BE", ["3", "2"]),
      ("?q=boulanger", []), ("?limit=2", ["3", "2"]), ("?q=&country=DE", ["1"]),
    ])
  func entries(query: String, expected: [String]) async throws {
    let (status, headers, text) = try await feed(query)
    #expect(status == .ok)
    #expect(headers[.contentType] == "application/atom+xml; charset=utf-8")
    #expect(ids(text) == expected)
  }

  @Test("isn't sent again to whoever has it")
  func notModified() async throws {
    let first = try await feed("?q=data")
    let tag = try #require(first.headers[.eTag]).replacing("W/", with: "")
    #expect(first.headers[.lastModified] == "Mon, 21 Sep 2026 14:13:20 GMT")
    for known in [tag, "W/\(tag)", "\"other\" , \(tag)", "*"] {
      let again = try await feed("?q=data", headers: [.ifNoneMatch: known])
      #expect(again.status == .notModified)
      #expect(again.text.isEmpty)
    }
    #expect(try await feed("?q=data", headers: [.ifNoneMatch: "\"other\""]).status == .ok)
    #expect(try await feed("", headers: [.ifNoneMatch: tag]).status == .ok)
  }

  @Test(
    "refuses parameters that mean nothing",
    arguments: ["?x=1", "?limit=0", "?limit=201", "?country=Atlantis", "?q=%ZZ"])
  func refused(query: String) async throws {
    let (status, headers, _) = try await feed(query)
    #expect(status == .badRequest)
    #expect(headers[.contentType] == "application/problem+json")
  }

  @Test(
    "is read by a real reader as it was meant, hostile names and all",
    .enabled(if: OpenAIPython.isAvailable, OpenAIPython.notice))
  func realReader() async throws {
    let title = "\"\u{301}><script>alert(1)</script>]]> &amp; \u{FFFE}\u{0}\u{1B}\u{202E} Pêcheur 🐟"
    let record = try SampleRecord.record(
      7, ["missionTitle": .string(title), "organizationName": .string("A & B <C> 'D'")])
    let (_, _, text) = try await feed("?q=&country=DE&company=%3Ca%20b=%22%3E", records: [record])
    let full = try await feed("", records: [record]).text
    let folder = try TemporaryFolder()
    try Data(full.utf8).write(to: URL(filePath: folder.file("full.xml")))
    try Data(text.utf8).write(to: URL(filePath: folder.file("empty.xml")))
    let script = """
      import feedparser, sys, xml.etree.ElementTree as tree
      for name in ["full.xml", "empty.xml"]:
          tree.parse(name)
          feed = feedparser.parse(name)
          assert not feed.bozo and feed.version == "atom10", feed
          assert feed.feed.id.startswith("tag:") and feed.feed.title and feed.feed.updated_parsed
          assert feed.feed.links[0].rel == "self" and "<" not in feed.feed.links[0].href
      feed = feedparser.parse("full.xml")
      entry = feed.entries[0]
      assert entry.id == "tag:mon-vie-via.businessfrance.fr,2026:vie/offer/7"
      assert entry.link.endswith("/offres/7") and entry.updated == "2026-09-21T14:13:20Z", entry
      raw = tree.parse("full.xml").find("{*}entry/{*}title").text
      assert "Pêcheur 🐟" in raw and "A & B <C> 'D'" in raw, raw
      assert not set(raw) & set("\\ufffe\\x00\\x1b"), raw
      assert entry.summary and entry.tags[0].term == "DE"
      """
    try Data(script.utf8).write(to: URL(filePath: folder.file("check.py")))
    let shell = try Program(shellAt: folder.path)
    let python = try #require(OpenAIPython.python)
    let result = try await shell.run(["-c", "exec \"$0\" check.py", python], in: folder.path)
    #expect(result.status == 0, Comment(rawValue: result.errors + full))
  }
}
