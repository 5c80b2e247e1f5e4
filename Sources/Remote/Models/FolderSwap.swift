import Foundation

/// Puts a folder in the place of another, so that at each moment one of them is there, whole.
enum FolderSwap {
  /// Moves `draft` to `place`; a folder that is there is removed.
  ///
  /// Where the file system can't exchange two folders, the old one is moved to `aside` for a moment; `recover` mends what a
  /// kill at that moment leaves.
  ///
  /// - Parameter exchange: lets two folders change places at once, and says whether it could.
  /// - Throws: `unwritable`.
  static func put(
    _ draft: String, at place: String, aside: String,
    exchange: (_ one: String, _ other: String) -> Bool = FolderSwap.exchange
  ) throws(ModelPullError) {
    guard exists(place) else {
      guard rename(draft, place) == 0 else { throw FileFault.error(place) }
      return
    }
    if exchange(draft, place) {
      remove(draft)
      return
    }
    guard rename(place, aside) == 0 else { throw FileFault.error(place) }
    guard rename(draft, place) == 0 else {
      let error = FileFault.error(place)
      rename(aside, place)
      throw error
    }
    remove(aside)
  }

  /// Takes back what a killed `put` has moved aside.
  static func recover(_ place: String, aside: String) {
    guard exists(aside) else { return }
    if exists(place) { remove(aside) } else { rename(aside, place) }
  }

  // MARK: -

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// What can't be removed is left: it is hidden, and the next pull takes it for its own draft.
  private static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  #if os(Linux)
    private typealias RenameAt =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// Lets two folders change places at once; false where the file system can't.
    ///
    /// `renameat2` is in the C library, but not in the part of its headers that Swift imports.
    static func exchange(_ one: String, _ other: String) -> Bool {
      guard let library = dlopen(nil, RTLD_NOW), let symbol = dlsym(library, "renameat2") else { return false }
      let exchangeNames: UInt32 = 2
      return unsafeBitCast(symbol, to: RenameAt.self)(AT_FDCWD, one, AT_FDCWD, other, exchangeNames) == 0
    }
  #else
    /// Lets two folders change places at once; false where the file system can't.
    static func exchange(_ one: String, _ other: String) -> Bool {
      renamex_np(one, other, UInt32(RENAME_SWAP)) == 0
    }
  #endif
}
