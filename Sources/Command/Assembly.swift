import Assistant
import Foundation
import Offers
import Retrieval
import Storage

/// Puts the parts together: the one place that names concrete stores, indexes and feeds.
struct Assembly: Sendable {
  let settings: Settings

  init(settings: Settings) {
    self.settings = settings
  }

  init(
    _ common: CommonOptions, embedding: EmbeddingOptions? = nil, writing: WritingOptions? = nil
  ) throws(SettingsError) {
    var flags = Settings.Flags(store: common.store, model: writing?.model)
    flags.add(common, embedding)
    settings = try Settings(flags: flags)
  }

  /// The store of the settings.
  func store(_ access: SQLiteStore.Access) throws(StoreError) -> SQLiteStore {
    try SQLiteStore(path: settings.store, access: access)
  }

  /// A searcher by words over the store, which must exist.
  func searcher() throws(StoreError) -> Searcher {
    let store = try store(.reading)
    return Searcher(repository: store, index: store, today: Self.today)
  }

  /// A store for a trial run: the real one where it exists, else an empty one that goes with the process.
  func storeForTrial() throws(StoreError) -> SQLiteStore {
    FileManager.default.fileExists(atPath: settings.store) ? try store(.reading) : try SQLiteStore()
  }

  /// Today, in UTC.
  static let today: @Sendable () -> CalendarDay? = { now().day }

  /// The present moment.
  static let now: @Sendable () -> Timestamp = {
    Timestamp(milliseconds: Int(exactly: (Date().timeIntervalSince1970 * 1000).rounded()) ?? 0)
  }
}
