import Assistant
import Foundation
import Offers
import Remote
import Storage

/// Looks at the store: is it there, sound, fresh, complete, and on a disk with room.
struct StoreCheckup {
  let assembly: Assembly
  let now: Timestamp

  func findings() async -> [Finding] {
    do {
      let (status, problems) = try await assembly.withStore(.reading) { store in
        // An .npz file was read whole, checksums included, when it was opened.
        var problems = try await (store as? SQLiteStore)?.integrityProblems() ?? []
        if let store = store as? ChromaStore { problems += try await store.problems() }
        return (problems.isEmpty ? try await store.status() : MirrorStatus(), problems)
      }
      guard problems.isEmpty else {
        return [Finding("store", failure: StoreError.damaged(path: path, reason: problems.joined(separator: "; ")))]
      }
      return [
        Finding("store", "\(path): sound, \(status.live) offers online, \(status.withdrawn) withdrawn"),
        freshness(status), quarantine(status), drift(status),
      ] + (assembly.settings.store.file == nil ? [] : [space(), library()])
    } catch let failure as any Failure {
      return [Finding("store", failure: failure)]
    } catch {
      return [Finding("store", failure: StoreError.failed(path: path, reason: "\(error)"))]
    }
  }

  // MARK: -

  private var path: String { assembly.settings.store.name }

  private static let staleAfter = Duration.seconds(2 * 86_400)
  private static let leastSpace = 100_000_000

  private func freshness(_ status: MirrorStatus) -> Finding {
    if let run = status.lastRun, run.state == .running {
      return SQLiteStore.isBeingWritten(path: path)
        ? Finding("freshness", "a sync is under way since \(run.started)")
        : Finding(
          "freshness", notice: "the last sync (\(run.started)) was interrupted",
          hint: "Run `vie sync` again; nothing is lost.")
    }
    if let run = status.lastRun, run.state != .complete {
      let reason = run.reason.map { ": \($0)" } ?? ""
      return Finding(
        "freshness", notice: "the last sync (\(run.started)) is \(run.state.rawValue)\(reason)",
        hint: "Run `vie sync` again; nothing is lost.")
    }
    guard let refresh = status.lastRefresh else {
      return Finding("freshness", notice: "the whole catalogue was never read", hint: "Run `vie sync`.")
    }
    let age = now.since(refresh)
    let text = "last complete sync \(refresh), \(Self.rough(age)) ago"
    return age > Self.staleAfter
      ? Finding("freshness", notice: text, hint: "Run `vie sync`.") : Finding("freshness", text)
  }

  private func quarantine(_ status: MirrorStatus) -> Finding {
    guard let first = status.quarantined.first else { return Finding("quarantine", "no offer is set aside") }
    return Finding(
      "quarantine", notice: "\(status.quarantined.count) offers are set aside, the first because \(first.reason)",
      hint: "They are kept as they came; a newer version of vie may read them.")
  }

  private func drift(_ status: MirrorStatus) -> Finding {
    guard let first = status.drift.first else { return Finding("drift", "the API sends what is expected") }
    return Finding(
      "drift",
      notice: """
        the API has changed in \(status.drift.count) ways, the most frequent: field \(first.drift.field) is \
        \(first.drift.kind.rawValue) (\(first.drift.seen)) in \(first.count) offers
        """,
      hint: "Offers are read as well as that goes; `vie sync --json` lists all.")
  }

  private func space() -> Finding {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.intValue else {
      return Finding("disk", notice: "the free space can't be told", hint: "Check it by hand.")
    }
    let text = "\(free / 1_000_000) MB free"
    return free < Self.leastSpace ? Finding("disk", notice: text, hint: "Free some space.") : Finding("disk", text)
  }

  private func library() -> Finding { Finding("sqlite", "version \(SQLiteStore.libraryVersion)") }

  private static func rough(_ duration: Duration) -> String {
    let minutes = duration.components.seconds / 60
    if minutes < 120 { return "\(minutes) minutes" }
    return minutes < 2880 ? "\(minutes / 60) hours" : "\(minutes / 1440) days"
  }
}
