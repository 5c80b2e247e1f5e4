import Offers

/// What a reader knows of the store, and how it learns whether that still counts.
extension ChromaStore {
  /// The state as it is now; that of an empty store where nothing has been stored.
  func state() async throws(ChromaError) -> ChromaState {
    guard let row = try await client.rows([ChromaState.id], in: mirror, [.metadatas]).first else {
      return ChromaState()
    }
    if let format = row.metadata.integer("format"), format > ChromaState.format { throw .newer(store: name) }
    guard let state = ChromaState(row) else { throw damaged("its state can't be read") }
    return state
  }

  /// What is known of the store; what is known already is good for `freshness`.
  ///
  /// - Parameters:
  ///   - chunks: whether the index's chunks are needed.
  ///   - words: whether the offers' words are needed.
  func snapshot(chunks: Bool = false, words: Bool = false, isFresh: Bool = false) async throws(ChromaError)
    -> ChromaSnapshot
  {
    let now = configuration.stopwatch.elapsed
    let (known, checked) = kept.withLock { ($0.snapshot, $0.checked) }
    if let known, !isFresh, now - checked < configuration.freshness, known.has(chunks: chunks, words: words) {
      return known
    }
    var state = try await state()
    for _ in 0..<5 {
      let loaded = try await load(state, known: known, chunks: chunks, words: words)
      let after = try await self.state()
      if after.generation == state.generation, after.run == state.run {
        let now = configuration.stopwatch.elapsed
        kept.withLock { $0 = Kept(snapshot: loaded, checked: now) }
        return loaded
      }
      state = after
    }
    throw damaged("it changes faster than it can be read")
  }

  /// What a reading brings that goes on over several calls: made again where the store has changed meanwhile.
  func consistently<Value>(_ body: (ChromaSnapshot) async throws -> Value) async throws -> Value {
    var attempt = 0
    while true {
      let snapshot = try await snapshot(isFresh: attempt > 0)
      let result: Result<Value, any Error>
      do { result = .success(try await body(snapshot)) } catch { result = .failure(error) }
      let after = try await state()
      attempt += 1
      if after.generation == snapshot.state.generation && after.run == snapshot.state.run || attempt >= 5 {
        return try result.get()
      }
    }
  }

  /// The same for a reading that needs no more than the state.
  func whileUnchanged<Value>(_ body: (ChromaState) async throws -> Value) async throws -> Value {
    var state = try await state()
    var attempt = 0
    while true {
      let result: Result<Value, any Error>
      do { result = .success(try await body(state)) } catch { result = .failure(error) }
      let after = try await self.state()
      attempt += 1
      if after.generation == state.generation && after.run == state.run || attempt >= 5 { return try result.get() }
      state = after
    }
  }

  /// Forgets what is kept, after a write.
  func forget() { kept.withLock { $0.checked = .seconds(-86_400) } }

  // MARK: -

  private func load(
    _ state: ChromaState, known: ChromaSnapshot?, chunks: Bool, words: Bool
  ) async throws(ChromaError) -> ChromaSnapshot {
    var snapshot: ChromaSnapshot
    if let known, known.state.generation == state.generation {
      snapshot = known
      snapshot.state = state
    } else {
      snapshot = ChromaSnapshot(state: state, rows: try await liveRows(state))
      guard snapshot.offers.count == state.live else {
        // Another writer may be at it; the caller looks whether the state has moved.
        guard try await self.state() != state else {
          throw damaged("it has \(snapshot.offers.count) offers online where \(state.live) should be")
        }
        return snapshot
      }
    }
    if chunks, snapshot.chunks == nil { snapshot.chunks = try await chunkTable(snapshot) }
    if words, snapshot.words == nil { snapshot.words = try await self.words(snapshot, known: known) }
    return snapshot
  }

  private func liveRows(_ state: ChromaState) async throws(ChromaError) -> [StoredOffer] {
    // Rows of withdrawn offers only where older ones may not have been removed yet.
    let condition = ChromaWhere.any(
      .equals("live", .bool(true)), .equals("gone_run", .integer(Int(state.run))), or: [])
    return try await offers(client.rows(where: condition, in: mirror, [.metadatas]))
  }

  /// The offers in rows of the mirror; who writes leaves out what is damaged, to write it anew.
  func offers(_ rows: [ChromaRow]) throws(ChromaError) -> [StoredOffer] {
    var offers: [StoredOffer] = []
    for row in rows {
      if let offer = StoredOffer(row) {
        offers.append(offer)
      } else if lease == nil {
        throw damaged("the row \(row.id) can't be read")
      }
    }
    return offers
  }

  private func chunkTable(_ snapshot: ChromaSnapshot) async throws(ChromaError) -> ChunkTable {
    guard let vectors = snapshot.state.vectors else {
      return ChunkTable([], offers: snapshot.offers, generation: snapshot.state.generation)
    }
    let rows = try await chunkRows(SpaceCoding.key(vectors.space))
    return ChunkTable(rows, offers: snapshot.offers, generation: snapshot.state.generation)
  }

  /// All rows about the chunks of a space, published or not.
  func chunkRows(_ space: String) async throws(ChromaError) -> [ChunkRow] {
    let condition = ChromaWhere.all(
      .equals("kind", .string("chunks")), .equals("space", .string(space)), and: [])
    var rows: [ChunkRow] = []
    for row in try await client.rows(where: condition, in: mirror, [.metadatas]) {
      guard let chunks = ChunkRow(row) else { throw damaged("the row \(row.id) can't be read") }
      rows.append(chunks)
    }
    return rows
  }

  /// The words of all online offers; rows never change, so that those of an older generation are taken over.
  private func words(
    _ snapshot: ChromaSnapshot, known: ChromaSnapshot?
  ) async throws(ChromaError) -> [Offer.ID: OfferWords] {
    var words: [Offer.ID: OfferWords] = [:]
    var missing: [String: Offer.ID] = [:]
    for offer in snapshot.offers.values {
      let before = known?.offers[offer.facts.id]
      if before?.wordsRun == offer.wordsRun, let text = known?.words?[offer.facts.id] {
        words[offer.facts.id] = text
      } else {
        missing[offer.wordsID] = offer.facts.id
      }
    }
    // All at once is faster than by name where most are missing.
    let rows =
      missing.count * 2 > snapshot.offers.count
      ? try await client.rows(where: .equals("kind", .string("words")), in: mirror, [.metadatas])
      : try await client.rows(Array(missing.keys), in: mirror, [.metadatas])
    for row in rows {
      guard let id = missing[row.id], let text = row.metadata.string("text") else { continue }
      words[id] = OfferWords(text: text)
    }
    return words
  }
}

extension ChromaSnapshot {
  fileprivate func has(chunks: Bool, words: Bool) -> Bool {
    (!chunks || self.chunks != nil) && (!words || self.words != nil)
  }
}
