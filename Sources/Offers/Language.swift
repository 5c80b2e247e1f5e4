/// A language that offers are written in; the raw value is its ISO 639-1 code.
package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}
