//! Writes the Kotlin and Swift sources of `comptoir-uniffi` from its built library.
//!
//! A crate of its own: the generator takes minutes to build, the library that it reads seconds.

fn main() {
    uniffi::uniffi_bindgen_main();
}
