import Foundation
import Offers
import Testing

@testable import NumPy

@Suite("A hostile file is refused by name, quickly, and nothing of it is run")
struct HostileFileTests {
  @Test("refused with a reason", arguments: HostileFile.all)
  func refused(file: HostileFile) throws {
    var spent = Duration.zero
    let error = refusal(of: file.bytes, spent: &spent)
    let text = try #require(error, "it was taken").description
    #expect(text.contains(file.says), "\(text)")
    #expect(error?.kind == .damaged)
    #expect(error?.hint.isEmpty == false)
    #expect(text.utf8.count < 400)
    // Of the processor's time, since other tests run beside.
    #expect(spent < .seconds(1))
  }

  @Test("what hostile files are changed from is taken")
  func sound() throws {
    #expect(try NPZFile(bytes: ZipForge(.stored(HostileFile.sound)).bytes).array("a").count == 2)
    #expect(try NPZFile(bytes: ZipForge().bytes).names.isEmpty)
    var forge = ZipForge(.stored(HostileFile.sound))
    forge.comment = Array("a comment".utf8)
    forge.end64 = { ZipForge.end64($0, $1) }
    #expect(try NPZFile(bytes: forge.bytes).array("a").count == 2)
    forge.entries[0].flags = 8
    (forge.entries[0].localChecksum, forge.entries[0].localSize) = (nil, nil)
    let size = ZipForge.little(UInt32(HostileFile.sound.count))
    let descriptor = ZipForge.little(ZipForge.checksum(HostileFile.sound)) + size + size
    for signature in [[], ZipForge.little(UInt32(0x0807_4B50))] {
      forge.entries[0].descriptor = signature + descriptor
      #expect(try NPZFile(bytes: forge.bytes).array("a").count == 2)
    }
    let objects = NPYForge.objects(PickleForge.object("N"))
    #expect(try NPYFile.read(bytes: objects).objects() == [.none])
  }

  @Test("names are told apart")
  func names() {
    #expect(Set(HostileFile.all.map(\.name)).count >= HostileFile.all.count - 1)
    #expect(HostileFile.all.count >= 68)
  }

  @Test("a pickle with too many values", .enabled(if: !isDebug, "It is for builds with optimisation."))
  func manyValues() throws {
    for filler in [0x4E, 0x5D, 0x28] as [UInt8] {
      let pickle = PickleForge.object([UInt8](repeating: filler, count: 100 << 20))
      var spent = Duration.zero
      let error = refusal(of: ZipForge(.stored(NPYForge.objects(pickle))).bytes, spent: &spent)
      #expect(error?.description.contains("more values") == true)
      #expect(spent < .seconds(1))
    }
  }

  // MARK: -

  private static let isDebug: Bool = {
    #if DEBUG
      true
    #else
      false
    #endif
  }()

  private func refusal(of bytes: [UInt8], spent: inout Duration) -> NumPyError? {
    let start = Self.threadTime()
    defer { spent = Self.threadTime() - start }
    do {
      _ = try NPZFile(bytes: bytes).array("a")
      return nil
    } catch {
      return error
    }
  }

  private static func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
