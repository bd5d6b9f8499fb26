-- CreateTable
CREATE TABLE "halls" (
    "id" UUID NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "storeys" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "halls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "id" UUID NOT NULL,
    "row" VARCHAR(4) NOT NULL,
    "number" INTEGER NOT NULL,
    "restricted_view" BOOLEAN,
    "hall_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plays" (
    "id" UUID NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "author" VARCHAR(255),
    "premieres_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plays_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "performances" (
    "id" UUID NOT NULL,
    "begins_at" TIMESTAMPTZ(3) NOT NULL,
    "status" VARCHAR(63),
    "play_id" UUID NOT NULL,
    "hall_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "performances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tickets" (
    "id" UUID NOT NULL,
    "price" DECIMAL(12,2) NOT NULL,
    "holder" VARCHAR(120) NOT NULL,
    "seat_id" UUID NOT NULL,
    "performance_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tickets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "genres" (
    "id" UUID NOT NULL,
    "label" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "genres_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plays_genres" (
    "play_id" UUID NOT NULL,
    "genre_id" UUID NOT NULL,

    CONSTRAINT "plays_genres_pkey" PRIMARY KEY ("play_id","genre_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "halls_name_key" ON "halls"("name");

-- CreateIndex
CREATE INDEX "halls_created_at_id_idx" ON "halls"("created_at", "id");

-- CreateIndex
CREATE INDEX "seats_hall_id_idx" ON "seats"("hall_id");

-- CreateIndex
CREATE INDEX "seats_created_at_id_idx" ON "seats"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "seats_hall_id_row_number_key" ON "seats"("hall_id", "row", "number");

-- CreateIndex
CREATE INDEX "plays_created_at_id_idx" ON "plays"("created_at", "id");

-- CreateIndex
CREATE INDEX "performances_play_id_idx" ON "performances"("play_id");

-- CreateIndex
CREATE INDEX "performances_hall_id_idx" ON "performances"("hall_id");

-- CreateIndex
CREATE INDEX "performances_created_at_id_idx" ON "performances"("created_at", "id");

-- CreateIndex
CREATE INDEX "tickets_seat_id_idx" ON "tickets"("seat_id");

-- CreateIndex
CREATE INDEX "tickets_performance_id_idx" ON "tickets"("performance_id");

-- CreateIndex
CREATE INDEX "tickets_created_at_id_idx" ON "tickets"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tickets_performance_id_seat_id_key" ON "tickets"("performance_id", "seat_id");

-- CreateIndex
CREATE UNIQUE INDEX "genres_label_key" ON "genres"("label");

-- CreateIndex
CREATE INDEX "genres_created_at_id_idx" ON "genres"("created_at", "id");

-- CreateIndex
CREATE INDEX "plays_genres_genre_id_idx" ON "plays_genres"("genre_id");

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "halls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performances" ADD CONSTRAINT "performances_play_id_fkey" FOREIGN KEY ("play_id") REFERENCES "plays"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performances" ADD CONSTRAINT "performances_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "halls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seats"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_performance_id_fkey" FOREIGN KEY ("performance_id") REFERENCES "performances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plays_genres" ADD CONSTRAINT "plays_genres_play_id_fkey" FOREIGN KEY ("play_id") REFERENCES "plays"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plays_genres" ADD CONSTRAINT "plays_genres_genre_id_fkey" FOREIGN KEY ("genre_id") REFERENCES "genres"("id") ON DELETE CASCADE ON UPDATE CASCADE;
