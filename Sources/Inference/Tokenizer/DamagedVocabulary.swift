/// What is wrong with a vocabulary.
enum DamagedVocabulary: Error, Equatable, CustomStringConvertible {
  case empty
  /// The id or the piece of this id occurs twice.
  case double(id: Int)
  case missing(id: Int)
  /// An id is no whole number, or larger than the number of pieces can be.
  case impossibleID
  /// The piece is longer than those of any model.
  case tooLong(id: Int)
  case notUTF8(id: Int)

  var description: String {
    switch self {
    case .empty: "its vocabulary is empty"
    case .double(let id): "the piece of id \(id) is there twice"
    case .missing(let id): "no piece has the id \(id)"
    case .impossibleID: "a piece has an id that can't be"
    case .tooLong(let id): "the piece of id \(id) is longer than those of any model"
    case .notUTF8(let id): "the piece of id \(id) is not UTF-8"
    }
  }
}
