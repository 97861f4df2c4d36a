//! What a desk promises, through the public surface, over both stores: a module for each subject, tests named by rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails says where"
)]

mod accounts;
mod accounts_administrator;
mod accounts_centre;
mod accounts_delete;
mod accounts_edit;
mod accounts_edit_hosted;
mod accounts_insert;
mod accounts_life;
mod accounts_once;
mod accounts_page;
mod accounts_random;
mod accounts_suspend;
mod activation;
mod adding;
mod audit;
mod bad_input;
mod business;
mod changes;
mod client;
mod client_currency;
mod client_pages;
mod codes;
mod completion;
mod contacts;
mod contacts_bad_input;
mod contacts_edit;
mod contacts_person;
mod cursors;
mod day;
mod day_lists;
mod deadlines;
mod determinism;
mod devices;
mod documents;
mod documents_issue;
mod documents_render;
mod documents_rights;
mod documents_statement;
mod features;
mod fields;
mod fields_forms;
mod fields_values;
mod files;
mod files_kept;
mod files_rights;
mod files_stream;
mod files_sweep;
mod files_transfer;
mod groups;
mod groups_merge;
mod history;
mod history_dealers;
mod history_index;
mod history_modified;
mod invitations;
mod leaving;
mod life_cycle;
mod lists;
mod lists_by_name;
mod lists_of_requests;
mod look_alikes;
mod mails;
mod managers;
mod me;
mod modify_conflicts;
mod modify_staff;
mod modifying;
mod on_time;
mod once;
#[cfg(feature = "postgres")]
mod opening_postgres;
#[cfg(feature = "sqlite")]
mod opening_sqlite;
mod orders;
mod orders_import;
mod orders_list;
mod orders_seeds;
mod other_desk;
mod other_desk_accounts;
mod other_desk_contacts;
mod outbox;
mod permissions;
mod permissions_live;
mod permissions_scene;
mod permissions_states;
mod permissions_table;
mod policy;
mod policy_business;
mod preview;
mod registrations;
mod registrations_approved;
mod reminders;
mod reports;
mod reports_csv;
mod reports_rights;
mod run_due;
#[cfg(feature = "postgres")]
mod schema_postgres;
mod services;
mod services_accounts;
mod services_bad_input;
mod services_edit;
mod sign_in;
mod sign_in_delays;
mod sign_in_ends;
mod sites;
mod staff;
mod subscriptions;
mod team;
mod tokens;
#[cfg(feature = "sqlite")]
mod upgrades;
#[cfg(feature = "sqlite")]
mod upgrades_business;
#[cfg(feature = "sqlite")]
mod upgrades_from_1;
#[cfg(feature = "sqlite")]
mod upgrades_from_5;
#[cfg(feature = "sqlite")]
mod upgrades_lives;
#[cfg(all(feature = "sqlite", feature = "postgres"))]
mod upgrades_postgres;
mod users;
mod versions;
mod welcome;
mod work;
mod work_ends;
mod work_files;
mod work_files_carried;
mod work_life;
mod work_lists;
mod work_mails;
mod work_quotes;
mod work_reassign;
mod work_rights;
mod work_scene;
mod work_statistics;
mod work_submit;
mod work_upgraded;

use comptoir::Error;

/// The paths and codes of an invalid input's problems.
fn problems(error: &Error) -> Vec<String> {
    assert_eq!(error.code(), "invalid", "{error}");
    error.problems().iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
}
