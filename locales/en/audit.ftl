### What happened: the histories of accounts and requests.

# $who: a person’s name or { history-host }; $before, $after and the other values: as the reader’s language writes them.
# Sentences stand in lists, without a full stop.

## Who and what

history-host = The application ({ $job })
history-nothing = —
history-erased = [erased]
history-erased-person = [erased person]
history-change = { $field } ({ $before } → { $after })
history-other = { $who }: { $action }

## The desk and its staff

history-create-desk = { $who } created the desk { $subject }
history-add-dealership = { $who } added the dealership { $subject } – { $city }
history-add-staff = { $who } added { $subject } to the staff ({ $role })
history-remove-staff = { $who } removed { $subject } from the staff

## Requests

history-submit-request = { $who } submitted request { $subject } for the trade account { $account }
history-start-request = { $who } took up request { $subject }
history-ask-submitter = { $who } asked a question about request { $subject }: “{ $text }”
history-answer-request = { $who } answered the question about request { $subject }: “{ $text }”
history-reject-request = { $who } rejected request { $subject }: “{ $text }”
history-cancel-request = { $who } cancelled request { $subject }
history-complete-request = { $who } completed request { $subject }
history-remind-agents = { $who } sent a reminder of the deadline of request { $subject }

## Accounts

history-create-account = { $who } created the trade account { $subject }
history-edit-account = { $who } changed the account: { $changes }
history-edit-account-name = { $who } changed the name of the account: { $before } → { $after }
history-edit-account-language = { $who } changed the language of the account: { $before } → { $after }
history-edit-account-country = { $who } changed the country of the account: { $before } → { $after }
history-edit-account-address = { $who } changed the address of the account: { $before } → { $after }
history-edit-account-notes = { $who } changed the notes on the account: { $before } → { $after }
history-edit-account-reference = { $who } changed the customer reference number of the account: { $before } → { $after }
history-edit-account-administrator = { $who } changed the administrator of the account: { $before } → { $after }
history-edit-account-features = { $who } changed the portal features of the account: { $before } → { $after }
history-features-desk = those of the desk
history-edit-account-billing = { $who } changed the billing address of the account: { $before } → { $after }
history-edit-account-shipping = { $who } changed the shipping address of the account: { $before } → { $after }
history-edit-account-currency = { $who } changed the currency of the account: { $before } → { $after }
history-currency-desk = that of the desk
history-features-none = none
history-fix-currency-currency = The currency of the account was fixed by its first order or document: { $after }
history-suspend-account = { $who } suspended the account
history-restore-account = { $who } restored the account
history-delete-account-state = { $who } deleted the account: { $before } → { $after }
history-confirm-account-state = { $who } confirmed the requested action: { $before } → { $after }
history-fail-account = { $who } reported that the requested action failed: “{ $text }” ({ $changes })
history-edit-account-time-zone = { $who } changed the time zone of the account: { $before } → { $after }
history-edit-account-data-centre = { $who } changed the data center of the account: { $before } → { $after }
history-assign-group-group = { $who } added the account to the group { $after }
history-unassign-group-group = { $who } took the account out of the group { $before }
history-create-group = { $who } formed the group { $subject }
history-rename-group-name = { $who } renamed the group: { $before } → { $after }
history-merge-group = { $who } merged the group { $subject } into the group { $into }
history-merge-group-group = { $who } merged the group { $before }, which the account was in, into the group { $after }

## Subscriptions and devices

history-start-subscription = { $who } started the subscription: { period } (term: { $term })
history-change-term-term = { $who } changed the subscription term: { $before } → { $after }, from { $effective }
history-change-term-at-once-term = { $who } changed the subscription term: { $before } → { $after }, with immediate effect
history-reopen-subscription = { $who } reopened the subscription; it will start when the first device is enrolled (term: { $term })
history-undo-term-change = { $who } cancelled the pending change of the subscription term ({ $term })
history-change-renewal-renewal = { $who } changed the renewal of the subscription: { $before } → { $after }
history-renew-subscription = { $who } renewed the subscription: { period } (term: { $term })
history-end-subscription = { $who } ended the subscription as of { $on }
history-report-device = { $who } reported a change – { $kind } { $subject }: { $changes }
history-report-device-state = { $who } reported a new state – { $kind } { $subject }: { $before } → { $after }
history-report-device-state-first = { $who } reported a new device – { $kind } { $subject }: { $after }
history-report-device-device-name = { $who } reported a new name – { $kind } { $subject }: { $before } → { $after }

## The people in an account

history-create-user = { $who } created the user { $subject } ({ $email })
history-edit-user = { $who } changed the details of { $subject }: { $changes }
history-edit-user-first-name = { $who } changed the first name of { $subject }: { $before } → { $after }
history-edit-user-last-name = { $who } changed the last name of { $subject }: { $before } → { $after }
history-edit-user-full-name = { $who } changed the full name of { $subject }: { $before } → { $after }
history-edit-user-language = { $who } changed the language of { $subject }: { $before } → { $after }
history-edit-user-time-zone = { $who } changed the time zone of { $subject }: { $before } → { $after }
history-change-email = { $who } changed the details of { $subject }: { $changes }
history-change-email-email = { $who } changed the email address of { $subject }: { $before } → { $after }
history-suspend-user = { $who } suspended the user { $subject }
history-restore-user = { $who } restored the user { $subject }
history-delete-user = { $who } deleted the user { $subject }
history-invite-user = { $who } sent { $subject } a new invitation
history-activate = { $subject } activated their access
history-sign-in = { $subject } signed in
history-sign-out = { $subject } signed out
history-sign-out-everywhere = { $subject } signed out everywhere
history-end-sign-ins = { $who } signed { $subject } out everywhere
history-forgot-password = A new password was requested for { $subject }
history-reset-password = { $subject } set a new password
history-change-password = { $subject } changed their password
history-create-contact = { $who } added { $subject } to the account ({ $role }, { $title })
history-restore-contact = { $who } added { $subject } to the account again ({ $role }, { $title })
history-edit-contact = { $who } changed the details of { $subject }: { $changes }
history-edit-contact-role = { $who } changed the role of { $subject } in the account: { $before } → { $after }
history-edit-contact-job-title = { $who } changed the position of { $subject }: { $before } → { $after }
history-edit-contact-phone = { $who } changed the phone number of { $subject }: { $before } → { $after }
history-edit-contact-mobile = { $who } changed the mobile number of { $subject }: { $before } → { $after }
history-edit-contact-other = { $who } changed how else { $subject } is reached: { $before } → { $after }
history-edit-contact-services = { $who } changed the allowed services of { $subject }: { $before } → { $after }
history-edit-contact-notifications = { $who } changed the notifications of { $subject }: { $before } → { $after }
history-all-services = all services
history-end-contact = { $who } removed { $subject } from the account
history-end-contact-successor = { $who } removed { $subject } from the account and made { $successor } its administrator

