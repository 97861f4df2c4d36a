### Mails: mail-<template>-subject, mail-<template>-body.

mail-greeting = Hello { $name },
mail-closing =
    Kind regards,
    { $provider }
mail-link-activate = Activate your access
mail-link-portal = Open the customer portal
mail-activation-until = The link can be used once, until { $until }.
mail-activate-subject = Activate your access to { $product }
mail-activate-body = { $provider } has added you to the trade account { $account }. Activate your access to { $product } to start using it.
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
mail-confirm-email-subject = Confirm your email address for { $product }
mail-confirm-email-body = { $provider } has changed the email address for your access to { $product } to this one. To keep using { $product }, activate your access again.
mail-email-changed-subject = The email address for your access to { $product } has changed
mail-email-changed-body = { $provider } has changed the email address for your access to { $product }. You can no longer sign in with this address. If you did not expect this, contact { $provider }.
