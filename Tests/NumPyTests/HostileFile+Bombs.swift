@testable import NumPy

extension HostileFile {
  /// Archives that unpack to more than they should, or claim to.
  static let bombs: [HostileFile] = {
    func entry(_ packed: [UInt8], size: UInt32, name: String = "a.npy") -> ZipForge.Entry {
      var entry = ZipForge.Entry(name: name, content: packed, method: 8)
      (entry.size, entry.checksum) = (size, 0)
      return entry
    }
    let gigabyte = packedZeros(1 << 30)
    let honest = NPYForge.file(NPYForge.header("|u1", shape: "(268435456,)"))
    let head = NPYForge.file(NPYForge.header("|u1", shape: "(1000,)"))
    let stream = packedZeros(1000, head: head)
    let size = UInt32(head.count + 1000)
    var manyZeros: [ZipForge.Entry] = []
    let part = packedZeros(100 << 20)
    for index in 0..<40 { manyZeros.append(entry(part, size: 100 << 20, name: "\(index).npy")) }
    var many = ZipForge()
    many.entries = manyZeros
    var tiny = ZipForge()
    tiny.entries = (0..<65_537).map { .stored([], name: "\($0)") }
    tiny.count = .max
    tiny.end64 = { ZipForge.end64($0, $1) }
    return [
      .init("a gibibyte that says so", says: "more than 200 times", zip: ZipForge(entry(gigabyte, size: 1 << 30))),
      .init("a gibibyte that says a kilobyte", says: "no array", zip: ZipForge(entry(gigabyte, size: 1024))),
      .init("a kilobyte that says a gibibyte", says: "can't", zip: ZipForge(entry(stream, size: 1 << 30))),
      .init(
        "an array of 256 MiB of zeros", says: "more than 200 times",
        zip: ZipForge(
          entry(packedZeros(1 << 28, head: honest), size: UInt32(honest.count + 1 << 28)))),
      .init("forty times 100 MiB", says: "more than 200 times", zip: many),
      .init("65,537 entries", says: "entries", zip: tiny),
      .init(
        "more bytes than declared", says: "more bytes",
        zip: ZipForge(
          entry(packedZeros(5000, head: head), size: size))),
      .init(
        "fewer bytes than declared", says: "fewer bytes",
        zip: ZipForge(
          entry(packedZeros(999, head: head), size: size))),
      .init("packed bytes that are cut", says: "fewer bytes", zip: ZipForge(entry(stream.dropLast(3), size: size))),
      .init("packed bytes with more behind", says: "don't end", zip: ZipForge(entry(stream + [0, 0], size: size))),
      .init("packed bytes that make no sense", says: "no sense", zip: ZipForge(entry([0xFF, 0xFF], size: 200))),
      .init("a packed array with a wrong checksum", says: "checksum", zip: ZipForge(entry(stream, size: size))),
      .init("no packed bytes at all", says: "fewer bytes", zip: ZipForge(entry([], size: 300))),
    ]
  }()
}
