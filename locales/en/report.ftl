### Reports.

## What they count

report-kind-accounts = Trade accounts
report-kind-requests = Account requests
report-kind-work = Work requests
report-kind-orders = Orders
report-kind-documents = Documents

## By what

report-by-group = By group
report-by-dealership = By dealership
report-by-month = By month

report-title-group = { $kind } by group
report-title-dealership = { $kind } by dealership
report-title-month = { $kind } by month

## What the rows are

report-head-group = Group
report-head-dealership = Dealership
report-head-month-accounts = Month of creation
report-head-month-requests = Month of the answer
report-head-month-work = Month of submission
report-head-month-orders = Month of the order
report-head-month-documents = Month of issue
report-no-group = Without a group
report-no-dealership = Without a dealership
report-total = Total

## What is told of each row. An amount stands beside its currency.

report-column-accounts = Accounts
report-column-answered = Answered
report-column-share-on-time = Share on time
report-column-document = Document
report-column-currency = Currency
report-column-orders = Orders
report-column-documents = Documents

## What stands in cells

report-cell-text = Text
report-cell-number = Number
report-cell-share = Share
report-cell-money = Amount
