import Offers

/// Cuts the clean scalars of an answer into words, spaces, line ends and marks, and leaves out links and tags.
///
/// It is a state machine over single scalars, so that the pieces in which an answer comes can't matter. What an open
/// bracket holds is kept back until it is known whether it is a mark, a link or text.
struct AnswerLexer {
  /// A part of the answer.
  enum Item: Equatable {
    /// Scalars without white space between them; never empty.
    case word([Unicode.Scalar])
    case space(Unicode.Scalar)
    case newline
    case mark(Offer.ID)
    /// Something was left out here.
    case removed
  }

  /// What the next scalar is taken for.
  enum Mode: Equatable {
    case text
    /// Behind a bracket that has just been closed, the topmost opener.
    case closed
    /// Behind `](`, in what may be the address of a link, with so many parentheses open.
    case destination(depth: Int)
    /// Behind `][` of an image.
    case imageReference(length: Int)
    /// Behind `[x]:` at a line's start.
    case definition
    /// Behind `<`.
    case angle
    /// In what may be a tag.
    case tag
    /// In an element that is left out with what it holds, of which so many scalars at most are left.
    case element(left: Int)
    /// In the rest of an address, with so many brackets open.
    case address(depth: Int)
  }

  /// A bracket that may begin a mark or a link.
  struct Opener: Equatable {
    enum Kind { case square, image, round, lenticular }

    var kind: Kind
    /// The bracket's place in the queue.
    var position: Int
    var isAtLineStart: Bool
    /// How many references had been taken out before it.
    var references: Int
    /// What it holds so far; nil where that is too much, or of too many kinds, for a mark.
    var content: [Unicode.Scalar]? = []
    /// What the bracket named when it was closed.
    var readings: [MarkTable.Reading]?
  }

  /// What was read; whoever reads it empties it.
  var output: [Item] = []
  var removals = AnswerRemovals()

  let marks: MarkTable
  var mode = Mode.text
  /// What was read and is kept back because of `openers`, or because a reference may go on.
  var queue: [Item] = []
  /// How many scalars are in the queue, about.
  var queueLength = 0
  var openers: [Opener] = []
  var word: [Unicode.Scalar] = []
  /// The scalars of the link address, definition or tag that is being read, or the last ones of an element.
  var span: [Unicode.Scalar] = []
  /// What ends the element that is left out.
  var elementEnd: [Unicode.Scalar] = []
  var isAtLineStart = true
  /// Whether anything was shown, so that thoughts at the beginning are told from tags in the text.
  var hasText = false
  /// The last word, in upper case and cut, by which a number behind it is understood.
  var lastWord = ""

  init(marks: MarkTable) {
    self.marks = marks
  }

  /// The most scalars that an open bracket keeps back.
  static let queueLimit = 400
  /// The longest word that is read at once.
  static let wordLimit = 1_024
  /// The longest mark.
  static let markLimit = 200
  /// The longest link address, tag or definition that is told from text.
  static let spanLimit = 1_000
  /// How many brackets may be open.
  static let depthLimit = 8

  mutating func take(_ scalar: Unicode.Scalar) {
    switch mode {
    case .text: takeText(scalar)
    case .closed: takeClosed(scalar)
    case .destination(let depth): takeDestination(scalar, depth)
    case .imageReference(let length): takeImageReference(scalar, length)
    case .definition: takeDefinition(scalar)
    case .angle: takeAngle(scalar)
    case .tag: takeTag(scalar)
    case .element(let left): takeElement(scalar, left)
    case .address(let depth): takeAddress(scalar, depth)
    }
  }

  /// Ends the answer: whatever is still open is text.
  mutating func finish() {
    // Each turn ends one of the modes; a replayed one can only open modes of other kinds.
    for _ in 0..<8 where mode != .text {
      switch mode {
      case .text, .element, .address: mode = .text
      case .closed:
        mode = .text
        closeAsText()
      case .destination: replayDestination()
      case .imageReference: dropImage()
      case .definition: endDefinition()
      case .angle:
        mode = .text
        word.append("<")
      case .tag: replayTag()
      }
    }
    endWord()
    mode = .text
    openers.removeAll()
    drain(all: true)
  }

  // MARK: - Text

  mutating func takeText(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      endWord()
      mode = .text
      openers.removeAll()
      push(.newline)
      isAtLineStart = true
      drain(all: true)
    case "[", "【", "〔": open(scalar == "[" ? .square : .lenticular, scalar)
    case "(": open(.round, scalar)
    case "]", "】", "〕", ")": close(scalar)
    case "<":
      endWord()
      if mode == .text { mode = .angle } else { take(scalar) }
    default:
      note(scalar)
      if VisibleText.isSpace(scalar) {
        endWord()
        mode = .text
        push(.space(scalar))
        releaseParenthesis()
        drain()
      } else {
        word.append(scalar)
        if word.count >= Self.wordLimit { cutWord() }
      }
    }
  }

  /// Adds to the content of the topmost bracket.
  mutating func note(_ scalar: Unicode.Scalar) {
    guard let last = openers.indices.last, let count = openers[last].content?.count else { return }
    if count < Self.markLimit { openers[last].content?.append(scalar) } else { openers[last].content = nil }
  }

  mutating func push(_ item: Item) {
    switch item {
    case .word(let word):
      queueLength += word.count
      isAtLineStart = false
      hasText = true
      lastWord = String(String.UnicodeScalarView(word.prefix(16))).uppercased()
    case .mark: (isAtLineStart, hasText, lastWord) = (false, true, "")
    case .space, .newline, .removed: break
    }
    queueLength += 1
    queue.append(item)
  }

  /// Hands on what nothing keeps back.
  mutating func drain(all: Bool = false) {
    if queueLength > Self.queueLimit { openers.removeAll() }
    guard openers.isEmpty, all || queueLength > Self.queueLimit || !mayContinueReference else { return }
    output.append(contentsOf: queue)
    queue.removeAll(keepingCapacity: true)
    queueLength = 0
  }

  /// Whether the queue ends in `VIE` or `VIE `, behind which a number may follow.
  private var mayContinueReference: Bool {
    var items = queue.suffix(2)
    if case .space = items.last { items.removeLast() }
    guard case .word(let word) = items.last else { return false }
    return MarkTable.isLetters(word)
  }

  /// Takes the scalars of `span` away, to read them again or to forget them.
  mutating func takeSpan() -> [Unicode.Scalar] {
    defer { span.removeAll(keepingCapacity: true) }
    return span
  }

  /// Reads scalars again as text.
  mutating func replay(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars { take(scalar) }
  }
}
