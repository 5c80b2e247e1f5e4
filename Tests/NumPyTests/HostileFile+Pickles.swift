@testable import NumPy

extension HostileFile {
  /// Pickles that would run code, or that would make a reader work without end.
  static let pickles: [HostileFile] = {
    var files: [HostileFile] = []
    let globals: [String] = [
      "os.system", "posix.system", "nt.system", "subprocess.Popen", "builtins.eval", "builtins.exec",
      "builtins.getattr",
      "__builtin__.eval", "builtins.__import__", "builtins.open", "importlib.import_module", "copyreg._reconstructor",
      "numpy.testing._private.utils.runstring", "numpy.load", "numpy.f2py.compile", "numpy.core.multiarray.fromfile",
      "numpy._core.multiarray.frombuffer", "datetime.datetime", "collections.OrderedDict", "runpy._run_code",
      "webbrowser.open", "pickle.loads", "operator.attrgetter", "functools.partial", "types.CodeType", "codecs.decode",
      "_codecs.decode", "socket.create_connection", "shutil.rmtree", "builtins.bytes.fromhex",
    ]
    for name in globals {
      let parts = name.split(separator: ".")
      let (module, last) = (parts.dropLast().joined(separator: "."), String(parts.last ?? ""))
      files.append(
        .init("\(name) by a line", says: "call \(name),", object: "c\(module)\n\(last)\nX\u{2}\0\0\0id\u{85}R"))
      files.append(
        .init(
          "\(name) by two texts", says: "call \(name),",
          pickle: PickleForge.object(
            PickleForge.text(module) + PickleForge.text(last) + [0x93] + PickleForge.text("id") + [0x85, 0x52])))
    }
    files += calls + machine + bombsInPickles
    return files
  }()

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Allowed names, called with something else than NumPy calls them with.
  private static let calls: [HostileFile] = {
    let state = "(K\u{3}"
    func type(_ state: [UInt8], name: String = "f8") -> [UInt8] {
      PickleForge.object(PickleForge.type(name) + state + bytes("b"))
    }
    func array(_ state: [UInt8]) -> [UInt8] { PickleForge.object(PickleForge.empty + state + bytes("b")) }
    let number = PickleForge.type("f8")
    let less = PickleForge.minusOne
    return [
      .init(
        "a name from memo and parts", says: "call os.system,",
        pickle: PickleForge.object(
          PickleForge.text("os") + [0x94] + bytes("0") + PickleForge.text("system") + [0x94] + bytes("0h\0h\u{1}") + [
            0x93
          ])),
      .init("a name that is a number", says: "no text", pickle: PickleForge.object(bytes("K\u{1}K\u{2}") + [0x93])),
      .init("ndarray called", says: "numpy.ndarray", object: "cnumpy\nndarray\n)R"),
      .init("a call of a text", says: "no function", pickle: PickleForge.object(PickleForge.text("os") + bytes(")R"))),
      .init("a call without a tuple", says: "without a tuple", object: "c__builtin__\nset\n]R"),
      .init(
        "_reconstruct of another class", says: "wrong arguments",
        pickle: PickleForge.object(
          bytes("cnumpy.core.multiarray\n_reconstruct\ncnumpy\ndtype\nK\0") + [0x85] + bytes("C\u{1}b") + [0x87]
            + bytes("R"))),
      .init(
        "_codecs.encode to rot13", says: "wrong arguments",
        pickle: PickleForge.object(
          bytes("c_codecs\nencode\n") + PickleForge.text("a") + PickleForge.text("rot13") + [0x86] + bytes("R"))),
      .init(
        "_codecs.encode of a wide text", says: "above 255",
        pickle: PickleForge.object(
          bytes("c_codecs\nencode\n") + PickleForge.text("€") + PickleForge.text("latin1") + [0x86] + bytes("R"))),
      .init(
        "bytes of a number", says: "wrong arguments",
        pickle: PickleForge.object(
          bytes("c__builtin__\nbytes\nJ") + [255, 255, 255, 127, 0x85] + bytes("R"))),
      .init(
        "bytearray of a number", says: "wrong arguments",
        pickle: PickleForge.object(
          bytes("c__builtin__\nbytearray\nJ") + [255, 255, 255, 127, 0x85] + bytes("R"))),
      .init(
        "set of a text", says: "wrong arguments",
        pickle: PickleForge.object(
          bytes("c__builtin__\nset\n") + PickleForge.text("abc") + [0x85] + bytes("R"))),
      .init(
        "dtype of a number", says: "wrong arguments",
        pickle: PickleForge.object(
          bytes("cnumpy\ndtype\nK\u{1}") + [0x85] + bytes("R"))),
      .init("dtype of dates", says: "dates", pickle: PickleForge.object(PickleForge.type("M8"))),
      .init("dtype of structures", says: "structures", pickle: PickleForge.object(PickleForge.type("V8"))),
      .init("a type's state that is short", says: "wrong state", pickle: type(bytes("(K\u{3}t"))),
      .init(
        "a type's state with fields", says: "structured",
        pickle: type(
          bytes(state) + PickleForge.text("<") + bytes("N") + PickleForge.text("x") + bytes("N") + less + less
            + bytes("K\0t"))),
      .init(
        "a type's state with metadata", says: "metadata",
        pickle: type(
          bytes("(K\u{4}") + PickleForge.text("<") + bytes("NNN") + less + less + bytes("K\0}t"))),
      .init(
        "a type's state with another size", says: "wrong state",
        pickle: type(
          bytes(state) + PickleForge.text("<") + bytes("NNNK\u{4}K\u{4}K\0t"))),
      .init(
        "a type's state with a huge width", says: "wrong state",
        pickle: type(
          bytes(state) + PickleForge.text("<") + bytes("NNNJ") + [255, 255, 255, 127] + bytes("K\u{4}K\0t"), name: "U1")
      ),
      .init(
        "a type's state with another order", says: "wrong state",
        pickle: type(
          bytes(state) + PickleForge.text("?") + bytes("NNN") + less + less + bytes("K\0t"))),
      .init("a type as a value", says: "a type as a value", pickle: PickleForge.object(number)),
      .init("a function as a value", says: "a function as a value", object: "cnumpy\ndtype\n"),
      .init("an array without a state", says: "without a state", pickle: PickleForge.object(PickleForge.empty)),
      .init(
        "an array with too few bytes", says: "needs 16",
        pickle: array(
          bytes("(K\u{1}K\u{2}") + [0x85] + number + [0x89] + bytes("C\u{8}12345678t"))),
      .init(
        "an array with a huge shape", says: "needs",
        pickle: array(
          bytes("(K\u{1}J") + [255, 255, 255, 127, 0x85] + number + [0x89] + bytes("C\u{8}12345678t"))),
      .init(
        "an array with a negative shape", says: "long",
        pickle: array(
          bytes("(K\u{1}") + less + [0x85] + number + [0x89] + bytes("C\0t"))),
      .init(
        "an array without a type", says: "without a type",
        pickle: array(
          bytes("(K\u{1}K\u{1}") + [0x85] + bytes("N") + [0x89] + bytes("C\u{8}12345678t"))),
      .init(
        "an array with two states", says: "has none",
        pickle: PickleForge.object(
          PickleForge.empty + bytes("(K\u{1}K\0") + [0x85] + number + [0x89] + bytes("C\0tb)b"))),
      .init(
        "fewer objects than the shape", says: "as many objects", pickle: PickleForge.array(bytes("](Ne"), count: 2)),
      .init("objects in a text", says: "as many objects", pickle: PickleForge.array(PickleForge.text("a"))),
      .init("fewer objects than the header", says: "needs 5 objects", pickle: PickleForge.object("N"), shape: "(5,)"),
      .init("a pickle of a list", says: "no array of objects", pickle: bytes("](Ne.")),
      .init(
        "a pickle of an array of numbers", says: "no array of objects",
        pickle: PickleForge.empty + bytes("(K\u{1}K\u{1}") + [0x85] + number + [0x89] + bytes("C\u{8}12345678tb.")),
      .init(
        "a scalar that is an object", says: "scalar",
        pickle: PickleForge.object(
          bytes("cnumpy.core.multiarray\nscalar\n") + PickleForge.objectType + bytes("C\u{8}12345678") + [0x86]
            + bytes("R"))),
      .init("a state of a list", says: "has none", object: "])b"),
      .init("a state of a number", says: "plain value", object: "K\u{1})b"),
      .init("a list as a key", says: "can't be one", object: "}]Ns"),
    ]
  }()

