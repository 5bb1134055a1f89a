-- Roles of single modules and departments: JSON, a list of {module, department, role}.
ALTER TABLE app_user ADD COLUMN roles ${document} DEFAULT '[]' NOT NULL;
