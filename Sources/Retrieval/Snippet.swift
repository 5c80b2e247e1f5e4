/// The passage of a text that shows best why it was found.
package struct Snippet: Sendable, Equatable {
  /// The passage, on one line.
  package let text: String
  /// Where the looked-up words stand in `text`, in offsets of Unicode scalars, end excluded.
  package let highlights: [Range<Int>]
}
