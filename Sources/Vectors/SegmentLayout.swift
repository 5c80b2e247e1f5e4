#if _endian(big)
  #error("files of vectors are mapped as they are, which is little-endian")
#endif

/// Where the parts of a segment's file are: a function of dimension and count alone.
///
/// The parts follow one another in the order of the properties, each from a multiple of 64 bytes on. Numbers are
/// little-endian.
struct SegmentLayout: Equatable {
  /// The header's room; vectors start behind it, on a page of their own.
  static let headerSize = 4096
  static let dimensions = 1...65_536
  /// Rows are numbered in 32 bits.
  static let greatestCount = Int(Int32.max)

  let dimension: Int
  let count: Int
  /// Floats from one vector to the next: the dimension, rounded up to a multiple of 16.
  let stride: Int
  /// Components of a rotated vector: the dimension, rounded up to a multiple of 64.
  let width: Int

  /// `count * stride` Float32.
  let vectors: Range<Int>
  /// `count` Int64.
  let owners: Range<Int>
  /// `count` Int32.
  let tags: Range<Int>
  /// `stride` Float32: the mean of the vectors.
  let centre: Range<Int>
  /// `width` bits a row in blocks of 8 rows, for `paddedCount` rows.
  let signs: Range<Int>
  /// `paddedCount` Float32 each.
  let gains, spreads, offsets: Range<Int>
  /// `count * width` Int8.
  let codes: Range<Int>
  /// `count` Float32.
  let steps: Range<Int>
  let fileSize: Int

  /// Nil if no file has so many rows or dimensions. Within these limits no size overflows 64 bits.
  init?(dimension: Int, count: Int) {
    guard Self.dimensions.contains(dimension), 0...Self.greatestCount ~= count else { return nil }
    self.dimension = dimension
    self.count = count
    stride = Self.rounded(dimension, to: 16)
    width = Self.rounded(dimension, to: 64)
    let paddedCount = Self.rounded(count, to: 64)
    var end = Self.headerSize
    func part(_ size: Int) -> Range<Int> {
      let start = Self.rounded(end, to: 64)
      end = start + size
      return start..<end
    }
    vectors = part(count * stride * 4)
    owners = part(count * 8)
    tags = part(count * 4)
    centre = part(stride * 4)
    signs = part(paddedCount * width / 8)
    gains = part(paddedCount * 4)
    spreads = part(paddedCount * 4)
    offsets = part(paddedCount * 4)
    codes = part(count * width)
    steps = part(count * 4)
    fileSize = Self.rounded(end, to: 64)
  }

  /// The number, rounded up to a multiple of a power of two.
  static func rounded(_ number: Int, to multiple: Int) -> Int {
    (number + multiple - 1) & ~(multiple - 1)
  }
}
