//! Files: uploaded chunk by chunk, read the same way, and deleted where nobody attached them (rules P6 and P9).

mod read;
mod stream;
mod sweep;
mod transfer;
mod upload;
mod view;

pub use sweep::Swept;
pub use transfer::{Download, Upload};
pub use view::FileView;
pub(super) use view::views;

use super::session::Session;
use crate::error::{Error, Unknown};
use crate::model::file::{FileDraft, downloadable};
use crate::model::role::{Action, Standing, Target, entitle};
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::file::{self as rows, FileRow};
use crate::store::work::WorkRow;
use crate::{DeskId, FileId};

/// Files, which come and go in chunks: a file of any size takes the memory of a chunk. [`upload`](Self::upload) and
/// [`download`](Self::download) do that for a host that has a stream; a host that has another
/// kind of stream goes by [`uploading`](Self::uploading) and [`downloading`](Self::downloading); what speaks to phones and
/// browsers hands each chunk on.
///
/// A file belongs to the place that uploads it, a contact or a staff member, until it is attached to a work request; nobody
/// else sees it before. What nobody attaches within a day is deleted by [`sweep`](Self::sweep).
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
/// let bytes = b"Serrez la vis.";
/// let notice = FileDraft {
///     name: "notice.txt".into(),
///     key: "upload-17".into(),
///     size: 14,
///     sha256: Sha256::of(bytes).to_string(),
///     media_type: Some("text/plain".into()),
/// };
/// let file = session.files().begin(&notice)?;
/// let file = session.files().append(file.id, 0, &bytes[..])?;
/// assert!(file.is_complete);
/// assert_eq!(session.files().upload(&notice, &bytes[..])?, file); // the same key: it is there already
/// let mut read = Vec::new();
/// session.files().download(file.id, &mut read)?;
/// assert_eq!(read, bytes);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Files(pub(super) Session);

impl Files {
    /// Begins an upload, or goes on with one: the same draft under the same key answers with the file as it is, with the
    /// number of bytes [`received`](FileView::received). The draft's key does for it what a key of
    /// [`Session::once`](crate::Session::once) does elsewhere, and so that takes no effect.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems: among them `out_of_range` and `file_too_large` for the size, and
    /// `too_many_files` (at the whole) where the place has as many files that are not attached as a request may have;
    /// `key_reused` where another file was begun under the key.
    pub fn begin(&self, draft: &FileDraft) -> Result<FileView, Error> {
        upload::begin(&self.0, draft)
    }

    /// Begins the upload in `json`.
    ///
    /// # Errors
    /// As [`begin`](Self::begin); all problems of its shape.
    pub fn begin_json(&self, json: &[u8]) -> Result<FileView, Error> {
        self.begin(&FileDraft::from_json(json)?)
    }

    /// Adds the next chunk to an own file: the bytes from `offset` on, as many as [`FileView::next_chunk`] says. The last one
    /// makes the file whole, if all of it has the SHA-256 that was announced; else nothing of it is kept. The offset does for it
    /// what a key of [`Session::once`](crate::Session::once) does elsewhere, and so that takes no effect.
    ///
    /// # Errors
    /// `refused`; `unknown_file`, also for one of somebody else; `wrong_offset` with the one that is expected, also where the
    /// chunk has been added before; `invalid`: `wrong_chunk` (`/bytes`) with the number of bytes that it has to have,
    /// `wrong_hash` (`/sha256`).
    pub fn append(&self, id: FileId, offset: i64, bytes: &[u8]) -> Result<FileView, Error> {
        upload::append(&self.0, id, offset, bytes)
    }

    /// A file: an own one, or one attached to work that the actor may follow. What is to be delivered, customers see once it
    /// is; what a customer took back, by declining or withdrawing, the staff sees no more.
    ///
    /// # Errors
    /// `refused`; `unknown_file`, also for one that the actor does not see.
    pub fn get(&self, id: FileId) -> Result<FileView, Error> {
        read::get(&self.0, id)
    }

    /// The bytes of a whole file from `offset` on, up to the end of the chunk that holds them; none at its end. From 0, and on
    /// from where each answer ends, they are the file.
    ///
    /// # Errors
    /// As [`get`](Self::get), and `refused` for dealers; `invalid`: `file_incomplete` (at the whole), `out_of_range`
    /// (`/offset`); `store_row` where what is stored is not what was.
    pub fn read(&self, id: FileId, offset: i64) -> Result<Vec<u8>, Error> {
        read::read(&self.0, id, offset)
    }

    /// Deletes an own file that is not attached, whole or not.
    ///
    /// # Errors
    /// `refused`; `unknown_file`, also for one of somebody else; `invalid`: `file_attached` (at the whole).
    pub fn discard(&self, id: FileId) -> Result<(), Error> {
        upload::discard(&self.0, id)
    }
}

/// The place that owns what it uploads; the host has none.
pub(super) const fn place(standing: &Standing) -> Option<&[u8; 16]> {
    match standing {
        Standing::Staff { id, .. } => Some(id.as_bytes()),
        Standing::Contact { id, .. } => Some(id.as_bytes()),
        Standing::Host => None,
    }
}

/// Whether the actor is one of the desk's staff, and none of the customer's people.
pub(super) const fn is_staff(standing: &Standing) -> bool {
    !matches!(standing, Standing::Contact { .. })
}

fn is_own(standing: &Standing, row: &FileRow) -> bool {
    place(standing).is_some_and(|place| row.place_id == place)
}

/// The file, if the actor may do `action` to it, with the work that it is attached to: to those beyond whose sight it lies
/// there is none.
fn visible(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    action: Action,
    id: FileId,
) -> Result<(FileRow, Option<WorkRow>), Error> {
    let unknown = || Error::unknown(Unknown::File);
    let (row, work) = rows::with_work(connection, desk, id)?.ok_or_else(unknown)?;
    match &work {
        None if row.work_id.is_some() => return Err(StoreFault::row("files", "work_id").into()),
        None if is_own(standing, &row) => {}
        None => return Err(unknown()),
        Some(work) => {
            let kind = row.kind.ok_or_else(|| StoreFault::row("files", "kind"))?;
            // First of all: what is hidden is hidden from those too who may not follow the work.
            if !downloadable(kind, work.state, is_staff(standing)) {
                return Err(unknown());
            }
            let (account, dealership, holder) = (work.account_id, work.dealership_id, work.holder_id);
            let target = Target::Work { account, dealership, holder, state: Some((work.state, work.workflow)) };
            entitle(standing, action, &target).or_unknown(Unknown::File)?;
        }
    }
    Ok((row, work))
}
