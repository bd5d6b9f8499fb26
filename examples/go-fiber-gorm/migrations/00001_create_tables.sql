-- Create the tables.
--
-- Written from pullwright.yml.

-- +goose Up

CREATE TABLE "depots" (
    "id" UUID NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "street" VARCHAR(255),
    "opened_on" DATE,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_depots" PRIMARY KEY ("id"),
    CONSTRAINT "uq_depots_name" UNIQUE ("name")
);

CREATE INDEX "ix_depots_created_at_id" ON "depots" ("created_at", "id");

CREATE TABLE "couriers" (
    "id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "phone" VARCHAR(40),
    "active" BOOLEAN NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_couriers" PRIMARY KEY ("id")
);

CREATE INDEX "ix_couriers_created_at_id" ON "couriers" ("created_at", "id");

CREATE TABLE "parcels" (
    "id" UUID NOT NULL,
    "code" VARCHAR(20) NOT NULL,
    "weight" NUMERIC(12, 2) NOT NULL,
    "status" VARCHAR(63),
    "promised_at" TIMESTAMP WITH TIME ZONE,
    "notes" TEXT,
    "depot_id" UUID NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_parcels" PRIMARY KEY ("id"),
    CONSTRAINT "fk_parcels_depot_id" FOREIGN KEY ("depot_id") REFERENCES "depots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uq_parcels_code" UNIQUE ("code"),
    CONSTRAINT "ck_parcels_weight" CHECK ("weight" >= 0),
    CONSTRAINT "ck_parcels_status" CHECK ("status" IN ('announced', 'in transit', 'delivered'))
);

CREATE INDEX "ix_parcels_depot_id" ON "parcels" ("depot_id");

CREATE INDEX "ix_parcels_created_at_id" ON "parcels" ("created_at", "id");

CREATE TABLE "scans" (
    "id" UUID NOT NULL,
    "scanned_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "data" JSONB,
    "courier_id" UUID NOT NULL,
    "parcel_id" UUID NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_scans" PRIMARY KEY ("id"),
    CONSTRAINT "fk_scans_courier_id" FOREIGN KEY ("courier_id") REFERENCES "couriers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_scans_parcel_id" FOREIGN KEY ("parcel_id") REFERENCES "parcels" ("id") ON DELETE CASCADE,
    CONSTRAINT "ck_scans_latitude" CHECK ("latitude" >= -90 AND "latitude" <= 90),
    CONSTRAINT "ck_scans_longitude" CHECK ("longitude" >= -180 AND "longitude" <= 180)
);

CREATE INDEX "ix_scans_courier_id" ON "scans" ("courier_id");

CREATE INDEX "ix_scans_parcel_id" ON "scans" ("parcel_id");

CREATE INDEX "ix_scans_created_at_id" ON "scans" ("created_at", "id");

CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "word" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_tags" PRIMARY KEY ("id"),
    CONSTRAINT "uq_tags_word" UNIQUE ("word")
);

CREATE INDEX "ix_tags_created_at_id" ON "tags" ("created_at", "id");

CREATE TABLE "parcels_tags" (
    "parcel_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    CONSTRAINT "pk_parcels_tags" PRIMARY KEY ("parcel_id", "tag_id"),
    CONSTRAINT "fk_parcels_tags_parcel_id" FOREIGN KEY ("parcel_id") REFERENCES "parcels" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_parcels_tags_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_parcels_tags_tag_id" ON "parcels_tags" ("tag_id");

-- +goose Down

DROP TABLE "parcels_tags";

DROP TABLE "tags";

DROP TABLE "scans";

DROP TABLE "parcels";

DROP TABLE "couriers";

DROP TABLE "depots";
