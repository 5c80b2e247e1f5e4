import ArgumentParser
import Assistant
import Foundation
import Offers
import Storage

/// `vie doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is configured, reachable, stale or damaged, and the remedy.",
    discussion: "Exits with 0 where nothing is wrong, else with the code of the worst finding."
  )

  @Flag(help: "Don't try to reach the API.")
  var offline = false

  @Flag(help: "Deliver to what follows the store wherever it differs.")
  var repair = false

  @Option(help: ArgumentHelp("The API's base address, or a file of offers.", valueName: "url|file"))
  var source: String?

  @Option(help: ArgumentHelp("The public site, where the address and the key are printed.", valueName: "url"))
  var site: String?

  @Option(help: ArgumentHelp("A file that holds the API's key.", valueName: "file"))
  var apiKeyFile: String?

  @OptionGroup
  var following: FollowOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let settings: Settings
    do {
      var flags = Settings.Flags(
        store: common.store, follow: following.follow, source: source, site: site, apiKeyFile: apiKeyFile)
      flags.add(common, nil)
      settings = try Settings(flags: flags)
    } catch {
      return try report([Finding("settings", failure: error)])
    }
    var findings = [Finding("settings", Self.describe(settings))]
    findings += await StoreCheckup(assembly: Assembly(settings: settings), now: Assembly.now()).findings()
    findings += await FollowerCheckup(
      assembly: Assembly(settings: settings), isOffline: offline, repairs: repair
    ).findings()
    findings += await MeaningCheckup(assembly: Assembly(settings: settings), isOffline: offline).findings()
    findings += await WritingCheckup(assembly: Assembly(settings: settings)).findings()
    if !offline { findings.append(await Assembly(settings: settings).reachability()) }
    try report(findings)
  }

  // MARK: -

  private static func describe(_ settings: Settings) -> String {
    let config = FileManager.default.fileExists(atPath: settings.configFile) ? settings.configFile : "no config file"
    let key = settings.apiKey == nil ? "key read from the site" : "key configured"
    return "\(config); source \(settings.source ?? "found through the site"); \(key); \(settings.rate) calls a second"
  }

  private func report(_ findings: [Finding]) throws {
    if common.json {
      try Console.print(JSONValue.members(["findings": .array(findings.map(\.json))]).text)
    } else {
      try Console.print(findings.map(\.text).joined(separator: "\n"))
    }
    let worst = findings.compactMap(\.kind).max { $0.exitCode < $1.exitCode }
    if let worst { throw ReportedFailure(kind: worst) }
  }
}
