/// The opcodes that are read; each is a byte.
///
/// Source: the comments in CPython's `Lib/pickletools.py`, protocols 0 to 5.
enum PickleOpcode: UInt8 {
  case mark = 0x28  // (
  case stop = 0x2E  // .
  case pop = 0x30  // 0
  case popMark = 0x31  // 1
  case duplicate = 0x32  // 2
  case floatText = 0x46  // F
  case float = 0x47  // G
  case integerText = 0x49  // I
  case int32 = 0x4A  // J
  case uint8 = 0x4B  // K
  case longText = 0x4C  // L
  case uint16 = 0x4D  // M
  case none = 0x4E  // N
  case reduce = 0x52  // R
  case stringText = 0x53  // S
  case string32 = 0x54  // T
  case string8 = 0x55  // U
  case unicodeText = 0x56  // V
  case unicode32 = 0x58  // X
  case bytes32 = 0x42  // B
  case bytes8 = 0x43  // C
  case append = 0x61  // a
  case build = 0x62  // b
  case global = 0x63  // c
  case dictionary = 0x64  // d
  case appends = 0x65  // e
  case getText = 0x67  // g
  case get8 = 0x68  // h
  case get32 = 0x6A  // j
  case list = 0x6C  // l
  case putText = 0x70  // p
  case put8 = 0x71  // q
  case put32 = 0x72  // r
  case setItem = 0x73  // s
  case tuple = 0x74  // t
  case setItems = 0x75  // u
  case emptyTuple = 0x29  // )
  case emptyList = 0x5D  // ]
  case emptyDictionary = 0x7D  // }
  case proto = 0x80
  case tuple1 = 0x85
  case tuple2 = 0x86
  case tuple3 = 0x87
  case newTrue = 0x88
  case newFalse = 0x89
  case long8 = 0x8A
  case long32 = 0x8B
  case unicode8 = 0x8C
  case unicode64 = 0x8D
  case bytes64 = 0x8E
  case emptySet = 0x8F
  case addItems = 0x90
  case frozenSet = 0x91
  case stackGlobal = 0x93
  case memoize = 0x94
  case frame = 0x95
  case byteArray64 = 0x96

  /// What an opcode that isn't read does, for a message.
  static func meaning(of byte: UInt8) -> String? {
    switch byte {
    case 0x50, 0x51: "a persistent reference (PERSID)"
    case 0x69: "an instance of a class (INST)"
    case 0x6F: "an instance of a class (OBJ)"
    case 0x81: "an instance of a class (NEWOBJ)"
    case 0x92: "an instance of a class (NEWOBJ_EX)"
    case 0x82, 0x83, 0x84: "a registered extension (EXT)"
    case 0x97, 0x98: "a buffer outside of the pickle"
    default: nil
    }
  }
}
