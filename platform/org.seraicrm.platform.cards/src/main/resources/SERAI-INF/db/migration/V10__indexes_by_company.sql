-- Conditions name the company and the client. With an index by the client alone, Derby took one that begins with the company,
-- and read and locked all contacts of the company to change one client's.
CREATE INDEX contact_key_of_client ON contact_key (company_id, client_id);
DROP INDEX contact_key_client;
CREATE INDEX card_of_client ON card (company_id, client_id, module_id);
DROP INDEX card_client;
