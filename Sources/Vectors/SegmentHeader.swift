import CVectorKernels

/// The first 256 bytes of a segment's file.
struct SegmentHeader: Equatable {
  static let size = 256
  static let version: UInt32 = 1
  /// The longest label, in bytes of UTF-8.
  static let labelLimit = 160
  /// Not text, so that a transfer as text is noticed: the habit of PNG.
  static let magic: [UInt8] = [0x89, 0x56, 0x45, 0x43, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let checksumOffset = size - 8

  var dimension: UInt32
  var count: UInt64
  var fileSize: UInt64
  /// `PayloadChecksum` of everything behind the header's room.
  var payloadChecksum: UInt64
  /// What the random rotation is made from.
  var rotationSeed: UInt64
  var label: String

  /// Why bytes are no header.
  enum ReadError: Error, Equatable {
    case foreign
    case newer(UInt32)
    case damaged(String)
  }

  init(dimension: UInt32, count: UInt64, fileSize: UInt64, payloadChecksum: UInt64, rotationSeed: UInt64, label: String)
  {
    self.dimension = dimension
    self.count = count
    self.fileSize = fileSize
    self.payloadChecksum = payloadChecksum
    self.rotationSeed = rotationSeed
    self.label = label
  }

  /// Reads a header from the start of a file.
  init(_ file: UnsafeRawBufferPointer) throws(ReadError) {
    guard file.count >= 8, file.prefix(8).elementsEqual(Self.magic) else { throw .foreign }
    guard file.count >= SegmentLayout.headerSize else { throw .damaged("it ends within its header") }
    let bytes = UnsafeRawBufferPointer(rebasing: file.prefix(Self.size))
    let checksum = Self.number(UInt64.self, in: bytes, at: Self.checksumOffset)
    guard vk_hash(bytes.baseAddress, UInt64(Self.checksumOffset)) == checksum else {
      throw .damaged("its header's checksum is wrong")
    }
    let version = Self.number(UInt32.self, in: bytes, at: 8)
    guard version <= Self.version else { throw .newer(version) }
    let length = Int(bytes[72])
    guard version == Self.version, length <= Self.labelLimit,
      let label = String(validating: bytes[73..<73 + length], as: UTF8.self)
    else { throw .damaged("its header makes no sense") }
    dimension = Self.number(UInt32.self, in: bytes, at: 12)
    count = Self.number(UInt64.self, in: bytes, at: 16)
    fileSize = Self.number(UInt64.self, in: bytes, at: 24)
    payloadChecksum = Self.number(UInt64.self, in: bytes, at: 32)
    rotationSeed = Self.number(UInt64.self, in: bytes, at: 40)
    self.label = label
  }

  /// The header as it is written, its checksum included.
  var bytes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.size)
    func put(_ number: some FixedWidthInteger, at offset: Int) {
      withUnsafeBytes(of: number.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }
    bytes.replaceSubrange(0..<8, with: Self.magic)
    put(Self.version, at: 8)
    put(dimension, at: 12)
    put(count, at: 16)
    put(fileSize, at: 24)
    put(payloadChecksum, at: 32)
    put(rotationSeed, at: 40)
    let text = Array(label.utf8.prefix(Self.labelLimit))
    put(UInt8(text.count), at: 72)
    bytes.replaceSubrange(73..<73 + text.count, with: text)
    put(vk_hash(bytes, UInt64(Self.checksumOffset)), at: Self.checksumOffset)
    return bytes
  }

  // MARK: -

  private static func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, in bytes: UnsafeRawBufferPointer, at offset: Int
  ) -> Number {
    Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }
}
