//! What is called of files.

use comptoir::{Error, FileDraft, FileId, Session};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{nothing, read};
use crate::history::bytes;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "files.begin")]
    Begin { draft: Value },
    #[serde(rename = "files.append")]
    Append { file: FileId, offset: i64, bytes: Bytes },
    #[serde(rename = "files.get")]
    Get { file: FileId },
    #[serde(rename = "files.read")]
    Read { file: FileId, offset: i64 },
    #[serde(rename = "files.discard")]
    Discard { file: FileId },
    #[serde(rename = "files.sweep")]
    Sweep {},
}

/// Bytes, in hexadecimal: as they are, or what is repeated and how many times.
#[derive(Deserialize)]
#[serde(try_from = "Written")]
pub(crate) struct Bytes(Vec<u8>);

#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Written {
    Whole(String),
    Repeated { repeat: String, times: usize },
}

impl TryFrom<Written> for Bytes {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        match written {
            Written::Whole(hex) => bytes(&hex).map(Self),
            Written::Repeated { repeat, times } => bytes(&repeat).map(|bytes| Self(bytes.repeat(times))),
        }
    }
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let files = session.files();
        Ok(match self {
            Self::Begin { draft } => json!(files.begin(&read(&draft, FileDraft::from_json)?)?),
            Self::Append { file, offset, bytes } => json!(files.append(file, offset, &bytes.0)?),
            Self::Get { file } => json!(files.get(file)?),
            Self::Read { file, offset } => {
                let read = files.read(file, offset)?;
                json!(read.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
            }
            Self::Discard { file } => nothing(files.discard(file))?,
            Self::Sweep {} => json!(files.sweep()?),
        })
    }
}
