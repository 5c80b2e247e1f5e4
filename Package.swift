// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "vie",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "vie", targets: ["Command"]),
    .executable(name: "civiweb-stub", targets: ["civiweb-stub"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The way data flows: from the API's record to an offer, to the store, to a ranked hit, to the screen.
    .target(name: "Offers"),
    .target(
      name: "CVectorKernels",
      // A debug build would compile C without optimisation, which is thirty times slower.
      cSettings: [.unsafeFlags(["-O3"], .when(configuration: .debug))]
    ),
    .target(name: "Vectors", dependencies: ["CVectorKernels", "Offers"]),
    .systemLibrary(name: "CZlib"),
    .target(name: "Deflate", dependencies: ["CZlib"]),
    .target(name: "NumPy", dependencies: ["CZlib", "Deflate", "Offers"]),
    .target(name: "Retrieval", dependencies: ["Offers"]),
    .target(name: "Inference", dependencies: ["CVectorKernels", "Offers", "Retrieval"]),
    .target(name: "Assistant", dependencies: ["Offers", "Retrieval"]),
    .target(
      name: "Storage",
      dependencies: [
        "Assistant", "NumPy", "Offers", "Retrieval", "Vectors",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "Remote",
      dependencies: [
        "Assistant", "Offers", "Retrieval",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    .target(
      name: "Web",
      dependencies: [
        "Assistant", "Deflate", "Offers", "Retrieval",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      // Inside the binary: there is no folder of assets to lose.
      resources: [.embedInCode("Page/Assets")]
    ),
    .executableTarget(
      name: "Command",
      dependencies: [
        "Assistant", "Inference", "Offers", "Remote", "Retrieval", "Storage", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),

    // What the benchmarks time.
    .executableTarget(name: "vector-bench", dependencies: ["Vectors"]),
    .executableTarget(name: "embedding-bench", dependencies: ["Inference", "Retrieval"]),
    .executableTarget(name: "npz-bench", dependencies: ["NumPy"]),
    .executableTarget(name: "chroma-bench", dependencies: ["Remote"]),

    // The stand-in for the Civiweb API: a library for the tests, a program for people without a network.
    .target(
      name: "CiviwebStub",
      dependencies: [.product(name: "Hummingbird", package: "hummingbird")]
    ),
    .executableTarget(
      name: "civiweb-stub",
      dependencies: [
        "CiviwebStub",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // The stand-in for services of OpenAI's shape.
    .target(
      name: "OpenAIStub",
      dependencies: [.product(name: "Hummingbird", package: "hummingbird")]
    ),

    .target(name: "TestSupport", dependencies: ["Assistant", "Offers", "Retrieval"]),
    .testTarget(name: "OffersTests", dependencies: ["Offers", "TestSupport"]),
    .testTarget(
      name: "RetrievalTests", dependencies: ["Offers", "Retrieval", "TestSupport"],
      exclude: ["Question/Golden"]
    ),
    .testTarget(name: "VectorsTests", dependencies: ["CVectorKernels", "Offers", "TestSupport", "Vectors"]),
    .testTarget(name: "NumPyTests", dependencies: ["CZlib", "NumPy", "Offers", "TestSupport"]),
    .testTarget(
      name: "InferenceTests",
      dependencies: ["CVectorKernels", "Inference", "Offers", "Retrieval", "TestSupport"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "AssistantTests", dependencies: ["Assistant", "Offers", "Retrieval", "TestSupport"],
      exclude: ["Prompt/Golden", "Summary/Golden"]
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Assistant", "Offers", "Retrieval", "Storage", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "RemoteTests",
      dependencies: [
        "Assistant", "CiviwebStub", "Command", "Offers", "OpenAIStub", "Remote", "Retrieval", "Storage", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]
    ),
    // What every store must do, on all three of them.
    .testTarget(
      name: "ContractTests",
      dependencies: [
        "Assistant", "Command", "Offers", "OpenAIStub", "Remote", "Retrieval", "Storage", "TestSupport",
      ]
    ),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Assistant", "CZlib", "Command", "Offers", "OpenAIStub", "Retrieval", "Storage", "TestSupport", "Web",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      exclude: [
        "Page/accessibility.js", "Page/answers.py", "Page/browser.py", "Page/journeys.py", "Page/payloads.py",
        "Page/standalone.py", "Page/tokens.py", "Page/views.py",
      ]
    ),
    .testTarget(
      name: "CiviwebStubTests",
      dependencies: ["CiviwebStub", .product(name: "HummingbirdTesting", package: "hummingbird")]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["CiviwebStub", "Command", "Offers", "OpenAIStub", "TestSupport", "civiweb-stub"],
      exclude: ["Golden", "MCP/mcp_suite.py", "Notebook/execute.py"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
