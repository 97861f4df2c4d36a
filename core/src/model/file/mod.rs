//! Files that come with work: what they are called, what is said of them, and who may have them (rules P6 and P9).

mod digest;
mod draft;
mod kind;
mod media_type;
mod name;

pub use digest::Sha256;
pub(crate) use draft::CheckedFile;
pub use draft::FileDraft;
pub use kind::FileKind;
pub(crate) use kind::{attachable, detachable, downloadable};
pub use media_type::MediaType;
pub use name::FileName;

/// How many bytes a chunk of a file has; the last one may have fewer.
pub(crate) const CHUNK: i64 = 262_144;

/// How many bytes the next chunk has of a file of `size` bytes, `received` of which are there; 0 when it is whole.
pub(crate) const fn next_chunk(size: i64, received: i64) -> i64 {
    let left = size.saturating_sub(received);
    if left < CHUNK { left } else { CHUNK }
}

/// Where the chunk begins that holds the byte at `offset`, which is no less than 0.
pub(crate) const fn chunk_start(offset: i64) -> i64 {
    offset.saturating_sub(offset.rem_euclid(CHUNK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p9_every_chunk_but_the_last_has_256_kib() {
        assert_eq!(CHUNK, 256 * 1024);
        for (size, received, next) in [
            (1, 0, 1),
            (1, 1, 0),
            (CHUNK - 1, 0, CHUNK - 1),
            (CHUNK, 0, CHUNK),
            (CHUNK, CHUNK, 0),
            (CHUNK + 1, 0, CHUNK),
            (CHUNK + 1, CHUNK, 1),
            (2 * CHUNK, CHUNK, CHUNK),
            (25_000_000, 24_903_680, 96_320),
        ] {
            assert_eq!(next_chunk(size, received), next, "{size} {received}");
        }
    }

    #[test]
    fn p9_a_byte_is_in_the_chunk_that_begins_at_or_before_it() {
        for (offset, start) in [
            (0, 0),
            (1, 0),
            (CHUNK - 1, 0),
            (CHUNK, CHUNK),
            (CHUNK + 1, CHUNK),
            (2 * CHUNK - 1, CHUNK),
            (2 * CHUNK, 2 * CHUNK),
        ] {
            assert_eq!(chunk_start(offset), start, "{offset}");
        }
    }
}
