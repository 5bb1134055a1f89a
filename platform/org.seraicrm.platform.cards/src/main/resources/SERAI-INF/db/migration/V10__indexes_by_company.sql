-- Every condition names the company, so every index begins with it: by the client alone, Derby took the key of contact_key,
-- which begins with the company, and read and locked all contacts of the company to change one client.
CREATE INDEX contact_key_of_client ON contact_key (company_id, client_id);
DROP INDEX contact_key_client;
CREATE INDEX card_of_client ON card (company_id, client_id, module_id);
DROP INDEX card_client;
