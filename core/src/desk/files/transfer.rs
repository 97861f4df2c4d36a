//! Uploads and downloads under way, a chunk at a time: for hosts whose streams are no [`Read`](std::io::Read) and no
//! [`Write`](std::io::Write), and for [`Files::upload`] and [`Files::download`] themselves.

use sha2::Digest as _;

use super::read::{get_to, incomplete};
use super::upload::{wrong_chunk, wrong_hash};
use super::{FileView, Files};
use crate::FileId;
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::file::{FileDraft, Sha256};
use crate::model::role::Action;
use crate::store::StoreFault;

/// An upload under way. Its [`file`](Self::file) says how much is there: the stream goes on at byte
/// [`received`](FileView::received), with as many bytes as [`next_chunk`](FileView::next_chunk) says.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use comptoir::{Actor, DeskDraft, Keys, StaffDraft, Store};
/// use comptoir::{FileDraft, Sha256};
/// # let folder = tempfile::tempdir()?;
/// # let store = Store::open(&format!("sqlite:{}", folder.path().join("counter.db").display()), Keys::new(1, [7; 32]))?;
/// # let settings: DeskDraft = serde_json::from_str(
/// #     r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR", "language": "fr",
/// #         "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example"}"#,
/// # )?;
/// # let ada = StaffDraft { email: "ada@portal.example".into(), first_name: "Ada".into(), last_name: "M".into(), ..StaffDraft::default() };
/// # let desk = store.create_desk(&settings, &ada)?;
/// # let ada = desk.session(Actor::host("setup"))?.people().staff_by_email("ada@portal.example")?.expect("just created");
/// # let session = desk.session(Actor::staff(ada.id))?;
/// let bytes = vec![7; 300_000];
/// let draft = FileDraft {
///     name: "notice.bin".into(),
///     key: "upload-17".into(),
///     size: 300_000,
///     sha256: Sha256::of(&bytes).to_string(),
///     ..FileDraft::default()
/// };
/// let mut upload = session.files().uploading(&draft)?;
/// while !upload.file().is_complete {
///     let (from, wanted) = (upload.file().received, upload.file().next_chunk());
///     let to = from + wanted;
///     upload.add(&bytes[from as usize..to as usize], to < draft.size)?;
/// }
/// assert_eq!(session.files().get(upload.file().id)?.received, 300_000);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Upload {
    files: Files,
    file: FileView,
    /// In a preview, what has been seen of the stream.
    rehearsed: Option<sha2::Sha256>,
}

/// A download under way.
#[derive(Clone, Debug)]
pub struct Download {
    files: Files,
    file: FileView,
    offset: i64,
    whole: sha2::Sha256,
}

impl Files {
    /// Begins an upload, or goes on with one, that is given each chunk as the host has it. As [`upload`](Self::upload) it needs
    /// no stream at all for a file that is there already; one that was cut off goes on where it stopped. In a
    /// [preview](crate::Session::preview) it takes the whole stream from its beginning, and keeps nothing.
    ///
    /// # Errors
    /// As [`begin`](Self::begin).
    pub fn uploading(&self, draft: &FileDraft) -> Result<Upload, Error> {
        let mut file = self.begin(draft)?;
        let rehearsed = (self.0.preview && !file.is_complete).then(sha2::Sha256::new);
        if rehearsed.is_some() {
            file.received = 0;
        }
        Ok(Upload { files: self.clone(), file, rehearsed })
    }

    /// Begins a download whose bytes the host takes when it can.
    ///
    /// # Errors
    /// As [`get`](Self::get), and `refused` for dealers.
    pub fn downloading(&self, id: FileId) -> Result<Download, Error> {
        let file = get_to(&self.0, Action::DownloadWork, id)?;
        Ok(Download { files: self.clone(), file, offset: 0, whole: sha2::Sha256::new() })
    }
}

impl Upload {
    /// The file as it is by now; in a preview, as it would be.
    #[must_use]
    pub const fn file(&self) -> &FileView {
        &self.file
    }

    /// Adds the next chunk of the stream, all of it: fewer bytes mean that the stream has ended. `more` says whether the stream
    /// goes on after them; only after the last chunk it makes a difference.
    ///
    /// # Errors
    /// As [`append`](Files::append); `invalid`: `file_incomplete` (`/size`) where the stream ends too early, `wrong_hash`
    /// (`/sha256`) where it goes on after the size announced, and then nothing of the file is kept.
    pub fn add(&mut self, bytes: &[u8], more: bool) -> Result<(), Error> {
        let wanted = self.file.next_chunk();
        let given = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        if given < wanted {
            return Err(incomplete("/size"));
        }
        let received = self.file.received.saturating_add(given);
        let is_last = received == self.file.size;
        let Some(whole) = &mut self.rehearsed else {
            if is_last && given == wanted && more {
                Files(Session { once: None, ..self.files.0.clone() }).discard(self.file.id)?;
                return Err(wrong_hash());
            }
            self.file = self.files.append(self.file.id, self.file.received, bytes)?;
            return Ok(());
        };
        if given > wanted || wanted == 0 {
            return Err(wrong_chunk(wanted));
        }
        whole.update(bytes);
        if is_last && (more || digest(whole) != self.file.sha256) {
            return Err(wrong_hash());
        }
        (self.file.received, self.file.is_complete) = (received, is_last);
        Ok(())
    }
}

impl Download {
    /// The file.
    #[must_use]
    pub const fn file(&self) -> &FileView {
        &self.file
    }

    /// The next bytes of the file, up to 256 KiB; none at its end. The actor's right is looked at anew for each chunk.
    ///
    /// # Errors
    /// As [`read`](Files::read).
    pub fn read(&mut self) -> Result<Vec<u8>, Error> {
        let bytes = self.files.read(self.file.id, self.offset)?;
        if bytes.is_empty() {
            return Ok(bytes);
        }
        self.whole.update(&bytes);
        self.offset = self.offset.saturating_add(i64::try_from(bytes.len()).unwrap_or(i64::MAX));
        // Chunks that are sound by themselves may be those of another file.
        if self.offset == self.file.size && digest(&self.whole) != self.file.sha256 {
            return Err(StoreFault::row("files", "sha256").into());
        }
        Ok(bytes)
    }
}

fn digest(whole: &sha2::Sha256) -> Sha256 {
    Sha256::from_bytes(whole.clone().finalize().into())
}
