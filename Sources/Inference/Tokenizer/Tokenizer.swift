/// Cuts a text into the pieces that a model knows, each by its number.
///
/// The ids are those of Hugging Face's `tokenizers`, which the models were trained with: another cut of the same words
/// gives a vector that means less.
package protocol Tokenizer: Sendable {
  /// How many ids there are: every id is below it.
  var vocabularySize: Int { get }
  /// What stands before the ids of a text, `[CLS]` for example.
  var beginning: [Int32] { get }
  /// What stands behind the ids of a text, `[SEP]` for example.
  var end: [Int32] { get }
  /// The id that fills up shorter texts of a batch.
  var paddingID: Int32 { get }

  /// The ids of a text, without `beginning` and `end`, however long it is.
  ///
  /// Linear in the text's length. The name of a special token inside the text becomes that token, as it does in
  /// `tokenizers`.
  func ids(of text: String) -> [Int32]
}
