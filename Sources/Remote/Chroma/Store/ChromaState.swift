import Assistant
import Offers
import Retrieval

/// The one record that says what of all others counts. Replacing it is how a synchronisation becomes visible.
///
/// Rows of the mirror bear the number of the run that wrote them and are never changed. A row counts where its run is not
/// above `run`, and of two of one offer the one of the later run. A writer writes its rows first, replaces this record
/// then, and removes what no longer counts last; so a kill at any moment leaves the state of before or after.
struct ChromaState: Sendable, Equatable {
  /// The version of the rows' layout; a store of a later one is refused.
  static let format = 1
  static let id = "state"

  /// Grows whenever offers or the vector index change: what readers keep is good for one generation.
  var generation = 0
  /// The last run that was committed.
  var run: SyncRunID = 0
  /// The last run that was a synchronisation, here or in the store that this one was copied from; later ones took offers
  /// over.
  var syncRun: SyncRunID = 0
  /// How that run ended, and why it is incomplete.
  var runState = MirrorStatus.Run.State.complete
  var runReason: String?
  var lastRefresh: Timestamp?
  var live = 0
  var withdrawn = 0
  /// The rules by which the offers were read and their words taken.
  var rules = ""
  /// The active space and the collection of its vectors.
  var vectors: Vectors?

  /// A space with its collection.
  struct Vectors: Sendable, Equatable {
    var space: IndexedSpace
    /// The collection's UUID.
    var collection: String
  }

  init() {}

  /// The rules of this program.
  static let currentRules =
    "reading \(OfferReading.version), words \(TextAnalyzer.version), clones \(NearDuplicateKey.version)"

  /// Nil where the row is of another format or damaged.
  init?(_ row: ChromaRow) {
    let metadata = row.metadata
    guard metadata.integer("format") == Self.format, let generation = metadata.integer("generation"),
      let run = metadata.integer("run")
    else { return nil }
    self.generation = generation
    self.run = Int64(run)
    syncRun = Int64(metadata.integer("sync_run") ?? run)
    runState = metadata.string("run_state").flatMap { .init(rawValue: $0) } ?? .complete
    runReason = metadata.string("run_reason")
    lastRefresh = metadata.string("last_refresh").flatMap { Timestamp($0) }
    live = metadata.integer("live") ?? 0
    withdrawn = metadata.integer("withdrawn") ?? 0
    rules = metadata.string("rules") ?? ""
    if let text = metadata.string("space"), let space = SpaceCoding.space(text),
      let collection = metadata.string("vectors")
    {
      vectors = Vectors(space: space, collection: collection)
    }
  }

  var record: ChromaRecord {
    .row(
      Self.id,
      [
        "kind": .string("state"), "format": .integer(Self.format), "generation": .integer(generation),
        "run": .integer(Int(run)), "sync_run": .integer(Int(syncRun)), "run_state": .string(runState.rawValue),
        "run_reason": runReason.map { .string($0) }, "last_refresh": lastRefresh.map { .string($0.description) },
        "live": .integer(live), "withdrawn": .integer(withdrawn), "rules": .string(rules),
        "space": vectors.map { .string(SpaceCoding.text($0.space)) }, "vectors": vectors.map { .string($0.collection) },
      ])
  }
}
