-- Whether the module still has the shape of its kind, and follows when that changes: so it does until a company changes it.
ALTER TABLE module ADD COLUMN follows BOOLEAN DEFAULT FALSE NOT NULL;
