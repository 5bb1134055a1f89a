-- Derby makes an index for each foreign key by itself.
CREATE INDEX app_user_company ON app_user (company_id);
CREATE INDEX department_company ON department (company_id);
CREATE INDEX membership_department ON membership (department_id);
CREATE INDEX user_session_user ON user_session (user_id);
CREATE INDEX api_key_company ON api_key (company_id);
CREATE INDEX password_reset_user ON password_reset (user_id);
