-- A service that only publishes events has only the runtime's own tables.
SELECT 1;