  /// Opcodes that nobody needs for data, and machines that are used wrongly.
  private static let machine: [HostileFile] = [
    .init("PERSID", says: "PERSID", object: "Pname\n"),
    .init("BINPERSID", says: "PERSID", object: "NQ"),
    .init("INST", says: "INST", object: "(ios\nsystem\n"),
    .init("OBJ", says: "OBJ", object: "(cnumpy\ndtype\no"),
    .init("NEWOBJ", says: "NEWOBJ", pickle: PickleForge.object(bytes("cnumpy\nndarray\n)") + [0x81])),
    .init("NEWOBJ_EX", says: "NEWOBJ_EX", pickle: PickleForge.object(bytes("cnumpy\nndarray\n)}") + [0x92])),
    .init("EXT1", says: "EXT", pickle: PickleForge.object([0x82, 1])),
    .init("EXT2", says: "EXT", pickle: PickleForge.object([0x83, 1, 1])),
    .init("EXT4", says: "EXT", pickle: PickleForge.object([0x84, 1, 0, 0, 0])),
    .init("NEXT_BUFFER", says: "outside", pickle: PickleForge.object([0x97])),
    .init("an unknown opcode", says: "unknown opcode 255", pickle: PickleForge.object([255])),
    .init("protocol 6", says: "protocol 6", pickle: [0x80, 6] + bytes("N.")),
    .init("no end", says: "too early", pickle: bytes("N")),
    .init("nothing", says: "too early", pickle: []),
    .init("an end on an empty stack", says: "0 values", pickle: bytes(".")),
    .init("two values at the end", says: "2 values", pickle: bytes("NN.")),
    .init("an open mark at the end", says: "instead of one", pickle: bytes("N(.")),
    .init("bytes behind the end", says: "behind its pickle", pickle: PickleForge.object("N") + [0]),
    .init("a pop of nothing", says: "more values", pickle: bytes("0.")),
    .init("a mark that isn't there", says: "hasn't opened", pickle: bytes("t.")),
    .init("a value below a mark", says: "more values", pickle: bytes("N(R.")),
    .init("a memo that isn't there", says: "memo 9", object: "h\u{9}"),
    .init("a memo without a number", says: "without a number", object: "gx\n"),
    .init("a memo with a huge number", says: "without a number", object: "g99999999999999999999\n"),
    .init("an append to a number", says: "can't hold", object: "K\u{1}Na"),
    .init("an odd number of items", says: "can't hold", object: "}(Nu"),
    .init(
      "a frame beyond the end", says: "too early",
      pickle: PickleForge.object([0x95] + [UInt8](repeating: 255, count: 8))),
    .init("a text beyond the end", says: "too early", object: "X\u{7F}\u{7F}\u{7F}\u{7F}"),
    .init(
      "bytes of 2^64 - 1", says: "too early", pickle: PickleForge.object([0x8E] + [UInt8](repeating: 255, count: 8))),
    .init("a negative length", says: "too early", pickle: PickleForge.object(bytes("T") + [255, 255, 255, 255])),
    .init(
      "an integer of a negative length", says: "too early", pickle: PickleForge.object([0x8B, 255, 255, 255, 255])),
    .init(
      "an integer of 200 bytes", says: "integer of 200",
      pickle: PickleForge.object(
        [0x8A, 200] + [UInt8](repeating: 1, count: 200))),
    .init(
      "an integer of 10,000 digits", says: "the integer", object: "L" + String(repeating: "9", count: 10_000) + "L\n"),
    .init("a number that is none", says: "the number", object: "F0x1p4\n"),
    .init("a text with a wrong escape", says: "escape", object: "V\\u12\n"),
    .init("a code point above all", says: "escape", object: "V\\UFFFFFFFF\n"),
    .init("a text without its quotes", says: "escape", object: "Sabc\n"),
  ]

