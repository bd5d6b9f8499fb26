import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Create the tables.
 *
 * Written from pullwright.yml.
 */
export class CreateTables0000000000001 implements MigrationInterface {
  name = 'CreateTables0000000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "hotels" (
    "id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "city" VARCHAR(255) NOT NULL,
    "stars" INTEGER,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_hotels" PRIMARY KEY ("id"),
    CONSTRAINT "ck_hotels_stars" CHECK ("stars" >= 1 AND "stars" <= 5)
)`);
    await queryRunner.query(
      `CREATE INDEX "ix_hotels_created_at_id" ON "hotels" ("created_at", "id")`,
    );
    await queryRunner.query(`CREATE TABLE "rooms" (
    "id" UUID NOT NULL,
    "number" VARCHAR(10) NOT NULL,
    "floor" INTEGER,
    "nightly_rate" NUMERIC(12, 2) NOT NULL,
    "accessible" BOOLEAN,
    "hotel_id" UUID NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_rooms" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rooms_hotel_id" FOREIGN KEY ("hotel_id") REFERENCES "hotels" ("id") ON DELETE RESTRICT,
    CONSTRAINT "ck_rooms_nightly_rate" CHECK ("nightly_rate" >= 0)
)`);
    await queryRunner.query(`CREATE INDEX "ix_rooms_hotel_id" ON "rooms" ("hotel_id")`);
    await queryRunner.query(
      `CREATE INDEX "ix_rooms_created_at_id" ON "rooms" ("created_at", "id")`,
    );
    await queryRunner.query(`CREATE TABLE "guests" (
    "id" UUID NOT NULL,
    "full_name" VARCHAR(255) NOT NULL,
    "email_address" VARCHAR(254) NOT NULL,
    "born_on" DATE,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_guests" PRIMARY KEY ("id"),
    CONSTRAINT "uq_guests_email_address" UNIQUE ("email_address")
)`);
    await queryRunner.query(
      `CREATE INDEX "ix_guests_created_at_id" ON "guests" ("created_at", "id")`,
    );
    await queryRunner.query(`CREATE TABLE "bookings" (
    "id" UUID NOT NULL,
    "reference" VARCHAR(16) NOT NULL,
    "status" VARCHAR(63),
    "arrives_on" DATE NOT NULL,
    "leaves_on" DATE NOT NULL,
    "total" NUMERIC(12, 2),
    "notes" TEXT,
    "room_id" UUID NOT NULL,
    "guest_id" UUID NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_bookings" PRIMARY KEY ("id"),
    CONSTRAINT "fk_bookings_room_id" FOREIGN KEY ("room_id") REFERENCES "rooms" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_bookings_guest_id" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE CASCADE,
    CONSTRAINT "uq_bookings_reference" UNIQUE ("reference"),
    CONSTRAINT "ck_bookings_status" CHECK ("status" IN ('requested', 'confirmed', 'cancelled')),
    CONSTRAINT "ck_bookings_total" CHECK ("total" >= 0)
)`);
    await queryRunner.query(`CREATE INDEX "ix_bookings_room_id" ON "bookings" ("room_id")`);
    await queryRunner.query(`CREATE INDEX "ix_bookings_guest_id" ON "bookings" ("guest_id")`);
    await queryRunner.query(
      `CREATE INDEX "ix_bookings_created_at_id" ON "bookings" ("created_at", "id")`,
    );
    await queryRunner.query(`CREATE TABLE "amenities" (
    "id" UUID NOT NULL,
    "label" VARCHAR(60) NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "pk_amenities" PRIMARY KEY ("id"),
    CONSTRAINT "uq_amenities_label" UNIQUE ("label")
)`);
    await queryRunner.query(
      `CREATE INDEX "ix_amenities_created_at_id" ON "amenities" ("created_at", "id")`,
    );
    await queryRunner.query(`CREATE TABLE "rooms_amenities" (
    "room_id" UUID NOT NULL,
    "amenity_id" UUID NOT NULL,
    CONSTRAINT "pk_rooms_amenities" PRIMARY KEY ("room_id", "amenity_id"),
    CONSTRAINT "fk_rooms_amenities_room_id" FOREIGN KEY ("room_id") REFERENCES "rooms" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_rooms_amenities_amenity_id" FOREIGN KEY ("amenity_id") REFERENCES "amenities" ("id") ON DELETE CASCADE
)`);
    await queryRunner.query(
      `CREATE INDEX "ix_rooms_amenities_amenity_id" ON "rooms_amenities" ("amenity_id")`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "rooms_amenities"`);
    await queryRunner.query(`DROP TABLE "amenities"`);
    await queryRunner.query(`DROP TABLE "bookings"`);
    await queryRunner.query(`DROP TABLE "guests"`);
    await queryRunner.query(`DROP TABLE "rooms"`);
    await queryRunner.query(`DROP TABLE "hotels"`);
  }
}
