### Forms: titles, sections, fields, options.

## The screens that lead to the form

screen-order-manager = Order Manager
screen-settings = Settings
screen-trade-account-setup = Trade Account Setup
screen-about = About

## All forms of requests

form-heading = Easily submit trade account requests
form-promise = Our Customer Service team will process your request within two business days.
form-submit = Submit
form-clear-all = Clear all
form-yes = Yes
form-no = No
form-contact = Contact Customer Service
form-other-country = To create trade accounts in another country, contact { $provider }.

## The type of request

request-kind-create = Create a trade account and add users
request-kind-modify = Modify a trade account and users

## The form to create an account

form-create-title = New trade account or user request
form-create-introduction = Request to add a new account for an independent repairer, or add a new user to an existing trade account.
form-section-account = Trade account information
form-section-users = Trade account user details

## The form to modify an account

form-modify-title = Modify trade account or user request
form-modify-introduction = Request to modify the details of an existing trade account or of an existing user.

## Fields

form-field-kind = Request type
form-field-existing = Existing trade account
form-field-account-name = Account name
form-field-address = Address
form-field-postal-code = Postal code
form-field-city = City
form-field-region = State or province
form-field-language = Language
form-field-country = Country
form-field-notes = Notes
form-field-email = Email address
form-field-first-name = First name
form-field-last-name = Last name
form-field-job-title = Position
form-field-time-zone = Time zone
form-field-current-name = Current account name
form-field-new-name = New account name
form-field-modify-users = Modify user details
form-field-current-email = Current email address
form-field-new-email = New email address
form-field-remove-access = Remove { $product } access
form-field-remove-access-words = Remove { $product } access
