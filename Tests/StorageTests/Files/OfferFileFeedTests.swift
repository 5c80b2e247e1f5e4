import Assistant
import Offers
import TestSupport
import Testing

@testable import Storage

@Suite("OfferFileFeed")
struct OfferFileFeedTests {
  private func contents(_ ids: [Int], bad: [QuarantinedRecord] = [], count: Int? = nil) throws -> OfferFileContents {
    OfferFileContents(page: OfferPage(records: try SampleRecord.records(ids), quarantined: bad, count: count))
  }

  /// Reads the whole feed as a synchronisation does.
  private func reading(_ feed: OfferFileFeed, limit: Int = 200) async -> CatalogueReading {
    var reading = CatalogueReading(limit: limit)
    while case .fetch(let skip) = reading.next() {
      do {
        reading.received(try await feed.page(skip: skip, limit: reading.limit), at: skip)
      } catch {
        reading.failed(error, at: skip)
      }
    }
    return reading
  }

  @Test("a file is read completely, in pages of any size", arguments: [1, 2, 3, 4, 5, 7, 200])
  func pages(limit: Int) async throws {
    let bad = (1...3).map { QuarantinedRecord(id: nil, reason: "bad", raw: "\($0)") }
    let feed = OfferFileFeed(try contents([5, 3, 9, 1], bad: bad), source: "file:a.json")
    let reading = await reading(feed, limit: limit)
    #expect(reading.health == .complete && reading.count == 7)
    #expect(Set(reading.records.keys) == [5, 3, 9, 1] && reading.quarantined == bad)
  }

  @Test("what could not be read comes with the first page")
  func quarantinedFirst() async throws {
    let bad = QuarantinedRecord(id: 8, reason: "bad", raw: "x")
    let feed = OfferFileFeed(try contents([1, 2, 3], bad: [bad]), source: "file:a.json")
    #expect(
      try await feed.page(skip: 0, limit: 2)
        == OfferPage(records: SampleRecord.records([1]), quarantined: [bad], count: 4))
    #expect(try await feed.page(skip: 2, limit: 2) == OfferPage(records: SampleRecord.records([2, 3]), count: 4))
    #expect(try await feed.page(skip: 4, limit: 2) == OfferPage(count: 4))
    #expect(try await feed.page(skip: -1, limit: -1).size == 1)
  }

  @Test("a file that speaks of more offers than it holds is never a complete reading")
  func shortFile() async throws {
    let feed = OfferFileFeed(try contents(Array(1...10), count: 1405), source: "file:a.json")
    let reading = await reading(feed)
    #expect(reading.health == .incomplete("the file holds 10 of the 1405 offers it speaks of"))
    #expect(reading.records.count == 10 && reading.lastError?.isTransient == false)
  }

  @Test("of an offer that comes several times the last state counts, and the reading is complete")
  func duplicates() async throws {
    var contents = try contents(Array(1...30) + Array(1...30), count: 60)
    contents.page.records.append(try SampleRecord.record(7, ["missionTitle": .string("Neu")]))
    let twice = QuarantinedRecord(id: 99, reason: "bad", raw: "x")
    contents.page.quarantined = [twice, twice, QuarantinedRecord(id: 7, reason: "bad", raw: "y")]
    let reading = await reading(OfferFileFeed(contents, source: "file:a.json"))
    #expect(reading.health == .complete && reading.records.count == 30 && reading.quarantined == [twice])
    #expect(reading.records[7]?.json["missionTitle"] == .string("Neu"))
  }

  @Test("withdrawn offers that were left out are not missed")
  func withdrawn() async throws {
    var contents = try contents([1, 2], count: 5)
    contents.skippedWithdrawn = 3
    let feed = OfferFileFeed(contents, source: "file:a.json")
    let reading = await reading(feed)
    #expect(reading.health == .complete && reading.count == 2 && feed.skippedWithdrawn == 3)
  }

  @Test("an empty file is no complete reading, and details are not to be had")
  func empty() async throws {
    let feed = OfferFileFeed(try contents([]), source: "file:a.json")
    #expect(await reading(feed).health == .incomplete("no offer came at all"))
    #expect(try await feed.details(of: 1) == nil)
  }

  @Test("the feed is named after the path as it was given")
  func source() throws {
    let folder = try TemporaryFolder()
    try OfferFileFixtures.write("[]", to: folder.file("a.json"))
    #expect(try OfferFileFeed(path: folder.file("a.json")).source == "file:" + folder.file("a.json"))
    #expect(throws: OfferFileError.missing(path: "none.json")) { try OfferFileFeed(path: "none.json") }
  }

  @Test("a captured answer gives its ten offers", .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"))
  func capturedAnswer() async throws {
    let path = try #require(SharedData.folder).appending(path: "samples/search-response-2025-01.json").path
    let reading = await reading(try OfferFileFeed(path: path))
    #expect(reading.records.count == 10 && reading.count == 1405 && reading.quarantined.isEmpty)
    #expect(reading.health == .incomplete("the file holds 10 of the 1405 offers it speaks of"))
  }
}
