import NIOCore
import NIOEmbedded
import Testing

@testable import Web

@Suite("The table of connections")
struct ConnectionTableTests {
  @Test("where there are too many, the one that has waited longest goes, never a busy one")
  func longest() throws {
    let table = ConnectionTable(limit: 3)
    let channels = try (0..<4).map { _ in try channel("127.0.0.1") }
    let numbers = channels[..<3].map { table.add($0) }
    table.set(numbers[0], isBusy: true)
    table.set(numbers[1], isBusy: true)
    table.set(numbers[1], isBusy: false)
    _ = table.add(channels[3])
    #expect(channels.map(\.isActive) == [true, true, false, true])
    #expect(table.count == 3)
  }

  @Test("where all are busy, the new one goes")
  func newest() throws {
    let table = ConnectionTable(limit: 2)
    let channels = try (0..<3).map { _ in try channel("127.0.0.1") }
    for channel in channels[..<2] { table.set(table.add(channel), isBusy: true) }
    let number = table.add(channels[2])
    #expect(channels.map(\.isActive) == [true, true, false])
    table.set(number, isBusy: true)
    table.remove(number)
    #expect(table.count == 2)
  }

  @Test("one client of another machine keeps to its share, and the others stay")
  func share() throws {
    let table = ConnectionTable(limit: 40)
    let other = try channel("192.0.2.2")
    _ = table.add(other)
    let channels = try (0..<12).map { _ in try channel("192.0.2.1") }
    for channel in channels { _ = table.add(channel) }
    #expect(channels.count { $0.isActive } == 10)
    #expect(other.isActive)
  }

  private func channel(_ address: String) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    try channel.connect(to: SocketAddress(ipAddress: address, port: 1)).wait()
    channel.remoteAddress = try SocketAddress(ipAddress: address, port: 1)
    return channel
  }
}
