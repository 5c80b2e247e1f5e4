import Assistant
import Offers

extension MirrorChanges {
  /// Takes an offer over with its dates and its history.
  ///
  /// Records and words that are the same stay under the runs that wrote them, and with the words the chunks.
  ///
  /// - Parameter stored: what is stored of the offer; nil for nothing, or where a part of it is missing.
  mutating func restore(_ archived: ArchivedOffer, inPlaceOf stored: MirroredOffer?) {
    let mirrored = archived.mirrored
    let before = offers[mirrored.id]
    var row = StoredOffer(facts: Self.withoutContact(mirrored.offer.facts), run: run, firstSeen: mirrored.firstSeen)
    row.key = NearDuplicateKey(mirrored.offer)
    row.lastSeen = mirrored.lastSeen
    row.withdrawn = mirrored.withdrawn
    row.historyRun = run
    if let before, let stored, mirrored.listing == stored.listing, mirrored.details == stored.details {
      row.recordRun = before.recordRun
    } else {
      let found = FoundOffer(offer: mirrored.offer, listing: mirrored.listing, details: mirrored.details)
      records.append(StoredRecord.record(found, run: run))
    }
    let keepsWords = stored.map { mirrored.offer.hasSameWords(as: $0.offer) } ?? false
    if let before, keepsWords { row.wordsRun = before.wordsRun }
    let hasWords = keepsWords && before?.withdrawn == nil
    if row.withdrawn == nil, !hasWords { records.append(words(of: mirrored.offer, row)) }
    if let before { supersede(before, by: row) }
    records += HistoryRow.rows(archived.history, of: mirrored.id, run: run)
    keep(row)
  }

  // MARK: -

  private mutating func supersede(_ before: StoredOffer, by row: StoredOffer) {
    superseded.append(before.id)
    if before.recordID != row.recordID { superseded.append(before.recordID) }
    if before.wordsID != row.wordsID || row.withdrawn != nil { superseded.append(before.wordsID) }
  }
}
