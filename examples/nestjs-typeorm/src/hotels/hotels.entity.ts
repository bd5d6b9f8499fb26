/** Hotels as the database keeps them. */
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'hotels' })
@Index('ix_hotels_created_at_id', ['createdAt', 'id'])
@Check('ck_hotels_stars', '"stars" >= 1 AND "stars" <= 5')
export class HotelEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_hotels' })
  id!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 255 })
  city!: string;

  @Column({ type: 'integer', nullable: true })
  stars!: number | null;

  @Column({ type: 'timestamp with time zone', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamp with time zone', name: 'updated_at' })
  updatedAt!: Date;
}
