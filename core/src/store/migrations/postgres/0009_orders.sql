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
    state TEXT COLLATE "C" NOT NULL,
    total BIGINT NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    recorded_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);
CREATE INDEX orders_by_state ON orders (desk_id, state, ordered_at, code);
CREATE INDEX orders_by_time ON orders (desk_id, ordered_at, code);
CREATE INDEX orders_by_dealership_state ON orders (desk_id, dealership_id, state, ordered_at, code);
CREATE INDEX orders_by_dealership ON orders (desk_id, dealership_id, ordered_at, code);
CREATE INDEX orders_by_account_state ON orders (desk_id, account_id, state, ordered_at, code);
CREATE INDEX orders_by_account ON orders (desk_id, account_id, ordered_at, code);

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
