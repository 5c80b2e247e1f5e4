import Foundation
import Offers
import Testing

@testable import Remote

@Suite("Key cache")
struct CiviwebKeyCacheTests {
  private func entry(key: String = Fixtures.key, readAt: Timestamp = Fixtures.now) throws -> CiviwebKeyCache.Entry {
    CiviwebKeyCache.Entry(
      site: try Fixtures.address(Fixtures.site), endpoint: try Fixtures.address(Fixtures.endpoint),
      key: try #require(CiviwebKey(key)), readAt: readAt)
  }

  @Test("what is stored is read back, in a file that only its owner may read")
  func roundTrip() async throws {
    try await Fixtures.withFolder { folder in
      let file = folder.appending(path: "sub/key.json")
      let cache = CiviwebKeyCache(file: file)
      #expect(cache.entry(now: Fixtures.now) == nil)
      try cache.store(entry(key: Fixtures.otherKey))
      try cache.store(entry())
      #expect(try cache.entry(now: Fixtures.now) == entry())
      let path = file.path(percentEncoded: false)
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(permissions == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/sub") == ["key.json"])
    }
  }

  @Test("a link in the file's place is replaced, not followed")
  func link() async throws {
    try await Fixtures.withFolder { folder in
      let (target, file) = (folder.appending(path: "target"), folder.appending(path: "key.json"))
      try Data("precious".utf8).write(to: target)
      try FileManager.default.createSymbolicLink(at: file, withDestinationURL: target)
      try CiviwebKeyCache(file: file).store(entry())
      #expect(try Data(contentsOf: target) == Data("precious".utf8))
    }
  }

  @Test(
    "a file that is damaged or something else is ignored",
    arguments: [
      "", "{", "[]", "null", "{}", #"{"site":1,"endpoint":2,"key":3,"read_at":4}"#,
      #"{"site":"https://site.example","endpoint":"http://evil.example","key":"12345678","read_at":"2026-11-18T10:00:00Z"}"#,
      #"{"site":"https://site.example","endpoint":"https://a.example","key":"","read_at":"2026-11-18T10:00:00Z"}"#,
      #"{"site":"https://site.example","endpoint":"https://a.example","key":"12345678","read_at":"yesterday"}"#,
      String(repeating: "[", count: 100_000),
    ]
  )
  func damage(content: String) async throws {
    try await Fixtures.withFolder { folder in
      let file = folder.appending(path: "key.json")
      try Data(content.utf8).write(to: file)
      #expect(CiviwebKeyCache(file: file).entry(now: Fixtures.now) == nil)
      #expect(CiviwebKeyCache(file: folder).entry(now: Fixtures.now) == nil)
    }
  }

  @Test("an entry is believed for a week", arguments: [(-3_600_000, true), (604_799_000, true), (604_800_000, false)])
  func age(milliseconds: Int, isBelieved: Bool) async throws {
    try await Fixtures.withFolder { folder in
      let cache = CiviwebKeyCache(file: folder.appending(path: "key.json"))
      try cache.store(entry())
      let now = Timestamp(milliseconds: Fixtures.now.milliseconds + milliseconds)
      #expect((cache.entry(now: now) != nil) == isBelieved)
    }
  }

  @Test("a place that can't be written is no error")
  func unwritable() throws {
    try CiviwebKeyCache(file: URL(filePath: "/dev/null/key.json")).store(entry())
  }
}
