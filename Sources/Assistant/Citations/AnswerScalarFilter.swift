import Foundation

/// Lets those scalars of an answer through that a reader can see: no terminal commands, no control, invisible or
/// direction-changing characters, no more than four combining marks in a row; plain letters for those in disguise.
struct AnswerScalarFilter {
  /// What was let through; whoever reads it empties it.
  var output: [Unicode.Scalar] = []

  private enum State {
    case text
    /// Behind an escape character.
    case escape
    /// In a command with parameters, of which so many were passed over.
    case command(Int)
    /// In a command that holds a text, such as a link or a title.
    case string(Int)
  }

  private var state = State.text
  private var lastWasReturn = false
  /// A letter with the marks that follow it; they are composed when the next letter comes.
  private var cluster: [Unicode.Scalar] = []

  /// `&nbsp` and the like so far; empty outside of one.
  private var entity: [Unicode.Scalar] = []

  mutating func take(_ scalar: Unicode.Scalar) {
    if case .text = state, takeEntity(scalar) { return }
    takeAny(scalar)
  }

  private mutating func takeAny(_ scalar: Unicode.Scalar) {
    switch state {
    case .text: takeText(scalar)
    case .escape:
      switch scalar {
      case "[": state = .command(0)
      case "]", "P", "X", "^", "_": state = .string(0)
      default:
        state = .text
        if !(0x20...0x7E).contains(scalar.value) { takeText(scalar) }
      }
    case .command(let length):
      // Parameters and intermediates are 0x20 to 0x3F; any other ends the command, ASCII letters as part of it.
      if (0x20...0x3F).contains(scalar.value), length < 64 {
        state = .command(length + 1)
      } else {
        state = .text
        if !(0x40...0x7E).contains(scalar.value) { takeText(scalar) }
      }
    case .string(let length):
      if scalar.value == 0x07 || scalar.value == 0x9C {
        state = .text
      } else if scalar.value == 0x1B {
        state = .escape
      } else if scalar == "\n" || length > 2_000 {
        state = .text
        takeText(scalar)
      } else {
        state = .string(length + 1)
      }
    }
  }

  mutating func finish() {
    releaseEntity()
    flushCluster()
  }

  // MARK: -

  private static let markLimit = 4

  /// The names of spaces in HTML; a figure must not hide behind one.
  private static let spaces: Set = [
    "&nbsp", "&ensp", "&emsp", "&thinsp", "&hairsp", "&numsp", "&puncsp", "&#32", "&#160", "&#8239", "&#8201", "&#xa0",
    "&#x202f", "&#x2009", "&#x20",
  ]

  /// Reads the name of a space; whether the scalar was taken.
  private mutating func takeEntity(_ scalar: Unicode.Scalar) -> Bool {
    if entity.isEmpty {
      guard scalar == "&" else { return false }
      entity = [scalar]
      return true
    }
    if scalar == ";", Self.spaces.contains(String(String.UnicodeScalarView(entity)).lowercased()) {
      entity = []
      append(" ")
      return true
    }
    let isName = scalar == "#" || scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    if isName, entity.count < 8 {
      entity.append(scalar)
      return true
    }
    releaseEntity()
    return takeEntity(scalar)
  }

  private mutating func releaseEntity() {
    let held = entity
    entity = []
    for scalar in held { takeAny(scalar) }
  }

  private mutating func takeText(_ scalar: Unicode.Scalar) {
    defer { lastWasReturn = scalar == "\r" }
    // ASCII is most of every answer; no mark combines with a space.
    if scalar == " " {
      append(" ")
      return
    }
    if (0x20..<0x7F).contains(scalar.value) {
      flushCluster()
      cluster.append(scalar)
      return
    }
    switch scalar.value {
    case 0x0A: if !lastWasReturn { append("\n") }
    case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: append("\n")
    case 0x09: append(" ")
    case 0x1B: state = .escape
    case 0x9B: state = .command(0)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .string(0)
    default:
      if VisibleText.isMark(scalar) {
        if cluster.count <= Self.markLimit, !VisibleText.isInvisible(scalar) { cluster.append(scalar) }
      } else if !VisibleText.isInvisible(scalar) {
        flushCluster()
        cluster.append(contentsOf: VisibleText.undisguised(scalar))
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    flushCluster()
    output.append(scalar)
  }

  private mutating func flushCluster() {
    guard let first = cluster.first else { return }
    if cluster.count == 1 {
      output.append(first)
    } else {
      let text = String(String.UnicodeScalarView(cluster))
      output.append(contentsOf: text.precomposedStringWithCanonicalMapping.unicodeScalars)
    }
    cluster.removeAll(keepingCapacity: true)
  }
}
