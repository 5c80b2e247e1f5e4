import Assistant
import Offers
import TestSupport
import Testing

@Suite("A reading of a catalogue")
struct CatalogueReadingTests {
  /// A catalogue that changes between pages, as told by `movement` before each page but the first.
  private struct Catalogue {
    var ids: [Int]
    var count: Int?
    var movement: (inout [Int], _ page: Int) -> Void = { _, _ in }
    var answer: (OfferPage, _ page: Int) -> Result<OfferPage, FeedError> = { page, _ in .success(page) }
  }

  /// Runs a reading to its end; more than 500 pages are a failure.
  private func read(_ catalogue: Catalogue, limit: Int = 10) throws -> CatalogueReading {
    var catalogue = catalogue
    var reading = CatalogueReading(limit: limit)
    var number = 0
    while case .fetch(let skip) = reading.next() {
      try #require(number < 500)
      if number > 0 { catalogue.movement(&catalogue.ids, number) }
      let ids = catalogue.ids.dropFirst(skip).prefix(limit)
      let page = OfferPage(records: try SampleRecord.records(ids), count: catalogue.count ?? catalogue.ids.count)
      switch catalogue.answer(page, number) {
      case .success(let page): reading.received(page, at: skip)
      case .failure(let error): reading.failed(error, at: skip)
      }
      number += 1
    }
    return reading
  }

  @Test("that nothing disturbs takes one pass", arguments: [1, 9, 10, 11, 95])
  func undisturbed(size: Int) throws {
    let reading = try read(Catalogue(ids: Array(1...size)))
    #expect(reading.health == .complete)
    #expect(Set(reading.records.keys) == Set(1...size))
  }

  @Test("sees offers that are inserted at the head meanwhile")
  func insertion() throws {
    let reading = try read(
      Catalogue(
        ids: Array(1...40), movement: { ids, page in if page == 2 { ids.insert(contentsOf: [101, 102], at: 0) } }))
    #expect(reading.health == .complete)
    #expect(Set(reading.records.keys) == Set(1...40).union([101, 102]))
  }

  @Test("sees the offers that a removal pulls back over the edge of a page")
  func removal() throws {
    let reading = try read(
      Catalogue(ids: Array(1...40), movement: { ids, page in if page == 1 { ids.removeFirst(3) } }))
    #expect(reading.health == .complete)
    #expect(Set(reading.records.keys) == Set(1...40))
  }

  @Test("goes on behind a page that is shorter than asked for")
  func shortPage() throws {
    let reading = try read(
      Catalogue(
        ids: Array(1...40),
        answer: { page, number in
          .success(number == 0 ? OfferPage(records: Array(page.records.prefix(4)), count: page.count) : page)
        }))
    #expect(reading.health == .complete)
    #expect(reading.records.count == 40)
  }

  @Test("asks again for a page that came empty")
  func emptyPage() throws {
    let reading = try read(
      Catalogue(
        ids: Array(1...40),
        answer: { page, number in .success(number == 1 ? OfferPage(count: page.count) : page) }))
    #expect(reading.health == .complete)
    #expect(reading.records.count == 40)
  }

  @Test("asks again for pages that failed", arguments: [[0], [1, 2], [3], [1, 2, 3]])
  func failingPages(failing: [Int]) throws {
    let reading = try read(
      Catalogue(
        ids: Array(1...40),
        answer: { page, number in failing.contains(number) ? .failure(.passing) : .success(page) }))
    #expect(reading.health == .complete)
    #expect(reading.records.count == 40)
  }

  @Test("keeps what came when a page never comes, and is incomplete")
  func lostPage() throws {
    let reading = try read(
      Catalogue(
        ids: Array(1...40),
        answer: { page, _ in page.records.first?.id == 11 ? .failure(.passing) : .success(page) }))
    #expect(reading.health != .complete)
    #expect(Set(reading.records.keys) == Set(1...10).union(21...40))
    #expect(reading.lastError == .passing)
  }

  @Test("ends at once when the peer refuses")
  func refusal() throws {
    var calls = 0
    let reading = try read(
      Catalogue(
        ids: Array(1...40),
        answer: { _, number in
          calls = number + 1
          return .failure(.lasting)
        }))
    #expect(reading.health != .complete)
    #expect(calls == 1)
  }

