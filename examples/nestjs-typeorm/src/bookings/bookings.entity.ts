/** Bookings as the database keeps them. */
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';

import { GuestEntity } from '../guests/guests.entity.js';
import { RoomEntity } from '../rooms/rooms.entity.js';

@Entity({ name: 'bookings' })
@Unique('uq_bookings_reference', ['reference'])
@Index('ix_bookings_room_id', ['roomId'])
@Index('ix_bookings_guest_id', ['guestId'])
@Index('ix_bookings_created_at_id', ['createdAt', 'id'])
@Check('ck_bookings_status', "\"status\" IN ('requested', 'confirmed', 'cancelled')")
@Check('ck_bookings_total', '"total" >= 0')
export class BookingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_bookings' })
  id!: string;

  @Column({ type: 'varchar', length: 16 })
  reference!: string;

  @Column({ type: 'varchar', length: 63, nullable: true })
  status!: 'requested' | 'confirmed' | 'cancelled' | null;

  @Column({ type: 'date', name: 'arrives_on' })
  arrivesOn!: string;

  @Column({ type: 'date', name: 'leaves_on' })
  leavesOn!: string;

  @Column({ type: 'numeric', precision: 12, scale: 2, nullable: true })
  total!: string | null;

  @Column({ type: 'text', nullable: true })
  notes!: string | null;

  @Column({ type: 'uuid', name: 'room_id' })
  roomId!: string;

  @Column({ type: 'uuid', name: 'guest_id' })
  guestId!: string;

  @Column({ type: 'timestamp with time zone', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamp with time zone', name: 'updated_at' })
  updatedAt!: Date;

  @ManyToOne(() => RoomEntity, { onDelete: 'RESTRICT', nullable: false })
  @JoinColumn({ name: 'room_id', foreignKeyConstraintName: 'fk_bookings_room_id' })
  room?: Relation<RoomEntity>;

  @ManyToOne(() => GuestEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'guest_id', foreignKeyConstraintName: 'fk_bookings_guest_id' })
  guest?: Relation<GuestEntity>;
}
