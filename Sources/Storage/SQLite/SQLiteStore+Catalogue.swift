import Assistant
import GRDB

/// The catalogue, which is kept from one question to the next.
extension SQLiteStore {
  /// What is kept of the offers where no commit has changed them since, else read anew. While one reads after a commit,
  /// others are given what was before it.
  package func catalogue() async throws -> Catalogue {
    if let held = kept.held { return held }
    let kept = kept
    return try await read { db in
      try kept.catalogue(of: try Self.revision(in: db)) { before in
        let catalogue = try Self.catalogue(in: db)
        if let before {
          catalogue.prepare(for: before)
          let terms = before.words.commonTerms
          catalogue.words.keep(try terms.map { try WordTable.postings(for: $0, in: db) }, for: terms)
        }
        return catalogue
      }
    }
  }

  package func holdCatalogue() { kept.hold(true) }

  package func renewCatalogue(_ prepare: @Sendable (_ new: Catalogue, _ old: Catalogue) async -> Void) async throws {
    guard let last = kept.last else { return }
    let (revision, catalogue) = try await read { db in
      let revision = try Self.revision(in: db)
      let isSame = revision.offers == last.revision.offers
      return (revision, isSame ? last.catalogue.keepingResponses() : try Self.catalogue(in: db))
    }
    guard revision != last.revision else { return }
    await prepare(catalogue, last.catalogue)
    kept.replace(by: catalogue, of: revision)
  }

  package func releaseCatalogue() { kept.hold(false) }

  // MARK: -

  private static func catalogue(in db: Database) throws -> Catalogue {
    Catalogue(try OfferTable.liveFacts(in: db), cloneKeys: try NearDuplicateTable.liveKeys(in: db)).keepingResponses()
  }

  private static func revision(in db: Database) throws -> KeptCatalogue.Revision {
    KeptCatalogue.Revision(
      offers: try MirrorTable.value(.revision, in: db).flatMap { Int($0) } ?? 0,
      vectors: try VectorFileTable.revision(in: db))
  }
}
