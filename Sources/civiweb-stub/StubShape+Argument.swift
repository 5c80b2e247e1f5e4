import ArgumentParser
import CiviwebStub

extension StubShape: ExpressibleByArgument {}
