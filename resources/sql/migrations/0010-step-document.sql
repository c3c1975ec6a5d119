-- A document can be of one step of the way into the pool.
ALTER TABLE attachment ADD COLUMN pool_step INTEGER REFERENCES pool_step(id);
