-- CreateTable
CREATE TABLE "customers" (
    "id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "phone" VARCHAR(30),
    "newsletter" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bikes" (
    "id" UUID NOT NULL,
    "brand" VARCHAR(255) NOT NULL,
    "frame_number" VARCHAR(40) NOT NULL,
    "bought_on" DATE,
    "customer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bikes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repairs" (
    "id" UUID NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "status" VARCHAR(63),
    "estimate" DECIMAL(12,2),
    "notes" TEXT,
    "promised_at" TIMESTAMPTZ(3),
    "bike_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "repairs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parts" (
    "id" UUID NOT NULL,
    "sku" VARCHAR(16) NOT NULL,
    "label" VARCHAR(255) NOT NULL,
    "price" DECIMAL(12,2) NOT NULL,
    "stock" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repairs_parts" (
    "repair_id" UUID NOT NULL,
    "part_id" UUID NOT NULL,

    CONSTRAINT "repairs_parts_pkey" PRIMARY KEY ("repair_id","part_id")
);

-- CreateIndex
CREATE INDEX "customers_created_at_id_idx" ON "customers"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "bikes_frame_number_key" ON "bikes"("frame_number");

-- CreateIndex
CREATE INDEX "bikes_customer_id_idx" ON "bikes"("customer_id");

-- CreateIndex
CREATE INDEX "bikes_created_at_id_idx" ON "bikes"("created_at", "id");

-- CreateIndex
CREATE INDEX "repairs_bike_id_idx" ON "repairs"("bike_id");

-- CreateIndex
CREATE INDEX "repairs_created_at_id_idx" ON "repairs"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "parts_sku_key" ON "parts"("sku");

-- CreateIndex
CREATE INDEX "parts_created_at_id_idx" ON "parts"("created_at", "id");

-- CreateIndex
CREATE INDEX "repairs_parts_part_id_idx" ON "repairs_parts"("part_id");

-- AddForeignKey
ALTER TABLE "bikes" ADD CONSTRAINT "bikes_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_bike_id_fkey" FOREIGN KEY ("bike_id") REFERENCES "bikes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repairs_parts" ADD CONSTRAINT "repairs_parts_repair_id_fkey" FOREIGN KEY ("repair_id") REFERENCES "repairs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repairs_parts" ADD CONSTRAINT "repairs_parts_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "parts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
