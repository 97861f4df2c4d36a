### The pages on which a client is entered, and what a customer’s business is kept by.

## The new-client page and quick insert

page-client-new = New client
page-client-quick = Quick insert
page-client-section = Client details
page-client-permissions = Permissions
page-client-billing = Billing and shipping
page-client-advanced = Advanced options
page-client-administrator = Customer administrator
page-client-groups = Groups
page-client-currency = Currency
page-client-copy = Copy billing address
page-client-welcome = Send a welcome email
page-client-saved = Once the administrator has activated their access, your client can sign in to the customer area: { $portal }
page-client-quick-saved = All else has the defaults of the desk. It can be completed on the page of the account.
page-client-help-quick = The name is enough.
page-client-help-dealership = The dealership that looks after the client. Its dealers see the account.
page-client-help-features = What the client may do in the customer portal. If support is switched off, for example, the client cannot use it there; support by email is not affected. Unless something is changed here, the desk decides.
page-client-help-billing = Used for invoices and estimates.
page-client-help-shipping = If goods go to another address than bills, give it here. New invoices include it automatically.
page-client-help-copy = The address that bills go to at the moment of saving. If it changes later, this one stays.
page-client-help-groups = Sort the client into groups: reports by group then show which groups of clients are the most interesting.
page-client-help-currency = What the client’s quotes, orders and documents are written in. Unless set otherwise, the desk’s currency: { $currency }.
page-client-important-currency = Once there is an order or a document, the currency can no longer be changed.
page-client-currency-fixed = There is an order or a document already, so the currency stays { $currency }.
page-client-help-language = The language of the customer portal and of messages for those of the client’s people who have chosen no other, and of the client’s documents.
page-client-help-administrator = The person who answers for the account. For somebody known already, the email address is enough.
page-client-help-welcome = The administrator receives it besides the email to activate their access. It gives the address of the customer portal.

## Whose address bills and goods go to

same-as-account = Same as the account’s address
same-as-billing = Same as the billing address
same-as-own = Another address

## Settings of the desk

setting-documents-in-customer-language = Produce customer PDF documents from the admin area in the customer’s language
setting-welcome = { page-client-welcome }
