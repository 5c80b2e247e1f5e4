import Foundation
import Testing

@testable import Remote

@Suite("Swap of folders")
struct FolderSwapTests {
  private func make(_ folder: URL, holding text: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appending(path: "file"), atomically: false, encoding: .utf8)
  }

  private func content(_ folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: "file"), encoding: .utf8)
  }

  @Test("a folder takes an empty place, and one that is taken", arguments: [false, true])
  func put(isTaken: Bool) async throws {
    try await Fixtures.withFolder { root in
      let (draft, place, aside) = (root.appending(path: "d"), root.appending(path: "p"), root.appending(path: "a"))
      try make(draft, holding: "new")
      if isTaken { try make(place, holding: "old") }
      try FolderSwap.put(draft.path, at: place.path, aside: aside.path)
      #expect(try content(place) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["p"])
    }
  }

  @Test("where folders can't be exchanged, the old one gives way first, and comes back if the new one can't be put")
  func fallback() async throws {
    try await Fixtures.withFolder { root in
      let (draft, place, aside) = (root.appending(path: "d"), root.appending(path: "p"), root.appending(path: "a"))
      try make(place, holding: "old")
      #expect(throws: ModelPullError.self) {
        try FolderSwap.put(draft.path, at: place.path, aside: aside.path) { _, _ in false }
      }
      #expect(try content(place) == "old")
      try make(draft, holding: "new")
      try FolderSwap.put(draft.path, at: place.path, aside: aside.path) { _, _ in false }
      #expect(try content(place) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["p"])
    }
  }

  #if os(Linux)
    @Test("two folders are exchanged in one step, without one being moved aside")
    func exchange() async throws {
      try await Fixtures.withFolder { root in
        let (draft, place, aside) = (root.appending(path: "d"), root.appending(path: "p"), root.appending(path: "a"))
        for (folder, text) in [(draft, "new"), (place, "old"), (aside, "in the way")] {
          try make(folder, holding: text)
        }
        try FolderSwap.put(draft.path, at: place.path, aside: aside.path)
        #expect(try content(place) == "new")
        #expect(try content(aside) == "in the way")
      }
    }
  #endif

  @Test("what a kill has left aside is taken back, unless something took its place", arguments: [false, true])
  func recover(isTaken: Bool) async throws {
    try await Fixtures.withFolder { root in
      let (place, aside) = (root.appending(path: "p"), root.appending(path: "a"))
      try make(aside, holding: "old")
      if isTaken { try make(place, holding: "new") }
      FolderSwap.recover(place.path, aside: aside.path)
      #expect(try content(place) == (isTaken ? "new" : "old"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["p"])
    }
  }
}
