-- What the company says about the rights of roles in its modules.
ALTER TABLE module ADD COLUMN grants ${document} DEFAULT '[]' NOT NULL;
