import Assistant
import Foundation
import Offers

/// Exports the offers of a store as they are asked for, one offer in memory at a time where the form allows.
package struct StoreExport: OfferExport {
  private let store: any MirrorStore
  /// How many bytes are handed out at once, about.
  private static let pieceSize = 1 << 16

  package init(_ store: any MirrorStore) {
    self.store = store
  }

  package func download(_ offers: [Offer.ID], as format: ExportFormat) async throws -> OfferDownload {
    switch format {
    case .jsonLines: text(offers, .jsonLines)
    case .json: text(offers, .json)
    case .csv: text(offers, .csv)
    case .npz: try await archive(offers)
    }
  }

  // MARK: -

  private func text(_ offers: [Offer.ID], _ format: OfferFileFormat) -> OfferDownload {
    OfferDownload { [store] sink in
      var encoding = OfferFileEncoding(format: format, showsWithdrawal: false)
      var piece = encoding.beginning
      for id in offers {
        // What was withdrawn since the list was made is gone.
        guard let offer = try await store.mirroredOffer(id), offer.withdrawn == nil else { continue }
        piece += encoding.entry(offer.withoutContact)
        guard piece.count >= Self.pieceSize else { continue }
        try await sink(piece)
        piece = []
      }
      try await sink(piece + encoding.ending)
    }
  }

  /// An archive's directory stands at its end, so the file is made on the disk first. Its name is gone at once, so that
  /// nothing is left of it however the download ends.
  private func archive(_ offers: [Offer.ID]) async throws -> OfferDownload {
    guard let store = store as? any MirrorStore & MirrorTransfer else {
      throw MigrationError.unable("this store")
    }
    var chosen: [MirroredOffer] = []
    for id in offers {
      if let offer = try await store.mirroredOffer(id), offer.withdrawn == nil { chosen.append(offer) }
    }
    let path = NSTemporaryDirectory() + "/vie-export-\(UUID().uuidString).npz"
    defer { unlink(path) }
    _ = try await NPZExport(path: path, kind: .plain, isContactFree: true).write(chosen, of: store)
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    return OfferDownload { sink in
      while let piece = try file.read(upToCount: Self.pieceSize), !piece.isEmpty { try await sink(Array(piece)) }
    }
  }
}
