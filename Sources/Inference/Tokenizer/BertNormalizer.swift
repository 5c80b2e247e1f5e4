import Foundation

/// Brings a text into the form that a BERT's words are written in.
///
/// Each scalar turns into a few bytes, whatever stands beside it. (Decomposing would also put marks into canonical
/// order; accents are dropped with it, and the marks that stay keep the order they were written in.)
struct BertNormalizer: Sendable {
  /// What a model's file says about its normal form.
  struct Options: Sendable, Equatable {
    /// Whether control characters vanish and white space turns into spaces.
    var cleansText = true
    /// Whether each Chinese character becomes a word.
    var separatesChinese = true
    var stripsAccents = true
    var lowercases = true
  }

  /// The normal forms of 64 scalars, one behind the other.
  struct Forms: Sendable {
    var bytes: [UInt8] = []
    /// Where each form starts, and where the last one ends.
    var starts: [UInt16] = [0]
  }

  private let forms: ScalarMemo<Forms>
  /// The single byte that an ASCII character turns into; 0 where it vanishes or needs its form looked up.
  private let ascii: [UInt8]

  init(_ options: Options) {
    forms = ScalarMemo { scalars in
      var forms = Forms()
      for value in scalars {
        if let scalar = Unicode.Scalar(value) { Self.append(scalar, options, to: &forms.bytes) }
        forms.starts.append(UInt16(clamping: forms.bytes.count))
      }
      return forms
    }
    ascii = (0..<UInt8(0x80)).map { byte in
      var form: [UInt8] = []
      Self.append(Unicode.Scalar(byte), options, to: &form)
      return form.first ?? 0
    }
  }

  /// Appends the normal form of `text`.
  func normalize(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    output.reserveCapacity(output.count + text.count + text.count / 8)
    var reader = ScalarMemo.Reader(forms)
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80, ascii[Int(byte)] != 0 {
        output.append(ascii[Int(byte)])
        position += 1
        continue
      }
      let (value, length) = UTF8Scan.scalar(in: text, at: position)
      let (page, place) = reader.find(value)
      let start = Int(page.starts[place])
      let end = Int(page.starts[place + 1])
      for offset in start..<end { output.append(page.bytes[offset]) }
      position += length
    }
  }

  // MARK: -

  private static func append(_ scalar: Unicode.Scalar, _ options: Options, to form: inout [UInt8]) {
    var scalar = scalar
    if options.cleansText {
      switch scalar.value {
      case 0, 0xFFFD: return
      case 0x09, 0x0A, 0x0D: scalar = " "
      default:
        if ReferenceCategory.isOther(scalar) { return }
        if scalar.properties.isWhitespace { scalar = " " }
      }
    }
    let isAlone = options.separatesChinese && isChinese(scalar)
    if isAlone { form.append(0x20) }
    for part in options.stripsAccents ? withoutAccents(scalar) : [scalar] {
      if options.lowercases {
        form.append(contentsOf: part.properties.lowercaseMapping.utf8)
      } else {
        UTF8Scan.append(part, to: &form)
      }
    }
    if isAlone { form.append(0x20) }
  }

  private static func withoutAccents(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return [scalar] }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    return parts.filter { !ReferenceCategory.isNonspacingMark($0) }
  }

  /// Whether it is in one of the blocks that BERT takes for Chinese; Japanese and Korean letters are not.
  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x2_A6DF, 0x2_A700...0x2_B73F,
      0x2_B740...0x2_B81F, 0x2_B920...0x2_CEAF, 0x2_F800...0x2_FA1F:
      true
    default: false
    }
  }
}

extension BertNormalizer.Options {
  /// Reads a `normalizer`.
  init(_ settings: TokenizerSettings) throws(ModelError) {
    let type = try settings.type()
    guard type == "BertNormalizer" else { throw .unsupported(what: "normalizer", name: type) }
    cleansText = try settings.required("clean_text", settings.flag("clean_text"))
    separatesChinese = try settings.required("handle_chinese_chars", settings.flag("handle_chinese_chars"))
    lowercases = try settings.required("lowercase", settings.flag("lowercase"))
    stripsAccents = try settings.flag("strip_accents") ?? lowercases
  }
}
