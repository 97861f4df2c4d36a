### Mails: mail-<template>-subject, mail-<template>-body.

mail-greeting = Hello { $name },
mail-closing =
    Kind regards,
    { $provider }
mail-link-activate = Activate your access
mail-link-reset-password = Set a new password
mail-link-portal = Open the customer portal
mail-note = Note:
mail-reason = Reason:
mail-activation-until = The link can be used once, until { $until }.
mail-activate-subject = Activate your access to { $product }
mail-activate-body = { $provider } has added you to the trade account { $account }. Activate your access to { $product } to start using it.
mail-welcome-subject = Welcome to { $provider }
mail-welcome-body =
    Hello { $person },

    Welcome to { $provider }. Your trade account { $account } for { $product } is open, and you are its administrator. Once your access is activated, you can sign in to the customer area:
    { $portal }

    Kind regards,
    { $provider }
mail-sample-person = Jane Smith
mail-sample-account = Smith’s Garage
mail-activate-staff-subject = Activate your access to the desk: { $provider }
mail-activate-staff-body = { $provider } has added you to its desk for { $product }. Activate your access to start.
mail-account-added-subject = You now have access to { $account }
mail-account-added-body = { $provider } has added you to the trade account { $account }. You will find it when you sign in; if you have not activated your access yet, do so first with the link you were sent.
mail-staff-added-subject = You have been added to the desk: { $provider }
mail-staff-added-body = { $provider } has added you to its desk for { $product }. You will find it when you sign in; if you have not activated your access yet, do so first with the link you were sent.
mail-request-submitted-subject = Request { $code }: received
mail-request-submitted-body = We have received your request for the trade account { $account }. Our Customer Service team will process it by the end of { $day }.
mail-request-due-subject = Request { $code }: due by the end of { $day }
mail-request-due-body = The request for the trade account { $account } is due by the end of { $day } and is still open.
mail-request-question-subject = Request { $code }: a question for you
mail-request-question-body = Customer Service has a question about your request for the trade account { $account }. The deadline waits for your answer.
mail-request-answered-subject = Request { $code }: answered
mail-request-answered-body = The question about the request for the trade account { $account } has been answered:
mail-request-rejected-subject = Request { $code }: rejected
mail-request-rejected-body = Customer Service has rejected your request for the trade account { $account }, for this reason:
mail-request-cancelled-subject = Request { $code }: cancelled
mail-request-cancelled-body = The request for the trade account { $account } has been cancelled. There is nothing left to do.
mail-request-completed-subject = Request { $code }: completed
mail-request-completed-body = The trade account { $account } is open. Its users have received an email.
mail-request-users-added-subject = Request { $code }: completed
mail-request-users-added-body = The users have been added to the trade account { $account } and have been sent an email.
mail-request-modified-subject = Request { $code }: completed
mail-request-modified-body = The changes to the trade account { $account } have been made.
mail-work-submitted-subject = Work request { $code }: received
mail-work-submitted-body = A work request has been submitted for the trade account { $account }: “{ $title }”.
mail-work-cancelled-subject = Work request { $code }: cancelled
mail-work-cancelled-body = The work request “{ $title }” for the trade account { $account } has been cancelled.
mail-work-quoting-subject = Work request { $code }: quote in preparation
mail-work-quoting-body = { $provider } is preparing a quote for work request “{ $title }” for the trade account { $account }.
mail-work-quoted-subject =
    { $which ->
        [first] Work request { $code }: quote of { $amount }
       *[next] Work request { $code }: new quote of { $amount }
    }
mail-work-quoted-body =
    { $which ->
        [first] Work request “{ $title }” for the trade account { $account } has been quoted at { $amount }. The quote can be accepted up to and including { $day }.
       *[next] Work request “{ $title }” for the trade account { $account } has been quoted anew at { $amount }. This quote replaces the previous one and can be accepted up to and including { $day }.
    }
mail-work-accepted-subject = Work request { $code }: quote accepted
mail-work-accepted-body = The quote of { $amount } for work request “{ $title }” for the trade account { $account } has been accepted.
mail-work-declined-subject = Work request { $code }: quote declined
mail-work-declined-body = The quote of { $amount } for work request “{ $title }” for the trade account { $account } has been declined.
mail-work-rejected-subject = Work request { $code }: rejected
mail-work-rejected-body = Work request “{ $title }” for the trade account { $account } has been rejected for the following reason:
mail-work-started-subject = Work request { $code }: work started
mail-work-started-body = Work has started on work request “{ $title }” for the trade account { $account }.
mail-work-progress-subject = Work request { $code }: { $percent } complete
mail-work-progress-body = Work request “{ $title }” for the trade account { $account } is { $percent } complete.
mail-work-delivered-subject = Work request { $code }: delivered
mail-work-delivered-body =
    { $files ->
        [0] Work request “{ $title }” for the trade account { $account } has been delivered.
        [one] Work request “{ $title }” for the trade account { $account } has been delivered. You will find one file in the customer portal.
       *[other] Work request “{ $title }” for the trade account { $account } has been delivered. You will find { $files } files in the customer portal.
    }
mail-work-reassigned-subject =
    { $count ->
        [one] A work request has been assigned to you
       *[other] { $count } work requests have been assigned to you
    }
mail-work-reassigned-body =
    { $count ->
        [one] A work request for the trade account { $account } has been assigned to you. It is now your own work:
       *[other] { $count } work requests for the trade account { $account } have been assigned to you. They are now your own work:
    }
mail-confirm-email-subject = Confirm your email address for { $product }
mail-confirm-email-body = The email address for your access to { $product } ({ $provider }) has been changed to this one. To keep using { $product }, activate your access again.
mail-email-changed-subject = The email address for your access to { $product } has changed
mail-email-changed-body = The email address for your access to { $product } has been changed. You can no longer sign in with this address. If you did not expect this, contact { $provider }.
mail-administrator-named-subject = You are now the administrator of { $account }
mail-administrator-named-body = { $provider } has made you the administrator of the trade account { $account }.
mail-account-failed-subject = Trade account { $account }: not carried out
mail-account-failed-body = The action you requested for the trade account { $account } could not be carried out, for this reason:
mail-renewal-ahead-subject = Your subscription to { $product } will be renewed on { $day }
mail-renewal-ahead-body = The subscription of the trade account { $account } will be renewed on { $day } (term: { $term }).
mail-end-ahead-subject = Your subscription to { $product } ends on { $day }
mail-end-ahead-body = The subscription of the trade account { $account } ends on { $day } and will not be renewed.
mail-subscription-renewed-subject = Your subscription to { $product } has been renewed
mail-subscription-renewed-body = The subscription of the trade account { $account } has been renewed: { $period } (term: { $term }).
mail-subscription-ended-subject = Your subscription to { $product } has ended
mail-subscription-ended-body = The subscription of the trade account { $account } ended on { $day } and has not been renewed. Contact { $provider } to subscribe again.
mail-reset-password-subject = Set a new password for { $product }
mail-reset-password-body = Someone, probably you, has asked { $provider } for a new password for { $product }. If it was not you, ignore this message: your password stays the same.
mail-already-registered-subject = You already have access to { $product }
mail-already-registered-body = Someone, probably you, has registered with { $provider } for { $product } using this email address. You already have access: sign in, or ask for a new password if you have forgotten yours. If it was not you, ignore this message.
mail-registration-received-subject = New registration: { $company }
mail-registration-received-body = A registration awaits approval: { $name } ({ $email }). Company given: { $company }. Nobody has confirmed this email address yet.
