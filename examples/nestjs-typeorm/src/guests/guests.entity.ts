/** Guests as the database keeps them. */
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'guests' })
@Unique('uq_guests_email_address', ['emailAddress'])
@Index('ix_guests_created_at_id', ['createdAt', 'id'])
export class GuestEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_guests' })
  id!: string;

  @Column({ type: 'varchar', length: 255, name: 'full_name' })
  fullName!: string;

  @Column({ type: 'varchar', length: 254, name: 'email_address' })
  emailAddress!: string;

  @Column({ type: 'date', name: 'born_on', nullable: true })
  bornOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamp with time zone', name: 'updated_at' })
  updatedAt!: Date;
}
