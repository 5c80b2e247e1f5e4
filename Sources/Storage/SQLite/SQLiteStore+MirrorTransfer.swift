import Assistant
import Foundation
import GRDB
import Offers
import Retrieval

extension SQLiteStore: MirrorTransfer {
  package func storedChunks(of offers: [Offer.ID], in space: IndexedSpace) async throws -> [StoredChunk] {
    try await read { db in
      guard let id = try SpaceTable.id(of: space, in: db) else { return [] }
      let entry = SpaceTable.Entry(id: id, indexed: space)
      return try offers.flatMap { try StoredChunkTable.chunks(of: $0, space: entry, in: db) }
    }
  }

  package func restore(_ offers: [ArchivedOffer]) async throws {
    try await write { db in
      var runs: [Timestamp: SyncRunID] = [:]
      for archived in offers {
        try OfferTable.restore(archived.mirrored, in: db)
        try HistoryTable.replace(archived.history, of: archived.mirrored.id, in: db) { time in
          if let run = runs[time] { return run }
          let run = try RunTable.idForTransfer(at: time, in: db)
          runs[time] = run
          return run
        }
      }
      try MirrorTable.advance(in: db)
    }
  }

  package func restore(_ status: MirrorStatus) async throws {
    try await write { db in
      if let refresh = status.lastRefresh { try MirrorTable.set(.lastRefresh, to: refresh.description, in: db) }
      try RunTable.restore(status, in: db)
    }
  }

  package func restore(_ chunks: [StoredChunk], of offers: [Offer.ID], in space: IndexedSpace) async throws {
    try await write { db in
      let id = try SpaceTable.idForWriting(space, in: db)
      try EmbeddingTable.save(chunks.map(\.vector), of: chunks.map(\.chunk), space: id, in: db)
      try EmbeddingTable.assign(chunks.map(\.chunk), to: offers, space: id, in: db)
      try StoredChunkTable.keepOriginals(chunks, space: id, in: db)
    }
  }
}
