import ArgumentParser
import CiviwebStub

/// How the catalogue moves while somebody pages through it.
struct MovementOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The first page holds only n offers though more follow.", valueName: "n")
  )
  var shortPage: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Each page begins with the last n offers of the page before.", valueName: "n")
  )
  var duplicate = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The n newest offers are missing until a page was served.", valueName: "n")
  )
  var insert = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The first n offers vanish once a page was served.", valueName: "n")
  )
  var remove = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The n oldest offers stand at the head of each listing.", valueName: "n")
  )
  var pin = 0

  @Flag(help: "Every page is the first page.")
  var ignoreSkip = false

  /// Sets the options that are given here.
  func apply(to options: inout StubOptions) {
    options.movement.shortPage = shortPage
    options.movement.duplicates = duplicate
    options.movement.insertions = insert
    options.movement.removals = remove
    options.movement.pins = pin
    options.movement.ignoresSkip = ignoreSkip
  }
}
