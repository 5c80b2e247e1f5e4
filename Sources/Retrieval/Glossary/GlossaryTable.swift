/// The glossary's vocabulary, one concept a line: the French expressions, a bar, the English ones, the usual one first.
///
/// An expression belongs in only when it is right in nearly every offer. Words that both languages write alike are left
/// out, unless they bring in other expressions.
/// - A `~` opens a concept that is too general to look its words up: it only serves to put questions into English.
/// - A `=` before an expression says that it is offered as an equivalent here, but not understood: another concept
///   lists it first, or the other language has the word with another meaning. Everything else is listed once.
/// - A French word that is an English word with another meaning stands on both sides: it is translated only in a
///   question that is French beyond it.
enum GlossaryTable {
  /// The chapters, in reading order.
  static let chapters: [StaticString] = [
    engineers, roles, business, finance, people, supplyChain, engineering, industry, construction, energy, mobility,
    computing, science, sectors, general, commonWords, places,
  ]
}
