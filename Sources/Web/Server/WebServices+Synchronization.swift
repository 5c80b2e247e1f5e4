import Assistant

extension WebServices {
  /// Synchronises once, while requests go on over the offers of before. What a commit brings is got ready for them first, so
  /// that none of them waits for it. Nil where the server is not to synchronise.
  var quietSynchronization: (@Sendable () async throws -> SyncReport)? {
    guard let synchronize else { return nil }
    return { try await quietly(synchronize) }
  }

  // MARK: -

  private func quietly(_ synchronize: Synchronization) async throws -> SyncReport {
    store.holdCatalogue()
    defer { store.releaseCatalogue() }
    do {
      let report = try await synchronize { await renew() }
      await renew()
      return report
    } catch {
      await renew()
      throw error
    }
  }

  /// Where this fails, the next request reads what was committed.
  private func renew() async {
    try? await store.renewCatalogue { new, old in
      await (try? searcher())?.prepare(new, for: old)
    }
  }
}
