-- Ids of the colleagues that see a view, in their text form with a comma after each; empty when it is its owner's or everybody's.
ALTER TABLE saved_view ADD COLUMN users VARCHAR(1500) DEFAULT '' NOT NULL;
