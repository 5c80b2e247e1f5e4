import Assistant
import Foundation
import HTTPTypes
import NIOCore
import Offers
import Storage
import TestSupport
import Testing

@testable import Web

@Suite("/v1/export")
struct ExportRoutesTests {
  @Test("a download reads back as the offers that were chosen", arguments: ["jsonl", "json", "csv"])
  func roundTrip(format: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("offers.\(format)")
    try await WebTest.withServer { client in
      let response = try await client.get("/v1/export?format=\(format)&country=DE,BE")
      #expect(response.status == .ok)
      #expect(response.headers[.contentDisposition] == "attachment; filename=\"vie-offers.\(format)\"")
      try Data(response.body.readableBytesView).write(to: URL(filePath: path))
    }
    let contents = try OfferFileReader(path: path).read()
    #expect(contents.page.records.map(\.id) == [1, 3])
  }

  @Test("an archive is a zip file")
  func archive() async throws {
    try await WebTest.withServer { client in
      let response = try await client.get("/v1/export?format=npz")
      #expect(response.headers[.contentType] == "application/zip")
      #expect(response.body.readableBytesView.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }
  }

  @Test("what is exported of nothing is an empty file of its form")
  func empty() async throws {
    try await WebTest.withServer { client in
      let lines = try await client.get("/v1/export?country=JP").text
      #expect(lines.isEmpty)
      let array = try await client.get("/v1/export?country=JP&format=json").json
      #expect(array == .array([]))
      let table = try await client.get("/v1/export?country=JP&format=csv").text
      #expect(table.utf8.starts(with: "\u{FEFF}id,".utf8))
    }
  }
}
