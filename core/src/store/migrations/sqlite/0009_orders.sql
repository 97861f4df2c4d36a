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
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    currency TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_by_state ON orders (desk_id, state, ordered_at, code);
CREATE INDEX orders_by_time ON orders (desk_id, ordered_at, code);
CREATE INDEX orders_by_dealership_state ON orders (desk_id, dealership_id, state, ordered_at, code);
CREATE INDEX orders_by_dealership ON orders (desk_id, dealership_id, ordered_at, code);
CREATE INDEX orders_by_account_state ON orders (desk_id, account_id, state, ordered_at, code);
CREATE INDEX orders_by_account ON orders (desk_id, account_id, ordered_at, code);

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
    ('orders', 'orders_by_state', '1000000 100000 25000 2 1'),
    ('orders', 'orders_by_time', '1000000 100000 2 1'),
    ('orders', 'orders_by_dealership_state', '1000000 100000 5000 1250 2 1'),
    ('orders', 'orders_by_dealership', '1000000 100000 5000 2 1'),
    ('orders', 'orders_by_account_state', '1000000 100000 500 125 2 1'),
    ('orders', 'orders_by_account', '1000000 100000 500 2 1'),
    ('order_words', 'order_words', '10000000 1000000 10 1');
ANALYZE sqlite_schema;
