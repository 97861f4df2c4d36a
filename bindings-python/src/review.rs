//! What completing a request would do, for the agent who decides.

use crate::view::view;

view! {
    /// What a request is about to change, as things stand (rule Q7).
    RequestReview(comptoir::RequestReview) shows(account) {
        /// The id of the existing account that it is about.
        account(value) -> Option<String> { value.account.map(|id| id.to_string()) }
        /// The values that it changes, in the order of the form.
        values(value) -> Vec<ReviewedValue> { value.values.iter().cloned().map(ReviewedValue::wrap).collect() }
        /// The users that it adds, changes or removes, in its order.
        users(value) -> Vec<ReviewedUser> { value.users.iter().cloned().map(ReviewedUser::wrap).collect() }
    }
}

view! {
    /// A value that a request is to change.
    ReviewedValue(comptoir::ReviewedValue) shows(path, conflict) {
        /// Its path in the draft: ``/account/name``.
        path(value) -> String { value.path.clone() }
        /// What it was when the request was sent.
        then(value) -> Option<String> { value.then.clone() }
        /// What it is now.
        current(value) -> Option<String> { value.current.clone() }
        /// What it is to become; None when it is to be cleared.
        requested(value) -> Option<String> { value.requested.clone() }
        /// Whether it was changed after the request was sent, to something else: then the agent says which value holds, in
        /// the ``keep`` of a completion.
        conflict(value) -> bool { value.conflict }
    }
}

view! {
    /// A user of a request, as things stand.
    ReviewedUser(comptoir::ReviewedUser) shows(path, user) {
        /// Its path in the draft: ``/users/0``.
        path(value) -> String { value.path.clone() }
        /// The id of the user, when known in the desk already: who is added keeps name and language (rule Q7).
        user(value) -> Option<String> { value.user.map(|id| id.to_string()) }
        /// The e-mail address, as typed: the present one of a known user.
        email(value) -> String { value.email.clone() }
        /// The full name of a known user.
        name(value) -> Option<String> { value.name.clone() }
        /// In how many other accounts the user has a place: what changes of the person changes there too (rule P4).
        other_accounts(value) -> usize { value.other_accounts }
        /// Whether the user is on the desk's staff: then name, address, language and zone are not changed by a request.
        staff(value) -> bool { value.staff }
        /// Whether the user answers for the account and is to lose access, so that somebody must take over (rule A7): the
        /// ``successors`` of a completion say who.
        needs_successor(value) -> bool { value.needs_successor }
        /// Whether the user has, or has not, a place in the account, against what the request supposes.
        misplaced(value) -> bool { value.misplaced }
    }
}
