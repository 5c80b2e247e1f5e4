import CVectorKernels

/// Where the numbers of one axis of a weight matrix go when the axis is padded for the kernels.
///
/// The numbers are `groups` times `width`; each group is padded to `paddedWidth`, and then the whole to a multiple of
/// `VK_WIDTH`. Most models need no padding; a hidden size of 312 or heads of 26 do.
struct AxisLayout: Sendable, Equatable {
  let groups: Int
  let width: Int
  let paddedWidth: Int

  /// An axis that is padded at its end only.
  init(_ count: Int) {
    groups = 1
    width = count
    paddedWidth = count
  }

  /// An axis of heads, each padded by itself.
  init(heads: Int, width: Int) {
    groups = heads
    self.width = width
    paddedWidth = Self.padded(width, to: Int(VK_HEAD_WIDTH))
  }

  /// The numbers in the file.
  var count: Int { groups * width }

  /// The numbers that the kernels see.
  var paddedCount: Int { Self.padded(groups * paddedWidth, to: Int(VK_WIDTH)) }

  /// Whether both are the same, in the same places.
  var isTight: Bool { paddedCount == count && paddedWidth == width }

  /// The place of the first number of a group.
  func start(ofGroup group: Int) -> Int { group * paddedWidth }

  private static func padded(_ count: Int, to multiple: Int) -> Int { (count + multiple - 1) / multiple * multiple }
}
