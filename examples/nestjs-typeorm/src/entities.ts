/** What is kept in the database. */
import { AmenityEntity } from './amenities/amenities.entity.js';
import { BookingEntity } from './bookings/bookings.entity.js';
import { GuestEntity } from './guests/guests.entity.js';
import { HotelEntity } from './hotels/hotels.entity.js';
import { RoomEntity } from './rooms/rooms.entity.js';

export const ENTITIES = [HotelEntity, RoomEntity, GuestEntity, BookingEntity, AmenityEntity];
