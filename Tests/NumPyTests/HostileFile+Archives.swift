@testable import NumPy

extension HostileFile {
  /// Archives that are wrong in their structure.
  static let archives: [HostileFile] = {
    let entry = ZipForge.Entry.stored(sound)
    let whole = ZipForge(entry).bytes
    func changed(_ change: (inout ZipForge.Entry) -> Void) -> ZipForge {
      var copy = entry
      change(&copy)
      return ZipForge(copy)
    }
    func forged(_ entries: [ZipForge.Entry]? = nil, _ change: (inout ZipForge) -> Void) -> ZipForge {
      var forge = ZipForge(entry)
      if let entries { forge.entries = entries }
      change(&forge)
      return forge
    }
    let second = ZipForge.Entry.stored(sound, name: "b.npy")
    var files: [HostileFile] = [
      .init("nothing", says: "no zip archive", []),
      .init("zeros", says: "no zip archive", [UInt8](repeating: 0, count: 4096)),
      .init("a signature alone", says: "no zip archive", [0x50, 0x4B, 5, 6]),
      .init("cut in its end", says: "no zip archive", whole.dropLast(1)),
      .init("cut in its directory", says: "no zip archive", whole.dropLast(40)),
      .init("cut in its content", says: "no zip archive", Array(whole.prefix(60))),
      .init("cut in its first header", says: "no zip archive", Array(whole.prefix(20))),
      .init("cut in front", says: "directory", Array(whole.dropFirst(10))),
      .init("bytes behind", says: "added to it", whole + [0]),
      .init("an archive behind an archive", says: "directory", whole + whole),
      .init(
        "a script in front", says: "directory",
        zip: forged {
          $0.before = Array("#!/bin/sh\n".utf8)
          $0.directoryStart = 0
        }),
      .init(
        "a script in front, offsets right", says: "before its first",
        zip: forged { $0.before = Array("#!/bin/sh\n".utf8) }),
      .init("a comment that is cut", says: "added to it", Array(forged { $0.comment = [1, 2, 3] }.bytes.dropLast())),
      .init("more entries counted", says: "fewer entries", zip: forged { $0.count = 2 }),
      .init("fewer entries counted", says: "more entries", zip: forged([entry, second]) { $0.count = 1 }),
      .init("counts that differ", says: "directory is not where", zip: forged { $0.countHere = 0 }),
      .init("several disks", says: "several disks", zip: forged { $0.disk = 1 }),
      .init("an entry on another disk", says: "several disks", zip: changed { $0.disk = 2 }),
      .init("a directory too long", says: "directory is not where", zip: forged { $0.directorySize = 1000 }),
      .init(
        "a directory beyond the end", says: "directory is not where", zip: forged { $0.directoryStart = 0x7FFF_FFFF }),
      .init(
        "bytes behind the directory", says: "directory is not where",
        zip: forged {
          $0.end64 = { _, _ in [0, 0, 0, 0] }
        }),
      .init("an entry beyond the end", says: "outside", zip: changed { $0.offset = 0x7FFF_FFFF }),
      .init("an entry at a wrong place", says: "no entry", zip: changed { $0.offset = 3 }),
      .init("a wrong local signature", says: "no entry", zip: changed { $0.localSignature = 1 }),
      .init("another local name", says: "contradicts", zip: changed { $0.localName = "b.npy" }),
      .init("another local method", says: "contradicts", zip: changed { $0.localMethod = 8 }),
      .init("other local flags", says: "contradicts", zip: changed { $0.localFlags = 2 }),
      .init("another local checksum", says: "another size or checksum", zip: changed { $0.localChecksum = 1 }),
      .init("another local size", says: "another size or checksum", zip: changed { $0.localSize = 1 }),
      .init(
        "a wrong checksum", says: "checksum is wrong",
        zip: changed {
          $0.checksum = 1
          $0.localChecksum = 1
        }),
      .init("stored with another size", says: "another number", zip: changed { $0.size = 9 }),
      .init(
        "content beyond the directory", says: "beyond",
        zip: changed {
          $0.size = 9999
          $0.packedSize = 9999
        }),
      .init("encrypted", says: "encrypted", zip: changed { $0.flags = 1 }),
      .init("strongly encrypted", says: "encrypted", zip: changed { $0.flags = 64 }),
      .init("patched", says: "patched", zip: changed { $0.flags = 32 }),
      .init("a descriptor that is missing", says: "ends too early", zip: changed { $0.flags = 8 }),
      .init(
        "a descriptor that is wrong", says: "behind it",
        zip: changed {
          $0.flags = 8
          $0.descriptor = [UInt8](repeating: 7, count: 12)
        }),
      .init(
        "two entries at one place", says: "contradicts", zip: forged([entry, second]) { $0.entries[1].offset = 0 }),
      .init("an entry inside of another", says: "overlap", nested()),
      .init("one name twice", says: "two entries", zip: forged([entry, entry]) { _ in }),
      .init(
        "one name in two spellings", says: "two arrays",
        zip: forged([
          .stored(sound, name: "\u{E9}.npy"), .stored(sound, name: "e\u{301}.npy"),
        ]) { _ in }),
      .init(
        "a zip64 end elsewhere", says: "zip64 end",
        zip: forged {
          $0.end64 = { ZipForge.end64($0, $1, recordAt: 1 << 60) }
        }),
      .init(
        "a zip64 end that contradicts", says: "contradict",
        zip: forged {
          $0.end64 = { ZipForge.end64($0, $1, start: 1) }
        }),
      .init(
        "a zip64 directory of 2^63 bytes", says: "directory is not where",
        zip: forged {
          $0.directorySize = .max
          $0.end64 = { ZipForge.end64($0, $1, size: 1 << 63) }
        }),
      .init(
        "a zip64 size of 2^64 - 1", says: "impossible",
        zip: changed {
          $0.size = .max
          $0.packedSize = .max
          $0.extra = [1, 0, 16, 0] + [UInt8](repeating: 255, count: 16)
        }),
      .init("two zip64 fields", says: "two zip64", zip: changed { $0.extra = [1, 0, 0, 0, 1, 0, 0, 0] }),
      .init(
        "a zip64 field without its number", says: "too early",
        zip: changed {
          $0.size = .max
          $0.extra = [1, 0, 0, 0]
        }),
      .init("a field that reaches beyond", says: "too early", zip: changed { $0.extra = [9, 0, 99, 0] }),
    ]
    for name in [
      "", "/etc/passwd.npy", "../a.npy", "b/../../a.npy", "a\\b.npy", "a\0.npy", "a\n.npy", "b//a.npy", "./a.npy",
    ] {
      files.append(.init("the name \(name.debugDescription)", says: "with the name", zip: changed { $0.name = name }))
    }
    for method in [1, 6, 9, 12, 14, 93, 95, 98, 99, 65535] as [UInt16] {
      let name = ZipMethod.name(of: method)
      files.append(.init("packed by \(name)", says: name, zip: changed { $0.method = method }))
    }
    return files
  }()

  /// An archive whose second entry lies in the first one's content.
  private static func nested() -> [UInt8] {
    var inner = ZipForge.Entry(name: "b.npy", content: sound)
    let local = ZipForge(inner).bytes.prefix(30 + 5 + sound.count)
    let outer = ZipForge.Entry(name: "a.npy", content: Array(local))
    // The directory's header of an entry whose own header is the one inside.
    inner.offset = 30 + 5
    var forge = ZipForge(outer, inner)
    let whole = forge.bytes
    forge.entries = [outer]
    let start = 30 + 5 + local.count
    let second = 30 + 5 + sound.count
    let directory = Array(whole[(start + second)..<(whole.count - 22)])
    return Array(whole.prefix(start)) + directory + ZipForge.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0, 2, 0, 2, 0]
      + ZipForge.little(UInt32(directory.count)) + ZipForge.little(UInt32(start)) + [0, 0]
  }
}
