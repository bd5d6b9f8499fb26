CREATE TYPE order_status AS ENUM ('draft', 'paid');
CREATE TABLE customers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email varchar(120) NOT NULL UNIQUE,
  name text NOT NULL
);
CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  status order_status NOT NULL DEFAULT 'draft',
  total numeric(10, 2) NOT NULL,
  placed_at timestamptz,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE
);
CREATE TABLE tags (id serial PRIMARY KEY, label varchar(40) NOT NULL);
ALTER TABLE tags ADD CONSTRAINT tags_label UNIQUE (label);
CREATE TABLE order_tags (
  order_id bigint NOT NULL REFERENCES orders (id),
  tag_id int NOT NULL REFERENCES tags (id),
  PRIMARY KEY (order_id, tag_id)
);