## Work

history-add-service = { $who } added the service { $subject }
history-edit-service = { $who } changed the service { $subject }: { $changes }
history-retire-service-retired = { $who } retired the service { $subject }
history-restore-service-retired = { $who } offered the service { $subject } again
history-all-accounts = all accounts
history-accounts = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}
history-submit-work = { $who } submitted work request { $subject }: “{ $title }”
history-submit-work-for = { $who } submitted work request { $subject } for { $for }: “{ $title }”
history-cancel-work-state = { $who } cancelled work request { $subject }
history-start-quoting = { $who } started preparing a quote for work request { $subject }
history-quote-work = { $who } quoted work request { $subject } at { $amount } (valid through { $last })
history-quote-work-said = { $who } quoted work request { $subject } at { $amount } (valid through { $last }): “{ $text }”
history-quote-work-automatic = Work request { $subject } was quoted automatically at { $amount } (valid through { $last })
history-accept-quote = { $who } accepted the quote of { $amount } for work request { $subject }
history-decline-quote = { $who } declined the quote of { $amount } for work request { $subject }
history-decline-quote-said = { $who } declined the quote of { $amount } for work request { $subject }: “{ $text }”
history-reject-work = { $who } rejected work request { $subject }: “{ $text }”
history-start-work = { $who } started work request { $subject }
history-progress-work = { $who } reported work request { $subject } as { $percent } complete
history-progress-work-said = { $who } reported work request { $subject } as { $percent } complete: “{ $text }”
history-deliver-work = { $who } delivered work request { $subject }
history-deliver-work-said = { $who } delivered work request { $subject }: “{ $text }”
history-reassign-work-holder = { $who } reassigned work request { $subject }: { $before } → { $after }

## Fields of the desk’s own

history-add-field = { $who } added the field { $subject }
history-edit-field = { $who } changed the field { $subject }: { $changes }
history-retire-field-retired = { $who } retired the field { $subject }
history-restore-field-retired = { $who } brought the field { $subject } back
history-set-template = { $who } changed the words of an email
history-clear-template = { $who } restored the built-in words of an email

## Orders

history-record-order = { $who } recorded order { $subject } ({ $total })
history-change-order = { $who } changed order { $subject }: { $changes }
history-change-order-bare = { $who } changed which account order { $subject } belongs to
history-change-order-state = { $who } changed the status of order { $subject }: { $before } → { $after }
history-advance-order-state = { $who } changed the status of order { $subject }: { $before } → { $after }

## Documents

history-draft-document = { $who } drafted a document: { $kind }, { $amount }
history-edit-document = { $who } changed a draft document ({ $kind }): { $changes }
history-discard-document = { $who } discarded a draft document: { $kind }, { $amount }
history-issue-document = { $who } issued document { $subject } ({ $kind }, { $amount })
history-pay-document = { $who } recorded the payment of document { $subject } ({ $kind }, { $amount })
history-cancel-document = { $who } cancelled document { $subject } ({ $kind }, { $amount }): “{ $text }”
history-lines =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }

## Registrations

history-register = { $who } recorded the registration of { $subject }
history-approve-registration = { $who } approved the registration of { $subject }
history-decline-registration = { $who } declined the registration of { $subject }
history-decline-registration-said = { $who } declined the registration of { $subject }: “{ $text }”

## Fields

field-name = { form-field-account-name }
field-language = { form-field-language }
field-country = { form-field-country }
field-address = { form-field-address }
field-notes = { form-field-notes }
field-email = { form-field-email }
field-first-name = { form-field-first-name }
field-last-name = { form-field-last-name }
field-job-title = { form-field-job-title }
field-time-zone = { form-field-time-zone }
field-full-name = { page-contact-name }
field-phone = { page-contact-phone }
field-mobile = { page-contact-mobile }
field-other = { page-contact-other }
field-services = { page-contact-services }
field-notifications = { page-contact-notifications }
field-reference = Customer reference number
field-data-centre = Data center
field-subscription = Subscription
field-role = Role
field-administrator = Administrator
field-features = Portal features
field-billing = Billing address
field-shipping = Shipping address
field-group = Group
field-group-name = Name of the group
field-currency = Currency
field-choices = Choices
field-required = Required
field-default = Default
field-seen-by = Seen by
field-edited-by = Edited by
field-position = Place in the list
field-dealership = Dealership
field-body = Text
field-user = User
field-code = Code
field-company = Company
field-city = City
field-term = Subscription term
field-renewal = Renewal
field-device-name = Device name
field-activation = Activation
