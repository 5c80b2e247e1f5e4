import CVectorKernels

/// The memory in which one thread encodes texts; grows to the largest pack of tokens it has seen.
final class EncoderWorkspace {
  /// Tokens that pass through the linear layers together: few enough for what they need to stay in a core's
  /// second-level cache, enough for the weights not to be fetched too often.
  static let block = 66

  /// The tokens' vectors, floats.
  private(set) var tokens: AlignedMemory
  /// Queries, keys and values.
  private(set) var attention: AlignedMemory
  /// What attention answers.
  private(set) var context: AlignedMemory
  private(set) var scratch: AlignedMemory
  /// A block of tokens as a linear layer takes them, for the hidden and for the inner width.
  let rows: vk_rows
  let innerRows: vk_rows
  /// A block's numbers between the two feed-forward layers.
  let inner: AlignedMemory

  private let shape: Shape
  private var capacity = 0
  private var longest = 0
  private let held: [AlignedMemory]

  /// The padded widths of an encoder.
  struct Shape: Sendable, Equatable {
    let hidden, section, headWidth, inner: Int
  }

  init(_ shape: Shape) {
    self.shape = shape
    tokens = AlignedMemory(floats: 0)
    attention = AlignedMemory(floats: 0)
    context = AlignedMemory(floats: 0)
    scratch = AlignedMemory(floats: 0)
    let values = AlignedMemory(floats: Self.block * max(shape.hidden, shape.section))
    let innerValues = AlignedMemory(floats: Self.block * shape.inner)
    let numbers = AlignedMemory(floats: 4 * Self.block)
    inner = AlignedMemory(floats: Self.block * shape.inner)
    rows = vk_rows(values: values.start, scale: numbers.floats, shift: numbers.floats + Self.block)
    innerRows = vk_rows(
      values: innerValues.start, scale: numbers.floats + 2 * Self.block, shift: numbers.floats + 3 * Self.block)
    held = [values, innerValues, numbers]
  }

  /// Makes room for a pack of texts.
  /// - Parameters:
  ///   - count: the tokens of all texts.
  ///   - longest: the tokens of the longest text.
  func reserve(_ count: Int, longest: Int) {
    if count > capacity {
      capacity = (count + 255) / 256 * 256
      tokens = AlignedMemory(floats: capacity * shape.hidden)
      attention = AlignedMemory(floats: capacity * 3 * shape.section)
      context = AlignedMemory(floats: capacity * shape.section)
    }
    if longest > self.longest {
      self.longest = (longest + 63) / 64 * 64
      scratch = AlignedMemory(byteCount: vk_attention_scratch(self.longest, shape.headWidth))
    }
  }
}
