import Assistant
import Foundation
import Offers
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("The catalogue that a store keeps")
struct KeptCatalogueTests {
  /// A catalogue of offers with nothing but ids.
  private static func catalogue(_ ids: [Offer.ID]) -> Catalogue {
    Catalogue(ids.map { OfferFacts(id: $0) }, cloneKeys: [:])
  }

  private static func revision(_ offers: Int, vectors: String = "a") -> KeptCatalogue.Revision {
    KeptCatalogue.Revision(offers: offers, vectors: vectors)
  }

  @Test("is read once for each commit")
  func once() {
    let kept = KeptCatalogue()
    for revision in [1, 1, 2, 2] {
      let expected = Array(1...revision)
      #expect(kept.catalogue(of: Self.revision(revision)) { _ in Self.catalogue(expected) }.ids == expected)
    }
    #expect(kept.catalogue(of: Self.revision(2)) { _ in Self.catalogue([9]) }.ids == [1, 2])
  }

  @Test("isn't read anew where only vectors have changed")
  func vectors() {
    let kept = KeptCatalogue()
    _ = kept.catalogue(of: Self.revision(1)) { _ in Self.catalogue([1]) }
    #expect(kept.catalogue(of: Self.revision(1, vectors: "b")) { _ in Self.catalogue([9]) }.ids == [1])
    #expect(kept.last?.revision == Self.revision(1, vectors: "b"))
  }

  @Test("is read anew where the store was put back from an older copy")
  func older() {
    let kept = KeptCatalogue()
    _ = kept.catalogue(of: Self.revision(2)) { _ in Self.catalogue([2]) }
    #expect(kept.catalogue(of: Self.revision(1)) { _ in Self.catalogue([1]) }.ids == [1])
    #expect(kept.catalogue(of: Self.revision(1)) { _ in Self.catalogue([9]) }.ids == [1])
  }

  @Test("is the one before for those that ask while another reads", .timeLimit(.minutes(20)))
  func whileReading() {
    let kept = KeptCatalogue()
    _ = kept.catalogue(of: Self.revision(1)) { before in
      #expect(before == nil)
      return Self.catalogue([1])
    }
    let seen = Mutex<[Offer.ID]>([])
    let read = kept.catalogue(of: Self.revision(2)) { before in
      #expect(before?.ids == [1])
      let isDone = DispatchSemaphore(value: 0)
      Thread {
        let other = kept.catalogue(of: Self.revision(2)) { _ in Self.catalogue([9]) }
        seen.withLock { $0 = other.ids }
        isDone.signal()
      }.start()
      isDone.wait()
      return Self.catalogue([2])
    }
    #expect(seen.withLock { $0 } == [1])
    #expect(read.ids == [2])
    #expect(kept.catalogue(of: Self.revision(2)) { _ in Self.catalogue([9]) }.ids == [2])
  }

  @Test("stays what it was where reading fails")
  func failure() {
    struct Failing: Error {}
    let kept = KeptCatalogue()
    _ = kept.catalogue(of: Self.revision(1)) { _ in Self.catalogue([1]) }
    #expect(throws: Failing.self) { try kept.catalogue(of: Self.revision(2)) { _ in throw Failing() } }
    #expect(kept.catalogue(of: Self.revision(2)) { _ in Self.catalogue([2]) }.ids == [2])
  }
}
