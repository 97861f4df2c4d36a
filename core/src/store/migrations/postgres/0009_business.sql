-- What money is written in for an account, whether that is fixed because there is an order or a document in it, and where bills and
-- goods go: nothing where that is the account's own address, else JSON, or the word `billing` for goods that go where bills do.
ALTER TABLE accounts ADD COLUMN currency TEXT COLLATE "C";
ALTER TABLE accounts ADD COLUMN currency_fixed BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN billing TEXT COLLATE "C";
ALTER TABLE accounts ADD COLUMN shipping TEXT COLLATE "C";

-- Fields that a desk adds to accounts or contacts. Labels and choices are JSON.
CREATE TABLE custom_fields (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    labels TEXT COLLATE "C" NOT NULL,
    choices TEXT COLLATE "C" NOT NULL,
    required BOOLEAN NOT NULL,
    initial TEXT COLLATE "C",
    seen_by TEXT COLLATE "C" NOT NULL,
    edited_by TEXT COLLATE "C" NOT NULL,
    position INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, subject, key)
);

-- What accounts and contacts have in them: the owner is an account or a contact, as the field says.
CREATE TABLE custom_values (
    desk_id BYTEA NOT NULL,
    owner_id BYTEA NOT NULL,
    field_id BYTEA NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (desk_id, owner_id, field_id),
    FOREIGN KEY (desk_id, field_id) REFERENCES custom_fields (desk_id, id)
);
CREATE INDEX custom_values_by_field ON custom_values (desk_id, field_id, value);

-- The words of a mail that a desk has put in place of the built-in ones, by language; empty once it has gone back to those.
CREATE TABLE mail_templates (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    template TEXT COLLATE "C" NOT NULL,
    locale TEXT COLLATE "C" NOT NULL,
    id BYTEA NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, template, locale)
);

-- Invoices, estimates, credit notes, proposals, contracts. Name, addresses (JSON), currency and reference number are copies, of when the
-- document was drafted. Days are numbers of days, amounts minor units.
CREATE TABLE documents (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    account_id BYTEA NOT NULL,
    dealership_id BYTEA,
    kind TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    number BIGINT,
    month INTEGER,
    customer TEXT COLLATE "C" NOT NULL,
    reference TEXT COLLATE "C",
    billing TEXT COLLATE "C" NOT NULL,
    shipping TEXT COLLATE "C" NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    net BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    total BIGINT NOT NULL,
    note TEXT COLLATE "C",
    credits_id BYTEA,
    created_at BIGINT NOT NULL,
    issued_on INTEGER,
    due_on INTEGER,
    issued_at BIGINT,
    paid_on INTEGER,
    cancelled_on INTEGER,
    reason TEXT COLLATE "C",
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, credits_id) REFERENCES documents (desk_id, id)
);
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
    desk_id BYTEA NOT NULL,
    document_id BYTEA NOT NULL,
    position INTEGER NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    quantity BIGINT NOT NULL,
    unit_price BIGINT NOT NULL,
    tax_rate INTEGER NOT NULL,
    net BIGINT NOT NULL,
    PRIMARY KEY (desk_id, document_id, position),
    FOREIGN KEY (desk_id, document_id) REFERENCES documents (desk_id, id)
);

-- The last number of each kind of document: the next one follows it, without a gap.
CREATE TABLE document_series (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    kind TEXT COLLATE "C" NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (desk_id, kind)
);

-- Orders as the order list shows them: who ordered what from which dealership. What is searched for stands in `search`, word by
-- word, a space before each.
CREATE TABLE orders (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    dealership_id BYTEA NOT NULL,
    account_id BYTEA,
    po_number TEXT COLLATE "C",
    customer TEXT COLLATE "C" NOT NULL,
    search TEXT COLLATE "C" NOT NULL,
    ordered_at BIGINT NOT NULL,
    month INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    total BIGINT NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    recorded_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);
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
    desk_id BYTEA NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    order_id BYTEA NOT NULL,
    PRIMARY KEY (desk_id, word, order_id),
    FOREIGN KEY (desk_id, order_id) REFERENCES orders (desk_id, id)
);
CREATE INDEX order_words_by_order ON order_words (desk_id, order_id);

ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON orders USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE order_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_words FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON order_words USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE custom_fields ENABLE ROW LEVEL SECURITY;
ALTER TABLE custom_fields FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON custom_fields USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE custom_values ENABLE ROW LEVEL SECURITY;
ALTER TABLE custom_values FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON custom_values USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE mail_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_templates FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON mail_templates USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON documents USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE document_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON document_lines USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE document_series ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_series FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON document_series USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
