//! One binary, two users of SQLite: the host's `sqlx` and Comptoir share one bundled library.

use std::ffi::CStr;

use diesel::prelude::*;
use diesel::sql_types::Text;
use sqlx::Connection as _;
use sqlx::Row as _;

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Text)]
    version: String,
}

fn version_of_comptoir(path: &str) -> String {
    let mut connection = SqliteConnection::establish(path).unwrap();
    diesel::sql_query("select sqlite_version() as version").get_result::<Version>(&mut connection).unwrap().version
}

async fn version_of_the_host(path: &str) -> String {
    let mut connection = sqlx::SqliteConnection::connect(&format!("sqlite:{path}?mode=rwc")).await.unwrap();
    let version = sqlx::query("select sqlite_version()").fetch_one(&mut connection).await.unwrap().get(0);
    connection.close().await.unwrap();
    version
}

#[tokio::test(flavor = "current_thread")]
async fn sqlx_and_comptoir_open_their_files_with_one_library() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, hosts) = (folder.path().join("counter.db"), folder.path().join("host.db"));

    let ours = version_of_comptoir(ours.to_str().unwrap());
    assert_eq!(version_of_the_host(hosts.to_str().unwrap()).await, ours);

    // SAFETY: the library answers a static string.
    let linked = unsafe { CStr::from_ptr(libsqlite3_sys::sqlite3_libversion()) };
    assert_eq!(linked.to_str().unwrap(), ours);
    assert_eq!(comptoir::Locale::FI.to_string(), "fi");
}

#[test]
fn the_library_is_not_older_than_the_first_without_the_wal_reset_fault() {
    // SAFETY: the function takes and answers plain numbers.
    assert!(unsafe { libsqlite3_sys::sqlite3_libversion_number() } >= 3_051_003);
}
