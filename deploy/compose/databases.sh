#!/bin/bash
# Runs once, when PostgreSQL makes its data folder: a role and a database for each service.
set -euo pipefail
for service in identity speech content assessment billing; do
  password=$(cat "/run/secrets/${service^^}_DATABASE_PASSWORD")
  psql --set=ON_ERROR_STOP=1 --set=password="$password" --set=service="$service" --username=postgres <<'SQL'
CREATE ROLE :"service" LOGIN PASSWORD :'password';
CREATE DATABASE :"service" OWNER :"service";
REVOKE CONNECT ON DATABASE :"service" FROM PUBLIC;
SQL
done
