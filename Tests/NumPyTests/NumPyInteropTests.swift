import Foundation
import Offers
import TestSupport
import Testing

@testable import NumPy

@Suite(
  "What the real NumPy writes is read, and what is written here the real NumPy reads, bit for bit",
  .enabled(if: RealNumPy.isAvailable, RealNumPy.notice))
struct NumPyInteropTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// One array as Python tells of it.
  private struct Told: Decodable {
    let key: String
    let described: String
    /// The elements in C order as double-precision numbers' bits; nil for texts and bytes.
    let doubles: [UInt64]?
    let strings: [String]?
  }

  @Test("every type, order, shape, version of the format and compression", arguments: RealNumPy.pythons)
  func matrix(python: String) async throws {
    let manifest = try await RealNumPy.run(Self.writing, python: python, in: folder)
    let told = try JSONDecoder().decode([Told].self, from: Data(manifest.utf8))
    #expect(told.count == 540)
    for archive in ["savez", "packed", "10stored", "10deflated", "20stored", "20deflated", "30stored", "30deflated"] {
      let file = try NPZFile(path: folder.file(archive + ".npz"))
      #expect(file.names == told.map(\.key))
      for expected in told {
        let array = try file.array(expected.key)
        #expect(array.described == expected.described, "\(archive) \(expected.key)")
        try check(array, expected)
      }
    }
    for expected in told {
      for version in [1, 2, 3] {
        let array = try NPYFile.read(path: folder.file("\(version)-\(expected.key).npy"))
        #expect(array.described == expected.described)
      }
      // Not only the same array: the same file.
      let array = try NPYFile.read(path: folder.file("1-\(expected.key).npy"))
      let bytes = try Data(contentsOf: URL(filePath: folder.file("1-\(expected.key).npy")))
      #expect(try NPYFile.bytes(of: array) == Array(bytes))
    }
  }

  @Test(
    "what was read from NumPy and written again", arguments: RealNumPy.pythons, NPZWriter.Compression.allCases)
  func rewritten(python: String, compression: NPZWriter.Compression) async throws {
    _ = try await RealNumPy.run(Self.writing, python: python, in: folder)
    let file = try NPZFile(path: folder.file("packed.npz"))
    let writer = try NPZWriter(path: folder.file("ours.npz"), compression: compression)
    for name in file.names { try writer.add(try file.array(name), named: name) }
    try writer.finish()
    #expect(try await RealNumPy.run(Self.reading, python: python, in: folder) == "540 equal\n")
  }

  @Test("objects of every protocol", arguments: RealNumPy.pythons, 0...5)
  func objects(python: String, version: Int) async throws {
    let script = NumPyArrays.python + Self.pickling.replacingOccurrences(of: "PROTOCOL", with: "\(version)")
    let described = try await RealNumPy.run(script, python: python, in: folder)
    let array = try NPYFile.read(path: folder.file("objects.npy"))
    #expect(array.described == described.trimmingCharacters(in: .newlines))
  }

  @Test("objects that are written here", arguments: RealNumPy.pythons)
  func pickled(python: String) async throws {
    let objects = PickleSample.objects
    let array = try NumPyArray(objects: objects)
    try Data(NPYFile.bytes(of: array)).write(to: URL(filePath: folder.file("ours.npy")))
    let script = NumPyArrays.python + "print(describe(np.load(folder + '/ours.npy', allow_pickle=True)))"
    let described = try await RealNumPy.run(script, python: python, in: folder)
    #expect(described == array.described + "\n")
  }

  @Test("an archive as the notebook wrote it", arguments: RealNumPy.pythons)
  func notebook(python: String) async throws {
    let described = try await RealNumPy.run(NumPyArrays.python + Self.notebook, python: python, in: folder)
    let file = try NPZFile(path: folder.file("vie_embeddings.npz"))
    #expect(file.names == ["embeddings", "metadata", "contents"])
    #expect(try file.array("embeddings").type == .float64)
    let read = try file.names.map { try file.array($0).described + "\n" }
    #expect(read.joined() == described)
    let first = try file.array("metadata").objects().first
    guard case .dictionary(let metadata) = first else { return #expect(Bool(false), "no dictionary") }
    #expect(metadata["country"] == .string("GERMANY"))
    #expect(metadata["sector"] == PickleValue.none)
  }

  @Test("an archive for the notebook's own loading and filtering", arguments: RealNumPy.pythons)
  func forNotebook(python: String) async throws {
    let metadata = (0..<5).map { index in
      PickleValue.dictionary(
        PickleDictionary([
          ("country", .string(index % 2 == 0 ? "GERMANY" : "JAPAN")), ("duration_months", .integer(6 + 6 * index)),
          ("start_date", .string("2026-0\(index + 1)-01T00:00:00")), ("sector", .none),
        ]))
    }
    let writer = try NPZWriter(path: folder.file("ours.npz"), compression: .deflated)
    try writer.add(try NumPyArray((0..<15).map(Double.init), shape: [5, 3]), named: "embeddings")
    try writer.add(try NumPyArray(objects: metadata), named: "metadata")
    try writer.add(try NumPyArray(strings: ["un", "deux", "trois", "quatre", "œuvre"]), named: "contents")
    try writer.finish()
    let output = try await RealNumPy.run(Self.filtering, python: python, in: folder)
    #expect(output == "float64 (3, 3) ['un', 'trois', 'œuvre'] [0.0, 6.0, 12.0]\n")
  }

  @Test("packed content of several parts, and of many entries", arguments: RealNumPy.pythons)
  func large(python: String) async throws {
    var random = SeededGenerator(seed: 3)
    let numbers = (0..<1_500_000).map { _ in Int32.random(in: 0..<1000, using: &random) }
    let writer = try NPZWriter(path: folder.file("ours.npz"), compression: .deflated)
    try writer.add(try NumPyArray(numbers, shape: [500, 3000]), named: "large")
    for index in 0..<65_600 { try writer.add(try NumPyArray([UInt8(index % 256)]), named: "small-\(index)") }
    try writer.finish()
    let sum = numbers.reduce(0) { $0 + Int($1) }
    let script = """
      import sys, zipfile, numpy as np
      path = sys.argv[1] + "/ours.npz"
      with np.load(path, allow_pickle=False) as data:
          print(len(data.files), data["large"].shape, int(data["large"].sum(dtype="i8")), int(data["small-65599"][0]))
      print(zipfile.ZipFile(path).testzip())
      """
    let output = try await RealNumPy.run(script, python: python, in: folder)
    #expect(output == "65601 (500, 3000) \(sum) \(65_599 % 256)\nNone\n")
    var limits = ReadingLimits()
    limits.entryCount = 65_601
    #expect(
      try NPZFile(path: folder.file("ours.npz"), limits: limits).array("large").integers() == numbers.map(Int.init))
  }

  // MARK: -

  private func check(_ array: NumPyArray, _ expected: Told) throws {
    if let doubles = expected.doubles {
      let read = try array.doubles()
      try #require(read.count == doubles.count)
      // Not-a-number keeps its bits in the array; converting may quieten it.
      let isEqual = zip(read, doubles).allSatisfy { $0.bitPattern == $1 || ($0.isNaN && Double(bitPattern: $1).isNaN) }
      #expect(isEqual, "\(expected.key)")
    }
    if let strings = expected.strings {
      #expect(try array.strings().map { Array($0.utf8) } == strings.map { Array($0.utf8) }, "\(expected.key)")
    }
  }

  private static let writing =
    NumPyArrays.python + #"""
      all = dict(arrays())
      np.savez(folder + "/savez.npz", **all)
      np.savez_compressed(folder + "/packed.npz", **all)
      for version in ((1, 0), (2, 0), (3, 0)):
          for name, method in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
              with zipfile.ZipFile(f"{folder}/{version[0]}{version[1]}{name}.npz", "w", method) as archive:
                  for key, array in all.items():
                      content = io.BytesIO()
                      npy.write_array(content, array, version)
                      archive.writestr(key + ".npy", content.getvalue())
                      if method == 0: open(f"{folder}/{version[0]}-{key}.npy", "wb").write(content.getvalue())
      manifest = []
      for key, array in all.items():
          told = {"key": key, "described": describe(array)}
          if array.dtype.kind in "fiub":
              with np.errstate(invalid="ignore"):
                  told["doubles"] = [int(v) for v in array.astype("<f8").ravel("C").view("<u8")]
          if array.dtype.kind == "U": told["strings"] = [str(v) for v in array.ravel("C")]
          if array.dtype.kind == "S": told["strings"] = [bytes(v).decode() for v in array.ravel("C")]
          manifest.append(told)
      json.dump(manifest, sys.stdout)
      """#

  private static let reading =
    NumPyArrays.python + #"""
      equal = 0
      with np.load(folder + "/ours.npz", allow_pickle=False) as ours, np.load(folder + "/packed.npz") as theirs:
          assert ours.files == theirs.files
          for key, array in arrays():
              assert describe(ours[key]) == describe(theirs[key]) == describe(array), key
              equal += 1
      first, second = zipfile.ZipFile(folder + "/ours.npz"), zipfile.ZipFile(folder + "/packed.npz")
      for name in first.namelist(): assert first.read(name) == second.read(name), name
      print(equal, "equal")
      """#

  private static let pickling = #"""
    shared = {"a": [1, 2], "é": ("x", None)}
    values = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -2**31, 2**31, 2**63 - 1, -2**63, 2**63, -2**63 - 1,
        10**300 - 1, -10**299, 0.0, -0.0, 1.5, 1e300, float("inf"), -float("inf"), float("nan"), 5e-324, 0.1, "", "a",
        "é€文\U0001F600", "line\nfeed\\u0041\x1a\0 '\"", "x" * 300, "y" * 70000, b"", b"a\xff\0\\\n", b"z" * 300,
        bytearray(b"ab\xfe"), [], [[]], (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {}, {"k": {1: {2.5: (1,)}}},
        {1, 2, "x"}, frozenset([b"q"]), set(), shared, shared, list(range(2500)), {str(i): i for i in range(2500)},
        np.float64(1.25), np.float32(0.1), np.float16(0.5), np.int8(-3), np.uint64(2**64 - 1), np.int32(7), np.bool_(True),
        np.str_("nümpy"), np.bytes_(b"np"), np.arange(6, dtype=">i4").reshape(2, 3), np.asfortranarray(np.eye(3)),
        np.array(["ab", "c"]), np.array([1, "x", None], dtype=object), np.array(2.5)]
    array = np.empty(len(values), dtype=object)
    for i, value in enumerate(values): array[i] = value
    with open(folder + "/objects.npy", "wb") as file:
        npy.write_array_header_1_0(file, npy.header_data_from_array_1_0(array))
        file.write(pickle.dumps(array, PROTOCOL))
    print(describe(array))
    """#

  private static let notebook = #"""
    random = np.random.default_rng(1)
    embeddings = [list(map(float, random.standard_normal(1536))) for _ in range(20)]
    metadata = [{"offer_reference": f"VIE{i}", "company": "Société", "title": "Data", "country": "GERMANY",
        "city": "BERLIN", "sector": None, "duration_months": 12, "salary_eur": 2637.47 if i % 2 else 2000,
        "start_date": "2026-09-01T00:00:00", "creation_date": "2025-11-29T21:19:58.04", "contact_email": "",
        "application_rate": 3.5, "competition_level": "FAIBLE", "candidates_count": 7, "views_count": 200,
        "chunk_type": "mission_description", "chunk_id": f"{i}_description"} for i in range(20)]
    contents = [f"Offre VIE VIE{i} - Data\n    Entreprise: Société" + "x" * i for i in range(20)]
    np.savez_compressed(folder + "/vie_embeddings.npz", embeddings=np.array(embeddings), metadata=metadata,
                        contents=contents)
    with np.load(folder + "/vie_embeddings.npz", allow_pickle=True) as data:
        for name in data.files: print(describe(data[name]))
    """#

  private static let filtering = #"""
    import sys
    import numpy as np
    data = np.load(sys.argv[1] + "/ours.npz", allow_pickle=True)
    embeddings, metadata, contents = data["embeddings"], data["metadata"], data["contents"]
    kept = [i for i, m in enumerate(metadata) if m.get("country") in ["GERMANY"] and m.get("sector") is None
            and m["duration_months"] >= 6 and m["start_date"][:10] >= "2026-01-01"]
    chosen = embeddings[kept]
    print(chosen.dtype, chosen.shape, [str(c) for c in contents[kept]], [float(v) for v in chosen[:, 0]])
    """#
}
