/** Amenities as the database keeps them. */
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'amenities' })
@Unique('uq_amenities_label', ['label'])
@Index('ix_amenities_created_at_id', ['createdAt', 'id'])
export class AmenityEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_amenities' })
  id!: string;

  @Column({ type: 'varchar', length: 60 })
  label!: string;

  @Column({ type: 'timestamp with time zone', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamp with time zone', name: 'updated_at' })
  updatedAt!: Date;
}
