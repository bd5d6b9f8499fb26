/** Rooms as the database keeps them. */
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  RelationId,
} from 'typeorm';

import { AmenityEntity } from '../amenities/amenities.entity.js';
import { HotelEntity } from '../hotels/hotels.entity.js';

@Entity({ name: 'rooms' })
@Index('ix_rooms_hotel_id', ['hotelId'])
@Index('ix_rooms_created_at_id', ['createdAt', 'id'])
@Check('ck_rooms_nightly_rate', '"nightly_rate" >= 0')
export class RoomEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_rooms' })
  id!: string;

  @Column({ type: 'varchar', length: 10 })
  number!: string;

  @Column({ type: 'integer', nullable: true })
  floor!: number | null;

  @Column({ type: 'numeric', precision: 12, scale: 2, name: 'nightly_rate' })
  nightlyRate!: string;

  @Column({ type: 'boolean', nullable: true })
  accessible!: boolean | null;

  @Column({ type: 'uuid', name: 'hotel_id' })
  hotelId!: string;

  @Column({ type: 'timestamp with time zone', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamp with time zone', name: 'updated_at' })
  updatedAt!: Date;

  @ManyToOne(() => HotelEntity, { onDelete: 'RESTRICT', nullable: false })
  @JoinColumn({ name: 'hotel_id', foreignKeyConstraintName: 'fk_rooms_hotel_id' })
  hotel?: Relation<HotelEntity>;

  @ManyToMany(() => AmenityEntity)
  @JoinTable({
    name: 'rooms_amenities',
    // TypeORM would make indexes for it that differ from those of the migrations.
    synchronize: false,
    joinColumn: { name: 'room_id', foreignKeyConstraintName: 'fk_rooms_amenities_room_id' },
    inverseJoinColumn: {
      name: 'amenity_id',
      foreignKeyConstraintName: 'fk_rooms_amenities_amenity_id',
    },
  })
  amenities?: Relation<AmenityEntity[]>;

  @RelationId((room: RoomEntity) => room.amenities)
  amenityIds!: string[];
}
