//! What `--help` says below the commands.

pub(crate) const EXAMPLES: &str = "\
Examples (counter stands for `cargo run --example counter --`):
  counter                                      the told walk, in French and Finnish
  counter form create fi                       the form as JSON
  counter check draft.json                     all that is wrong with a draft; - reads standard input
  counter submit draft.json --key order-17     once, however often it is sent
  counter start 260430-080000000               take it up; then ask, answer, reject, cancel or complete it
  counter review 260430-080000000              what completing it would change, value by value
  counter complete 260430-080000000 --keep account.address.street=requested
  counter complete 260430-090000000 --successor joe@garage.example=lea@garage.example
  counter account create \"Atelier Martin\"      a name is enough
  counter account page \"Atelier Martin\"        the page on which it is edited, with its help
  counter account edit \"Atelier Martin\" --country BE --street \"Rue Neuve 12\" --postal-code 1000 --city Bruxelles
  counter client page                          the page on which a client is entered: Nouveau client
  counter client quick \"Garage du Port\"        by the name alone: Insertion rapide
  counter client create \"Garage du Port\" --currency USD --billing-street \"Rue Neuve 12\" --billing-postal-code 1000
      --billing-city Bruxelles --billing-country BE --shipping billing --group \"Réseau Sud\"
  counter client template sample fi            the mail of welcome, as it would be sent
  counter device report \"Atelier Martin\" cam-1 enrolled
  counter --preview subscription term \"Atelier Martin\" monthly      from when on it would hold
  counter group create Sud; counter group assign Sud C-2001 \"Atelier Martin\"
  counter --preview group merge Sud Ouest      what would become of both; nothing is kept
  counter run-due                              what is due: renewals, ends, mails
  counter history \"Garage Chez Joe\"            what happened to the account, as sentences
  counter due                                  overdue, due today, waiting; the share answered in time
  counter find elec                            accounts whose name begins so: Électro-Garage
  counter contact page C-2001                  the page on which a contact is added
  counter contact add C-2001 \"Hugo Lambert\" hugo@garage.example --role requester --mobile \"+33 6 12 34 56 78\"
  counter invite hugo@garage.example/C-2001    a new mail to activate; --list shows those there are
  counter activate LINK                        the password from COMPTOIR_PASSWORD, or from standard input
  counter sign-in hugo@garage.example          the places, and the token to act with
  counter --as hugo@garage.example/C-2001 work submit \"Notice de montage\"
  counter service add translation --label fr=Traduction --unit fr=mot --workflow automatic --price EUR=0.085
  counter service edit translation --account C-2001 --quote-days 5        for this account alone
  counter stats --from 2026-01 --until 2026-06 the work asked for, and what became of it
  counter role hugo@garage.example/C-2001 manager
  counter orders --locale fr --zone Australia/Sydney      the order list, as seed 000 shows it; fi: as seed 001
  counter orders --search \"joe 1235\" --state new          words of code, purchase order number and customer
  counter orders advance 190114-235609486 in_progress
  counter orders import tests/data/orders-fr.csv          new orders are recorded, known ones changed
  counter orders totals                                   what they come to, by status and currency
  counter report orders --by month --from 2026-01         what was ordered, by month, status and currency
  counter report accounts --by group --csv                groups and their accounts, for a spreadsheet
  counter document draft C-2001 --kind estimate --line \"Pare-brise | 1 | 285.50 | 20\" --due 2026-05-31
  counter document issue ID                    it takes the next number: E-000001
  counter document render e-1 -o estimate.html in the language that is due to who acts
  counter document statement C-2001 --from 2026-01-01 --until 2026-06-30
  counter --as hugo@garage.example/C-2001 may edit_account --account C-2001
  counter --as anne@infomedia.example requests
  counter --desk infomedia-fi --locale en --json accounts

Drafts to begin with, in core/examples/counter: garage.json, then garage-add.json and garage-modify.json; and with --desk
infomedia-fi jg-imt-1.json, jg-imt-1-add.json and jg-imt-1-modify.json.

Exit status: 0 done; 1 refused or invalid; 2 wrong usage.

The root key is read from COMPTOIR_KEY (32 bytes, base64 or hexadecimal). Without it an SQLite store gets a key of its
own, kept beside it (counter.db.key): good for a trial, not for real data. Whoever can run this command acts as anybody:
a real host signs people in first.";
