/** What PostgreSQL and its driver say when something goes wrong. */
export const DUPLICATE = { code: '23505', constraint: 'uq_books_isbn' };
export const DUPLICATE_PAIR = { code: '23505', constraint: 'uq_seats_room_id_order' };
export const DANGLING = { code: '23503', constraint: 'fk_books_author_id' };
export const OUTAGES = [
  { code: '57P01' },
  { code: '40P01' },
  { message: 'Connection terminated unexpectedly' },
];
