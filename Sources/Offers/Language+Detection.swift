extension Language {
  /// The language most of `text` is written in, or nil when its function words don't tell.
  ///
  /// Counts words such as "avec" or "with" that exist in one of the two languages only, accents folded.
  /// Nil means fewer than two such words, or as many of one language as of the other.
  /// Reads the UTF-8 bytes once: linear, without allocation.
  package static func detected(in text: String) -> Language? {
    let count = FunctionWordCount(in: text)
    guard count.french + count.english >= 2, count.french != count.english else { return nil }
    return count.french > count.english ? .french : .english
  }

  /// The language that even a single function word speaks for, as in a short question; nil where none does.
  package static func likelier(in text: String) -> Language? {
    let count = FunctionWordCount(in: text)
    guard count.french != count.english else { return nil }
    return count.french > count.english ? .french : .english
  }
}
