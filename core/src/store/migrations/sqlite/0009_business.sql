-- What money is written in for an account, whether that is fixed because there is an order or a document in it, and where bills and
-- goods go: nothing where that is the account's own address, else JSON, or the word `billing` for goods that go where bills do.
ALTER TABLE accounts ADD COLUMN currency TEXT;
ALTER TABLE accounts ADD COLUMN currency_fixed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN billing TEXT;
ALTER TABLE accounts ADD COLUMN shipping TEXT;

-- Fields that a desk adds to accounts or contacts. Labels and choices are JSON.
CREATE TABLE custom_fields (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    labels TEXT NOT NULL,
    choices TEXT NOT NULL,
    required INTEGER NOT NULL,
    initial TEXT,
    seen_by TEXT NOT NULL,
    edited_by TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    retired_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, subject, key)
) STRICT, WITHOUT ROWID;

-- What accounts and contacts have in them: the owner is an account or a contact, as the field says.
CREATE TABLE custom_values (
    desk_id BLOB NOT NULL,
    owner_id BLOB NOT NULL,
    field_id BLOB NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (desk_id, owner_id, field_id),
    FOREIGN KEY (desk_id, field_id) REFERENCES custom_fields (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_values_by_field ON custom_values (desk_id, field_id, value);

-- The words of a mail that a desk has put in place of the built-in ones, by language; empty once it has gone back to those.
CREATE TABLE mail_templates (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    template TEXT NOT NULL,
    locale TEXT NOT NULL,
    id BLOB NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, template, locale)
) STRICT, WITHOUT ROWID;

-- Invoices, estimates, credit notes, proposals, contracts. Name, addresses (JSON), currency and reference number are copies, of when the
-- document was drafted. Days are numbers of days, amounts minor units.
CREATE TABLE documents (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    dealership_id BLOB,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    number INTEGER,
    month INTEGER,
    customer TEXT NOT NULL,
    reference TEXT,
    billing TEXT NOT NULL,
    shipping TEXT NOT NULL,
    currency TEXT NOT NULL,
    net INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    total INTEGER NOT NULL,
    note TEXT,
    credits_id BLOB,
    created_at INTEGER NOT NULL,
    issued_on INTEGER,
    due_on INTEGER,
    issued_at INTEGER,
    paid_on INTEGER,
    cancelled_on INTEGER,
    reason TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, credits_id) REFERENCES documents (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX documents_by_number ON documents (desk_id, kind, number);
CREATE INDEX documents_by_time ON documents (desk_id, created_at, id);
CREATE INDEX documents_by_state ON documents (desk_id, state, created_at, id);
CREATE INDEX documents_by_account ON documents (desk_id, account_id, created_at, id);
CREATE INDEX documents_by_account_state ON documents (desk_id, account_id, state, created_at, id);
CREATE INDEX documents_by_kind ON documents (desk_id, kind, created_at, id);
CREATE INDEX documents_by_kind_state ON documents (desk_id, kind, state, created_at, id);
-- What takes an invoice back: looked for whenever a draft is thrown away.
CREATE INDEX documents_by_credits ON documents (desk_id, credits_id);
-- The statement of an account: what was issued, paid and cancelled.
CREATE INDEX documents_by_account_day ON documents (desk_id, account_id, issued_on, kind, total);
CREATE INDEX documents_by_account_paid ON documents (desk_id, account_id, paid_on, kind, total);
CREATE INDEX documents_by_account_cancelled ON documents (desk_id, account_id, cancelled_on, kind, total);
-- Reports.
CREATE INDEX documents_by_month ON documents (desk_id, month, kind, state, currency, total, account_id);

CREATE TABLE document_lines (
    desk_id BLOB NOT NULL,
    document_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL,
    tax_rate INTEGER NOT NULL,
    net INTEGER NOT NULL,
    PRIMARY KEY (desk_id, document_id, position),
    FOREIGN KEY (desk_id, document_id) REFERENCES documents (desk_id, id)
) STRICT, WITHOUT ROWID;

-- The last number of each kind of document: the next one follows it, without a gap.
CREATE TABLE document_series (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    kind TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    PRIMARY KEY (desk_id, kind)
) STRICT, WITHOUT ROWID;

-- Orders as the order list shows them: who ordered what from which dealership. What is searched for stands in `search`, word by
-- word, a space before each.
CREATE TABLE orders (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    dealership_id BLOB NOT NULL,
    account_id BLOB,
    po_number TEXT,
    customer TEXT NOT NULL,
    search TEXT NOT NULL,
    ordered_at INTEGER NOT NULL,
    month INTEGER NOT NULL,
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    currency TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX orders_by_code ON orders (desk_id, code);
CREATE INDEX orders_by_state ON orders (desk_id, state, ordered_at, code);
CREATE INDEX orders_by_time ON orders (desk_id, ordered_at, code);
CREATE INDEX orders_by_dealership_state ON orders (desk_id, dealership_id, state, ordered_at, code);
CREATE INDEX orders_by_dealership ON orders (desk_id, dealership_id, ordered_at, code);
CREATE INDEX orders_by_account_state ON orders (desk_id, account_id, state, ordered_at, code);
CREATE INDEX orders_by_account ON orders (desk_id, account_id, ordered_at, code);

-- All that reports ask, mostly in the order in which they are grouped: no row is read, little is sorted. The account leads to its
-- groups. Months are those of the desk's zone: of the order, of the document's issue.
CREATE INDEX orders_by_month ON orders (desk_id, month, state, currency, total, account_id);
CREATE INDEX orders_by_dealership_month
    ON orders (desk_id, dealership_id, month, state, currency, total, account_id);
CREATE INDEX documents_by_dealership_month
    ON documents (desk_id, dealership_id, month, kind, state, currency, total, account_id);
DROP INDEX accounts_by_dealership_newest;
CREATE INDEX accounts_by_dealership_newest ON accounts (desk_id, dealership_id, created_at, id, state);
DROP INDEX account_requests_answered;
DROP INDEX account_requests_answered_by_dealership;
CREATE INDEX account_requests_answered ON account_requests (desk_id, answered_month, on_time, account_id)
    WHERE answered_month IS NOT NULL;
CREATE INDEX account_requests_answered_by_dealership
    ON account_requests (desk_id, dealership_id, answered_month, on_time, account_id)
    WHERE answered_month IS NOT NULL;

-- The same words, by which a few orders are found among many.
CREATE TABLE order_words (
    desk_id BLOB NOT NULL,
    word TEXT NOT NULL,
    order_id BLOB NOT NULL,
    PRIMARY KEY (desk_id, word, order_id),
    FOREIGN KEY (desk_id, order_id) REFERENCES orders (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_words_by_order ON order_words (desk_id, order_id);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('orders', 'orders', '1000000 100000 1'),
    ('orders', 'orders_by_code', '1000000 100000 1'),
    ('orders', 'orders_by_state', '1000000 100000 25000 2 1'),
    ('orders', 'orders_by_time', '1000000 100000 2 1'),
    ('orders', 'orders_by_dealership_state', '1000000 100000 5000 1250 2 1'),
    ('orders', 'orders_by_dealership', '1000000 100000 5000 2 1'),
    ('orders', 'orders_by_account_state', '1000000 100000 500 125 2 1'),
    ('orders', 'orders_by_account', '1000000 100000 500 2 1'),
    ('orders', 'orders_by_month', '1000000 100000 2000 500 400 2 1'),
    ('orders', 'orders_by_dealership_month', '1000000 100000 5000 100 25 20 2 1'),
    ('order_words', 'order_words', '10000000 1000000 10 1'),
    ('order_words', 'order_words_by_order', '10000000 1000000 10'),
    ('custom_values', 'custom_values', '1000000 100000 5 1'),
    ('custom_values', 'custom_values_by_field', '1000000 100000 20000 50'),
    ('documents', 'documents', '1000000 100000 1'),
    ('documents', 'documents_by_number', '1000000 100000 20000 1'),
    ('documents', 'documents_by_time', '1000000 100000 2 1'),
    ('documents', 'documents_by_state', '1000000 100000 25000 2 1'),
    ('documents', 'documents_by_account', '1000000 100000 500 2 1'),
    ('documents', 'documents_by_account_state', '1000000 100000 500 125 2 1'),
    ('documents', 'documents_by_kind', '1000000 100000 20000 2 1'),
    ('documents', 'documents_by_kind_state', '1000000 100000 20000 5000 2 1'),
    ('documents', 'documents_by_credits', '1000000 100000 2'),
    ('documents', 'documents_by_account_day', '1000000 100000 500 10 5 1'),
    ('documents', 'documents_by_account_paid', '1000000 100000 500 10 5 1'),
    ('documents', 'documents_by_account_cancelled', '1000000 100000 500 10 5 1'),
    ('documents', 'documents_by_month', '1000000 100000 2000 500 200 150 2 1'),
    ('documents', 'documents_by_dealership_month', '1000000 100000 5000 100 25 10 8 2 1'),
    ('document_lines', 'document_lines', '5000000 500000 5 1');
ANALYZE sqlite_schema;