  /// Values that are small in the file and large, or without end, in memory.
  private static let bombsInPickles: [HostileFile] = {
    // Each list holds the one before ten times.
    var laughs = bytes("](Ne") + [0x94] + bytes("0")
    for level in 0..<30 {
      laughs += bytes("](") + (0..<10).flatMap { _ in bytes("h") + [UInt8(level)] } + bytes("e") + [0x94] + bytes("0")
    }
    laughs += bytes("h\u{1E}")
    var longTexts =
      bytes("X") + ZipForge.little(UInt32(1 << 20)) + [UInt8](repeating: 0x61, count: 1 << 20) + [0x94] + bytes("0")
    longTexts += bytes("](") + (0..<1000).flatMap { _ in bytes("h\0") } + bytes("e")
    // A set of a long list, again and again.
    var sets = bytes("](") + [UInt8](repeating: 0x4E, count: 200_000) + bytes("e") + [0x94]
    for _ in 0..<2000 { sets += bytes("c__builtin__\nset\nh\0") + [0x85] + bytes("R0") }
    var encodings = bytes("X") + ZipForge.little(UInt32(1 << 20)) + [UInt8](repeating: 0x61, count: 1 << 20) + [0x94]
    for _ in 0..<2000 {
      encodings += bytes("c_codecs\nencode\nh\0") + PickleForge.text("latin1") + [0x86] + bytes("R0")
    }
    // Each list holds the one before, which was resolved already: deep, though never deep at a time.
    var chain = bytes("](]") + [0x94]
    for index in 1..<300 { chain += bytes("](j") + ZipForge.little(UInt32(index - 1)) + bytes("e") + [0x94] }
    chain += bytes("e")
    let selfList = bytes("]") + [0x94] + bytes("h\0a")
    return [
      .init("a list that holds itself", says: "holds itself", pickle: PickleForge.object(selfList)),
      .init(
        "a dictionary that holds itself", says: "holds itself",
        pickle: PickleForge.object(
          bytes("}") + [0x94] + PickleForge.text("k") + bytes("h\0s"))),
      .init(
        "an array that holds itself", says: "holds itself",
        pickle: PickleForge.empty + [0x94]
          + bytes("(K\u{1}K\u{1}") + [0x85] + PickleForge.objectType + [0x89] + bytes("](h\0etb.")),
      .init(
        "a tuple in its own list", says: "holds itself",
        pickle: PickleForge.object(
          bytes("]") + [0x94, 0x85] + [0x94] + bytes("0h\0h\u{1}a"))),
      .init("10^30 values by reference", says: "more values", pickle: PickleForge.object(laughs)),
      .init("a gigabyte of text by reference", says: "longer texts", pickle: PickleForge.object(longTexts)),
      .init("a list copied 2,000 times", says: "more values", pickle: PickleForge.object(sets)),
      .init("a text copied 2,000 times", says: "longer texts", pickle: PickleForge.object(encodings)),
      .init("lists 300 deep by reference", says: "deeper", pickle: PickleForge.object(chain)),
      .init(
        "lists 100,000 deep", says: "deeper",
        pickle: PickleForge.object(
          [UInt8](repeating: 0x5D, count: 100_000) + [UInt8](repeating: 0x61, count: 99_999))),
      .init(
        "tuples 300,000 deep", says: "deeper",
        pickle: PickleForge.object(
          bytes(")") + [UInt8](repeating: 0x85, count: 300_000))),
    ]
  }()
}
