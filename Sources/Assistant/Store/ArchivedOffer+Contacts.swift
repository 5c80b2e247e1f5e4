import Offers

extension ArchivedOffer {
  /// The offer as a store without contacts has it: without the person to write to, and without the news of that.
  package var withoutContact: ArchivedOffer {
    var rest = self
    rest.mirrored = mirrored.withoutContact
    rest.history.events = history.events.compactMap { entry in
      let changes = entry.changes.filter { $0.field != "contact" }
      guard entry.event != .changed || !changes.isEmpty else { return nil }
      return OfferHistory.Entry(time: entry.time, event: entry.event, changes: changes)
    }
    return rest
  }
}

extension MirroredOffer {
  /// The offer without the person to write to; what is clean is read from the records that are left.
  package var withoutContact: MirroredOffer {
    let (listing, details) = (listing.withoutContact, details?.withoutContact)
    guard listing != self.listing || details != self.details || offer.contact != Contact(url: offer.contact.url) else {
      return self
    }
    var rest = self
    (rest.listing, rest.details) = (listing, details)
    rest.offer.facts.contact = (try? OfferReading(listing: listing, details: details).offer.contact) ?? Contact()
    return rest
  }
}

extension StoredChunk {
  /// The chunk without the address that a file of the original may have kept of the person to write to.
  package var withoutContact: StoredChunk {
    guard let original, case .object(let members) = original.metadata else { return self }
    let rest = members.filter { !["contact_email", "contact_name"].contains($0.name) }
    return StoredChunk(
      chunk: chunk, vector: vector,
      original: Original(metadata: .object(rest), exactVector: original.exactVector))
  }
}

extension MirrorStatus {
  /// The state without what records said that could not be read, which may name people.
  package var withoutContact: MirrorStatus {
    var rest = self
    rest.quarantined = quarantined.map { QuarantinedRecord(id: $0.id, reason: $0.reason, raw: "") }
    return rest
  }
}
