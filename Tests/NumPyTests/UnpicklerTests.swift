import Testing

@testable import NumPy

@Suite("A pickle's data are read as Python reads them")
struct UnpicklerTests {
  @Test("as the first protocol writes an array of dictionaries")
  func oldest() throws {
    // pickle.dumps(numpy.array([{"a": 1, "b": None, "c": 2.5, "d": "é"}, {"a": "x"}], dtype=object), 0)
    var pickle = Array(
      """
      cnumpy.core.multiarray\n_reconstruct\np0\n(cnumpy\nndarray\np1\n(I0\ntp2\nc_codecs\nencode\np3\n(Vb\np4\nVlatin1\np5
      tp6\nRp7\ntp8\nRp9\n(I1\n(I2\ntp10\ncnumpy\ndtype\np11\n(VO8\np12\nI00\nI01\ntp13\nRp14\n(I3\nV|\np15\nNNNI-1\nI-1\nI63
      tp16\nbI00\n(lp17\n(dp18\nVa\np19\nI1\nsVb\np20\nNsVc\np21\nF2.5\nsVd\np22\nV?\np23\nsa(dp24\ng19\nVx\np25\nsatp26\nb.
      """.utf8)
    let place = try #require(pickle.lastIndex(of: UInt8(ascii: "?")))
    pickle[place] = 0xE9
    let first = PickleDictionary([("a", .integer(1)), ("b", .none), ("c", .float(2.5)), ("d", .string("é"))])
    #expect(
      try value(pickle)
        == .array(NumPyArray(objects: [.dictionary(first), .dictionary(PickleDictionary([("a", .string("x"))]))])))
  }

  @Test("strings of Python 2 are texts if they are ASCII")
  func legacy() throws {
    #expect(try value("U\u{2}ab.") == .string("ab"))
    #expect(try value("S'a\\'\\x41\\n'\n.") == .string("a'A\n"))
    #expect(try value(Array("U\u{1}".utf8) + [0xE9] + Array(".".utf8)) == .bytes([0xE9]))
  }

  @Test("half a surrogate pair is replaced")
  func surrogate() throws {
    #expect(try value([0x8C, 4, 0x61, 0xED, 0xA0, 0x80, 0x2E]).described.hasPrefix("s61"))
    #expect(try value("V\\ud800\n.") == .string("\u{FFFD}"))
  }

  @Test(
    "integers of any size",
    arguments: [
      ("-9223372036854775808", "i-9223372036854775808"), ("9223372036854775808", "i9223372036854775808"),
      ("-9223372036854775809", "i-9223372036854775809"), ("0", "i0"), ("-1", "i-1"), ("-256", "i-256"),
      ("123456789012345678901234567890", "i123456789012345678901234567890"),
    ])
  func integers(text: String, described: String) throws {
    #expect(try value("L\(text)L\n.").described == described)
    #expect(try value("I\(text)\n.").described == described)
  }

  @Test("what is shared comes in every place")
  func shared() throws {
    #expect(try value("(](K\u{1}eq\0h\0h\0t.") == .tuple([PickleValue](repeating: .list([.integer(1)]), count: 3)))
  }

  @Test("a key that comes twice counts by its last value; keys are compared by their bytes")
  func keys() throws {
    guard case .dictionary(let read) = try value("}(X\u{1}\0\0\0aNX\u{1}\0\0\0aK\u{7}u.") else {
      return #expect(Bool(false), "no dictionary")
    }
    #expect(read["a"] == .integer(7))
    #expect(PickleDictionary([("é", .none)])["e\u{301}"] == nil)
  }

  @Test("what is written here is read back", arguments: PickleSample.objects)
  func roundTrip(value: PickleValue) throws {
    let array = try NumPyArray(objects: [value, value])
    #expect(try NPYFile.read(bytes: NPYFile.bytes(of: array)).described == array.described)
  }

  @Test("an array in an array of objects is not written, nor what is nested too deep")
  func unfit() throws {
    let inner = try NumPyArray([1.5])
    #expect(throws: NumPyError.self) { try NPYFile.bytes(of: NumPyArray(objects: [.array(inner)])) }
    let deep = (0..<200).reduce(PickleValue.none) { value, _ in .list([value]) }
    #expect(throws: NumPyError.self) { try NPYFile.bytes(of: NumPyArray(objects: [deep])) }
  }

  @Test("a key is written once for all dictionaries")
  func memo() throws {
    let one = PickleValue.dictionary(PickleDictionary([("a long name for a key", .integer(1))]))
    let sizes = try [1, 101].map { try NPYFile.bytes(of: NumPyArray(objects: Array(repeating: one, count: $0))).count }
    #expect(sizes[1] - sizes[0] < 100 * 12)
  }

  // MARK: -

  private func value(_ text: String) throws -> PickleValue { try value(Array(text.utf8)) }

  private func value(_ bytes: [UInt8]) throws -> PickleValue {
    try Unpickler.value(of: SharedBytes(copying: bytes))
  }
}
