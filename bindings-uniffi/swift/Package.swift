// swift-tools-version: 5.9

import Foundation
import PackageDescription

// Where `libcomptoir_uniffi` is, when the linker does not find it by itself: the folder that Cargo builds it in.
let libraries = ProcessInfo.processInfo.environment["COMPTOIR_LIBRARIES"]
let search = libraries.map { [LinkerSetting.unsafeFlags(["-L\($0)", "-Xlinker", "-rpath", "-Xlinker", $0])] } ?? []

let package = Package(
    name: "Comptoir",
    platforms: [.macOS(.v12), .iOS(.v15)],
    products: [.library(name: "Comptoir", targets: ["Comptoir"])],
    targets: [
        .systemLibrary(name: "ComptoirFFI"),
        .target(name: "Comptoir", dependencies: ["ComptoirFFI"], linkerSettings: search),
        .testTarget(name: "ComptoirTests", dependencies: ["Comptoir"]),
    ],
    swiftLanguageVersions: [.v5]
)