  @Test("asks less often where no page has come at all", arguments: [(FailureKind.unreachable, 2), (.timedOut, 1)])
  func nobodyThere(kind: FailureKind, expected: Int) throws {
    var calls = 0
    let error = FeedError(kind, "nobody answered", hint: "", isTransient: true)
    let reading = try read(
      Catalogue(
        ids: [1],
        answer: { _, number in
          calls = number + 1
          return .failure(error)
        }))
    #expect(reading.health != .complete)
    #expect(calls == expected)
  }

  @Test("is incomplete when every page is the first one")
  func skipIgnored() throws {
    let first = try SampleRecord.records(1...10)
    let reading = try read(
      Catalogue(ids: Array(1...40), answer: { _, _ in .success(OfferPage(records: first, count: 40)) }))
    #expect(reading.health != .complete)
    #expect(reading.records.count == 10)
  }

  @Test("believes a count that is a little off when reading again brings nothing new")
  func countOff() throws {
    for size in [38, 40] {
      let reading = try read(Catalogue(ids: Array(1...size), count: size + 1))
      #expect(reading.health == .complete)
      let far = try read(Catalogue(ids: Array(1...size), count: 60))
      #expect(far.health != .complete)
    }
  }

  @Test("doesn't blame a failure that passed for offers that are missing")
  func recoveredFailure() throws {
    let reading = try read(
      Catalogue(
        ids: Array(1...40), count: 60,
        answer: { page, number in number == 1 ? .failure(.passing) : .success(page) }))
    #expect(reading.health == .incomplete("only 40 of 60 offers came"))
    #expect(reading.lastError == nil)
  }

  @Test("ends soon whatever the count claims")
  func absurdCount() throws {
    let empty = try read(Catalogue(ids: Array(1...40), count: .max))
    #expect(empty.health != .complete)
    #expect(empty.records.count == 40)
    let first = try SampleRecord.records(1...10)
    let same = try read(
      Catalogue(ids: [1], answer: { _, _ in .success(OfferPage(records: first, count: .max)) }))
    #expect(same.health != .complete)
    let failing = try read(
      Catalogue(
        ids: Array(1...40), count: .max,
        answer: { page, _ in page.records.isEmpty ? .failure(.passing) : .success(page) }))
    #expect(failing.health != .complete)
    #expect(failing.records.count == 40)
  }

  @Test("goes on behind a page that came at the second try")
  func onePass() throws {
    var calls = 0
    let reading = try read(
      Catalogue(
        ids: Array(1...40),
        answer: { page, number in
          calls = number + 1
          return number == 0 ? .failure(.passing) : .success(page)
        }))
    #expect(reading.health == .complete)
    #expect(calls == 5)
  }

  @Test("takes offers that are pinned at the head and stand in their place too")
  func pinned() throws {
    let reading = try read(Catalogue(ids: [38, 39] + Array(1...40)))
    #expect(reading.health == .complete || reading.records.count == 40)
    #expect(Set(reading.records.keys) == Set(1...40))
  }

  @Test("is incomplete when nothing comes at all")
  func nothing() throws {
    let reading = try read(Catalogue(ids: []))
    #expect(reading.health != .complete)
    let silent = try read(Catalogue(ids: [1], answer: { _, _ in .success(OfferPage()) }))
    #expect(silent.health != .complete)
  }

  @Test("without a count ends behind the last page")
  func noCount() throws {
    let reading = try read(
      Catalogue(ids: Array(1...35), answer: { page, _ in .success(OfferPage(records: page.records)) }))
    #expect(reading.health == .complete)
    #expect(reading.records.count == 35)
  }

  @Test("counts records that can't be read, each once")
  func quarantine() throws {
    let bad = QuarantinedRecord(id: 7, reason: "damaged", raw: "{")
    let reading = try read(
      Catalogue(
        ids: Array(1...6), count: 7,
        answer: { page, _ in .success(OfferPage(records: page.records, quarantined: [bad], count: 7)) }))
    #expect(reading.health == .complete)
    #expect(reading.quarantined == [bad])
    #expect(reading.seen.contains(7))
  }
}
