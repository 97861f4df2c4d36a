//! Comptoir for Kotlin and Swift.
