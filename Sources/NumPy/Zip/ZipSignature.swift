/// The first four bytes of the records of a zip archive, as little-endian numbers.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.
enum ZipSignature {
  static let localHeader: UInt32 = 0x0403_4B50
  static let dataDescriptor: UInt32 = 0x0807_4B50
  static let centralHeader: UInt32 = 0x0201_4B50
  static let end: UInt32 = 0x0605_4B50
  static let end64: UInt32 = 0x0606_4B50
  static let locator64: UInt32 = 0x0706_4B50
}
