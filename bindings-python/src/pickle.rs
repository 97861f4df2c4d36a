//! Which views can be made again out of a pickle.

use pyo3::prelude::*;

use crate::failure::Raised;

/// Makes a view again from its JSON.
pub(crate) fn parse<'py>(py: Python<'py>, class: &str, state: &str) -> PyResult<Bound<'py, PyAny>> {
    macro_rules! views {
        ($($name:literal => $view:ty),* $(,)?) => {
            match class {
                $($name => {
                    let core = serde_json::from_str(state).map_err(|_| Raised::internal("pickle"))?;
                    <$view>::wrap(core).into_pyobject(py).map(Bound::into_any)
                })*
                _ => Err(Raised::internal("pickle").into()),
            }
        };
    }
    views! {
        "AccountEdited" => crate::account_view::AccountEdited,
        "AccountRef" => crate::account_view::AccountRef,
        "AccountView" => crate::account_view::AccountView,
        "Activated" => crate::access_view::Activated,
        "AddressView" => crate::account_view::AddressView,
        "Boundary" => crate::subscription::Boundary,
        "Calendar" => crate::calendar::Calendar,
        "Change" => crate::history::Change,
        "Changes" => crate::history::Changes,
        "ContactCreated" => crate::contacts::ContactCreated,
        "ContactRef" => crate::work_view::ContactRef,
        "ContactView" => crate::account_view::ContactView,
        "Deadline" => crate::calendar::Deadline,
        "DealershipRef" => crate::request_view::DealershipRef,
        "DealershipView" => crate::people_view::DealershipView,
        "DeviceView" => crate::devices::DeviceView,
        "DocumentAddress" => crate::document_view::DocumentAddress,
        "DocumentLineView" => crate::document_view::DocumentLineView,
        "DocumentRef" => crate::document_view::DocumentRef,
        "DocumentTaxView" => crate::document_view::DocumentTaxView,
        "DocumentView" => crate::document_view::DocumentView,
        "FieldChoice" => crate::field_view::FieldChoice,
        "FieldView" => crate::field_view::FieldView,
        "FileView" => crate::file_view::FileView,
        "Forecast" => crate::subscription::Forecast,
        "GroupView" => crate::groups::GroupView,
        "InvitationGreeting" => crate::access_view::InvitationGreeting,
        "InvitationView" => crate::people_view::InvitationView,
        "LookAlike" => crate::people_view::LookAlike,
        "MeView" => crate::me::MeView,
        "MonthOnTime" => crate::day::MonthOnTime,
        "Next" => crate::subscription::Next,
        "OrderListRow" => crate::order_view::OrderListRow,
        "OrderTotal" => crate::order_view::OrderTotal,
        "OrderView" => crate::order_view::OrderView,
        "OrdersImported" => crate::order_view::OrdersImported,
        "PendingTerm" => crate::subscriptions::PendingTerm,
        "Period" => crate::term::Period,
        "PersonRef" => crate::request_view::PersonRef,
        "PlaceView" => crate::access_view::PlaceView,
        "ProRata" => crate::subscriptions::ProRata,
        "QuoteView" => crate::work_view::QuoteView,
        "Reassigned" => crate::work_view::Reassigned,
        "Receipt" => crate::request_view::Receipt,
        "RegistrationView" => crate::registrations::RegistrationView,
        "RenewalView" => crate::subscriptions::RenewalView,
        "Report" => crate::report_view::Report,
        "ReportRow" => crate::report_view::ReportRow,
        "RunDue" => crate::subscriptions::RunDue,
        "ServiceRef" => crate::service_view::ServiceRef,
        "ServiceView" => crate::service_view::ServiceView,
        "SignInView" => crate::me::SignInView,
        "StaffView" => crate::people_view::StaffView,
        "StatisticAmount" => crate::statistics::StatisticAmount,
        "StatisticRow" => crate::statistics::StatisticRow,
        "StepView" => crate::request_view::StepView,
        "SubscriptionView" => crate::subscriptions::SubscriptionView,
        "Swept" => crate::file_view::Swept,
        "TemplateSample" => crate::templates::TemplateSample,
        "TemplateView" => crate::templates::TemplateView,
        "TermChange" => crate::subscription::TermChange,
        "TermChanged" => crate::subscriptions::TermChanged,
        "TimeLeft" => crate::day::TimeLeft,
        "UserRef" => crate::work_view::UserRef,
        "UserView" => crate::people_view::UserView,
        "WorkStatistics" => crate::statistics::WorkStatistics,
        "WorkStepView" => crate::work_view::WorkStepView,
        "WorkView" => crate::work_view::WorkView,
    }
}
