### People who register on their own, and the page on which they do.

registration-state-awaiting = Awaiting approval
registration-state-approved = Approved
registration-state-declined = Declined

page-registration-title = Registration
page-registration-section = Your details
page-registration-send = Register
page-registration-sent = We have received your registration. You will be sent an email once it has been approved.
page-registration-company = Company
page-registration-help-company = The name of the company you work for, as { $provider } knows it.
page-registration-help-other = Another way to reach you, such as a Skype name.
page-registration-message = Message
page-registration-note-approval = { $provider } looks at each registration. Once yours has been approved, you will be sent an email with a link to activate your access.
page-registration-note-channels = Besides the email address, give at least one more way to reach you.
