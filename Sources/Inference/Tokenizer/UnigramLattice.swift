/// Finds the cut of a word into the pieces that are likeliest together.
///
/// Source: Kudo, "Subword regularization", 2018, section 3.2, found by the Viterbi algorithm. Sums are 64-bit and
/// added from the left, and of equal ones the first found stays, so that ties fall as in `tokenizers`.
struct UnigramLattice {
  /// The best way to an offset of the word.
  private struct Step {
    var score: Double = 0
    var id: Int32 = 0
    /// Where the last piece starts; -1 while no way is known.
    var start: Int32 = -1
  }

  private let pieces: ByteTrie
  private let scores: [Double]
  private let unknownID: Int32
  private let unknownScore: Double
  private var steps: [Step] = []

  /// A lattice over the pieces; an unknown scalar counts as 10 less than the least likely piece.
  init(pieces: ByteTrie, scores: [Double], unknownID: Int32, unknownScore: Double) {
    self.pieces = pieces
    self.scores = scores
    self.unknownID = unknownID
    self.unknownScore = unknownScore
  }

  /// Appends the ids of a word. Unknown pieces side by side become one.
  mutating func appendIDs(ofWord word: UnsafeBufferPointer<UInt8>, to ids: inout [Int32]) {
    fill(word)
    let known = ids.count
    var end = word.count
    while end > 0 {
      let step = steps[end]
      guard step.start >= 0, step.start < end else { return }
      if step.id != unknownID || ids.count == known || ids[ids.count - 1] != unknownID { ids.append(step.id) }
      end = Int(step.start)
    }
    ids[known...].reverse()
  }

  // MARK: -

  @inline(__always)
  private mutating func fill(_ word: UnsafeBufferPointer<UInt8>) {
    if steps.count <= word.count {
      steps.append(contentsOf: repeatElement(Step(), count: word.count + 1 - steps.count))
    }
    for place in 0...word.count { steps[place].start = -1 }
    steps[0].score = 0
    var start = 0
    while start < word.count {
      let score = steps[start].score
      let scalarEnd = min(start + UTF8Scan.length(word[start]), word.count)
      var isKnown = false
      var node = ByteTrie.root
      var end = start
      while end < word.count, let next = pieces.child(of: node, along: word[end]) {
        node = next
        end += 1
        let id = pieces.value(at: node)
        guard id >= 0 else { continue }
        offer(id, scored: score + scores[Int(id)], from: start, to: end)
        if end == scalarEnd { isKnown = true }
      }
      if !isKnown { offer(unknownID, scored: score + unknownScore, from: start, to: scalarEnd) }
      start = scalarEnd
    }
  }

  @inline(__always)
  private mutating func offer(_ id: Int32, scored score: Double, from start: Int, to end: Int) {
    guard steps[end].start < 0 || score > steps[end].score else { return }
    steps[end] = Step(score: score, id: id, start: Int32(truncatingIfNeeded: start))
  }
}
