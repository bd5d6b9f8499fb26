-- For development, once: when the volume of the database is new.
CREATE DATABASE test;
